/** What a cell holds, as a custom function receives it. */
export type CellKind = 'blank' | 'number' | 'text' | 'boolean' | 'date' | 'error' | 'other';

/** An error of the spreadsheet in English or Russian; hosts hand it over as its text. */
const SHEET_ERROR =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ЧИСЛО!|ИМЯ\?|ПУСТО!)/;

/**
 * The kind of a raw value. A text of spaces is blank. Dates come from another realm, where
 * `instanceof` does not know them.
 */
export function kindOf(value: unknown): CellKind {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? 'number' : 'error';
    case 'string':
      if (value.trim() === '') return 'blank';
      return SHEET_ERROR.test(value) ? 'error' : 'text';
    case 'boolean':
      return 'boolean';
    case 'undefined':
      return 'blank';
    default:
      return kindOfObject(value);
  }
}

function kindOfObject(value: unknown): CellKind {
  if (value === null) return 'blank';
  if (!isDate(value)) return 'other';
  return Number.isFinite(value.getTime()) ? 'date' : 'error';
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A label as it is compared: case, spaces of every kind and ё/е do not matter. */
export function comparable(label: string): string {
  return label.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, '');
}

/** Text that a person would read as a number: "9", "1 200,50", "25 %". */
export function looksLikeNumber(text: string): boolean {
  return /^[-+\u2212]?\d[\d\s.,]*\s?%?$/.test(text.trim());
}
