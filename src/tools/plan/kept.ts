import { fromMinor } from '../../analysis/money';
import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { periodKey } from './selection';
import { keptParts, PARTS, partKey } from './slices';
import { type Row, rowsOf, typedAmount } from './typed';
import { personKey, type View } from './view';

/** Where what was typed for other months waits, column by column from AV on. */
const FIRST = 48;

/**
 * What was typed for months, managers and parts that this build does not show: it comes back with them. And what the
 * goal was built with, to tell a goal typed since from one of another period.
 */
export function placeKept(page: Page, view: View): void {
  const { context, months, selection, people, slices, clients, settings } = view;
  const shownParts = [
    ...slices.flatMap(({ slice, parts }) => parts.map(({ key }) => [slice, key] as const)),
    ...(clients?.parts ?? []).map(({ key }) => ['client', key] as const),
  ];
  const shown: Readonly<Record<string, readonly string[]>> = {
    months: months.length > 1 ? months.map(({ month }) => String(month.first)) : [],
    managers: people.map(({ name }) => personKey(selection.month, name)),
    [PARTS]: shownParts.map(([table, key]) => partKey(selection.month.first, table, key)),
  };
  let column = FIRST;
  for (const [name, keys] of Object.entries(shown)) {
    const listed = new Set(keys);
    const kept = name === PARTS ? keptParts(context) : rowsOf(context, name);
    const rows = [...kept].filter(([key, row]) => !listed.has(key) && typedAmount(row) !== null);
    placeRows(page, column, name, rows, ['value', 'proposal']);
    column += 3;
  }
  const period = periodKey(months.map(({ month }) => month));
  const goals = [...rowsOf(context, 'goals')].filter(([key]) => key !== period);
  const own: [string, Row][] =
    selection.goal === null ? [] : [[period, { value: fromMinor(selection.goal) }]];
  placeRows(page, column, 'goals', [...goals, ...own], ['value']);
  column += 2;
  const proposal = view.proposedGoal === null ? null : fromMinor(view.proposedGoal);
  const built: Row = { value: fromMinor(view.goal), proposal, period };
  placeRows(page, column, 'built', [['goal', built]], ['value', 'proposal', 'period']);
  column += 4;
  const { measure, monthsBy, managersBy } = settings;
  const chosen = { measure, monthsBy, managersBy, slices: settings.slices.join(' ') };
  const rows = Object.entries(chosen).map(([key, value]): [string, Row] => [key, { value }]);
  placeRows(page, column, 'chosen', rows, ['value']);
}

function placeRows(
  page: Page,
  first: number,
  name: string,
  rows: readonly (readonly [string, Row])[],
  columns: readonly string[],
): void {
  page.text(1, first, 'header', `${name} ${columnLetter(first)}`);
  rows.forEach(([key, row], index) => {
    page.text(index + 2, first, 'text', key, { format: 'text' });
    columns.forEach((column, offset) => {
      const value = row[column] ?? null;
      const format = typeof value === 'string' ? 'text' : 'plain';
      page.text(index + 2, first + 1 + offset, 'text', value, { format });
    });
  });
  if (rows.length === 0) return;
  page.keep({
    name,
    row: 2,
    rows: rows.length,
    key: first,
    columns: Object.fromEntries(columns.map((column, offset) => [column, first + 1 + offset])),
  });
}
