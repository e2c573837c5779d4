import fc from 'fast-check';
import { dayOf } from '../../../src/analysis/day';
import type { SchemeRole } from '../../../src/analysis/scheme';
import type { Scalar } from '../../../src/blueprint/blueprint';
import type { Deal } from '../../../src/tables/deal';
import type { Order } from '../../../src/tables/order';
import type { TeamMember } from '../../../src/tables/team-member';
import { inputKey, type RoleCells } from '../../../src/tools/motivation/role-cells';
import { ASKED, askedText, type MotivationSettings } from '../../../src/tools/motivation/settings';
import { wordsOf } from '../../../src/words';
import { type Company, dealOf } from '../../helpers/deals-sheet';
import { memberOf, orderOf } from '../../helpers/tables-sheet';

export const TODAY = dayOf(2026, 5, 18);
export const FIRST = dayOf(2025, 5, 1);
export const LAST = dayOf(2026, 4, 30);

export const words = wordsOf('en').motivation;

export const SETTINGS: MotivationSettings = {
  roles: ['hunter'],
  market: {},
  pay: {},
  baseShare: 0.4,
  softShare: 0.375,
  plan: {},
  bonusBase: 'paid',
  kind: 'whole',
  steps: null,
  returns: 'net',
  splits: 'shares',
  indicators: ['call', 'meeting', 'crm'],
  weights: {},
  payrollLimit: 0.1,
  margin: null,
  quarter: null,
};

export interface Typed {
  /** Cells of a role, as typed: RoleCells by their names, choices by their words. */
  readonly roles: Readonly<Partial<Record<SchemeRole, Readonly<Record<string, Scalar>>>>>;
  readonly steps: Readonly<Partial<Record<SchemeRole, readonly (readonly [Scalar, Scalar])[]>>>;
  readonly indicators?: readonly Readonly<Record<string, Scalar>>[];
  /** Of managers by name in small letters. */
  readonly managers?: Readonly<Record<string, Readonly<Record<string, Scalar>>>>;
  readonly limits?: Readonly<Record<string, Scalar>>;
}

/** The inputs and rows of a sheet on which somebody has typed all that. */
export function typedSheet(
  settings: MotivationSettings,
  { roles, steps, indicators, managers = {}, limits = {} }: Typed,
): { inputs: Record<string, Scalar>; keyedRows: Map<string, Map<string, Readonly<Record<string, Scalar>>>> } {
  const inputs: Record<string, Scalar> = { [ASKED]: askedText(settings), ...limits };
  const keyedRows = new Map<string, Map<string, Readonly<Record<string, Scalar>>>>();
  for (const [role, cells] of Object.entries(roles)) {
    for (const [cell, value] of Object.entries(cells)) {
      inputs[inputKey(role as SchemeRole, cell as keyof RoleCells)] = value;
    }
  }
  for (const [role, list] of Object.entries(steps)) {
    keyedRows.set(
      `${role}Steps`,
      new Map(list.map(([from, rate], index) => [String(index + 1), { from, rate }])),
    );
    if (indicators) {
      keyedRows.set(
        `${role}Indicators`,
        new Map(indicators.map((indicator, index) => [String(index + 1), indicator])),
      );
    }
  }
  keyedRows.set('managers', new Map(Object.entries(managers)));
  return { inputs, keyedRows };
}

const HARD = ['a*b', 'x|y', '>5', 'Kim', 'kim', 'Лев'];

const drafts = fc.record({
  outcome: fc.constantFrom<Deal['outcome']>('won', 'won', 'won', 'lost', 'open'),
  owner: fc.constantFrom('', ...HARD),
  closed: fc.option(fc.integer({ min: FIRST - 40, max: LAST + 20 }), { freq: 12 }),
  amount: fc.option(fc.integer({ min: -2_000_000, max: 90_000_000 }), { freq: 9 }),
  clientKind: fc.constantFrom<Deal['clientKind']>('new', 'current', ''),
});

/** Deals as an import may give them: returns, hard names, dates outside the twelve months. */
export function someDeals(): fc.Arbitrary<Deal[]> {
  return fc.array(drafts, { minLength: 60, maxLength: 90 }).map((list) =>
    list.map(({ closed, outcome, ...said }, index) =>
      dealOf(`k${index}`, {
        ...said,
        outcome,
        client: `Client ${index % 9}`,
        currency: 'RUB',
        created: FIRST - 60,
        closed: outcome === 'open' ? null : closed,
      }),
    ),
  );
}

const orderDrafts = fc.record({
  day: fc.integer({ min: FIRST - 40, max: LAST + 20 }),
  owner: fc.constantFrom('', 'Ann', 'Bob', 'Eve'),
  client: fc.constantFrom('', 'A', 'B', 'C', 'D', 'E', 'F', 'G'),
  amount: fc.integer({ min: -1_000_000, max: 80_000_000 }),
  margin: fc.option(fc.integer({ min: -100_000, max: 20_000_000 }), { freq: 9 }),
});

export function someOrders(): fc.Arbitrary<Order[]> {
  return fc
    .array(orderDrafts, { minLength: 80, maxLength: 120 })
    .map((list) =>
      list.map(({ day, amount, ...said }, index) =>
        orderOf(`o${index}`, day, amount, { ...said, currency: 'RUB' }),
      ),
    );
}

/** A hunter, a farmer who came in the middle, an operator who left, and the head of sales. */
export const TEAM: readonly TeamMember[] = [
  memberOf('Ann', { role: 'Manager', currentPay: 90_000_00, marketPay: 95_000_00, started: FIRST - 300 }),
  memberOf('Bob', {
    role: 'Account manager',
    currentPay: 80_000_00,
    marketPay: 85_000_00,
    started: dayOf(2025, 9, 10),
  }),
  memberOf('Eve', {
    role: 'Order operator',
    marketPay: 60_000_00,
    started: FIRST - 300,
    left: dayOf(2026, 2, 14),
  }),
  memberOf('Zoe', { role: 'Head of sales', currentPay: 190_000_00, marketPay: 180_000_00 }),
];

export function companyOf(said: Partial<Company>): Company {
  return { deals: [], stages: [], today: TODAY, language: 'en', ...said };
}
