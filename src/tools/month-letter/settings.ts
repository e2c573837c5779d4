import * as z from 'zod/mini';

export const MONTHS = ['previous', 'current'] as const;
export const SLICES = [
  'attained',
  'revenue',
  'count',
  'average',
  'conversion',
  'newClients',
  'growth',
] as const;
export type Slice = (typeof SLICES)[number];

const LONGEST_LIST = 30;
const LARGEST_FLOOR = 1000;

/** What the wizard asks. */
export const settingsSchema = z.object({
  month: z.enum(MONTHS),
  slices: z.array(z.enum(SLICES)),
  /** How many names a list has. */
  top: z.number().check(z.minimum(1), z.maximum(LONGEST_LIST)),
  /** Fewest closed deals by which a conversion is ranked. */
  floor: z.number().check(z.minimum(1), z.maximum(LARGEST_FLOOR)),
});

export type LetterSettings = z.infer<typeof settingsSchema>;

export const LIMITS = { top: LONGEST_LIST, floor: LARGEST_FLOOR } as const;
export const USUAL = { top: 5, floor: 10 } as const;
