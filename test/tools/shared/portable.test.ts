import type { KeyedCells } from '../../../src/tools/tool';
import { dealOf } from '../../helpers/deals-sheet';
import { testPortable } from '../../helpers/portable';
import { activityOf, orderOf } from '../../helpers/tables-sheet';
import { buildAll, type Case, elsewhere, STAGES } from './company';

const TODAY = 46160;

const deals = ['Kim', 'a*b?', ''].flatMap((owner, index) =>
  (['won', 'lost', 'open'] as const).map((outcome) =>
    dealOf(`${owner}${outcome}`, {
      owner,
      outcome,
      stage: outcome === 'open' ? 'Offer' : 'Paid',
      pipeline: index ? 'Main' : '',
      amount: 123_456 * (index + 1),
      currency: index ? 'USD' : 'EUR',
      created: TODAY - 40,
      closed: outcome === 'open' ? null : TODAY - 2,
      expected: TODAY + 3,
      probability: index ? 0.5 : null,
      clientKind: 'new',
    }),
  ),
);

/** Everything the sheets can have: typed plans and notes of other days; then the plan and the contest of other tools. */
const typed: Case = {
  company: {
    deals: [...deals, dealOf('undated', { outcome: 'won', amount: 1, owner: 'Kim' })],
    stages: STAGES,
    today: TODAY,
    language: 'ru',
    activities: (['call', 'meeting', 'proposal', 'lead'] as const).map((kind) =>
      activityOf('Kim', TODAY - 1, kind),
    ),
    inputs: { nps: 0 },
  },
  more: {
    keyedRows: new Map<string, KeyedCells>([
      [
        'plans',
        new Map([
          ['46143|Kim', { plan: 1000.5 }],
          ['46113|Kim', { plan: 900 }],
        ]),
      ],
      ['notes', new Map([['46159|Kim', { note: '=not a formula' }]])],
    ]),
  },
};
const planned: Case = {
  company: {
    ...typed.company,
    orders: [orderOf('o', TODAY - 1, 5000, { owner: 'Kim', currency: 'EUR', margin: 1000 })],
  },
  ...elsewhere('ru', { 'plan-keys': [[]], 'contest-keys': [[]] }),
};

describe('with plans that are typed', () => testPortable('the month sheets', buildAll(typed)));
describe('with the plan and the contest of other tools', () =>
  testPortable('the month sheets', buildAll(planned)));
