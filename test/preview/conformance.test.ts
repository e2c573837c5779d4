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

  it('ask what is not known and write down an answer to each question', async () => {
    const host = await openHost({ code });
    host.run('prepareConformance');
    await host.settle();
    const { answers } = JSON.parse(host.run('checkConformance') as string) as {
      answers: { question: string; answer: string; later: string }[];
    };
    const of = (question: string) => answers.find((entry) => entry.question === question)!;
    expect(answers.every(({ answer }) => answer.length > 1)).toBe(true);
    expect(of('setFormula("=SUM(C1,C2)")').answer).toContain('threw');
    expect(JSON.parse(of('setFormula("=SUM(C1;C2)")').later)).toMatchObject({ value: 5, kind: 'number' });
    expect(JSON.parse(of('The cell of =CHECK_RETURN("nan")').later)).toMatchObject({ value: '#ERROR!' });
    expect(host.spreadsheet.sheetNames().sort()).toEqual(['Answers', 'Conformance', 'Sheet1']);
  });

  it('fail where formulas have not been calculated yet, so they can fail', async () => {
    const host = await openHost({ code });
    host.run('prepareConformance');
    const { results } = JSON.parse(host.run('checkConformance') as string) as { results: Result[] };
    expect(results.filter(({ passed }) => !passed).length).toBeGreaterThan(10);
  });
});
