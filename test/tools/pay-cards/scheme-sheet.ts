import {
  BONUS_BASES,
  RATE_MEASURES,
  RETURN_RULES,
  ROLES,
  type RoleScheme,
  STEP_KINDS,
} from '../../../src/analysis/scheme';
import { quoteSheet } from '../../../src/blueprint/formula';
import {
  FACTS,
  MANAGER_COLUMNS,
  NO_STEP,
  PARAMETERS,
  type Parameter,
  ROLE_STEPS,
  STEP_COLUMNS,
} from '../../../src/tools/motivation/published';
import { safeName } from '../../../src/tools/shared/criteria';
import type { ToolContext } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import type { PlainCell, PlainSheet } from '../../helpers/recalculate';

/** Somebody as the scheme's sheet has them; money in minor units. */
export interface SchemeManager {
  readonly name: string;
  readonly role: RoleScheme['role'];
  readonly plan: number;
  readonly started?: number;
  readonly left?: number;
}

const COLUMNS = 34;
const ROWS = 202;

/** The hidden sheet of a scheme as published.ts describes it, in values: what the cards read, without the wizard. */
export function schemeSheet(
  schemes: readonly RoleScheme[],
  managers: readonly SchemeManager[],
  margin: number,
): PlainSheet {
  const rows: PlainCell[][] = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => null));
  const put = (row: number, column: number | string, value: PlainCell) => {
    const at = typeof column === 'number' ? column : columnNumber(column);
    rows[row - 1]![at - 1] = value;
  };
  ROLES.forEach((role, index) => {
    const scheme = schemes.find((one) => one.role === role);
    for (const name of Object.keys(PARAMETERS) as Parameter[]) {
      put(PARAMETERS[name], index + 2, scheme ? parameter(scheme, name) : name === 'name' ? '' : 0);
    }
    for (let step = 1; step <= ROLE_STEPS; step += 1) {
      const row = 1 + index * ROLE_STEPS + step;
      const points = scheme?.bonus.points ?? [];
      const [point, before, next] = [points[step - 1], points[step - 2], points[step]];
      put(row, STEP_COLUMNS.role, index + 1);
      put(row, STEP_COLUMNS.number, step);
      put(row, STEP_COLUMNS.from, point?.attainment ?? NO_STEP);
      put(row, STEP_COLUMNS.to, next?.attainment ?? NO_STEP + (point ? 0 : 1));
      put(row, STEP_COLUMNS.rate, point?.value ?? 0);
      put(row, STEP_COLUMNS.over, point ? point.value - (before?.value ?? 0) : 0);
      const steep = point && next ? (next.value - point.value) / (next.attainment - point.attainment) : 0;
      put(row, STEP_COLUMNS.growth, scheme?.bonus.kind === 'linear' ? steep : 0);
    }
  });
  managers.forEach(({ name, role, plan, started, left }, index) => {
    const row = index + 2;
    put(row, MANAGER_COLUMNS.key, `|${safeName(name)}`);
    put(row, MANAGER_COLUMNS.name, name);
    put(row, MANAGER_COLUMNS.role, ROLES.indexOf(role) + 1);
    put(row, MANAGER_COLUMNS.plan, plan / 100);
    put(row, MANAGER_COLUMNS.started, started ?? '');
    put(row, MANAGER_COLUMNS.left, left ?? '');
  });
  put(FACTS.margin, COLUMNS, margin);
  return { name: wordsOf('en').sheets.nameOf('motivation-keys'), rowCount: ROWS, rows };
}

function parameter({ role, fixed, bonus, quarter, returns }: RoleScheme, name: Parameter): PlainCell {
  const values: Partial<Record<Parameter, PlainCell>> = {
    inUse: 1,
    name: role,
    fixed: fixed / 100,
    base: BONUS_BASES.indexOf(bonus.base) + 1,
    kind: STEP_KINDS.indexOf(bonus.kind) + 1,
    measure: RATE_MEASURES.indexOf(bonus.measure) + 1,
    target: bonus.target / 100,
    quarterFrom: quarter?.from ?? 1,
    quarterRate: quarter?.rate ?? 0,
    returns: RETURN_RULES.indexOf(returns) + 1,
  };
  return values[name] ?? 0;
}

export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** What a context says of a spreadsheet in which that scheme is built, and other sheets by their ids. */
export function beside(
  sheet: PlainSheet,
  others: Readonly<Record<string, string>> = {},
): ToolContext['elsewhere'] {
  const ids = ['motivation', 'motivation-replay', 'motivation-keys'];
  return {
    sheet: (id) => (ids.includes(id) ? quoteSheet(sheet.name) : others[id]),
    inputs: () => new Map(),
    cells: () => sheet.rows.map((row) => row.map((cell) => cell ?? '')),
  };
}
