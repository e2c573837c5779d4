import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { factOf as planFact } from '../plan/published';
import { safeKeys, safeName } from '../shared/criteria';
import { placeMonthDays } from '../shared/month-days';
import { Fills, placeSaleFills, saleColumns, sumOfOwner } from '../shared/sale-fills';
import { isProfitPlan, keepOtherPlans } from '../shared/team-plans';
import { personText, planFormula } from '../shared/team-sales';
import type { View } from './view';

/** Columns of the hidden sheet. */
const AT = { days: 1, facts: 9, people: 12, stages: 24, kept: 34 } as const;

/** Days that the funnel in short looks back on. */
export const FUNNEL_DAYS = 90;

/** Fewest working days, people and sales by which somebody is called first or last. */
export const FEWEST = { days: 5, people: 3, sales: 3 } as const;

/** The hidden sheet: days, people with their ranks, stages. */
export function placeKeys(page: Page, view: View): void {
  placeMonthDays(page, view.context, AT.days, view.text.keys.days);
  placePeople(page, view);
  placeStages(page, view);
  placeFacts(page, view);
  placeKept(page, view);
}

/** The columns beside the imported tables. */
export function placeRows(page: Page, view: View): void {
  placeSales(page, view);
  placeDeals(page, view);
}

function currencyText(page: Page, { team }: View): string | null {
  return team.sales.currencies ? page.ref('currencyText') : null;
}

function placeSales(page: Page, view: View): void {
  const { team, text, context } = view;
  const columns = saleColumns(context, team.sales);
  const fills = new Fills(page, columns.day);
  placeSaleFills(fills, {
    columns,
    names: team.names,
    currency: currencyText(page, view),
    byMargin: team.planSheet === undefined ? null : isProfitPlan(team.planSheet),
    headings: text.keys.sales,
  });
  const ref = (name: string) => page.ref(name);
  const day = () => fills.row('sale.day');
  const inMonth = () => `(${day()}>=${ref('first')})*(${day()}<=${ref('last')})`;
  fills.put('money.month', text.keys.month, () => `${inMonth()}*${fills.row('sale.amount')}`);
  fills.put('count.month', text.keys.count, () => `${inMonth()}*(${fills.row('sale.amount')}>0)`);
}

/** Of open deals: the stage and what they may bring in the month; of recent ones, how far they came. */
function placeDeals(page: Page, view: View): void {
  const { context, text, pipeline, odds } = view;
  const { source } = context;
  const ref = (name: string) => page.ref(name);
  const fills = new Fills(page, source.column('key'));
  const names = odds.flatMap(({ name, pipeline: own }) => [name, own]);
  const safe = (field: 'pipeline' | 'stage') => safeKeys(source.column(field), names);
  const [amount, expected] = [source.column('amount'), source.column('expected')];
  fills.put('open.amount', text.keys.open, () => {
    const open = `(${source.column('outcome')}=${quoteText(source.outcome('open'))})`;
    const currency = currencyText(page, view);
    const money = currency === null ? '' : `*(${source.column('currency')}=${currency})`;
    const ahead = `(${expected}>=${ref('today')})*(${expected}<=${ref('last')})`;
    return `IF(${open}*(${amount}<>"")${money}*${ahead}>0;${amount};0)`;
  });
  fills.put(
    'open.stage',
    text.keys.stage,
    () => `IF(${fills.row('open.amount')}=0;"";${safe('pipeline')}&${safe('stage')})`,
  );
  fills.put('open.own', text.keys.own, () => {
    const probability = source.column('probability');
    const open = fills.row('open.amount');
    return `IF((${open}<>0)*(${probability}<>"")>0;${open}*${probability};0)`;
  });
  fills.put('funnel.reached', text.keys.reached, () => {
    const created = source.column('created');
    const recent = `(${created}>${ref('today')}-${FUNNEL_DAYS})*(${created}<=${ref('today')})`;
    const own = pipeline === null ? '' : `*(${source.column('pipeline')}=${quoteText(pipeline)})`;
    const reached = source.column('reached');
    return `IF(${recent}${own}>0;IF(${reached}<1;1;${reached});0)`;
  });
}

/** A row a person: plan, actual, score, rank and place in the table. */
function placePeople(page: Page, view: View): void {
  const { people, text, team } = view;
  const rows = Math.max(1, people.length);
  const columns = ['name', 'plan', 'actual', 'count', 'score', 'rank', 'place'] as const;
  columns.forEach((column, index) => {
    page.text(1, AT.people + index, 'header', text.keys.people[column]);
    page.name(`people.${column}`, 2, AT.people + index, rows);
  });
  const ref = (name: string) => page.ref(name);
  people.forEach(({ name }, index) => {
    const row = index + 2;
    const own = (column: (typeof columns)[number]) => ref(`person.${index}.${column}`);
    columns.forEach((column, offset) => {
      page.name(`person.${index}.${column}`, row, AT.people + offset);
    });
    page.name(`people.to.${index}`, 2, AT.people + 4, index + 1);
    const put = (column: (typeof columns)[number], formula: () => string) =>
      page.formula(row, AT.people + columns.indexOf(column), 'formula', formula);
    page.text(row, AT.people, 'text', name || text.nobody, { format: 'text' });
    put('plan', () =>
      team.planSheet === undefined
        ? `IF(ISNUMBER(${ref(`typed.${index}`)});${ref(`typed.${index}`)};"")`
        : planFormula(team.planSheet, ref('first'), personText(name), team.sales.profitKnown),
    );
    put('actual', () => sumOfOwner(ref('sale.owner'), name, ref('money.month')));
    put('count', () => sumOfOwner(ref('sale.owner'), name, ref('count.month')));
    put('score', () => {
      const share = `IF(N(${own('plan')})=0;"";ROUND(${own('actual')}/${own('plan')};6))`;
      return `IF(SUM(${ref('people.plan')})>0;${share};ROUND(${own('actual')};2))`;
    });
    put('rank', () => `IF(ISNUMBER(${own('score')});RANK(${own('score')};${ref('people.score')});"")`);
    put('place', () => {
      const to = ref(`people.to.${index}`);
      const unranked = `COUNT(${ref('people.score')})+ROWS(${to})-COUNT(${to})`;
      return `IF(ISNUMBER(${own('score')});${own('rank')}+COUNTIF(${to};${own('score')})-1;${unranked})`;
    });
  });
}

/** A row an open stage: its sum, its probability, what it weighs. A row a step of the funnel. */
function placeStages(page: Page, view: View): void {
  const { odds, steps, text } = view;
  const ref = (name: string) => page.ref(name);
  const heads = [text.keys.stage, text.keys.probability, text.keys.open, text.keys.own, text.keys.weighted];
  heads.forEach((label, index) => {
    page.text(1, AT.stages + index, 'header', label);
  });
  odds.forEach(({ pipeline, name, probability }, index) => {
    const row = index + 2;
    page.text(row, AT.stages, 'text', keyOf(pipeline, name), { format: 'text' });
    page.text(row, AT.stages + 1, 'dated', probability, { format: 'share' });
    const cell = (offset: number) => ref(`stage.${index}.${offset}`);
    for (const offset of [1, 2, 3]) page.name(`stage.${index}.${offset}`, row, AT.stages + offset);
    const key = quoteText(keyOf(safeName(pipeline), safeName(name)));
    const sum = (figures: string) => `SUMIF(${ref('open.stage')};${key};${ref(figures)})`;
    page.formula(row, AT.stages + 2, 'formula', () => sum('open.amount'));
    page.formula(row, AT.stages + 3, 'formula', () => sum('open.own'));
    page.formula(
      row,
      AT.stages + 4,
      'formula',
      () => `IF(ISNUMBER(${cell(1)});${cell(1)}*${cell(2)};${cell(3)})`,
    );
  });
  const rows = Math.max(1, odds.length);
  page.name('stages.own', 2, AT.stages + 3, rows);
  page.name('stages.weighted', 2, AT.stages + 4, rows);
  page.text(1, AT.stages + 6, 'header', text.keys.reached);
  steps.forEach((_, index) => {
    page.formula(
      index + 2,
      AT.stages + 6,
      'formula',
      () => `COUNTIF(${ref('funnel.reached')};">=${index + 1}")`,
    );
    page.name(`funnel.${index}`, index + 2, AT.stages + 6);
  });
}

/** As the fill makes it: two keys with a line before each; no name is none. */
function keyOf(pipeline: string, name: string): string {
  return `${pipeline === '' ? '' : `|${pipeline}`}${name === '' ? '' : `|${name}`}`;
}

/** Single figures of the department. */
function placeFacts(page: Page, view: View): void {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const part = () => `${ref('workdays.elapsed')}/${ref('workdays.total')}`;
  const ranks = () => ref('people.rank');
  const lastRank = () => `MAX(${ranks()})`;
  const facts: readonly (readonly [keyof typeof text.keys.facts, () => string])[] = [
    ['plan', () => `SUM(${ref('people.plan')})`],
    ['actual', () => `SUM(${ref('money.month')})`],
    ['share', () => `IF(${ref('fact.plan')}=0;"";${ref('fact.actual')}/${ref('fact.plan')})`],
    ['pace', () => `IF(${ref('workdays.total')}=0;"";${part()})`],
    ['forecast', () => `IF(${ref('workdays.elapsed')}=0;"";${ref('fact.actual')}/(${part()}))`],
    ['left', () => `MAX(0;${ref('fact.plan')}-${ref('fact.actual')})`],
    ['weighted', () => weightedOf(page, view)],
    [
      'cover',
      () =>
        `IF(OR(${ref('fact.plan')}=0;${ref('fact.left')}=0;NOT(ISNUMBER(${ref('fact.weighted')})));"";${ref('fact.weighted')}/${ref('fact.left')})`,
    ],
    ['best', () => placeOf(page, '1', `>=${ref('fact.pace')}`)],
    ['worst', () => placeOf(page, lastRank(), `<${ref('fact.pace')}`)],
  ];
  facts.forEach(([name, formula], index) => {
    page.text(index + 2, AT.facts, 'label', text.keys.facts[name]);
    page.formula(index + 2, AT.facts + 1, 'formula', formula);
    page.name(`fact.${name}`, index + 2, AT.facts + 1);
  });
}

/** Deals are of revenue: against a plan of gross profit they count by the margin of the last twelve months. */
function weightedOf(page: Page, { team }: View): string {
  const ref = (name: string) => page.ref(name);
  const sum = `(SUM(${ref('stages.weighted')})+SUM(${ref('open.own')})-SUM(${ref('stages.own')}))`;
  if (team.planSheet === undefined || !team.sales.profitKnown) return sum;
  const margin = planFact(team.planSheet, 'margin');
  return `IF(${isProfitPlan(team.planSheet)};IF(ISNUMBER(${margin});${sum}*${margin};"");${sum})`;
}

/** The row of the person who alone has a rank and is on the right side of the pace; 0 where it says too little. */
function placeOf(page: Page, rank: string, side: string): string {
  const ref = (name: string) => page.ref(name);
  const enough = [
    `${ref('fact.plan')}>0`,
    `COUNT(${ref('people.score')})>=${FEWEST.people}`,
    `${ref('workdays.elapsed')}>=${FEWEST.days}`,
    `SUM(${ref('people.count')})>=${FEWEST.sales}*${FEWEST.people}`,
    `COUNTIF(${ref('people.rank')};${rank})=1`,
  ].join(';');
  const row = `MATCH(${rank};${ref('people.rank')};0)`;
  return `IF(AND(${enough});IF(INDEX(${ref('people.score')};${row})${side};${row};0);0)`;
}

function placeKept(page: Page, view: View): void {
  page.text(1, AT.kept, 'header', view.text.keys.kept);
  keepOtherPlans(page, view, AT.kept);
}
