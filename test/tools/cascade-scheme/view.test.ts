import { workingDays } from '../../../src/analysis/calendar';
import { dayOf } from '../../../src/analysis/day';
import { cascadeScheme } from '../../../src/tools/cascade-scheme';
import { viewOf } from '../../../src/tools/cascade-scheme/view';
import { contextOf } from '../../helpers/deals-sheet';
import { activityOf, memberOf, orderOf } from '../../helpers/tables-sheet';

const TODAY = dayOf(2026, 6, 10);

describe('the people and norms that the cascade scheme begins with', () => {
  const context = contextOf({
    deals: [],
    stages: [],
    today: TODAY,
    language: 'en',
    orders: ['Kim', 'Gone', 'Boss'].map((owner) => orderOf(owner, TODAY - 2, 100_000, { owner })),
    activities: [activityOf('Kim', dayOf(2026, 6, 1), 'call', 40), activityOf('Kim', TODAY - 1, 'call', 44)],
    team: [
      memberOf('Kim', { currentPay: 10_000_000 }),
      memberOf('Lee', { currentPay: 10_000_000 }),
      memberOf('Gone', { currentPay: 10_000_000, left: dayOf(2026, 3, 15) }),
      memberOf('Boss', { currentPay: 20_000_000, role: 'Head of sales' }),
    ],
  });
  const view = viewOf(cascadeScheme.defaults(context), context);

  test('leave out who has left, though clients still pay, and the head of sales', () => {
    expect(view.people.map(({ name }) => name)).toEqual(['Kim', 'Lee']);
  });

  test('ask for as many calls as those make whose calls are recorded, on the days since the records begin', () => {
    const days = workingDays(context.calendar, dayOf(2026, 6, 1), TODAY - 1);
    expect(view.standards[0]).toEqual({ name: 'call', norm: Math.round(84 / days) });
    expect(days).toBe(7);
  });
});
