import type { Answer, Mapping, ReadingNote } from '../calls';
import { type CellReader, firstText } from './cell-reader';
import { isCancelled, returnOf } from './operation-words';
import type { Order } from './order';
import { cellText, type RawRow, type RawTable } from './raw';
import { rowList } from './repeats';
import { orderKey } from './row-keys';
import {
  keyed,
  readingOf,
  readRows,
  type TableOptions,
  type TableReading,
  unknownOwners,
} from './table-reading';

type Draft = Omit<Order, 'key' | 'clientKind'> & {
  readonly row: number;
  /** What the row takes back, in minor units. */
  readonly returned: number;
};

function negative(value: number | null): number | null {
  return value === null || value === 0 ? value : -Math.abs(value);
}

type Sums = Pick<Order, 'amount' | 'cost' | 'margin'>;

/**
 * The sums of a row net of what was given back: a return stands below zero, however the file writes it; of a sale taken
 * back whole nothing is left, and of one taken back in part the rest. `returned` is all that was given back.
 */
function net(
  { amount, cost, margin }: Sums,
  back: ReturnType<typeof returnOf>,
  partly: number,
): Sums & Pick<Draft, 'returned'> {
  if (back === 'return' || amount < 0) {
    const own = margin === null || amount < 0 ? margin : negative(margin);
    const sums = { amount: amount > 0 ? -amount : amount, cost: negative(cost), margin: own };
    return { ...withMargin(sums), returned: Math.abs(amount) };
  }
  const returned = partly > 0 ? partly : back === 'takenBack' ? amount : 0;
  if (returned === amount && returned > 0)
    return { amount: 0, cost: cost && 0, margin: margin === null && cost === null ? null : 0, returned };
  return { ...withMargin({ amount: amount - returned, cost, margin }), returned };
}

/** The file's own gross profit, else amount less cost. */
function withMargin({ amount, cost, margin }: Sums): Sums {
  return { amount, cost, margin: margin ?? (cost === null ? null : amount - cost) };
}

/** Of an order in several rows only the first may have the amount: those below it are in it. */
class OrderRows {
  /** Rows that are in the order above them. */
  readonly lines: { readonly row: number }[] = [];
  private readonly ids = new Set<string>();

  read(row: RawRow, number: number, cells: CellReader): readonly Draft[] | null {
    const id = cells.text(row, 'id');
    if (id !== '' && this.ids.has(id) && cells.found(row, cells.of('amount')) === null) {
      this.lines.push({ row: number });
      return [];
    }
    const drafts = readOrder(row, number, cells);
    if (drafts !== null) this.ids.add(id);
    return drafts;
  }
}

function readOrder(row: RawRow, number: number, cells: CellReader): readonly Draft[] | null {
  if (cells.isTotals(row, ['day'])) return cells.refuse('totals', number, null, firstText(row));
  const operation = cells.text(row, 'operation');
  if (isCancelled(operation)) return cells.refuse('cancelled', number, cells.of('operation')[0], operation);
  const day = cells.neededDay(row, number);
  if (day === null) return null;
  const money = cells.amount(row);
  if ('reason' in money)
    return cells.refuse(money.reason, number, money.found.plan, cellText(money.found.cell));
  if (money.minor === null) return cells.refuse('amountEmpty', number, cells.of('amount')[0], '');
  const found = {
    amount: money.minor,
    cost: cells.money(row, 'cost', number),
    margin: cells.money(row, 'margin', number),
  };
  const back = returnOf(operation, cells.of('operation')[0]?.header ?? '');
  const sums = net(found, back, Math.abs(cells.money(row, 'returned', number) ?? 0));
  return [
    {
      row: number,
      id: cells.text(row, 'id'),
      client: cells.text(row, 'client'),
      day,
      ...sums,
      currency: money.currency,
      product: cells.text(row, 'product'),
      channel: cells.text(row, 'channel'),
      region: cells.text(row, 'region'),
      owner: cells.text(row, 'owner'),
      deal: cells.text(row, 'deal'),
    },
  ];
}

/** What a row says, its place in the file apart: two such rows with one id are one row twice. */
function contentOf({ row, ...said }: Draft): string {
  return JSON.stringify(said);
}

/** Rows that repeat another with the same id whole; without an id two equal payments may be two. */
function withoutCopies(drafts: readonly Draft[]): { kept: readonly Draft[]; copies: readonly Draft[] } {
  const seen = new Set<string>();
  const copies: Draft[] = [];
  const kept = drafts.filter((draft) => {
    if (draft.id === '') return true;
    const content = contentOf(draft);
    if (!seen.has(content)) {
      seen.add(content);
      return true;
    }
    copies.push(draft);
    return false;
  });
  return { kept, copies };
}

function rowsNote(code: string, drafts: readonly Pick<Draft, 'row'>[]): readonly ReadingNote[] {
  if (drafts.length === 0) return [];
  return [{ code, details: { count: drafts.length, rows: rowList(drafts.map(({ row }) => row)) } }];
}

/** What was netted, a currency at a time. */
function returnNotes(drafts: readonly Draft[]): readonly ReadingNote[] {
  const sums = new Map<string, { count: number; minor: number }>();
  for (const { currency, returned } of drafts) {
    if (returned === 0) continue;
    const sum = sums.get(currency) ?? { count: 0, minor: 0 };
    sums.set(currency, { count: sum.count + 1, minor: sum.minor + returned });
  }
  return [...sums].map(([currency, { count, minor }]) => ({
    code: 'returns',
    details: { count, amount: minor / 100, currency },
  }));
}

function currencyNotes(drafts: readonly Draft[]): readonly ReadingNote[] {
  const counts = new Map<string, number>();
  for (const { currency } of drafts)
    if (currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
  if (counts.size < 2) return [];
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const list = sorted.map(([code, count]) => `${code} ${count}`).join(', ');
  return [{ code: 'severalCurrencies', details: { list } }];
}

function marginNotes(drafts: readonly Draft[], { fields }: Mapping): readonly ReadingNote[] {
  const own = (fields.margin ?? []).length > 0;
  if (!own && (fields.cost ?? []).length === 0) return [{ code: 'noMargin', details: {} }];
  const unknown = drafts.filter(({ margin }) => margin === null);
  const computed: readonly ReadingNote[] = own ? [] : [{ code: 'marginComputed', details: {} }];
  return [...computed, ...rowsNote('marginUnknown', unknown)];
}

/**
 * Reads a raw table as orders. Returns come out negative, so that sums are net of them; gross profit is the file's own,
 * else amount − cost. Every row is in an order, a copy of one, or among the unread ones.
 * Problems: lackingFields, noReadableRows.
 */
export function readOrders(
  table: RawTable,
  mapping: Mapping,
  options: TableOptions = {},
): Answer<TableReading<Order>> {
  const rows = new OrderRows();
  const answer = readRows(table, mapping, options, (row, number, cells) => rows.read(row, number, cells));
  if (!answer.ok) return answer;
  const { kept, copies } = withoutCopies(answer.value.drafts);
  const keys = keyed(kept, orderKey);
  const orders = kept.map(({ row, returned, ...order }, index) => ({
    ...order,
    key: keys[index] as string,
    clientKind: '' as const,
  }));
  const repeated = kept.filter((draft, index) => draft.id === '' && keys[index] !== orderKey(draft));
  return {
    ok: true,
    value: readingOf(orders, answer.value, mapping, [
      ...returnNotes(kept),
      ...rowsNote('orderLines', rows.lines),
      ...rowsNote('orderCopies', copies),
      ...rowsNote('sameOrders', repeated),
      ...currencyNotes(kept),
      ...marginNotes(kept, mapping),
      ...unknownOwners(orders, options.owners),
    ]),
  };
}
