import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve(__dirname, '../../dist-preview/host-cli.cjs');

describe('npm run host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-cli-'));
  const script = join(folder, 'snippet.js');
  const book = join(folder, 'out.xlsx');

  beforeAll(() => {
    writeFileSync(
      script,
      `function write() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([[21, '=A1*2']]); Logger.log('written'); }
       function read() { Logger.log('B1 is %s', SpreadsheetApp.getActiveSheet().getRange('B1').getValue()); }
       function fail() { Logger.log('before'); throw new Error('no such thing'); }`,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  };

  it('runs the first function of a file, prints its log and writes the workbook, which it can open again', () => {
    expect(run(script, '--out', book)).toEqual({ status: 0, stdout: 'written', stderr: '' });
    expect(run(script, 'read', '--workbook', book)).toEqual({ status: 0, stdout: 'B1 is 42', stderr: '' });
  });

  it('prints the log and the error of a function that throws, and fails', () => {
    expect(run(script, 'fail')).toEqual({ status: 1, stdout: 'before', stderr: 'no such thing' });
  });

  it('says how it is used when it is given nothing', () => {
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('npm run host -- SCRIPT.js');
  });
});
