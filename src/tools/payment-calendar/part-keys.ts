import type { Day } from '../../analysis/day';
import { toMinor } from '../../analysis/money';
import type { Scalar } from '../../blueprint/blueprint';
import { type Part, suffixOf } from './parts';

/** What the owner wrote about payments at the last build, by key. */
export type KeptRows = ReadonlyMap<string, Readonly<Record<string, Scalar>>>;

/** A payment of the last build, as its row said. */
interface KnownPart {
  readonly number: number;
  /** Minor units */
  readonly amount: number | null;
  readonly day: Day | null;
}

export type KnownParts = ReadonlyMap<string, readonly KnownPart[]>;

/** The payments of the last build by their deal's key. */
export function knownParts(kept: KeptRows | undefined): KnownParts {
  const known = new Map<string, KnownPart[]>();
  for (const [key, { amount, crmDay }] of kept ?? []) {
    const [, deal = key, number = '1'] = /^(.*)#(\d+)$/s.exec(key) ?? [];
    const part: KnownPart = {
      number: Number(number),
      amount: typeof amount === 'number' ? toMinor(amount) : null,
      day: typeof crmDay === 'number' ? crmDay : null,
    };
    known.set(deal, [...(known.get(deal) ?? []), part]);
  }
  return known;
}

/**
 * Gives every part of a deal the key it had: that of the same amount and day, else of the same amount, else of the same
 * day; the first part takes that of a payment that was whole. Other parts get numbers that none had, so that what was
 * written about one payment does not come to stand beside another.
 */
export function withKeys(parts: readonly Omit<Part, 'suffix'>[], known: readonly KnownPart[]): Part[] {
  const numbers = new Map<number, number>();
  const matches: ((part: Omit<Part, 'suffix'>, before: KnownPart) => boolean)[] = [
    (part, before) => part.amount === before.amount && part.day === before.day,
    (part, before) => part.amount === before.amount,
    (part, before) => part.day !== null && part.day === before.day,
    () => known.length === 1,
  ];
  for (const match of matches) {
    parts.forEach((part, index) => {
      if (part.rest || numbers.has(index)) return;
      const taken = new Set(numbers.values());
      const before = known.find((own) => !taken.has(own.number) && match(part, own));
      if (before) numbers.set(index, before.number);
    });
  }
  let last = known.reduce((most, { number }) => Math.max(most, number), 0);
  return parts.map((part, index) => {
    if (part.rest) return { ...part, suffix: '#rest' };
    const number = numbers.get(index);
    if (number === undefined) last += 1;
    return { ...part, suffix: suffixOf(number ?? last) };
  });
}
