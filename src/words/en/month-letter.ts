import { calendarDay, type Day } from '../../analysis/day';
import { countEn, numberEn, shareEn } from '../grammar';
import { fullDay, monthDay, monthName, monthYear } from './dates';
import { saleKeyWords, standUpWords } from './stand-up';

/** Signs that stand before a sum in English; others and codes stand behind it. */
const BEFORE = new Set(['$', '€', '£']);

function money(value: number, unit: string): string {
  const whole = numberEn(Math.abs(value));
  const minus = Math.round(value) < 0 ? '−' : '';
  if (unit === '') return `${minus}${whole}`;
  return BEFORE.has(unit) ? `${minus}${unit}${whole}` : `${minus}${whole} ${unit}`;
}

const change = (share: number) => `${share > 0 ? '+' : ''}${shareEn(share)}`;
const since = (day: Day) => `since ${monthYear(day)}`;
const previous = (month: Day) => {
  const before = month - 1;
  const sameYear = calendarDay(before).year === calendarDay(month).year;
  return sameYear ? monthName(before) : monthYear(before);
};

export const monthLetterWords = {
  money,
  day: fullDay,
  title: (month: Day) => `Month letter: ${monthYear(month)}`,
  subtitle: (when: string, sheet: string) =>
    `The text is as of ${when} · sheet "${sheet}" · the figures below it follow the data · renewed by Refresh`,
  none: '(none)',
  nobody: '(no manager)',
  letter: {
    heading: 'Text',
    copy: (a1: string) => `mark ${a1} and copy`,
    title: (month: Day) => `Results of ${monthYear(month)}`,
    titleSoFar: (month: Day, today: Day) =>
      `Results of ${monthYear(month)} by ${monthDay(today)}, preliminary`,
    nothing: 'No sales in this month.',
    department: (sum: string, sales: string, average: string | null) =>
      `Department: ${sum}, ${sales}${average === null ? '' : `, average ${average}`}.`,
    plan: (share: number, plan: string) => `Plan: ${shareEn(share)} of ${plan}.`,
    before: (month: Day, growth: number) => `Against ${previous(month)}: ${change(growth)}.`,
    place: (place: number, name: string, figure: string) => `${place}. ${name}: ${figure}`,
    firstSales: (count: number): string => (count === 1 ? 'First sale' : 'First sales'),
    sale: (name: string, sum: string, client: string) =>
      `${name}, ${sum}${client === '' ? '' : `, ${client}`}`,
    thanks: 'Thank you',
    leftOut: (count: number, currencies: readonly string[]) =>
      `Not counted here: ${countEn(count, 'sale', 'sales')} in other currencies (${currencies.join(', ')}).`,
  },
  lists: {
    attained: 'Plan attained',
    revenue: 'Revenue',
    count: 'Number of sales',
    average: 'Average deal',
    conversion: 'Conversion',
    newClients: 'New clients',
    growth: 'Growth against one’s own past',
  },
  /** Where revenue is of orders: a sale may be paid in several. */
  ofOrders: { count: 'Number of orders', average: 'Average order' },
  figures: {
    sales: (count: number) => countEn(count, 'sale', 'sales'),
    orders: (count: number) => countEn(count, 'order', 'orders'),
    newClients: (count: number) => countEn(count, 'new client', 'new clients'),
    conversion: (share: number, won: number, closed: number) =>
      `${shareEn(share)} (${numberEn(won)} of ${numberEn(closed)} closed)`,
    growth: (share: number, usual: string) => `${change(share)} to the usual ${usual}`,
    attained: (share: number, plan: string) => `${shareEn(share)} of ${plan}`,
  },
  records: {
    heading: 'Records',
    largest: (sale: string) => `Largest sale of the month: ${sale}.`,
    largestEver: (sale: string, first: Day) => `Record, the largest sale ${since(first)}: ${sale}.`,
    bestDay: (day: Day, sum: string) => `Best day: ${monthDay(day)}, ${sum}.`,
    bestDayEver: (day: Day, sum: string, first: Day) =>
      `Record, the best day ${since(first)}: ${monthDay(day)}, ${sum}.`,
    bestMonthEver: (month: Day, sum: string, first: Day) =>
      `Record of the department: ${monthName(month)} is the best month ${since(first)}, ${sum}.`,
    bestMonth: (name: string, sum: string) => `Personal best: ${name}, ${sum} in a month.`,
  },
  /** What somebody is thanked for, after the name. */
  merits: {
    attained: (share: number) => `plan attained, ${shareEn(share)}`,
    growth: (share: number) => `the largest growth over their own past, ${change(share)}`,
    newClients: (count: number) => `most new clients, ${numberEn(count)}`,
    first: (sum: string) => `the first sale, ${sum}`,
    largest: (sum: string) => `the largest sale of the month, ${sum}`,
    bestMonth: (sum: string) => `a personal record, ${sum} in the month`,
  },
  inputs: {
    heading: 'What it is about',
    month: 'Month',
    monthNote:
      'Any day of the month. After a change press Refresh. Default: this month, in its first five days the one before.',
    currency: 'Currency',
    currencyNote:
      'Currencies are never added up: only sales in this one count. After a change press Refresh.',
    floor: 'Fewest closed deals',
    floorNote: 'A conversion of fewer closed deals is not ranked. After a change press Refresh. Default: 10.',
    listHelp: 'Choose from the list.',
    dayHelp: 'Enter a date.',
    numberHelp: 'Enter a whole number from 1 to 1,000.',
    planHelp: 'Enter the plan of the month, at least 0.',
  },
  table: {
    heading: 'The figures it is written from',
    note: 'plans are typed in the yellow cells where there is no Plan sheet; then press Refresh',
    manager: 'Manager',
    gap: 'Off the text',
    department: 'Department',
  },
  columns: {
    revenue: 'Revenue',
    plan: 'Plan',
    attained: 'Attained',
    count: 'Sales',
    average: 'Average deal',
    won: 'Won',
    lost: 'Lost',
    conversion: 'Conversion',
    newClients: 'New clients',
    usual: 'Usual month',
    growth: 'Growth',
  },
  notes: {
    revenue:
      'Orders of the month where they are imported, else won deals by closing day; returns are taken off.',
    plan: 'Of the whole month. Kept by manager and month when the sheet is refreshed.',
    attained: 'Revenue ÷ plan.',
    count: 'Sales with an amount over 0.',
    average: 'Revenue ÷ sales. Ranked from three sales on.',
    won: 'Won deals closed in the month, in the currency of the letter or without an amount.',
    lost: 'Lost deals closed in the month, in the currency of the letter or without an amount.',
    conversion: 'Won ÷ (won + lost).',
    newClients: 'Won deals that were their client’s first.',
    usual: 'Average of up to three months before, since the first sale.',
    growth: 'Revenue ÷ usual month − 1.',
  },
  recordTable: {
    heading: 'Records',
    largest: 'Largest sale of the month',
    largestBefore: 'Largest sale before it',
    bestDay: 'Best day of the month',
    foreign: 'Sales of the month in other currencies',
  },
  checks: {
    heading: 'Checks',
    text: 'The text says what the figures say.',
    textOff: 'The data or plans have changed since the text was written. Press Refresh.',
    people: 'The managers add up to the department.',
    peopleOff: 'Somebody who is not listed has sales. Press Refresh.',
  },
  warnings: {
    profitPlan:
      'The goal of the Plan sheet is gross profit, and the letter is about revenue: it says nothing of plans attained.',
    undated: standUpWords.warnings.undated,
    unpriced: standUpWords.warnings.unpriced,
    foreign: standUpWords.warnings.foreign,
  },
  keys: {
    ...saleKeyWords,
    month: 'In the month',
    count: 'Count in the month',
    past: 'Months looked back on',
    before: 'Before the month',
    foreign: 'In other currencies',
    day: 'Day',
    pastFirst: 'Looks back to',
  },
  form: {
    steps: { month: 'Month', lists: 'Lists' },
    month: 'Month',
    monthHint: 'A month that is not over makes a preliminary letter.',
    months: {
      previous: (today: Day) => monthYear(today - calendarDay(today).day),
      current: (today: Day) => monthYear(today),
    },
    slices: 'Lists',
    slicesHint: 'A list without figures is left out.',
    details: {
      attained: 'where there are plans',
      revenue: '',
      count: '',
      average: 'from three sales on',
      conversion: 'from the fewest closed deals on',
      newClients: '',
      growth: 'of a month that is over',
    },
    top: 'Names in a list',
    topHint: 'The upper half at the most: the letter praises. Those with equal figures share a place.',
    floor: 'Fewest closed deals',
    floorHint: 'A conversion of fewer closed deals is not ranked.',
  },
  effect: {
    revenue: 'Revenue',
    sales: 'Sales',
    firstSales: 'First sales',
    lines: 'Lines in the letter',
    number: (value: number) => numberEn(value),
  },
  ready: (month: Day, lines: number) =>
    `The letter for ${monthYear(month)} is ready: ${countEn(lines, 'line', 'lines')} to copy.`,
};
