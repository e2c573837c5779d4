import type { ToolContext } from '../tool';
import { type Facts, medianOf } from './people';
import { askedBefore, type MotivationSettings } from './settings';

/** The limits of the checks, as they stand in their cells: money in major units, shares 0…1; null is empty. */
export interface Limits {
  /** Payroll in gross profit. */
  readonly payroll: number | null;
  /** Base in pay at plan, and how far from it is still well. */
  readonly mix: number | null;
  readonly mixGap: number | null;
  /** The largest jump of a step. */
  readonly jump: number | null;
  readonly headPay: number | null;
  readonly indicators: number | null;
  readonly leastParts: number | null;
  readonly mostParts: number | null;
  /** Repeat orders in what a manager sells. */
  readonly repeat: number | null;
  /** Taken by the trial: the soft base's score, gross profit as a share of revenue. */
  readonly softScore: number | null;
  readonly margin: number | null;
  /** Months of a deal from which a quarter bonus makes sense. */
  readonly cycle: number | null;
}

export type LimitName = keyof Limits;

export const LIMITS: readonly LimitName[] = [
  'payroll',
  'mix',
  'mixGap',
  'jump',
  'headPay',
  'indicators',
  'leastParts',
  'mostParts',
  'repeat',
  'cycle',
  'softScore',
  'margin',
];

export function limitKey(name: LimitName): string {
  return `limit${name[0]!.toUpperCase()}${name.slice(1)}`;
}

/** What stands on the sheet in use, unless the wizard has just said otherwise; else the defaults. */
export function limitsOf(settings: MotivationSettings, facts: Facts, { inputs }: ToolContext): Limits {
  const before = askedBefore(inputs);
  const kept = (setting: 'payrollLimit' | 'margin' | null) =>
    before !== null && (setting === null || before[setting] === settings[setting]);
  const limit = (name: LimitName, usual: number | null, setting: 'payrollLimit' | 'margin' | null = null) => {
    const typed = inputs.get(limitKey(name));
    if (!kept(setting) || typed === undefined) return usual;
    return typeof typed === 'number' ? typed : null;
  };
  const head = medianOf(facts.people, 'head', 'currentPay');
  return {
    payroll: limit('payroll', settings.payrollLimit ?? USUAL_PAYROLL, 'payrollLimit'),
    mix: limit('mix', 0.4),
    mixGap: limit('mixGap', 0.1),
    jump: limit('jump', null),
    headPay: limit('headPay', head === null ? null : head / 100),
    indicators: limit('indicators', 5),
    leastParts: limit('leastParts', 3),
    mostParts: limit('mostParts', 5),
    repeat: limit('repeat', 0.5),
    cycle: limit('cycle', 3),
    softScore: limit('softScore', 0.85),
    margin: limit('margin', settings.margin ?? rounded(facts.margin), 'margin'),
  };
}

export const USUAL_PAYROLL = 0.1;

function rounded(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 1000;
}
