import type { Tool } from '../tool';
import { motivationSheets } from './blueprint';
import { effectOf, readyOf } from './effect';
import { defaultsOf, formOf } from './form';
import { type MotivationSettings, settingsSchema } from './settings';

/** How much do I pay for sales, and what would another scheme cost? */
export const motivation: Tool<MotivationSettings> = {
  id: 'motivation',
  sheets: ['motivation', 'motivation-replay', 'motivation-keys', 'motivation-rows'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: motivationSheets,
  ready: readyOf,
};
