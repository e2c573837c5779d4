import { calendarDay, type Day } from '../../analysis/day';
import { countEn, numberEn } from '../grammar';
import { MONTHS, monthDay, monthName, monthYear } from './dates';
import { paymentCalendarFormWords } from './payment-calendar-form';

export const paymentCalendarWords = {
  style: { thousands: ',', decimal: '.', percent: '%' },
  weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  day: (day: Day) => `${monthDay(day)}, ${calendarDay(day).year}`,
  title: (month: Day) => `Payment calendar: ${monthYear(month)}`,
  subtitle: {
    deals: (sheet: string, _paid: string, when: string) =>
      `Sheet "${sheet}", paid: won deals by closing day · built ${when} · rows are as of the build, sums follow what you type · renewed by Refresh`,
    orders: (sheet: string, paid: string, when: string) =>
      `Sheet "${sheet}", paid: sheet "${paid}" less returns · built ${when} · rows are as of the build, sums follow what you type · renewed by Refresh`,
  },
  all: 'all',
  none: '(none)',
  inputs: {
    heading: 'What counts',
    month: 'Month',
    monthNote: 'Any day of the month to show. After a change press Refresh. Default: this month.',
    today: 'Today',
    todayNote: 'Payments with an earlier date are overdue. Refresh puts the present day here.',
    plan: 'Plan',
    planNote: 'What the month is to bring. Default: empty, without a plan.',
    planFromSheetNote: "A plan typed here wins. Default: empty, then it is the Plan sheet's.",
    manager: 'Manager',
    managerNote: 'One manager or all. Default: all.',
    currency: 'Currency',
    currencyNote: 'Currencies are never added up: only payments in this one count. Default: the most usual.',
    overdue: 'Overdue',
    overdueNote: 'Whether payments whose day has passed count in the forecast. Default: leave out.',
    undated: 'Without a date',
    undatedNote: 'Whether payments without a date count in the forecast. Default: leave out.',
    count: 'count',
    leave: 'leave out',
    leastCoverage: 'Least coverage, weighted',
    leastCoverageNote: 'Weighted payments divided by what is left of the plan. Default: 1.',
    leastUnweighted: 'Least coverage, in full',
    leastUnweightedNote: 'The same with full amounts. Default: 3.',
    listHelp: 'Choose from the list.',
    dayHelp: 'Enter a date.',
    numberHelp: 'Enter a number, at least 0.',
  },
  totals: {
    heading: (month: Day) => `${monthName(month)} in total`,
    plan: 'Plan',
    planNote: 'What is typed under "What counts", else the Plan sheet\'s plan of the month.',
    paid: 'Paid',
    paidNote: {
      deals: (sheet: string) =>
        `Won deals of the sheet "${sheet}" that closed in the month. Once orders are imported, they count instead.`,
      orders: (sheet: string) =>
        `Orders of the month from the sheet "${sheet}", returns subtracted, as in the plan. Deals do not count as paid then.`,
    },
    certain: 'Certain: contract or invoice',
    probable: 'Probable, in full',
    ahead: 'Still expected, weighted',
    aheadNote: 'Amount × probability of every payment that the forecast counts.',
    forecast: (last: Day) => `Forecast for ${monthDay(last)}`,
    low: 'Worse in 1 case of 10',
    middle: 'Middle',
    high: 'Better in 1 case of 10',
    lowNote:
      'Exact distribution: each deal pays in full or not at all, independently. As of the build; once the forecast has changed, press Refresh.',
    chance: 'Chance to meet the plan',
    chanceNote: 'From the same distribution. Empty without a plan.',
    refresh: 'Refresh',
    left: 'Left of the plan',
    coverage: 'Coverage, weighted',
    coverageNote: 'Still expected, weighted, divided by what is left of the plan.',
    unweighted: 'Coverage, in full',
    unweightedNote: 'Full amounts divided by what is left of the plan.',
    toAdd:
      'On average {missing} short of the plan: add {deals} more deals of {average}, as likely as those expected.',
    toAddAt:
      'On average {missing} short of the plan: {deals} more deals at the stage "{stage}" are needed, averaging {average}.',
    toAddNone: 'On average {missing} short of the plan, and nothing is expected: plan new deals.',
    thin: 'Weighted payments cover the plan, but few deals carry it: add more.',
    covered: 'What is expected covers the rest of the plan.',
  },
  calendar: {
    heading: 'Calendar',
    note: (scale: number) =>
      `days in ${scale === 1000 ? 'thousands' : 'millions'}; rows by date; morning and evening right of the days`,
    week: (first: Day, last: Day, columns: number) => {
      const days =
        first === last ? `${calendarDay(first).day}` : `${calendarDay(first).day}–${calendarDay(last).day}`;
      if (columns < 3) return days;
      return `${MONTHS[calendarDay(first).month - 1]?.slice(0, 3)} ${days}`;
    },
    paid: 'Paid',
    certain: 'Certain',
    probable: 'Probable',
    total: 'Paid and weighted',
    planToWeek: 'Plan by the end of the week',
    forecastToWeek: 'Forecast by the end of the week',
    worked: 'Working day',
    workedNote: (sheet: string) => `1 is worked, 0 is off, by the sheet "${sheet}": change it there.`,
  },
  columns: {
    client: 'Client, deal',
    manager: 'Manager',
    stage: 'Stage',
    probability: 'Prob.',
    probabilityNote: 'Type your own over it: it stays. Cleared, it comes back from the stage at Refresh.',
    amount: 'Amount',
    weighted: 'Weighted',
    date: 'Date',
    dateNote: 'Type your own over it: it stays. Cleared, it comes back from the CRM at Refresh.',
    morning: 'Morning',
    evening: 'Evening',
    comment: 'Comment',
    notesNote: 'Stays with the deal when the sheet is refreshed.',
    crmDay: 'Date in the CRM',
    crmProbability: 'Prob. from data',
    crmNote: 'What Refresh took from the deals. Your own date and probability stand in the yellow columns.',
    basis: 'Taken from',
    basisNote:
      'The stage (see its table below), the CRM, or the deals that reached the stage and lasted longer.',
    kind: 'Kind',
    kindNote: 'By the stage: see the table of stages below.',
    currency: 'Currency',
    key: 'Deal',
    keyNote: 'By this your words find their deal again. Do not change it.',
  },
  /** What a probability was taken from. */
  basis: {
    crm: 'CRM',
    created: ({ won, lasted, age }: AgeWords) =>
      `${numberEn(won)} won of ${numberEn(lasted)} older than ${countEn(age, 'day', 'days')}`,
    entered: ({ won, lasted, age }: AgeWords) =>
      `${numberEn(won)} won of ${numberEn(lasted)} over ${countEn(age, 'day', 'days')} at the stage`,
  },
  groups: {
    certain: () => 'Certain: contract or invoice',
    probable: () => 'Probable',
    overdue: () => 'Overdue',
    undated: () => 'Without a date',
    later: (month: Day) => `After ${monthName(month)}`,
    earlier: (month: Day) => `Before ${monthName(month)}`,
    otherCurrency: () => 'In other currencies',
    otherManager: () => 'Of other managers',
    all: 'All open',
  },
  rows: {
    certain: 'certain',
    probable: 'probable',
    none: 'There are no open deals.',
    payments: (count: number) => countEn(count, 'payment', 'payments'),
    paidAlready: (sum: number, sheet: string) =>
      `The deal has paid ${numberEn(sum)} already by the sheet "${sheet}": taken off its first payments.`,
    paidInFull: (sum: number, sheet: string) =>
      `The deal has paid all ${numberEn(sum)} by the sheet "${sheet}". Mark it won in the CRM.`,
    title: (client: string, deal: string, { part, parts, label, rest }: PartWords) => {
      const name = nameOf(client, deal);
      if (rest) return `${name}: not scheduled`;
      if (label !== '') return `${name}, ${label}`;
      return parts > 1 ? `${name} (${part} of ${parts})` : name;
    },
    probabilityHelp: 'Give a share from 0% to 100%: 70% or 0.7.',
    dateHelp: 'Enter a date.',
    statuses: ['will pay today', 'promised', 'paid', 'moved', 'no answer', 'refused'],
    statusHelp: 'Choose a status or type your own.',
  },
  tables: {
    managers: 'By manager',
    weeks: 'By week',
    week: 'Week',
    currencies: 'By currency, not added up',
    plan: 'Plan',
    done: 'Done',
    ofPlan: 'of plan',
    paid: 'Paid',
    paidPlain: 'Paid in the month',
    ahead: 'Expected, weighted',
    payments: 'No.',
    full: 'Expected, in full',
    forecast: 'Forecast',
    share: 'Share',
    total: { managers: 'Department', weeks: 'Month' },
    openDeals: 'Open deals',
    openSum: 'Their sum',
  },
  stages: {
    heading: 'Probability by stage',
    note: 'Won ÷ finished among deals that reached the stage, smoothed. Your number always wins; change it and the rows follow.',
    noteByAge:
      'Won ÷ finished among deals that reached the stage, smoothed. Rows go by the age of the deal as well: a number typed here is taken for the whole stage at Refresh.',
    counts: 'Won of finished',
    countsNote: 'Deals that reached the stage and are won or lost now.',
    count: (won: number, finished: number) => `${numberEn(won)} of ${numberEn(finished)}`,
    proposal: 'From history',
    proposalNote: '(won + 1) ÷ (finished + 2). Under 20 finished deals nothing is proposed.',
    tooFew: (finished: number) => `too few: ${finished} of 20`,
    probability: 'Yours',
    probabilityNote: 'The probability that the rows take. Default: from history.',
    certain: 'Certain',
    certainNote: 'Yes: a contract is signed or an invoice is out. After a change press Refresh.',
    yes: 'yes',
    no: 'no',
  },
  checks: {
    heading: 'Checks',
    deals: (inParts: number) =>
      `Agrees with the sheet of deals: {deals} open for {sum}${inParts > 0 ? `; ${countEn(inParts, 'deal is', 'deals are')} paid in parts` : ''}.`,
    excess: (sheet: string) => ` Parts on the sheet "${sheet}" are {excess} over their deals.`,
    dealsOff: 'The list has {deals} open deals for {sum}, the sheet of deals has {now}: press Refresh.',
    orders: {
      takenOff: (sheet: string, deals: number) =>
        `Nothing counts twice: by the sheet "${sheet}" ${countEn(deals, 'open deal has', 'open deals have')} paid {sum} already, and it is taken off what is expected.`,
      nothing: (sheet: string) => `Nothing counts twice: no open deal has a payment on the sheet "${sheet}".`,
      changed: (sheet: string) => `The sheet "${sheet}" was changed after the build: press Refresh.`,
    },
    groups: 'The groups add up to all open payments.',
    days: 'The days add up to what is paid, certain and probable.',
    daysOff: 'The days are {gap} off the totals. The month was changed after the build: press Refresh.',
    weeks: 'The weeks add up to the days.',
    managers: 'The managers add up to the forecast, {sum}.',
    off: 'It is {gap} off. Press Refresh.',
  },
  warnings: {
    otherMonth: (month: Day) =>
      `The calendar is for ${monthYear(month)}. Press Refresh to show the month you typed.`,
    pileUp: (day: Day) =>
      `From ${monthDay(day)}, the last working day, {sum} is expected: {share} of the month. Agree on earlier dates.`,
    oneDeal:
      'One payment is over a third of what is expected in full: {deal}, {sum}. Without it the forecast is {rest}.',
    leftOut:
      'Not in the forecast: {undated} without a date for {undatedSum} and {overdue} overdue for {overdueSum}. Set their dates.',
    sure: 'Probability is 100%, but not paid: {count}. Mark them won in the CRM or lower the probability.',
    noShare:
      'Probability in row {row} is "{said}". Give a share: 70% or 0.7. Until then the one from the data counts. Such rows: {count}.',
    noStageShare:
      'The stage probability in row {row} is "{said}". Give a share: 70% or 0.7. Until then history counts. Such stages: {count}.',
    noDay:
      'The date in row {row} is "{said}". Enter a day of the calendar. Until then the CRM date counts. Such rows: {count}.',
    unknown: (count: number) =>
      `Without a probability: ${numberEn(count)}. They weigh nothing: fill in the table of stages.`,
    noAmount: (count: number) => `Without an amount: ${numberEn(count)}. They add nothing to the forecast.`,
    old: (count: number, days: number) =>
      `Older than any deal you have won (${numberEn(days)} days): ${numberEn(count)}. Check whether they are alive.`,
  },
  chart: {
    title: (scale: number) => `Payments, running total, ${scale === 1000 ? 'thousands' : 'millions'}`,
    subtitle: 'Solid: paid. Blue dashes: forecast. Grey: plan by working days, 10–90% of outcomes',
    low: '10%',
    high: '90%',
    paid: 'Paid',
    forecast: 'Forecast',
    plan: 'Plan',
  },
  managersChart: {
    title: 'Forecast of the month by manager',
    subtitle: 'Grey: paid. Blue: still expected, weighted',
  },
  keys: {
    code: 'Group',
    dayKey: 'Group and day',
    counted: 'In the forecast',
    aheadFull: 'Forecast, in full',
    aheadWeighted: 'Forecast, weighted',
    owner: 'Manager',
    scope: 'Currency and manager',
    paidOwner: 'Manager of the payment',
    paidDay: 'Day paid',
    paid: 'Paid',
    day: 'Day',
    certain: 'Certain',
    probable: 'Probable',
    certainWeighted: 'Certain, weighted',
    probableWeighted: 'Probable, weighted',
    planToDay: 'Plan to the day',
    countedDay: 'Day that counts',
    noShare: 'No share',
    noDay: 'No day',
    stageShare: 'Stage probability',
    kept: 'Notes on deals that are not open now. Do not change this sheet.',
  },
  ...paymentCalendarFormWords,
};

/** Of a payment: which of its deal's it is, and what the owner calls it. */
export interface PartWords {
  readonly part: number;
  readonly parts: number;
  readonly label: string;
  readonly rest: boolean;
}

/** Deals that lasted longer than an age in days, and those of them that were won. */
interface AgeWords {
  readonly won: number;
  readonly lasted: number;
  readonly age: number;
}

/** A deal is often called by its client: then one of the two is enough. */
export function nameOf(client: string, deal: string): string {
  if (client === '' || deal === '') return client || deal;
  const bare = (text: string) => text.replace(/[«»"“”]/g, '').toLowerCase();
  const core = bare(client).replace(
    /^(?:ооо|оао|пао|ао|ип|llc|ltd|inc)\s+|[,\s]+(?:llc|ltd|inc|gmbh)\.?$/g,
    '',
  );
  return bare(deal).includes(core) ? deal : `${client}, ${deal}`;
}
