import { countEn, numberEn, shareEn } from '../grammar';

/**
 * The funnel sheet. {parts} in braces are put in by formulas, so a sentence may hold no word whose
 * form depends on the number.
 */
export const funnelWords = {
  style: { thousands: ',', decimal: '.', percent: '%' },
  /** {d}, {dd}, {mm}, {mon}, {y} */
  dayTemplate: '{mon} {d}, {y}',
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  quoted: (text: string) => `“${text}”`,
  title: 'Funnel',
  subtitle: {
    cohort: 'Cohort of deals created {period}',
    period: 'Deals finished {period}, and all that are open',
    all: 'at any time',
    from: 'from {from}',
    to: 'until {to}',
    between: '{from} – {to}',
    rest: (sheet: string, when: string) =>
      ` · sheet “${sheet}” · built ${when} · formulas follow the data, Refresh renews the grey values`,
  },
  all: 'all',
  none: '(none)',
  inputs: {
    heading: 'What is counted',
    basis: 'Period by date of',
    basisCohort: 'creation',
    basisPeriod: 'finish',
    basisNote:
      'creation: the deals created in the period and what became of them so far (a cohort). finish: the deals won or lost in the period, whenever created, and all that are open. Default: creation.',
    fromCohort: 'Created from',
    fromPeriod: 'Finished from',
    toCohort: 'Created until',
    toPeriod: 'Finished until',
    periodTurned: '⚠ Ends before it begins',
    fromNote: 'The first day of the period. Empty: from the first deal on, those without a date included.',
    toNote: 'The last day of the period, included. Empty: up to the last deal.',
    pipeline: 'Pipeline',
    pipelineNote: 'The stages and all the figures are of this pipeline.',
    manager: 'Manager',
    managerNote: 'One manager, or all. Default: all.',
    currency: 'Currency',
    currencyNote:
      'Currencies are never added up: only deals in this one are counted. Default: the most usual one.',
    goal: 'Goal of the weak step',
    goalNote:
      'The share of deals to pass on from the weak step. What it would bring stands under “Weak spot”.',
    dayHelp: 'Enter a date, or leave the cell empty.',
    listHelp: 'Choose from the list.',
    shareHelp: 'Enter a share between 0% and 100%.',
    countHelp: 'Enter a whole number.',
  },
  totals: {
    heading: 'Totals',
    closing: 'Closing conversion',
    closingNote: '95%: {low} – {high}',
    average: 'Average deal',
    averageNote: 'deals won: {won}',
    revenue: 'Revenue',
    revenueNote: 'deals that came in: {all}',
    length: 'Funnel length, days',
    lengthNote: 'median of won; mean {mean}',
    lengthHint: 'Days from creation to winning, of the deals won. Open deals are not in it.',
    survival: 'Until won or lost, days',
    survivalNote: (when: string) => `median with open deals, on ${when}`,
    survivalHint:
      'Kaplan–Meier median of days from creation to winning or losing. Deals still open count for as long as they have lasted. Empty: under half of the deals have ended, or the inputs have changed since the build; press Refresh.',
    perWeek: 'Deals a week',
    perWeekNote: 'created in the period: {count}',
    open: 'Open',
    openNote: 'worth {sum}',
  },
  stages: {
    heading: 'Stages',
    headingNote: (when: string) => `Grey values: on ${when}`,
    /** Where the days in a stage come from, and when they were counted. */
    history: {
      export: (sheet: string, when: string, unused: number) =>
        `Days in a stage: from the sheet “${sheet}”${unused > 0 ? `, ${countEn(unused, 'row', 'rows')} not used` : ''} · grey values: on ${when}`,
      imports: (sheet: string, when: string) =>
        `Days in a stage: from imports, sheet “${sheet}” · grey values: on ${when}`,
    },
    historyRead: (rows: number, unused: number) =>
      unused > 0
        ? `Rows with stages: ${numberEn(rows)}, of them not used: ${numberEn(unused)}.`
        : `Rows with stages: ${numberEn(rows)}, all of them used.`,
    historyByImports: (moves: number) =>
      `Moves between imports: ${numberEn(moves)}. A move has the day of the import that saw it.`,
    historyUnused: (count: number, reason: string, rows: string) =>
      `Not used: ${numberEn(count)}. ${reason} (${count > 1 ? 'rows' : 'row'} ${rows}).`,
    historyMore: (count: number) => `Not used for other reasons: ${numberEn(count)}.`,
    historyNoEnd: (count: number) =>
      `Left out, as nothing tells when they ended: ${countEn(count, 'stay', 'stays')}.`,
    noHistory: 'Days in a stage need a stage history; the import starts to record it',
    stage: 'Stage',
    reached: 'Reached',
    step: 'Went on',
    through: 'Through',
    lost: 'Lost here',
    open: 'Open',
    openSum: 'Open, sum',
    median: 'Median, days',
    mean: 'Mean, days',
    reachedNote: 'Deals that got to this stage or further.',
    openNote:
      'Open deals by the furthest stage they are known to have reached, so that the rows add up even where a deal was moved back.',
    medianNote:
      'Kaplan–Meier median of days in the stage: deals that are still in it count for as long as they have been. Beside it the plain mean of the finished stays.',
    medianEmpty:
      'Empty: the export has no history of stages. The import records changes of stage from now on.',
    unknown: 'Stage of loss unknown',
    unknownNote:
      'These deals are lost, but the export does not say at which stage: only the first is counted as reached.',
    total: 'Total',
  },
  weak: {
    heading: 'Weak spot: {stage}',
    headingNone: 'Weak spot',
    sentence:
      'Most deals are lost here: {lost} of {all} ({share}). Of the deals that go on from here, {after} are won.',
    tooFewKnown:
      'Stage of loss unknown: {unknown} of {all}. The weakest stage cannot be named from such data.',
    noLosses: 'No deal is known to have been lost at a stage.',
    scenario: 'If the step rises',
    step: 'Goes on',
    deals: 'More deals',
    money: 'More revenue',
    now: 'Now',
    best: 'As with the best: {name}',
    bestNone: 'As with the best manager',
    bestNoneNote: 'nobody is clearly above: few deals, or too wide an interval',
    goal: 'Your goal ({cell})',
    goalEmpty: 'enter a goal in {cell}',
    note: 'At the present later steps and average deal',
  },
  slices: {
    heading: {
      owner: 'By manager',
      channel: 'By channel',
      product: 'By product',
      region: 'By region',
      audience: 'By target audience',
      clientKind: 'New and current clients',
    },
    column: {
      owner: 'Manager',
      channel: 'Channel',
      product: 'Product',
      region: 'Region',
      audience: 'Target audience',
      clientKind: 'Client',
    },
    headingNote: 'A verdict only where the interval leaves out the department',
    deals: 'Came in',
    won: 'Won',
    lost: 'Lost',
    open: 'Open',
    conversion: 'Conversion',
    low: '95% from',
    high: '95% to',
    revenue: 'Revenue',
    average: 'Average deal',
    verdict: 'Verdict',
    conversionNote: 'Won / (won + lost). Open deals are not in it.',
    above: '▲ above the department',
    below: '▼ below the department',
    other: 'Others and not stated',
    total: 'Department',
  },
  months: {
    headingCohort: 'By month of creation',
    headingPeriod: 'By month of finish',
    column: 'Month',
    other: 'Other months and undated',
    ripening: 'ripening: {open} open',
    running: 'not over yet',
    verdict: 'Ripeness',
    note: 'Ripening: many of the month’s deals are still open, so its conversion will change',
  },
  charts: {
    stages: 'Deals by stage',
    stagesNote: 'Blue: the stage that loses the most deals',
    stageLabel: '{stage} · {count} · {share} go on',
    lastLabel: '{stage} · {count} · {share} of all',
    plainLabel: '{stage} · {count}',
    weak: 'Loses the most',
    reached: 'Reached',
    months: 'Closing conversion by month, %',
    monthsNote: 'Dashed blue: still ripening. Dashed grey: the department',
    ripe: 'Ripe months',
    ripening: 'Ripening months',
    mean: 'Department',
  },
  warnings: {
    stagesEdited:
      'The Stages sheet has changed since the import; the funnel is still of the stages as imported. Import again.',
    clientsAction: (stages: string) =>
      `${stages}: what the client does, not a step of the seller. Name the stage after what your people do.`,
    unknownLoss:
      'Stage of loss unknown: {count} of {all}, counted at the first stage only. Fill in the column “{column}”: the next import counts it.',
    currencies: 'In other currencies: {count}, not counted here. Choose the currency in {cell}.',
    noAmount: 'Won without an amount: {count} of {all}. They lower the average deal: fill in the amounts.',
    undated: 'Outside the period for want of a date: {count}. Empty the two period cells to count them.',
    missing:
      'No longer in the last export: {count}. They are still counted: check whether they were deleted.',
    managerGone: (name: string) =>
      `No deal has the manager ${name} any more, so nothing is counted. Choose another as manager below.`,
    pipelineGone: (name: string) =>
      `The pipeline ${name} was chosen, and nothing is of it any more: another is counted. Choose below.`,
    currencyGone: (name: string) =>
      `The currency ${name} was chosen, and no amount is in it any more: another is counted. Choose below.`,
    fine: 'Mended: {name}',
  },
  warningNames: {
    unknownLoss: 'stages of loss are known',
    currencies: 'one currency',
    noAmount: 'all won deals have an amount',
    undated: 'nothing is left out for want of a date',
    missing: 'all deals are in the last export',
  },
  checks: {
    heading: 'Check',
    outcomes: '{all} came in = {won} won + {lost} lost + {open} open.',
    outcomesOff: '{all} came in, but won, lost and open make {sum}: press Refresh.',
    stages: 'At every stage: reached = went on + lost + open.',
    stagesOff: 'Stages do not add up: they differ by {gap} in all. Press Refresh: the stages have changed.',
    table: {
      owner: 'Managers',
      channel: 'Channels',
      product: 'Products',
      region: 'Regions',
      audience: 'Target audiences',
      clientKind: 'New and current clients',
      months: 'Months',
    },
    slice: (table: string) => `${table} make the same deals, {all}, and the same revenue, {revenue}.`,
    sliceOff: (table: string) => `${table} make {sum} of {all}: they differ by {gap}. Press Refresh.`,
  },
  parameters: {
    heading: 'Limits',
    minDeals: 'Deals a manager needs to be the best',
    minDealsNote: 'At the weak step. Default: 20.',
    ripening: 'Share of open deals from which a month is ripening',
    ripeningNote: 'Default: 10%.',
  },
  keys: {
    base: 'Furthest stage and outcome',
    span: 'Days from creation to finish',
    day: 'Day of the period',
    month: 'Month',
    scope: 'Pipeline, manager, currency',
    code: 'Selected: stage and outcome',
    outcome: 'Outcome',
    won: 'Won',
    lost: 'Lost',
    open: 'Open',
    revenue: 'Revenue',
    length: 'Days to winning',
    arrived: 'Came to the weak step',
    passed: 'Went on from it',
    note: 'This sheet feeds the funnel. Do not change it.',
  },
  form: {
    steps: { what: 'Funnel', period: 'Period', slices: 'Tables', goal: 'Goal' },
    pipeline: 'Pipeline',
    pipelineHint: 'Each pipeline has stages of its own.',
    basis: 'Which deals',
    basisHint:
      'A cohort shows what became of the deals that came in; a period shows what was finished in it.',
    basisCohort: 'Created in the period (cohort)',
    basisPeriod: 'Finished in the period',
    period: 'Period',
    periodHint: 'You can change it in the sheet at any time.',
    periods: {
      all: 'All the time',
      last12: 'The last 12 months',
      last6: 'The last 6 months',
      thisYear: 'This year',
      dates: 'From and to',
    },
    from: 'From',
    to: 'To',
    dateHint: 'Used with “From and to”.',
    slices: 'Tables by',
    slicesHint: 'Only columns that your export has filled.',
    filled: (share: number, values: number) =>
      `${shareEn(share, 0)} filled, ${countEn(values, 'value', 'values')}`,
    goal: 'Goal of the weak step',
    goalHint: 'What share of deals should go on from the step that loses the most. May be left empty.',
  },
  effect: {
    deals: 'Deals',
    won: 'Won',
    closing: 'Closing conversion',
    none: '–',
    number: (value: number) => numberEn(value),
    share: (value: number) => shareEn(value),
    sentence: (deals: number, stages: number) =>
      deals === 0
        ? 'No deals in this period: choose a longer one.'
        : `${countEn(deals, 'deal', 'deals')} over ${countEn(stages, 'stage', 'stages')}.`,
  },
  ready: (deals: number, stages: number) =>
    `Funnel is ready: ${countEn(deals, 'deal', 'deals')}, ${countEn(stages, 'stage', 'stages')}.`,
  readyHistory: (sheet: string) => `Days in a stage: from the sheet “${sheet}”.`,
};
