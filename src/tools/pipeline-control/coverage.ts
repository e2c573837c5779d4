import type { Format, Role } from '../../blueprint/blueprint';
import { a1, columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import { isPlanned, NO_MANAGER, planOf } from '../plan/published';
import { planKey, typedPlan } from '../shared/team-sales';
import { C, heading, managerName, withUnit } from './layout';
import { ownerCriterion } from './pipeline';
import type { View } from './view';

const AT = {
  plan: C.why,
  paid: C.stage,
  share: C.probability,
  left: C.amount,
  weighted: C.expected,
  full: C.morning,
  coverage: C.evening,
  unweighted: C.comment,
  add: C.last,
} as const;

type ColumnName = keyof typeof AT;

const MONEY: ReadonlySet<ColumnName> = new Set(['plan', 'paid', 'left', 'weighted', 'full']);

/** What is left of the plan by manager, and what is expected against it. Answers with the next row. */
export function placeCoverage(page: Page, view: View, from: number): number {
  const { text, managers, month } = view;
  const words = text.coverage;
  let row = heading(page, from, C.deal, C.last, words.heading(month.first), words.note(month.last));
  placeHeader(page, view, row);
  row += 1;
  const first = row;
  managers.forEach((name, index) => {
    placeManager(page, view, first + index, name, index);
  });
  const total = first + managers.length;
  placeTotal(page, view, total, first);
  markShort(page, first, total - first + 1);
  if (!view.plan && managers.length > 0) keepPlans(page, view, first);
  page.formula(total + 1, C.deal, 'note', () => toAdd(page, view));
  return total + 2;
}

function placeHeader(page: Page, view: View, row: number): void {
  const { text, plan } = view;
  const words = text.coverage;
  const notes: Readonly<Partial<Record<ColumnName, string>>> = {
    plan: plan ? words.planFromSheet : words.planNote,
    paid: plan ? words.paidFromSheet : words.paidNote,
    add: words.addNote,
  };
  page.text(row, C.deal, 'header', text.byManager.manager);
  for (const name of Object.keys(AT) as ColumnName[]) {
    const label = words.columns[name];
    const note = notes[name];
    page.text(row, AT[name], 'header', MONEY.has(name) ? withUnit(view, label) : label, {
      align: 'right',
      ...(note && { note }),
    });
  }
  page.height(row, 34);
}

function placeManager(page: Page, view: View, row: number, name: string, index: number): void {
  const { plan, month } = view;
  const cell = `$${a1(row, C.deal)}`;
  page.text(row, C.deal, 'text', managerName(view, name));
  const period = String(month.first);
  const who = name === '' ? `"${NO_MANAGER}"` : cell;
  if (plan) {
    page.formula(row, AT.plan, 'formula', () => revenuePlan(plan, period, who), { format: 'money' });
    page.formula(row, AT.paid, 'formula', () => planOf(plan, 'revenueActual', period, who), {
      format: 'money',
    });
  } else {
    page.text(row, AT.plan, 'entry', typedPlan(view.context, month, name), {
      format: 'money',
      align: 'right',
    });
    page.text(row, C.key, 'dated', planKey(month, name), { format: 'text' });
    const criterion = ownerCriterion(name, cell);
    const paid = () => `SUMIF(${page.ref('keys.paid')};${criterion};${page.ref('keys.paidSum')})`;
    page.formula(row, AT.paid, 'formula', paid, { format: 'money' });
  }
  const ours = () => page.ref('keys.inPeriod');
  placeFigures(page, row, 'formula', {
    weighted: () => `SUMIF(${ours()};${index + 1};${page.ref('keys.weighted')})`,
    full: () => `SUMIF(${ours()};${index + 1};${page.ref('keys.dealAmount')})`,
  });
}

/** The plan of a manager's revenue; empty where there is none, as in a plan of gross profit alone. */
function revenuePlan(plan: string, period: string, who: string): string {
  const revenue = planOf(plan, 'revenue', period, who);
  return `IF(${isPlanned(plan, period, who)}*${revenue}=0;"";${revenue})`;
}

function keepPlans(page: Page, { managers, text }: View, first: number): void {
  const rows = managers.length;
  page.keep({ name: 'plans', row: first, rows, key: C.key, columns: { plan: AT.plan } });
  const at = { row: first, column: AT.plan, rows, columns: 1 };
  page.validate({ at, kind: 'number', min: 0, max: 1e12, help: text.inputs.numberHelp });
}

interface Expected {
  readonly weighted: () => string;
  readonly full: () => string;
  /** Deals to add, where they are not counted from the row's own figures. */
  readonly add?: () => string;
}

function placeFigures(page: Page, row: number, role: Role, { weighted, full, add }: Expected): void {
  const cell = (name: ColumnName) => a1(row, AT[name]);
  const put = (name: ColumnName, formula: () => string, format: Format) =>
    page.formula(row, AT[name], role, formula, { format });
  const [plan, left] = [cell('plan'), cell('left')];
  put('share', () => `IF(N(${plan})=0;"";${cell('paid')}/${plan})`, 'share');
  put('left', () => `IF(${plan}="";"";MAX(0;${plan}-${cell('paid')}))`, 'money');
  put('weighted', weighted, 'money');
  put('full', full, 'money');
  put('coverage', () => `IF(N(${left})=0;"";${cell('weighted')}/${left})`, 'hundredths');
  put('unweighted', () => `IF(N(${left})=0;"";${cell('full')}/${left})`, 'hundredths');
  put('add', add ?? (() => dealsToAdd(page, cell)), 'integer');
}

/** A coverage under its limit stands out, and a sign before the row says the same. */
function markShort(page: Page, first: number, rows: number): void {
  for (let row = first; row < first + rows; row += 1) {
    const short = (name: ColumnName, limit: string) => {
      const cell = a1(row, AT[name]);
      return `AND(${cell}<>"";N(${cell})<${page.ref(limit)})`;
    };
    const any = () => `OR(${short('coverage', 'leastCoverage')};${short('unweighted', 'leastUnweighted')})`;
    page.formula(row, C.sign, 'warningSign', () => `IF(${any()};"▼";"")`);
  }
  for (const [name, limit] of [
    ['coverage', 'leastCoverage'],
    ['unweighted', 'leastUnweighted'],
  ] as const) {
    const cell = `$${columnLetter(AT[name])}${first}`;
    const at = [{ row: first, column: AT[name], rows, columns: 1 }];
    page.rule(at, 'bad', () => `AND(${cell}<>"";N(${cell})<${page.ref(limit)})`);
  }
}

/** So many that both coverages reach their limits. */
function dealsToAdd(page: Page, cell: (name: ColumnName) => string): string {
  const [average, chance] = [page.ref('add.average'), page.ref('add.chance')];
  const left = `N(${cell('left')})`;
  const short = (limit: string, there: string, each: string) =>
    `(${page.ref(limit)}*${left}-${there})/(${each})`;
  const weighted = short('leastCoverage', cell('weighted'), `${average}*${chance}`);
  const full = short('leastUnweighted', cell('full'), average);
  const count = `MAX(0;ROUNDUP(ROUND(MAX(${weighted};${full});6);0))`;
  return `IF(OR(${cell('plan')}="";${average}<=0;${chance}<=0);"";IF(${left}=0;0;${count}))`;
}

function placeTotal(page: Page, view: View, row: number, first: number): void {
  const { text, managers, plan, month } = view;
  page.text(row, C.deal, 'total', text.byManager.total);
  const sum = (name: ColumnName) => () => {
    const range = `${a1(first, AT[name])}:${a1(row - 1, AT[name])}`;
    return managers.length === 0 ? '0' : `SUM(${range})`;
  };
  const period = String(month.first);
  const planned = () => {
    if (plan) return revenuePlan(plan, period, '""');
    const range = `${a1(first, AT.plan)}:${a1(row - 1, AT.plan)}`;
    return managers.length === 0 ? '""' : `IF(COUNT(${range})=0;"";SUM(${range}))`;
  };
  page.formula(row, AT.plan, 'total', planned, { format: 'money' });
  const paid = () => (plan ? planOf(plan, 'revenueActual', period, '""') : sum('paid')());
  page.formula(row, AT.paid, 'total', paid, { format: 'money' });
  const all = { weighted: sum('weighted'), full: sum('full'), add: sum('add') };
  placeFigures(page, row, 'total', all);
  page.name('total.plan', row, AT.plan);
}

function toAdd(page: Page, view: View): string {
  const words = view.text.coverage;
  const [average, chance] = [page.ref('add.average'), page.ref('add.chance')];
  const known = sentence(words.toAdd, {
    average: wholeText(average, view.text.style),
    chance: shareText(chance, view.text.style),
  });
  const unknown = sentence(words.toAddUnknown, {});
  const noPlan = sentence(view.plan ? words.noRevenuePlan : words.noPlan, {});
  return `IF(${page.ref('total.plan')}="";${noPlan};IF(AND(${chance}>0;${average}>0);${known};${unknown}))`;
}
