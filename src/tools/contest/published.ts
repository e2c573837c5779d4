/**
 * What other tools read of the contest: the hidden sheet `contest-keys`, whose first columns stand where they stand
 * for ever, so that formulas on other sheets stay right when the contest is built anew. The visible sheet has no
 * fixed places.
 *
 * Take the sheet's quoted name from `context.elsewhere.sheet(CONTEST_KEYS)`; undefined means that no contest is
 * built. All functions answer with a formula without its "=".
 *
 * The standings, rows 2 … 101, the first place first, "" below the last:
 *
 *   A  place (shared by equal figures; "" of who has none yet)    B  name
 *   C  figure (money in major units, growth as a share)           D  the same as a text to show    E  prize, ""
 *
 * The facts: G2 … names for people, H2 … values (FACTS).
 */
export const CONTEST_KEYS = 'contest-keys';

const STANDING_COLUMNS = { place: 'A', name: 'B', figure: 'C', shown: 'D', prize: 'E' } as const;
export const MOST_PLACES = 100;

export const FACTS = {
  name: 2,
  /** How it stands, as a sentence: days left, or who has won. */
  status: 3,
  /** The rule, as a sentence. */
  rule: 4,
  from: 5,
  to: 6,
  /** Days left, today among them; 0 once it is over. */
  daysLeft: 7,
  /** How many take part. */
  people: 8,
  /** How many have a place. */
  placed: 9,
  /** What counts, from which table, and as of which day, in a few words. */
  basis: 10,
} as const;

export const FACT_COLUMN = 'H';

export type StandingColumn = keyof typeof STANDING_COLUMNS;
export type Fact = keyof typeof FACTS;

/** A cell of the standings; line 1 is the best. */
export function standingOf(sheet: string, column: StandingColumn, line: number): string {
  return `${sheet}!$${STANDING_COLUMNS[column]}$${line + 1}`;
}

/** Cells of the standings, from the first line. */
export function standingsOf(sheet: string, column: StandingColumn, lines: number = MOST_PLACES): string {
  const letter = STANDING_COLUMNS[column];
  return `${sheet}!$${letter}$2:$${letter}$${lines + 1}`;
}

/** The cell of a fact. */
export function factOf(sheet: string, fact: Fact): string {
  return `${sheet}!$${FACT_COLUMN}$${FACTS[fact]}`;
}
