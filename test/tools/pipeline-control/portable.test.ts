import { dealOf } from '../../helpers/deals-sheet';
import { inputsOf, testPortable } from '../../helpers/portable';
import { contextOfStory, STAGES, type Story, sheetsOf, TODAY } from './company';

const before = ['Kim', 'a*b?', ''].flatMap((owner, index) =>
  [null, TODAY - 3, TODAY, TODAY + 2].map((expected, which) =>
    dealOf(`k${index}${which}`, {
      owner,
      currency: index ? 'USD' : 'EUR',
      amount: 1234 * (which + 1),
      stage: which % 2 ? 'Contract' : 'Offer',
      expected,
      nextTask: which ? TODAY - 1 : null,
    }),
  ),
);
const change = {
  key: 'k01',
  title: '',
  what: 'amount',
  before: 100,
  after: 2468,
  at: TODAY + 0.375,
} as const;
const story: Story = {
  company: { deals: before, stages: STAGES, today: TODAY, language: 'ru' },
  changes: [change],
  tables: [before],
};
const own = contextOfStory(story);
const beside = contextOfStory(story, {
  more: {
    elsewhere: {
      sheet: (id) => (/-keys$/.test(id) ? `'Other (calculation)'` : undefined),
      inputs: () => new Map(),
    },
  },
});

describe('with its own cells for statuses and plans', () => {
  testPortable('the deal control', sheetsOf(own));
});

describe('with the payment calendar and the plan built', () => {
  testPortable('the deal control', sheetsOf(beside));
});

test('the inputs of the deal control keep their keys over versions', () => {
  expect(inputsOf(sheetsOf(own)[0]!).map(({ key }) => key)).toEqual([
    'manager',
    'currency',
    'since',
    'sinceDay',
    'untouched',
    'most',
    'newDay',
    'outside',
    'leastCoverage',
    'leastUnweighted',
    'addStage',
    'addAverage',
  ]);
});
