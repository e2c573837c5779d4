import { LocaleType, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';

/** A Univer without a screen: the sheets, their formulas, validations and conditional formatting. */
export function createHeadlessUniver(): Univer {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  for (const entry of UniverSheetsNodeCorePreset().plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin as PluginCtor<Plugin>, config as object | undefined);
  }
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  return univer;
}
