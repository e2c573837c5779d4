import type { Tool } from '../tool';
import { planSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { PLAN_KEYS, PLAN_SHEET } from './published';
import { type PlanSettings, settingsSchema } from './settings';

/** How do we reach the goal, month by month, manager by manager, day by day? */
export const plan: Tool<PlanSettings> = {
  id: 'plan',
  sheets: [PLAN_SHEET, PLAN_KEYS, 'plan-rows'],
  tables: () => ['holidays'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: planSheets,
  ready: readyOf,
};
