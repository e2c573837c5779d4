import type { Tool } from '../tool';
import { dashboardSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type DashboardSettings, settingsSchema } from './settings';

/** How do we stand? One page that is read across a room. */
export const dashboard: Tool<DashboardSettings> = {
  id: 'dashboard',
  sheets: ['dashboard', 'dashboard-input', 'dashboard-keys', 'dashboard-rows'],
  tables: () => ['holidays'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: dashboardSheets,
  ready: readyOf,
};
