import type { Tool } from '../tool';
import { letterSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type LetterSettings, settingsSchema } from './settings';

/** What was the month like? A letter to copy, and the figures it was written from. */
export const monthLetter: Tool<LetterSettings> = {
  id: 'month-letter',
  sheets: ['month-letter', 'month-letter-keys', 'month-letter-rows'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: letterSheets,
  ready: readyOf,
};
