import type { Tool } from '../tool';
import { calendarSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type CalendarSettings, settingsSchema } from './settings';

/** What will be paid this month, when, by whom, and how sure is it? */
export const paymentCalendar: Tool<CalendarSettings> = {
  id: 'payment-calendar',
  sheets: ['payment-calendar', 'payment-calendar-keys', 'payment-calendar-rows'],
  tables: ({ instalments }) => (instalments === 'table' ? ['holidays', 'instalments'] : ['holidays']),
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: calendarSheets,
  ready: readyOf,
};
