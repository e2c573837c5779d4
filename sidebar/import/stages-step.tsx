import { useState } from 'preact/hooks';
import type { ProposedStage } from '../../src/calls';
import type { Outcome } from '../../src/tables/deal';
import { usePage, useWords } from '../context';
import { Warning } from '../parts/notice';
import { StageRow } from './stage-row';
import { move, type Pipeline, pipelines, setOutcome } from './stages';
import type { ImportFlow } from './use-import';

const GROUPS = ['open', 'won', 'lost'] as const;

const keyOf = ({ pipeline, name }: ProposedStage) => JSON.stringify([pipeline, name]);

/** The order of the steps of each pipeline and what each stage ends in, for the owner to confirm. */
export function StagesStep({ flow }: { readonly flow: ImportFlow }) {
  const { say } = usePage();
  const words = useWords().import;
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const { stages, changeStages } = flow;

  function changeOutcome(stage: ProposedStage, outcome: Outcome) {
    setTouched(new Set([...touched, keyOf(stage)]));
    changeStages(setOutcome(stages, stage, outcome));
  }
  function changePlace(stage: ProposedStage, by: -1 | 1) {
    setTouched(new Set([...touched, keyOf(stage)]));
    changeStages(move(stages, stage, by));
    say(words.placed(stage.name, stage.step + by));
  }
  const list = (pipeline: Pipeline) =>
    GROUPS.flatMap((group) => pipeline[group]).map((stage) => (
      <StageRow
        key={keyOf(stage)}
        stage={stage}
        steps={pipeline.open.length}
        touched={touched.has(keyOf(stage))}
        onOutcome={(outcome) => changeOutcome(stage, outcome)}
        onMove={(by) => changePlace(stage, by)}
      />
    ));
  return (
    <>
      <p class="strong">{words.stagesTitle}</p>
      <p class="quiet">{words.stagesHint}</p>
      {pipelines(stages).map((pipeline) => (
        <section key={pipeline.name}>
          <h2>{words.pipeline(pipeline.name)}</h2>
          {pipeline.won.length === 0 ? (
            <Warning>
              <p>{words.noWon(pipeline.name)}</p>
            </Warning>
          ) : null}
          <ul class="stages">{list(pipeline)}</ul>
        </section>
      ))}
    </>
  );
}
