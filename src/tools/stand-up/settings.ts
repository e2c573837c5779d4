import * as z from 'zod/mini';
import { MOST_PLAN } from '../shared/team-plans';

const MOST_EXPECTED = 1000;

/** What the wizard asks. */
export const settingsSchema = z.object({
  /** Month plans by manager, major units; those typed on the sheet where none is said. */
  plans: z.record(z.string(), z.number().check(z.minimum(0), z.maximum(MOST_PLAN))),
  /** Under so many expected an indicator is not judged. */
  fewest: z.number().check(z.minimum(1), z.maximum(MOST_EXPECTED)),
});

export type StandUpSettings = z.infer<typeof settingsSchema>;

export const LIMITS = { fewest: MOST_EXPECTED } as const;
export const USUAL_FEWEST = 10;
