import { disposeHosts, openHost } from './open';

afterEach(disposeHosts);

async function evaluate(expression: string, scriptTimeZone: string): Promise<unknown> {
  const host = await openHost({
    code: `function main() { return JSON.stringify(${expression}); }`,
    scriptTimeZone,
    now: () => Date.UTC(2026, 2, 1, 12),
  });
  return JSON.parse(host.run('main') as string);
}

describe('Date inside the bundle', () => {
  it('reads the clock of the host', async () => {
    expect(
      await evaluate('[new Date().getTime(), Date.now(), new Date() instanceof Date]', 'Etc/UTC'),
    ).toEqual([Date.UTC(2026, 2, 1, 12), Date.UTC(2026, 2, 1, 12), true]);
  });

  it.each([
    ['new Date(2026, 0, 5, 10).toISOString()', '2026-01-05T15:00:00.000Z'],
    ['new Date("2026-07-05T10:00:00").toISOString()', '2026-07-05T14:00:00.000Z'],
    ['new Date("2026-07-05").toISOString()', '2026-07-05T00:00:00.000Z'],
    ['new Date("2026-07-05T10:00:00+03:00").toISOString()', '2026-07-05T07:00:00.000Z'],
    ['new Date("Jul 5, 2026 10:00").toISOString()', '2026-07-05T14:00:00.000Z'],
    ['[new Date(0).getFullYear(), new Date(0).getHours(), new Date(0).getTimezoneOffset()]', [1969, 19, 300]],
    ['String(new Date(0))', 'Wed Dec 31 1969 19:00:00 GMT-0500'],
    [
      '(() => { const d = new Date(0); d.setHours(0, 0, 0, 0); return d.toISOString(); })()',
      '1969-12-31T05:00:00.000Z',
    ],
    ['new Date("nonsense").getTime()', null],
    ['new Date(new Date(5)).getTime()', 5],
    ['Object.prototype.toString.call(new Date())', '[object Date]'],
  ])('takes the script’s time zone for the local one: %s', async (expression, expected) => {
    expect(await evaluate(expression, 'America/New_York')).toEqual(expected);
  });
});
