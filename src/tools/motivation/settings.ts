import * as z from 'zod/mini';
import {
  BONUS_BASES,
  RETURN_RULES,
  ROLES,
  SPLIT_RULES,
  STEP_KINDS,
  type StepKind,
} from '../../analysis/scheme';
import type { Scalar } from '../../blueprint/blueprint';
import { STEP_ROWS } from './published';

/** What a soft base may be paid for: what activities count, and what is typed by hand. */
export const INDICATORS = ['call', 'meeting', 'proposal', 'lead', 'crm', 'quality'] as const;
export type IndicatorId = (typeof INDICATORS)[number];

/** More than that nobody keeps in mind. */
export const MOST_INDICATORS = 5;

/**
 * Steps by kind: their thresholds, and their rates as shares of the rate that comes to the bonus at plan. Of the whole
 * amount: even jumps, with 40 % of base none over a fifth of the pay at plan, which is the limit of the check. Of parts:
 * from the first rouble, up to the plan 80 % × 0.8 + 20 % × 1.8 = 1. Evenly: nothing under 80 %, then as a line.
 */
export const USUAL_STEPS: Readonly<
  Record<StepKind, readonly { readonly from: number; readonly factor: number }[]>
> = {
  whole: [
    { from: 0, factor: 0 },
    { from: 0.8, factor: 0.4 },
    { from: 0.9, factor: 0.7 },
    { from: 1, factor: 1 },
  ],
  marginal: [
    { from: 0, factor: 0.8 },
    { from: 0.8, factor: 1.8 },
    { from: 1, factor: 2.2 },
  ],
  linear: [
    { from: 0, factor: 0 },
    { from: 0.8, factor: 0 },
    { from: 0.9, factor: 0.7 },
    { from: 1, factor: 1 },
  ],
};

/** Of a threshold, as a share of the plan, and of a rate. */
export const LARGEST_STEP = 10;

const share = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const numbers = z.record(z.string(), z.number());
const cell = z.nullable(z.number().check(z.minimum(0), z.maximum(LARGEST_STEP)));
const step = z.readonly(z.object({ from: cell, rate: cell }));

/**
 * What the wizard asks. Money is in major units; a record holds only what was typed over the proposals. What has a
 * default here was not asked by an earlier version: then it is what that version did.
 */
export const settingsSchema = z.object({
  roles: z.array(z.enum(ROLES)),
  market: numbers,
  pay: numbers,
  /** Of the pay at plan, and of the base. */
  baseShare: share,
  softShare: share,
  plan: numbers,
  bonusBase: z.enum(BONUS_BASES),
  kind: z.enum(STEP_KINDS),
  /** As changed, with the rates of the first role in use; null is as proposed. */
  steps: z._default(z.nullable(z.readonly(z.array(step).check(z.maxLength(STEP_ROWS)))), null),
  returns: z._default(z.enum(RETURN_RULES), 'net'),
  splits: z._default(z.enum(SPLIT_RULES), 'shares'),
  indicators: z.array(z.enum(INDICATORS)),
  weights: numbers,
  payrollLimit: share,
  margin: share,
  /** Of the quarter's amount; null is none. */
  quarter: share,
});

export type MotivationSettings = z.infer<typeof settingsSchema>;

/** The input in which a build keeps what it was asked for, to know at the next one what the owner has changed since. */
export const ASKED = 'asked';

export function askedText(settings: MotivationSettings): string {
  return JSON.stringify(settings);
}

/** What the sheets in use were asked for; null where there are none, or they are of another version. */
export function askedBefore(inputs: ReadonlyMap<string, Scalar>): MotivationSettings | null {
  const text = inputs.get(ASKED);
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  const read = z.safeParse(settingsSchema, parsed(text));
  return read.success ? read.data : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The owner has typed into the hidden sheet: the scheme is then taken as not asked for.
    return null;
  }
}
