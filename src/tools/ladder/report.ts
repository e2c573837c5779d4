import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import { foreignLine } from '../shared/foreign-sales';
import {
  header,
  heading,
  type Input,
  type Line,
  limit,
  momentText,
  moneyText,
  placeInputs,
  placeLines,
  titles,
  withUnit,
} from '../shared/report-parts';
import { currencyInputs, todayInput } from '../shared/team-plans';
import { figureOf } from './keys';
import { ALL, C } from './layout';
import { placeManagers } from './managers-table';
import { LARGEST, LEVELS, MONTHS } from './settings';
import type { View } from './view';

export function placeReport(page: Page, view: View): void {
  const { text, context, team } = view;
  const table = team.sales.from === 'orders' ? context.orders.source?.sheetName : context.source.sheetName;
  let row = titles(page, ALL, text.title, text.subtitle(table ?? '', momentText(context.now, text.day)));
  row = placeLines(page, row, C.name, warnings(page, view)) + 1;
  row = placeTerms(page, view, row) + 1;
  row = placeLevels(page, view, row) + 1;
  row = placeManagers(page, view, row) + 1;
  placeChecks(page, view, row);
}

function warnings(page: Page, { people, levels, leftOut, team, text }: View): (() => Line)[] {
  const said = (applies: boolean, what: string) =>
    applies ? [() => ({ when: 'TRUE', what: quoteText(what) })] : [];
  return [
    ...said(people.length === 0, text.warnings.nobody),
    ...said(people.length > 0 && levels.every(({ turnover }) => turnover === null), text.warnings.noHistory),
    ...said(leftOut.length > 0, text.warnings.leftOut(leftOut)),
    ...(team.sales.currencies ? [() => foreignLine(page, 'foreign', text.warnings.foreign)] : []),
  ];
}

function placeTerms(page: Page, view: View, from: number): number {
  const { text, context, months, fewest, team } = view;
  const words = text.inputs;
  const row = heading(page, from, { from: C.name, to: C.turnover }, words.heading);
  const inputs: Input[] = [
    todayInput(context.today, words),
    {
      name: 'months',
      label: words.months,
      note: words.monthsNote,
      value: months,
      format: 'integer',
      check: { kind: 'number', ...MONTHS },
    },
    {
      name: 'fewest',
      label: words.fewest,
      note: words.fewestNote,
      value: fewest,
      format: 'integer',
      check: { kind: 'number', ...MONTHS },
    },
    ...currencyInputs(team.sales, words, text.none),
  ];
  return placeInputs(page, row, { label: C.name, value: C.turnover }, inputs, text.help);
}

/** The ladder itself, the highest level last. */
function placeLevels(page: Page, view: View, from: number): number {
  const { text, levels, team, byGrades } = view;
  const words = text.levels;
  let row = heading(page, from, ALL, words.heading, byGrades ? words.noteByGrades : words.note);
  row = header(page, row, ALL, [
    { at: C.name, label: words.level, left: true },
    {
      at: C.turnover,
      label: withUnit(team.unit, words.turnover),
      note: byGrades ? words.turnoverByGradesNote : words.turnoverNote,
    },
    { at: C.profit, label: withUnit(team.unit, words.profit), note: words.profitNote },
    { at: C.income, label: withUnit(team.unit, words.income), note: words.incomeNote },
    { at: C.leading, label: words.leading, left: true, note: words.leadingNote },
    { at: C.skills, label: words.skills, left: true, note: words.skillsNote },
  ]);
  levels.forEach((level, index) => {
    const at = row + index;
    const money = { format: 'money', align: 'right' } as const;
    page.text(at, C.name, 'entry', level.name || null, { format: 'text' });
    page.text(at, C.turnover, 'entry', level.turnover, money);
    page.text(at, C.profit, 'entry', level.profit, money);
    page.text(at, C.income, 'entry', level.income, money);
    page.text(at, C.leading, 'entry', level.leading || null, { format: 'text', wrap: true });
    page.text(at, C.skills, 'entry', level.skills || null, { format: 'text', wrap: true });
    page.ground(at, C.name, C.last, 'entry');
    page.merge({ row: at, column: C.leading, rows: 1, columns: C.skills - C.leading - 1 });
    page.height(at, 36);
    page.name(`level.${index + 1}.turnover`, at, C.turnover);
    page.name(`level.${index + 1}.profit`, at, C.profit);
  });
  const rows = levels.length;
  page.name('levels.name', row, C.name, rows);
  page.name('levels.first', row, C.name);
  page.name('levels.turnover', row, C.turnover, rows);
  page.name('levels.profit', row, C.profit, rows);
  const at = { row, column: C.turnover, rows, columns: 3 };
  limit(page, at, { kind: 'number', min: 0, max: LARGEST }, text.help);
  const { name, turnover, profit, income, leading, skills } = C;
  page.list({
    name: 'levels',
    row,
    rows,
    columns: { name, turnover, profit, income, leading, skills },
    wide: { leading: C.skills - C.leading - 1 },
  });
  return row + rows;
}

function placeChecks(page: Page, view: View, from: number): number {
  const { text, people, levels, team } = view;
  const words = text.checks;
  const ref = (name: string) => page.ref(name);
  const row = heading(page, from, ALL, words.heading);
  const listed = () => people.map((_, index) => figureOf(page, index, 'sum')).join('+') || '0';
  page.formula(
    row,
    C.key,
    'dated',
    () => {
      const nobody = `SUMPRODUCT((${ref('sale.owner')}="")*${ref('window.amount')})`;
      return `ROUND(SUM(${ref('window.amount')})-(${listed()})-${nobody};2)`;
    },
    { format: 'moneyExact' },
  );
  page.name('gap', row, C.key);
  page.formula(row + 1, C.key, 'dated', () => `SUM(${ref('window.amount')})`, { format: 'moneyExact' });
  page.name('all', row + 1, C.key);
  const pairs = Array.from({ length: levels.length - 1 }, (_, index) => index + 2);
  const falls = (level: number) =>
    `AND(ISNUMBER(${ref(`level.${level}.turnover`)});N(${ref(`level.${level}.turnover`)})<=N(${ref(`level.${level - 1}.turnover`)}))`;
  page.formula(row + 2, C.key, 'dated', () =>
    pairs.reduceRight((rest, level) => `IF(${falls(level)};${level};${rest})`, '0'),
  );
  page.name('falls', row + 2, C.key);
  return placeLines(page, row, C.name, [
    () => ({
      when: `${ref('gap')}<>0`,
      what: `${moneyText(ref('gap'), text.style, team.unit)}&${quoteText(words.off)}`,
      holds: `${quoteText(words.holds)}&${moneyText(ref('all'), text.style, team.unit)}&"."`,
    }),
    () => ({
      when: `OR(ROWS(${ref('levels.name')})<${LEVELS.min};ROWS(${ref('levels.name')})>${LEVELS.max})`,
      what: quoteText(words.levelsOff),
      holds: quoteText(words.levels),
    }),
    () => ({
      when: `${ref('falls')}>0`,
      what: `${quoteText(words.falls)}&${wholeText(ref('falls'), text.style)}&${quoteText(words.fallsMend)}`,
      holds: quoteText(words.rise),
    }),
  ]);
}
