import { decimalText, wholeText } from '../../blueprint/sentence';
import type { Scale, View } from './view';

/** Columns of the page: a ranking on the left, the funnel on the right. */
export const C = {
  rank: 2,
  name: 3,
  plan: 4,
  actual: 5,
  share: 6,
  bar: 7,
  gap: 17,
  stage: 18,
  count: 19,
  step: 20,
} as const;

export const BAR_PIECES = 10;

/** Pixels, from column A: with the margins of a printer, a landscape A4 page at 100 %. */
export const WIDTHS: readonly number[] = [
  16,
  38,
  170,
  96,
  96,
  74,
  ...Array.from({ length: BAR_PIECES }, () => 12),
  24,
  211,
  64,
  78,
];

/** A page of A4 in landscape with usual margins, pixels at 96 a inch. */
export const PAGE = { width: 987, height: 650 } as const;

/** Heights of rows, pixels. */
export const H = {
  title: 40,
  subtitle: 20,
  gap: 10,
  label: 26,
  number: 46,
  note: 24,
  heading: 28,
  header: 24,
  twoLines: 44,
} as const;

/** Rows of people get lower where there are many, so that the page holds them. */
export function rowHeight(people: number): number {
  return Math.max(18, Math.min(28, Math.floor(350 / (people + 3))));
}

/** "Actual, m ₽" */
export function withScale({ team: { unit }, text }: View, label: string, { size }: Scale): string {
  const said = text.scaled(size, unit);
  return said === '' ? label : `${label}, ${said}`;
}

/** The formula of a sum in a scale, as text; `value` is repeated, so give a cell. */
export function scaledText(value: string, { size, decimals }: Scale, { text }: View): string {
  const scaled = size === 1 ? value : `(${value}/${size})`;
  const write = (positive: string) =>
    decimals ? decimalText(positive, text.style) : wholeText(positive, text.style);
  return `IF(${value}<0;"−"&${write(`(-${scaled})`)};${write(scaled)})`;
}
