import type { Day } from '../analysis/day';
import type { DateOrder } from '../calls';
import { type Amount, type AmountError, amountOfNumber, type DecimalMark, parseAmount } from './amount';
import { type DayError, dayOfNumber, parseDay, type UtcOffset } from './date';
import type { ClientKind, Outcome } from './deal';
import { outcomeOf } from './outcome-words';
import { parseShare, type ShareError } from './probability';
import { cellText, foldText, isRawDay, type RawCell } from './raw';
import type { FieldKind } from './table-columns';

/** The amount in a cell; an error for a date, a truth value or another text. */
export function amountOfCell(cell: RawCell, mark: DecimalMark | null): Amount | AmountError {
  if (typeof cell === 'number') return amountOfNumber(cell);
  return typeof cell === 'string' ? parseAmount(cell, mark) : 'amountText';
}

/** The day in a cell; '' for "0000-00-00". */
export function dayOfCell(cell: RawCell, order: DateOrder, utcOffset?: UtcOffset): Day | DayError | '' {
  if (isRawDay(cell)) return Math.floor(cell.day);
  if (typeof cell === 'number') return dayOfNumber(cell);
  return typeof cell === 'string' ? parseDay(cell, order, utcOffset) : 'dayText';
}

/** The share in a cell, 0…1. */
export function shareOfCell(cell: RawCell, percent: boolean): number | ShareError {
  if (typeof cell === 'number' || typeof cell === 'string') return parseShare(cell, percent);
  return 'shareText';
}

const CURRENT = /повтор|текущ|постоянн|действующ|существующ|repeat|return|existing|current|renewal|upgrade/;
const NEW = /нов|первичн|new|first/;
const YES = /^(да|yes|y|true|1|\+)$/;
const NO = /^(нет|no|n|false|0|-)$/;

/** Whether the client is new or current, from its words or from a yes or no under a header that asks it; null if neither. */
export function clientKindOf(text: string, header: string): Exclude<ClientKind, ''> | null {
  const folded = foldText(text);
  const asksCurrent = CURRENT.test(foldText(header));
  if (YES.test(folded)) return asksCurrent ? 'current' : 'new';
  if (NO.test(folded)) return asksCurrent ? 'new' : 'current';
  if (CURRENT.test(folded)) return 'current';
  return NEW.test(folded) ? 'new' : null;
}

/** The outcome a status cell tells; "Сделка в работе" says it of the deal, as a stage's name would not. */
export function outcomeOfCell(cell: RawCell): Outcome | null {
  const text = cellText(cell);
  return outcomeOf(text) ?? outcomeOf(text.replace(/^(сделка|deal)\s+/i, ''));
}

/** Whether a filled cell can be a value of this kind, whatever the column's marks and orders. */
export function fitsKind(cell: RawCell, kind: FieldKind, header: string): boolean {
  if (kind === 'money') return typeof amountOfCell(cell, null) !== 'string';
  if (kind === 'day') {
    return (
      typeof dayOfCell(cell, 'dayFirst') !== 'string' || typeof dayOfCell(cell, 'monthFirst') !== 'string'
    );
  }
  if (kind === 'share') return typeof shareOfCell(cell, true) !== 'string';
  if (kind === 'outcome') return outcomeOfCell(cell) !== null;
  if (kind === 'clientKind') return clientKindOf(cellText(cell), header) !== null;
  return true;
}
