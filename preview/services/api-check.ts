import type { ChartBuilderService, ChartService, ContainerInfoService } from './charts';
import type { ConditionalRuleBuilderService, ConditionalRuleService } from './conditional';
import type { HtmlOutputService, HtmlServiceService } from './html';
import type { MetadataFinderService, MetadataLocationService, MetadataService } from './metadata';
import type { NamedRangeService } from './named-range';
import type { RangeService } from './range';
import type { RangeListService } from './range-list';
import type { RichTextValueBuilderService, RichTextValueService } from './rich-text';
import type { SheetService } from './sheet';
import type { SpreadsheetService } from './spreadsheet';
import type { SpreadsheetAppService } from './spreadsheet-app';
import type {
  CacheServiceService,
  CacheStoreService,
  LockServiceService,
  LockStoreService,
  PropertiesServiceService,
  PropertiesStoreService,
} from './stores';
import type { TextFinderService } from './text-finder';
import type { MenuService, UiService } from './ui';
import type { LoggerService, SessionService, UtilitiesService } from './utilities';
import type { DataValidationBuilderService, DataValidationService } from './validation';

/**
 * Compiles only while every method a script can reach has the name of one in Google's types and takes
 * as many arguments as its longest form. Google's classes cannot be implemented outright: the host has a
 * part of them.
 */
type MethodNames<S> = { [K in keyof S]: S[K] extends (...args: never[]) => unknown ? K : never }[keyof S];

type Length<F> = F extends (...args: infer A) => unknown ? A['length'] : never;

type Strange<S, G> = {
  [K in MethodNames<S>]: K extends keyof G ? (Length<G[K]> extends Length<S[K]> ? never : K) : K;
}[MethodNames<S>];

/** The methods of each service that are not Google's: all never. */
export interface StrangeMethods {
  readonly all: [
    Strange<RangeService, GoogleAppsScript.Spreadsheet.Range>,
    Strange<RangeListService, GoogleAppsScript.Spreadsheet.RangeList>,
    Strange<SheetService, GoogleAppsScript.Spreadsheet.Sheet>,
    Strange<SpreadsheetService, GoogleAppsScript.Spreadsheet.Spreadsheet>,
    Strange<SpreadsheetAppService, GoogleAppsScript.Spreadsheet.SpreadsheetApp>,
    Strange<NamedRangeService, GoogleAppsScript.Spreadsheet.NamedRange>,
    Strange<MetadataService, GoogleAppsScript.Spreadsheet.DeveloperMetadata>,
    Strange<MetadataFinderService, GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>,
    Strange<MetadataLocationService, GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>,
    Strange<ChartService, GoogleAppsScript.Spreadsheet.EmbeddedChart>,
    Strange<
      ChartBuilderService,
      GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder & GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder
    >,
    Strange<ContainerInfoService, GoogleAppsScript.Spreadsheet.ContainerInfo>,
    Strange<ConditionalRuleService, GoogleAppsScript.Spreadsheet.ConditionalFormatRule>,
    Strange<ConditionalRuleBuilderService, GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>,
    Strange<DataValidationService, GoogleAppsScript.Spreadsheet.DataValidation>,
    Strange<DataValidationBuilderService, GoogleAppsScript.Spreadsheet.DataValidationBuilder>,
    Strange<RichTextValueService, GoogleAppsScript.Spreadsheet.RichTextValue>,
    Strange<RichTextValueBuilderService, GoogleAppsScript.Spreadsheet.RichTextValueBuilder>,
    Strange<TextFinderService, GoogleAppsScript.Spreadsheet.TextFinder>,
    Strange<UiService, GoogleAppsScript.Base.Ui>,
    Strange<MenuService, GoogleAppsScript.Base.Menu>,
    Strange<HtmlServiceService, GoogleAppsScript.HTML.HtmlService>,
    Strange<HtmlOutputService, GoogleAppsScript.HTML.HtmlOutput>,
    Strange<PropertiesServiceService, GoogleAppsScript.Properties.PropertiesService>,
    Strange<PropertiesStoreService, GoogleAppsScript.Properties.Properties>,
    Strange<CacheServiceService, GoogleAppsScript.Cache.CacheService>,
    Strange<CacheStoreService, GoogleAppsScript.Cache.Cache>,
    Strange<LockServiceService, GoogleAppsScript.Lock.LockService>,
    Strange<LockStoreService, GoogleAppsScript.Lock.Lock>,
    Strange<SessionService, GoogleAppsScript.Base.Session>,
    Strange<UtilitiesService, GoogleAppsScript.Utilities.Utilities>,
    Strange<LoggerService, GoogleAppsScript.Base.Logger>,
  ];
}

type NoneStrange<T extends readonly never[]> = T;

export type Checked = NoneStrange<StrangeMethods['all']>;
