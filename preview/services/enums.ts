import { Enumeration } from './service';

export const BORDER_STYLES = new Enumeration('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);
export const WRAP_STRATEGIES = new Enumeration('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const METADATA_VISIBILITY = new Enumeration('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);
export const METADATA_LOCATION = new Enumeration('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);
export const COPY_PASTE = new Enumeration('CopyPasteType', [
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);
export const SHEET_TYPES = new Enumeration('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);
export const CHART_TYPES = new Enumeration('ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const AUTH_MODES = new Enumeration('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
export const AUTH_STATUSES = new Enumeration('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
export const BUTTONS = new Enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const BUTTON_SETS = new Enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
export const INTERPOLATION = new Enumeration('InterpolationType', [
  'NUMBER',
  'PERCENT',
  'PERCENTILE',
  'MIN',
  'MAX',
]);
export const MERGE_STRATEGY = new Enumeration('ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);
export const HIDDEN_DIMENSIONS = new Enumeration('ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
export const GROUP_TOGGLE = new Enumeration('GroupControlTogglePosition', ['BEFORE', 'AFTER']);
