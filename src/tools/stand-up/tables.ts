import { HARDLY_CHANCE } from '../../analysis/stand-up';
import type { Format } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { decimalText, sentence, wholeText } from '../../blueprint/sentence';
import type { HeaderCell } from '../shared/report-parts';
import { basisText, keepPlans } from '../shared/team-plans';
import { personText, planFormula } from '../shared/team-sales';
import { dayOfCell } from './head';
import { countOf, DEPARTMENT, moneyOf, partOf } from './keys';
import { C, header, heading, keyColumn, withUnit } from './layout';
import type { View } from './view';

/** What was done on the last working day and since. Answers with the next row. */
export function placeYesterday(page: Page, view: View, from: number): number {
  const { text, people, indicators } = view;
  const words = text.yesterday;
  let row = heading(page, from, () => sentence(words.heading, { day: dayOfCell(page, view, 'lastWorked') }), {
    note: words.note,
  });
  row = header(page, row, [
    { at: C.name, label: text.manager, left: true },
    { at: C.first, label: withUnit(view, words.money) },
    ...indicators.map(({ name }, index) => ({ at: C.first + 1 + index, label: text.indicators[name] })),
  ]);
  const place = (at: number, name: string | null) => {
    const role = name === null ? 'total' : 'formula';
    const person = name === null ? DEPARTMENT : `person.${people.findIndex((own) => own.name === name)}`;
    page.text(
      at,
      C.name,
      name === null ? 'total' : 'text',
      name === null ? text.department : name || text.nobody,
    );
    page.formula(at, C.first, role, () => moneyOf(page, name, 'since'), { format: 'money' });
    page.name(`${person}.since`, at, C.first);
    indicators.forEach((source, index) => {
      page.formula(at, C.first + 1 + index, role, () => countOf(page, source, name, 'since'), {
        format: 'integer',
      });
    });
    if (name === null) page.ground(at, C.name, C.last, 'total');
  };
  people.forEach(({ name }, index) => {
    place(row + index, name);
  });
  place(row + people.length, null);
  page.name('listed.since', row, C.first, Math.max(1, people.length));
  return row + people.length + 1;
}

const M = { plan: 3, actual: 4, due: 5, gap: 6, share: 7, planToday: 8, needToday: 9, left: 10 } as const;
type Figure = keyof typeof M;

const FORMATS: Readonly<Record<Figure, Format>> = {
  plan: 'money',
  actual: 'money',
  due: 'money',
  gap: 'money',
  share: 'share',
  planToday: 'money',
  needToday: 'money',
  left: 'money',
};

/** Plan and actual of the month by the morning, and today's plan put right. Answers with the next row. */
export function placeMonth(page: Page, view: View, from: number): number {
  const { text, people, team } = view;
  const words = text.month;
  const planned = team.planSheet === undefined ? words.typedNote : words.planNote;
  let row = heading(page, from, words.heading, {
    note: () => `${basisText(team, text.basis)}&${quoteText(` · ${planned}`)}`,
  });
  const columns: HeaderCell[] = (Object.keys(M) as Figure[]).map((figure) => ({
    at: M[figure],
    label: figure === 'share' ? words.columns.share : withUnit(view, words.columns[figure]),
    note: words.notes[figure],
  }));
  row = header(page, row, [{ at: C.name, label: text.manager, left: true }, ...columns]);
  const first = row;
  people.forEach(({ name, plan }, index) => {
    const at = first + index;
    page.text(at, C.name, 'text', name || text.nobody);
    for (const figure of Object.keys(M) as Figure[]) page.name(`person.${index}.${figure}`, at, M[figure]);
    if (team.planSheet !== undefined) {
      const { planSheet } = team;
      page.formula(
        at,
        M.plan,
        'formula',
        () => planFormula(planSheet, page.ref('first'), personText(name), team.sales.profitKnown),
        {
          format: 'money',
        },
      );
    } else {
      page.text(at, M.plan, 'entry', plan, { format: 'money', align: 'right' });
    }
    placeFigures(page, at, `person.${index}`, {
      actual: moneyOf(page, name, 'month'),
      planToday: () => dayPart(page, index, 'planToday'),
      needToday: () => dayPart(page, index, 'needToday'),
    });
  });
  const rows = Math.max(1, people.length);
  for (const figure of ['plan', 'actual', 'gap', 'planToday', 'needToday', 'left'] as const) {
    page.name(`listed.${figure}`, first, M[figure], rows);
  }
  if (team.planSheet === undefined) {
    keepPlans(page, view, { row: first, column: M.plan, key: keyColumn(view) }, text.inputs.planHelp);
  }
  page.rule(
    [{ row: first, column: M.gap, rows: rows + 1, columns: 1 }],
    'bad',
    () => `N(${a1(first, M.gap)})<0`,
  );
  return placeDepartment(page, view, first + people.length);
}

interface Own {
  readonly actual: string;
  readonly planToday: () => string;
  readonly needToday: () => string;
}

function placeFigures(
  page: Page,
  at: number,
  prefix: string,
  own: Own,
  role: 'formula' | 'total' = 'formula',
): void {
  const ref = (name: string) => page.ref(name);
  const of = (figure: Figure) => ref(`${prefix}.${figure}`);
  const known = (formula: string) => `IF(ISNUMBER(${of('plan')});${formula};"")`;
  const put = (figure: Figure, formula: () => string) =>
    page.formula(at, M[figure], role, formula, { format: FORMATS[figure] });
  put('actual', () => own.actual);
  put('due', () =>
    known(
      `IF(${ref('workdays.total')}=0;"";${of('plan')}*${ref('workdays.passed')}/${ref('workdays.total')})`,
    ),
  );
  put('gap', () => `IF(ISNUMBER(${of('due')});${of('actual')}-${of('due')};"")`);
  put('share', () => `IF(N(${of('plan')})=0;"";${of('actual')}/${of('plan')})`);
  put('planToday', () => known(own.planToday()));
  put('needToday', () => known(own.needToday()));
  put('left', () =>
    prefix === DEPARTMENT
      ? known(`SUM(${ref('listed.left')})`)
      : known(`MAX(0;${of('plan')}-${of('actual')})`),
  );
}

/** Today's part: of the plan alone, or of what is to be shared now. */
function dayPart(page: Page, index: number, figure: 'planToday' | 'needToday'): string {
  const ref = (name: string) => page.ref(name);
  const share = (name: string) => ref(`share.${index}.${name}`);
  const part =
    figure === 'planToday'
      ? partOf(
          `ROUND(100*${ref(`person.${index}.plan`)};0)`,
          ref('workdays.total'),
          `(${ref('workdays.passed')}+1)`,
        )
      : partOf(share('sum'), share('days'), `(${share('from')}+1)`);
  return `IF(${ref('todayWorked')}=0;0;${part})`;
}

function placeDepartment(page: Page, view: View, row: number): number {
  const { text } = view;
  const sum = (figure: Figure) => () => `SUM(${page.ref(`listed.${figure}`)})`;
  page.text(row, C.name, 'total', text.department);
  for (const figure of Object.keys(M) as Figure[]) page.name(`${DEPARTMENT}.${figure}`, row, M[figure]);
  const plans = () => page.ref('listed.plan');
  page.formula(row, M.plan, 'total', () => `IF(COUNT(${plans()})=0;"";SUM(${plans()}))`, { format: 'money' });
  placeFigures(
    page,
    row,
    DEPARTMENT,
    { actual: moneyOf(page, null, 'month'), planToday: sum('planToday'), needToday: sum('needToday') },
    'total',
  );
  page.ground(row, C.name, C.last, 'total');
  return row + 1;
}

/** Counts of the month by the morning against what was to be expected. Answers with the next row. */
export function placeIndicators(page: Page, view: View, from: number): number {
  const { text, people, indicators, team } = view;
  if (indicators.length === 0) return from;
  const words = text.indicatorTable;
  let row = heading(page, from, words.heading, {
    note: team.planSheet === undefined ? words.usualNote : words.planNote,
  });
  row = header(page, row, [
    { at: C.name, label: text.manager, left: true },
    ...indicators.flatMap(({ name }, index): HeaderCell[] => [
      { at: C.first + 2 * index, label: text.indicators[name] },
      { at: C.first + 2 * index + 1, label: words.due, note: words.dueNote },
    ]),
  ]);
  const place = (at: number, person: string, label: string) => {
    const total = person === DEPARTMENT;
    page.text(at, C.name, total ? 'total' : 'text', label);
    indicators.forEach((_, index) => {
      const own = (figure: string) => page.ref(`standouts.${person}.${index}.${figure}`);
      page.formula(at, C.first + 2 * index, total ? 'total' : 'formula', () => own('actual'), {
        format: 'integer',
      });
      page.formula(at, C.first + 2 * index + 1, total ? 'total' : 'aside', () => own('due'), {
        format: 'decimal',
      });
    });
    if (total) page.ground(at, C.name, C.last, 'total');
  };
  people.forEach(({ name }, index) => {
    place(row + index, `${index}`, name || text.nobody);
  });
  place(row + people.length, DEPARTMENT, text.department);
  return row + people.length + 1;
}

/** Said in words: what went better than chance would have it, and what worse. Answers with the next row. */
export function placeLessons(page: Page, view: View, from: number): number {
  const { text, people, indicators } = view;
  if (indicators.length === 0) return from;
  const words = text.lessons;
  const right = C.first + 5;
  let row = heading(page, from, words.heading, { note: words.note });
  row = header(page, row, [
    { at: C.name, label: text.manager, left: true },
    { at: C.first, label: words.repeat, left: true },
    { at: right, label: words.avoid, left: true },
  ]);
  const lines = [
    ...people.map(({ name }, index) => [`${index}`, name || text.nobody] as const),
    [DEPARTMENT, text.department] as const,
  ];
  for (const [person, label] of lines) {
    page.text(row, C.name, person === DEPARTMENT ? 'strong' : 'text', label);
    page.formula(row, C.first, 'text', () => lesson(page, view, person, 'MAX'));
    page.formula(row, right, 'text', () => lesson(page, view, person, 'MIN'));
    row += 1;
  }
  return row;
}

function lesson(page: Page, { text }: View, person: string, extreme: 'MAX' | 'MIN'): string {
  const words = text.lessons;
  const range = (name: string) => page.ref(`standouts.${person}.${name}`);
  const z = range('z');
  const found = `${extreme}(${z})`;
  const at = (name: string) => `INDEX(${name};1;MATCH(${found};${z};0))`;
  const said = sentence(words.said, {
    name: at(page.ref('standouts.names')),
    actual: wholeText(at(range('actual')), text.style),
    due: decimalText(at(range('due')), text.style),
  });
  const stands = extreme === 'MAX' ? `${found}>=${HARDLY_CHANCE}` : `${found}<=-${HARDLY_CHANCE}`;
  return `IF(COUNT(${z})=0;${quoteText(words.tooFew)};IF(${stands};${said};${quoteText(extreme === 'MAX' ? words.noBest : words.noWeakest)}))`;
}
