import { ROLES, type SchemeRole } from '../../analysis/scheme';
import type { ToolContext } from '../tool';

/**
 * What other tools read of the pay scheme: the hidden sheet `motivation-keys`, whose columns stand where they stand
 * for ever, so that formulas on other sheets stay right when the scheme is built anew. The visible sheets have no
 * fixed places. All of it are formulas over the scheme's input cells: what the owner types there counts at once.
 *
 * Take the sheet's quoted name from `builtScheme(context)`; undefined means that no scheme is
 * built. All functions answer with a formula without its "=". `role` is a formula that gives a role's code, 1 … 4 in
 * the order of ROLES (hunter, farmer, operator, head); `manager` one that gives a name as in the deals, in any case.
 * Arguments are repeated in the answer, so give addresses.
 *
 * Parameters of the roles: labels in A, a column a role (B hunter … E head), a row each (PARAMETERS). Money is in
 * major units, shares are fractions. A role that is not in use has 0 in `inUse`.
 *
 * Steps of the bonus, rows 2 … 33, eight to a role in the order of ROLES, those of a role rising:
 *
 *   H  role's code    I  number from 1    J  from, share of the plan    K  to, without itself    L  rate
 *   M  rate over the step before          N  growth of the rate per 1 of attainment (linear kind, else 0)
 *
 * A step that is not in use begins at NO_STEP and has the rate 0; the last of a role is never in use, so behind any
 * step there is a next one, if only NO_STEP.
 *
 * Indicators of the soft base, rows 2 … 25, six to a role:
 *
 *   P  role's code    Q  number    R  name, "" where not in use    S  plan a month    T  weight    U  floor    V  cap
 *   W  what is counted of the activities: a kind's text on the Activities sheet; "" is typed by hand
 *
 * Managers, rows 2 … 201:
 *
 *   Y  key of the name    Z  name, "" behind the last    AA  role's code    AB  plan a month    AC  pay a month now
 *   AD  first day at work, "" unknown    AE  last day, "" unknown
 *
 * The facts: AG2 … AG12 names for people, AH2 … AH12 values (FACTS).
 */
export const MOTIVATION_KEYS = 'motivation-keys';

/** The sheets with cells that the hidden one reads: without one of them it has nothing but errors. */
const READ_BY_KEYS = ['motivation', 'motivation-replay'] as const;

/** The quoted name of the scheme's hidden sheet; undefined where none is built, or the owner has deleted a part of it. */
export function builtScheme({ elsewhere }: Pick<ToolContext, 'elsewhere'>): string | undefined {
  const whole = READ_BY_KEYS.every((id) => elsewhere.sheet(id) !== undefined);
  return whole ? elsewhere.sheet(MOTIVATION_KEYS) : undefined;
}

/** Rows of PARAMETERS, columns B … E. */
export const PARAMETERS = {
  inUse: 2,
  /** As the sheets call it. */
  name: 3,
  fixed: 4,
  soft: 5,
  /** What the bonus and its plan are counted in: 1 revenue, 2 gross profit, 3 paid money. */
  base: 6,
  /** 1 whole amount, 2 marginal tiers, 3 linear between points. */
  kind: 7,
  /** A rate is a share of: 1 the amount, 2 the bonus at plan. */
  measure: 8,
  /** The whole bonus, where rates are shares of it. */
  target: 9,
  /** Of the example: the plan of a month. */
  plan: 10,
  market: 11,
  /** Pay as it is now: a base and a share of the amount. */
  nowFixed: 12,
  nowRate: 13,
  /** The score of the soft base that trials take. */
  softScore: 14,
  quarterFrom: 15,
  /** 0 where no quarter bonus is paid. */
  quarterRate: 16,
  /** 1 a return lowers its month, 2 what was paid for the sale is taken back. */
  returns: 17,
  /** Pay of the example at 100 % of the plan. */
  payAtPlan: 18,
} as const;

export type Parameter = keyof typeof PARAMETERS;

export const ROLE_STEPS = 8;
/** Those that can be in use: there is always one behind them. */
export const STEP_ROWS = ROLE_STEPS - 1;
export const ROLE_INDICATORS = 6;
export const MOST_MANAGERS = 200;

/** Where a step that is not in use begins. */
export const NO_STEP = 1_000_000;

export const STEP_COLUMNS = { role: 'H', number: 'I', from: 'J', to: 'K', rate: 'L', over: 'M', growth: 'N' };
export const INDICATOR_COLUMNS = {
  role: 'P',
  number: 'Q',
  name: 'R',
  plan: 'S',
  weight: 'T',
  floor: 'U',
  cap: 'V',
  counts: 'W',
};
export const MANAGER_COLUMNS = {
  key: 'Y',
  name: 'Z',
  role: 'AA',
  plan: 'AB',
  now: 'AC',
  started: 'AD',
  left: 'AE',
};

export const FACTS = {
  /** Where revenue comes from: 'deals' (won ones, by the day they were closed) or 'orders'. */
  revenueFrom: 2,
  /** The currency's code as the table has it; '' where there is only one. */
  currency: 3,
  /** Its sign, '' where unknown. */
  unit: 4,
  /** Gross profit as a share of revenue; empty where unknown. */
  margin: 5,
  /** Limits: payroll in gross profit, a step's jump, pay of the head of sales, indicators. */
  payroll: 6,
  jump: 7,
  headPay: 8,
  indicators: 9,
  /** Where paid money comes from: 'orders' or 'deals'. */
  paidFrom: 10,
  /** Where gross profit comes from: 'orders' (their margin), or 'margin': paid money × the margin above. */
  profitFrom: 11,
  /** A deal of several managers counts: 1 whole for its owner, 2 by the shares typed beside the pay cards. */
  splits: 12,
} as const;

export const FACT_COLUMN = 'AH';

export type Fact = keyof typeof FACTS;
export type StepColumn = keyof typeof STEP_COLUMNS;
export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;
export type ManagerColumn = keyof typeof MANAGER_COLUMNS;

/** The code of a role, 1 … 4. */
export function roleCode(role: SchemeRole): number {
  return ROLES.indexOf(role) + 1;
}

/** A parameter of a role: parameterOf(sheet, 'fixed', '$C$4'). */
export function parameterOf(sheet: string, parameter: Parameter, role: string): string {
  const row = PARAMETERS[parameter];
  return `INDEX(${sheet}!$B$${row}:$E$${row};1;${role})`;
}

/** A column of the steps of all roles. */
function stepColumn(sheet: string, column: StepColumn): string {
  return block(sheet, STEP_COLUMNS[column], ROLES.length * ROLE_STEPS);
}

/** A column of the indicators of all roles. */
function indicatorColumn(sheet: string, column: IndicatorColumn): string {
  return block(sheet, INDICATOR_COLUMNS[column], ROLES.length * ROLE_INDICATORS);
}

/** A column of the managers. */
function managerColumn(sheet: string, column: ManagerColumn): string {
  return block(sheet, MANAGER_COLUMNS[column], MOST_MANAGERS);
}

/** A figure of the step of a role with that number: stepFigure(sheet, 'rate', '$C$4', '2'). */
export function stepFigure(sheet: string, column: StepColumn, role: string, number: string): string {
  return `INDEX(${stepColumn(sheet, column)};(${role}-1)*${ROLE_STEPS}+${number})`;
}

/** A figure of the indicator of a role with that number. */
export function indicatorFigure(
  sheet: string,
  column: IndicatorColumn,
  role: string,
  number: string,
): string {
  return `INDEX(${indicatorColumn(sheet, column)};(${role}-1)*${ROLE_INDICATORS}+${number})`;
}

/** A figure of a manager; an error where there is no such manager. */
export function managerFigure(sheet: string, column: ManagerColumn, manager: string): string {
  return `INDEX(${managerColumn(sheet, column)};MATCH(${nameKey(manager)};${managerColumn(sheet, 'key')};0))`;
}

/** The cell of a fact. */
export function factOf(sheet: string, fact: Fact): string {
  return `${sheet}!$${FACT_COLUMN}$${FACTS[fact]}`;
}

/** The number of the step reached at an attainment, from 1. */
export function stepReached(sheet: string, role: string, attainment: string): string {
  const own = `(${stepColumn(sheet, 'role')}=${role})`;
  return `SUMPRODUCT(${own}*(${stepColumn(sheet, 'from')}<=${attainment}))`;
}

/**
 * The bonus at an attainment (from 0) as a share of the plan, or of the whole bonus where rates are shares of it:
 * analysis/scheme's bonusUnits.
 */
export function unitsAt(sheet: string, role: string, attainment: string): string {
  const column = (name: StepColumn) => stepColumn(sheet, name);
  const own = `(${column('role')}=${role})`;
  const over = `(${attainment}-${column('from')})`;
  const tiers = `SUMPRODUCT(${own}*(${attainment}>${column('from')})*${over}*${column('over')})`;
  const inStep = `(${column('from')}<=${attainment})*(${attainment}<${column('to')})`;
  const rate = `SUMPRODUCT(${own}*${inStep}*(${column('rate')}+${over}*${column('growth')}))`;
  const of = `IF(${parameterOf(sheet, 'measure', role)}=1;${attainment};1)`;
  return `IF(${parameterOf(sheet, 'kind', role)}=2;${tiers};${of}*${rate})`;
}

/** What the units are a share of. */
export function wholeOf(sheet: string, role: string, plan: string): string {
  return `IF(${parameterOf(sheet, 'measure', role)}=1;${plan};${parameterOf(sheet, 'target', role)})`;
}

/** Rounded to a kopeck as the decimal number is read; analysis/scheme's roundMinor. */
export function roundedMoney(value: string): string {
  return `ROUND(ROUND(${value};8);2)`;
}

/** The month's bonus of an amount against a plan; "" without a plan over 0, 0 for more returns than sales. */
export function bonusFormula(sheet: string, role: string, amount: string, plan: string): string {
  const units = unitsAt(sheet, role, `(${amount}/${plan})`);
  const bonus = roundedMoney(`${wholeOf(sheet, role, plan)}*${units}`);
  return `IF(N(${plan})<=0;"";IF(${amount}<0;0;${bonus}))`;
}

/** The form of a name in MANAGER_COLUMNS.key: with look-alikes for the signs that mean patterns in a criterion. */
export function nameKey(manager: string): string {
  const safe = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${manager};"~";"\u2248");"*";"\u2217");"?";"\uff1f")`;
  return `"|"&${safe}`;
}

function block(sheet: string, column: string, rows: number): string {
  return `${sheet}!$${column}$2:$${column}$${rows + 1}`;
}
