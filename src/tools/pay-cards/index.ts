import type { Tool } from '../tool';
import { payCardSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type PayCardsSettings, settingsSchema } from './settings';

/** What has each manager earned so far, and what does the next step bring? */
export const payCards: Tool<PayCardsSettings> = {
  id: 'pay-cards',
  sheets: ['pay-cards', 'payslips', 'pay-cards-keys', 'pay-cards-rows'],
  tables: () => ['holidays'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: payCardSheets,
  ready: readyOf,
};
