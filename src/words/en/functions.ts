import { countEn, numberEn } from '../grammar';
import { functionCatalogue } from './function-catalogue';

type Shown = string | number | boolean;

interface Place {
  readonly argument: string;
  readonly row: number | null;
  readonly column: number | null;
}

interface Size {
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
}

const needs = {
  score: 'A whole score from 0 to 10 is needed; leave the cell empty where there is no answer.',
  count: 'A count is needed: a number from 0 up.',
  averageDeal: 'An average deal is needed: a number from 0 up.',
  purchases: 'A number of purchases per month is needed, from 0 up.',
  margin: 'A share of the deal is needed: 25% or 0.25.',
  months: 'A number of months is needed, from 0 up.',
  outcome: 'The name of a stage or status is needed.',
  client: 'A client is needed: a text or a number.',
  amount: 'An amount is needed: a number.',
  date: 'A date is needed. If dates are kept as text, type them again or convert the column with DATEVALUE.',
  weight: 'A weight is needed: a number from 0 up; leave the cell empty where nothing is to be given.',
  probability: 'A probability is needed: from 0% to 100%, or from 0 to 1.',
  plan: 'A plan is needed: a number from 0 up.',
  threshold: 'A share of the plan is needed: 80% or 0.8.',
  rate: 'A rate is needed, from 0 up: 3% or 0.03.',
  bound: 'The amount a tier begins or ends at is needed: a number from 0 up.',
};

const gaps: Partial<Record<keyof typeof needs, string>> = {
  client: 'client',
  amount: 'amount',
  date: 'date',
  probability: 'probability',
  threshold: 'threshold',
  rate: 'rate',
};

function at({ argument, row, column }: Place): string {
  const parts = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean);
  return parts.length > 0 ? `Argument ${argument}, ${parts.join(', ')} of the range` : `Argument ${argument}`;
}

function quote(shown: Shown): string {
  return typeof shown === 'string' ? `“${shown}”` : String(shown).toUpperCase();
}

/** An amount as the sentence has it, with as many decimals as it needs. */
function plain(value: number): string {
  return Number.isInteger(value) ? numberEn(value) : String(value);
}

function size({ argument, rows, columns }: Size): string {
  return `${argument} is ${numberEn(rows)} × ${numberEn(columns)}`;
}

/** What a cell holds, at the beginning of a sentence about it. */
function holds(kind: string, shown: Shown): string {
  if (kind === 'blank') return 'the cell is empty';
  if (kind === 'date') return 'a date';
  return kind === 'other' ? 'neither a number nor a text' : quote(shown);
}

export const functionsWords = {
  abcxyz: {
    headers: {
      client: 'Client',
      revenue: 'Revenue',
      share: 'Share',
      cumulative: 'Cumulative share',
      abc: 'ABC',
      regularity: 'Regularity',
      xyz: 'XYZ',
      class: 'Class',
    },
  },
  nps: {
    labels: {
      answers: 'Answers',
      promoters: 'Promoters (9–10)',
      passives: 'Passives (7–8)',
      detractors: 'Detractors (0–6)',
      score: 'NPS',
      margin: 'Margin of error (95%), ±',
      reading: 'Reading',
    },
    levels: {
      negative: 'Bad: more detractors than promoters',
      low: 'Low',
      fair: 'Not bad',
      leader: 'Level of market leaders',
    },
    uncertain: (level: string, low: number, high: number) =>
      `${level}, but with this many answers it may be anything from ${numberEn(low)} to ${numberEn(high)}`,
  },
  outlook: {
    labels: {
      expected: 'Expected',
      low: 'Cautious: reached with 90%',
      middle: 'Middle: reached with 50%',
      high: 'Optimistic: reached with 10%',
      plan: 'Probability of the plan',
      within: 'The sums are exact to ±',
    },
  },
  errors: {
    missing: ({ argument }: { argument: string }) =>
      `Argument ${argument} is missing. Give a cell or a range after the separator.`,
    cellHasError: ({ place, shown }: { place: Place; shown: Shown }) =>
      shown === ''
        ? `${at(place)}: the cell has no valid value. Mend that cell first.`
        : `${at(place)}: the cell holds the error ${shown}. Mend that cell first.`,
    numberAsText: ({ place, shown, need }: { place: Place; shown: Shown; need: keyof typeof needs }) =>
      `${at(place)}: ${quote(shown)} is text, not a number. ${needs[need]} Type it again as a number or convert the column with VALUE.`,
    badCell: (details: { place: Place; shown: Shown; kind: string; need: keyof typeof needs }) =>
      `${at(details.place)}: ${holds(details.kind, details.shown)}. ${needs[details.need]}`,
    gapInRow: ({ place, need }: { place: Place; need: keyof typeof needs }) =>
      `${at(place)}: no ${gaps[need] ?? 'value'}, though the row is not empty. Fill it in or clear the whole row.`,
    headerInRange: ({ place }: { place: Place }) =>
      `${at(place)}: this looks like a header. Start the ranges at the first row of data.`,
    mixed: ({ place, shown, kind }: { place: Place; shown: Shown; kind: string }) =>
      kind === 'number'
        ? `${at(place)}: the number ${quote(shown)} among texts. Give either stage names only or counts only, without the header.`
        : `${at(place)}: the text ${quote(shown)} among numbers. Give either stage names only or counts only, without the header.`,
    shapesDiffer: ({ first, second }: { first: Size; second: Size }) =>
      `The ranges differ in size: ${size(first)}, ${size(second)} (rows × columns). Give ranges of one size.`,
    lengthsDiffer: ({
      first,
      second,
    }: {
      first: { argument: string; length: number };
      second: { argument: string; length: number };
    }) =>
      `The ranges differ in length: ${first.argument} has ${numberEn(first.length)}, ${second.argument} has ${numberEn(second.length)}. Give ranges that start and end at the same rows.`,
    notALine: (range: Size) =>
      `The range ${size(range)} (rows × columns). Argument ${range.argument} takes one column or one row.`,
    notSingle: (range: Size) =>
      `The range ${size(range)} (rows × columns). Argument ${range.argument} takes one cell.`,
    tooFewStages: ({ argument }: { argument: string }) =>
      `Argument ${argument} holds fewer than two counts. Give the counts of at least two stages in one row or column, or a second argument with the number of closed deals.`,
    notAFlag: ({ place, shown }: { place: Place; shown: Shown }) =>
      `${at(place)}: ${quote(shown)}. Give TRUE for the table or FALSE for the score alone.`,
    unknownMeasure: ({ place, shown }: { place: Place; shown: Shown }) =>
      `${at(place)}: ${quote(shown)} is not known. Give "frequency", "variation" or "variation-sample".`,
    badLimits: ({ argument }: { argument: string }) =>
      `Argument ${argument} is not a pair of limits. Give two cells such as 80% and 95%, or one text such as "80%; 95%".`,
    labelOnBothSides: ({ shown }: { shown: string }) =>
      `The label ${quote(shown)} stands both in won and in lost. Leave it in one of them.`,
    sumTooLarge: ({ place }: { place: Place }) =>
      `${at(place)}: the amounts up to here add up to more than can be counted to the cent. Give them in thousands.`,
    noWeight: ({ argument }: { argument: string }) =>
      `No number over 0 in argument ${argument}, so there is nothing to split by. Give at least one weight over 0.`,
    mixedShares: ({ place, shown }: { place: Place; shown: number }) =>
      `${at(place)}: ${quote(shown)} stands among larger numbers, so it is unclear which are percents. Give all of them one way, best with a percent sign.`,
    unknownDay: ({ place, shown }: { place: Place; shown: Shown }) =>
      `${at(place)}: ${quote(shown)} does not say whether the day is worked. Give "off", "work" or "short", or leave the second column out.`,
    tooFewMonths: ({ argument, months, needed }: { argument: string; months: number; needed: number }) =>
      `The dates of argument ${argument} span ${countEn(months, 'month', 'months')}. Give at least ${needed} full months, so that each month of the year can be compared with the year around it.`,
    noSeason: ({ argument, first, last }: { argument: string; first: string; last: string }) =>
      `The dates of argument ${argument} run from ${first} to ${last}, but in some year of that span sales do not outweigh returns. Give a span with sales throughout, or mend a wrong date.`,
    unknownKind: ({ place, shown }: { place: Place; shown: Shown }) =>
      `${at(place)}: ${quote(shown)} is not known. Give "whole", "marginal", "linear" or "fixed".`,
    noTiers: ({ argument }: { argument: string }) =>
      `Argument ${argument} is empty. Give at least one amount or share at which pay begins.`,
    notRising: ({ place, shown, before }: { place: Place; shown: number; before: number }) =>
      `${at(place)}: ${plain(shown)} is not over ${plain(before)}, the one before it. Give them in rising order, each once.`,
    tierGap: ({ place, from, before }: { place: Place; from: number; before: number }) =>
      `${at(place)}: the tier begins at ${plain(from)}, but the one before ends at ${plain(before)}, and amounts between are in no tier. Give both the same number: a tier holds amounts from its beginning up to, but without, its end.`,
    tierOverlap: ({ place, from, before }: { place: Place; from: number; before: number | null }) =>
      before === null
        ? `${at(place)}: the tier begins at ${plain(from)}, but the one before has no end. Give that one its end; only the last tier has none.`
        : `${at(place)}: the tier begins at ${plain(from)}, but the one before ends at ${plain(before)}, so amounts between are in both. Give both the same number.`,
    emptyTier: ({ place, from, to }: { place: Place; from: number; to: number }) =>
      `${at(place)}: the tier ends at ${plain(to)}, but begins at ${plain(from)}. Give an end over its beginning.`,
    closedEnd: ({ place, to }: { place: Place; to: number }) =>
      `${at(place)}: the last tier ends at ${plain(to)}, so that amounts from there up are in no tier. Leave its end empty.`,
  },
  catalogue: functionCatalogue,
};
