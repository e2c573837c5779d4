import type { Day } from '../analysis/day';
import type { Mapping } from '../calls';
import type { ColumnPlan } from './column-plan';
import { type EmptyTexts, isEmptyCell } from './columns';
import { currencyText } from './currencies';
import type { DayError, UtcOffset } from './date';
import { putBack } from './exchanged-dates';
import type { SourceField } from './import-fields';
import { cellText, type RawCell, type RawRow } from './raw';
import { UnreadLog } from './unread';
import { amountOfCell, dayOfCell } from './values';

const TOTALS = /^(общий итог|итог|итого|всего|подытог|grand totals?|sub ?totals?|totals?)(?!\p{L})/iu;

/** A filled cell with how its column is to be read. */
export interface Found {
  readonly cell: RawCell;
  readonly plan: ColumnPlan;
}

export interface Money {
  /** Null of an empty cell. */
  readonly minor: number | null;
  readonly currency: string;
}

/** Reads cells of one table by field, and keeps account of what could not be read. */
export class CellReader {
  readonly unreadRows = new UnreadLog();
  readonly unreadCells = new UnreadLog();
  private readonly columns = new Map<SourceField, readonly ColumnPlan[]>();

  constructor(
    mapping: Mapping,
    plans: ReadonlyMap<number, ColumnPlan>,
    private readonly empty: EmptyTexts,
    private readonly utcOffset: UtcOffset | undefined,
  ) {
    for (const field of Object.keys(mapping.fields) as SourceField[]) {
      const list = (mapping.fields[field] ?? []).map((column) => plans.get(column));
      this.columns.set(
        field,
        list.filter((plan): plan is ColumnPlan => plan !== undefined),
      );
    }
  }

  /** The columns that a field is read from. */
  of(field: SourceField): readonly ColumnPlan[] {
    return this.columns.get(field) ?? [];
  }

  /** Notes that a row is not read, and why. */
  refuse(reason: string, number: number, plan: ColumnPlan | null | undefined, sample: string): null {
    this.unreadRows.add(reason, number, plan ?? null, sample);
    return null;
  }

  /** The first filled cell of these columns. */
  found(row: RawRow, columns: readonly ColumnPlan[]): Found | null {
    for (const plan of columns) {
      const cell = row[plan.column - 1];
      if (cell !== undefined && !isEmptyCell(cell, this.empty)) return { cell, plan };
    }
    return null;
  }

  text(row: RawRow, field: SourceField): string {
    const found = this.found(row, this.of(field));
    return found === null ? '' : cellText(found.cell);
  }

  /** A line of totals begins with the word, has no id of its own, and nothing in the fields that only a row of data has. */
  isTotals(row: RawRow, fields: readonly SourceField[]): boolean {
    const first = firstText(row);
    if (!TOTALS.test(first)) return false;
    const own = this.text(row, 'id');
    return (own === '' || own === first) && fields.every((field) => this.text(row, field) === '');
  }

  /** The amount of the row, with its currency; a text where the cell cannot be read. */
  amount(row: RawRow): Money | { readonly reason: string; readonly found: Found } {
    const found = this.found(row, this.of('amount'));
    const named = this.text(row, 'currency');
    const own = named === '' ? '' : currencyText(named);
    const plan = found?.plan.amount ?? this.of('amount')[0]?.amount;
    if (found === null || plan === undefined || plan === null) {
      return { minor: null, currency: own || plan?.currency || '' };
    }
    const money = moneyIn(found);
    return typeof money === 'string'
      ? { reason: money, found }
      : { minor: money.minor, currency: own || money.currency || plan.currency };
  }

  /** Minor units of another money column; a cell that cannot be read is noted and left out. */
  money(row: RawRow, field: SourceField, number: number): number | null {
    const found = this.found(row, this.of(field));
    if (found === null) return null;
    const money = moneyIn(found);
    if (typeof money !== 'string') return money.minor;
    this.unreadCells.add(money, number, found.plan, cellText(found.cell));
    return null;
  }

  dayIn({ cell, plan }: Found): Day | DayError | '' {
    return dayOfCell(putBack(cell, plan.date?.exchanged), plan.date?.order ?? 'dayFirst', this.utcOffset);
  }

  /** A day that a row can be without: a cell that cannot be read is noted and left out. */
  dayAt(found: Found | null, number: number): Day | null {
    if (found === null) return null;
    const day = this.dayIn(found);
    if (typeof day === 'number') return day;
    if (day !== '') this.unreadCells.add(day, number, found.plan, cellText(found.cell));
    return null;
  }

  day(row: RawRow, field: SourceField, number: number): Day | null {
    return this.dayAt(this.found(row, this.of(field)), number);
  }

  /** A day that a row cannot be without; without it the row is refused. */
  neededDay(row: RawRow, number: number): Day | null {
    const found = this.found(row, this.of('day'));
    if (found === null) return this.refuse('noDay', number, this.of('day')[0], '');
    const day = this.dayIn(found);
    if (typeof day === 'number') return day;
    return this.refuse(day === '' ? 'noDay' : day, number, found.plan, cellText(found.cell));
  }
}

function moneyIn({ cell, plan }: Found): { minor: number; currency: string } | string {
  const amount = amountOfCell(cell, plan.amount?.mark ?? null);
  if (typeof amount === 'string') return amount;
  const minor = amount.minor * 10 ** (plan.amount?.power ?? 0);
  return Number.isSafeInteger(minor) ? { minor, currency: amount.currency } : 'amountTooLarge';
}

/** The first filled cell of a row. */
export function firstText(row: RawRow): string {
  for (const cell of row) {
    const text = cellText(cell);
    if (text !== '') return text;
  }
  return '';
}
