import type { Tool } from '../tool';
import { standUpSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type StandUpSettings, settingsSchema } from './settings';

/** What was done yesterday, and what does everybody do today? */
export const standUp: Tool<StandUpSettings> = {
  id: 'stand-up',
  sheets: ['stand-up', 'stand-up-keys', 'stand-up-rows'],
  tables: () => ['holidays'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: standUpSheets,
  ready: readyOf,
};
