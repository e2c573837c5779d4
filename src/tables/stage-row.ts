import type { Outcome, Stage } from './deal';
import { outcomeOf } from './outcome-words';
import { cellText, foldText, type RawRow } from './raw';
import type { RowValue, TableWords } from './table-row';

/** Columns of the Stages sheet, left to right; words/import names them. Append, never insert. */
export const STAGE_COLUMNS = ['pipeline', 'name', 'outcome', 'step'] as const;

/** A row of the Stages sheet, in the order of STAGE_COLUMNS. */
export function stageToRow(stage: Stage, words: TableWords): RowValue[] {
  return [
    stage.pipeline === '' ? null : stage.pipeline,
    stage.name,
    words.outcomes[stage.outcome],
    stage.step,
  ];
}

/**
 * A stage from a row of the Stages sheet, as the owner may have edited it; null without a name or with an outcome that
 * is none: the import then proposes it anew.
 */
export function rowToStage(row: RawRow, words: readonly TableWords[]): Stage | null {
  const name = cellText(row[1]);
  const said = cellText(row[2]);
  const outcome = outcomeNamed(said, words) ?? outcomeOf(said);
  if (name === '' || outcome === null) return null;
  const step = row[3];
  const whole = typeof step === 'number' && step > 0 ? Math.round(step) : 0;
  return { pipeline: cellText(row[0]), name, outcome, step: outcome === 'lost' ? 0 : whole };
}

function outcomeNamed(text: string, words: readonly TableWords[]): Outcome | null {
  for (const { outcomes } of words) {
    for (const outcome of ['open', 'won', 'lost'] as const) {
      if (foldText(outcomes[outcome]) === foldText(text)) return outcome;
    }
  }
  return null;
}
