import { toMinor } from '../../analysis/money';
import { pointsOf, type TypedStep } from '../../analysis/pay-checks';
import {
  BONUS_BASES,
  type BonusBase,
  RATE_MEASURES,
  type RateMeasure,
  RETURN_RULES,
  type ReturnRule,
  type RoleScheme,
  type SchemeRole,
  SPLIT_RULES,
  type SplitRule,
  STEP_KINDS,
  type StepKind,
} from '../../analysis/scheme';
import type { Scalar } from '../../blueprint/blueprint';
import type { ActivityKind } from '../../tables/activity';
import type { ToolContext } from '../tool';
import { type Facts, medianOf, nice } from './people';
import {
  proposalOf,
  proposedIndicators,
  proposedSteps,
  rateAtPlan,
  USUAL_BASE,
  USUAL_SOFT,
} from './role-proposals';
import { askedBefore, type MotivationSettings } from './settings';

export interface IndicatorCells {
  readonly name: string;
  readonly plan: number | null;
  readonly weight: number | null;
  readonly floor: number | null;
  readonly cap: number | null;
  /** What is counted of the activities; '' is typed by hand. */
  readonly counts: ActivityKind | '';
}

/** What stands in the input cells of a role. Money in major units; null is an empty cell. */
export interface RoleCells {
  readonly role: SchemeRole;
  readonly fixed: number | null;
  readonly soft: number | null;
  readonly base: BonusBase;
  readonly kind: StepKind;
  readonly measure: RateMeasure;
  readonly target: number | null;
  readonly plan: number | null;
  readonly returns: ReturnRule;
  readonly market: number | null;
  readonly nowFixed: number | null;
  readonly nowRate: number | null;
  readonly quarterFrom: number | null;
  readonly quarterRate: number | null;
  readonly steps: readonly TypedStep[];
  readonly indicators: readonly IndicatorCells[];
}

export type NumberCell = {
  [K in keyof RoleCells]: RoleCells[K] extends number | null ? K : never;
}[keyof RoleCells];

/** The input's name for ever: hunterFixed. */
export function inputKey(role: SchemeRole, cell: keyof RoleCells): string {
  return `${role}${cell[0]!.toUpperCase()}${cell.slice(1)}`;
}

/** The scheme that stands in the cells. */
export function schemeOf(cells: RoleCells): RoleScheme {
  const money = (value: number | null) => toMinor(value ?? 0);
  return {
    role: cells.role,
    fixed: money(cells.fixed),
    soft: money(cells.soft),
    indicators: cells.indicators
      .filter(({ name }) => name !== '')
      .map(({ name, plan, weight, floor, cap }) => ({
        name,
        plan: plan ?? 0,
        weight: weight ?? 0,
        floor: floor ?? 0,
        cap: cap ?? 1,
      })),
    bonus: {
      base: cells.base,
      kind: cells.kind,
      measure: cells.measure,
      target: money(cells.target),
      points: pointsOf(cells.steps),
    },
    quarter: (cells.quarterRate ?? 0) > 0 ? { from: cells.quarterFrom ?? 1, rate: cells.quarterRate! } : null,
    returns: cells.returns,
  };
}

/** What the wizard asked for each part of the cells: as long as it is the same, the owner's word there counts. */
const ASKED_FOR = {
  pay: ['market', 'pay', 'baseShare', 'softShare'],
  base: ['bonusBase'],
  kind: ['kind'],
  plan: ['plan', 'bonusBase'],
  market: ['market'],
  steps: ['market', 'pay', 'baseShare', 'softShare', 'plan', 'bonusBase', 'kind', 'steps'],
  indicators: ['indicators', 'weights'],
  quarter: ['quarter'],
  returns: ['returns'],
  splits: ['splits'],
} as const satisfies Readonly<Record<string, readonly (keyof MotivationSettings)[]>>;

type Part = keyof typeof ASKED_FOR;

/** Whether the wizard says of a part what it said when the sheet in use was built. */
export function unchanged(
  settings: MotivationSettings,
  before: MotivationSettings | null,
): (part: Part) => boolean {
  return (part) =>
    before !== null &&
    ASKED_FOR[part].every((key) => JSON.stringify(settings[key]) === JSON.stringify(before[key]));
}

export interface CellsFrom {
  readonly settings: MotivationSettings;
  readonly context: ToolContext;
  readonly facts: Facts;
  /** The plan of somebody with that role, major units. */
  readonly usualPlan: number | null;
  /** What the first role's bonus at plan is a share of its plan; not said for that role itself. */
  readonly mainRate?: number;
}

/** Pay of a role at plan in its parts, as the wizard has it; major units. */
export function partsAtPlan(role: SchemeRole, { settings, facts, usualPlan }: CellsFrom) {
  const proposal = proposalOf(role, settings, facts.people, usualPlan);
  const { baseShare, softShare } = settings;
  const whole = proposal.pay === null ? null : proposal.pay * (baseShare ?? USUAL_BASE);
  const fixed = whole === null ? null : nice(whole * (1 - (softShare ?? USUAL_SOFT)));
  const soft = whole === null ? null : nice(whole - fixed!);
  const bonus = proposal.pay === null ? null : proposal.pay - fixed! - soft!;
  const ofAmount = proposal.plan !== null && proposal.plan > 0;
  const rate = rateAtPlan(bonus, ofAmount ? proposal.plan : null);
  return { proposal, fixed, soft, bonus, ofAmount, rate };
}

/** The input in which the sheet says how a deal of several managers counts; not the setting's name, as it wins over it. */
export const SPLITS = 'dealSplits';

/** How a deal of several managers counts: by the sheet in use where the wizard did not say otherwise. */
export function splitRule(settings: MotivationSettings, { inputs, words }: ToolContext): SplitRule {
  const same = unchanged(settings, askedBefore(inputs))('splits');
  const typed = same ? inputs.get(SPLITS) : undefined;
  return SPLIT_RULES.find((rule) => words.motivation.splits[rule] === typed) ?? settings.splits;
}

/** The cells of a role: what stands on the sheet in use where the wizard did not say otherwise, else proposals. */
export function roleCells(role: SchemeRole, from: CellsFrom): RoleCells {
  const { settings, context, facts } = from;
  const text = context.words.motivation;
  const same = unchanged(settings, askedBefore(context.inputs));
  const { proposal, fixed, soft, bonus, ofAmount, rate } = partsAtPlan(role, from);
  const number = (cell: keyof RoleCells, part: Part, proposed: number | null): number | null =>
    typedNumber(context, inputKey(role, cell), same(part), proposed);
  const choice = <T extends string>(
    cell: keyof RoleCells,
    part: Part,
    values: readonly T[],
    shown: Readonly<Record<T, string>>,
    proposed: T,
  ): T => {
    const typed = same(part) ? context.inputs.get(inputKey(role, cell)) : undefined;
    return values.find((value) => shown[value] === typed) ?? proposed;
  };
  const current = medianOf(facts.people, role, 'currentPay');
  const steps = proposedSteps(settings, rate, from.mainRate ?? rate);
  return {
    role,
    fixed: number('fixed', 'pay', fixed),
    soft: number('soft', 'pay', soft),
    base: choice('base', 'base', BONUS_BASES, text.bases, settings.bonusBase),
    kind: choice('kind', 'kind', STEP_KINDS, text.kinds, settings.kind),
    measure: choice('measure', 'steps', RATE_MEASURES, text.measures, ofAmount ? 'amount' : 'target'),
    target: number('target', 'steps', bonus),
    plan: number('plan', 'plan', proposal.plan),
    returns: choice('returns', 'returns', RETURN_RULES, text.returns, settings.returns),
    market: number('market', 'market', proposal.market),
    nowFixed: number('nowFixed', 'market', current === null ? null : current / 100),
    nowRate: number('nowRate', 'market', null),
    quarterFrom: number('quarterFrom', 'quarter', settings.quarter === null ? null : 1),
    quarterRate: number('quarterRate', 'quarter', settings.quarter),
    steps: stepsOnSheet(role, context, same('steps'), steps),
    indicators: indicatorsOnSheet(
      role,
      context,
      same('indicators'),
      proposedIndicators(role, settings, text, context.activities.rows),
    ),
  };
}

function typedNumber(
  { inputs }: ToolContext,
  key: string,
  kept: boolean,
  proposed: number | null,
): number | null {
  if (!kept || !inputs.has(key)) return proposed;
  const typed = inputs.get(key);
  return typeof typed === 'number' ? typed : null;
}

function stepsOnSheet(
  role: SchemeRole,
  { keyedRows }: ToolContext,
  kept: boolean,
  proposed: readonly TypedStep[],
): readonly TypedStep[] {
  const rows = kept ? keyedRows?.get(`${role}Steps`) : undefined;
  if (!rows) return proposed;
  return proposed.map((_, index) => {
    const row = rows.get(String(index + 1)) ?? {};
    return { from: index === 0 ? 0 : numberOrNull(row.from), rate: numberOrNull(row.rate) };
  });
}

function indicatorsOnSheet(
  role: SchemeRole,
  context: ToolContext,
  kept: boolean,
  proposed: readonly IndicatorCells[],
): readonly IndicatorCells[] {
  const rows = kept ? context.keyedRows?.get(`${role}Indicators`) : undefined;
  if (!rows) return proposed;
  return proposed.map((_, index) => {
    const row = rows.get(String(index + 1)) ?? {};
    return {
      name: row.name === null || row.name === undefined ? '' : String(row.name),
      plan: numberOrNull(row.plan),
      weight: numberOrNull(row.weight),
      floor: numberOrNull(row.floor),
      cap: numberOrNull(row.cap),
      counts: kindOf(row.counts, context),
    };
  });
}

const COUNTED = ['call', 'meeting', 'proposal', 'lead'] as const;

/** What an indicator may count, as the sheet calls it. */
export function countedKinds({
  words,
}: Pick<ToolContext, 'words'>): { kind: ActivityKind | ''; text: string }[] {
  const { counts } = words.motivation;
  return [
    { kind: '', text: counts.byHand },
    ...COUNTED.map((kind) => ({ kind, text: words.import.activityKinds[kind] })),
  ];
}

function kindOf(text: Scalar | undefined, context: ToolContext): ActivityKind | '' {
  return countedKinds(context).find((one) => one.text === text)?.kind ?? '';
}

function numberOrNull(value: Scalar | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
