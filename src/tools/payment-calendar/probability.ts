import type { Scalar } from '../../blueprint/blueprint';
import type { Deal } from '../../tables/deal';
import { noShare, shareOf } from '../shared/share';
import { type StageOdds, stageLabels } from '../shared/stage-odds';
import type { ToolContext } from '../tool';
import type { CalendarSettings } from './settings';
import { stageAges } from './stage-ages';

/** How likely a payment is before the owner's word, and where that comes from. */
export interface Base {
  /** Where it is the stage's: the row follows what the owner types for the stage. */
  readonly of: StageOdds | null;
  /** 0…1; null is unknown. */
  readonly probability: number | null;
  readonly basis: string;
}

const UNKNOWN: Base = { of: null, probability: null, basis: '' };

/** Probabilities that differ by less are one. */
const SAME = 1e-9;

/** The probability of a deal as the wizard's choice has it; what is not known there is taken from the next best. */
export function probabilities(
  { probability: source }: CalendarSettings,
  context: Omit<ToolContext, 'sheet'>,
): (deal: Deal, stage: StageOdds | null) => Base {
  const words = context.words.paymentCalendar.basis;
  const agesAt = stageAges(context);
  const labelOf = stageLabels(context.stages.filter(({ outcome, step }) => outcome === 'open' && step > 0));
  const ofDeal = ({ probability }: Deal): Base =>
    probability === null ? UNKNOWN : { of: null, probability, basis: words.crm };
  const byAge = (deal: Deal, stage: StageOdds): Base | null => {
    const found = source === 'age' && !stage.typed ? agesAt(stage)(deal) : null;
    return found && { of: null, probability: found.probability, basis: words[found.since](found) };
  };
  return (deal, stage) => {
    if (source === 'deal' && deal.probability !== null) return ofDeal(deal);
    if (stage && (stage.probability !== null || deal.probability === null)) {
      const byStage = { of: stage, probability: stage.probability, basis: labelOf(stage.key) };
      return byAge(deal, stage) ?? byStage;
    }
    return ofDeal(deal);
  };
}

/**
 * The probability that the owner typed into a row of the last build; null where the row stood as it was built, or
 * followed what was typed for its stage.
 */
export function typedOver({
  keyedRows,
}: Pick<ToolContext, 'keyedRows'>): (row: Readonly<Record<string, Scalar>>) => number | null {
  const written = [...(keyedRows?.get('stages') ?? [])];
  const labelOf = stageLabels(written.map(([key]) => ({ pipeline: key.slice(0, key.indexOf('|')) })));
  const ownOf = ({ probability, proposal }: Readonly<Record<string, Scalar>>) =>
    noShare(probability) === null ? shareOf(probability) : proposal;
  const stages = new Map(written.map(([key, row]) => [labelOf(key), ownOf(row)]));
  return ({ probability, crmProbability: base, basis }) => {
    const typed = shareOf(probability);
    if (typed === null) return null;
    const same = (other: unknown) => typeof other === 'number' && Math.abs(typed - other) < SAME;
    return same(base) || (typeof basis === 'string' && same(stages.get(basis))) ? null : typed;
  };
}
