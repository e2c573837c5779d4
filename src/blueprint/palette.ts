import type { ThemeName } from './blueprint';

/** The palette: one accent, the rest greys; every pair used here keeps a contrast of 4.5 or more. */
const LIGHT = {
  ink: '#202124',
  secondary: '#5F6368',
  line: '#DADCE0',
  strongLine: '#5F6368',
  soft: '#F8F9FA',
  accent: '#1A73E8',
  /** The accent as text on the input ground and in links. */
  accentText: '#1967D2',
  accentGround: '#E8F0FE',
  /** The accent as text on the accent ground. */
  accentDeep: '#174EA6',
  inputGround: '#FFF8E1',
  inputLine: '#F1E3B5',
  good: '#188038',
  attention: '#B06000',
  bad: '#C5221F',
  chartGrey: '#9AA0A6',
  dayOff: '#F1F3F4',
  certain: '#8AB4F8',
  probable: '#D2E3FC',
  overdue: '#FCE8E6',
  heat: ['#E8F0FE', '#D2E3FC', '#AECBFA', '#8AB4F8'],
  /** What is left of a bar. */
  barRest: '#E8EAED',
  /** The ground of a sheet. */
  page: '#FFFFFF',
  white: '#FFFFFF',
} as const;

type Single = Exclude<keyof typeof LIGHT, 'heat'>;

/** A colour for every purpose. */
export type Palette = Readonly<Record<Single, string>> & {
  readonly heat: readonly [string, string, string, string];
};

/** For a screen on the wall of a room: the same purposes on a dark ground. */
const DARK: Palette = {
  ink: '#E8EAED',
  secondary: '#BDC1C6',
  line: '#3C4043',
  strongLine: '#80868B',
  soft: '#2D2E31',
  accent: '#8AB4F8',
  accentText: '#8AB4F8',
  accentGround: '#283A57',
  accentDeep: '#AECBFA',
  inputGround: '#3A3424',
  inputLine: '#5C5233',
  good: '#81C995',
  attention: '#FDD663',
  bad: '#F28B82',
  chartGrey: '#9AA0A6',
  dayOff: '#2D2E31',
  certain: '#1F4E8C',
  probable: '#283A57',
  overdue: '#4A2B29',
  heat: ['#22304A', '#283A57', '#2A4A7F', '#1F4E8C'],
  barRest: '#3C4043',
  page: '#202124',
  white: '#FFFFFF',
};

export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK };

/** The palette of all sheets but those that ask for another. */
export const COLOURS = LIGHT;
