import { type Month, monthAround } from '../../analysis/calendar';
import { fromMinor, toMinor } from '../../analysis/money';
import type { Scalar } from '../../blueprint/blueprint';
import type { Measure } from '../shared/sales';
import type { ToolContext } from '../tool';
import { monthOf, periodOf } from './period';
import { GOAL_KEYS, type PlanSettings } from './settings';
import { rowsOf } from './typed';

/** What the plan is of. */
export interface Selection {
  readonly month: Month;
  readonly months: readonly Month[];
  readonly measure: Measure;
  /** Chosen in the wizard just now: then the records of the settings count, else what stands on the sheet. */
  readonly fromWizard: boolean;
  /** Of the period, minor units; null where it is as proposed. */
  readonly goal: number | null;
  /** The currency asked for; the sales say whether it is there. */
  readonly currency: string | null;
  /** Plans over what is known by more than this share are doubted. */
  readonly doubt: number;
}

type Known = Pick<ToolContext, 'inputs' | 'today' | 'keyedRows'>;

const DOUBT = 0.25;

export function selectionOf(settings: PlanSettings, context: Known): Selection {
  const { inputs, today } = context;
  const typedMonth = number(inputs.get('month'));
  const month = monthAround(typedMonth ?? monthOf(settings.month, today));
  const months = periodOf(settings.period, month.first);
  const currency = inputs.get('currency');
  const doubt = number(inputs.get('doubt'));
  return {
    month,
    months,
    measure: settings.measure,
    fromWizard: !inputs.has(GOAL_KEYS[settings.period]),
    goal: goalOf(settings, context, periodKey(months)),
    currency: typeof currency === 'string' ? currency : null,
    doubt: doubt !== null && doubt >= 0 ? doubt : DOUBT,
  };
}

/** A period's name for ever: "46143" of a month, "46113-46203" of a quarter. */
export function periodKey(months: readonly Month[]): string {
  const [first, last] = [months[0]!.first, months[months.length - 1]!.last];
  return months.length === 1 ? String(first) : `${first}-${last}`;
}

/**
 * The goal of the period: the wizard's; on the sheet, what stands there if it is of this period or was typed after the
 * build; else what the period had when it was planned before.
 */
function goalOf(settings: PlanSettings, context: Known, key: string): number | null {
  const name = GOAL_KEYS[settings.period];
  const { inputs } = context;
  const kept = rowsOf(context, 'goals').get(key)?.value;
  const before = typeof kept === 'number' ? toMinor(kept) : null;
  if (!inputs.has(name)) return settings[name] === null ? null : toMinor(settings[name]);
  const value = number(inputs.get(name));
  const built = rowsOf(context, 'built').get('goal');
  const ofThis = built === undefined || built.period === key;
  if (ofThis) return value === null || value < 0 || isProposal(value, built) ? null : toMinor(value);
  const untouched = value === null || value === built.value;
  return untouched || value < 0 ? before : toMinor(value);
}

/** The goal still is what the build proposed. */
function isProposal(value: number, built: Readonly<Record<string, Scalar>> | undefined): boolean {
  return typeof built?.proposal === 'number' && Math.abs(built.proposal - value) < 0.004;
}

/** The goal as a setting of the wizard has it. */
export function asSetting(minor: number | null): number | null {
  return minor === null ? null : fromMinor(minor);
}

function number(value: Scalar | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
