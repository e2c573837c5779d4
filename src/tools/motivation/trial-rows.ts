/** Shares of the plan, and growths of repeat orders, that the scheme is tried at. */
export const TURNOVERS: readonly number[] = [0, 0.25, 0.5, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2];
export const GROWTHS: readonly number[] = [0, 0.1, 0.25, 0.5, 1];
/** The growth that the warning about repeat orders speaks of: its place in GROWTHS. */
export const TELLING_GROWTH = 3;
