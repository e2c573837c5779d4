import type { Format, Role } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { noShare } from '../shared/share';
import { stageLabels } from '../shared/stage-odds';
import { C, heading, withUnit } from './layout';
import { isInFormula } from './payments';
import type { View } from './view';

export interface Column {
  readonly at: number;
  readonly label: string;
  readonly format: Format;
}

export function header(page: Page, row: number, first: string, columns: readonly Column[]): number {
  page.text(row, C.client, 'header', first);
  for (const { at, label } of columns) page.text(row, at, 'header', label, { align: 'right' });
  page.ground(row, C.client, C.date, 'header');
  page.height(row, 34);
  return row + 1;
}

export function moneyColumns(view: View): Column[] {
  const words = view.text.tables;
  const money = (label: string) => withUnit(view, label);
  return [
    { at: C.manager, label: money(words.paid), format: 'money' },
    { at: C.stage, label: money(words.ahead), format: 'money' },
    { at: C.probability, label: words.payments, format: 'integer' },
    { at: C.amount, label: money(words.full), format: 'money' },
    { at: C.weighted, label: money(words.forecast), format: 'money' },
    { at: C.date, label: words.share, format: 'share' },
  ];
}

export interface Figures {
  readonly paid: () => string;
  readonly ahead: () => string;
  readonly payments?: () => string;
  readonly full: () => string;
}

export function placeFigures(
  page: Page,
  row: number,
  role: Role,
  { paid, ahead, payments, full }: Figures,
): void {
  page.formula(row, C.manager, role, paid, { format: 'money' });
  page.formula(row, C.stage, role, ahead, { format: 'money' });
  if (payments) page.formula(row, C.probability, role, payments, { format: 'integer' });
  page.formula(row, C.amount, role, full, { format: 'money' });
  page.formula(row, C.weighted, role, () => `${a1(row, C.manager)}+${a1(row, C.stage)}`, { format: 'money' });
  page.formula(
    row,
    C.date,
    role === 'formula' ? 'aside' : role,
    () => `IF(${page.ref('forecast')}=0;"";${a1(row, C.weighted)}/${page.ref('forecast')})`,
    { format: 'share' },
  );
}

export function placeTotal(
  page: Page,
  view: View,
  row: number,
  first: number,
  name: 'managers' | 'weeks',
): number {
  page.text(row, C.client, 'total', view.text.tables.total[name]);
  const sum = (column: number) => () =>
    row === first ? '0' : `SUM(${a1(first, column)}:${a1(row - 1, column)})`;
  placeFigures(page, row, 'total', {
    paid: sum(C.manager),
    ahead: sum(C.stage),
    ...(name === 'managers' && { payments: sum(C.probability) }),
    full: sum(C.amount),
  });
  page.ground(row, C.client, C.date, 'total');
  page.name(`total.${name}`, row, C.weighted);
  return row + 1;
}

/** The month by weeks, Monday to Sunday. Answers with the next row. */
export function placeWeeks(page: Page, view: View, from: number): number {
  const { text, weeks } = view;
  let row = heading(page, from, C.client, C.date, text.tables.weeks);
  const columns = moneyColumns(view).filter(({ at }) => at !== C.probability);
  row = header(page, row, text.tables.week, columns);
  const first = row;
  weeks.forEach((week, index) => {
    page.text(first + index, C.client, 'text', text.calendar.week(week.first, week.last, 7));
    const sum =
      (...names: string[]) =>
      () =>
        names.map((name) => `SUM(${page.ref(`week${index}.${name}`)})`).join('+');
    placeFigures(page, first + index, 'formula', {
      paid: sum('paid'),
      ahead: sum('certainWeighted', 'probableWeighted'),
      full: sum('certain', 'probable'),
    });
  });
  return placeTotal(page, view, first + weeks.length, first, 'weeks');
}

/** Every currency on its own: they are never added up. Answers with the next row. */
export function placeCurrencies(page: Page, view: View, from: number): number {
  const { text, currencies, context, month, payments } = view;
  if (!currencies) return from;
  const { source } = context;
  const words = text.tables;
  let row = heading(page, from, C.client, C.date, words.currencies);
  row = header(page, row, text.columns.currency, [
    { at: C.manager, label: words.paidPlain, format: 'money' },
    { at: C.stage, label: words.openDeals, format: 'integer' },
    { at: C.amount, label: words.openSum, format: 'money' },
  ]);
  for (const name of currencies) {
    const cell = `$${a1(row, C.client)}`;
    page.text(row, C.client, 'text', name || text.none);
    const wanted = name === '' ? '""' : cell;
    const open = `(${source.column('outcome')}=${quoteText(source.outcome('open'))})*(${source.column('currency')}=${wanted})`;
    const amount = source.column('amount');
    const paid = payments.columns;
    const inMonth = `(${paid.day}>=${month.first})*(${paid.day}<${month.last + 1})`;
    const ours = `${paid.sold}*${isInFormula(payments, wanted, quoteText(currencies[0] ?? ''))}`;
    page.formula(
      row,
      C.manager,
      'formula',
      () => `SUMPRODUCT(${ours}*${inMonth}*(${paid.amount}<>"");${paid.amount})`,
      {
        format: 'money',
      },
    );
    page.formula(row, C.stage, 'formula', () => `SUMPRODUCT(${open}*(${source.column('key')}<>""))`, {
      format: 'integer',
    });
    page.formula(row, C.amount, 'formula', () => `SUMPRODUCT(${open}*(${amount}<>"");${amount})`, {
      format: 'money',
    });
    row += 1;
  }
  return row;
}

/** What the company's own deals say about its stages, and the owner's word. Answers with the next row. */
export function placeStages(page: Page, view: View, from: number): number {
  const { text, odds, context } = view;
  if (odds.length === 0) return from;
  const words = text.stages;
  let row = heading(page, from, C.client, C.date, words.heading, '');
  page.text(row, C.client, 'note', view.byAge ? words.noteByAge : words.note);
  row += 1;
  page.text(row, C.client, 'header', text.columns.stage);
  page.text(row, C.manager, 'header', words.counts, { align: 'right', note: words.countsNote });
  page.text(row, C.stage, 'header', words.proposal, { align: 'right', note: words.proposalNote });
  page.text(row, C.probability, 'header', words.probability, { align: 'right', note: words.probabilityNote });
  page.text(row, C.amount, 'header', words.certain, { align: 'right', note: words.certainNote });
  page.ground(row, C.client, C.date, 'header');
  page.height(row, 34);
  row += 1;
  const first = row;
  const labelOf = stageLabels(odds);
  odds.forEach((stage) => {
    const { won, finished, probability } = stage.proposal;
    page.text(row, C.client, 'text', labelOf(stage.key));
    page.text(row, C.manager, 'dated', words.count(won, finished), { align: 'right' });
    if (probability === null) page.text(row, C.stage, 'note', words.tooFew(finished), { align: 'right' });
    else page.text(row, C.stage, 'dated', probability, { format: 'share' });
    const unread = noShare(context.keyedRows?.get('stages')?.get(stage.key)?.probability);
    page.text(row, C.probability, 'entry', unread ?? stage.probability, { format: 'share', align: 'right' });
    page.text(row, C.amount, 'entry', stage.certain ? words.yes : words.no, { align: 'right' });
    page.text(row, C.key, 'dated', stage.key, { format: 'text' });
    page.name(`typed.${stage.key}`, row, C.probability);
    page.name(`proposal.${stage.key}`, row, C.stage);
    row += 1;
  });
  const rows = row - first;
  page.name('stages.probability', first, C.probability, rows);
  const at = (column: number) => ({ row: first, column, rows, columns: 1 });
  page.validate({ at: at(C.probability), kind: 'number', min: 0, max: 100, help: text.rows.probabilityHelp });
  page.validate({ at: at(C.amount), kind: 'list', items: [words.yes, words.no], help: text.inputs.listHelp });
  page.keep({
    name: 'stages',
    row: first,
    rows,
    key: C.key,
    columns: { probability: C.probability, proposal: C.stage, certain: C.amount },
  });
  return row;
}
