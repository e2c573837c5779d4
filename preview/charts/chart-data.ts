import type { ChartFile, ChartSeriesFile } from '../files/workbook-file';

/** A chart with its figures read from the sheets: all that a drawing needs. */
export interface ChartData
  extends Pick<ChartFile, 'kind' | 'title' | 'subtitle' | 'width' | 'height' | 'axisMin' | 'axisMax'> {
  readonly labels: readonly string[];
  readonly series: readonly SeriesData[];
  /** A value as the axis and the labels show it, in the spreadsheet's locale. */
  readonly shown: (value: number) => string;
}

export interface SeriesData
  extends Pick<ChartSeriesFile, 'name' | 'colour' | 'dashed' | 'dataLabels' | 'plain' | 'line'> {
  /** One for each label; null where the cell is empty or not a number. */
  readonly values: readonly (number | null)[];
}

export const INK = '#202124';
export const SECONDARY = '#5F6368';
export const LINE = '#DADCE0';
export const TRACK = '#F1F3F4';
export const PADDING = 16;

/** The part of a chart that is left for the figures. Pixels from the chart's corner. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether a colour has no hue to speak of: greys stand back, anything else is what matters. */
export function isGrey(colour: string): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!hex) return false;
  const parts = hex.slice(1).map((part) => Number.parseInt(part, 16));
  return Math.max(...parts) - Math.min(...parts) < 32;
}

/** The sum of a stack at one label; null where none of the series has a value. */
export function stackTotal(series: readonly SeriesData[], at: number): number | null {
  const values = series.map((one) => one.values[at] ?? null).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}
