/**
 * What other tools read of the plan: the hidden sheet `plan-keys`, whose columns stand where they stand for ever, so
 * that formulas on other sheets stay right when the plan is built anew. The visible sheet "Plan" has no fixed places.
 *
 * Take the sheet's quoted name from `context.elsewhere.sheet(PLAN_KEYS)`; undefined means that no plan is built, and
 * the tool asks in an input cell instead. All functions answer with a formula without its "=". `month` and `manager`
 * are formulas themselves: an address ("$C$4"), a number or a quoted text. A month is the day number of its first
 * day; a manager is named as in the deals, in any case; '""' is the department, and NO_MANAGER stands for sales
 * that nobody's name is on.
 *
 * The block of months, rows from 2, a row for each month of the plan's period and manager, the department first:
 *
 *   A  key "202605|Anna"      B  month      C  manager
 *   D  plan                   E  actual     F  plan to date, by working days     (in the plan's own measure)
 *   G  working days           H  elapsed, today among them          I  remaining
 *   J  run rate: actual / elapsed × total   K  needed per remaining working day
 *   L  plan of deals          M  actual of deals: won ones of its currency; orders where none was won
 *   N  plan of meetings       O  actual
 *   P  plan of proposals      Q  actual
 *   R  plan of calls          S  actual
 *   T  plan of leads          U  actual
 *   V  plan of revenue        W  actual
 *   X  plan of gross profit   Y  actual
 *   Z  plan of new clients    AA actual     AB plan of current clients     AC actual
 *
 * Actual figures count up to the end of the plan's today, a cell that may be typed over; months that are over are whole.
 * Money is in major units. What is unknown is empty, and a formula below then gives 0: ask `isPlanned` first where 0
 * and nothing differ. N … U are there for the month shown only, and only where there are such plans or activities.
 *
 * The facts: AF2 … AF12 names for people, AG2 … AG12 values (see FACTS).
 *
 * The block of days of the month shown, rows from 2, a row for each day and manager, the department first:
 *
 *   AI key "20260508|Anna"    AJ day        AK manager      AL plan of the day     AM actual     AN 1 where worked
 */
export const PLAN_SHEET = 'plan';
export const PLAN_KEYS = 'plan-keys';

/** How sales without a manager are keyed. */
export const NO_MANAGER = '—';

/** Columns of the block of months. */
export const MONTH_COLUMNS = {
  key: 'A',
  month: 'B',
  manager: 'C',
  plan: 'D',
  actual: 'E',
  planToDate: 'F',
  workingDays: 'G',
  elapsed: 'H',
  remaining: 'I',
  runRate: 'J',
  needed: 'K',
  deals: 'L',
  dealsActual: 'M',
  meetings: 'N',
  meetingsActual: 'O',
  proposals: 'P',
  proposalsActual: 'Q',
  calls: 'R',
  callsActual: 'S',
  leads: 'T',
  leadsActual: 'U',
  revenue: 'V',
  revenueActual: 'W',
  profit: 'X',
  profitActual: 'Y',
  newClients: 'Z',
  newClientsActual: 'AA',
  currentClients: 'AB',
  currentClientsActual: 'AC',
} as const;

/** Columns of the block of days. */
export const DAY_COLUMNS = {
  key: 'AI',
  day: 'AJ',
  manager: 'AK',
  plan: 'AL',
  actual: 'AM',
  worked: 'AN',
} as const;

/** Single facts about the plan, by the row they stand in. */
export const FACTS = {
  /** First day of the month shown. */
  month: 2,
  today: 3,
  /** 'revenue' or 'profit': what D … K and AL, AM count. */
  measure: 4,
  /** Where actual sales come from: 'orders' or 'deals'. */
  source: 5,
  /** The currency's code as the table has it, '' where there is none. */
  currency: 6,
  /** The goal of the whole period, and its first and last day. */
  goal: 7,
  periodFirst: 8,
  periodLast: 9,
  /** Gross profit as a share of revenue in the last twelve months; empty where unknown. */
  margin: 10,
  /** How many managers have a plan. */
  managers: 11,
  /** The sign of the currency, '' where unknown. */
  unit: 12,
} as const;

export const FACT_COLUMN = 'AG';

export type MonthColumn = keyof typeof MONTH_COLUMNS;
export type DayColumn = keyof typeof DAY_COLUMNS;
export type Fact = keyof typeof FACTS;

/** A figure of a manager's month: planOf(sheet, 'plan', '$C$4', '$B12'). 0 where there is none. */
export function planOf(sheet: string, figure: MonthColumn, month: string, manager: string): string {
  return sumIf(sheet, MONTH_COLUMNS.key, monthKey(month, manager), MONTH_COLUMNS[figure]);
}

/** Whether the plan has a row for that month and manager: 1 or 0. */
export function isPlanned(sheet: string, month: string, manager: string): string {
  return `MIN(1;COUNTIF(${whole(sheet, MONTH_COLUMNS.key)};${monthKey(month, manager)}))`;
}

/** A figure of a manager's day, of the month shown. 0 where there is none. */
export function planOfDay(sheet: string, figure: DayColumn, day: string, manager: string): string {
  const key = keyOf(`(YEAR(${day})*10000+MONTH(${day})*100+DAY(${day}))`, manager);
  return sumIf(sheet, DAY_COLUMNS.key, key, DAY_COLUMNS[figure]);
}

/** The cell of a fact. */
export function factOf(sheet: string, fact: Fact): string {
  return `${sheet}!$${FACT_COLUMN}$${FACTS[fact]}`;
}

function sumIf(sheet: string, keys: string, key: string, figures: string): string {
  return `SUMIF(${whole(sheet, keys)};${key};${whole(sheet, figures)})`;
}

function whole(sheet: string, column: string): string {
  return `${sheet}!$${column}:$${column}`;
}

/** Keys hold 202605 and not the month's day: a day joined to a text is not the same text in every spreadsheet. */
function monthKey(month: string, manager: string): string {
  return keyOf(`(YEAR(${month})*100+MONTH(${month}))`, manager);
}

/** Names hold look-alikes for the signs that mean patterns in a criterion (shared/criteria.ts). */
function keyOf(time: string, manager: string): string {
  if (manager === '""') return `${time}&"|"`;
  const safe = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${manager};"~";"\u2248");"*";"\u2217");"?";"\uff1f")`;
  return `${time}&"|"&${safe}`;
}
