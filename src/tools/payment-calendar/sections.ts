import { fromMinor } from '../../analysis/money';
import type { Rect } from '../../blueprint/blueprint';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayFormat, placeDayNumbers } from './calendar-head';
import { C } from './layout';
import { GROUPS, type Group, type PaymentRow } from './rows';
import { weightedOf } from './typed';
import type { View } from './view';

/** What one looks at now and then: paid is elsewhere, these are not of this month or not of this choice. */
const FOLDED: ReadonlySet<Group> = new Set(['undated', 'later', 'earlier', 'otherCurrency', 'otherManager']);

/** The payments, a row each, in the groups they were in at the build. Answers with the next row. */
export function placeSections(page: Page, view: View, from: number): number {
  let row = from;
  for (const group of Object.keys(GROUPS) as Group[]) {
    const rows = sorted(view.rows.filter((line) => line.group === group));
    if (rows.length === 0) continue;
    placeGroupHead(page, view, row, group, rows.length);
    rows.forEach((line, index) => {
      placeRow(page, view, row + 1 + index, line);
    });
    view.days.forEach(({ worked }, index) => {
      if (worked) return;
      page.groundRange({ row: row + 1, column: C.day + index, rows: rows.length, columns: 1 }, 'dayOff');
    });
    page.group({ row: row + 1, rows: rows.length, collapsed: FOLDED.has(group) });
    placeChecksOfTyping(page, view, row + 1, rows.length);
    row += 1 + rows.length;
  }
  if (row === from) {
    page.text(row, C.client, 'note', view.text.rows.none);
    row += 1;
  }
  nameList(page, from, row - from);
  return row;
}

/** By day, the largest first within it. */
function sorted(rows: readonly PaymentRow[]): PaymentRow[] {
  return [...rows].sort((a, b) => (a.day ?? 0) - (b.day ?? 0) || (b.amount ?? 0) - (a.amount ?? 0));
}

function placeGroupHead(page: Page, view: View, row: number, group: Group, count: number): void {
  const name = view.text.groups[group](view.month.first);
  page.text(row, C.client, 'group', name);
  page.text(row, C.stage, 'groupNote', view.text.rows.payments(count));
  placeDayNumbers(page, view, row);
  page.ground(row, C.client, C.key, 'group');
}

function placeRow(page: Page, view: View, row: number, line: PaymentRow): void {
  const { deal, stage, crmProbability, typedProbability, unread } = line;
  page.text(row, C.client, 'text', view.text.rows.title(deal.client, deal.title, line));
  page.text(row, C.manager, 'text', deal.owner);
  page.text(row, C.stage, 'text', deal.stage);
  const note = paidNote(view, line);
  page.text(row, C.amount, 'text', line.amount === null ? null : fromMinor(line.amount), {
    format: 'money',
    ...(note && { note }),
  });
  const base = () => (stage ? page.ref(`odds.${stage.key}`) : a1(row, C.crmProbability));
  page.formula(row, C.weighted, 'formula', () => weightedOf(row, base()), { format: 'money' });
  page.text(row, C.date, 'entry', unread.day ?? line.day, { format: 'dayShort', align: 'right' });
  const share = { format: 'shareWhole', align: 'right' } as const;
  if (unread.probability !== null) {
    page.text(row, C.probability, 'entry', unread.probability, share);
  } else if (typedProbability === null && stage) {
    // The same text in every row of a stage: an engine reads it once.
    const odds = () => page.ref(`odds.${stage.key}`);
    page.formula(row, C.probability, 'entry', () => `IF(${odds()}="";"";${odds()})`, share);
  } else page.text(row, C.probability, 'entry', typedProbability ?? crmProbability, share);
  page.text(row, C.crmProbability, 'dated', crmProbability, share);
  page.text(row, C.basis, 'dated', line.basis);
  placeDayOfRow(page, view, row, line);
  for (const name of ['morning', 'evening', 'comment'] as const) {
    page.text(row, C[name], 'entry', line.notes[name] || null, { format: 'text' });
  }
  page.text(row, C.crmDay, 'dated', line.crmDay, { format: 'day', align: 'right' });
  page.text(row, C.kind, 'dated', line.certain ? view.text.rows.certain : view.text.rows.probable);
  page.text(row, C.currency, 'dated', deal.currency);
  page.text(row, C.key, 'dated', line.key, { format: 'text' });
}

/** That the deal has paid a part already, or all of it; '' where it has not. */
function paidNote({ text, payments }: View, { amount, paid }: PaymentRow): string {
  if (paid === 0) return '';
  const words = text.rows;
  const sum = fromMinor(paid);
  return (amount === 0 ? words.paidInFull : words.paidAlready)(sum, payments.sheetName);
}

/**
 * The amount in its day: dark is certain, light is probable, pink is overdue. As of the build, and
 * without conditional rules: 5,000 rows of them would be recalculated for minutes.
 */
function placeDayOfRow(
  page: Page,
  view: View,
  row: number,
  { day, amount, group, certain, paid }: PaymentRow,
): void {
  const sure = certain ? 'dayCertain' : 'dayProbable';
  // Nothing is to come where all is paid.
  if (amount === null || (amount === 0 && paid > 0)) return;
  view.days.forEach((own, index) => {
    if (own.day === day) {
      const figure = fromMinor(amount) / view.scale;
      const role = group === 'overdue' ? 'dayOverdue' : sure;
      page.text(row, C.day + index, role, figure, { format: dayFormat(view) });
    }
  });
}

function nameList(page: Page, row: number, rows: number): void {
  for (const name of [
    'client',
    'manager',
    'probability',
    'amount',
    'weighted',
    'date',
    'crmDay',
    'kind',
    'currency',
    'key',
    'morning',
    'evening',
    'comment',
  ] as const) {
    page.name(`list.${name}`, row, C[name], rows);
  }
  page.keep({
    name: 'deals',
    row,
    rows,
    key: C.key,
    columns: {
      day: C.date,
      crmDay: C.crmDay,
      amount: C.amount,
      probability: C.probability,
      crmProbability: C.crmProbability,
      basis: C.basis,
      morning: C.morning,
      evening: C.evening,
      comment: C.comment,
    },
  });
}

function placeChecksOfTyping(page: Page, { text }: View, row: number, rows: number): void {
  const at = (column: number): Rect => ({ row, column, rows, columns: 1 });
  page.validate({ at: at(C.probability), kind: 'number', min: 0, max: 100, help: text.rows.probabilityHelp });
  page.validate({ at: at(C.date), kind: 'day', help: text.rows.dateHelp });
  for (const column of [C.morning, C.evening]) {
    page.validate({
      at: at(column),
      kind: 'list',
      items: text.rows.statuses,
      free: true,
      help: text.rows.statusHelp,
    });
  }
}
