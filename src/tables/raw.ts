/**
 * A raw sheet as the edge hands it over: every row from A1, every cell one of four plain kinds.
 * A date cell comes as a serial day number in the spreadsheet's zone, its time as the fraction; a blank is ''.
 */
export interface RawDay {
  readonly day: number;
}

export type RawCell = string | number | boolean | RawDay;

export type RawRow = readonly RawCell[];

export interface RawTable {
  readonly rows: readonly RawRow[];
}

/** Whether a cell is a date cell. */
export function isRawDay(cell: RawCell): cell is RawDay {
  return typeof cell === 'object';
}

const NUL = String.fromCharCode(0);
const UNSEEN = ['\uFEFF', '\u200B', '\u200E', '\u200F', '\u2060', NUL];
const SPACES = /[\s\u00A0\u202F\u2007]+/g;

/** A text without a byte-order mark and unseen signs, every run of spaces (non-breaking ones too) one space. */
export function cleanText(text: string): string {
  let seen = text;
  for (const sign of UNSEEN) if (seen.includes(sign)) seen = seen.split(sign).join('');
  return seen.replace(SPACES, ' ').trim();
}

/** Column number from 1 to its letters: 28 is "AB". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
