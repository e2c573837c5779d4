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

export const REPLAY_LAST = R.key;

/** Pixels, from column A. */
export const REPLAY_WIDTHS: readonly number[] = [
  24, 180, 150, 96, 90, 86, 86, 104, 104, 84, 96, 96, 92, 84, 104, 84, 84, 120,
];

/** The first of the columns of a grid by months. */
export const GRID_FIRST = R.role;
