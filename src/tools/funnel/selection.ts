import { calendarDay, type Day, dayOf } from '../../analysis/day';
import type { Scalar } from '../../blueprint/blueprint';
import type { Deal } from '../../tables/deal';
import { type Language, type Words, wordsOf } from '../../words';
import { currenciesOf } from '../shared/currency';
import { distinct, fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import type { FunnelSettings } from './settings';

/** Which deals a funnel counts: what stands in the sheet's input cells when it is built. */
export interface Selection {
  readonly basis: 'cohort' | 'period';
  readonly from: Day | null;
  readonly to: Day | null;
  /** A name of pipelinesOf; null where deals have no pipelines. */
  readonly pipeline: string | null;
  /** Null is everybody. */
  readonly manager: string | null;
  /** Null where there is only one currency, or none is stated. */
  readonly currency: string | null;
  readonly goal: number | null;
  /** What the owner chose and the data no longer have. */
  readonly gone: readonly Gone[];
}

export interface Gone {
  readonly input: 'pipeline' | 'manager' | 'currency';
  readonly name: string;
}

/** The sheet may have been built while the spreadsheet was in another language. */
const LANGUAGES: readonly Language[] = ['ru', 'en'];

function says(value: Scalar, word: (text: Words['funnel']) => string): boolean {
  return LANGUAGES.some((language) => value === word(wordsOf(language).funnel));
}

/** The pipelines of the deals and of the stages; null where none is named. */
export function pipelinesOf(context: Pick<ToolContext, 'deals' | 'stages'>): string[] | null {
  const names = distinct([
    ...context.deals.map((deal) => deal.pipeline),
    ...context.stages.map((stage) => stage.pipeline),
  ]);
  return names.length === 0 || (names.length === 1 && names[0] === '') ? null : names;
}

/**
 * The selection of a build: what the owner typed into the sheet before, else the wizard's settings. A manager who is
 * gone stays chosen, with nothing to count; of a pipeline or a currency that is gone, the first takes the place.
 */
export function selectionOf(settings: FunnelSettings, context: ToolContext): Selection {
  const { inputs } = context;
  const typed = <T>(key: string, read: (value: Scalar) => T, otherwise: T): T =>
    inputs.has(key) ? read(inputs.get(key) ?? null) : otherwise;
  const number = (value: Scalar): number | null => (typeof value === 'number' ? value : null);
  const pipelines = pipelinesOf(context);
  const currencies = currenciesOf(context.deals);
  const managers = distinct(context.deals.map((deal) => deal.owner));
  const { from, to } = periodOf(settings, context.today);
  const chosenPipeline = pipelines && (oneOf(pipelines, settings.pipeline) ?? pipelines[0] ?? null);
  const gone = goneOf(context, { pipeline: pipelines, manager: managers, currency: currencies });
  const lost = gone.find(({ input }) => input === 'manager');
  return {
    basis: typed(
      'basis',
      (value) => (says(value, ({ inputs: words }) => words.basisPeriod) ? 'period' : 'cohort'),
      settings.basis,
    ),
    from: typed('from', number, from),
    to: typed('to', number, to),
    pipeline: pipelines && (typed('pipeline', (value) => oneOf(pipelines, value), null) ?? chosenPipeline),
    manager: lost ? lost.name : typed('manager', (value) => oneOf(managers, value), null),
    currency:
      currencies && (typed('currency', (value) => oneOf(currencies, value), null) ?? currencies[0] ?? null),
    goal: typed('goal', number, settings.goal),
    gone,
  };
}

/** The name that a cell means; null where it means none of them. */
function oneOf(names: readonly string[], value: Scalar): string | null {
  if (value === null) return null;
  const wanted = says(value, ({ none }) => none) ? '' : fold(String(value));
  return names.find((name) => fold(name) === wanted) ?? null;
}

function goneOf(
  { inputs, words }: ToolContext,
  known: Readonly<Record<Gone['input'], readonly string[] | null>>,
): Gone[] {
  return (['pipeline', 'manager', 'currency'] as const).flatMap((input) => {
    const names = known[input];
    const value = inputs.get(input) ?? null;
    // Where none is named the sheet does not ask for one.
    if (value === null || says(value, ({ all }) => all) || !names?.some((name) => name !== '')) return [];
    if (oneOf(names, value) !== null) return [];
    return [{ input, name: says(value, ({ none }) => none) ? words.funnel.none : String(value) }];
  });
}

function periodOf(settings: FunnelSettings, today: Day): Pick<Selection, 'from' | 'to'> {
  const { year, month } = calendarDay(today);
  if (settings.period === 'dates') return { from: settings.from, to: settings.to };
  if (settings.period === 'last12') return { from: dayOf(year, month - 11, 1), to: null };
  if (settings.period === 'last6') return { from: dayOf(year, month - 5, 1), to: null };
  if (settings.period === 'thisYear') return { from: dayOf(year, 1, 1), to: null };
  return { from: null, to: null };
}

/** The day of a deal that the period is about. */
export function dayOfDeal(deal: Deal, basis: Selection['basis']): Day | null {
  return basis === 'cohort' ? deal.created : deal.closed;
}

/** Whether a deal is counted, by the rule that the keys sheet's formula has. */
export function isSelected(deal: Deal, selection: Selection): boolean {
  return isOfScope(deal, selection) && isInPeriod(deal, selection);
}

/** All but the period and the manager: what the tables list names from, so that both can be changed later. */
export function isListed(deal: Deal, selection: Selection): boolean {
  return isOfScope(deal, { ...selection, manager: null });
}

function isOfScope(deal: Deal, { pipeline, manager, currency }: Selection): boolean {
  const fits = (wanted: string | null, text: string) => wanted === null || fold(wanted) === fold(text);
  // A deal without an amount has nothing to mix up: it is counted in every currency.
  const ofCurrency = deal.amount === null || fits(currency, deal.currency);
  return fits(pipeline, deal.pipeline) && fits(manager, deal.owner) && ofCurrency;
}

function isInPeriod(deal: Deal, { basis, from, to }: Selection): boolean {
  if (basis === 'period' && deal.outcome === 'open') return true;
  const day = dayOfDeal(deal, basis);
  if (day === null) return from === null && to === null;
  return (from === null || day >= from) && (to === null || day <= to);
}
