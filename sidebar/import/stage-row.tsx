import type { ProposedStage } from '../../src/calls';
import type { Outcome } from '../../src/tables/deal';
import { useWords } from '../context';
import { Button } from '../parts/button';
import { Icon, WarningSign } from '../parts/icons';
import { Select } from '../parts/select';

interface StageRowProps {
  readonly stage: ProposedStage;
  /** How many steps its pipeline has. */
  readonly steps: number;
  readonly touched: boolean;
  onOutcome(outcome: Outcome): void;
  onMove(by: -1 | 1): void;
}

const OUTCOMES: readonly Outcome[] = ['open', 'won', 'lost'];

/** A stage: its place, its name and deals, buttons that move it, and its outcome. */
export function StageRow({ stage, steps, touched, onOutcome, onMove }: StageRowProps) {
  const words = useWords().import;
  const isStep = stage.outcome === 'open';
  const because = words.because[touched ? 'confirmed' : stage.because];
  return (
    <li class={`stage ${stage.outcome}`}>
      <span class="place">{isStep ? stage.step : ''}</span>
      <span class="header">
        <span class="name">{stage.name}</span>
        <span class="quiet">{words.stageDeals(stage.deals, because)}</span>
      </span>
      <span class="order">
        {isStep ? (
          <>
            <Button
              kind="icon"
              label={words.up(stage.name)}
              off={stage.step === 1}
              onPress={() => onMove(-1)}
            >
              <Icon name="up" />
            </Button>
            <Button
              kind="icon"
              label={words.down(stage.name)}
              off={stage.step === steps}
              onPress={() => onMove(1)}
            >
              <Icon name="down" />
            </Button>
          </>
        ) : null}
      </span>
      <Select
        label={words.outcomeOf(stage.name)}
        value={stage.outcome}
        options={OUTCOMES.map((outcome) => ({ value: outcome, label: words.outcome[outcome] }))}
        onChoose={(value) => onOutcome(OUTCOMES.find((outcome) => outcome === value) ?? stage.outcome)}
      />
      {stage.clientsAction && isStep ? (
        <p class="advice">
          <WarningSign /> <span>{words.clientsAction(stage.name)}</span>
        </p>
      ) : null}
    </li>
  );
}
