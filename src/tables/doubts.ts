import type { Doubt, FoundColumn, Mapping } from '../calls';
import { type ColumnPlan, planColumns } from './column-plan';
import { type EmptyTexts, isEmptyCell } from './columns';
import { currenciesIn } from './currencies';
import { parseDay } from './date';
import { otherOrder } from './exchanged-dates';
import { headersAt } from './header';
import { headerName } from './header-text';
import { cellText, type RawTable } from './raw';

function repeatedHeaders(columns: readonly FoundColumn[]): readonly Doubt[] {
  const groups = new Map<string, FoundColumn[]>();
  for (const column of columns) {
    const name = headerName(column.header);
    if (name !== '') groups.set(name, [...(groups.get(name) ?? []), column]);
  }
  const doubts: Doubt[] = [];
  for (const group of groups.values()) {
    const field = group.find((column) => column.field !== null)?.field ?? null;
    if (group.length < 2 || field === null) continue;
    const numbers = group.map(({ column }) => column);
    doubts.push({ kind: 'repeatedHeader', header: group[0]?.header ?? '', field, columns: numbers });
  }
  return doubts;
}

function ambiguousDates(plans: ReadonlyMap<number, ColumnPlan>): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const { column, header, date } of plans.values()) {
    if (date === null || date.doubtful === 0 || date.settled === 'itself' || date.exchanged) continue;
    const [dayFirst, monthFirst] = [parseDay(date.sample, 'dayFirst'), parseDay(date.sample, 'monthFirst')];
    if (typeof dayFirst === 'string' || typeof monthFirst === 'string') continue;
    const { sample, order, doubtful: count, settledBy } = date;
    doubts.push({
      kind: 'ambiguousDates',
      column,
      header,
      sample,
      count,
      order,
      dayFirst,
      monthFirst,
      settledBy,
    });
  }
  return doubts;
}

function exchangedDates(plans: ReadonlyMap<number, ColumnPlan>): readonly Doubt[] {
  const doubts: Doubt[] = [];
  for (const { column, header, date } of plans.values()) {
    if (!date?.exchanged) continue;
    const { putBack, ...found } = date.exchanged;
    const order = putBack ? found.told : otherOrder(found.told);
    doubts.push({ kind: 'exchangedDates', column, header, order, ...found });
  }
  return doubts;
}

/** The column that is read both as the planned and the actual close. */
function sharedCloseColumn(mapping: Mapping): number | null {
  return mapping.fields.closed?.find((column) => mapping.fields.expected?.includes(column)) ?? null;
}

function repeatedDeals(table: RawTable, mapping: Mapping, empty: EmptyTexts): number {
  const ids = mapping.fields.id ?? [];
  const seen = new Map<string, number>();
  for (let index = mapping.headerRow; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    const column = ids.find((number) => !isEmptyCell(row[number - 1], empty));
    if (column === undefined) continue;
    const id = cellText(row[column - 1]);
    seen.set(id, (seen.get(id) ?? 0) + 1);
  }
  let repeated = 0;
  for (const count of seen.values()) if (count > 1) repeated += 1;
  return repeated;
}

function dealDoubts(
  table: RawTable,
  mapping: Mapping,
  headers: readonly string[],
  empty: EmptyTexts,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const shared = sharedCloseColumn(mapping);
  if (shared !== null)
    doubts.push({ kind: 'oneCloseDate', column: shared, header: headers[shared - 1] ?? '' });
  const count = repeatedDeals(table, mapping, empty);
  if (count > 0) doubts.push({ kind: 'repeatedDeals', count });
  return doubts;
}

/** What the owner should look at before importing: of the mapped columns only. */
export function doubtsOf(
  table: RawTable,
  mapping: Mapping,
  columns: readonly FoundColumn[],
  empty: EmptyTexts,
): readonly Doubt[] {
  const headers = headersAt(table, mapping.headerRow);
  const plans = planColumns(table, mapping, headers, empty);
  const doubts: Doubt[] = [...exchangedDates(plans), ...repeatedHeaders(columns), ...ambiguousDates(plans)];
  if ((mapping.kind ?? 'deals') === 'deals') doubts.push(...dealDoubts(table, mapping, headers, empty));
  const currencies = currenciesIn(table, mapping, empty);
  if (currencies.length > 1) doubts.push({ kind: 'severalCurrencies', currencies });
  return doubts;
}
