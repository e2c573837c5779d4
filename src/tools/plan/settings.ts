import * as z from 'zod/mini';
import { MEASURES } from '../shared/sales';

export const PERIODS = ['month', 'quarter', 'year'] as const;
export const MONTHS = ['previous', 'current', 'next'] as const;
export const MONTH_RULES = ['both', 'days', 'equal'] as const;
export const MANAGER_RULES = ['history', 'grade', 'equal'] as const;
export const SLICES = ['product', 'channel', 'region', 'client'] as const;
/** What leads to a deal, nearest to it first. */
export const ACTIONS = ['proposal', 'meeting', 'call', 'lead'] as const;

export type Period = (typeof PERIODS)[number];
export type MonthRule = (typeof MONTH_RULES)[number];
export type ManagerRule = (typeof MANAGER_RULES)[number];
export type Slice = (typeof SLICES)[number];
export type Action = (typeof ACTIONS)[number];

const LARGEST = 1e12;

const goal = z.nullable(z.number().check(z.minimum(0), z.maximum(LARGEST)));
const amounts = z.record(z.string(), z.number().check(z.minimum(0), z.maximum(LARGEST)));

/** What the wizard asks. Money is in major units; what is null or not in a record is as proposed. */
export const settingsSchema = z.object({
  period: z.enum(PERIODS),
  month: z.enum(MONTHS),
  measure: z.enum(MEASURES),
  /** A goal of its own for each length of period, so that changing one's mind loses nothing. */
  goalMonth: goal,
  goalQuarter: goal,
  goalYear: goal,
  monthsBy: z.enum(MONTH_RULES),
  /** By the month's first day. */
  months: amounts,
  managersBy: z.enum(MANAGER_RULES),
  /** By the manager's name, of the month shown. */
  managers: amounts,
  /** Of the month's plan, 0…1, from new clients. */
  newShare: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  slices: z.array(z.enum(SLICES)),
  averageDeal: goal,
  /** Deals per action, 0…1, by action. */
  conversions: z.record(z.string(), z.number().check(z.minimum(0), z.maximum(1))),
});

export type PlanSettings = z.infer<typeof settingsSchema>;

/** The setting, and the input on the sheet, that holds the goal of such a period. */
export const GOAL_KEYS = { month: 'goalMonth', quarter: 'goalQuarter', year: 'goalYear' } as const;
