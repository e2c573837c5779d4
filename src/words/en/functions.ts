import { numberEn } from '../grammar';

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
};

const gaps: Partial<Record<keyof typeof needs, string>> = {
  client: 'client',
  amount: 'amount',
  date: 'date',
};

function at({ argument, row, column }: Place): string {
  const parts = [row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`].filter(Boolean);
  return parts.length > 0 ? `Argument ${argument}, ${parts.join(', ')} of the range` : `Argument ${argument}`;
}

function quote(shown: Shown): string {
  return typeof shown === 'string' ? `“${shown}”` : String(shown).toUpperCase();
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
      `${at(place)}: this looks like a header. Start all three ranges at the first row of data.`,
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
  },
  catalogue: {
    CONVERSION: {
      purpose: 'What share of deals goes on.',
      forms: {
        outcomes:
          'Closing conversion from stage or status names: won / (won + lost). Open deals are not counted.',
        counts: 'Ratio of two numbers, or of two ranges cell by cell.',
        stages: 'Each stage’s share of the stage before.',
      },
      parameters: {
        outcomes:
          'Stages or statuses of deals. The words of amoCRM, Bitrix24, 1C, HubSpot, Pipedrive, Salesforce and Zoho are known in English and Russian.',
        won: 'A label, or a range of labels, that means won, in place of the known words.',
        lost: 'A label, or a range of labels, that means lost, in place of the known words.',
        won_count: 'Number of deals won. An empty cell gives an empty answer.',
        closed_count: 'Number of deals closed: won and lost. Of the same size as the first range.',
        stage_counts: 'One row or column with the number of deals at each stage, in order.',
      },
    },
    NPS: {
      purpose: 'Net promoter score: how many more clients would recommend you than would not.',
      forms: {
        score: 'The score, from −100 to 100, not rounded.',
        detail: 'A table: answers by group, the score, its margin of error and what it means.',
      },
      parameters: {
        scores: 'Answers from 0 to 10. Empty cells are skipped.',
        detail: 'TRUE gives the table.',
      },
    },
    LTV: {
      purpose: 'What one client brings over its life: average deal × purchases per month × margin × months.',
      forms: {
        values:
          'For one client, or for a column of clients or segments at once. A single value goes with every row.',
      },
      parameters: {
        average_deal: 'Average deal.',
        purchases_per_month: 'Purchases per month.',
        margin: 'Profit as a share of the deal: 25% or 0.25.',
        lifetime_months: 'How long a client stays, in months.',
      },
    },
    ABCXYZ: {
      purpose: 'Who brings the money (ABC) and who buys steadily (XYZ).',
      forms: {
        frequency: 'XYZ by the share of months with a purchase: X from 2/3, Y from 1/3.',
        variation: 'XYZ by how much monthly revenue varies: X up to 10%, Y up to 25%.',
      },
      parameters: {
        clients: 'Clients, one column without the header: a row per purchase.',
        amounts: 'Amounts of the purchases; a return is negative.',
        dates: 'Dates of the purchases.',
        by: '"frequency" (as usual), "variation" (all months are known) or "variation-sample" (the months are a sample).',
        abc_limits:
          'Two limits of the cumulative share, as usual "80%; 95%": A while the share before the client is under the first, B under the second.',
        xyz_limits: 'Two limits of regularity. For frequency as usual 2/3 and 1/3, for variation "10%; 25%".',
      },
    },
  },
};
