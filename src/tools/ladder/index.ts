import type { Tool } from '../tool';
import { ladderSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type LadderSettings, settingsSchema } from './settings';

/** Who stands where, and what is missing to the next level? */
export const ladder: Tool<LadderSettings> = {
  id: 'ladder',
  sheets: ['ladder', 'ladder-keys', 'ladder-rows'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: ladderSheets,
  ready: readyOf,
};
