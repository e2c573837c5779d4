/**
 * How well a behaviour is known: documented by Google, seen live and published, or inferred.
 * "unconfirmed" cases hold here because the host is stricter than every hypothesis; at Google they ask.
 */
export type Grade = 'documented' | 'live' | 'inferred' | 'unconfirmed';

export interface Scratch {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** A new sheet of the case's own. */
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
}

/** A fact about the services, told by nothing but public calls. */
export interface Case {
  readonly name: string;
  /** Where the behaviour is known from. */
  readonly source: string;
  readonly grade: Grade;
  /** Throws where the fact does not hold. */
  run(scratch: Scratch): void;
  /** What can be seen only when the formulas written by `run` are calculated. */
  after?(scratch: Scratch): void;
}

export class Failed extends Error {}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** Compares by content. */
export function equal(actual: unknown, expected: unknown, what = 'the value'): void {
  if (shown(actual) !== shown(expected))
    throw new Failed(`${what} is ${shown(actual)}, not ${shown(expected)}`);
}

/** Numbers are equal to a billionth. */
export function near(actual: unknown, expected: number, what = 'the value'): void {
  if (typeof actual !== 'number' || Math.abs(actual - expected) > 1e-9) {
    throw new Failed(`${what} is ${shown(actual)}, not ${expected}`);
  }
}

export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Failed(`${what} does not hold`);
}

export function throws(act: () => unknown, what: string): void {
  try {
    act();
  } catch {
    return;
  }
  throw new Failed(`${what} did not throw`);
}

/** Whether a value is a Date of this realm. */
export function isDate(value: unknown): value is Date {
  return value instanceof Date;
}
