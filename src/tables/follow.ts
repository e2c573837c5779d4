import { DEAL_COLUMNS, type Deal, type DealField, type Stage } from './deal';
import { stageKeys } from './stages';

/**
 * What owners fill in on the Deals sheet where their CRM gives nothing: an empty cell of the file leaves it.
 * A field that was emptied in the CRM is rarer than one filled in here, and of the two only the latter cannot be had again.
 */
const FILLED_IN: ReadonlySet<DealField> = new Set<DealField>([
  'client',
  'amount',
  'currency',
  'product',
  'channel',
  'region',
  'audience',
  'clientKind',
  'lostReason',
  'lostFrom',
]);

/** A deal of the table as a newer file has it. */
export type Follow = (before: Deal, after: Deal) => Deal;

/**
 * How a deal of the table follows a file that has columns for the `mapped` fields (all, where undefined). What the file
 * says is taken. Where it says nothing, the table's value stays if the file has no column for the field at all, or if
 * the field is one that owners fill in; the manager, the title, the days and the probability go empty with the file.
 * The stage and the outcome are always the file's: without a stage column they follow from its kind. So only lost deals
 * have a reason and a stage of loss, and open ones have no close date. A pipeline that the file does not name stays
 * while it has the file's stage: the two only make sense together.
 */
export function follower(mapped?: ReadonlySet<DealField>, stages?: readonly Stage[]): Follow {
  const keyOf = stageKeys();
  const known = stages && new Set(stages.map(({ pipeline, name }) => keyOf(pipeline, name)));
  const staying = DEAL_COLUMNS.map(({ field }) => field).filter(
    (field) => FILLED_IN.has(field) || mapped?.has(field) === false,
  );
  return (before, after) => {
    const stays: Partial<Record<DealField, Deal[DealField]>> = {};
    for (const field of staying) if (isEmpty(after[field])) stays[field] = before[field];
    const deal = { ...after, ...(stays as Partial<Deal>), missingSince: null };
    const { pipeline, stage, outcome } = deal;
    return {
      ...deal,
      pipeline: known === undefined || known.has(keyOf(pipeline, stage)) ? pipeline : after.pipeline,
      closed: outcome === 'open' ? null : deal.closed,
      lostReason: outcome === 'lost' ? deal.lostReason : '',
      lostFrom: outcome === 'lost' ? deal.lostFrom : '',
    };
  };
}

function isEmpty(value: Deal[DealField]): boolean {
  return value === null || value === '';
}
