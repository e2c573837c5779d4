import {
  adjustedInterval,
  countScores,
  HIGHEST_SCORE,
  LOWEST_SCORE,
  netPromoter,
  type ScoreCounts,
} from '../analysis/nps';
import { type Grid, gridOf, numbersOf, type Parameter, placeOf, shownValue, singleOf } from './arguments';
import { kindOf } from './cells';
import { type FunctionsWords, fail } from './errors';

export const NPS_PARAMETERS = [
  { name: 'scores', need: 'score', min: LOWEST_SCORE, max: HIGHEST_SCORE, whole: true },
  { name: 'detail', optional: true },
] as const satisfies readonly Parameter[];

type Level = keyof FunctionsWords['nps']['levels'];

/**
 * Scores from which a level begins. The rule names 5–10 low, about 45 not bad, 50–80 market
 * leaders; half-way between 10 and 45 the nearer name changes.
 */
const LEVELS: readonly { readonly from: number; readonly level: Level }[] = [
  { from: 50, level: 'leader' },
  { from: 27.5, level: 'fair' },
  { from: 0, level: 'low' },
  { from: -100, level: 'negative' },
];

/**
 * `=NPS(scores; [detail])`: −100…100, not rounded; blank cells are ignored, no answers give a blank.
 * With `detail` TRUE two columns: answers, promoters, passives, detractors, NPS, margin of error
 * (95 %), reading.
 */
export function nps(
  args: readonly unknown[],
  words: FunctionsWords,
): number | string | (number | string)[][] {
  const [scores, detail] = NPS_PARAMETERS;
  const wantsDetail = flagOf(gridOf(detail, args[1], words), words);
  const grid = gridOf(scores, args[0], words);
  const answers: number[] = [];
  for (const line of numbersOf(grid, words))
    for (const score of line) if (score !== null) answers.push(score);
  const counts = countScores(answers);
  return wantsDetail ? detailOf(counts, words) : (netPromoter(counts)?.score ?? '');
}

function flagOf(grid: Grid, words: FunctionsWords): boolean {
  const value = singleOf(grid, words);
  if (value === null || value === false || value === 0) return false;
  if (value === true || value === 1) return true;
  return fail(words, 'notAFlag', { place: placeOf(grid, 0, 0), shown: shownValue(value, kindOf(value)) });
}

function detailOf(counts: ScoreCounts, words: FunctionsWords): (number | string)[][] {
  const found = netPromoter(counts);
  const { labels } = words.nps;
  return [
    [labels.answers, counts.answers],
    [labels.promoters, counts.promoters],
    [labels.passives, counts.passives],
    [labels.detractors, counts.detractors],
    [labels.score, found?.score ?? ''],
    [labels.margin, found?.margin ?? ''],
    [labels.reading, found ? readingOf(found.score, found.margin, counts, words) : ''],
  ];
}

/** The level of the score; where the interval reaches into another level, the interval too. */
function readingOf(score: number, margin: number, counts: ScoreCounts, words: FunctionsWords): string {
  const level = words.nps.levels[levelOf(score)];
  // Where all answers agree the plain interval vanishes, however few they are.
  const range =
    margin > 0
      ? { low: Math.max(-100, score - margin), high: Math.min(100, score + margin) }
      : adjustedInterval(counts)!;
  const certain = levelOf(range.low) === levelOf(range.high);
  return certain ? level : words.nps.uncertain(level, Math.round(range.low), Math.round(range.high));
}

function levelOf(score: number): Level {
  return LEVELS.find(({ from }) => score >= from)?.level ?? 'negative';
}
