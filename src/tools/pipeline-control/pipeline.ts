import { fromMinor } from '../../analysis/money';
import type { Format, Role } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { Deal } from '../../tables/deal';
import { safeName } from '../shared/criteria';
import { C, heading, managerName, withUnit } from './layout';
import { managerIndex, type View } from './view';

const AT = {
  deals: C.why,
  dealsThen: C.stage,
  dealsChange: C.probability,
  sum: C.amount,
  sumThen: C.expected,
  average: C.morning,
  averageThen: C.evening,
  averageChange: C.comment,
} as const;

type ColumnName = keyof typeof AT;

const THEN: ReadonlySet<ColumnName> = new Set([
  'dealsThen',
  'dealsChange',
  'sumThen',
  'averageThen',
  'averageChange',
]);

/** The criterion that finds a manager among the keys of deals as they are now; `cell` holds the name. */
export function ownerCriterion(name: string, cell: string): string {
  if (name === '') return '"|"';
  return safeName(name) === name ? `"|"&${cell}` : quoteText(`|${safeName(name)}`);
}

/** Deals in work and their average, now and a week ago. Answers with the next row. */
export function placePipeline(page: Page, view: View, from: number): number {
  const { text, earlier, managers } = view;
  const words = text.pipeline;
  const title = earlier ? words.heading(earlier.day) : words.headingNow;
  let row = heading(page, from, C.deal, C.comment, title, earlier ? words.note : '');
  if (!earlier) {
    page.text(row, C.deal, 'note', words.needed);
    row += 1;
  }
  page.text(row, C.deal, 'header', text.byManager.manager);
  for (const name of shown(view)) {
    const money = name !== 'deals' && name !== 'dealsThen' && name !== 'dealsChange';
    const label = money ? withUnit(view, words.columns[name]) : words.columns[name];
    const note = name.startsWith('average') ? { note: words.averageNote } : {};
    page.text(row, AT[name], 'header', label, { align: 'right', ...note });
  }
  page.ground(row, C.deal, C.comment, 'header');
  page.height(row, 34);
  row += 1;
  const then = statesBy(view);
  managers.forEach((name, index) => {
    const own = row + index;
    const criterion = ownerCriterion(name, `$${a1(own, C.deal)}`);
    page.text(own, C.deal, 'text', managerName(view, name));
    placeFigures(page, view, own, 'formula', then[index] ?? NOTHING, {
      deals: () => `COUNTIF(${page.ref('keys.open')};${criterion})`,
      sum: () => `SUMIF(${page.ref('keys.openAmount')};${criterion};${page.ref('keys.openSum')})`,
      withAmount: () => `COUNTIF(${page.ref('keys.openAmount')};${criterion})`,
    });
  });
  const total = row + managers.length;
  page.text(total, C.deal, 'total', text.byManager.total);
  placeFigures(
    page,
    view,
    total,
    'total',
    then.reduce((sum, state) => added(sum, state), NOTHING),
    {
      deals: () => page.ref('now.open'),
      sum: () => page.ref('now.sum'),
      withAmount: () => page.ref('now.withAmount'),
    },
  );
  page.ground(total, C.deal, C.comment, 'total');
  return total + 1;
}

function shown({ earlier }: View): ColumnName[] {
  return (Object.keys(AT) as ColumnName[]).filter((name) => earlier !== null || !THEN.has(name));
}

interface State {
  readonly deals: number;
  /** Minor units. */
  readonly sum: number;
  readonly withAmount: number;
}

const NOTHING: State = { deals: 0, sum: 0, withAmount: 0 };

function added(a: State, b: State): State {
  return { deals: a.deals + b.deals, sum: a.sum + b.sum, withAmount: a.withAmount + b.withAmount };
}

function stateOf({ amount }: Deal): State {
  return { deals: 1, sum: amount ?? 0, withAmount: amount === null ? 0 : 1 };
}

/** The earlier deals in work of each manager, by the managers' places. */
function statesBy({ earlier, managers }: View): State[] {
  const states = managers.map(() => NOTHING);
  const indexOf = managerIndex(managers);
  for (const deal of earlier?.deals ?? []) {
    const index = indexOf(deal.owner);
    if (index >= 0) states[index] = added(states[index] ?? NOTHING, stateOf(deal));
  }
  return states;
}

interface Now {
  readonly deals: () => string;
  readonly sum: () => string;
  readonly withAmount: () => string;
}

function placeFigures(page: Page, view: View, row: number, role: Role, then: State, now: Now): void {
  const put = (name: ColumnName, formula: () => string, format: Format) =>
    page.formula(row, AT[name], role, formula, { format });
  const cell = (name: ColumnName) => a1(row, AT[name]);
  put('deals', now.deals, 'integer');
  put('sum', now.sum, 'money');
  put('average', () => `IF(${now.withAmount()}=0;"";${cell('sum')}/${now.withAmount()})`, 'money');
  if (!view.earlier) return;
  const dated = (name: ColumnName, value: number | null, format: Format) =>
    page.text(row, AT[name], role === 'total' ? 'total' : 'dated', value, { format, align: 'right' });
  dated('dealsThen', then.deals, 'integer');
  dated('sumThen', fromMinor(then.sum), 'money');
  dated('averageThen', then.withAmount === 0 ? null : fromMinor(then.sum) / then.withAmount, 'money');
  put('dealsChange', () => `${cell('deals')}-${cell('dealsThen')}`, 'integer');
  const [average, before] = [cell('average'), cell('averageThen')];
  put('averageChange', () => `IF(OR(${average}="";${before}="");"";${average}-${before})`, 'money');
}
