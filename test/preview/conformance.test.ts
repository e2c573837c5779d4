import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { disposeHosts, openHost } from './open';

const code = readFileSync(resolve(__dirname, '../../dist-check/Code.js'), 'utf8');

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly message: string;
}

describe('The conformance cases', () => {
  afterEach(disposeHosts);

  it.each([
    ['en_US', 'America/New_York'],
    ['ru_RU', 'Europe/Moscow'],
    ['de_DE', 'Asia/Kolkata'],
  ])('all hold in %s and %s', async (locale, timeZone) => {
    const host = await openHost({ code, locale, timeZone });
    host.run('prepareConformance');
    await host.settle();
    const { results } = JSON.parse(host.run('checkConformance') as string) as { results: Result[] };
    expect(results.filter(({ passed }) => !passed).map(({ name, message }) => `${name}: ${message}`)).toEqual(
      [],
    );
    expect(new Set(results.map(({ name }) => name)).size).toBe(results.length);
    expect(host.spreadsheet.display('Conformance', 'A1:E1')).toBe('case');
  });

  it('fail where formulas have not been calculated yet, so they can fail', async () => {
    const host = await openHost({ code });
    host.run('prepareConformance');
    const { results } = JSON.parse(host.run('checkConformance') as string) as { results: Result[] };
    expect(results.filter(({ passed }) => !passed).length).toBeGreaterThan(10);
  });
});
