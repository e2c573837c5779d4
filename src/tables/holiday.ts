import { FIVE_DAY_WEEK, type WorkCalendar } from '../analysis/calendar';
import type { Day } from '../analysis/day';
import { cellText, foldText, isRawDay, type RawCell, type RawRow } from './raw';

/** Columns of the Holidays sheet, left to right; words/own-tables names them. Append, never insert. */
export const HOLIDAY_COLUMNS = ['day', 'kind', 'name'] as const;

export type HolidayField = (typeof HOLIDAY_COLUMNS)[number];

export type HolidayKind = 'off' | 'worked';

/** A day that differs from its weekday: a holiday, or a weekend day that is worked. */
export interface NamedDay {
  readonly day: Day;
  readonly kind: HolidayKind;
  readonly name: string;
}

/** A row that says less than it seems to; `text` is what stands in the cell. */
export interface HolidayDoubt {
  /** Of the sheet, from 1. */
  readonly row: number;
  readonly code: 'notADay' | 'unknownKind' | 'twice';
  readonly text: string;
}

export interface HolidayList {
  readonly days: readonly NamedDay[];
  readonly doubts: readonly HolidayDoubt[];
}

/** A plain number between these is a day without the format of one: 1982–2119. */
const EARLIEST = 30_000;
const LATEST = 80_000;

/**
 * The days of the Holidays sheet's rows, which begin with the sheet's second. A day is off unless its kind says "worked",
 * as in the formulas over the sheet; a day that stands there twice is worked if one of its rows says so.
 * @param kinds the words for them in the sheet's language
 */
export function readHolidays(
  rows: readonly RawRow[],
  kinds: Readonly<Record<HolidayKind, string>>,
): HolidayList {
  const days: NamedDay[] = [];
  const doubts: HolidayDoubt[] = [];
  const seen = new Set<Day>();
  rows.forEach((cells, index) => {
    const [first = '', kind = '', name = ''] = cells;
    const said = cellText(kind);
    if (cellText(first) === '') return;
    const doubt = (code: HolidayDoubt['code'], text: string) => doubts.push({ row: index + 2, code, text });
    const day = dayIn(first);
    if (day === null) {
      doubt('notADay', cellText(first));
      return;
    }
    if (seen.has(day)) doubt('twice', cellText(first));
    seen.add(day);
    const worked = foldText(said) === foldText(kinds.worked);
    if (!worked && said !== '' && foldText(said) !== foldText(kinds.off)) doubt('unknownKind', said);
    days.push({ day, kind: worked ? 'worked' : 'off', name: cellText(name) });
  });
  return { days, doubts };
}

/** A day with a time is none: formulas would not find it. */
function dayIn(cell: RawCell): Day | null {
  const value = isRawDay(cell) ? cell.day : cell;
  if (typeof value !== 'number' || !Number.isInteger(value)) return null;
  return isRawDay(cell) || (value >= EARLIEST && value <= LATEST) ? value : null;
}

/** The five-day week with the named days. */
export function calendarOfDays(days: readonly Pick<NamedDay, 'day' | 'kind'>[]): WorkCalendar {
  const of = (kind: HolidayKind) => new Set(days.filter((own) => own.kind === kind).map(({ day }) => day));
  return { week: FIVE_DAY_WEEK, off: of('off'), worked: of('worked') };
}
