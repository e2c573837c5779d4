import * as z from 'zod/mini';
import { BONUS_BASES, ROLES, STEP_KINDS } from '../../analysis/scheme';
import type { Scalar } from '../../blueprint/blueprint';

/** What a soft base may be paid for: what activities count, and what is typed by hand. */
export const INDICATORS = ['call', 'meeting', 'proposal', 'lead', 'crm', 'quality'] as const;
export type IndicatorId = (typeof INDICATORS)[number];

/** Steps above the first, which begins at 0: their thresholds and their share of the rate at plan. */
export const STEPS = ['step2', 'step3', 'step4', 'step5'] as const;
export const USUAL_THRESHOLDS: readonly (number | null)[] = [0.8, 0.9, 1, null];
export const USUAL_FACTORS: readonly (number | null)[] = [0.4, 0.7, 1, 1.2];

const share = z.nullable(z.number().check(z.minimum(0), z.maximum(1)));
const numbers = z.record(z.string(), z.number());

/** What the wizard asks. Money is in major units; a record holds only what was typed over the proposals. */
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
  thresholds: numbers,
  factors: numbers,
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
