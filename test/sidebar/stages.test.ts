import fc from 'fast-check';
import { move, pipelines, renumber, setOutcome } from '../../sidebar/import/stages';
import type { ProposedStage } from '../../src/calls';
import type { Outcome } from '../../src/tables/deal';

const outcome = fc.constantFrom<Outcome>('open', 'won', 'lost');
const stages: fc.Arbitrary<ProposedStage[]> = fc
  .uniqueArray(fc.record({ pipeline: fc.constantFrom('A', 'B'), name: fc.string(), outcome }), {
    selector: ({ pipeline, name }) => `${pipeline}/${name}`,
    minLength: 1,
    maxLength: 12,
  })
  .map((list) =>
    renumber(
      list.map((stage, index) => ({
        ...stage,
        step: index + 1,
        deals: 1,
        because: 'order' as const,
        clientsAction: false,
      })),
    ),
  );

function expectWellNumbered(list: readonly ProposedStage[]) {
  for (const { open, won, lost } of pipelines(list)) {
    expect(open.map(({ step }) => step)).toEqual(open.map((_, index) => index + 1));
    for (const { step } of won) expect(step).toBe(open.length + 1);
    for (const { step } of lost) expect(step).toBe(0);
  }
}

const steps = (list: readonly ProposedStage[]) =>
  list.filter((stage) => stage.outcome === 'open').map(({ pipeline, name, step }) => [pipeline, name, step]);

test('After any change of outcome the steps count from 1 without gaps, won is the last and lost is none', () => {
  fc.assert(
    fc.property(stages, fc.nat(), outcome, (list, index, next) => {
      const changed = setOutcome(list, list[index % list.length]!, next);
      expect(changed).toHaveLength(list.length);
      expectWellNumbered(changed);
    }),
  );
});

test('A stage made a step again is the last step before won', () => {
  fc.assert(
    fc.property(stages, fc.nat(), (list, index) => {
      const stage = list[index % list.length]!;
      const lost = setOutcome(list, stage, 'lost');
      const again = setOutcome(lost, stage, 'open');
      const pipeline = pipelines(again).find(({ name }) => name === stage.pipeline);
      expect(pipeline?.open[pipeline.open.length - 1]?.name).toBe(stage.name);
    }),
  );
});

test('A step moved down and up again is back in its place, and nothing else has moved', () => {
  fc.assert(
    fc.property(stages, fc.nat(), (list, index) => {
      const stage = list[index % list.length]!;
      const { open } = pipelines(list).find(({ name }) => name === stage.pipeline)!;
      fc.pre(stage.outcome === 'open' && stage.step < open.length);
      const down = move(list, stage, 1);
      expectWellNumbered(down);
      const moved = down.find(({ pipeline, name }) => pipeline === stage.pipeline && name === stage.name)!;
      expect(moved.step).toBe(stage.step + 1);
      expect(steps(move(down, moved, -1)).sort()).toEqual(steps(list).sort());
    }),
  );
});
