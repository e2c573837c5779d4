import type { Page } from '../../blueprint/page';
import type { View } from './view';

/** Figures of a person, a column each, in the order in which they are counted. */
export const FIGURES = [
  'known',
  'role',
  'base',
  'plan',
  'actual',
  'attainment',
  'bonus',
  'days',
  'fixed',
  'step',
  'next',
  'target',
  'need',
  'gain',
  'rate',
  'credited',
  'slipGap',
  'listedGap',
  'gone',
  'key',
  'sales',
  'returns',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Figures that only a scheme of the sheet "Motivation" can make other than 0. */
export const SCHEME_FIGURES = [
  'paidRate',
  'quarterPlan',
  'quarterActual',
  'quarterLacks',
  'quarter',
  'quarterNeed',
  'quarterThere',
  'backs',
  'due',
  'clawback',
  'carriedOut',
  'backGap',
  'changed',
] as const;
export type SchemeFigure = (typeof SCHEME_FIGURES)[number];

/** A figure of everybody: a formula stays short however many they are. */
export function figuresOf(page: Page, figure: Figure | SchemeFigure): string {
  return page.ref(`all.p.${figure}`);
}

export function figureOf(page: Page, index: number, figure: Figure): string {
  return page.ref(`p.${index}.${figure}`);
}

/** 0 where pay goes by the small scheme of this tool's own. */
export function schemeFigureOf(
  page: Page,
  { motivation }: View,
  index: number,
  figure: SchemeFigure,
): string {
  return motivation === undefined ? '0' : page.ref(`p.${index}.${figure}`);
}
