import { closingConversion } from '../../analysis/conversion';
import { monthIndex } from '../../analysis/day';
import type { Deal, DealField, Outcome } from '../../tables/deal';
import type { Words } from '../../words/words';
import { isHardName } from '../shared/criteria';
import { currenciesOf, unitOf } from '../shared/currency';
import { distinct, fold } from '../shared/texts';
import type { ToolContext } from '../tool';
import { dayOfDeal, isListed, isSelected, pipelinesOf, type Selection, selectionOf } from './selection';
import { type FunnelSettings, SLICE_FIELDS, type SliceField } from './settings';

export interface Slice {
  readonly field: SliceField;
  /** Names as of the build, the best conversion first. */
  readonly names: readonly string[];
}

/** Everything the funnel's sheets are laid out from: the build's data in the form the sections want. */
export interface View {
  readonly context: ToolContext;
  readonly words: Words;
  readonly text: Words['funnel'];
  readonly selection: Selection;
  /** Null where deals have no pipelines. */
  readonly pipelines: readonly string[] | null;
  readonly currencies: readonly string[] | null;
  /** The sign or code of the only currency, '' where unknown or several. */
  readonly unit: string;
  /** The steps of each pipeline, in the order of `pipelines` (one list where that is null). */
  readonly stages: readonly (readonly string[])[];
  /** Of the longest pipeline. */
  readonly steps: number;
  readonly slices: readonly Slice[];
  readonly managers: readonly string[];
  /** Months in the table of months. */
  readonly months: number;
  readonly selected: readonly Deal[];
  /** Deals of the pipeline and currency, whatever their date and manager. */
  readonly listed: readonly Deal[];
  /** Fields of the tables with a name that a criterion cannot hold as it is. */
  readonly hardFields: readonly SliceField[];
  /** Names of a field that tables list. */
  namesOf(field: SliceField): readonly string[];
  column(field: DealField): string;
  outcome(outcome: Outcome): string;
}

/** More names than this go to the row of others. */
const MOST_NAMES = 30;
const MOST_MONTHS = 12;
/** Under so many closed deals a conversion says too little to sort by. */
const ENOUGH_TO_SORT = 20;

export function viewOf(settings: FunnelSettings, context: ToolContext): View {
  const selection = selectionOf(settings, context);
  const pipelines = pipelinesOf(context);
  const currencies = currenciesOf(context.deals);
  const listed = context.deals.filter((deal) => isListed(deal, selection));
  const selected = context.deals.filter((deal) => isSelected(deal, selection));
  const stages = (pipelines ?? [null]).map((pipeline) => stepsOf(context, pipeline));
  const text = context.words.funnel;
  const managers = managersOf(context.deals);
  const slices = settings.slices
    .map((field) => ({ field, names: namesOf(field, listed, selected, context) }))
    .filter(({ names }) => names.length > 0);
  const listedNames = (field: SliceField): readonly string[] => [
    ...(slices.find((slice) => slice.field === field)?.names ?? []),
    ...(field === 'owner' ? managers.filter((name) => name !== '') : []),
  ];
  return {
    context,
    words: context.words,
    text,
    selection,
    pipelines,
    currencies,
    unit: currencies ? '' : unitOf(context.deals),
    stages,
    steps: Math.max(0, ...stages.map((list) => list.length)),
    slices,
    managers,
    hardFields: SLICE_FIELDS.filter((field) => listedNames(field).some(isHardName)),
    namesOf: listedNames,
    months: monthsOf(selected, selection),
    selected,
    listed,
    column: (field) => context.source.column(field),
    outcome: (outcome) => context.source.outcome(outcome),
  };
}

/** Managers by name, '' among them where some deals have none; empty where nobody is named. */
function managersOf(deals: readonly Deal[]): string[] {
  const names = distinct(deals.map((deal) => deal.owner)).sort();
  return names.some((name) => name !== '') ? names : [];
}

/**
 * The stages at each step of a pipeline, from the first; every pipeline's where null. Won stages share the last
 * step, and a step that no stage has any more is there all the same: deals are counted by a step's number.
 */
export function placesOf({ stages }: Pick<ToolContext, 'stages'>, pipeline: string | null): string[][] {
  const own = stages.filter(
    (stage) => stage.step > 0 && (pipeline === null || fold(stage.pipeline) === fold(pipeline)),
  );
  const last = own.reduce((most, { step }) => Math.max(most, step), 0);
  return Array.from({ length: last }, (_, index) =>
    distinct(own.filter(({ step }) => step === index + 1).map(({ name }) => name)),
  );
}

/** The names of a pipeline's steps, "A / B" where stages share one. */
export function stepsOf(context: Pick<ToolContext, 'stages'>, pipeline: string | null): string[] {
  return placesOf(context, pipeline).map(placeName);
}

function placeName(names: readonly string[], index: number): string {
  return names.join(' / ') || String(index + 1);
}

export function isLossUnknown(deal: Deal): boolean {
  return deal.outcome === 'lost' && deal.lostFrom === '' && deal.reached <= 1;
}

/** A deal's value of a slice as the Deals sheet writes it. */
function sliceValue(deal: Deal, field: SliceField, { source }: ToolContext): string {
  const value = deal[field];
  return field === 'clientKind' && value !== '' ? source.clientKind(deal.clientKind) : value;
}

function namesOf(
  field: SliceField,
  listed: readonly Deal[],
  selected: readonly Deal[],
  context: ToolContext,
): string[] {
  const texts = listed.map((deal) => sliceValue(deal, field, context)).filter((text) => text !== '');
  const names = distinct(texts).slice(0, MOST_NAMES);
  const closed = new Map(names.map((name) => [fold(name), { won: 0, lost: 0 }]));
  for (const deal of selected) {
    const counts = closed.get(fold(sliceValue(deal, field, context)));
    if (counts && deal.outcome !== 'open') counts[deal.outcome] += 1;
  }
  const rank = (name: string): number => {
    const { won, lost } = closed.get(fold(name))!;
    const share = closingConversion(won, lost) ?? -1;
    return won + lost >= ENOUGH_TO_SORT ? share + 2 : share;
  };
  return names.sort((a, b) => rank(b) - rank(a));
}

function monthsOf(selected: readonly Deal[], { basis }: Selection): number {
  const months = selected.flatMap((deal) => {
    const day = dayOfDeal(deal, basis);
    return day === null ? [] : [monthIndex(day)];
  });
  if (months.length === 0) return 0;
  let first = months[0]!;
  let last = first;
  for (const month of months) {
    if (month < first) first = month;
    if (month > last) last = month;
  }
  return Math.min(MOST_MONTHS, Math.max(3, last - first + 1));
}
