import type { Tool } from '../tool';
import { funnelSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, sizeOf } from './form';
import { type FunnelSettings, settingsSchema } from './settings';

/** Where do we lose deals? Stages, conversions, slices, the weak step and what it costs. */
export const funnel: Tool<FunnelSettings> = {
  id: 'funnel',
  sheets: ['funnel', 'funnel-keys', 'funnel-rows'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: funnelSheets,
  ready: (settings, context, reader) => {
    const { deals, stages } = sizeOf(settings, context);
    const source = context.stageHistorySource;
    const days = source?.kind === 'export' ? [reader.funnel.readyHistory(source.sheetName)] : [];
    return [reader.funnel.ready(deals, stages), ...days].join(' ');
  },
};
