import { FIVE_DAY_WEEK, PLAIN_CALENDAR, type WorkCalendar } from '../analysis/calendar';
import { russianDays } from './holidays-ru';

/** The days that are worked where the locale is: holidays are known for Russia, elsewhere only weekends. */
export function knownCalendar(locale: string): WorkCalendar {
  if (!locale.startsWith('ru')) return PLAIN_CALENDAR;
  const { off, worked } = russianDays();
  return { week: FIVE_DAY_WEEK, off: new Set(off), worked: new Set(worked) };
}
