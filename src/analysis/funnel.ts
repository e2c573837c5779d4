import { closingConversion, ratio, stepConversions, throughConversions } from './conversion';
import { type Interval, wilson95 } from './interval';

/** A deal as the funnel sees it. */
export interface FunnelRow {
  /** The furthest step it is known to have reached, from 1; 0 is none. A won deal reached the last. */
  readonly reached: number;
  readonly outcome: 'open' | 'won' | 'lost';
  /** Minor units; null where unknown. */
  readonly amount: number | null;
  /** False of a lost deal that stands at the first step only because nobody knows where it was lost. */
  readonly lostFromKnown?: boolean;
}

export interface FunnelStage {
  readonly reached: number;
  /** Open deals whose furthest step this is, and their sum in minor units. */
  readonly inWork: number;
  readonly inWorkAmount: number;
  /** reached here / reached one step before; null of the first step and of an empty one before. */
  readonly step: number | null;
  /** reached here / reached the first step. */
  readonly through: number | null;
  /** Lost deals that got no further. */
  readonly lostHere: number;
  /** Those of them that are here only because their stage is unknown. */
  readonly lostUnknown: number;
}

export interface Funnel {
  readonly stages: readonly FunnelStage[];
  readonly deals: number;
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** won / (won + lost) with its Wilson interval, 95 %. */
  readonly closing: number | null;
  readonly closingInterval: Interval | null;
  /** won / reached the first step. */
  readonly through: number | null;
  /** Minor units */
  readonly wonAmount: number;
  readonly averageDeal: number | null;
  /** Place in `stages` of the step that loses the most deals known to be lost there; null where none is. */
  readonly problem: number | null;
}

/** The funnel of `steps` ordered steps. Every total is a sum over rows, never a mean of ratios. */
export function funnelOf(rows: readonly FunnelRow[], steps: number): Funnel {
  const stages = stagesOf(rows, steps);
  const won = rows.filter((row) => row.outcome === 'won');
  const lost = rows.filter((row) => row.outcome === 'lost').length;
  const wonAmount = amountOf(won);
  return {
    stages,
    deals: rows.length,
    won: won.length,
    lost,
    open: rows.length - won.length - lost,
    closing: closingConversion(won.length, lost),
    closingInterval: wilson95(won.length, won.length + lost),
    through: ratio(won.length, stages[0]?.reached ?? 0),
    wonAmount,
    averageDeal: ratio(wonAmount, won.length),
    problem: problemOf(stages),
  };
}

function stagesOf(rows: readonly FunnelRow[], steps: number): FunnelStage[] {
  const numbers = Array.from({ length: steps }, (_, index) => index + 1);
  const reached = numbers.map((step) => rows.filter((row) => row.reached >= step).length);
  const step = stepConversions(reached);
  const through = throughConversions(reached);
  return numbers.map((number, index) => {
    const here = rows.filter((row) => row.reached === number);
    const inWork = here.filter((row) => row.outcome === 'open');
    const lostHere = here.filter((row) => row.outcome === 'lost');
    return {
      reached: reached[index]!,
      inWork: inWork.length,
      inWorkAmount: amountOf(inWork),
      step: step[index]!,
      through: through[index]!,
      lostHere: lostHere.length,
      lostUnknown: lostHere.filter((row) => row.lostFromKnown === false).length,
    };
  });
}

function amountOf(rows: readonly FunnelRow[]): number {
  return rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
}

function problemOf(stages: readonly FunnelStage[]): number | null {
  const losses = stages.map((stage) => stage.lostHere - stage.lostUnknown);
  const most = Math.max(0, ...losses);
  return most > 0 ? losses.indexOf(most) : null;
}

/**
 * Deals won if the step out of stage `from` (its place in `reached`) converted at `conversion`
 * and the steps after it as they did. `reached` ends with the won stage. Null where a step that
 * the deals would still have to take has never been taken, or there is no step out of `from`.
 */
export function wonIf(reached: readonly number[], from: number, conversion: number): number | null {
  if (from < 0 || from >= reached.length - 1) return null;
  const afterwards = ratio(reached[reached.length - 1]!, reached[from + 1]!);
  return afterwards === null ? null : reached[from]! * conversion * afterwards;
}
