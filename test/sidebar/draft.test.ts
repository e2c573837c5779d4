import { compact, type Draft, readDraft } from '../../sidebar/draft';
import { resume } from '../../sidebar/tool/settings';
import type { FormStep, ProposedStage } from '../../src/calls';

const stage = (index: number): ProposedStage => ({
  pipeline: 'Основная воронка',
  name: `Этап с длинным названием ${index}`,
  deals: 1,
  outcome: 'open',
  step: index,
  because: 'order',
  clientsAction: false,
});

function importDraft(stages: number): Draft {
  const mapping = { headerRow: 1, fields: { id: [1] }, dateOrders: {} };
  const list = Array.from({ length: stages }, (_, index) => stage(index + 1));
  return { open: true, wizard: { screen: 'import', step: 2, sheetId: 5, mapping, stages: list } };
}

test('A draft comes back from the server as it was kept', () => {
  const draft = compact(importDraft(5));
  expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(importDraft(5));
});

test('A draft too large for a document property gives up its stages, not the corrected columns', () => {
  const draft = compact(importDraft(200));
  expect(draft.wizard).toMatchObject({ stages: null, step: 1, mapping: { fields: { id: [1] } } });
  expect(JSON.stringify(draft).length).toBeLessThan(4000);
});

test.each([
  ['nothing', null],
  ['a text', 'draft'],
  ['no wizard', { open: true }],
  ['another screen', { open: true, wizard: { screen: 'plan', step: 0 } }],
  ['a tool without settings', { open: true, wizard: { screen: 'tool', tool: 'funnel', step: 0 } }],
])('A draft of another version (%s) is ignored', (_, value) => {
  expect(readDraft(value)).toBeNull();
});

test('kept settings overtake the proposed ones of the same kind, and what is not asked for now stays for when it is', () => {
  const steps: readonly FormStep[] = [
    {
      name: '',
      fields: [
        { key: 'from', kind: 'day', label: '', hint: '', value: 46000 },
        { key: 'goal', kind: 'share', label: '', hint: '', value: 0.5 },
        { key: 'slices', kind: 'checks', label: '', hint: '', options: [], value: ['owner'] },
      ],
    },
  ];
  expect(resume(steps, { from: 46010, goal: null, slices: 'owner', gone: 1 })).toEqual({
    from: 46010,
    goal: null,
    slices: ['owner'],
    gone: 1,
  });
});
