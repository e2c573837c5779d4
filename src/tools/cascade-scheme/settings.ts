import * as z from 'zod/mini';

export const MONTHS = ['current', 'previous'] as const;

/** The three cascades of the scheme, in the order of the sheet. */
export const PARTS = ['kpi', 'standards', 'tasks'] as const;
export type Part = (typeof PARTS)[number];

const LARGEST_PAY = 1e9;
const weight = z.number().check(z.minimum(0), z.maximum(1));

/** What the wizard asks; weights have the names of their cells on the sheet. */
export const settingsSchema = z.object({
  month: z.enum(MONTHS),
  weightKpi: weight,
  weightStandards: weight,
  weightTasks: weight,
  /** The full variable pay of a month by manager, major units; as proposed where none is said. */
  pay: z.record(z.string(), z.number().check(z.minimum(0), z.maximum(LARGEST_PAY))),
});

export type CascadeSettings = z.infer<typeof settingsSchema>;
export type WeightKey = 'weightKpi' | 'weightStandards' | 'weightTasks';

export const WEIGHT_KEYS: Readonly<Record<Part, WeightKey>> = {
  kpi: 'weightKpi',
  standards: 'weightStandards',
  tasks: 'weightTasks',
};

export const LIMITS = { pay: LARGEST_PAY, plan: 1e12, norm: 10_000, cap: 10 } as const;

export const USUAL_WEIGHTS: Readonly<Record<Part, number>> = { kpi: 0.5, standards: 0.3, tasks: 0.2 };
