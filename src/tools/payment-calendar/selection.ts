import { type Month, monthAround } from '../../analysis/calendar';
import { calendarDay, type Day, dayOf } from '../../analysis/day';
import { toMinor } from '../../analysis/money';
import type { Scalar } from '../../blueprint/blueprint';
import { fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { currenciesOfTables, ownersOf } from './payments';
import { type PlanSource, planSource } from './plan-source';
import type { CalendarSettings } from './settings';

/** What stands in the sheet's input cells when it is built. */
export interface Selection {
  readonly month: Month;
  /** Minor units; null where there is none. */
  readonly plan: number | null;
  /** What the owner typed, major units; where it is empty the plan is the Plan sheet's. */
  readonly typedPlan: number | null;
  /** Null where no Plan sheet is built. */
  readonly planSource: PlanSource | null;
  /** Null is everybody. */
  readonly manager: string | null;
  /** Null where there is only one currency, or none is stated. */
  readonly currency: string | null;
  /** Whether payments whose day has passed, or that have none, are in the forecast. */
  readonly countOverdue: boolean;
  readonly countUndated: boolean;
  readonly leastCoverage: number;
  readonly leastUnweighted: number;
}

type Known = Pick<ToolContext, 'deals' | 'orders' | 'inputs' | 'today' | 'words' | 'elsewhere'>;

/** The selection of a build: what the owner typed into the sheet before, else the wizard's settings. */
export function selectionOf(settings: CalendarSettings, context: Known): Selection {
  const { inputs, today, words } = context;
  const text = words.paymentCalendar;
  const number = (key: string): number | null => {
    const value = inputs.get(key);
    return typeof value === 'number' ? value : null;
  };
  const typedMonth = number('month');
  const typedPlan = number('plan');
  const managers = ownersOf(context);
  const wanted = inputs.has('manager') ? inputs.get('manager') : settings.manager;
  const currencies = currenciesOfTables(context);
  const currency = currencies && oneOf(currencies, inputs.get('currency') ?? null, text.none);
  const asked = {
    month: monthAround(typedMonth ?? monthOf(settings.month, today)),
    manager: oneOf(managers, wanted ?? null, text.none),
    currency: currencies && (currency ?? currencies[0] ?? null),
  };
  const source = planSource(context, asked);
  return {
    ...asked,
    plan: typedPlan === null ? (source?.plan ?? null) : toMinor(typedPlan),
    typedPlan,
    planSource: source,
    countOverdue: inputs.get('overdue') === text.inputs.count,
    countUndated: inputs.get('undated') === text.inputs.count,
    leastCoverage: number('leastCoverage') ?? 1,
    leastUnweighted: number('leastUnweighted') ?? 3,
  };
}

function monthOf(month: CalendarSettings['month'], today: Day): Day {
  const { year, month: number } = calendarDay(today);
  const shift = { previous: -1, current: 0, next: 1 }[month];
  return dayOf(year, number + shift, 1);
}

function oneOf(names: readonly string[], value: Scalar, none: string): string | null {
  if (value === null) return null;
  const wanted = value === none ? '' : fold(String(value));
  return names.find((name) => fold(name) === wanted) ?? null;
}
