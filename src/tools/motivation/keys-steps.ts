import { ROLES, type SchemeRole } from '../../analysis/scheme';
import { columnLetter } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { columnNumber as column } from './layout';
import { NO_STEP, PARAMETERS, ROLE_STEPS, roleCode, STEP_COLUMNS, STEP_ROWS } from './published';
import { BELOW_COLUMN } from './role-formulas';
import type { RoleView, View } from './view';

/** Helpers of this tool: bounds that have a rate, steps where pay falls, what is wrong with a bound. */
const AT = { typedFrom: 36, falls: 37, problem: 38 };

/** The steps of a role as pay takes them: rising, of two with one bound the first; helpers behind them. */
export function placeRoleSteps(page: Page, view: View, role: SchemeRole): void {
  const used = view.roles.find((one) => one.role === role);
  const first = 2 + ROLES.indexOf(role) * ROLE_STEPS;
  const at = (name: keyof typeof STEP_COLUMNS, row: number) => `$${STEP_COLUMNS[name]}$${row}`;
  const typed = (row: number) => `$${columnLetter(AT.typedFrom)}$${row}`;
  const block = `${typed(first)}:${typed(first + STEP_ROWS - 1)}`;
  for (const name of Object.keys(STEP_COLUMNS) as (keyof typeof STEP_COLUMNS)[]) {
    page.text(1, column(STEP_COLUMNS[name]), 'header', view.text.keys.steps[name]);
  }
  page.text(1, AT.typedFrom, 'header', view.text.keys.typedFrom);
  page.text(1, AT.falls, 'header', view.text.keys.falls);
  page.text(1, AT.problem, 'header', view.text.keys.problem);
  for (let index = 0; index < ROLE_STEPS; index += 1) {
    const row = first + index;
    const put = (name: keyof typeof STEP_COLUMNS, value: number, formula: () => string) => {
      const place = column(STEP_COLUMNS[name]);
      if (used) page.formula(row, place, 'formula', formula);
      else page.text(row, place, 'formula', value);
    };
    page.text(row, column(STEP_COLUMNS.role), 'formula', roleCode(role));
    page.text(row, column(STEP_COLUMNS.number), 'formula', index + 1);
    const last = index === ROLE_STEPS - 1;
    put('from', NO_STEP, () =>
      last ? `${NO_STEP}` : `IF(COUNT(${block})>${index};SMALL(${block};${index + 1});${NO_STEP})`,
    );
    put('to', NO_STEP, () => (last ? `${NO_STEP}` : at('from', row + 1)));
    put('rate', 0, () => {
      const rates = page.ref(`${role}.rate`);
      return last
        ? '0'
        : `IF(${at('from', row)}=${NO_STEP};0;INDEX(${rates};MATCH(${at('from', row)};${block};0)))`;
    });
    put('over', 0, () => {
      const before = index === 0 ? '0' : at('rate', row - 1);
      return `IF(${at('from', row)}=${NO_STEP};0;${at('rate', row)}-${before})`;
    });
    page.text(1, BELOW_COLUMN, 'header', view.text.keys.below);
    if (used) page.formula(row, BELOW_COLUMN, 'formula', () => belowFormula(row, index));
    put('growth', 0, () => {
      const [from, to] = [at('from', row), at('to', row)];
      const isLine = `${kindOf(used!)}=3`;
      const line = `(${at('rate', row + 1)}-${at('rate', row)})/(${to}-${from})`;
      return last ? '0' : `IF(AND(${isLine};${to}<${NO_STEP};${to}>${from});${line};0)`;
    });
    if (!used || last) continue;
    page.formula(row, AT.typedFrom, 'formula', () => {
      const cell = (name: string) => `INDEX(${page.ref(`${role}.${name}`)};${index + 1})`;
      return `IF(AND(ISNUMBER(${cell('from')});ISNUMBER(${cell('rate')}));${cell('from')};"")`;
    });
    page.formula(row, AT.falls, 'formula', () => fallFormula(used, row, index));
    page.formula(row, AT.problem, 'formula', () => problemFormula(page, role, first, index));
  }
  if (!used) return;
  page.name(`${role}.typedFrom`, first, AT.typedFrom, STEP_ROWS);
  page.name(`${role}.falls`, first, AT.falls, STEP_ROWS);
  page.name(`${role}.problems`, first, AT.problem, STEP_ROWS);
}

/** 999 where all is well, else the step × 10 + 1 not rising, 2 the bound of another, 3 filled by half. */
function problemFormula(page: Page, role: SchemeRole, first: number, index: number): string {
  const cell = (name: string) => `INDEX(${page.ref(`${role}.${name}`)};${index + 1})`;
  const [from, rate] = [cell('from'), cell('rate')];
  const number = (index + 1) * 10;
  const half = `IF(OR(NOT(ISNUMBER(${from}));NOT(ISNUMBER(${rate})));${number + 3}`;
  const letter = columnLetter(AT.typedFrom);
  const before = `$${letter}$${first}:$${letter}$${first + index - 1}`;
  const order =
    index === 0
      ? '999'
      : `IF(COUNT(${before})=0;999;IF(${from}=MAX(${before});${number + 2};IF(${from}<MAX(${before});${number + 1};999)))`;
  return `IF(AND(NOT(ISNUMBER(${from}));NOT(ISNUMBER(${rate})));999;${half};${order}))`;
}

/** What lies under a step, each part at its own rate. */
function belowFormula(row: number, index: number): string {
  const at = (name: keyof typeof STEP_COLUMNS, of: number) => `$${STEP_COLUMNS[name]}$${of}`;
  const below = `$${columnLetter(BELOW_COLUMN)}$${row - 1}`;
  if (index === 0) return '0';
  return `${below}+(${at('from', row)}-${at('from', row - 1)})*${at('rate', row - 1)}`;
}

function kindOf(role: RoleView): string {
  return `$${columnLetter(role.code + 1)}$${PARAMETERS.kind}`;
}

/** 1 where one more unit sold lowers the bonus at a step or within it; analysis/pay-checks' fallingSteps. */
function fallFormula(role: RoleView, row: number, index: number): string {
  const at = (name: keyof typeof STEP_COLUMNS, of = row) => `$${STEP_COLUMNS[name]}$${of}`;
  const falls = (value: string) => `(ROUND(${value};12)<0)*1`;
  const kind = kindOf(role);
  const measure = `$${columnLetter(role.code + 1)}$${PARAMETERS.measure}`;
  const [from, to, rate, growth] = [at('from'), at('to'), at('rate'), at('growth')];
  const slopes = `MIN(${rate}+${growth}*${from};${rate}+${growth}*(2*${to}-${from}))`;
  const line = `IF(${to}=${NO_STEP};0;IF(${measure}=2;${falls(growth)};${falls(slopes)}))`;
  const whole = index === 0 ? falls(rate) : falls(at('over'));
  return `IF(${from}=${NO_STEP};0;IF(${kind}=1;${whole};IF(${kind}=2;${falls(rate)};${line})))`;
}
