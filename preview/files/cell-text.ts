import { decimalOf } from './formula-text';
import type { CellFile } from './workbook-file';

const DAY_MS = 86_400_000;
const TIME = '(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?(?: ?([AaPp][Mm]))?)?';
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}$`);
const DOTTED = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${TIME}$`);
const SLASHED = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${TIME}$`);
const NUMBERS = { '.': /^-?\d+(?:\.\d+)?$/, ',': /^-?\d+(?:,\d+)?$/ } as const;
/** Thousands apart, as the locale writes them; a dollar sign only where it is the currency. */
const GROUPED = {
  '.': /^(-?\$?)\d{1,3}(?:,\d{3})+(?:\.(\d+))?$/,
  ',': /^(-?)\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:,(\d+))?$/,
} as const;
const DOLLARS = /^-?\$\d+(?:\.\d+)?$/;
const MAX_EXACT_DIGITS = 15;

/**
 * A text of a file as the cell it becomes, as if pasted into a sheet of this locale: a plain number
 * becomes a number, a date in ISO form or in the locale's order becomes a day with a date format, all
 * else stays text. Ids with leading zeros or too long to be exact stay text, and so does whatever
 * starts like a formula: both are marked "@" so that no later edit turns them. '' → an empty cell.
 */
export function cellOfText(text: string, locale: string): CellFile {
  const first = text.charCodeAt(0);
  const startsWithSign = first === 45 || first === 43 || first === 61 || first === 64;
  const dollar = first === 36 && locale === 'en_US';
  if (!startsWithSign && !dollar && !(first >= 48 && first <= 57)) return { value: text };
  const plain = text.trim();
  if (NUMBERS[decimalOf(locale)].test(plain)) return numberCell(plain, text);
  const grouped = groupedCell(plain, locale);
  if (grouped) return grouped;
  const day = dayCell(plain, locale);
  if (day) return day;
  return startsWithSign || /^[\d.,/: -]+$/.test(plain) ? { value: text, format: '@' } : { value: text };
}

function numberCell(plain: string, text: string): CellFile {
  const digits = plain.replace(/\D/g, '');
  const leadingZero = /^-?0\d/.test(plain);
  if (leadingZero || digits.length > MAX_EXACT_DIGITS) return { value: text, format: '@' };
  return { value: Number(plain.replace(',', '.')) };
}

/** "399 000,00" in a Russian sheet and "$13,300.00" in an American one are numbers with a format. */
function groupedCell(plain: string, locale: string): CellFile | null {
  const decimal = decimalOf(locale);
  const found = GROUPED[decimal].exec(plain);
  const dollars = plain.includes('$');
  if (dollars && locale !== 'en_US') return null;
  if (!found && !(dollars && DOLLARS.test(plain))) return null;
  const bare = plain.replace(decimal === '.' ? /[$,]/g : /[\u00a0\u202f]/g, '').replace(',', '.');
  if (bare.replace(/\D/g, '').length > MAX_EXACT_DIGITS) return null;
  const pattern = bare.includes('.') ? '#,##0.00' : '#,##0';
  return { value: Number(bare), format: dollars ? `"$"${pattern}` : pattern };
}

function dayCell(plain: string, locale: string): CellFile | null {
  const iso = ISO.exec(plain);
  if (iso) return serialCell(iso, [iso[1], iso[2], iso[3]], 'yyyy-mm-dd');
  const { pattern, order, format } = dayForm(locale);
  const found = pattern.exec(plain);
  if (!found) return null;
  const [year, month, day] =
    order === 'dmy' ? [found[3], found[2], found[1]] : [found[3], found[1], found[2]];
  return serialCell(found, [year, month, day], format);
}

/** How dates are written in a locale; the format is the one a spreadsheet shows them in. */
function dayForm(locale: string): { pattern: RegExp; order: 'dmy' | 'mdy'; format: string } {
  if (locale === 'en_US') return { pattern: SLASHED, order: 'mdy', format: 'm/d/yyyy' };
  const slashes = /^(?:en|fr|es|it|pt|el|vi)(?:_|$)/.test(locale) && !/_CH$/.test(locale);
  if (slashes) return { pattern: SLASHED, order: 'dmy', format: 'dd/mm/yyyy' };
  return { pattern: DOTTED, order: 'dmy', format: 'dd.mm.yyyy' };
}

function serialCell(
  found: RegExpExecArray,
  [year, month, day]: readonly (string | undefined)[],
  format: string,
): CellFile | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!exists || Number(year) < 1900) return null;
  const serial = date.getTime() / DAY_MS + 25569;
  if (found[4] === undefined) return { value: serial, format };
  const seconds = secondsOf(Number(found[4]), Number(found[5]), Number(found[6] ?? 0), found[7]);
  if (seconds === null) return null;
  const time = found[6] === undefined ? 'hh:mm' : 'hh:mm:ss';
  return { value: serial + seconds / 86_400, format: `${format} ${found[7] ? `${time} am/pm` : time}` };
}

function secondsOf(hour: number, minute: number, second: number, half: string | undefined): number | null {
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23)) return null;
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  return ((half ? (hour % 12) + afternoon : hour) * 60 + minute) * 60 + second;
}
