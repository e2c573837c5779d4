import type { Month } from '../../analysis/calendar';
import type { BonusBase } from '../../analysis/scheme';
import { type SalesTable, type SalesTables, tableOf } from '../motivation/sales';
import { fold } from '../shared/texts';
import { quarterOf } from './months';
import type { Book, Origin, SaleRow } from './sale-lines';

/** A sale of the month that a payslip lists. */
export interface SaleLine extends SaleRow {
  /** Whether the sale is in the person's name; else only a split gives a share. */
  readonly isOwner: boolean;
  /** Whose share of a split deal counts: of a head's lines a manager's. */
  readonly by: string;
  /** Of a return: the sales it takes back, where they are found. */
  readonly origin: Origin | null;
  /** Of a return: who was paid for the sale, where that is somebody else. */
  readonly soldBy: string | null;
}

/** What is said of somebody before any sale is looked at. */
export interface Draft {
  readonly name: string;
  readonly role: number;
  readonly base: BonusBase;
  readonly indicators: number;
  /** Steps of the bonus in use. */
  readonly steps: number;
  /** Typed or proposed, major units; asked only where no scheme has plans. */
  readonly plan: number | null;
  /** What is proposed, to know at the next build what was typed over it. */
  readonly usualPlan: number | null;
  /** Actual figures of indicators that are typed by hand, from the first. */
  readonly typed: readonly (number | null)[];
  readonly isHead: boolean;
  /** Left before the month. */
  readonly isGone: boolean;
  /** There is a Team sheet, and the person is not on it. */
  readonly isOutside: boolean;
  /** As on the Team sheet. */
  readonly team: string;
  /** Returns are taken back as they were paid, and do not lower the month. */
  readonly asPaid: boolean;
  readonly quarterly: boolean;
  /** Still to be taken off for returns of earlier months: typed or proposed, major units. */
  readonly carried: number | null;
  readonly usualCarried: number | null;
}

export interface Person extends Draft {
  readonly lines: readonly SaleLine[];
  /** Returns that are taken back as they were paid; where they lower the month they are among the lines. */
  readonly backs: readonly SaleLine[];
  /** Whom a head leads; '' stands for sales in nobody's name. */
  readonly members: readonly string[];
  /** Those and who left since: what they sold in earlier months was the team's. */
  readonly led: readonly string[];
}

export interface Sold {
  readonly tables: SalesTables;
  readonly month: Month;
  readonly book: (table: SalesTable) => Book;
  /** Everybody whom the scheme pays or paid, with their team. */
  readonly staff: readonly { readonly name: string; readonly team: string }[];
  /** Deals that are shared, by the managers who have a share. */
  readonly shares: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Everybody with what their payslips list, heads with those whom they lead. Who left before the month, or is not on
 * the Team sheet, has a card only for sales that came all the same.
 */
export function withLines(drafts: readonly Draft[], sold: Sold): Person[] {
  const byName = new Map(drafts.map((draft) => [fold(draft.name), draft]));
  const people = drafts.map((draft): Person => {
    const own = linesOf(draft, bookOf(draft, sold), byName, sold);
    return {
      ...draft,
      members: [],
      led: [],
      lines: draft.asPaid ? own.filter(({ isReturn }) => !isReturn) : own,
      backs: draft.asPaid ? own.filter(({ isReturn }) => isReturn) : [],
    };
  });
  const here = people.filter(
    ({ isGone, isOutside, lines, backs }) => !(isGone || isOutside) || lines.length + backs.length > 0,
  );
  return here.map((person) => (person.isHead ? leading(person, here, sold) : person));
}

function leading(head: Person, people: readonly Person[], sold: Sold): Person {
  const book = bookOf(head, sold);
  const sellers = people.filter(({ isHead }) => !isHead);
  const { members, led } = membersOf(head, sellers, book, sold);
  const theirs = head.asPaid ? members.flatMap((name) => returnsOf(name, book, sold)) : [];
  return { ...head, members, led, backs: [...head.backs, ...theirs] };
}

function bookOf({ base }: Draft, { book, tables }: Sold): Book {
  return book(tableOf(base, tables));
}

/** The person's sales of the month, and those of deals that are split with the person, by day. */
function linesOf(draft: Draft, book: Book, byName: ReadonlyMap<string, Draft>, sold: Sold): SaleLine[] {
  const name = fold(draft.name);
  return book.rows
    .filter(({ day }) => day >= sold.month.first)
    .flatMap((row): SaleLine[] => {
      const origin = book.origins.get(row.key) ?? null;
      const shared = sold.shares.get(fold(row.deal));
      const isOwner = fold(holderOf(row, origin, shared !== undefined, byName)) === name;
      if (!(shared?.has(name) ?? isOwner)) return [];
      const isOthers = origin !== null && !shared && fold(origin.seller) !== name;
      const soldBy = isOthers && wasPaid(origin.seller, byName, sold) ? origin.seller : null;
      // Of a sale in nobody's name nobody's rate is known.
      const known = isOthers && origin.seller === '' ? null : origin;
      return [{ ...row, isOwner, by: draft.name, origin: known, soldBy }];
    });
}

/**
 * Whether nothing is left to take back for another's sale: the seller was paid for it, and has left. From who is still
 * paid it would be taken, if their scheme did it; where it does not, the return's own manager pays for it.
 */
function wasPaid(seller: string, byName: ReadonlyMap<string, Draft>, { staff }: Sold): boolean {
  const draft = byName.get(fold(seller));
  return draft?.isGone ?? staff.some(({ name }) => fold(name) === fold(seller));
}

/**
 * Whose payslip has a sale: that of whoever's name is on it. What was paid for a sale that came back is taken from
 * who was paid for it, where that one has a card with such a scheme, whoever's name is on the return.
 */
function holderOf(
  { owner }: SaleRow,
  origin: Origin | null,
  isShared: boolean,
  byName: ReadonlyMap<string, Draft>,
): string {
  const [named, seller] = [byName.get(fold(owner)), byName.get(fold(origin?.seller ?? ''))];
  const isPaid = named?.asPaid === true && seller?.asPaid === true && !seller.isGone;
  return isPaid && !isShared && named.base === seller.base ? seller.name : owner;
}

/** Returns of a manager whom a head leads. */
function returnsOf(name: string, book: Book, { month, shares }: Sold): SaleLine[] {
  return book.rows
    .filter(({ day, isReturn }) => isReturn && day >= month.first)
    .map((row): SaleLine => {
      const isOwner = fold(row.owner) === fold(name);
      return { ...row, isOwner, by: name, origin: book.origins.get(row.key) ?? null, soldBy: null };
    })
    .filter(({ isOwner, deal }) => shares.get(fold(deal))?.has(fold(name)) ?? isOwner);
}

/** Those of the head's team, other heads left out; where it has nobody else, everybody and what nobody sold. */
function membersOf(
  head: Draft,
  sellers: readonly Draft[],
  book: Book,
  { month, staff }: Sold,
): Pick<Person, 'members' | 'led'> {
  const isOwn = ({ team }: { readonly team: string }) => head.team !== '' && fold(team) === fold(head.team);
  const hasTeam = sellers.some(isOwn);
  const from = quarterOf(month)[0].first;
  const nobodys = !hasTeam && book.rows.some(({ owner, day }) => owner === '' && day >= from);
  const names = (people: readonly { readonly name: string; readonly team: string }[]) => {
    const own = hasTeam ? people.filter(isOwn) : people;
    return [...own.map(({ name }) => name), ...(nobodys ? [''] : [])];
  };
  const members = names(sellers);
  const known = new Set(members.map(fold));
  return { members, led: [...members, ...names(staff).filter((name) => !known.has(fold(name)))] };
}
