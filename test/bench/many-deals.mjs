// An export of 5,000 open deals and 1,000 closed ones, the same at every run.

export const OPEN_DEALS = 5_000;
const CLOSED_DEALS = 1_000;
export const TODAY = Date.UTC(2026, 4, 18, 12);
const DAY = 86_400_000;

/** A plain generator (Park and Miller), so that every run has the same deals. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export function dealRows() {
  const random = numbers(20_260_518);
  const isoDay = (days) => new Date(TODAY + days * DAY).toISOString().slice(0, 10);
  const header = [
    'Deal ID',
    'Title',
    'Client',
    'Amount',
    'Stage',
    'Manager',
    'Created',
    'Closed',
    'Expected close date',
  ];
  const stages = ['Lead', 'Meeting', 'Offer', 'Contract', 'Invoice'];
  const rows = [header];
  for (let index = 0; index < OPEN_DEALS + CLOSED_DEALS; index += 1) {
    const open = index < OPEN_DEALS;
    const won = random() < 0.4;
    const created = -Math.floor(random() * 200) - 20;
    const stage = open ? stages[Math.floor(random() * stages.length)] : won ? 'Won' : 'Lost';
    const expected = random() < 0.2 ? '' : isoDay(Math.floor(random() * 60) - 15);
    const closed = open ? '' : isoDay(Math.max(created, -Math.floor(random() * 60)));
    const amount = Math.round(random() * 3_000) * 100 + 10_000;
    rows.push([
      String(index),
      `Deal ${index}`,
      `Client ${index % 900}`,
      amount,
      stage,
      `Manager ${index % 12}`,
      isoDay(created),
      closed,
      open ? expected : '',
    ]);
  }
  return rows;
}
