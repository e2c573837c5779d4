import * as z from 'zod/mini';
import { CONTEST_RULES } from '../../analysis/contest';

/** What is counted: won deals by the day they closed, or orders. */
export const TABLES = ['deals', 'orders'] as const;
export type ContestTable = (typeof TABLES)[number];

/** What the wizard asks; `from`, `to` and the numbers are named like their cells. */
export const settingsSchema = z.object({
  rule: z.enum(CONTEST_RULES),
  table: z.enum(TABLES),
  from: z.number(),
  to: z.number(),
  takesPart: z.array(z.string()),
});

export type ContestSettings = z.infer<typeof settingsSchema>;

/** Days of the own past that growth is measured by, and the fewest sales that make an average. */
export const USUAL = { pastDays: 90, fewest: 3 } as const;
export const LIMITS = { pastDays: 1000, fewest: 1000, points: 10_000 } as const;
