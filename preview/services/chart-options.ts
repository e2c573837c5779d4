import type { RectFile } from '../files/workbook-file';
import type { RangeService } from './range';
import { modelOf } from './range-base';
import { ServiceError } from './service';
import type { ChartEntry } from './state';

export type ChartKind = 'bar' | 'column' | 'line';

/** A chart as a builder holds it. */
export interface ChartDraft {
  readonly sheet: string;
  readonly kind: ChartKind | null;
  /** The first column of the first range has the labels, every other column is a series. */
  readonly ranges: readonly RangeService[];
  /** How many rows at the top of the ranges are names of series. */
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
}

const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
const DEFAULT_SIZE = { width: 600, height: 371 };

interface ColumnOfRange {
  readonly range: RangeService;
  readonly rect: RectFile;
}

/** The chart with everything its options say, as the page draws it and files keep it. */
export function chartEntryOf(draft: ChartDraft, id: number): ChartEntry {
  const kind = draft.kind;
  if (!kind) throw new ServiceError('The chart has no type');
  const [labels, ...series] = draft.ranges.flatMap(columnsOf);
  if (!labels || series.length === 0)
    throw new ServiceError('The chart needs a range of labels and one of values');
  const option = (path: string) => optionAt(draft.options, path);
  const axis = kind === 'bar' ? 'hAxis' : 'vAxis';
  const { row, column, offsetX, offsetY } = draft.position;
  return {
    id,
    kind,
    title: text(option('title')),
    subtitle: text(option('subtitle')),
    anchor: { sheet: draft.sheet, rect: { row, column, rows: 1, columns: 1 } },
    offsetX,
    offsetY,
    width: number(option('width')) ?? DEFAULT_SIZE.width,
    height: number(option('height')) ?? DEFAULT_SIZE.height,
    labels: { sheet: labels.range.owner.id, rect: body(labels.rect, draft.headers) },
    series: series.map((one, index) => seriesOf(draft, one, index)),
    ...limits(option(`${axis}.minValue`) ?? option(`${axis}.viewWindow.min`), 'axisMin'),
    ...limits(option(`${axis}.maxValue`) ?? option(`${axis}.viewWindow.max`), 'axisMax'),
    format: text(option(`${axis}.format`)),
    options: draft.options,
  };
}

function seriesOf(
  draft: ChartDraft,
  { range, rect }: ColumnOfRange,
  index: number,
): ChartEntry['series'][number] {
  const option = (name: string) => optionAt(draft.options, `series.${index}.${name}`);
  const colours = draft.options.colors as readonly string[] | undefined;
  const header = draft.headers > 0 ? modelOf(range).values({ ...rect, rows: 1 })[0]![0]! : '';
  return {
    name: text(option('labelInLegend')) || String(header),
    values: { sheet: range.owner.id, rect: body(rect, draft.headers) },
    colour: text(option('color')) || colours?.[index] || COLOURS[index % COLOURS.length]!,
    dashed: Array.isArray(option('lineDashStyle')) || option('lineDashType') === 'dash',
    dataLabels: option('dataLabel') === 'value',
    ...(option('pointSize') === 0 ? { plain: true as const } : {}),
    ...(option('type') === 'line' ? { line: true as const } : {}),
  };
}

function columnsOf(range: RangeService): ColumnOfRange[] {
  return Array.from({ length: range.rect.columns }, (_, index) => ({
    range,
    rect: { ...range.rect, column: range.rect.column + index, columns: 1 },
  }));
}

function body(rect: RectFile, headers: number): RectFile {
  return { ...rect, row: rect.row + headers, rows: Math.max(1, rect.rows - headers) };
}

/** Options come nested ({ vAxis: { format } }) or by path ("vAxis.format"). */
function optionAt(options: Readonly<Record<string, unknown>>, path: string): unknown {
  if (path in options) return options[path];
  const [head = '', ...rest] = path.split('.');
  for (let length = rest.length; length >= 0; length--) {
    const key = [head, ...rest.slice(0, length)].join('.');
    const value = options[key];
    if (typeof value !== 'object' || value === null || length === rest.length) continue;
    return optionAt(value as Readonly<Record<string, unknown>>, rest.slice(length).join('.'));
  }
  return undefined;
}

function limits<K extends 'axisMin' | 'axisMax'>(value: unknown, key: K): { [P in K]?: number } {
  return (typeof value === 'number' ? { [key]: value } : {}) as { [P in K]?: number };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
