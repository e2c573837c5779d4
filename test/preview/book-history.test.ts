import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BOOK = resolve(__dirname, '../../dist-preview/book.cjs');
const ROOT = resolve(__dirname, '../..');

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

  const run = (history: string) => {
    const args = [BOOK, '--deals', deals, '--stage-history', history, '--build', 'funnel', '--out', out];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT });
    return { status, stdout, stderr };
  };

  it('puts it beside the export and says that the days come from it', () => {
    const moves = fileOf('moves.csv', [
      'Deal ID,Stage,Entered',
      '1,Lead,2026-03-01',
      '1,Offer,2026-03-06',
      '1,Won,2026-03-20',
    ]);
    const { status, stdout } = run(moves);
    expect(status).toBe(0);
    expect(stdout).toContain('Days in a stage: from the sheet “moves”.');
    expect(stdout).toContain('Sheets: deals, moves, Deals');
  });

  it('refuses a file that is none in one sentence, and writes nothing', () => {
    rmSync(out, { force: true });
    const { status, stderr } = run(fileOf('tasks.csv', ['Deal ID,Status,Date', '1,Done,2026-03-01']));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^No history of stages was found in .*tasks\.csv\./);
    expect(existsSync(out)).toBe(false);
  });
});
