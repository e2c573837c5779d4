import { calendarDay, type Day } from '../../analysis/day';
import { NBSP } from '../grammar';

/** Кто, что: итоги за март. */
export const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

/** Кого, чего: итоги марта, 12 марта. */
export const OF_MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** О чём: в марте. */
export const IN_MONTHS = [
  'январе',
  'феврале',
  'марте',
  'апреле',
  'мае',
  'июне',
  'июле',
  'августе',
  'сентябре',
  'октябре',
  'ноябре',
  'декабре',
];

/** К чему: к марту. */
const TO_MONTHS = [
  'январю',
  'февралю',
  'марту',
  'апрелю',
  'маю',
  'июню',
  'июлю',
  'августу',
  'сентябрю',
  'октябрю',
  'ноябрю',
  'декабрю',
];

export const WEEKDAYS_SHORT = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];

const at = (names: readonly string[], day: Day) => names[calendarDay(day).month - 1] ?? '';

export const monthName = (day: Day) => at(MONTHS, day);
export const ofMonth = (day: Day) => at(OF_MONTHS, day);
export const inMonth = (day: Day) => at(IN_MONTHS, day);
export const toMonth = (day: Day) => at(TO_MONTHS, day);
export const monthYear = (day: Day) => `${monthName(day)} ${calendarDay(day).year}`;
export const ofMonthYear = (day: Day) => `${ofMonth(day)} ${calendarDay(day).year}`;
export const monthDay = (day: Day) => `${calendarDay(day).day}${NBSP}${ofMonth(day)}`;
export const fullDay = (day: Day) => `${monthDay(day)} ${calendarDay(day).year}`;
