import * as z from 'zod/mini';

/** Since when changes are told on the sheet. */
export const SINCE = ['yesterday', 'monday', 'import', 'week'] as const;

export type Since = (typeof SINCE)[number];

/** What the wizard asks. */
export const settingsSchema = z.object({
  /** '' is everybody. */
  manager: z.string(),
  /** Days without a change after which a deal is to be talked about. */
  untouched: z.nullable(z.number().check(z.minimum(1), z.maximum(365))),
  since: z.enum(SINCE),
});

export type ControlSettings = z.infer<typeof settingsSchema>;

/** Days without a change, where nothing is said. */
export const UNTOUCHED_DAYS = 7;
