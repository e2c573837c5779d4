import { oddsByAge } from '../../../src/analysis/age-odds';
import type { Scalar } from '../../../src/blueprint/blueprint';
import type { Deal } from '../../../src/tables/deal';
import { paymentCalendar } from '../../../src/tools/payment-calendar';
import { viewOf } from '../../../src/tools/payment-calendar/view';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { STAGES, TODAY } from './company';

/** Sixty finished deals that reached the offer: of the short ones most are won, of the long ones few. */
function finished(): Deal[] {
  return Array.from({ length: 60 }, (_, index) => {
    const days = index + 1;
    const won = index < 30 ? index % 3 !== 0 : index % 10 === 0;
    return dealOf(`f${index}`, {
      outcome: won ? 'won' : 'lost',
      stage: won ? 'Paid' : 'Lost',
      reached: won ? 4 : 2,
      created: TODAY - 100 - days,
      closed: TODAY - 100,
      amount: 1000,
      currency: 'RUB',
    });
  });
}

const open = (key: string, age: number | null, said: Partial<Deal> = {}) =>
  dealOf(key, {
    stage: 'Offer',
    reached: 2,
    amount: 100_000,
    currency: 'RUB',
    expected: TODAY + 1,
    created: age === null ? null : TODAY - age,
    ...said,
  });

const company: Company = {
  deals: [
    ...finished(),
    open('new', 0),
    open('old', 45),
    open('ageless', null),
    open('lead', 45, { stage: 'Lead', reached: 1 }),
  ],
  stages: STAGES,
  today: TODAY,
  language: 'en',
};

function rowsBy(
  probability: 'stage' | 'age' | 'deal',
  more: Partial<Company> = {},
  stage?: Readonly<Record<string, Scalar>>,
) {
  const said = { ...company, ...more };
  const context = {
    ...contextOf(said),
    ...(stage && { keyedRows: new Map([['stages', new Map([['|Offer', stage]])]]) }),
  };
  const { rows } = viewOf({ ...paymentCalendar.defaults(context), probability }, context);
  return (key: string) => rows.find((row) => row.key === key)!;
}

/** What is known of all that reached the offer, by the definition: the open count for the time they have lasted. */
const courses = company.deals
  .filter(({ created, reached }) => created !== null && reached >= 2)
  .map(({ outcome, created, closed }) =>
    outcome === 'open' ? { days: TODAY - created!, end: null } : { days: closed! - created!, end: outcome },
  );

test('by age an old deal is less likely than a new one of its stage, and its row says what that is taken from', () => {
  const row = rowsBy('age');
  const odds = oddsByAge(courses);
  expect(row('new').probability).toBeCloseTo(odds(0)!.probability, 9);
  expect(row('old').probability).toBeCloseTo(odds(40)!.probability, 9);
  expect(row('old').probability!).toBeLessThan(row('new').probability! / 2);
  expect(row('new').basis).toBe(`${odds(0)!.won} won of ${odds(0)!.lasted} older than 0 days`);
  expect(row('old').basis).toBe(
    `${odds(40)!.won} won of ${odds(40)!.lasted} older than ${odds(45)!.age} days`,
  );
});

test('a deal whose age is unknown takes the probability of its stage', () => {
  expect(rowsBy('age')('ageless')).toMatchObject({
    probability: rowsBy('stage')('ageless').probability,
    basis: 'Offer',
  });
});

test("the owner's number for a stage wins over the age", () => {
  const typed = { probability: 0.9, proposal: 0.4, certain: 'no' };
  expect(rowsBy('age', {}, typed)('old')).toMatchObject({ probability: 0.9, basis: 'Offer' });
});

test('the age at the stage is taken instead of that of the deal where it is known for enough deals', () => {
  const stays = company.deals.flatMap(({ key, created, closed, outcome }) =>
    created === null || key === 'lead'
      ? []
      : [
          { key, stage: 'Lead', entered: created - 400, left: created },
          { key, stage: 'Offer', entered: created, left: outcome === 'open' ? null : closed },
        ],
  );
  const lives = company.deals.map((deal) => ({ ...deal, created: deal.created && deal.created - 400 }));
  const row = rowsBy('age', { deals: lives, stageHistory: stays });
  expect(row('old').probability).toBeCloseTo(rowsBy('age')('old').probability!, 9);
  expect(row('old').basis).toMatch(/^\d+ won of \d+ over 40 days at the stage$/);
});

test('with too few deals the stage is asked, and with too few of these the CRM', () => {
  const few = [...finished().slice(0, 10), open('a', 45, { probability: 0.7 })];
  expect(rowsBy('age', { deals: few })('a')).toMatchObject({ probability: 0.7, basis: 'CRM' });
});
