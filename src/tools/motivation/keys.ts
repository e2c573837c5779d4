import {
  BONUS_BASES,
  RATE_MEASURES,
  RETURN_RULES,
  ROLES,
  type SchemeRole,
  STEP_KINDS,
} from '../../analysis/scheme';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { placeFigures } from './keys-figures';
import { placePercents } from './keys-percents';
import { placeRoleSteps } from './keys-steps';
import { placeTrialKeys, plannedNow } from './keys-trial';
import { columnNumber as column } from './layout';
import {
  FACTS,
  INDICATOR_COLUMNS,
  MANAGER_COLUMNS,
  nameKey,
  PARAMETERS,
  type Parameter,
  ROLE_INDICATORS,
  roleCode,
} from './published';
import type { RoleCells } from './role-cells';
import { payAt } from './role-formulas';
import { ASKED, askedText } from './settings';
import type { RoleView, View } from './view';

/** What only this tool reads stands behind the published columns. */
const AT = { facts: 33, asked: 40, wasKey: 41 };

/** The hidden sheet: the scheme at fixed places, and what the visible sheets count with. */
export function placeKeys(page: Page, view: View): void {
  placeParameters(page, view);
  for (const role of ROLES) placeRoleSteps(page, view, role);
  for (const role of ROLES) placeRoleIndicators(page, view, role);
  placeManagers(page, view);
  placeFacts(page, view);
  placeAsked(page, view);
  placePercents(page, view);
  placeTrialKeys(page, view);
  placeFigures(page, view);
}

function placeParameters(page: Page, view: View): void {
  page.text(1, 1, 'header', view.text.keys.parameters);
  for (const [name, row] of Object.entries(PARAMETERS) as [Parameter, number][]) {
    page.text(row, 1, 'note', view.text.keys.labels[name]);
    for (const role of ROLES) {
      const used = view.roles.find((one) => one.role === role);
      const at = roleCode(role) + 1;
      page.text(1, at, 'header', role);
      if (used) page.formula(row, at, 'formula', () => parameterFormula(page, view, used, name));
      else page.text(row, at, 'formula', name === 'name' ? '' : 0);
    }
  }
}

function parameterFormula(page: Page, view: View, role: RoleView, name: Parameter): string {
  const ref = (cell: keyof RoleCells) => page.ref(`${role.role}.${cell}`);
  const code = (cell: keyof RoleCells, shown: readonly string[]) =>
    shown
      .slice(1)
      .reduceRight((rest, text, index) => `IF(${ref(cell)}=${quoteText(text)};${index + 2};${rest})`, '1');
  const { text } = view;
  const orEmpty = (cell: keyof RoleCells) => `IF(NOT(ISNUMBER(${ref(cell)}));"";${ref(cell)})`;
  const has = (cell: keyof RoleCells) => page.places.has(`${role.role}.${cell}`);
  switch (name) {
    case 'inUse':
      return '1';
    case 'name':
      return quoteText(role.name);
    case 'base':
      return code(
        'base',
        BONUS_BASES.map((one) => text.bases[one]),
      );
    case 'kind':
      return code(
        'kind',
        STEP_KINDS.map((one) => text.kinds[one]),
      );
    case 'measure':
      return code(
        'measure',
        RATE_MEASURES.map((one) => text.measures[one]),
      );
    case 'returns':
      return code(
        'returns',
        RETURN_RULES.map((one) => text.returns[one]),
      );
    case 'market':
      return orEmpty('market');
    case 'nowFixed':
      return orEmpty('nowFixed');
    case 'softScore':
      return `N(${page.ref('limit.softScore')})`;
    case 'quarterFrom':
      return has('quarterFrom') ? `IF(NOT(ISNUMBER(${ref('quarterFrom')}));1;${ref('quarterFrom')})` : '1';
    case 'quarterRate':
      return has('quarterRate') ? `N(${ref('quarterRate')})` : '0';
    case 'payAtPlan':
      return payAt(view, role, '1');
    default:
      return `N(${ref(name)})`;
  }
}

function placeRoleIndicators(page: Page, view: View, role: SchemeRole): void {
  const used = view.roles.some((one) => one.role === role);
  const { byHand } = view.text.counts;
  for (const name of Object.keys(INDICATOR_COLUMNS) as (keyof typeof INDICATOR_COLUMNS)[]) {
    page.text(1, column(INDICATOR_COLUMNS[name]), 'header', view.text.keys.indicators[name]);
  }
  for (let index = 0; index < ROLE_INDICATORS; index += 1) {
    const row = 2 + ROLES.indexOf(role) * ROLE_INDICATORS + index;
    const cell = (name: string) => `INDEX(${page.ref(`${role}.indicator.${name}`)};${index + 1})`;
    const put = (name: keyof typeof INDICATOR_COLUMNS, value: number | string, formula: () => string) => {
      const place = column(INDICATOR_COLUMNS[name]);
      if (used) page.formula(row, place, 'formula', formula);
      else page.text(row, place, 'formula', value);
    };
    page.text(row, column(INDICATOR_COLUMNS.role), 'formula', roleCode(role));
    page.text(row, column(INDICATOR_COLUMNS.number), 'formula', index + 1);
    const named = `$${INDICATOR_COLUMNS.name}$${row}=""`;
    const figure = (name: string) => () => `IF(${named};0;N(${cell(name)}))`;
    put('name', '', () => `IF(${cell('name')}="";"";${cell('name')})`);
    put('plan', 0, figure('plan'));
    put('weight', 0, figure('weight'));
    put('floor', 0, figure('floor'));
    put('cap', 0, () => `IF(${named};0;IF(NOT(ISNUMBER(${cell('cap')}));1;${cell('cap')}))`);
    put(
      'counts',
      '',
      () =>
        `IF(OR(${named};${cell('counts')}="";${cell('counts')}=${quoteText(byHand)});"";${cell('counts')})`,
    );
  }
}

function placeManagers(page: Page, view: View): void {
  for (const name of Object.keys(MANAGER_COLUMNS) as (keyof typeof MANAGER_COLUMNS)[]) {
    page.text(1, column(MANAGER_COLUMNS[name]), 'header', view.text.keys.managers[name]);
  }
  const cell = (name: string, index: number) => `INDEX(${page.ref(`managers.${name}`)};${index + 1})`;
  view.managers.forEach((manager, index) => {
    const row = index + 2;
    const put = (name: keyof typeof MANAGER_COLUMNS, formula: () => string) =>
      page.formula(row, column(MANAGER_COLUMNS[name]), 'formula', formula);
    const names = `$B$${PARAMETERS.name}:$E$${PARAMETERS.name}`;
    const orEmpty = (name: string) => () => `IF(NOT(ISNUMBER(${cell(name, index)}));"";${cell(name, index)})`;
    put('key', () => nameKey(`$${MANAGER_COLUMNS.name}$${row}`));
    put('name', () => cell('name', index));
    put('role', () => `IFERROR(MATCH(${cell('role', index)};${names};0);${manager.of.code})`);
    put('plan', () => plannedNow(page, view, index));
    put('now', orEmpty('now'));
    put('started', orEmpty('started'));
    put('left', orEmpty('left'));
  });
  const count = view.managers.length;
  if (count > 0) page.name('keys.roles', 2, column(MANAGER_COLUMNS.role), count);
}

function placeFacts(page: Page, view: View): void {
  const { facts, text, unit } = view;
  const values: Readonly<Record<keyof typeof FACTS, string | (() => string)>> = {
    revenueFrom: facts.tables.revenue,
    currency: () => (facts.currencies === null ? '""' : page.ref('currency')),
    unit,
    margin: () => `IF(NOT(ISNUMBER(${page.ref('limit.margin')}));"";${page.ref('limit.margin')})`,
    payroll: () => `N(${page.ref('limit.payroll')})`,
    jump: () => `N(${page.ref('limit.jump')})`,
    headPay: () => `IF(NOT(ISNUMBER(${page.ref('limit.headPay')}));"";${page.ref('limit.headPay')})`,
    indicators: () => `N(${page.ref('limit.indicators')})`,
    paidFrom: facts.tables.paid,
    profitFrom: facts.tables.profit ?? 'margin',
    splits: () => `IF(${page.ref('splits')}=${quoteText(text.splits.owner)};1;2)`,
  };
  for (const [name, row] of Object.entries(FACTS) as [keyof typeof FACTS, number][]) {
    page.text(row, AT.facts, 'note', text.keys.facts[name]);
    const value = values[name];
    if (typeof value === 'string') page.text(row, AT.facts + 1, 'formula', value);
    else page.formula(row, AT.facts + 1, 'formula', value);
  }
}

/** What the next build compares with: the wizard's answers, and what the tables said of the managers. */
function placeAsked(page: Page, view: View): void {
  page.text(1, AT.asked, 'header', view.text.keys.asked);
  page.text(2, AT.asked, 'note', askedText(view.settings), { key: ASKED, format: 'text' });
  const names = ['role', 'now', 'started', 'left', 'plan'] as const;
  const columns = Object.fromEntries(names.map((name, index) => [name, AT.wasKey + 1 + index]));
  page.text(1, AT.wasKey, 'header', view.text.keys.was);
  view.managers.forEach(({ key, said }, index) => {
    page.text(index + 2, AT.wasKey, 'note', key, { format: 'text' });
    names.forEach((name, offset) => {
      page.text(index + 2, AT.wasKey + 1 + offset, 'note', said[name]);
    });
  });
  if (view.managers.length === 0) return;
  page.keep({ name: 'managersWas', row: 2, rows: view.managers.length, key: AT.wasKey, columns });
}
