import type { Day } from '../../analysis/day';
import type { Scalar } from '../../blueprint/blueprint';
import { currenciesOf } from '../shared/currency';
import { distinct, fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { type ControlSettings, SINCE, type Since, UNTOUCHED_DAYS } from './settings';

/** What stands in the sheet's input cells when it is built. */
export interface Selection {
  /** Null is everybody. */
  readonly manager: string | null;
  /** Null where there is only one currency, or none is stated. */
  readonly currency: string | null;
  readonly untouched: number;
  /** Deals of a manager that are listed at the most. */
  readonly most: number;
  readonly since: Since;
  /** A day typed in place of `since`. */
  readonly sinceDay: Day | null;
  /** Whether payments without a day, or whose day has passed, count as expected this month. */
  readonly countOutside: boolean;
  readonly leastCoverage: number;
  readonly leastUnweighted: number;
  /** The stage of deals to be added, as the sheet names it; null where none was chosen. */
  readonly addStage: string | null;
  /** Major units; null is the average of the open deals. */
  readonly addAverage: number | null;
  /** Whether status cells begin a new day empty. */
  readonly emptied: boolean;
}

const MOST = 20;
const CALENDAR = 'payment-calendar';

type Known = Pick<ToolContext, 'deals' | 'inputs' | 'words' | 'elsewhere'>;

/**
 * The selection of a build: what the owner typed into the sheet before, else the wizard's settings; what is on the
 * payment calendar too has the word typed there as its default.
 */
export function selectionOf(settings: ControlSettings, context: Known): Selection {
  const { deals, inputs, words, elsewhere } = context;
  const text = words.pipelineControl;
  const calendar = elsewhere.inputs(CALENDAR);
  const number = (key: string, from: ReadonlyMap<string, Scalar> = inputs): number | null => {
    const value = from.get(key);
    return typeof value === 'number' ? value : null;
  };
  const whole = (key: string, least: number) => {
    const value = number(key);
    return value === null ? null : Math.max(least, Math.floor(value));
  };
  const managers = distinct(deals.map(({ owner }) => owner)).filter((name) => name !== '');
  const currencies = currenciesOf(deals);
  const currency =
    currencies && oneOf(currencies, inputs.get('currency') ?? calendar.get('currency') ?? null, text.none);
  const count = words.paymentCalendar.inputs.count;
  const outside = inputs.has('outside')
    ? inputs.get('outside') === text.inputs.count
    : calendar.get('overdue') === count && calendar.get('undated') === count;
  const typedStage = inputs.get('addStage');
  return {
    manager: oneOf(
      managers,
      (inputs.has('manager') ? inputs.get('manager') : settings.manager) ?? null,
      text.none,
    ),
    currency: currencies && (currency ?? currencies[0] ?? null),
    untouched: whole('untouched', 1) ?? settings.untouched ?? UNTOUCHED_DAYS,
    most: whole('most', 1) ?? MOST,
    since: sinceOf(inputs.get('since'), text.inputs.sinceNames) ?? settings.since,
    sinceDay: whole('sinceDay', 0),
    countOutside: outside,
    leastCoverage: number('leastCoverage') ?? number('leastCoverage', calendar) ?? 1,
    leastUnweighted: number('leastUnweighted') ?? number('leastUnweighted', calendar) ?? 3,
    addStage: typeof typedStage === 'string' ? typedStage : null,
    addAverage: number('addAverage'),
    emptied: inputs.get('newDay') !== text.inputs.no,
  };
}

function sinceOf(typed: Scalar | undefined, names: Readonly<Record<Since, string>>): Since | undefined {
  return SINCE.find((since) => names[since] === typed);
}

function oneOf(names: readonly string[], value: Scalar, none: string): string | null {
  if (value === null || value === '') return null;
  const wanted = value === none ? '' : fold(String(value));
  return names.find((name) => fold(name) === wanted) ?? null;
}
