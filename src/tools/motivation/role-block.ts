import { BONUS_BASES, RATE_MEASURES, RETURN_RULES, SPLIT_RULES, STEP_KINDS } from '../../analysis/scheme';
import { fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { hasQuarter } from './keys-quarters';
import {
  C,
  type Check,
  FACTOR,
  header,
  heading,
  keysSheet,
  LAST,
  MONEY,
  parameter,
  placeInput,
  SHARE,
  validation,
  withUnit,
} from './layout';
import { NO_STEP, roundedMoney, STEP_ROWS } from './published';
import { countedKinds, inputKey, type NumberCell, type RoleCells, SPLITS } from './role-cells';
import { payAt, stepsOf, wholeText } from './role-formulas';
import type { RoleView, View } from './view';

/** The input cells of a role and its steps side by side, its indicators under them. Answers with the next row. */
export function placeRole(page: Page, view: View, role: RoleView, from: number): number {
  const below = Math.max(placeScheme(page, view, role, from), placeSteps(page, view, role, from));
  return placeIndicators(page, view, role, below + 1);
}

type Row =
  | { readonly cell: NumberCell; readonly format: 'money' | 'rate' | 'percent'; readonly check: Check }
  | {
      readonly cell: 'base' | 'kind' | 'measure' | 'returns';
      readonly shown: Readonly<Record<string, string>>;
      readonly values: readonly string[];
    };

function rowsOf(view: View, cells: RoleCells): Row[] {
  const { text } = view;
  const money = (cell: NumberCell): Row => ({ cell, format: 'money', check: MONEY });
  return [
    money('fixed'),
    money('soft'),
    { cell: 'base', shown: text.bases, values: BONUS_BASES },
    { cell: 'kind', shown: text.kinds, values: STEP_KINDS },
    { cell: 'measure', shown: text.measures, values: RATE_MEASURES },
    money('target'),
    money('plan'),
    { cell: 'returns', shown: text.returns, values: RETURN_RULES },
    money('market'),
    money('nowFixed'),
    { cell: 'nowRate', format: 'rate', check: SHARE },
    ...(hasQuarter(view, cells)
      ? ([
          { cell: 'quarterRate', format: 'rate', check: SHARE },
          { cell: 'quarterFrom', format: 'percent', check: FACTOR },
        ] as const)
      : []),
  ];
}

function placeScheme(page: Page, view: View, role: RoleView, from: number): number {
  const { text } = view;
  const { cells } = role;
  let row = heading(page, from, C.label, C.first, text.scheme.heading);
  for (const line of rowsOf(view, cells)) {
    const label = text.scheme.labels[line.cell];
    const isMoney = 'format' in line && line.format === 'money';
    page.text(row, C.label, 'label', isMoney ? withUnit(view, label) : label);
    const place = {
      row,
      column: C.first,
      note: text.scheme.notes[line.cell] ?? '',
      key: inputKey(role.role, line.cell),
    };
    if ('values' in line) {
      const items = line.values.map((value) => line.shown[value]!);
      placeInput(page, view, {
        ...place,
        value: line.shown[String(cells[line.cell])] ?? '',
        format: 'text',
        check: { kind: 'list', items },
      });
    } else {
      placeInput(page, view, { ...place, value: cells[line.cell], format: line.format, check: line.check });
    }
    page.name(`${role.role}.${line.cell}`, row, C.first);
    row += 1;
  }
  return role === view.roles[0] ? placeSplits(page, view, row) : row;
}

/** How a deal of several managers counts, once for all roles. */
function placeSplits(page: Page, view: View, row: number): number {
  const { text, splits } = view;
  page.text(row, C.label, 'label', text.scheme.labels.splits);
  placeInput(page, view, {
    row,
    column: C.first,
    note: text.scheme.notes.splits ?? '',
    key: SPLITS,
    value: text.splits[splits],
    format: 'text',
    check: { kind: 'list', items: SPLIT_RULES.map((rule) => text.splits[rule]) },
  });
  page.name('splits', row, C.first);
  return row + 1;
}

/** The steps: from, to, rate, and what a manager with the example's plan is paid there. */
function placeSteps(page: Page, view: View, role: RoleView, from: number): number {
  const { text } = view;
  const words = text.steps;
  let row = heading(page, from, C.number, LAST, words.heading);
  page.text(row, C.number, 'header', words.number, { align: 'right' });
  const labels = [words.from, words.to, words.rate, withUnit(view, words.pay), withUnit(view, words.jump)];
  const notes = [words.fromNote, words.toNote, words.rateNote, words.payNote, words.jumpNote];
  labels.forEach((label, index) => {
    page.text(row, C.from + index, 'header', label, { align: 'right', note: notes[index]! });
  });
  row += 1;
  const first = row;
  role.cells.steps.forEach((step, index) => {
    placeStep(page, view, role, first + index, index);
    const [fromCell, rateCell] = [step.from, step.rate];
    if (index === 0) page.text(row, C.from, 'aside', 0, { format: 'percent' });
    else page.text(row, C.from, 'input', fromCell, { format: 'percent', align: 'right' });
    page.text(row, C.rate, 'input', rateCell, { format: 'rate', align: 'right' });
    row += 1;
  });
  const at = (column: number, skip = 0) => ({
    row: first + skip,
    column,
    rows: STEP_ROWS - skip,
    columns: 1,
  });
  page.validate(validation(text.help, at(C.from, 1), FACTOR));
  page.validate(validation(text.help, at(C.rate), FACTOR));
  page.name(`${role.role}.from`, first, C.from, STEP_ROWS);
  page.name(`${role.role}.rate`, first, C.rate, STEP_ROWS);
  page.name(`${role.role}.jump`, first, C.jump, STEP_ROWS);
  page.keep({
    name: `${role.role}Steps`,
    row: first,
    rows: STEP_ROWS,
    key: C.number,
    columns: { from: C.from, rate: C.rate },
  });
  const limit = () => page.ref('limit.jump');
  page.rule(
    [at(C.jump)],
    'attention',
    () => `AND(N($I${first})>0;ISNUMBER(${limit()});N($I${first})>${limit()})`,
  );
  page.rule([at(C.jump)], 'bad', () => `N($I${first})<0`);
  return row;
}

function placeStep(page: Page, view: View, role: RoleView, row: number, index: number): void {
  const [from, rate] = [fixed(row, C.from), fixed(row, C.rate)];
  // Out of order, a step ends where the next one by its bound begins; one that never counts has neither end nor jump.
  const place = () => `MATCH(${from};${page.ref(`${role.role}.typedFrom`)};0)`;
  const never = () => `NOT(ISNUMBER(${from}));"";IF(NOT(ISNUMBER(${rate}));"";IF(${place()}<>${index + 1};""`;
  // Of equal bounds the first one counts, up to where the last one ends.
  const inOrder = (name: 'to' | 'over') => {
    const sheet = `${keysSheet(view)}!`;
    const bounds = stepsOf(role, 'from', sheet);
    const at = name === 'to' ? `SUMPRODUCT((${bounds}<=${from})*1)` : `MATCH(${from};${bounds};0)`;
    return `INDEX(${stepsOf(role, name, sheet)};${at})`;
  };
  page.text(row, C.number, 'aside', index + 1, { format: 'integer' });
  const open = `${rateOpen(view)}`;
  page.formula(
    row,
    C.to,
    'aside',
    () => `IF(${never()};IF(${inOrder('to')}>=${NO_STEP};${open};${inOrder('to')}))))`,
    {
      format: 'percent',
      align: 'right',
    },
  );
  page.formula(
    row,
    C.pay,
    'formula',
    () => {
      return `IF(OR(NOT(ISNUMBER(${from}));NOT(ISNUMBER(${rate})));"";${payAt(view, role, from)})`;
    },
    { format: 'money' },
  );
  if (index === 0) return;
  page.formula(
    row,
    C.jump,
    'formula',
    () => {
      const of = `IF(${parameter(view, role, 'measure')}=1;${from};1)`;
      const jump = roundedMoney(`${wholeText(view, role)}*${of}*${inOrder('over')}`);
      return `IF(${parameter(view, role, 'kind')}<>1;"";IF(${never()};${jump}))))`;
    },
    { format: 'money' },
  );
}

function rateOpen({ text }: View): string {
  return `"${text.steps.open}"`;
}

const INDICATOR = { name: C.label, plan: 3, weight: 4, floor: 5, cap: 6, counts: 7 };

function placeIndicators(page: Page, view: View, role: RoleView, from: number): number {
  const { text } = view;
  const words = text.indicators;
  let row = heading(page, from, C.label, LAST, words.heading);
  row = header(page, row, INDICATOR.counts, [
    { at: INDICATOR.name, label: words.name, align: 'left', note: words.nameNote },
    { at: INDICATOR.plan, label: words.plan },
    { at: INDICATOR.weight, label: words.weight, note: words.weightNote },
    { at: INDICATOR.floor, label: words.floor, note: words.floorNote },
    { at: INDICATOR.cap, label: words.cap, note: words.capNote },
    { at: INDICATOR.counts, label: words.counts, note: words.countsNote },
  ]);
  page.height(row - 1, 21);
  const first = row;
  const kinds = countedKinds(view.context);
  role.cells.indicators.forEach((cells, index) => {
    const figure = (column: number, value: number | null, format: 'integer' | 'percent') =>
      page.text(row, column, 'input', value, { format, align: 'right' });
    page.text(row, C.sign, 'note', index + 1, { align: 'center' });
    page.text(row, INDICATOR.name, 'input', cells.name || null, { align: 'left' });
    figure(INDICATOR.plan, cells.plan, 'integer');
    figure(INDICATOR.weight, cells.weight, 'percent');
    figure(INDICATOR.floor, cells.floor, 'percent');
    figure(INDICATOR.cap, cells.cap, 'percent');
    const counts = kinds.find(({ kind }) => kind === cells.counts)!;
    page.text(row, INDICATOR.counts, 'input', cells.name === '' ? null : counts.text, { align: 'right' });
    row += 1;
  });
  const rows = row - first;
  const at = (column: number) => ({ row: first, column, rows, columns: 1 });
  page.validate(validation(text.help, at(INDICATOR.plan), MONEY));
  page.validate(validation(text.help, at(INDICATOR.weight), SHARE));
  page.validate(validation(text.help, at(INDICATOR.floor), FACTOR));
  page.validate(validation(text.help, at(INDICATOR.cap), FACTOR));
  const items = kinds.map((kind) => kind.text);
  page.validate(validation(text.help, at(INDICATOR.counts), { kind: 'list', items }));
  for (const [name, column] of Object.entries(INDICATOR)) {
    page.name(`${role.role}.indicator.${name}`, first, column, rows);
  }
  const { name: _, ...figures } = INDICATOR;
  page.keep({
    name: `${role.role}Indicators`,
    row: first,
    rows,
    key: C.sign,
    columns: { name: INDICATOR.name, ...figures },
  });
  page.text(row, C.label, 'total', words.total);
  const weights = () => page.ref(`${role.role}.indicator.weight`);
  page.formula(row, INDICATOR.weight, 'total', () => `SUM(${weights()})`, { format: 'percent' });
  page.name(`${role.role}.weights`, row, INDICATOR.weight);
  page.ground(row, C.label, INDICATOR.counts, 'total');
  return row + 1;
}
