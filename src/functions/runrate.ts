import { FIVE_DAY_WEEK, monthAround, monthProgress, type WorkCalendar } from '../analysis/calendar';
import type { Day } from '../analysis/day';
import { runRate } from '../analysis/run-rate';
import { failAt, type Grid, gridOf, type Parameter, placeOf, shownValue } from './arguments';
import { comparable, kindOf } from './cells';
import { dayOfCell, singleDay } from './days';
import { type FunctionsWords, fail } from './errors';
import type { ToDay } from './months';
import { cellByCell, type Shaped } from './shapes';

export const RUNRATE_PARAMETERS = [
  { name: 'actual', need: 'amount' },
  { name: 'today', need: 'date' },
  { name: 'month', need: 'date', optional: true },
  { name: 'holidays', need: 'date', optional: true },
] as const satisfies readonly Parameter[];

/** Words beside a holiday's date, in both languages. A short day is worked, and so is a short Saturday. */
const OFF = ['off', 'holiday', 'dayoff', 'выходной', 'праздник', 'нерабочий'];
const WORKED = ['work', 'working', 'short', 'рабочий', 'сокращенный', 'предпраздничный'];

/**
 * `=RUNRATE(actual; today; [month]; [holidays])`: what the month ends with at today's pace:
 * actual / working days elapsed × working days of the month, today counted. `actual` is a value or
 * a range, and the answer has its shape. Blank before the first working day and where an input is
 * blank. `month` is any date in it, as usual today's; `holidays` a range of dates, or two columns:
 * date, and a word for a day that is worked.
 */
export function runrate(args: readonly unknown[], words: FunctionsWords, toDay: ToDay): Shaped {
  const [actual, today, month, holidays] = RUNRATE_PARAMETERS;
  const now = singleDay(gridOf(today, args[1], words), toDay, words);
  const within = singleDay(gridOf(month, args[2], words), toDay, words) ?? now;
  const calendar = calendarOf(gridOf(holidays, args[3], words), toDay, words);
  const progress = now === null || within === null ? null : monthProgress(calendar, monthAround(within), now);
  return cellByCell([gridOf(actual, args[0], words)], words, (amount) =>
    amount == null || !progress ? '' : (runRate(amount, progress) ?? ''),
  );
}

function calendarOf(grid: Grid, toDay: ToDay, words: FunctionsWords): WorkCalendar {
  const off = new Set<Day>();
  const worked = new Set<Day>();
  const named = grid.columns === 2 && grid.cells.some((line) => kindOf(line[1]) === 'text');
  grid.cells.forEach((line, row) => {
    line.forEach((value, column) => {
      if (kindOf(value) === 'blank' || (named && column === 1)) return;
      const day = dayOfCell(value, toDay) ?? failAt(grid, row, column, words);
      (named && isWorked(grid, row, words) ? worked : off).add(day);
    });
  });
  return { week: FIVE_DAY_WEEK, off, worked };
}

function isWorked(grid: Grid, row: number, words: FunctionsWords): boolean {
  const value = grid.cells[row]![1];
  const kind = kindOf(value);
  const name = comparable(String(value ?? ''));
  if (kind === 'blank' || OFF.includes(name)) return false;
  if (WORKED.includes(name)) return true;
  return fail(words, 'unknownDay', { place: placeOf(grid, row, 1), shown: shownValue(value, kind) });
}
