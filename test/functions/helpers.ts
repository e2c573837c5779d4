import { type Day, dayOf } from '../../src/analysis/day';
import { FunctionError } from '../../src/functions/errors';
import { functionsWords as en } from '../../src/words/en/functions';
import { functionsWords as ru } from '../../src/words/ru/functions';

export { en, ru };

/** The plain day in UTC. */
export function utcDay(date: Date): Day {
  return Math.floor(date.getTime() / 86_400_000) + 25_569;
}

/** The plain day in a zone, as a spreadsheet set to it would see the instant. */
export function dayIn(timeZone: string): (date: Date) => Day {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (date) => {
    const [year, month, day] = format.format(date).split('-').map(Number);
    return dayOf(year!, month!, day!);
  };
}

/** A column as a custom function receives it. */
export function column<T>(values: readonly T[]): T[][] {
  return values.map((value) => [value]);
}

/** Freezes a range and its rows, so that a function that changes its arguments throws. */
export function frozen<T>(range: T[][]): T[][] {
  for (const row of range) Object.freeze(row);
  return Object.freeze(range) as T[][];
}

/** The error a call throws; fails where it throws none, or one that is not for people. */
export function errorOf(call: () => unknown): FunctionError {
  try {
    call();
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
