import type { Tool } from '../tool';
import { cascadeSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type CascadeSettings, settingsSchema } from './settings';

/** What does a month of results, daily work and tasks pay each manager? */
export const cascadeScheme: Tool<CascadeSettings> = {
  id: 'cascade-scheme',
  sheets: ['cascade-scheme', 'cascade-scheme-keys', 'cascade-scheme-rows'],
  tables: () => ['holidays'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: cascadeSheets,
  ready: readyOf,
};
