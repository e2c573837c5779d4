import { dayOf } from '../../../src/analysis/day';
import { funnel } from '../../../src/tools/funnel';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { inputsOf, testPortable } from '../../helpers/portable';
import { STAGES } from './company';

const deals = ['Kim', 'a*b?'].map((owner, index) =>
  dealOf(`k${index}`, {
    owner,
    channel: 'site',
    pipeline: `P${index}`,
    currency: index ? 'USD' : 'EUR',
    amount: 100,
    created: dayOf(2026, 1, 5),
  }),
);
const stages = [0, 1].flatMap((index) => STAGES.map((stage) => ({ ...stage, pipeline: `P${index}` })));
const context = contextOf({ deals, stages, today: dayOf(2026, 2, 1), language: 'ru' });
const sheets = funnel.build({ ...funnel.defaults(context), slices: ['owner', 'channel'] }, context);

testPortable('the funnel', sheets);

test('the funnel colours its cells by rules', () => {
  expect(sheets.flatMap(({ rules }) => rules).length).toBeGreaterThan(3);
});

test('the inputs of the funnel keep their keys over versions', () => {
  expect(inputsOf(sheets[0]!).map(({ key }) => key)).toEqual([
    'from',
    'to',
    'basis',
    'pipeline',
    'manager',
    'currency',
    'goal',
    'minDeals',
    'ripening',
  ]);
});
