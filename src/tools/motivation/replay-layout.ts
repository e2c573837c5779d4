import type { View } from './view';

/** Columns of the sheet of the trial: who, what is typed, twelve months by scheme and as now. */
export const R = {
  sign: 1,
  name: 2,
  role: 3,
  plan: 4,
  now: 5,
  started: 6,
  left: 7,
  planYear: 8,
  actual: 9,
  attainment: 10,
  nowYear: 11,
  pay: 12,
  difference: 13,
  change: 14,
  level: 15,
  levelShare: 16,
  repeat: 17,
  key: 18,
} as const;

/** The last column that is shown: the keys behind it are hidden. */
export const REPLAY_LAST = R.repeat;

/** Pixels from column A; what the scheme gives more stands within a window of 1,440 pixels beside the sidebar. */
const WIDTHS: readonly number[] = [24, 150, 104, 82, 76, 82, 78, 88, 88, 70, 82, 82, 84, 90, 96, 80, 84, 96];

/** The column of roles is as wide as the longest name of one. */
export function replayWidths({ roles }: Pick<View, 'roles'>): number[] {
  const longest = Math.max(...roles.map(({ name }) => name.length));
  const widths = [...WIDTHS];
  widths[R.role - 1] = Math.max(widths[R.role - 1]!, 30 + 7 * longest);
  return widths;
}

/** The first of the columns of a grid by months. */
export const GRID_FIRST = R.role;
