import type { Scalar } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { numberIn, placeLines, titles } from '../shared/report-parts';
import { isProfitPlan } from '../shared/team-plans';
import { holidayWarnings } from '../shared/work-days';
import { C, heading, numberInput, tableHeader } from './layout';
import { LIMITS, PARTS, WEIGHT_KEYS } from './settings';
import type { View } from './view';

/** Where the scale of grades stands. */
const GRADE = { from: 6, name: 7, pays: 8 } as const;

/** A usual scale, rising; each grade holds up to the next one's bound. */
export const USUAL_GRADES = [
  { from: 0, name: 'E', pays: 0 },
  { from: 0.7, name: 'D', pays: 0.5 },
  { from: 0.8, name: 'C', pays: 0.8 },
  { from: 0.95, name: 'B', pays: 1 },
  { from: 1.1, name: 'A', pays: 1.2 },
] as const;

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, { text, month, day, context, team }: View): number {
  const table = team.sales.from === 'orders' ? context.orders.source?.sheetName : context.source.sheetName;
  const span = { from: C.name, to: C.last };
  return titles(page, span, text.title(month.first), text.subtitle(table ?? '', day));
}

/** Lines for what applies; each is empty once it does not. Answers with the next row. */
export function placeWarnings(page: Page, view: View, from: number): number {
  const { text, people, context, team, standards } = view;
  const words = text.warnings;
  const planned = people.some(({ kpi }) => kpi.plan !== null) || team.planSheet !== undefined;
  const paid = people.some(({ pay }) => pay !== null);
  const ref = (name: string) => page.ref(name);
  const profitPlan = (sheet: string) => () => ({
    when: isProfitPlan(sheet),
    what: quoteText(words.profitPlan),
  });
  const said = (applies: boolean, what: string) =>
    applies ? [() => ({ when: 'TRUE', what: quoteText(what) })] : [];
  const warnings = [
    ...said(people.length === 0, words.nobody),
    ...(people.length > 0
      ? [
          ...(planned ? [] : [() => ({ when: `SUM(${ref('plans')})=0`, what: quoteText(words.noPlan) })]),
          ...(team.planSheet === undefined ? [] : [profitPlan(team.planSheet)]),
          ...(paid ? [] : [() => ({ when: `COUNT(${ref('full')})=0`, what: quoteText(words.noPay) })]),
        ]
      : []),
    ...said(standards.length === 1, words.noActivities),
    ...said(team.sales.foreign > 0, words.foreign(team.sales.foreign)),
    ...holidayWarnings(context, view.day).map((warning) => () => warning),
  ];
  return placeLines(page, from, C.name, warnings);
}

/** The inputs under their heading. Answers with the next row. */
export function placeInputs(page: Page, view: View, from: number): number {
  const { text, day, team, weights, context } = view;
  const words = text.inputs;
  let row = heading(page, from, words.heading, '', { from: C.name, to: C.first });
  page.text(row, C.name, 'label', words.today);
  page.text(row, C.first, 'input', day, { format: 'day', note: words.todayNote, align: 'right' });
  page.name('today', row, C.first);
  page.validate({
    at: { row, column: C.first, rows: 1, columns: 1 },
    kind: 'day',
    help: words.dayHelp,
  });
  row += 1;
  if (team.sales.currencies) {
    const items = team.sales.currencies.map((name) => name || text.none);
    page.text(row, C.name, 'label', words.currency);
    page.text(row, C.first, 'input', team.sales.currency || text.none, {
      key: 'currency',
      note: words.currencyNote,
      align: 'right',
    });
    page.name('currency', row, C.first);
    const at = { row, column: C.first, rows: 1, columns: 1 };
    page.validate({ at, kind: 'list', items, help: words.listHelp });
    row += 1;
  }
  for (const part of PARTS) {
    page.text(row, C.name, 'label', words.weights[part]);
    numberInput(page, row, C.first, {
      name: WEIGHT_KEYS[part],
      value: weights[part],
      format: 'share',
      note: words.weightNote,
      min: 0,
      max: 1,
      help: words.shareHelp,
    });
    row += 1;
  }
  page.text(row, C.name, 'label', words.cap);
  numberInput(page, row, C.first, {
    name: 'cap',
    value: numberIn(context.inputs.get('cap')) ?? 1.2,
    format: 'share',
    note: words.capNote,
    min: 0,
    max: LIMITS.cap,
    help: words.capHelp,
  });
  return row + 1;
}

/** The scale of grades beside the inputs. Answers with the next row. */
export function placeGrades(page: Page, view: View, from: number): number {
  const { text, context } = view;
  const words = text.grades;
  let row = heading(page, from, words.heading, words.note, { from: GRADE.from, to: C.last });
  row = tableHeader(
    page,
    row,
    [
      { at: GRADE.from, label: words.from },
      { at: GRADE.name, label: words.grade },
      { at: GRADE.pays, label: words.pays },
    ],
    { from: GRADE.from, to: GRADE.pays },
  );
  // Beside the first input, which is no higher.
  page.height(row - 1, 21);
  const first = row;
  USUAL_GRADES.forEach((usual, index) => {
    const key = (part: string) => `grade${index + 1}${part}`;
    const value = (part: string, otherwise: Scalar) => context.inputs.get(key(part)) ?? otherwise;
    const share = { format: 'share', note: words.fromNote, min: 0, help: words.help } as const;
    if (index === 0) page.text(row, GRADE.from, 'formula', 0, { format: 'share' });
    else {
      numberInput(page, row, GRADE.from, {
        ...share,
        name: key('From'),
        value: value('From', usual.from),
        max: LIMITS.cap,
      });
    }
    page.text(row, GRADE.name, 'input', value('Name', usual.name), { key: key('Name'), align: 'right' });
    numberInput(page, row, GRADE.pays, {
      ...share,
      name: key('Pays'),
      value: value('Pays', usual.pays),
      note: words.paysNote,
      max: LIMITS.cap,
    });
    row += 1;
  });
  const rows = USUAL_GRADES.length;
  page.name('grades.from', first, GRADE.from, rows);
  page.name('grades.name', first, GRADE.name, rows);
  page.name('grades.pays', first, GRADE.pays, rows);
  page.name('grades.rising', first + 1, GRADE.pays + 1, rows - 1);
  for (let at = first + 1; at < row; at += 1) {
    const [low, own] = [a1(at - 1, GRADE.from), a1(at, GRADE.from)];
    page.formula(
      at,
      GRADE.pays + 1,
      'note',
      () => `IF(N(${own})>N(${low});"";${quoteText(words.notRising)})`,
    );
  }
  return row;
}
