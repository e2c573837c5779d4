import { CONTEST_RULES, type ContestRule } from '../../analysis/contest';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence, wholeText } from '../../blueprint/sentence';
import { placeForeign } from '../shared/foreign-sales';
import { moneyText } from '../shared/report-parts';
import { Fills, placeSaleFills, sumOfOwner } from '../shared/sale-fills';
import { FACTS, MOST_PLACES } from './published';
import { columnsOf } from './sales';
import type { View } from './view';

/** Working columns, behind those that are published. */
const W = {
  name: 12,
  part: 13,
  count: 14,
  sum: 15,
  newClients: 16,
  past: 17,
  average: 18,
  growth: 19,
  score: 20,
  ranked: 21,
  place: 22,
  order: 23,
  need: 24,
} as const;
/** What a line of the standings needs for the place above, in a cell of its own: a text repeats it many times. */
const NEED = 9;

/** A formula by the rule in force: its cell holds the rule's words. */
export function byRule(page: Page, { text }: View, parts: Readonly<Record<ContestRule, string>>): string {
  const [last, ...others] = [...CONTEST_RULES].reverse();
  return others.reduce(
    (rest, rule) => `IF(${page.ref('rule')}=${quoteText(text.rules[rule])};${parts[rule]};${rest})`,
    parts[last!],
  );
}

/** The hidden sheet: the published standings and facts, then what they are counted from. */
export function placeKeys(page: Page, view: View): void {
  placePeople(page, view);
  placeStandings(page, view);
  placeFacts(page, view);
}

/** The columns beside the table of sales. */
export function placeFills(page: Page, view: View): void {
  const { context, sales, people, text } = view;
  const columns = columnsOf(context, sales.table);
  const fills = new Fills(page, columns.day);
  const ref = (name: string) => page.ref(name);
  placeSaleFills(fills, {
    columns,
    names: people.map(({ name }) => name),
    currency: sales.currencies ? currencyText(page, text) : null,
    byMargin: null,
    headings: text.keys.sales,
  });
  const day = () => fills.row('sale.day');
  const amount = () => fills.row('sale.amount');
  const within = () => `(${day()}>=${ref('from')})*(${day()}<${ref('to')}+1)*(${day()}>0)`;
  const sold = () => `${within()}*(${amount()}>0)`;
  fills.put('in.sum', text.keys.sum, () => `IF(${within()}>0;${amount()};0)`);
  fills.put('in.count', text.keys.count, () => `IF(${sold()}>0;1;0)`);
  const isNew = `(${columns.kind}=${quoteText(context.source.clientKind('new'))})`;
  fills.put('in.newClients', text.keys.newClients, () => `IF(${sold()}*${isNew}>0;1;0)`);
  const before = () => `(${day()}>=${ref('from')}-${ref('pastDays')})*(${day()}<${ref('from')})*(${day()}>0)`;
  fills.put('in.past', text.keys.past, () => `IF(${before()}>0;${amount()};0)`);
}

/** What the days of the contest brought in other currencies, which are never added up. */
export function placeOtherCurrencies(page: Page, { context, sales, text }: View): void {
  if (sales.currencies === null) return;
  const ref = (name: string) => page.ref(name);
  const column = page.lastColumn + 2;
  page.text(1, column, 'header', text.keys.foreign);
  placeForeign(
    page,
    { row: 2, column },
    {
      name: 'foreign',
      columns: columnsOf(context, sales.table),
      currencies: sales.currencies,
      chosen: () => currencyText(page, text),
      within: (day) => `(${day}>=${ref('from')})*(${day}<${ref('to')}+1)`,
      none: text.none,
      style: text.style,
    },
  );
}

function currencyText(page: Page, { none }: View['text']): string {
  return `IF(${page.ref('currency')}=${quoteText(none)};"";${page.ref('currency')}&"")`;
}

function placePeople(page: Page, view: View): void {
  const { people, text } = view;
  for (const [name, column] of Object.entries(W)) {
    page.text(1, column, 'header', text.keys.columns[name as keyof typeof W]);
    page.name(`work.${name}`, 2, column, Math.max(1, people.length));
  }
  people.forEach(({ name }, index) => {
    const row = index + 2;
    const cell = (column: keyof typeof W) => fixed(row, W[column]);
    const put = (column: keyof typeof W, formula: () => string) =>
      page.formula(row, W[column], 'formula', formula);
    page.text(row, W.name, 'text', name, { format: 'text' });
    put('part', () => `IF(${page.ref(`part.${index}`)}=${quoteText(text.no)};0;1)`);
    for (const figure of ['count', 'sum', 'newClients', 'past'] as const) {
      put(figure, () => sumOfOwner(page.ref('sale.owner'), name, page.ref(`in.${figure}`)));
    }
    put('average', () => `IF(${cell('count')}=0;"";${cell('sum')}/${cell('count')})`);
    const usual = () => `(${cell('past')}*${page.ref('elapsed')}/MAX(1;${page.ref('pastDays')}))`;
    put('growth', () => `IF(${usual()}<=0;"";${cell('sum')}/${usual()}-1)`);
    put('score', () => `IF(${cell('part')}=0;"";${scoreOf(page, view, cell)})`);
    put('ranked', () => `IF(ISNUMBER(${cell('score')});1;0)`);
    put('place', () => `IF(${cell('ranked')}=1;RANK(${cell('score')};${page.ref('work.score')});"")`);
    page.name(`above.${index}.score`, 2, W.score, index + 1);
    page.name(`above.${index}.ranked`, 2, W.ranked, index + 1);
    page.name(`above.${index}.part`, 2, W.part, index + 1);
    put('order', () => {
      const above = (column: string) => page.ref(`above.${index}.${column}`);
      const equal = `SUMPRODUCT(${above('ranked')}*(${above('score')}=${cell('score')}))`;
      const after = `SUM(${page.ref('work.ranked')})+SUM(${above('part')})-SUM(${above('ranked')})`;
      return `IF(${cell('part')}=0;0;IF(${cell('ranked')}=1;${cell('place')}+${equal}-1;${after}))`;
    });
    put('need', () => {
      const gap = `(LARGE(${page.ref('work.score')};${cell('place')}-1)-${cell('score')})`;
      const need = byRule(page, view, {
        count: gap,
        sum: gap,
        newClients: gap,
        average: gap,
        growth: `${gap}*${usual()}`,
      });
      return `IF(N(${cell('place')})<2;"";ROUNDUP(ROUND(${need};6);0))`;
    });
  });
}

function scoreOf(page: Page, view: View, cell: (column: keyof typeof W) => string): string {
  const over0 = (column: 'count' | 'sum' | 'newClients') =>
    `IF(${cell(column)}>0;ROUND(${cell(column)};6);"")`;
  const enough = `AND(${cell('count')}>=MAX(1;${page.ref('fewest')});${cell('sum')}>0)`;
  return byRule(page, view, {
    count: over0('count'),
    sum: over0('sum'),
    newClients: over0('newClients'),
    average: `IF(${enough};ROUND(${cell('sum')}/MAX(1;${cell('count')});6);"")`,
    growth: `IF(AND(ISNUMBER(${cell('growth')});${cell('sum')}>0);ROUND(N(${cell('growth')});6);"")`,
  });
}

/** What the table of the visible sheet and other tools show, line by line. */
function placeStandings(page: Page, view: View): void {
  const { people, text, unit } = view;
  const names = text.keys.published;
  [names.place, names.name, names.figure, names.shown, names.prize, names.index].forEach((label, index) => {
    page.text(1, index + 1, 'header', label);
  });
  for (let line = 1; line <= Math.min(MOST_PLACES, people.length); line += 1) {
    const row = line + 1;
    const at = fixed(row, 6);
    const pick = (column: keyof typeof W) => `INDEX(${page.ref(`work.${column}`)};${at})`;
    const known = (formula: string) => `IF(${at}=0;"";${formula})`;
    const put = (column: number, formula: () => string) => page.formula(row, column, 'formula', formula);
    put(1, () => known(pick('place')));
    put(2, () => known(pick('name')));
    put(3, () => known(pick('score')));
    const figure = fixed(row, 3);
    put(4, () => {
      const money = moneyText(figure, text.style, unit);
      const whole = wholeText(figure, text.style);
      const shown = byRule(page, view, {
        count: whole,
        newClients: whole,
        sum: money,
        average: money,
        growth: growthText(figure, view),
      });
      return `IF(ISNUMBER(${figure});${shown};"")`;
    });
    const place = `N(${fixed(row, 1)})`;
    put(
      5,
      () => `IF(AND(${place}>0;${place}<=${view.prizes.length});INDEX(${page.ref('prizes')};${place})&"";"")`,
    );
    put(6, () => `IFERROR(MATCH(${line};${page.ref('work.order')};0);0)`);
    put(NEED, () => known(pick('need')));
    page.name(`line.${line}.need`, row, NEED);
    page.name(`line.${line}.index`, row, 6);
    page.name(`line.${line}.place`, row, 1);
    page.name(`line.${line}.name`, row, 2);
    page.name(`line.${line}.prize`, row, 5);
  }
}

/** "+12 %" of a share of either sign. */
function growthText(value: string, { text }: View): string {
  const size = `ROUND(ABS(${value})*100;0)`;
  return `IF(ROUND(${value}*100;0)<0;"−";"+")&${wholeText(size, text.style)}&${quoteText(text.style.percent)}`;
}

function placeFacts(page: Page, view: View): void {
  const { text, people } = view;
  const ref = (name: string) => page.ref(name);
  const put = (fact: keyof typeof FACTS, formula: () => string, day = false) => {
    page.text(FACTS[fact], 7, 'label', text.keys.facts[fact]);
    page.formula(FACTS[fact], 8, 'formula', formula, { format: day ? 'day' : 'plain' });
    page.name(`fact.${fact}`, FACTS[fact], 8);
  };
  put('name', () => `${ref('name')}&""`);
  put('status', () => statusOf(page, view));
  put('rule', () => ruleSentence(page, view));
  put('from', () => ref('from'), true);
  put('to', () => ref('to'), true);
  put(
    'daysLeft',
    () => `IF(${ref('to')}<${ref('from')};0;MAX(0;${ref('to')}-MAX(${ref('today')};${ref('from')})+1))`,
  );
  put('people', () => (people.length === 0 ? '0' : `SUM(${ref('work.part')})`));
  put('placed', () => (people.length === 0 ? '0' : `SUM(${ref('work.ranked')})`));
  put('basis', () =>
    sentence(text.basis[view.sales.table], { rule: `${ref('rule')}&""`, day: dayOf(page, 'today', view) }),
  );
  page.text(11, 7, 'label', text.keys.elapsed);
  page.formula(11, 8, 'formula', () => `MAX(0;MIN(${ref('to')};${ref('today')})-${ref('from')}+1)`);
  page.name('elapsed', 11, 8);
}

export function dayOf(page: Page, name: string, { text }: View): string {
  return dayText(page.ref(name), text.dayTemplate, text.months);
}

function ruleSentence(page: Page, view: View): string {
  const { text } = view;
  const parts = {
    from: dayOf(page, 'from', view),
    to: dayOf(page, 'to', view),
    days: wholeText(page.ref('pastDays'), text.style),
    fewest: wholeText(page.ref('fewest'), text.style),
  };
  const returns = view.sales.rows.some(({ amount }) => amount < 0) ? text.returns : '';
  const of = (rule: ContestRule) => sentence(text.ruleSentences[rule] + returns, parts);
  return byRule(page, view, {
    count: of('count'),
    sum: of('sum'),
    growth: of('growth'),
    newClients: of('newClients'),
    average: of('average'),
  });
}

function statusOf(page: Page, view: View): string {
  const { text, people } = view;
  const words = text.status;
  const ref = (name: string) => page.ref(name);
  if (people.length === 0) return quoteText(words.nobody);
  const first = ref('line.1.name');
  const shared = `COUNTIF(${ref('work.place')};1)`;
  const won = `IF(${shared}>1;${sentence(words.shared, { count: wholeText(shared, text.style) })};${sentence(words.won, { name: first })})`;
  const result = `IF(${ref('fact.placed')}=0;${quoteText(words.overNobody)};${won})`;
  const over = `${sentence(words.over, { day: dayOf(page, 'to', view) })}&" "&${result}`;
  const begins = sentence(words.begins, { day: dayOf(page, 'from', view) });
  const ahead = `IF(${shared}>1;${sentence(words.leadShared, { count: wholeText(shared, text.style) })};${sentence(words.leads, { name: first })})`;
  const leads = `IF(${ref('fact.placed')}=0;${quoteText(words.noneYet)};${ahead})`;
  const runs = `${sentence(words.left, {
    left: wholeText(ref('fact.daysLeft'), text.style),
    all: wholeText(`(${ref('to')}-${ref('from')}+1)`, text.style),
  })}&" "&${leads}`;
  const dated = `IF(${ref('today')}<${ref('from')};${begins};IF(${ref('today')}>${ref('to')};${over};${runs}))`;
  const state = `IF(${ref('to')}<${ref('from')};${quoteText(words.reversed)};${dated})`;
  return `IF(${ref('fact.people')}=0;${quoteText(words.nobody)};${state})`;
}
