/**
 * What other tools read of the payment calendar: the hidden sheet `payment-calendar-keys`, where the words typed about
 * each payment stand in columns that are the same for ever, whatever the sheet with the calendar looks like.
 *
 *   CA  key "|101"     CB  morning     CC  evening     CD  comment
 *
 * Rows from 2, a row for each row of the calendar; rows between groups have no key. The key begins with a sign, so that
 * no deal's number is taken for a number, and has look-alikes for the signs that mean patterns in a criterion.
 */
import type { Page } from '../../blueprint/page';

export const CALENDAR_KEYS = 'payment-calendar-keys';

const COLUMNS = { key: 79, morning: 80, evening: 81, comment: 82 } as const;

const LETTERS = { key: 'CA', morning: 'CB', evening: 'CC', comment: 'CD' } as const;

export type CalendarWord = Exclude<keyof typeof COLUMNS, 'key'>;

/**
 * Fills the columns from the rows of the calendar.
 * @param at the range of a column of those rows, as a formula on the page takes it
 */
export function placeWordsOfRows(page: Page, at: (column: keyof typeof COLUMNS) => string): void {
  page.fill(2, COLUMNS.key, 'formula', () => `IF(${at('key')}="";"";"|"&${safe(at('key'))})`);
  for (const name of ['morning', 'evening', 'comment'] as const) {
    page.fill(2, COLUMNS[name], 'formula', () => `IF(${at(name)}="";"";${at(name)})`);
  }
}

const PART = /#(?:\d+|rest)$/;

/** The deal that a row is of: the rows of a deal paid in parts have "#2", "#3" … or "#rest" behind its key. */
export function dealOfRow(key: string, isDeal: (key: string) => boolean): string {
  return isDeal(key) ? key : key.replace(PART, '');
}

/**
 * A formula (without its "=") of a word typed about a deal; `otherwise` where nothing is.
 * @param sheet the quoted name of the sheet, from `context.elsewhere.sheet(CALENDAR_KEYS)`
 * @param key a formula of the deal's key
 */
export function statusFormula(sheet: string, word: CalendarWord, key: string, otherwise: string): string {
  const column = (name: keyof typeof LETTERS) => `${sheet}!$${LETTERS[name]}:$${LETTERS[name]}`;
  const found = `INDEX(${column(word)};MATCH("|"&${safe(key)};${column('key')};0))`;
  return `IFERROR(IF(${found}&""="";${otherwise};${found});${otherwise})`;
}

function safe(key: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${key};"~";"\u2248");"*";"\u2217");"?";"\uff1f")`;
}
