import * as z from 'zod/mini';

export const MONTHS = ['current', 'previous'] as const;

const LARGEST = 1e12;
const money = z.number().check(z.minimum(0), z.maximum(LARGEST));

/** What the wizard asks; without a scheme on the sheet "Motivation" a small one of its own. Money in major units. */
export const settingsSchema = z.object({
  month: z.enum(MONTHS),
  /** Month plans by manager, where no other sheet has them. */
  plans: z.record(z.string(), money),
  fixed: z.nullable(money),
});

export type PayCardsSettings = z.infer<typeof settingsSchema>;

export const LIMITS = { money: LARGEST, share: 1, factor: 100 } as const;

/** Steps of the small scheme: from a share of the plan, a rate of the amount. */
export const OWN_STEPS = [
  { from: 0, rate: 0 },
  { from: 0.8, rate: 0.012 },
  { from: 0.9, rate: 0.016 },
  { from: 1, rate: 0.02 },
] as const;
