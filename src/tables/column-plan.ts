import type { DateOrder, Mapping } from '../calls';
import { type DecimalMark, markEvidence } from './amount';
import { type EmptyTexts, isEmptyCell } from './columns';
import { isZoned, orderEvidence } from './date';
import { type ExchangedDates, exchangedDates } from './exchanged-dates';
import { headerParts } from './header-text';
import { FIELD_KINDS, type SourceField } from './import-fields';
import { isPercentColumn } from './probability';
import { columnLetter, isRawDay, type RawTable } from './raw';
import type { FieldKind } from './table-columns';

/** What a whole column says about how its dates are to be read. */
export interface DatePlan {
  readonly order: DateOrder;
  /** Dates that read two ways, and the first of them. */
  readonly doubtful: number;
  readonly sample: string;
  /** What settled the order: the owner, the column's own dates, another column, or nothing. */
  readonly settled: 'owner' | 'itself' | 'other' | 'nothing';
  readonly settledBy: number | null;
  readonly zoned: number;
  readonly serial: number;
  /** Its date cells, where the spreadsheet took day and month of them for each other. */
  readonly exchanged: ExchangedDates | null;
}

/** How the amounts of a column are to be read. */
export interface AmountPlan {
  readonly mark: DecimalMark | null;
  readonly doubtful: number;
  readonly sample: string;
  readonly currency: string;
  readonly power: number;
}

export interface ColumnPlan {
  /** From 1 */
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  readonly date: DatePlan | null;
  readonly amount: AmountPlan | null;
  /** A share column in per cents. */
  readonly percent: boolean;
}

interface Texts {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Date cells. */
  readonly days: readonly number[];
}

function valuesOf(table: RawTable, headerRow: number, column: number, empty: EmptyTexts): Texts {
  const texts: string[] = [];
  const numbers: number[] = [];
  const days: number[] = [];
  for (let index = headerRow; index < table.rows.length; index += 1) {
    const cell = table.rows[index]?.[column - 1];
    if (typeof cell === 'number') numbers.push(cell);
    else if (typeof cell === 'string') {
      if (!isEmptyCell(cell, empty)) texts.push(cell);
    } else if (cell !== undefined && isRawDay(cell)) days.push(cell.day);
  }
  return { texts, numbers, days };
}

interface DateEvidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly doubtful: number;
  readonly sample: string;
  readonly zoned: number;
  readonly serial: number;
  readonly exchanged: ExchangedDates | null;
}

function dateEvidence({ texts, numbers, days }: Texts, owner: DateOrder | undefined): DateEvidence {
  const votes = { dayFirst: 0, monthFirst: 0, doubtful: 0 };
  let sample = '';
  let zoned = 0;
  for (const text of texts) {
    const evidence = orderEvidence(text);
    if (evidence !== null) votes[evidence] += 1;
    if (evidence === 'doubtful' && sample === '') sample = text;
    if (isZoned(text)) zoned += 1;
  }
  return { ...votes, sample, zoned, serial: numbers.length, exchanged: exchangedDates(days, texts, owner) };
}

function ownOrder(evidence: DateEvidence): DateOrder | null {
  if (evidence.dayFirst === 0 && evidence.monthFirst === 0) return null;
  return evidence.dayFirst >= evidence.monthFirst ? 'dayFirst' : 'monthFirst';
}

/** The column with most dates of a sure order: its order is taken where a column cannot tell its own. */
function surest(evidence: ReadonlyMap<number, DateEvidence>): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [column, { dayFirst, monthFirst }] of evidence) {
    const votes = Math.max(dayFirst, monthFirst);
    if (votes > most) [best, most] = [column, votes];
  }
  return best;
}

function datePlan(
  column: number,
  evidence: ReadonlyMap<number, DateEvidence>,
  owner: DateOrder | undefined,
  usual: DateOrder,
): DatePlan | null {
  const own = evidence.get(column);
  if (own === undefined) return null;
  const { doubtful, sample, zoned, serial, exchanged } = own;
  const other = surest(evidence);
  const itself = ownOrder(own);
  const others = other === null ? null : ownOrder(evidence.get(other) ?? own);
  // Where cells are exchanged, the owner's word is on them: the texts read in one order only.
  const order = exchanged?.told ?? owner ?? itself ?? others ?? usual;
  const settled = owner ? 'owner' : itself ? 'itself' : others ? 'other' : 'nothing';
  const settledBy = itself === null ? other : null;
  return { order, doubtful, sample, settled, settledBy, zoned, serial, exchanged };
}

function amountPlan({ texts }: Texts, header: string): AmountPlan {
  const votes = { ',': 0, '.': 0, doubtful: 0 };
  let sample = '';
  for (const text of texts) {
    const evidence = markEvidence(text);
    if (evidence !== null) votes[evidence] += 1;
    if (evidence === 'doubtful' && sample === '') sample = text;
  }
  const silent = votes[','] === 0 && votes['.'] === 0;
  const mark = silent ? null : votes[','] >= votes['.'] ? ',' : '.';
  const { currency, power } = headerParts(header);
  return { mark, doubtful: silent ? votes.doubtful : 0, sample, currency, power };
}

function columnsOfKind(mapping: Mapping, kind: FieldKind): readonly number[] {
  const columns = new Set<number>();
  for (const field of Object.keys(mapping.fields) as SourceField[]) {
    if (FIELD_KINDS.get(field) === kind)
      for (const column of mapping.fields[field] ?? []) columns.add(column);
  }
  return [...columns];
}

/**
 * How the mapped columns of amounts, dates and shares are to be read, each decided by the whole column.
 * A row of totals or a footer may add a value to the evidence; it cannot turn a majority.
 */
export function planColumns(
  table: RawTable,
  mapping: Mapping,
  headers: readonly string[],
  empty: EmptyTexts,
): ReadonlyMap<number, ColumnPlan> {
  const values = (column: number) => valuesOf(table, mapping.headerRow, column, empty);
  const days = columnsOfKind(mapping, 'day');
  const money = columnsOfKind(mapping, 'money');
  const shares = columnsOfKind(mapping, 'share');
  const evidence = new Map(
    days.map((column) => [column, dateEvidence(values(column), mapping.dateOrders[column])]),
  );
  const usual: DateOrder = headers.some((header) => /[а-яё]/i.test(header)) ? 'dayFirst' : 'monthFirst';
  const plans = new Map<number, ColumnPlan>();
  const all = Object.values(mapping.fields).reduce<number[]>((joined, list) => joined.concat(list ?? []), []);
  for (const column of new Set(all)) {
    const header = headers[column - 1] ?? '';
    const percentValues = shares.includes(column) ? values(column) : null;
    plans.set(column, {
      column,
      letter: columnLetter(column),
      header,
      date: datePlan(column, evidence, mapping.dateOrders[column], usual),
      amount: money.includes(column) ? amountPlan(values(column), header) : null,
      percent: percentValues !== null && isPercentColumn([...percentValues.numbers, ...percentValues.texts]),
    });
  }
  return plans;
}
