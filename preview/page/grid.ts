import { LocaleType, LogLevel, mergeLocales, type Plugin, type PluginCtor, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import formattingRu from '@univerjs/preset-sheets-conditional-formatting/locales/ru-RU';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreRu from '@univerjs/preset-sheets-core/locales/ru-RU';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationRu from '@univerjs/preset-sheets-data-validation/locales/ru-RU';
import { defaultTheme } from '@univerjs/themes';

export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** The page's own colours: a quiet line under frozen rows, the accent around what is selected. */
const THEME: typeof defaultTheme = {
  ...defaultTheme,
  primary: { ...defaultTheme.primary, 600: '#1A73E8' },
  gray: { ...defaultTheme.gray, 300: '#C4C7C5' },
};

/**
 * Univer drawn into an element: the cells and nothing else, since the title, the menus, the formula
 * bar and the tabs are the page's own. `language` is that of Univer's context menus.
 */
export function createGrid(container: HTMLElement, language: 'ru' | 'en'): Grid {
  const univer = new Univer({
    theme: THEME,
    locale: language === 'ru' ? LocaleType.RU_RU : LocaleType.EN_US,
    locales: {
      [LocaleType.RU_RU]: mergeLocales(coreRu, formattingRu, validationRu),
      [LocaleType.EN_US]: mergeLocales(coreEn, formattingEn, validationEn),
    },
    logLevel: LogLevel.WARN,
  });
  for (const entry of plugins(container)) {
    if (Array.isArray(entry)) univer.registerPlugin(entry[0], entry[1]);
    else univer.registerPlugin(entry);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

function plugins(container: HTMLElement): PluginEntry[] {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: false,
      toolbar: false,
      footer: false,
      formulaBar: false,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  return presets.flatMap((preset) => preset.plugins as PluginEntry[]);
}
