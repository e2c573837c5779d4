import type { Day } from '../analysis/day';
import type { Mapping } from '../calls';
import type { ColumnPlan } from './column-plan';
import { type EmptyTexts, isEmptyCell } from './columns';
import { currencyText } from './currencies';
import type { DayError, UtcOffset } from './date';
import type { ClientKind, Outcome } from './deal';
import type { Draft } from './draft';
import { putBack } from './exchanged-dates';
import type { Profile, SourceField } from './profiles/profile';
import { associatedNames, id18 } from './profiles/quirks';
import { cellText, type RawCell, type RawRow } from './raw';
import { UnreadLog } from './unread';
import { amountOfCell, clientKindOf, dayOfCell, outcomeOfCell, shareOfCell } from './values';

const TOTALS = /^(общий итог|итог|итого|всего|подытог|grand totals?|sub ?totals?|totals?)(?!\p{L})/iu;

interface Found {
  readonly cell: RawCell;
  readonly plan: ColumnPlan;
}

interface Money {
  readonly minor: number | null;
  readonly currency: string;
}

/** Reads rows of one table into drafts, and keeps account of what could not be read. */
export class RowReader {
  readonly unreadRows = new UnreadLog();
  readonly unreadCells = new UnreadLog();
  /** Rows whose client cell names several. */
  severalClients = 0;
  private readonly columns = new Map<SourceField, readonly ColumnPlan[]>();
  private readonly plannedColumns: readonly ColumnPlan[];

  constructor(
    mapping: Mapping,
    plans: ReadonlyMap<number, ColumnPlan>,
    private readonly profile: Profile,
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
    const closing = mapping.fields.closed ?? [];
    this.plannedColumns = this.of('expected').filter(({ column }) => !closing.includes(column));
  }

  /** The draft of a row; null where the row cannot be read, which is then on `unreadRows`. */
  read(row: RawRow, number: number): Draft | null {
    if (this.isTotals(row)) return this.refuse('totals', number, null, firstText(row));
    const id = this.id(row);
    const title = this.text(row, 'title');
    if (id === '' && title === '')
      return this.refuse('noKey', number, this.of('id')[0] ?? this.of('title')[0], '');
    const status = this.text(row, 'outcome');
    const stage =
      this.text(row, 'stage') || status || (this.hasStage() ? '' : (this.profile.withoutStage?.name ?? ''));
    if (stage === '') return this.refuse('noStage', number, this.of('stage')[0] ?? this.of('outcome')[0], '');
    const money = this.amount(row, number);
    if (money === null) return null;
    return {
      rows: [number],
      id,
      title,
      client: this.client(row),
      amount: money.minor,
      currency: money.currency,
      stage,
      status,
      statusOutcome: this.status(row, number),
      pipeline: this.text(row, 'pipeline'),
      owner: this.text(row, 'owner'),
      created: this.day(row, 'created', number),
      closed: this.day(row, 'closed', number),
      ...this.expectation(row, number),
      probability: this.share(row, number),
      product: this.product(row),
      channel: this.text(row, 'channel'),
      region: this.text(row, 'region'),
      audience: this.text(row, 'audience'),
      clientKind: this.kind(row, number),
      lostReason: this.text(row, 'lostReason'),
      lostFrom: this.text(row, 'lostFrom'),
      nextTask: this.day(row, 'nextTask', number),
      changed: this.day(row, 'changed', number),
    };
  }

  private of(field: SourceField): readonly ColumnPlan[] {
    return this.columns.get(field) ?? [];
  }

  private hasStage(): boolean {
    return this.of('stage').length + this.of('outcome').length > 0;
  }

  private refuse(reason: string, number: number, plan: ColumnPlan | null | undefined, sample: string): null {
    this.unreadRows.add(reason, number, plan ?? null, sample);
    return null;
  }

  private found(row: RawRow, columns: readonly ColumnPlan[]): Found | null {
    for (const plan of columns) {
      const cell = row[plan.column - 1];
      if (cell !== undefined && !isEmptyCell(cell, this.empty)) return { cell, plan };
    }
    return null;
  }

  private text(row: RawRow, field: SourceField): string {
    const found = this.found(row, this.of(field));
    return found === null ? '' : cellText(found.cell);
  }

  private id(row: RawRow): string {
    const id = this.text(row, 'id');
    return this.profile.id18 === true ? id18(id) : id;
  }

  /** A line of totals begins with the word, has no stage and no id of its own. */
  private isTotals(row: RawRow): boolean {
    const first = firstText(row);
    if (!TOTALS.test(first)) return false;
    const own = this.text(row, 'id');
    return (
      (own === '' || own === first) && this.text(row, 'stage') === '' && this.text(row, 'outcome') === ''
    );
  }

  private client(row: RawRow): string {
    const text = this.text(row, 'client');
    if (this.profile.associations !== true || text === '') return text;
    const names = associatedNames(text);
    if (names.length > 1) this.severalClients += 1;
    return names[0] ?? '';
  }

  private product(row: RawRow): string {
    const text = this.text(row, 'product');
    return this.profile.associations === true ? associatedNames(text).join(', ') : text;
  }

  private amount(row: RawRow, number: number): Money | null {
    const found = this.found(row, this.of('amount'));
    const named = this.text(row, 'currency');
    const own = named === '' ? '' : currencyText(named);
    const plan = found?.plan.amount ?? this.of('amount')[0]?.amount;
    if (found === null || plan === undefined || plan === null) {
      return { minor: null, currency: own || plan?.currency || '' };
    }
    const amount = amountOfCell(found.cell, plan.mark);
    if (typeof amount === 'string') return this.refuse(amount, number, found.plan, cellText(found.cell));
    const minor = amount.minor * 10 ** plan.power;
    if (!Number.isSafeInteger(minor)) {
      return this.refuse('amountTooLarge', number, found.plan, cellText(found.cell));
    }
    return { minor, currency: own || amount.currency || plan.currency };
  }

  private dayIn({ cell, plan }: Found): Day | DayError | '' {
    return dayOfCell(putBack(cell, plan.date?.exchanged), plan.date?.order ?? 'dayFirst', this.utcOffset);
  }

  private dayAt(found: Found | null, number: number): Day | null {
    if (found === null) return null;
    const day = this.dayIn(found);
    if (typeof day === 'number') return day;
    if (day !== '') this.unreadCells.add(day, number, found.plan, cellText(found.cell));
    return null;
  }

  private day(row: RawRow, field: SourceField, number: number): Day | null {
    return this.dayAt(this.found(row, this.of(field)), number);
  }

  private expectation(row: RawRow, number: number): Pick<Draft, 'expected' | 'planned'> {
    const own = this.found(row, this.plannedColumns);
    const planned = this.dayAt(own, number);
    if (own !== null || this.plannedColumns.length === this.of('expected').length) {
      return { planned, expected: planned };
    }
    // An unreadable shared date was reported with the close date already.
    const shared = this.found(row, this.of('expected'));
    const day = shared === null ? '' : this.dayIn(shared);
    return { planned: null, expected: typeof day === 'number' ? day : null };
  }

  private share(row: RawRow, number: number): number | null {
    const found = this.found(row, this.of('probability'));
    if (found === null) return null;
    const share = shareOfCell(found.cell, found.plan.percent);
    if (typeof share === 'number') return share;
    this.unreadCells.add(share, number, found.plan, cellText(found.cell));
    return null;
  }

  private status(row: RawRow, number: number): Outcome | null {
    const found = this.found(row, this.of('outcome'));
    if (found === null) return null;
    const outcome = outcomeOfCell(found.cell);
    if (outcome === null && this.of('stage').length > 0) {
      this.unreadCells.add('statusText', number, found.plan, cellText(found.cell));
    }
    return outcome;
  }

  private kind(row: RawRow, number: number): ClientKind {
    const found = this.found(row, this.of('clientKind'));
    if (found === null) return '';
    const kind = clientKindOf(cellText(found.cell), found.plan.header);
    if (kind === null) this.unreadCells.add('kindText', number, found.plan, cellText(found.cell));
    return kind ?? '';
  }
}

function firstText(row: RawRow): string {
  for (const cell of row) {
    const text = cellText(cell);
    if (text !== '') return text;
  }
  return '';
}
