import { CONTEST_RULES } from '../../analysis/contest';
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
  type Span,
  titles,
  withUnit,
} from '../shared/report-parts';
import { currencyInputs, todayInput } from '../shared/team-plans';
import { fold } from '../shared/texts';
import { byRule } from './keys';
import { MOST_PLACES } from './published';
import { LIMITS } from './settings';
import type { View } from './view';

/** Columns: a margin with signs, a name, figures, the prize; far right the keys by which words find their row. */
const C = {
  sign: 1,
  name: 2,
  place: 3,
  count: 4,
  sum: 5,
  average: 6,
  newClients: 7,
  growth: 8,
  need: 9,
  /** Narrow, so that the prize does not touch the figures left of it. */
  gap: 10,
  prize: 11,
  key: 13,
} as const;
const ALL: Span = { from: C.name, to: C.prize };
const PRIZES_AT: Span = { from: C.sum, to: C.prize };

/** Pixels, from column A. */
export const WIDTHS: readonly number[] = [24, 170, 162, 66, 92, 100, 80, 72, 146, 12, 160, 16, 110];

export const HIDDEN: readonly number[] = [C.key];

export function placeReport(page: Page, view: View): void {
  const { text, context, sales } = view;
  const table = sales.table === 'orders' ? context.orders.source?.sheetName : context.source.sheetName;
  const under = text.subtitle(table ?? '', momentText(context.now, text.day));
  let row = titles(page, ALL, () => page.ref('fact.name'), under);
  page.formula(row, C.name, 'strong', () => page.ref('fact.status'));
  page.formula(row + 1, C.name, 'text', () => page.ref('fact.rule'));
  row = placeLines(page, row + 2, C.name, warnings(page, view)) + 1;
  row = Math.max(placeTerms(page, view, row), placePrizes(page, view, row)) + 1;
  row = placeStandings(page, view, row) + 1;
  row = placeChecks(page, view, row) + 1;
  row = placePeople(page, view, row) + 1;
  placeWinners(page, view, row);
}

function warnings(page: Page, view: View): (() => Line)[] {
  const { text, sales } = view;
  const words = text.warnings;
  const ref = (name: string) => page.ref(name);
  const rule = (name: 'newClients') => `${ref('rule')}=${quoteText(text.rules[name])}`;
  return [
    ...(sales.kindsKnown ? [] : [() => ({ when: rule('newClients'), what: quoteText(words.noKinds) })]),
    ...(sales.rows.length > 0 ? [] : [() => ({ when: 'TRUE', what: quoteText(words.noSales) })]),
    () => ({ when: `${ref('to')}<${ref('from')}`, what: quoteText(words.reversed) }),
    ...(sales.currencies ? [() => foreignLine(page, 'foreign', words.foreign)] : []),
  ];
}

function placeTerms(page: Page, view: View, from: number): number {
  const { text, sales, context } = view;
  const words = text.inputs;
  const row = heading(page, from, { from: C.name, to: C.place }, words.heading);
  const day = { format: 'day', check: { kind: 'day' } } as const;
  const whole = (max: number) => ({ format: 'integer', check: { kind: 'number', min: 1, max } }) as const;
  const inputs: Input[] = [
    {
      name: 'name',
      label: words.name,
      note: words.nameNote,
      value: view.name,
      format: 'text',
      check: { kind: 'text', items: [text.usualName, ...CONTEST_RULES.map((rule) => text.form.rules[rule])] },
    },
    {
      name: 'rule',
      label: words.rule,
      note: words.ruleNote,
      value: text.rules[view.rule],
      format: 'text',
      check: { kind: 'list', items: CONTEST_RULES.map((rule) => text.rules[rule]) },
    },
    { name: 'from', label: words.from, note: words.fromNote, value: view.from, ...day },
    { name: 'to', label: words.to, note: words.toNote, value: view.to, ...day },
    todayInput(context.today, words),
    {
      name: 'pastDays',
      label: words.pastDays,
      note: words.pastDaysNote,
      value: view.pastDays,
      ...whole(LIMITS.pastDays),
    },
    {
      name: 'fewest',
      label: words.fewest,
      note: words.fewestNote,
      value: view.fewest,
      ...whole(LIMITS.fewest),
    },
    ...currencyInputs(sales, words, text.none),
  ];
  return placeInputs(page, row, { label: C.name, value: C.place }, inputs, text.help);
}

/** A prize a place, beside the terms. */
function placePrizes(page: Page, view: View, from: number): number {
  const { text, prizes } = view;
  const row = heading(page, from, PRIZES_AT, text.prizes.heading, text.prizes.note);
  prizes.forEach((prize, index) => {
    const at = row + index;
    page.text(at, C.sum, 'label', text.prizes.place(index + 1));
    page.text(at, C.average, 'entry', prize || null, { format: 'text', note: text.prizes.cellNote });
    page.ground(at, C.average, C.prize, 'entry');
    page.merge({ row: at, column: C.average, rows: 1, columns: C.prize - C.average + 1 });
  });
  page.name('prizes', row, C.average, prizes.length);
  page.list({
    name: 'prizes',
    row,
    rows: prizes.length,
    columns: { prize: C.average },
    wide: { prize: C.prize - C.average + 1 },
  });
  return row + prizes.length;
}

const FIGURES = ['count', 'sum', 'average', 'newClients', 'growth'] as const;

/** Who stands where, the best first. */
function placeStandings(page: Page, view: View, from: number): number {
  const { text, unit, people } = view;
  const words = text.standings;
  const labels = { ...words.columns, sum: withUnit(unit, words.columns.sum) };
  let row = heading(page, from, ALL, words.heading, words.note);
  row = header(page, row, ALL, [
    { at: C.name, label: words.manager, left: true },
    { at: C.place, label: words.place, note: words.placeNote },
    ...FIGURES.map((figure) => ({
      at: C[figure],
      label: figure === 'average' ? withUnit(unit, words.columns.average) : labels[figure],
      note: words.notes[figure],
    })),
    { at: C.need, label: words.need, note: words.needNote },
    { at: C.prize, label: words.prize, left: true },
  ]);
  const first = row;
  const lines = Math.min(MOST_PLACES, people.length);
  for (let line = 1; line <= lines; line += 1) {
    const index = () => page.ref(`line.${line}.index`);
    const pick = (column: string) => `INDEX(${page.ref(`work.${column}`)};${index()})`;
    const known = (formula: string) => `IF(${index()}=0;"";${formula})`;
    const place = () => page.ref(`line.${line}.place`);
    page.formula(row, C.name, 'text', () => page.ref(`line.${line}.name`));
    page.formula(row, C.place, 'strong', () => known(`IF(N(${place()})=0;"—";${place()})`), {
      align: 'right',
    });
    for (const figure of FIGURES) {
      const format =
        figure === 'growth' ? 'percent' : figure === 'sum' || figure === 'average' ? 'money' : 'integer';
      page.formula(row, C[figure], 'formula', () => known(pick(figure)), { format });
    }
    page.formula(
      row,
      C.need,
      'formula',
      () => known(needText(page, view, pick, { place: place(), need: page.ref(`line.${line}.need`) })),
      {
        align: 'right',
      },
    );
    page.formula(row, C.prize, 'text', () => page.ref(`line.${line}.prize`));
    row += 1;
  }
  if (lines === 0) page.text(row++, C.name, 'note', text.status.nobody);
  const at = { row: first, column: C.name, rows: Math.max(1, lines), columns: C.prize - C.name + 1 };
  page.rule([at], 'accentRow', () => `N($C${first})=1`);
  return row;
}

/** What draws level with the place above, in the units that the rule counts. */
function needText(
  page: Page,
  view: View,
  pick: (column: string) => string,
  { place, need }: { readonly place: string; readonly need: string },
): string {
  const { text, unit } = view;
  const words = text.standings;
  const sign = quoteText(unit === '' ? '' : `\u00a0${unit}`);
  const size = `"+"&${wholeText(need, text.style)}`;
  const suffix = byRule(page, view, {
    count: '""',
    newClients: '""',
    sum: sign,
    growth: sign,
    average: `${sign}&${quoteText(words.inAverage)}`,
  });
  const shown = `${size}&${suffix}`;
  const noPast = `IF(${pick('past')}<=0;${quoteText(words.noPast)};${quoteText(words.noSales)})`;
  const fewSales = `IF(${pick('count')}>0;${quoteText(words.fewSales)};${quoteText(words.noSales)})`;
  const none = byRule(page, view, {
    count: quoteText(words.noSales),
    sum: quoteText(words.noSales),
    newClients: quoteText(words.noSales),
    growth: noPast,
    average: fewSales,
  });
  return `IF(N(${place})=0;${none};IF(${place}=1;${quoteText(words.leader)};${shown}))`;
}

function placeChecks(page: Page, view: View, from: number): number {
  const { text, people, unit } = view;
  const words = text.checks;
  const ref = (name: string) => page.ref(name);
  const row = heading(page, from, ALL, words.heading);
  const listed = () => (people.length === 0 ? '0' : `SUM(${ref('work.sum')})`);
  const nobody = () => `SUMPRODUCT((${ref('sale.owner')}="")*${ref('in.sum')})`;
  const gap = () => `ROUND(SUM(${ref('in.sum')})-${listed()}-${nobody()};2)`;
  page.text(row, C.key, 'dated', words.gap);
  page.formula(row, C.key, 'dated', gap, { format: 'moneyExact' });
  page.name('gap', row, C.key);
  page.formula(row + 1, C.key, 'dated', () => `SUM(${ref('in.sum')})`, { format: 'moneyExact' });
  page.name('all', row + 1, C.key);
  return placeLines(page, row, C.name, [
    () => ({
      when: `${ref('gap')}<>0`,
      what: `${moneyText(ref('gap'), text.style, unit)}&${quoteText(words.off)}`,
      holds: `${quoteText(words.holds)}&${moneyText(ref('all'), text.style, unit)}&"."`,
    }),
    () => ({
      when: `${ref('fact.placed')}>${ref('fact.people')}`,
      what: quoteText(words.placesOff),
      holds: `${quoteText(words.places)}&${wholeText(ref('fact.placed'), text.style)}&${quoteText(words.placesOf)}&${wholeText(ref('fact.people'), text.style)}&"."`,
    }),
  ]);
}

/** Who takes part: a word beside each name. */
function placePeople(page: Page, view: View, from: number): number {
  const { text, people } = view;
  const row = heading(page, from, { from: C.name, to: C.place }, text.people.heading);
  people.forEach(({ name, takesPart }, index) => {
    const at = row + index;
    page.text(at, C.name, 'label', name, { format: 'text' });
    page.text(at, C.place, 'entry', takesPart ? text.yes : text.no, {
      align: 'right',
      note: text.people.note,
    });
    page.text(at, C.key, 'dated', fold(name), { format: 'text' });
    page.name(`part.${index}`, at, C.place);
  });
  if (people.length > 0) {
    const at = { row, column: C.place, rows: people.length, columns: 1 };
    limit(page, at, { kind: 'list', items: [text.yes, text.no] }, text.help);
    page.keep({ name: 'people', row, rows: people.length, key: C.key, columns: { part: C.place } });
  }
  return row + people.length;
}

/** Columns that the winner and the prize of a past contest take. */
const WINNER_WIDE = { winner: C.newClients - C.count, prize: C.prize - C.newClients + 1 } as const;

function mergeWinner(page: Page, row: number): void {
  page.merge({ row, column: C.count, rows: 1, columns: WINNER_WIDE.winner });
  page.merge({ row, column: C.newClients, rows: 1, columns: WINNER_WIDE.prize });
}

/** Contests that are over: kept by hand, so that prizes and winners can alternate. */
function placeWinners(page: Page, view: View, from: number): number {
  const { text, winners } = view;
  const words = text.winners;
  let row = heading(page, from, ALL, words.heading, words.note);
  row = header(page, row, ALL, [
    { at: C.name, label: words.contest, left: true },
    { at: C.place, label: words.day, left: true },
    { at: C.count, label: words.winner, left: true },
    { at: C.newClients, label: words.prize, left: true },
  ]);
  mergeWinner(page, row - 1);
  winners.forEach(({ day, contest, winner, prize }, index) => {
    const at = row + index;
    page.text(at, C.name, 'entry', contest || null, { format: 'text' });
    page.text(at, C.place, 'entry', day, { format: 'day', align: 'left' });
    page.text(at, C.count, 'entry', winner || null, { format: 'text' });
    page.text(at, C.newClients, 'entry', prize || null, { format: 'text' });
    page.ground(at, C.name, C.prize, 'entry');
    mergeWinner(page, at);
  });
  limit(page, { row, column: C.place, rows: winners.length, columns: 1 }, { kind: 'day' }, text.help);
  page.list({
    name: 'winners',
    row,
    rows: winners.length,
    columns: { contest: C.name, day: C.place, winner: C.count, prize: C.newClients },
    wide: WINNER_WIDE,
  });
  return row + winners.length;
}
