import type { Tool } from '../tool';
import { controlSheets } from './blueprint';
import { defaultsOf, effectOf, formOf, readyOf } from './form';
import { type ControlSettings, settingsSchema } from './settings';

/** What moved in the pipeline, and which deals to talk about today? */
export const pipelineControl: Tool<ControlSettings> = {
  id: 'pipeline-control',
  sheets: ['pipeline-control', 'pipeline-control-keys', 'pipeline-control-rows'],
  settings: settingsSchema,
  defaults: defaultsOf,
  form: formOf,
  effect: effectOf,
  build: controlSheets,
  ready: readyOf,
};
