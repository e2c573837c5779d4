import { calendarDay, type Day } from '../../analysis/day';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const monthYear = (day: Day) => `${MONTHS[calendarDay(day).month - 1] ?? ''} ${calendarDay(day).year}`;

/** The sheet of the trial. */
export const trialWords = {
  title: (first: Day, last: Day) => `Trial of the scheme: ${monthYear(first)} to ${monthYear(last)}`,
  subtitle: (sheets: string, when: string) =>
    `Actual sales of ${sheets} · built ${when} · plans of past months are the typed ones, or the Plan sheet's where it has that month · renewed by Refresh`,
  inputs: 'What is tried',
  until: 'Last month',
  untilNote: 'Any day of the last of the twelve months. Refresh puts the last month that is over here.',
  currency: 'Currency',
  currencyNote: 'Currencies are never added up: only sales in this one count. Default: the most usual.',
  managers: 'Managers',
  typed: 'yellow cells are yours and survive Refresh',
  total: 'Department',
  columns: {
    name: 'Manager',
    role: 'Role',
    plan: 'Plan a month',
    now: 'Pay a month now',
    started: 'Since',
    left: 'Until',
    planYear: 'Plan, 12 months',
    actual: 'Sold',
    attainment: 'Attain-ment',
    nowYear: 'Now',
    pay: 'By scheme',
    difference: 'Gain',
    change: 'Change',
    level: 'Levels at, a month',
    levelShare: 'of the plan',
    repeat: (today: Day) => `Repeat, as of ${calendarDay(today).month}/${calendarDay(today).day}`,
  },
  notes: {
    role: 'Which scheme pays. Default: by the role on the Team sheet, else the first one.',
    plan: 'Used for each of the twelve months. Default: the average month, rounded; Refresh leaves a plan that was shown, clear the cell for a new one. A head of sales, empty: the plans of those at work in the month.',
    now: "Default: the Team sheet's. Empty: the base and rate of today where you typed them in the scheme; a median is not taken for pay that is not known.",
    started: 'Months outside are not paid. Default: the Team sheet; empty is always.',
    planYear: 'Of the months worked.',
    actual:
      "Of the months worked, in what the role's bonus is counted from. The head of sales: the whole department.",
    level:
      'The sales a month from which the scheme pays what is paid now, to a whole per cent of the plan. Empty: not up to 200%.',
    repeat: 'The share of orders of clients who had bought before. Empty: not known.',
  },
  months: {
    heading: 'By month',
    month: 'Month',
    turnover: 'Sold',
    profit: 'Gross profit',
    now: 'Payroll now',
    pay: 'Payroll by scheme',
    nowShare: 'Now in gross profit',
    share: 'In gross profit',
    total: '12 months',
  },
  turnovers: {
    heading: 'What a month costs if everybody sold this share of the plan',
    note: 'Those who are there in the last month; the soft base as in the trial.',
    share: 'Attainment',
    turnover: 'Sold',
    profit: 'Gross profit',
    base: 'Bases',
    bonus: 'Bonus',
    pay: 'Payroll',
    ofProfit: 'In gross profit',
    now: 'Payroll now',
    difference: 'Over now',
  },
  growths: {
    heading: 'If only repeat orders grew',
    note: 'From the average month of each one; new sales stay as they are.',
    share: 'Growth',
    turnover: 'Sold',
    pay: 'Payroll',
    more: 'Grows by',
    ofMore: 'of what is added',
  },
  grids: {
    actual: {
      heading: 'Sold by month',
      total: 'Total',
      note: (head: boolean): string =>
        head ? 'The head of sales is paid by what the whole department sells.' : '',
    },
    pay: {
      heading: 'Pay by month, by the scheme',
      total: 'Total',
      note: (quarters: boolean): string =>
        quarters ? "A quarter's bonus stands in the quarter's last month." : '',
    },
  },
};
