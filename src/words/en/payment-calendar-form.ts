import { calendarDay, type Day } from '../../analysis/day';
import { countEn, numberEn, shareEn } from '../grammar';
import { MONTHS, monthYear } from './dates';

/** The wizard of the payment calendar, what its choices come to, and that the sheet is ready. */
export const paymentCalendarFormWords = {
  form: {
    steps: { month: 'Month', dates: 'Dates', probability: 'Odds', instalments: 'Parts' },
    month: 'Month',
    monthHint: 'The plan, days off and notes are typed on the sheet.',
    months: {
      previous: (today: Day) => monthOfToday(today, -1),
      current: (today: Day) => monthOfToday(today, 0),
      next: (today: Day) => monthOfToday(today, 1),
    },
    manager: 'Manager',
    managerHint: 'You can change it on the sheet at any time.',
    everybody: 'All',
    date: 'Expected payment date',
    dateHint: 'A date typed on the sheet always wins.',
    dates: {
      expected: (filled: number, all: number) =>
        `Expected date of the deal: ${numberEn(filled)} of ${numberEn(all)}`,
      nextTask: (filled: number, all: number) => `Next task: ${numberEn(filled)} of ${numberEn(all)}`,
      typed: () => 'Only what I type on the sheet',
    },
    probability: 'Probability',
    probabilityHint: 'A probability typed on the sheet always wins.',
    probabilities: {
      stage: () => 'By stage, from your closed deals',
      age: () => 'By stage and age of the deal',
      deal: (filled: number, all: number) =>
        `From the CRM where it is given: ${numberEn(filled)} of ${numberEn(all)}`,
    },
    paid: 'A deal is paid',
    paidHint: 'The Instalments sheet is made for you: a deal, an amount, a date.',
    instalments: { once: 'All at once', rule: 'An advance and the rest', table: 'By the Instalments sheet' },
    advance: 'Advance',
    advanceHint: 'Only with an advance: the share paid on the expected day.',
    rest: 'The rest after',
    restHint: 'A payment on a day off moves to the next working day.',
    rests: {
      '14days': '14 days',
      '30days': '30 days',
      '1month': 'A month',
      '2months': 'Two months',
      '3months': 'Three months',
    },
  },
  effect: {
    paid: 'Paid',
    ahead: 'Still expected, weighted',
    outside: 'Without a date or overdue',
    number: (value: number) => numberEn(value),
    money: (value: number) => numberEn(value),
    share: (value: number) => shareEn(value),
    sentence: (payments: number, month: Day) =>
      payments === 0
        ? `No payment is expected in ${monthYear(month)}: set dates on the sheet.`
        : `${countEn(payments, 'payment', 'payments')} expected in ${monthYear(month)}.`,
  },
  ready: (month: Day, payments: number, forecast: number, all: number) =>
    `The payment calendar for ${monthYear(month)} is ready: ${countEn(payments, 'payment', 'payments')} expected, forecast ${numberEn(forecast)}; ${numberEn(all)} open in all.`,
};

function monthOfToday(today: Day, shift: number): string {
  const { year, month } = calendarDay(today);
  const index = year * 12 + month - 1 + shift;
  return `${MONTHS[index % 12]} ${Math.floor(index / 12)}`;
}
