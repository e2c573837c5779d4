import type { Day } from '../../analysis/day';
import { BONUS_BASES, type BonusBase, RETURN_RULES, ROLES } from '../../analysis/scheme';
import type { RawRow } from '../../tables/raw';
import {
  builtScheme,
  FACT_COLUMN,
  FACTS,
  INDICATOR_COLUMNS,
  MANAGER_COLUMNS,
  MOST_MANAGERS,
  MOTIVATION_KEYS,
  NO_STEP,
  PARAMETERS,
  ROLE_INDICATORS,
  ROLE_STEPS,
  STEP_COLUMNS,
  STEP_ROWS,
} from '../motivation/published';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';

/** What a build must know of the scheme: how many rows a card has, and which sales are listed. */
export interface SchemeFacts {
  /** Of somebody by name; 1 where the scheme does not say. */
  role(name: string): number;
  isIn(name: string): boolean;
  base(role: number): BonusBase;
  /** The last day at work; null where the scheme does not say. */
  left(name: string): Day | null;
  /** Indicators of the role's soft base that have a name. */
  indicators(role: number): number;
  /** Steps of the role's bonus that are in use. */
  steps(role: number): number;
  /** Everybody whom the scheme pays or paid, without heads. */
  readonly sellers: readonly string[];
  /** Whom the scheme pays for what the others sell. */
  readonly heads: readonly string[];
  /** The role's returns are taken back as they were paid. */
  asPaid(role: number): boolean;
  /** A bonus of the quarter is paid to the role. */
  quarterly(role: number): boolean;
  /** Deals of several managers count by typed shares: without a scheme, and in one of an earlier version, they do. */
  readonly splits: boolean;
}

const HEAD = ROLES.indexOf('head') + 1;
const AS_PAID = RETURN_RULES.indexOf('asPaid') + 1;
const USUAL_INDICATORS = 3;
/** FACTS.splits of deals that count whole for their owners. */
export const WHOLE = 1;
const USUAL_STEPS = 5;

/** Of the sheet in use; without it, or where its cells cannot be read, what is usual. */
export function schemeFacts({ elsewhere }: Pick<ToolContext, 'elsewhere'>): SchemeFacts {
  const built = builtScheme({ elsewhere }) !== undefined;
  const rows = built ? (elsewhere.cells?.(MOTIVATION_KEYS) ?? []) : [];
  const parameter = (name: keyof typeof PARAMETERS, role: number) =>
    numberAt(rows, PARAMETERS[name], 1 + role);
  const roles = new Map<string, number>();
  const left = new Map<string, Day>();
  const heads: string[] = [];
  const sellers: string[] = [];
  for (let row = 2; row < 2 + MOST_MANAGERS; row += 1) {
    const name = textAt(rows, row, columnOf(MANAGER_COLUMNS.name));
    if (name === '') continue;
    const role = numberAt(rows, row, columnOf(MANAGER_COLUMNS.role));
    roles.set(fold(name), role);
    (role === HEAD ? heads : sellers).push(name);
    left.set(fold(name), numberAt(rows, row, columnOf(MANAGER_COLUMNS.left)));
  }
  return {
    role: (name) => roles.get(fold(name)) || 1,
    isIn: (name) => (roles.get(fold(name)) ?? 0) > 0,
    left: (name) => left.get(fold(name)) || null,
    base: (role) => BONUS_BASES[parameter('base', role) - 1] ?? 'paid',
    indicators: (role) => {
      if (!built) return 0;
      if (rows.length === 0) return USUAL_INDICATORS;
      const from = 2 + (role - 1) * ROLE_INDICATORS;
      const named = Array.from({ length: ROLE_INDICATORS }, (_, index) =>
        textAt(rows, from + index, columnOf(INDICATOR_COLUMNS.name)),
      );
      return named.reduce((last, name, index) => (name === '' ? last : index + 1), 0);
    },
    steps: (role) => {
      if (rows.length === 0) return USUAL_STEPS;
      const own = Array.from({ length: STEP_ROWS }, (_, index) =>
        numberAt(rows, 2 + (role - 1) * ROLE_STEPS + index, columnOf(STEP_COLUMNS.from)),
      );
      return Math.max(1, own.filter((from) => from < NO_STEP).length);
    },
    heads,
    sellers,
    asPaid: (role) => parameter('returns', role) === AS_PAID,
    quarterly: (role) => parameter('quarterRate', role) > 0,
    splits: numberAt(rows, FACTS.splits, columnOf(FACT_COLUMN)) !== WHOLE,
  };
}

/** A step that is not in use. */
export const NONE = String(NO_STEP);

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function numberAt(rows: readonly RawRow[], row: number, column: number): number {
  const cell = rows[row - 1]?.[column - 1];
  return typeof cell === 'number' ? cell : 0;
}

function textAt(rows: readonly RawRow[], row: number, column: number): string {
  const cell = rows[row - 1]?.[column - 1];
  return typeof cell === 'string' ? cell : '';
}

/** The code of a base, as the scheme's sheet has it. */
export function baseCode(base: BonusBase): number {
  return BONUS_BASES.indexOf(base) + 1;
}
