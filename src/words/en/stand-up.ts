import type { Day } from '../../analysis/day';
import { countEn, numberEn } from '../grammar';
import { fullDay, MONTHS, monthDay, monthName, monthYear, WEEKDAYS_SHORT } from './dates';

const days = (count: number) => countEn(count, 'working day', 'working days');

/** The hidden sheets of tools that count sales by day. */
export const saleKeyWords = {
  days: {
    headings: { day: 'Day', worked: 'Worked', before: 'Worked before today', ahead: 'Worked from today' },
    labels: {
      first: 'First day of the month',
      last: 'Last day of the month',
      lastWorked: 'Last working day before today',
      total: 'Working days',
      passed: 'Over by the morning',
      elapsed: 'Elapsed with today',
      left: 'Left with today',
      todayWorked: 'Today is worked',
    },
  },
  sales: { owner: 'Manager', day: 'Day of the sale', amount: 'Amount' },
  kept: 'Notes and plans of other days and months. Do not change this sheet.',
};

/** What plan and actual of a month count, as headings say it. */
export const basisWords = {
  orders: 'revenue of orders',
  deals: 'revenue of won deals',
  profit: 'gross profit of orders',
};

export const standUpWords = {
  basis: basisWords,
  style: { thousands: ',', decimal: '.', percent: '%' },
  weekdays: WEEKDAYS_SHORT,
  months: MONTHS,
  dayTemplate: '{mon} {d}',
  day: fullDay,
  title: 'Stand-up: {day}',
  subtitle: (sheet: string, when: string) =>
    `Sheet "${sheet}" · built ${when} · figures are as of the morning and follow the data · renewed by Refresh`,
  none: '(none)',
  manager: 'Manager',
  nobody: '(no manager)',
  department: 'Department',
  indicators: { call: 'Calls', meeting: 'Meetings', proposal: 'Proposals', lead: 'Leads', deal: 'Deals' },
  inputs: {
    heading: 'What counts',
    today: 'Today',
    todayNote:
      'The day of the meeting. Type another to look at its morning. Refresh puts the present day here.',
    currency: 'Currency',
    currencyNote: 'Currencies are never added up: only sales in this one count. Default: the most usual.',
    fewest: 'Fewest to judge by',
    fewestNote:
      'An indicator of which fewer were expected is not judged: so few differ by chance alone. Default: 10.',
    listHelp: 'Choose from the list.',
    dayHelp: 'Enter a date.',
    numberHelp: 'Enter a whole number from 1 to 1,000.',
    planHelp: 'Enter the plan of the month, at least 0.',
  },
  totals: {
    heading: 'Department this morning',
    since: 'Since the last working day',
    actual: 'Month to the morning',
    due: 'Due by the morning',
    planToday: 'Plan for today',
    needToday: 'Needed today',
    daysLeft: 'Working days left, with today',
    behind: 'Behind by {gap}. Whoever is behind shares the gap over the days left: {days}.',
    aheadSome:
      'Ahead by {gap} as a department. Managers behind: {people}; each shares their own gap over the days left.',
    ahead: 'Ahead by {gap}. Keep to the plan of the day.',
    met: 'The plan of the month is met.',
    over: 'No working days are left; those behind are {left} short of their plans.',
  },
  yesterday: {
    heading: 'Done since the last working day: {day}',
    note: 'days off after it included',
    money: 'Sales',
  },
  month: {
    heading: 'Month and today',
    typedNote: 'type plans into the yellow cells',
    planNote: 'plans come from the Plan sheet',
    columns: {
      plan: 'Plan',
      actual: 'Actual',
      due: 'Due by now',
      gap: 'Gap',
      share: 'Attained',
      planToday: 'Plan for today',
      needToday: 'Needed today',
      left: 'Left of the plan',
    },
    notes: {
      plan: 'For the whole month: typed ones are of revenue. Kept by manager and month when the sheet is refreshed.',
      actual: 'From the first of the month to the morning; returns are taken off.',
      due: 'Plan × working days that are over ÷ working days of the month. Today is not over.',
      gap: 'Actual − due; below 0 is behind.',
      share: 'Actual ÷ plan of the month.',
      planToday: 'The plan split evenly over working days, to the kopeck or cent.',
      needToday:
        'Behind: what is left of the plan, split evenly over the working days left. Else the plan for today.',
      left: 'Plan − actual, at least 0.',
    },
  },
  indicatorTable: {
    heading: 'Indicators of the month',
    usualNote: 'expected: the average of up to three months before, by working days',
    planNote: 'expected: the plan where there is one, else the average before',
    due: 'expected',
    dueNote: 'By the morning. Empty where there is neither a plan nor a past.',
  },
  lessons: {
    heading: 'What to repeat, what to mend',
    note: 'said only where the difference is hardly chance (two standard deviations)',
    repeat: 'Repeat',
    avoid: 'Mend',
    said: '{name}: {actual}, {due} expected',
    tooFew: 'too early to say: few were expected',
    noBest: 'nothing stands out yet',
    noWeakest: 'no clear lag',
  },
  notes: {
    heading: (today: Day) => `Notes of ${monthDay(today)}`,
    note: 'kept under this date; Refresh on another day begins a new page',
    column: 'Agreed: what I do today, what I need',
    older: 'Notes of earlier days',
    more: (count: number) => `${numberEn(count)} more are kept on the hidden sheet`,
    of: (day: Day, name: string) => `${monthDay(day)} · ${name}`,
  },
  rest: {
    heading: 'Plan for the rest of the month, by day',
    note: 'behind: the plan put right; else the plan as it was',
    day: 'Working day',
    total: 'To the end of the month',
  },
  checks: {
    heading: 'Checks',
    people: 'The managers add up to the department, {sum}.',
    peopleOff: '{gap} is of managers who are not listed. Press Refresh.',
    rest: 'The days left add up to what each manager still has to bring, to the kopeck or cent.',
    restOff: 'The table by day is of another day or calendar. Press Refresh.',
    plan: 'The plans agree with the Plan sheet, {sum}.',
    planOff: 'The plans are {gap} off the Plan sheet. Press Refresh.',
  },
  warnings: {
    otherDay: (built: Day) =>
      `The notes and the table by day are of ${monthDay(built)}; plans typed here are of ${monthYear(built)}.`,
    noPlan: 'No plan: type plans into the yellow cells, or build the Plan.',
    noPlanned: 'The Plan sheet has no plan for this month: open the Plan and choose the month.',
    noDays: 'No working days are left in this month.',
    dayOff: 'Today is a day off: there is no plan for today.',
    planCurrency: 'The Plan is in another currency than the one chosen here: plan and actual do not compare.',
    undated: (count: number) =>
      `${countEn(count, 'won deal has', 'won deals have')} no closing day and count nowhere. Fill it in the CRM.`,
    unpriced: (count: number) =>
      `${countEn(count, 'won deal has', 'won deals have')} no amount and count nowhere. Fill it in the CRM.`,
    foreign: (count: number) =>
      `${countEn(count, 'sale is', 'sales are')} in other currencies and not counted here.`,
  },
  keys: {
    ...saleKeyWords,
    pastFirst: 'Usual: looks back to',
    pastMonths: { won: 'Months of won deals', deals: 'Months of deals', activities: 'Months of activities' },
    scopes: { since: 'Since the last working day', month: 'In the month' },
    counts: { since: 'Count since the last working day', month: 'Count in the month', past: 'Count before' },
    shared: 'Shared, in kopecks or cents',
    over: 'Over days',
    from: 'From the day after',
    missing: 'Not in the table by day',
    due: 'expected',
    deviation: 'standard deviations',
  },
  form: {
    steps: { plans: 'Plans', indicators: 'Indicators' },
    plans: (month: Day) => `Plan for ${monthYear(month)}`,
    plansHint: 'You can type them on the sheet later. With a Plan sheet they come from there.',
    lastMonth: (sum: number) => `last month ${numberEn(sum)}`,
    fewest: 'Fewest to judge by',
    fewestHint: 'We say what to repeat or mend only where at least so many were expected.',
  },
  effect: {
    actual: 'Sold this month by the morning',
    days: 'Working days left',
    people: 'Managers',
    money: (value: number) => numberEn(value),
    number: (value: number) => numberEn(value),
    sentence: (passed: number, left: number, month: Day) =>
      left === 0
        ? `${monthName(month)} has no working days left.`
        : `${days(passed)} of ${monthName(month)} over, ${numberEn(left)} to go, with today.`,
  },
  ready: (today: Day, people: number, left: number) =>
    `The stand-up sheet for ${monthDay(today)} is ready: ${countEn(people, 'manager', 'managers')}, ${days(left)} left.`,
};
