import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { shared } from './shared';

/** What a command leaves in the terminal. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

const ROOT = resolve(__dirname, '../..');
const BOOK = resolve(ROOT, 'dist-preview/book.cjs');

const { runCommand } = shared<{ runCommand(file: string, args: readonly string[]): Promise<Outcome> }>(
  resolve(__dirname, 'command-run.cjs'),
);

/** `npm run book -- …` in this process. */
export function book(...args: string[]): Promise<Outcome> {
  return runCommand(BOOK, args);
}

/** `npm run book -- …` as a terminal runs it. */
export function bookAlone(...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, [BOOK, ...args], { cwd: ROOT }, (failure, out, error) => {
      done({ code: failure ? Number(failure.code) : 0, out, error });
    });
  });
}
