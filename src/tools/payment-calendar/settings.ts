import * as z from 'zod/mini';

export const MONTHS = ['previous', 'current', 'next'] as const;
export const DATES = ['expected', 'nextTask', 'typed'] as const;
export const PROBABILITIES = ['stage', 'age', 'deal'] as const;
/** All at once, an advance and the rest, or the parts on the Instalments sheet. */
export const INSTALMENTS = ['once', 'rule', 'table'] as const;
export const RESTS = ['14days', '30days', '1month', '2months', '3months'] as const;

/** What the wizard asks. Texts of the owner's data are '' where nothing is chosen. */
export const settingsSchema = z.object({
  month: z.enum(MONTHS),
  /** '' is everybody. */
  manager: z.string(),
  /** Which column says when a payment is expected; `typed` is only what stands on the sheet. */
  dates: z.enum(DATES),
  /** Whose word comes first: the stage's, that of deals at the stage that lasted as long, or the deal's own in the CRM. */
  probability: z.enum(PROBABILITIES),
  instalments: z.enum(INSTALMENTS),
  /** Of the rule: the share paid on the expected day, 0…1; null is all of it. */
  advance: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  rest: z.enum(RESTS),
});

export type CalendarSettings = z.infer<typeof settingsSchema>;

/** When the rest is paid. */
export const REST_AFTER: Readonly<
  Record<CalendarSettings['rest'], { readonly months: number } | { readonly days: number }>
> = {
  '14days': { days: 14 },
  '30days': { days: 30 },
  '1month': { months: 1 },
  '2months': { months: 2 },
  '3months': { months: 3 },
};
