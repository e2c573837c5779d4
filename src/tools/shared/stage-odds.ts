import { finishedByStep, type StageProbability, stageProbability } from '../../analysis/probabilities';
import type { Scalar } from '../../blueprint/blueprint';
import type { ToolContext } from '../tool';
import { shareOf } from './share';
import { fold } from './texts';

/** An open stage with what the company's own deals say about it and what the owner says. */
export interface StageOdds {
  readonly pipeline: string;
  readonly name: string;
  /** Its place among the pipeline's steps, from 1. */
  readonly step: number;
  /** Of the row on the sheet, for ever. */
  readonly key: string;
  /** Wins among finished deals that reached it; no probability where they are too few. */
  readonly proposal: StageProbability;
  /** The owner's where there is one, else the proposal; null where neither. */
  readonly probability: number | null;
  /** The owner has typed another probability than the proposal. */
  readonly typed: boolean;
  /** Payments of this stage are certain: a contract is signed or an invoice is out. */
  readonly certain: boolean;
}

/** What stages are called, by their keys: with the pipeline where there are several. */
export function stageLabels(stages: readonly Pick<StageOdds, 'pipeline'>[]): (key: string) => string {
  const several = new Set(stages.map(({ pipeline }) => pipeline)).size > 1;
  return (key) => {
    const cut = key.indexOf('|');
    const [pipeline, name] = [key.slice(0, cut), key.slice(cut + 1)];
    return several && pipeline !== '' ? `${name} · ${pipeline}` : name;
  };
}

const SIGNED = /догов|контракт|сч[её]т|оплат|contract|invoice|sign|payment/i;

/** Probabilities of two sources that differ by less are one. */
const SAME = 1e-9;

/** The open stages of every pipeline in order. */
export function stageOdds({
  deals,
  stages,
  keyedRows,
  words,
}: Pick<ToolContext, 'deals' | 'stages' | 'keyedRows' | 'words'>): StageOdds[] {
  const written = keyedRows?.get('stages');
  const pipelines = [...new Set(stages.map(({ pipeline }) => pipeline))];
  return pipelines.flatMap((pipeline) => {
    const own = stages.filter((stage) => stage.pipeline === pipeline && stage.step > 0);
    const steps = Math.max(0, ...own.map(({ step }) => step));
    const trials = finishedByStep(
      deals.filter((deal) => fold(deal.pipeline) === fold(pipeline)),
      steps,
    );
    const open = own.filter(({ outcome }) => outcome === 'open').sort((a, b) => a.step - b.step);
    return open.map(({ name, step }, index): StageOdds => {
      const key = `${pipeline}|${name}`;
      const row = written?.get(key);
      const proposal = stageProbability(trials[step - 1]!);
      const signed = SIGNED.test(name) || (index === open.length - 1 && open.length > 2);
      const { yes, no } = words.paymentCalendar.stages;
      const certain = row?.certain === yes ? true : row?.certain === no ? false : signed;
      const probability = ownWord(row, proposal.probability);
      const typed = probability !== proposal.probability;
      return { pipeline, name, step, key, proposal, probability, typed, certain };
    });
  });
}

/** What was typed over the proposal of that build wins over today's. */
function ownWord(row: Readonly<Record<string, Scalar>> | undefined, proposed: number | null): number | null {
  const typed = shareOf(row?.probability);
  if (typed === null) return proposed;
  const before = row?.proposal;
  return typeof before === 'number' && Math.abs(typed - before) < SAME ? proposed : typed;
}
