import type { DayTime } from '../calls';
import type { Deal } from './deal';
import type { RecordedChange } from './recorded-changes';

/** A deal before a change; null where the change brought it. */
export function undone(deal: Deal, change: RecordedChange, missingSince: number | null = null): Deal | null {
  const { what, before } = change;
  if (what === 'new') return null;
  if (what === 'missing') return { ...deal, missingSince: null };
  if (what === 'returned') return { ...deal, missingSince: missingSince ?? Math.floor(change.at) };
  return { ...deal, [what]: before };
}

/**
 * The deals as they were at a moment: today's with every later change undone, the newest first. Only what imports
 * track is undone (stage, outcome, amount, expected date, manager, day of closing; coming, vanishing and returning);
 * the rest of a deal is today's.
 * @param changes in the order they were recorded
 * @param moment changes recorded after it are undone
 */
export function dealsAt(
  deals: readonly Deal[],
  changes: readonly RecordedChange[],
  moment: DayTime,
): readonly Deal[] {
  const table: (Deal | null)[] = [...deals];
  const places = placesByKey(deals);
  const vanished = vanishedDays(changes);
  for (let index = changes.length - 1; index >= 0; index -= 1) {
    const change = changes[index]!;
    if (change.at <= moment) continue;
    const place = places.get(change.key);
    const deal = place === undefined ? null : (table[place] ?? null);
    if (place === undefined || deal === null) continue;
    table[place] = undone(deal, change, vanished.get(index) ?? null);
  }
  return table.filter((deal) => deal !== null);
}

/** Of two rows with one key (copied by hand) the first follows the imports. */
export function placesByKey(deals: readonly Deal[]): Map<string, number> {
  const places = new Map<string, number>();
  deals.forEach(({ key }, index) => {
    if (!places.has(key)) places.set(key, index);
  });
  return places;
}

/** For each return, by its index, the day on which the deal had vanished, where that is recorded. */
function vanishedDays(changes: readonly RecordedChange[]): Map<number, number> {
  const days = new Map<number, number>();
  const last = new Map<string, number>();
  changes.forEach(({ key, what, at }, index) => {
    if (what === 'missing') last.set(key, Math.floor(at));
    const day = what === 'returned' ? last.get(key) : undefined;
    if (day !== undefined) days.set(index, day);
  });
  return days;
}
