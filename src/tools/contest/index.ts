import type { Tool } from '../tool';
import { contestSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type ContestSettings, settingsSchema } from './settings';

/** Who is winning, and what for? */
export const contest: Tool<ContestSettings> = {
  id: 'contest',
  sheets: ['contest', 'effectiveness', 'contest-keys', 'contest-rows'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: contestSheets,
  ready: readyOf,
};
