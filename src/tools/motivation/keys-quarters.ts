import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { keysSheet } from './layout';
import { BEFORE, MONTHS } from './people';
import { parameterOf, roundedMoney } from './published';
import type { RoleCells } from './role-cells';
import type { View } from './view';

/** Columns behind the trial: two of each of the months before it, then the bonuses of quarters by month. */
const FIRST = 142;
const AT = {
  earlierEmployed: FIRST,
  earlierPlan: FIRST + BEFORE,
  earlierActual: FIRST + 2 * BEFORE,
  quarter: FIRST + 3 * BEFORE,
};

/** Months of a quarter. */
const QUARTER = 3;

/** Whether a role has cells for a quarter's bonus: where the wizard was asked for one, or one has been typed. */
export function hasQuarter({ settings }: Pick<View, 'settings'>, { quarterRate }: RoleCells): boolean {
  return settings.quarter !== null || quarterRate !== null;
}

export function paysQuarters(view: View): boolean {
  return view.roles.some(({ cells }) => hasQuarter(view, cells));
}

/** A manager's row of the hidden sheet, with what its other columns say of a month of the trial (0 … 11). */
export interface QuarterRow {
  readonly row: number;
  /** The address of the role's code. */
  readonly role: string;
  readonly employed: (month: number) => string;
  readonly plan: (month: number) => string;
  readonly actual: (month: number) => string;
  /** The same of any month by its first day, as formulas that count it. */
  readonly employedIn: (first: string) => string;
  /** `column`: where the plans of that month stand. */
  readonly plannedIn: (first: string, column: number) => string;
  readonly soldIn: (month: number) => string;
}

/** The first day of a month of the trial, the months before it among them: 0 is its first one. */
export function firstDay(page: Page, month: number): string {
  const first = (index: number) => `INDEX(${page.ref('months')};${index})`;
  return month >= 0 ? first(month + 1) : `DATE(YEAR(${first(1)});MONTH(${first(1)})-${-month};1)`;
}

/**
 * What the quarters of a manager bring, in the months that end them: by the calendar, with the months before the
 * trial that its first quarter began with. Months without work count for neither side.
 */
export function placeQuarters(page: Page, view: View, index: number, own: QuarterRow): void {
  const { row, role } = own;
  const sheet = keysSheet(view);
  const at = (column: number) => `$${columnLetter(column)}$${row}`;
  const earlier = (name: Exclude<keyof typeof AT, 'quarter'>, month: number) => at(AT[name] + BEFORE + month);
  const employed = (month: number) => (month < 0 ? earlier('earlierEmployed', month) : own.employed(month));
  const plan = (month: number) => (month < 0 ? earlier('earlierPlan', month) : own.plan(month));
  const actual = (month: number) => (month < 0 ? earlier('earlierActual', month) : own.actual(month));
  for (let month = -BEFORE; month < 0; month += 1) {
    const put = (name: Exclude<keyof typeof AT, 'quarter'>, formula: () => string) =>
      page.formula(row, AT[name] + BEFORE + month, 'formula', formula);
    put('earlierEmployed', () => own.employedIn(firstDay(page, month)));
    put(
      'earlierPlan',
      () => `${employed(month)}*${own.plannedIn(firstDay(page, month), AT.earlierPlan + BEFORE + month)}`,
    );
    put('earlierActual', () => own.soldIn(month));
  }
  for (let month = 0; month < MONTHS; month += 1) {
    const three = [month - 2, month - 1, month];
    page.formula(row, AT.quarter + month, 'formula', () => {
      const planned = `(${three.map(plan).join('+')})`;
      const sold = `ROUND(${three.map((one) => `${employed(one)}*${actual(one)}`).join('+')};2)`;
      const [rate, from] = [parameterOf(sheet, 'quarterRate', role), parameterOf(sheet, 'quarterFrom', role)];
      const none = `OR(${rate}<=0;MOD(MONTH(${firstDay(page, month)});${QUARTER})<>0;${employed(month)}=0)`;
      const bonus = roundedMoney(`MAX(0;${sold})*${rate}`);
      return `IF(${none};0;IF(${planned}<=0;0;IF(ROUND(${sold}/${planned};9)>=${from};${bonus};0)))`;
    });
  }
  page.name(`trial.quarter.${index}`, row, AT.quarter, 1, MONTHS);
}

export function placeQuarterHeaders(page: Page, view: View): void {
  const { quarters } = view.text.keys;
  for (const name of Object.keys(AT) as (keyof typeof AT)[]) page.text(1, AT[name], 'header', quarters[name]);
}

/** A third of what a quarter of months like this one brings; "0" where no role has a quarter's bonus. */
export function monthOfQuarter(view: View, role: string, amount: string, plan: string): string {
  if (!paysQuarters(view)) return '0';
  const sheet = keysSheet(view);
  const [rate, from] = [parameterOf(sheet, 'quarterRate', role), parameterOf(sheet, 'quarterFrom', role)];
  const reached = `ROUND(${amount}/${plan};9)>=${from}`;
  return `IF(${rate}<=0;0;IF(${reached};${roundedMoney(`MAX(0;${amount})*${rate}`)};0))`;
}
