import { calendarDay, dayOf } from '../../analysis/day';
import { quoteText } from '../../blueprint/formula';
import type { HolidaysSource, ToolContext } from '../tool';

/**
 * A formula (without "=") that is 1 for a day that is worked and 0 for one that is off, by the Holidays sheet as it is
 * edited; the same as isWorking. `day` is repeated: give a cell or a whole number.
 */
export function workedFormula(source: HolidaysSource, day: string): string {
  const days = source.column('day');
  const worked = `COUNTIFS(${days};${day};${source.column('kind')};${quoteText(source.kind('worked'))})>0`;
  return `IF(${worked};1;IF(OR(WEEKDAY(${day};2)>5;COUNTIF(${days};${day})>0);0;1))`;
}

/** The Holidays sheet of a build. @throws Error where the tool does not ask for it among its tables */
export function holidaysSource({ holidays }: Pick<ToolContext, 'holidays'>): HolidaysSource {
  if (!holidays.source) throw new Error('the tool does not ask for the Holidays sheet');
  return holidays.source;
}

/** A line about the Holidays sheet, shown while `when` (a formula without "=") holds; `what` is a formula too. */
export interface HolidayWarning {
  readonly when: string;
  readonly what: string;
}

/** Where it was so at the build: that no day of the year of `day` is listed (it goes once one is), and what cannot be read. */
export function holidayWarnings(
  context: Pick<ToolContext, 'holidays' | 'words'>,
  day: number,
): HolidayWarning[] {
  const source = holidaysSource(context);
  const text = context.words.ownTables.holidays;
  const { year } = calendarDay(day);
  const upTo = (first: number) => `COUNTIF(${source.column('day')};"<"&${first})`;
  const none: HolidayWarning = {
    when: `${upTo(dayOf(year + 1, 1, 1))}=${upTo(dayOf(year, 1, 1))}`,
    what: quoteText(text.noneInYear(source.sheetName, year)),
  };
  const listed = context.holidays.days.some((named) => calendarDay(named.day).year === year);
  return [
    ...(listed ? [] : [none]),
    ...doubts(context).map((what) => ({ when: 'TRUE', what: quoteText(what) })),
  ];
}

/** A sentence for each kind of doubt. */
function doubts({ holidays, words }: Pick<ToolContext, 'holidays' | 'words'>): string[] {
  const codes = [...new Set(holidays.doubts.map(({ code }) => code))];
  return codes.map((code) => {
    const own = holidays.doubts.filter((doubt) => doubt.code === code);
    const { row, text } = own[0]!;
    const sheet = holidays.source?.sheetName ?? '';
    return words.ownTables.holidays.doubts[code](sheet, row, own.length - 1, text);
  });
}
