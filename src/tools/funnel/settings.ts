import * as z from 'zod/mini';
import type { Deal } from '../../tables/deal';
import { fold } from '../shared/texts';

/** The fields a slice table may be made by, in the order of the sheet. */
export const SLICE_FIELDS = ['owner', 'channel', 'product', 'region', 'audience', 'clientKind'] as const;

export type SliceField = (typeof SLICE_FIELDS)[number];

export const PERIODS = ['all', 'last12', 'last6', 'thisYear', 'dates'] as const;

/** What the wizard asks. A day is a day number; null is "not said". */
export const settingsSchema = z.object({
  pipeline: z.string(),
  basis: z.enum(['cohort', 'period']),
  period: z.enum(PERIODS),
  from: z.nullable(z.number()),
  to: z.nullable(z.number()),
  slices: z.array(z.enum(SLICE_FIELDS)),
  /** The share of deals to pass on from the weak step, 0…1. */
  goal: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
});

export type FunnelSettings = z.infer<typeof settingsSchema>;

export interface Filling {
  readonly field: SliceField;
  /** 0…1 of the deals */
  readonly share: number;
  /** Different values; letters' case does not tell values apart, as it does not in formulas. */
  readonly values: number;
}

/** How well each slice's column is filled; only those with a value at all. */
export function fillings(deals: readonly Deal[]): Filling[] {
  return SLICE_FIELDS.map((field) => {
    const filled = deals.filter((deal) => deal[field] !== '');
    const values = new Set(filled.map((deal) => fold(deal[field]))).size;
    return { field, share: deals.length === 0 ? 0 : filled.length / deals.length, values };
  }).filter(({ values }) => values > 0);
}
