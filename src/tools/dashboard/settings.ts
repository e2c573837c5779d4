import * as z from 'zod/mini';
import { MOST_PLAN } from '../shared/team-plans';

export const THEMES = ['light', 'dark'] as const;

/** What the wizard asks. */
export const settingsSchema = z.object({
  theme: z.enum(THEMES),
  /** −100…100; null where no survey was made. */
  nps: z.nullable(z.number().check(z.minimum(-100), z.maximum(100))),
  /** Month plans by manager, major units; those typed on the sheet where none is said. */
  plans: z.record(z.string(), z.number().check(z.minimum(0), z.maximum(MOST_PLAN))),
});

export type DashboardSettings = z.infer<typeof settingsSchema>;

export const LIMITS = { nps: 100 } as const;
