import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { book } from '../helpers/command';

describe('npm run book with a history of stages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  const out = join(folder, 'out.xlsx');
  const fileOf = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const deals = fileOf('deals.csv', [
    'Deal ID,Title,Client,Amount,Stage,Created,Closed',
    '1,First,Alfa,100,Won,2026-03-01,2026-03-20',
    '2,Second,Beta,200,Offer,2026-03-02,',
    '3,Third,Gamma,300,Lead,2026-03-03,',
  ]);

  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (history: string) =>
    book('--deals', deals, '--stage-history', history, '--build', 'funnel', '--out', out);

  it('puts it beside the export and says that the days come from it', async () => {
    const moves = fileOf('moves.csv', [
      'Deal ID,Stage,Entered',
      '1,Lead,2026-03-01',
      '1,Offer,2026-03-06',
      '1,Won,2026-03-20',
    ]);
    const { code, out: said } = await run(moves);
    expect(code).toBe(0);
    expect(said).toContain('Days in a stage: from the sheet “moves”.');
    expect(said).toContain('Sheets: deals, moves, Deals');
  });

  it('refuses a file that is none in one sentence, and writes nothing', async () => {
    rmSync(out, { force: true });
    const { code, error } = await run(fileOf('tasks.csv', ['Deal ID,Status,Date', '1,Done,2026-03-01']));
    expect(code).toBe(1);
    expect(error).toMatch(/^No history of stages was found in .*tasks\.csv\./);
    expect(existsSync(out)).toBe(false);
  });
});
