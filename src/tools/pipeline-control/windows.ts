import { weekday } from '../../analysis/calendar';
import type { Day } from '../../analysis/day';
import type { DealHistory } from '../tool';
import type { Selection } from './selection';
import type { Since } from './settings';

/** The last Monday before today; on a Monday the one a week ago. */
export function lastMonday(today: Day): Day {
  return today - (((weekday(today) + 6) % 7) + 1);
}

/** The day whose evening changes are told from; null for those of the last import. */
export function sinceDayOf(since: Since, today: Day): Day | null {
  if (since === 'import') return null;
  return { yesterday: today - 1, monday: lastMonday(today), week: today - 7 }[since];
}

/** A second, in days: moments of one import differ by less once a spreadsheet has kept them. */
const SECOND = 1 / 86_400;

/** Whether a change was recorded by the last import. */
export function isOfLastImport(at: number, { importedAt }: DealHistory): boolean {
  return at > importedAt - SECOND;
}

/** Whether a change is one that the chosen window tells. */
export function isSince(
  at: number,
  { since, sinceDay }: Pick<Selection, 'since' | 'sinceDay'>,
  today: Day,
  history: DealHistory,
): boolean {
  const day = sinceDay ?? sinceDayOf(since, today);
  return day === null ? isOfLastImport(at, history) : Math.floor(at) > day;
}

/** The day from whose evening on the changes are known; null where no import has been followed by another. */
export function knownFrom({ since, changes, importedAt }: DealHistory): Day | null {
  const first = changes[0];
  const from = since ?? (first ? first.at : importedAt);
  return first === undefined && importedAt - from < SECOND ? null : Math.floor(from);
}
