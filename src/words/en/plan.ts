import { calendarDay, type Day } from '../../analysis/day';
import { countEn, numberEn, pluralEn, shareEn } from '../grammar';
import { fullDay, monthDay, monthName, monthYear } from './dates';

const money = (value: number) => numberEn(Math.round(value));

/** "May 2026", or "January – March 2026" of several months. */
function periodName(from: Day, to: Day): string {
  return from === to ? monthYear(from) : `${monthName(from)} – ${monthYear(to)}`;
}

const signed = (share: number) => `${share < 0 ? '−' : '+'}${shareEn(Math.abs(share))}`;

export interface GoalHint {
  readonly lastYear: number | null;
  readonly from: Day;
  readonly to: Day;
  readonly lately: readonly { readonly month: Day; readonly sum: number }[];
  readonly growth: number | null;
}

export interface Counted {
  readonly deals: number;
  readonly actions: number;
  readonly from: 'activities' | 'funnel';
}

type ActionName = 'deal' | 'proposal' | 'meeting' | 'call' | 'lead';

const actionNames: Readonly<Record<ActionName, string>> = {
  deal: 'Deals',
  proposal: 'Proposals',
  meeting: 'Meetings',
  call: 'Calls',
  lead: 'Leads',
};

export const planWords = {
  style: { thousands: ',', decimal: '.', percent: '%' },
  day: fullDay,
  monthName: (day: Day) => monthYear(day),
  monthYear,
  week: (first: Day, last: Day) =>
    first === last ? monthDay(first) : `${monthDay(first)}–${calendarDay(last).day}`,
  money,
  number: (value: number) => numberEn(value),
  unknown: 'not known',
  none: '(none)',
  nobody: '(no manager)',
  title: (month: Day) => `Sales plan: ${monthYear(month)}`,
  subtitle: {
    orders: (sheet: string, when: string) =>
      `Actual: orders of the sheet "${sheet}", returns subtracted · built ${when} · plans may be typed over, Refresh keeps them`,
    deals: (sheet: string, when: string) =>
      `Actual: won deals of the sheet "${sheet}" by the day they closed · built ${when} · plans may be typed over, Refresh keeps them`,
  },
  inputs: {
    heading: 'Goal',
    month: 'Month',
    monthNote: 'Any day of the month to plan. After a change press Refresh. Default: this month.',
    today: 'Today',
    todayNote:
      'Up to this day, with it, the month has gone by and actual figures count. Refresh puts the present day here.',
    goal: (from: Day, to: Day, months: number) =>
      months === 1
        ? `Goal for ${monthName(from)}`
        : months === 3
          ? `Goal for ${periodName(from, to)}`
          : `Goal for ${calendarDay(from).year}`,
    goalNote: (months: number): string =>
      months === 1
        ? 'What the month is to bring. After a change press Refresh: it is shared out anew, what you typed stays.'
        : 'What the whole period is to bring. After a change press Refresh: it is shared out anew, what you typed stays.',
    currency: 'Currency',
    currencyNote:
      'Currencies are never added up: only sales in this one count. After a change press Refresh.',
    doubt: 'Doubt a plan over by',
    doubtNote:
      'A plan over history, trend or clients by more than this share gets a warning sign. Default: 25%.',
    listHelp: 'Choose from the list.',
    dayHelp: 'Type a date.',
    numberHelp: 'Type a number, 0 or more.',
  },
  totals: {
    heading: (month: Day) => `${monthName(month)} by today`,
    plan: 'Plan',
    actual: 'Actual',
    attainment: 'Attainment',
    dueShare: 'Expected attainment',
    dueNote: 'Working days gone by, today among them, of all working days of the month.',
    due: 'Due by tonight',
    gap: 'Ahead of the plan',
    gapNote: 'Actual minus what is due by the end of today. Under zero: behind.',
    runRate: 'Run rate to month end',
    runRateNote: 'Actual ÷ working days gone by × all working days.',
    runRateShare: 'Run rate against the plan',
    left: 'Left to sell',
    needed: 'Needed per remaining day',
    neededNote: 'What is left of the plan over the working days that are left. Empty: none is left.',
    workingDays: 'Working days',
    elapsed: 'Gone by, with today',
    elapsedNote: 'Today among them. Days off are on the sheet Holidays.',
    remaining: 'Left',
    evenness: 'Evenness of the weeks',
    evennessNote:
      '100%: each week brought its share of the working days. What is lacking is the part of the sales that came in other weeks.',
  },
  columns: {
    plan: 'Plan',
    planNote: 'Type another plan over it: Refresh keeps it, and shares the rest among the others.',
    proposed: 'As shared',
    proposedNote: 'As of the build: what the rule gives. A plan that differs from it is yours.',
    actual: 'Actual',
    attainment: 'Attainment',
    total: 'Total',
    share: 'Share of the plan',
    usual: 'Usual month',
    usualNote: 'Average of the last twelve months, as of the build.',
  },
  months: {
    heading: (from: Day, to: Day) => `By month: ${periodName(from, to)}`,
    rules: {
      both: 'shared by season × working days',
      days: 'shared by working days',
      equal: 'shared evenly',
    },
    month: 'Month',
    lastYear: 'A year before',
    growth: 'Plan over it',
    days: 'Working days',
    season: 'Season',
    seasonNote:
      'Seasonal index from your own sales of 24 months or more, 1 on average. Empty: too short a history.',
  },
  managers: {
    heading: 'By manager',
    rules: {
      history: 'shared by an average month of the last six',
      grade: 'shared by the average month of the grade',
      equal: 'shared evenly',
    },
    manager: 'Manager',
    gone: (name: string) => `${name} (left)`,
    others: 'Others',
    othersNote: 'Sales of people without a row here. Refresh gives them one.',
    department: 'Department',
    due: 'Plan to date',
    dueNote: 'Plan × working days gone by ÷ all working days.',
    gap: 'Ahead',
    runRate: 'Run rate',
    runRateShare: 'Run rate, % of plan',
    needed: 'Needed a day',
    neededNote: 'What is left of the plan over the working days that are left.',
    deals: 'Deals, plan',
    dealsActual: 'Deals, actual',
    newActual: 'From new clients',
    newActualNote: 'Part of the actual that new clients brought.',
  },
  kinds: {
    heading: 'New and current clients',
    clients: 'Clients',
    fresh: 'New',
    current: 'Current',
    unknown: 'Not told apart',
    share: 'Share',
    shareNote: 'The part of the plan that new clients are to bring, 0–100%. Type over it.',
    proposedNote: 'Share of new clients in the sales of the last twelve months.',
  },
  slices: {
    part: 'Part',
    abc: 'Class',
    product: { heading: 'By product', by: 'by product', rest: 'Other products' },
    channel: { heading: 'By channel', by: 'by channel', rest: 'Other channels' },
    region: { heading: 'By region', by: 'by region', rest: 'Other regions' },
    client: {
      heading: 'By client',
      by: 'by client',
      rest: 'Others',
      current: 'Other current clients',
      fresh: 'New clients',
      classes: (a: number, b: number, c: number) =>
        `class A ${numberEn(a)} ${pluralEn(a, 'client', 'clients')}, B ${numberEn(b)}, C ${numberEn(c)}`,
    },
  },
  actions: {
    heading: 'From the plan to the day',
    note: (deals: number, months: number) =>
      `counted over ${countEn(deals, 'deal', 'deals')} of the last ${months} months`,
    action: 'Action',
    conversion: 'Becomes a deal',
    conversionNote: 'How many of a hundred become a deal. Type over it; empty: not planned.',
    proposedNote: 'From your own counts, as of the build.',
    counted: 'Counted',
    countedNote: 'Deals of actions, as of the build.',
    count: ({ deals, actions }: Counted) => `${numberEn(deals)} of ${numberEn(actions)}`,
    countedFrom: {
      activities: 'Deals won of activities of that kind in the same months.',
      funnel: 'Won deals of those finished in the last twelve months that came to this stage.',
    },
    notCounted: 'not counted',
    needed: 'Needed in the month',
    perDay: 'A day',
    perManagerDay: 'A day per manager',
    neededPerDay: 'Needed a day from now',
    neededPerDayNote: 'What is left over the working days that are left.',
    usual: 'Usual month',
    averageDeal: {
      deals: { revenue: 'Average deal', profit: 'Gross profit of a deal' },
      // Later orders of a client belong to no deal, and are earned by the deals that won the client.
      orders: { revenue: 'Revenue per won deal', profit: 'Gross profit per won deal' },
    },
    names: actionNames,
    byManager: 'Actions by manager',
    byManagerNote: 'plan of the month and done by today',
    planOf: (action: ActionName) => `${actionNames[action]}, plan`,
    actualOf: (action: ActionName) => `${actionNames[action]}, actual`,
  },
  scenarios: {
    heading: 'Three scenarios',
    what: 'What if',
    cases: { low: 'Pessimistic', base: 'Base', high: 'Optimistic' },
    usual: 'Usual month',
    usualNote: 'As of the build; the conversion and the average deal are those of the table above.',
    factors: { leads: 'Leads, of usual', conversion: 'Conversion, of usual', deal: 'Average deal, of usual' },
    dealsFactor: 'Number of deals, of usual',
    factorHelp: 'Type a share of the usual: 90% is a tenth less.',
    leads: 'Leads',
    rate: 'Lead becomes a deal',
    deals: 'Deals',
    result: { revenue: 'Revenue', profit: 'Gross profit' },
    ofPlan: 'Of the plan',
    gap: 'Over the plan',
  },
  belief: {
    heading: 'Is the plan believable?',
    note: 'figures as of the build, the plan as it stands',
    noPlan: 'There is no goal yet.',
    labels: {
      lastYear: (month: Day) => `${monthName(month)} ${calendarDay(month).year - 1}`,
      trend: 'As things go',
      outlook: 'Sold and in the pipeline',
      bottomUp: 'Clients, from below',
      leads: 'Leads in a usual month',
      managers: 'A manager in a usual month',
    },
    lastYear: {
      fits: 'Against the same month a year before the plan is {signed}.',
      over: 'The plan is {share} over the same month a year before. What will be different?',
    },
    trend: {
      fits: 'Against what the last months promise the plan is {signed}.',
      over: 'The plan is {share} over what the last months promise.',
    },
    outlook: {
      fits: (low: number, high: number, deals: number) =>
        `With ${countEn(deals, 'open deal', 'open deals')} of this month: ${money(low)} to ${money(high)} in 8 cases of 10, the plan is {plan}.`,
      over: (high: number, deals: number) =>
        `${countEn(deals, 'open deal', 'open deals')} of this month reach ${money(high)} in 1 case of 10, the plan is {plan}: new deals are needed.`,
    },
    bottomUp: {
      fits: 'The plan is near what clients usually buy, added up: {signed} against that.',
      over: 'The plan is {share} over what clients usually buy, added up. Who will buy more?',
    },
    leads: {
      fits: 'Leads that the plan takes: {needed}; usually there are {usual}.',
      over: 'Leads that the plan takes: {needed}; usually there are {usual}. Lacking: {more}.',
    },
    managers: {
      fits: (count: number) => `Managers that the plan takes at this pace: {heads}; you have ${count}.`,
      over: (count: number) =>
        `Managers that the plan takes at this pace: {heads}; you have ${count}. To hire: {hire}.`,
    },
    fact: {
      lastYear: (month: Day, base: number, over: number) =>
        `${monthName(month)} ${calendarDay(month).year - 1}: ${money(base)}. The plan is ${signed(over)} against it.`,
      trend: (base: number, over: number) =>
        `As things go: ${money(base)}. The plan is ${signed(over)} against it.`,
      outlook: (expected: number, low: number, high: number) =>
        `Sold and in the pipeline: ${money(expected)} on average, ${money(low)} to ${money(high)} in 8 cases of 10.`,
      bottomUp: (base: number, over: number) =>
        `Clients usually buy for ${money(base)} a month. The plan is ${signed(over)} against it.`,
      leads: (needed: number, usual: number) =>
        `Leads needed: ${numberEn(needed)}, usually ${numberEn(usual)}.`,
      managers: (heads: number, count: number, usual: number, tooFew: boolean) =>
        `At ${money(usual)} a month per manager the plan takes ${countEn(heads, 'manager', 'managers')}; you have ${count}.${tooFew ? ` To hire: ${heads - count}.` : ''}`,
    },
  },
  weeks: {
    heading: 'By week',
    week: 'Week',
    days: 'Working days',
    perDay: 'Actual per day',
    perDayNote: 'Actual over the week’s working days that have gone by.',
    share: 'Share of the month',
    elapsed: 'Gone by',
  },
  days: {
    heading: 'By day and manager',
    note: 'actual sales; a manager’s column holds what was sold that day',
    day: 'Day',
    worked: 'Working day',
    workedNote: '1 is a working day. Days off are on the sheet Holidays: edit them there.',
    planToDay: 'Plan to date',
    actualToDay: 'Actual to date',
    attainmentNote: 'Actual to date over plan to date.',
    gap: 'Ahead',
  },
  checks: {
    heading: 'Checks',
    months: {
      holds: 'The months add up to the goal.',
      short: '{gap} of the goal is not given out to months: type it, or press Refresh.',
      over: 'The months are over the goal by {gap}.',
    },
    managers: {
      holds: 'The managers’ plans add up to the plan of the month.',
      short: '{gap} of the plan is not given out to managers: type it, or press Refresh.',
      over: 'The managers’ plans are over the plan of the month by {gap}.',
    },
    days: {
      holds: 'The days add up to the plan of the month.',
      short: 'The days lack {gap} of the plan.',
      over: 'The days are over the plan by {gap}.',
    },
    parts: (by: string) => ({
      holds: `The plans ${by} add up to the plan of the month.`,
      short: `{gap} of the plan is not given out ${by}: type it, or press Refresh.`,
      over: `The plans ${by} are over the plan of the month by {gap}.`,
    }),
    actualDays: {
      holds: 'The days’ actual sales add up to the month’s.',
      short: 'The days lack {gap} of the month’s sales.',
      over: 'The days have {gap} more than the month.',
    },
    actualManagers: {
      holds: 'Everybody who sold has a row.',
      short: '{gap} was sold by people without a row: press Refresh.',
      over: 'Returns of {gap} are of people without a row: press Refresh.',
    },
  },
  chart: {
    title: (month: Day, scale: number) =>
      `Plan and actual in ${monthName(month)}, running total, ${scale === 1000 ? 'thousands' : 'millions'}`,
    subtitle: 'dashed: the plan by working days, and this pace to month end',
    columns: ['Day', 'Plan', 'Actual', 'Run rate'],
    plan: 'Plan',
    actual: 'Actual',
    runRate: 'Run rate',
  },
  warnings: {
    noGoal: 'There is no goal yet: type it under "Goal" and press Refresh.',
    noHistory:
      'There are no sales before this month, so nothing proposes a goal, a season or shares: the plan is shared evenly.',
    noManagers:
      'No deal and no order names a manager: the plan is the department’s as a whole. Import managers, or list them on the sheet Team.',
    foreign: (count: number, currency: string) =>
      `${countEn(count, 'sale', 'sales')} in other currencies ${pluralEn(count, 'is', 'are')} not counted: the plan is in ${currency || 'the one not stated'}.`,
    undated: (count: number) =>
      `${countEn(count, 'won deal has', 'won deals have')} no closing day and ${pluralEn(count, 'is', 'are')} in no month.`,
    unpriced: (count: number) =>
      `${countEn(count, 'won deal has', 'won deals have')} no amount and ${pluralEn(count, 'counts', 'count')} for nothing.`,
    returns: (count: number) =>
      `${countEn(count, 'return lowers', 'returns lower')} the actual of this month.`,
    noDays: 'The month has no working days: its plan is spread over all days. Mend the sheet Holidays.',
    otherMonth: (month: Day) =>
      `The sheet is of ${monthYear(month)}. Press Refresh to plan the month you typed.`,
  },
  effect: {
    goal: 'Goal',
    plan: (month: Day) => `Plan for ${monthName(month)}`,
    deals: 'Deals needed',
    perDay: 'A working day',
    noGoal: 'There is no history to propose a goal from: type it.',
    zeroGoal: 'Type a goal above 0: without one nothing is shared out.',
    monthsOff: (gap: number) =>
      gap > 0
        ? `${money(gap)} is not given out to months.`
        : `The months are over the goal by ${money(-gap)}.`,
    managersOff: (gap: number) =>
      gap > 0
        ? `${money(gap)} is not given out to managers.`
        : `The managers are over the plan by ${money(-gap)}.`,
    fits: (managers: number) => `Given out to the cent, to ${countEn(managers, 'manager', 'managers')}.`,
  },
  form: {
    steps: { goal: 'Goal', months: 'Months', managers: 'People', actions: 'Actions', check: 'Check' },
    month: 'Month to plan',
    period: 'The goal is for',
    periods: { month: 'the month', quarter: 'the quarter', year: 'the year' },
    measure: 'What is planned',
    measures: { revenue: 'Revenue', profit: 'Gross profit' },
    measureHint: 'Gross profit is taken from the orders’ margin or cost.',
    goal: (from: Day, to: Day, months: number) =>
      months === 12 ? `Goal for ${calendarDay(from).year}` : `Goal for ${periodName(from, to)}`,
    goalHint: ({ lastYear, from, to, lately, growth }: GoalHint) => {
      const before = `${from === to ? monthName(from) : `${monthName(from)} – ${monthName(to)}`} ${calendarDay(from).year - 1}`;
      return [
        ...(lastYear === null ? [] : [`${before}: ${money(lastYear)}.`]),
        ...(lately.length === 0
          ? []
          : [`${lately.map(({ month, sum }) => `${monthName(month)} ${money(sum)}`).join(', ')}.`]),
        ...(growth === null
          ? []
          : [`The last three months are ${signed(growth - 1)} against a year before.`]),
        ...(lastYear === null && lately.length === 0 ? ['There are no earlier sales to propose from.'] : []),
      ].join(' ');
    },
    monthsBy: 'Share the goal by',
    monthRules: { both: 'Season and working days', days: 'Working days', equal: 'Evenly' },
    noSeason: 'Season needs 24 months of sales; until then only working days count.',
    months: 'Plan by month',
    restHint: 'Type what you know; the others share the rest.',
    monthDetail: (days: number, lastYear: number | null, season: number | null, actual: number | null) =>
      [
        countEn(days, 'working day', 'working days'),
        ...(season === null ? [] : [`season ${numberEn(season, 2)}`]),
        ...(actual === null ? [] : [`sold ${money(actual)}`]),
        ...(lastYear === null ? [] : [`a year before ${money(lastYear)}`]),
      ].join(' · '),
    managersBy: 'Share the month by',
    managerRules: { history: 'What each sold lately', grade: 'Grade', equal: 'Evenly' },
    managers: (month: Day) => `Plan for ${monthName(month)} by manager`,
    noManagers: 'The data names no managers, so the plan is the department’s as a whole.',
    managerDetail: (usual: number | null, grade: string, gone: boolean) =>
      [
        ...(gone ? ['left'] : []),
        ...(grade ? [grade] : []),
        usual === null ? 'no sales yet' : `usually ${money(usual)} a month`,
      ].join(' · '),
    newShare: 'From new clients',
    newShareHint: (share: number | null) =>
      share === null
        ? 'The share of the plan that new clients are to bring.'
        : `In the last twelve months they brought ${shareEn(share)}.`,
    slices: 'Also plan by',
    slicesHint: 'Each adds up to the plan. On the sheet you can type over every part.',
    sliceNames: { product: 'Product', channel: 'Channel', region: 'Region', client: 'Client' },
    averageHint: (deals: number, months: number) =>
      deals === 0
        ? 'Nothing has been sold yet: type it to plan actions.'
        : `From ${countEn(deals, 'deal', 'deals')} of the last ${months} months.`,
    conversions: 'What becomes a deal',
    conversionsHint: 'How many of a hundred become a deal. Empty: such actions are not planned.',
    perDeal: { proposal: 'Proposals', meeting: 'Meetings', call: 'Calls', lead: 'Leads' },
    counted: (counted: Counted | null, proposed: number | null) => {
      if (!counted) return 'Not counted: type it, if you know';
      const said = `${numberEn(counted.deals)} of ${numberEn(counted.actions)}${counted.from === 'funnel' ? ', from the funnel' : ''}`;
      return proposed === null ? `${said}: fewer than deals, so not proposed` : said;
    },
    check: 'Is the plan believable?',
  },
  ready: (month: Day, plan: number, managers: number) =>
    `The plan for ${monthName(month)} is ready: ${money(plan)}, ${countEn(managers, 'manager', 'managers')}.`,
};
