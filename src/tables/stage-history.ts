import type { Day } from '../analysis/day';
import type { Mapping, UnreadRows } from '../calls';
import { type ColumnPlan, planColumns } from './column-plan';
import { isEmptyCell } from './columns';
import type { UtcOffset } from './date';
import type { Deal, Stage } from './deal';
import { dealFinder } from './deal-finder';
import { putBack } from './exchanged-dates';
import { headersAt } from './header';
import { cellText, isBlankRow, isRawDay, type RawCell, type RawRow, type RawTable } from './raw';
import { EMPTY, isStageEvent, type StageHistoryColumns } from './stage-history-columns';
import { type StageEvent, type StageStay, staysOf } from './stage-stays';
import { UnreadLog } from './unread';
import { rememberedOffset } from './utc-offset';
import { dayOfCell } from './values';

export interface StageHistoryOptions {
  readonly deals: readonly Deal[];
  /** As confirmed at the import. */
  readonly stages: readonly Stage[];
  readonly today: Day;
  readonly utcOffset?: UtcOffset;
}

/** A stage history as read, with an account of what was not used. */
export interface StageHistoryReading {
  readonly stays: readonly StageStay[];
  /** Rows with data under the headers. */
  readonly rows: number;
  /** Rows of other events in a log of events. */
  readonly otherEvents: number;
  /** Rows that could not be used; reasons: noKey, noStage, noDay, dayText, dayImpossible, dayAhead, dealUnknown. */
  readonly unread: readonly UnreadRows[];
  /** Stays left out because nothing tells when they ended. */
  readonly endUnknown: number;
  /** Of the latest event: of two histories the newer one is taken. */
  readonly lastDay: Day;
}

/** Deals of which the record knows several stages, of all in it: under this share it is a list of deals. */
const LEAST_MOVED = 0.2;

/**
 * Reads a stage history into stays. The order of day and month is decided by the whole column. Null where the table
 * turns out to have a row a deal, which is a list of deals and no history.
 * @param columns as stageHistoryColumns found them
 */
export function readStageHistory(
  table: RawTable,
  columns: StageHistoryColumns,
  options: StageHistoryOptions,
): StageHistoryReading | null {
  const reader = new EventReader(table, columns, options);
  table.rows.forEach((row, index) => {
    if (index >= columns.headerRow && !isBlankRow(row)) reader.read(row, index + 1);
  });
  const events = inOrder(reader.events);
  if (events.length === 0 || (columns.from === null && !hasMoves(events))) return null;
  const days = events.map(({ entered }) => entered);
  const since = columns.from === null ? null : days.reduce((first, day) => Math.min(first, day));
  const { rows, otherEvents } = reader;
  return {
    ...staysOf(events, options.deals, options.stages, since),
    rows,
    otherEvents,
    unread: reader.unread.report(),
    lastDay: days.reduce((last, day) => Math.max(last, day)),
  };
}

class EventReader {
  readonly events: StageEvent[] = [];
  readonly unread = new UnreadLog();
  rows = 0;
  otherEvents = 0;
  private readonly plans: ReadonlyMap<number, ColumnPlan>;
  private readonly headers: readonly string[];
  private readonly utcOffset: UtcOffset | undefined;
  private readonly find: (text: string) => string | null;

  constructor(
    table: RawTable,
    private readonly columns: StageHistoryColumns,
    private readonly options: StageHistoryOptions,
  ) {
    this.headers = headersAt(table, columns.headerRow);
    this.plans = planColumns(table, mappingOf(columns), this.headers, EMPTY);
    this.find = dealFinder(options.deals);
    this.utcOffset = options.utcOffset && rememberedOffset(options.utcOffset);
  }

  read(row: RawRow, number: number): void {
    const { event } = this.columns;
    this.rows += 1;
    if (event !== null && !isStageEvent(textAt(row, event))) this.otherEvents += 1;
    else {
      const found = this.event(row, number);
      if (found) this.events.push(found);
    }
  }

  private event(row: RawRow, number: number): StageEvent | null {
    const { columns } = this;
    const deal = textAt(row, columns.deal);
    const stage = textAt(row, columns.stage);
    if (deal === '') return this.refuse('noKey', number, columns.deal, '');
    if (stage === '') return this.refuse('noStage', number, columns.stage, '');
    const entered = this.day(row, columns.entered, number);
    if (entered === null) return null;
    const key = this.find(deal);
    if (key === null) return this.refuse('dealUnknown', number, columns.deal, deal);
    const at = momentOf(this.dated(row, columns.entered), entered, this.orderOf(columns.entered));
    const from = columns.from === null ? '' : textAt(row, columns.from);
    return { key, stage, entered, at, left: this.left(row, entered), from };
  }

  private refuse(reason: string, row: number, column: number, sample: string): null {
    this.unread.add(reason, row, { column, header: this.headers[column - 1] ?? '' }, sample);
    return null;
  }

  private orderOf(column: number) {
    return this.plans.get(column)?.date?.order ?? 'dayFirst';
  }

  private dated(row: RawRow, column: number): RawCell {
    return putBack(row[column - 1] ?? '', this.plans.get(column)?.date?.exchanged);
  }

  private day(row: RawRow, column: number, number: number): Day | null {
    const cell = this.dated(row, column);
    const day = isEmptyCell(cell, EMPTY) ? '' : dayOfCell(cell, this.orderOf(column), this.utcOffset);
    if (typeof day === 'number' && day <= this.options.today) return day;
    const reason = typeof day === 'number' ? 'dayAhead' : day || 'noDay';
    return this.refuse(reason, number, column, cellText(cell));
  }

  /** A day of leaving that cannot be one is left to the next event. */
  private left(row: RawRow, entered: Day): Day | null {
    const { left } = this.columns;
    const cell = left === null ? '' : this.dated(row, left);
    if (left === null || isEmptyCell(cell, EMPTY)) return null;
    const day = dayOfCell(cell, this.orderOf(left), this.utcOffset);
    return typeof day === 'number' && day >= entered && day <= this.options.today ? day : null;
  }
}

/** The dates of the history under fields that are dates, for the plan that imports decide an order by. */
function mappingOf({ headerRow, entered, left }: StageHistoryColumns): Mapping {
  return {
    headerRow,
    fields: { created: [entered], ...(left !== null && { closed: [left] }) },
    dateOrders: {},
  };
}

function textAt(row: RawRow, column: number): string {
  const cell = row[column - 1] ?? '';
  return isEmptyCell(cell, EMPTY) ? '' : cellText(cell);
}

const CLOCK = /(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)? ?([ap])?/i;

/** A day with its time as the cell writes it, in the cell's own zone: for the order of events only. */
function momentOf(cell: RawCell, entered: Day, order: 'dayFirst' | 'monthFirst'): number {
  if (isRawDay(cell)) return cell.day;
  const written = dayOfCell(cell, order);
  const day = typeof written === 'number' ? written : entered;
  const clock = typeof cell === 'string' ? CLOCK.exec(cell) : null;
  if (clock === null) return typeof cell === 'number' && cell < 1e6 ? cell : day;
  const half = clock[4]?.toLowerCase();
  const hour = half === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (half === 'p' ? 12 : 0);
  return day + (hour * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0)) / 86_400;
}

/** Events as they followed each other where times are the same: a record may have its newest row first. */
function inOrder(events: readonly StageEvent[]): readonly StageEvent[] {
  const last = new Map<string, number>();
  let rising = 0;
  for (const { key, at } of events) {
    const before = last.get(key);
    if (before !== undefined) rising += Math.sign(at - before);
    last.set(key, at);
  }
  return rising < 0 ? [...events].reverse() : events;
}

function hasMoves(events: readonly StageEvent[]): boolean {
  const stages = new Map<string, string>();
  const moved = new Set<string>();
  for (const { key, stage } of events) {
    const known = stages.get(key);
    if (known === undefined) stages.set(key, stage);
    else if (known !== stage) moved.add(key);
  }
  return moved.size >= stages.size * LEAST_MOVED;
}
