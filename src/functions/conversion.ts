import { closingConversion, ratio, stepConversions } from '../analysis/conversion';
import { outcomeOf } from '../tables/outcome-words';
import {
  failAt,
  firstKind,
  type Grid,
  gridOf,
  lineOf,
  numbersOf,
  type Parameter,
  placeInLine,
  placeOf,
  shownValue,
  sizeOf,
} from './arguments';
import { type CellKind, comparable, kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';

/** The three forms of the function; which one is meant follows from what the cells hold. */
export const CONVERSION_FORMS = {
  outcomes: [
    { name: 'outcomes', need: 'outcome' },
    { name: 'won', need: 'outcome', optional: true },
    { name: 'lost', need: 'outcome', optional: true },
  ],
  counts: [
    { name: 'won_count', need: 'count', min: 0 },
    { name: 'closed_count', need: 'count', min: 0 },
  ],
  stages: [{ name: 'stage_counts', need: 'count', min: 0 }],
} as const satisfies Record<string, readonly Parameter[]>;

type Answer = number | string;

/** Numbers are status codes. */
const LABEL_KINDS: readonly CellKind[] = ['text', 'boolean', 'number'];

/**
 * `=CONVERSION(outcomes; [won]; [lost])`: won / (won + lost) of a range of stage or status texts.
 * `=CONVERSION(won_count; closed_count)`: ratios of two numbers or of two ranges of one shape.
 * `=CONVERSION(stage_counts)`: of a row or column of counts, each stage's share of the one before.
 * Where there is nothing to divide by, or a count is blank, the answer is blank.
 */
export function conversion(args: readonly unknown[], words: FunctionsWords): Answer | Answer[][] {
  switch (formOf(args, words)) {
    case 'outcomes':
      return ofOutcomes(args, words);
    case 'counts':
      return ofCounts(args, words);
    case 'stages':
      return ofStages(args, words);
  }
}

/**
 * Numbers alone are counts of stages; numbers with a second argument of numbers are won and
 * closed; everything else is outcomes. Numeric status codes are outcomes where labels are given.
 */
function formOf(args: readonly unknown[], words: FunctionsWords): keyof typeof CONVERSION_FORMS {
  const [outcomes, won, lost] = CONVERSION_FORMS.outcomes;
  const first = firstKind(gridOf(outcomes, args[0], words));
  const second = firstKind(gridOf(won, args[1], words));
  const third = firstKind(gridOf(lost, args[2], words));
  if (third !== 'blank' || second === 'text' || second === 'boolean') return 'outcomes';
  if (args[1] === undefined) return first === 'number' ? 'stages' : 'outcomes';
  return first === 'number' || (first === 'blank' && second === 'number') ? 'counts' : 'outcomes';
}

function ofOutcomes(args: readonly unknown[], words: FunctionsWords): Answer {
  const [outcomes, won, lost] = CONVERSION_FORMS.outcomes;
  const wonLabels = labelsOf(gridOf(won, args[1], words), words);
  const lostLabels = labelsOf(gridOf(lost, args[2], words), words);
  for (const [label, shown] of wonLabels ?? []) {
    if (lostLabels?.has(label)) fail(words, 'labelOnBothSides', { shown });
  }
  const outcome = memo((label: string) => {
    if (wonLabels?.has(comparable(label))) return 'won';
    if (lostLabels?.has(comparable(label))) return 'lost';
    const known = outcomeOf(label);
    const replaced = (known === 'won' && wonLabels) || (known === 'lost' && lostLabels);
    return replaced ? 'open' : known;
  });
  const count = { won: 0, lost: 0 };
  const grid = gridOf(outcomes, args[0], words);
  const codes = (wonLabels !== null || lostLabels !== null) && firstKind(grid) === 'number';
  forEachLabel(grid, codes ? ['number'] : ['text', 'boolean'], words, (label) => {
    const found = outcome(label);
    if (found === 'won' || found === 'lost') count[found] += 1;
  });
  return closingConversion(count.won, count.lost) ?? '';
}

function memo<T>(answer: (label: string) => T): (label: string) => T {
  const known = new Map<string, T>();
  return (label) => {
    const found = known.get(label);
    if (found !== undefined) return found;
    const made = answer(label);
    known.set(label, made);
    return made;
  };
}

/** The labels given for one side, as compared → as written; null where there are none. */
function labelsOf(grid: Grid, words: FunctionsWords): Map<string, string> | null {
  const labels = new Map<string, string>();
  forEachLabel(grid, LABEL_KINDS, words, (label) => labels.set(comparable(label), label.trim()));
  return labels.size > 0 ? labels : null;
}

/** Hands over the cells of the kinds taken, as texts. */
function forEachLabel(
  grid: Grid,
  taken: readonly CellKind[],
  words: FunctionsWords,
  take: (label: string) => void,
): void {
  grid.cells.forEach((line, row) => {
    line.forEach((value, column) => {
      const kind = kindOf(value);
      if (kind === 'blank') return;
      if (taken.includes(kind)) take(String(value));
      else if (LABEL_KINDS.includes(kind)) failMixed(grid, row, column, words);
      else failAt(grid, row, column, words);
    });
  });
}

function failMixed(grid: Grid, row: number, column: number, words: FunctionsWords): never {
  const value = grid.cells[row]![column];
  const kind = kindOf(value);
  return fail(words, 'mixed', { place: placeOf(grid, row, column), shown: shownValue(value, kind), kind });
}

function ofCounts(args: readonly unknown[], words: FunctionsWords): Answer | Answer[][] {
  const [wonCount, closedCount] = CONVERSION_FORMS.counts;
  const won = gridOf(wonCount, args[0], words);
  const closed = gridOf(closedCount, args[1], words);
  if (won.rows !== closed.rows || won.columns !== closed.columns) {
    fail(words, 'shapesDiffer', { first: sizeOf(won), second: sizeOf(closed) });
  }
  const parts = numbersOf(won, words);
  const wholes = numbersOf(closed, words);
  const ratios = parts.map((line, row) =>
    line.map((part, column) => ratio(part, wholes[row]![column]!) ?? ''),
  );
  return won.single && closed.single ? ratios[0]![0]! : ratios;
}

function ofStages(args: readonly unknown[], words: FunctionsWords): Answer[][] {
  const grid = gridOf(CONVERSION_FORMS.stages[0], args[0], words);
  lineOf(grid, words);
  const text = grid.cells.flat().findIndex((value) => kindOf(value) === 'text');
  if (text >= 0) failMixed(grid, ...placeInLine(grid, text), words);
  const counts = numbersOf(grid, words).flat();
  if (counts.filter((count) => count !== null).length < 2) {
    fail(words, 'tooFewStages', { argument: grid.parameter.name });
  }
  const shares = stepConversions(counts).map((share) => share ?? '');
  return grid.columns === 1 ? shares.map((share) => [share]) : [shares];
}
