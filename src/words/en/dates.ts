import { calendarDay, type Day } from '../../analysis/day';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export const WEEKDAYS_SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

export const monthName = (day: Day) => MONTHS[calendarDay(day).month - 1] ?? '';
export const monthYear = (day: Day) => `${monthName(day)} ${calendarDay(day).year}`;
export const monthDay = (day: Day) => `${monthName(day)} ${calendarDay(day).day}`;
export const fullDay = (day: Day) => `${monthDay(day)}, ${calendarDay(day).year}`;
