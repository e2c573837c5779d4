import { calendarDay, type Day, dayOf } from '../analysis/day';
import type { DateOrder } from '../calls';
import { orderEvidence, parseDay } from './date';
import { isRawDay, type RawCell } from './raw';

/** Date cells that the spreadsheet made of texts such as 01/05/2022 by an order that is not the file's. */
export interface ExchangedDates {
  /** The order that the texts left in the column tell: the file's. The spreadsheet read by the other one. */
  readonly told: DateOrder;
  /** A text of the column that reads in that order only. */
  readonly proof: string;
  /** The first date cell as the file had it: a text that reads both ways. */
  readonly sample: string;
  readonly dayFirst: Day;
  readonly monthFirst: Day;
  /** Cells that are another day with day and month put back. */
  readonly count: number;
  /** Day and month of the date cells are put back: by the owner's word, else where the column has enough dates. */
  readonly putBack: boolean;
}

/** Under so many dates a column tells too little to change its cells unasked. */
const ENOUGH = 6;
/** How many texts that read in one order only there must be to one that reads in both. */
const TIMES = 4;

interface Told {
  readonly order: DateOrder;
  readonly proof: string;
  readonly texts: number;
}

/** The order of the other kind. */
export function otherOrder(order: DateOrder): DateOrder {
  return order === 'dayFirst' ? 'monthFirst' : 'dayFirst';
}

/** Whether day and month of a day can change places. */
function isExchangeable(day: Day): boolean {
  return calendarDay(Math.floor(day)).day <= 12;
}

/** The day with its day and month in each other's place, its time kept. */
function exchanged(day: Day): Day {
  const whole = Math.floor(day);
  const { year, month, day: date } = calendarDay(whole);
  return dayOf(year, date, month) + (day - whole);
}

/**
 * What the texts of a column tell of its order. A spreadsheet that reads dates of this form leaves as texts only those
 * that its order makes impossible; a share of texts that it could have read means they are texts for another reason.
 */
function toldBy(texts: readonly string[]): Told | null {
  const only = { dayFirst: 0, monthFirst: 0 };
  let [either, proof] = [0, ''];
  for (const text of texts) {
    const evidence = orderEvidence(text);
    if (evidence === null) continue;
    const order = evidence === 'doubtful' ? null : evidence;
    if (order === null || typeof parseDay(text, otherOrder(order)) === 'number') either += 1;
    else if (typeof parseDay(text, order) === 'number') {
      only[order] += 1;
      if (proof === '') proof = text;
    }
  }
  const order = only.dayFirst > 0 ? 'dayFirst' : 'monthFirst';
  if (proof === '' || only[otherOrder(order)] > 0 || either * TIMES > only[order]) return null;
  return { order, proof, texts: only[order] };
}

function written(day: Day, order: DateOrder, proof: string): string {
  const { year, month, day: date } = calendarDay(Math.floor(day));
  const mark = /\D/.exec(proof.trim())?.[0] ?? '/';
  const parts = order === 'dayFirst' ? [date, month] : [month, date];
  return [...parts.map((part) => String(part).padStart(2, '0')), year].join(mark);
}

/**
 * Date cells of a column whose day and month the spreadsheet took for each other: each of them would be a date the
 * other way round too, and every text that it left reads in that other order only. Null where that is not so: a date
 * cell after the 12th shows that the spreadsheet reads the file's order.
 * @param days the date cells as serial numbers
 * @param owner the owner's word on the order of the file
 */
export function exchangedDates(
  days: readonly Day[],
  texts: readonly string[],
  owner: DateOrder | undefined,
): ExchangedDates | null {
  if (days.length === 0 || texts.length === 0 || !days.every(isExchangeable)) return null;
  const told = toldBy(texts);
  const changed = days.filter((day) => exchanged(day) !== day);
  const [first] = changed;
  if (told === null || first === undefined) return null;
  const read = Math.floor(first);
  const right = exchanged(read);
  return {
    told: told.order,
    proof: told.proof,
    sample: written(read, otherOrder(told.order), told.proof),
    dayFirst: told.order === 'dayFirst' ? right : read,
    monthFirst: told.order === 'dayFirst' ? read : right,
    count: changed.length,
    putBack: owner === undefined ? days.length + told.texts >= ENOUGH : owner === told.order,
  };
}

/** A cell of a date column with its day and month put back where the column has them exchanged. */
export function putBack(cell: RawCell, dates: ExchangedDates | null | undefined): RawCell {
  return dates?.putBack && isRawDay(cell) ? { day: exchanged(cell.day) } : cell;
}
