import type { Format } from '../../blueprint/blueprint';
import { a1, fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { paysQuarters } from './keys-quarters';
import { heading, keysSheet, MONEY, validation, withUnit } from './layout';
import type { Manager } from './managers';
import { MANAGER_COLUMNS, parameterOf, wholeOf } from './published';
import { R, REPLAY_LAST } from './replay-layout';
import type { View } from './view';

interface Column {
  readonly at: number;
  readonly label: string;
  readonly note?: string;
}

function columnsOf(view: View): Column[] {
  const words = view.text.replay.columns;
  const notes = view.text.replay.notes;
  const money = (label: string) => withUnit(view, label);
  return [
    { at: R.role, label: words.role, note: notes.role },
    { at: R.plan, label: money(words.plan), note: notes.plan },
    { at: R.now, label: money(words.now), note: notes.now },
    { at: R.started, label: words.started, note: notes.started },
    { at: R.left, label: words.left, note: notes.started },
    { at: R.planYear, label: money(words.planYear), note: notes.planYear },
    { at: R.actual, label: money(words.actual), note: notes.actual },
    { at: R.attainment, label: words.attainment },
    { at: R.nowYear, label: money(words.nowYear) },
    { at: R.pay, label: money(words.pay) },
    { at: R.difference, label: money(words.difference) },
    { at: R.change, label: words.change },
    { at: R.level, label: money(words.level), note: notes.level },
    { at: R.levelShare, label: words.levelShare, note: notes.level },
    { at: R.repeat, label: words.repeat(view.context.today), note: notes.repeat },
  ];
}

/** Everybody who is paid: what is typed, and the twelve months by the scheme and as now. */
export function placeManagers(page: Page, view: View, from: number): number {
  const { text, managers } = view;
  let row = heading(page, from, R.name, REPLAY_LAST, text.replay.managers);
  page.text(from, R.role, 'headingNote', text.replay.typed, { align: 'left' });
  page.text(row, R.name, 'header', text.replay.columns.name);
  for (const { at, label, note } of columnsOf(view)) {
    page.text(row, at, 'header', label, { align: 'right', ...(note && { note }) });
  }
  page.ground(row, R.name, REPLAY_LAST, 'header');
  page.height(row, 64);
  row += 1;
  const first = row;
  managers.forEach((manager, index) => {
    placeManager(page, view, manager, first + index, index);
    row += 1;
  });
  const count = managers.length;
  if (count > 0) {
    const at = (column: number) => ({ row: first, column, rows: count, columns: 1 });
    const items = view.roles.map(({ name }) => name);
    page.validate(validation(text.help, at(R.role), { kind: 'list', items }));
    page.validate(validation(text.help, at(R.plan), MONEY));
    page.validate(validation(text.help, at(R.now), MONEY));
    page.validate(validation(text.help, at(R.started), { kind: 'day' }));
    page.validate(validation(text.help, at(R.left), { kind: 'day' }));
    for (const [name, column] of Object.entries(R)) page.name(`managers.${name}`, first, column, count);
    const { role, plan, now, started, left } = R;
    page.keep({
      name: 'managers',
      row: first,
      rows: count,
      key: R.key,
      columns: { role, plan, now, started, left },
    });
    page.rule([at(R.difference), at(R.change)], 'bad', () => `N(${a1(first, R.difference)})<0`);
  }
  return placeTotal(page, view, row, first);
}

function placeManager(page: Page, view: View, manager: Manager, row: number, index: number): void {
  const { person, of, typedPlan, now, started, left, repeatShare, key } = manager;
  const entry = (column: number, value: string | number | null, format: Format) =>
    page.text(row, column, 'input', value, { format, align: 'right' });
  page.text(row, R.name, 'text', person.name);
  entry(R.role, of.name, 'text');
  entry(R.plan, typedPlan, 'money');
  entry(R.now, now, 'money');
  entry(R.started, started, 'day');
  entry(R.left, left, 'day');
  const cell = (column: number) => fixed(row, column);
  const trial = (name: string) => `INDEX(${page.ref(`trial.${name}`)};${index + 1})`;
  const put = (column: number, formula: () => string, format: Format, aside = false) =>
    page.formula(row, column, aside ? 'aside' : 'formula', formula, { format });
  const plan = typedPlan === null ? `${keysSheet(view)}!$${MANAGER_COLUMNS.plan}$${index + 2}` : cell(R.plan);
  const months = (name: string) => () => `SUM(${page.ref(`trial.${name}.${index}`)})`;
  put(R.planYear, months('plan'), 'money');
  put(
    R.actual,
    () => `SUMPRODUCT(${page.ref(`trial.employed.${index}`)}*${page.ref(`grid.actual.${index}`)})`,
    'money',
  );
  put(R.attainment, () => `IF(${cell(R.planYear)}=0;"";${cell(R.actual)}/${cell(R.planYear)})`, 'share');
  put(
    R.nowYear,
    () => {
      return `IF(${trial('nowKnown')}=0;"";SUM(${page.ref(`trial.now.${index}`)}))`;
    },
    'money',
    true,
  );
  put(R.pay, () => `SUM(${page.ref(`grid.pay.${index}`)})`, 'money');
  put(
    R.difference,
    () => `IF(NOT(ISNUMBER(${cell(R.nowYear)}));"";${cell(R.pay)}-${cell(R.nowYear)})`,
    'gain',
  );
  put(R.change, () => `IF(N(${cell(R.nowYear)})=0;"";${cell(R.difference)}/${cell(R.nowYear)})`, 'gainShare');
  put(
    R.levelShare,
    () => {
      const count = levelCount(
        page,
        view,
        index,
        `${cell(R.nowYear)}/${trial('months')}-${trial('base')}`,
        plan,
      );
      const blank = `OR(NOT(ISNUMBER(${cell(R.nowYear)}));N(${plan})<=0;${trial('months')}=0)`;
      return `IF(${blank};"";IF(${count}>200;"";${count}/100))`;
    },
    'percent',
  );
  put(R.level, () => `IF(NOT(ISNUMBER(${cell(R.levelShare)}));"";${cell(R.levelShare)}*${plan})`, 'money');
  page.text(row, R.repeat, 'dated', repeatShare, { format: 'percent', align: 'right' });
  page.text(row, R.key, 'dated', key, { format: 'text' });
}

function role(view: View, index: number): string {
  return `${keysSheet(view)}!$${MANAGER_COLUMNS.role}$${index + 2}`;
}

/** How many whole per cents of the plan pay less than what is paid now: the next one levels. */
function levelCount(page: Page, view: View, index: number, missing: string, plan: string): string {
  const own = role(view, index);
  const needed = `ROUND((${missing})/${wholeOf(keysSheet(view), own, plan)};9)`;
  const quarter = paysQuarters(view) ? quarterUnits(page, view, own, plan) : '';
  const units = (name: string) => (quarter ? `ROUND(${page.ref(name)}+${quarter};9)` : page.ref(name));
  const counts = view.roles.map((one) => `SUMPRODUCT((${units(`${one.role}.units`)}<${needed})*1)`);
  return counts.reduceRight((rest, count, at) => `IF(${own}=${view.roles[at]!.code};${count};${rest})`);
}

/** A third of a quarter's bonus at each per cent of the plan, in what the units are shares of. */
function quarterUnits(page: Page, view: View, role: string, plan: string): string {
  const sheet = keysSheet(view);
  const [rate, from] = [parameterOf(sheet, 'quarterRate', role), parameterOf(sheet, 'quarterFrom', role)];
  const percents = page.ref('percents');
  return `(${percents}>=${from})*${percents}*${rate}*${plan}/${wholeOf(sheet, role, plan)}`;
}

function placeTotal(page: Page, view: View, row: number, first: number): number {
  const { text, managers } = view;
  page.text(row, R.name, 'total', text.replay.total);
  const range = (column: number) => `${a1(first, column)}:${a1(row - 1, column)}`;
  const sum = (column: number) => (managers.length === 0 ? '0' : `SUM(${range(column)})`);
  const put = (column: number, formula: () => string, format: Format) =>
    page.formula(row, column, 'total', formula, { format });
  const heads =
    (column: number, more = '') =>
    () => {
      if (managers.length === 0) return '0';
      const last = managers.length + 1;
      const roles = `${keysSheet(view)}!$${MANAGER_COLUMNS.role}$2:$${MANAGER_COLUMNS.role}$${last}`;
      return `SUMPRODUCT((${roles}<>4)${more}*${range(column)})`;
    };
  const cell = (column: number) => fixed(row, column);
  put(R.planYear, heads(R.planYear), 'money');
  put(R.actual, heads(R.actual), 'money');
  // What those without a plan sold is no attainment of the others' plans.
  const planned = heads(R.actual, `*(${range(R.planYear)}>0)`);
  put(R.attainment, () => `IF(${cell(R.planYear)}=0;"";${planned()}/${cell(R.planYear)})`, 'share');
  const known = managers.length === 0 ? '0' : `COUNT(${range(R.nowYear)})`;
  put(R.nowYear, () => `IF(${known}=0;"";${sum(R.nowYear)})`, 'money');
  put(R.pay, () => sum(R.pay), 'money');
  put(
    R.difference,
    () => `IF(${known}<${managers.length};"";IF(${known}=0;"";${cell(R.pay)}-${cell(R.nowYear)}))`,
    'gain',
  );
  put(
    R.change,
    () =>
      `IF(OR(NOT(ISNUMBER(${cell(R.difference)}));N(${cell(R.nowYear)})=0);"";${cell(R.difference)}/${cell(R.nowYear)})`,
    'gainShare',
  );
  page.ground(row, R.name, REPLAY_LAST, 'total');
  for (const [name, column] of Object.entries(R)) page.name(`total.${name}`, row, column);
  return row + 1;
}
