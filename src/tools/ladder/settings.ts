import * as z from 'zod/mini';

export const LEVELS = { min: 3, max: 7 } as const;
export const MONTHS = { min: 1, max: 12 } as const;

/** What the wizard asks; `months` is named like its cell. */
export const settingsSchema = z.object({
  levels: z.number().check(z.minimum(LEVELS.min), z.maximum(LEVELS.max)),
  months: z.number().check(z.minimum(MONTHS.min), z.maximum(MONTHS.max)),
});

export type LadderSettings = z.infer<typeof settingsSchema>;

export const USUAL = { levels: 3, months: 3, fewest: 2 } as const;
export const LARGEST = 1e12;
