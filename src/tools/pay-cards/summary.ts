import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { parameterOf } from '../motivation/published';
import {
  header,
  heading,
  type Input,
  type Line,
  limit,
  placeInputs,
  rateText,
  withUnit,
} from '../shared/report-parts';
import { planKey } from '../shared/team-sales';
import { holidayWarnings } from '../shared/work-days';
import { baseWords } from './base-words';
import { type Figure, figureOf, figuresOf } from './figures';
import { schemeSheet } from './keys';
import { otherCurrencyLines } from './keys-sales';
import { ALL, C, WIDTHS } from './layout';
import { textInFull } from './long-text';
import { payText } from './money';
import { overAdds } from './over-step';
import { placeCarried } from './return-rows';
import { LIMITS } from './settings';
import { placeTyped } from './typed';
import type { View } from './view';

/** What to know before trusting the cards. */
export function warnings(page: Page, view: View): (() => Line)[] {
  const { text, people, motivation, month } = view;
  const words = text.warnings;
  const said = (applies: boolean, what: string) =>
    applies ? [() => ({ when: 'TRUE', what: quoteText(what) })] : [];
  return [
    ...said(people.length === 0, words.nobody),
    ...said(motivation === undefined, words.noScheme),
    ...outsiders(page, view),
    ...otherCurrencyLines(page, view),
    ...holidayWarnings(view.context, month.first).map((warning) => () => warning),
    () => lastWarning(page, view),
  ];
}

/** So many are named, and how many more there are. */
const NAMED = 12;

/** Who sold, and is not on the Team sheet: paid all the same, by a role that nobody may have chosen. */
function outsiders(page: Page, view: View): (() => Line)[] {
  const { text, people } = view;
  const words = text.warnings;
  const outside = people.flatMap(({ name, isOutside }, index) => (isOutside ? [{ name, index }] : []));
  if (outside.length === 0) return [];
  return [
    () => {
      const roles = outside.slice(0, NAMED).map(({ name, index }) => {
        const role = `${parameterOf(schemeSheet(view), 'name', figureOf(page, index, 'role'))}&""`;
        return `${quoteText(`${name} (`)}&${role}&")"`;
      });
      const rest = outside.length - NAMED;
      const more = rest > 0 ? `&${quoteText(words.more(rest))}` : '';
      const names = roles.join('&", "&');
      return {
        when: 'TRUE',
        what: `${quoteText(words.outside)}&${names}${more}&${quoteText(words.outsideDo)}`,
      };
    },
  ];
}

/** One row for the two that hold good only at times: a row each would stand empty most days. */
function lastWarning(page: Page, { text, people, month }: View): Line {
  const words = text.warnings;
  const [today, first, last] = ['today', 'first', 'last'].map((name) => page.ref(name));
  const isOther = `OR(${today}<${first};${today}>${last}+62)`;
  // Who left before the month has none, and nobody can give one.
  const planned = `COUNTIF(${figuresOf(page, 'plan')};">0")+SUM(${figuresOf(page, 'gone')})`;
  const noPlan = people.length === 0 ? 'FALSE' : `${planned}<${people.length}`;
  return {
    when: `OR(${isOther};${noPlan})`,
    what: `IF(${isOther};${quoteText(words.otherMonth(month.first))};${quoteText(words.noPlan)})`,
  };
}

/** The day, the currency, and where there is no other one a small scheme. Answers with the next row. */
export function placeTerms(page: Page, view: View, from: number): number {
  const { text, motivation, own, currencies, currency, day, unit } = view;
  const words = text.inputs;
  const row = heading(page, from, { from: C.name, to: C.fact }, words.heading);
  const inputs: Input[] = [
    {
      name: 'today',
      passing: true,
      label: words.today,
      note: words.todayNote,
      value: day,
      format: 'day',
      check: { kind: 'day' },
    },
    ...(currencies
      ? [
          {
            name: 'currency',
            label: words.currency,
            note: words.currencyNote,
            value: currency || text.none,
            format: 'text' as const,
            check: { kind: 'list' as const, items: currencies.map((name) => name || text.none) },
          },
        ]
      : []),
    ...(motivation === undefined
      ? [
          {
            name: 'fixed',
            label: withUnit(unit, words.fixed),
            note: words.fixedNote,
            value: own.fixed,
            format: 'money' as const,
            check: { kind: 'number' as const, min: 0, max: LIMITS.money },
          },
        ]
      : []),
  ];
  const next = placeInputs(page, row, { label: C.name, value: C.fact }, inputs, text.help);
  return motivation === undefined ? Math.max(next, placeSteps(page, view, from)) : next;
}

function placeSteps(page: Page, view: View, from: number): number {
  const { text, own } = view;
  const row = heading(page, from, { from: C.attainment, to: C.month }, text.inputs.steps);
  page.text(row, C.attainment, 'header', text.inputs.number, { align: 'right' });
  page.text(row, C.weight, 'header', text.inputs.from, { align: 'right', note: text.inputs.fromNote });
  page.text(row, C.month, 'header', text.inputs.rate, { align: 'right', note: text.inputs.rateNote });
  const first = row + 1;
  own.steps.forEach((step, index) => {
    page.text(first + index, C.attainment, 'aside', String(index + 1), { align: 'right', format: 'text' });
    page.text(first + index, C.weight, 'entry', step.from, { format: 'percent', align: 'right' });
    page.text(first + index, C.month, 'entry', step.rate, { format: 'rate', align: 'right' });
  });
  const at = (column: number) => ({ row: first, column, rows: own.steps.length, columns: 1 });
  limit(page, at(C.weight), { kind: 'number', min: 0, max: LIMITS.factor }, text.help);
  limit(page, at(C.month), { kind: 'number', min: 0, max: LIMITS.factor }, text.help);
  page.name('steps.from', first, C.weight, own.steps.length);
  page.name('steps.rate', first, C.month, own.steps.length);
  page.keep({
    name: 'steps',
    row: first,
    rows: own.steps.length,
    key: C.attainment,
    columns: { from: C.weight, rate: C.month },
  });
  return first + own.steps.length;
}

/** Everybody on one line each, with what is typed about them. Answers with the next row. */
export function placeSummary(page: Page, view: View, from: number): number {
  const { text, people, motivation, month, unit } = view;
  const words = text.summary;
  const typed = motivation === undefined;
  let row = heading(page, from, ALL, words.heading, typed ? words.typedNote : words.schemeNote);
  row = header(page, row, ALL, [
    { at: C.name, label: text.manager, left: true },
    { at: C.fact, label: withUnit(unit, soldLabel(view)) },
    { at: C.plan, label: withUnit(unit, words.plan) },
    { at: C.attainment, label: words.attainment },
    { at: C.month, label: withUnit(unit, words.earned) },
    { at: C.how, label: words.next, left: true },
    { at: C.earned, label: withUnit(unit, words.adds) },
  ]);
  const first = row;
  people.forEach(({ name, plan, usualPlan }, index) => {
    const at = first + index;
    const figure = (of: Figure) => figureOf(page, index, of);
    textInFull(page, { row: at, column: C.name }, name, WIDTHS);
    page.formula(at, C.fact, 'formula', () => figure('actual'), { format: 'money' });
    if (typed)
      page.text(at, C.plan, 'entry', plan, { format: 'money', align: 'right', note: words.planNote });
    else page.formula(at, C.plan, 'formula', () => emptyZero(figure('plan')), { format: 'money' });
    page.name(`plan.${index}`, at, C.plan);
    page.formula(at, C.attainment, 'formula', () => figure('attainment'), { format: 'share' });
    page.formula(at, C.month, 'strong', () => page.ref(`p.${index}.total`), { format: 'money' });
    page.formula(at, C.how, 'text', () => nextText(view, figure));
    const gain = () => `IF(${overAdds(page, index)}>0;"";${figure('gain')})`;
    page.formula(at, C.earned, 'formula', gain, { format: 'money' });
    page.text(at, C.key, 'dated', planKey(month, name), { format: 'text' });
    if (typed) page.text(at, C.usual, 'dated', usualPlan);
  });
  const rows = people.length;
  if (typed && rows > 0) {
    page.keep({ name: 'plans', row: first, rows, key: C.key, columns: { plan: C.plan, usual: C.usual } });
    limit(
      page,
      { row: first, column: C.plan, rows, columns: 1 },
      { kind: 'number', min: 0, max: LIMITS.money },
      text.help,
    );
  }
  page.text(first + rows, C.name, 'total', text.department);
  // Heads come last: what they are paid for is the managers' and counts once.
  const sellers = people.filter(({ isHead }) => !isHead).length;
  const sum = (column: number, name: string, count = rows) => {
    if (count > 0) page.name(name, first, column, count);
    const formula = () => (count > 0 ? `SUM(${page.ref(name)})` : '0');
    page.formula(first + rows, column, 'total', formula, { format: 'money' });
  };
  sum(C.fact, 'all.actual', sellers);
  sum(C.plan, 'all.plan', sellers);
  sum(C.month, 'all.earned');
  page.ground(first + rows, C.name, C.earned, 'total');
  return placeCarried(page, view, placeTyped(page, view, first + rows + 1));
}

/** What is sold, in the words for what is really counted; where roles count different things, in general. */
function soldLabel(view: View): string {
  const labels = new Set(view.people.map(({ base }) => baseWords(view, base).sold));
  return labels.size === 1 ? [...labels][0]! : view.text.summary.actual;
}

function emptyZero(value: string): string {
  return `IF(N(${value})<=0;"";${value})`;
}

/** "to 90%: 178,660 more" */
function nextText(view: View, figure: (name: Figure) => string): string {
  const { text } = view;
  const step = rateText(figure('next'), text.style);
  const need = payText(figure('need'), view);
  const top = quoteText(text.summary.top);
  const said = sentence(text.summary.to, { step, need });
  return `IF(N(${figure('plan')})<=0;${quoteText(text.summary.noPlan)};IF(NOT(ISNUMBER(${figure('need')}));${top};${said}))`;
}
