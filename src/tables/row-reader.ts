import type { Mapping } from '../calls';
import { CellReader, firstText } from './cell-reader';
import type { ColumnPlan } from './column-plan';
import type { EmptyTexts } from './columns';
import type { UtcOffset } from './date';
import type { ClientKind, Outcome } from './deal';
import type { Draft } from './draft';
import type { Profile } from './profiles/profile';
import { associatedNames, id18 } from './profiles/quirks';
import { cellText, type RawRow } from './raw';
import { clientKindOf, outcomeOfCell, shareOfCell } from './values';

/** Reads rows of one table into drafts, and keeps account of what could not be read. */
export class RowReader {
  /** Rows whose client cell names several. */
  severalClients = 0;
  readonly cells: CellReader;
  private readonly plannedColumns: readonly ColumnPlan[];

  constructor(
    mapping: Mapping,
    plans: ReadonlyMap<number, ColumnPlan>,
    private readonly profile: Profile,
    empty: EmptyTexts,
    utcOffset: UtcOffset | undefined,
  ) {
    this.cells = new CellReader(mapping, plans, empty, utcOffset);
    const closing = mapping.fields.closed ?? [];
    this.plannedColumns = this.cells.of('expected').filter(({ column }) => !closing.includes(column));
  }

  /** The draft of a row; null where the row cannot be read, which is then among the unread ones. */
  read(row: RawRow, number: number): Draft | null {
    const { cells } = this;
    if (cells.isTotals(row, ['stage', 'outcome']))
      return cells.refuse('totals', number, null, firstText(row));
    const id = this.id(row);
    const title = cells.text(row, 'title');
    if (id === '' && title === '')
      return cells.refuse('noKey', number, cells.of('id')[0] ?? cells.of('title')[0], '');
    const status = cells.text(row, 'outcome');
    const stage =
      cells.text(row, 'stage') || status || (this.hasStage() ? '' : (this.profile.withoutStage?.name ?? ''));
    if (stage === '')
      return cells.refuse('noStage', number, cells.of('stage')[0] ?? cells.of('outcome')[0], '');
    const money = cells.amount(row);
    if ('reason' in money)
      return cells.refuse(money.reason, number, money.found.plan, cellText(money.found.cell));
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
      pipeline: cells.text(row, 'pipeline'),
      owner: cells.text(row, 'owner'),
      created: cells.day(row, 'created', number),
      closed: cells.day(row, 'closed', number),
      ...this.expectation(row, number),
      probability: this.share(row, number),
      product: this.product(row),
      channel: cells.text(row, 'channel'),
      region: cells.text(row, 'region'),
      audience: cells.text(row, 'audience'),
      clientKind: this.kind(row, number),
      lostReason: cells.text(row, 'lostReason'),
      lostFrom: cells.text(row, 'lostFrom'),
      nextTask: cells.day(row, 'nextTask', number),
      changed: cells.day(row, 'changed', number),
    };
  }

  private hasStage(): boolean {
    return this.cells.of('stage').length + this.cells.of('outcome').length > 0;
  }

  private id(row: RawRow): string {
    const id = this.cells.text(row, 'id');
    return this.profile.id18 === true ? id18(id) : id;
  }

  private client(row: RawRow): string {
    const text = this.cells.text(row, 'client');
    if (this.profile.associations !== true || text === '') return text;
    const names = associatedNames(text);
    if (names.length > 1) this.severalClients += 1;
    return names[0] ?? '';
  }

  private product(row: RawRow): string {
    const text = this.cells.text(row, 'product');
    return this.profile.associations === true ? associatedNames(text).join(', ') : text;
  }

  private expectation(row: RawRow, number: number): Pick<Draft, 'expected' | 'planned'> {
    const { cells } = this;
    const own = cells.found(row, this.plannedColumns);
    const planned = cells.dayAt(own, number);
    if (own !== null || this.plannedColumns.length === cells.of('expected').length) {
      return { planned, expected: planned };
    }
    // An unreadable shared date was reported with the close date already.
    const shared = cells.found(row, cells.of('expected'));
    const day = shared === null ? '' : cells.dayIn(shared);
    return { planned: null, expected: typeof day === 'number' ? day : null };
  }

  private share(row: RawRow, number: number): number | null {
    const found = this.cells.found(row, this.cells.of('probability'));
    if (found === null) return null;
    const share = shareOfCell(found.cell, found.plan.percent);
    if (typeof share === 'number') return share;
    this.cells.unreadCells.add(share, number, found.plan, cellText(found.cell));
    return null;
  }

  private status(row: RawRow, number: number): Outcome | null {
    const found = this.cells.found(row, this.cells.of('outcome'));
    if (found === null) return null;
    const outcome = outcomeOfCell(found.cell);
    if (outcome === null && this.cells.of('stage').length > 0) {
      this.cells.unreadCells.add('statusText', number, found.plan, cellText(found.cell));
    }
    return outcome;
  }

  private kind(row: RawRow, number: number): ClientKind {
    const found = this.cells.found(row, this.cells.of('clientKind'));
    if (found === null) return '';
    const kind = clientKindOf(cellText(found.cell), found.plan.header);
    if (kind === null) this.cells.unreadCells.add('kindText', number, found.plan, cellText(found.cell));
    return kind ?? '';
  }
}
