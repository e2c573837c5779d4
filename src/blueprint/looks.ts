import type { Format, Role, RuleName } from './blueprint';

/** The palette: one accent, the rest greys; every pair used here keeps a contrast of 4.5 or more. */
export const COLOURS = {
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
  white: '#FFFFFF',
} as const;

export const FONT = 'Roboto';

export interface Border {
  readonly colour: string;
  readonly weight: 'thin' | 'medium';
}

/** How a cell is drawn. Unset sides have no border, an unset ground is white. */
export interface Look {
  /** Points */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
  readonly ground: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly wrap: boolean;
  readonly borders: {
    readonly top?: Border;
    readonly right?: Border;
    readonly bottom?: Border;
    readonly left?: Border;
  };
}

const PLAIN: Look = {
  size: 10,
  bold: false,
  italic: false,
  colour: COLOURS.ink,
  ground: null,
  align: null,
  verticalAlign: 'middle',
  wrap: false,
  borders: {},
};

const LINE: Border = { colour: COLOURS.line, weight: 'thin' };
const STRONG_LINE: Border = { colour: COLOURS.strongLine, weight: 'thin' };
const INPUT_LINE: Border = { colour: COLOURS.inputLine, weight: 'thin' };

const LOOKS: Readonly<Record<Role, Look>> = {
  title: { ...PLAIN, size: 16, bold: true },
  subtitle: {
    ...PLAIN,
    size: 9,
    colour: COLOURS.secondary,
    borders: { bottom: STRONG_LINE },
  },
  heading: { ...PLAIN, size: 12, bold: true, verticalAlign: 'bottom', borders: { bottom: LINE } },
  headingNote: {
    ...PLAIN,
    size: 9,
    colour: COLOURS.secondary,
    align: 'right',
    verticalAlign: 'bottom',
    borders: { bottom: LINE },
  },
  header: {
    ...PLAIN,
    bold: true,
    ground: COLOURS.soft,
    verticalAlign: 'bottom',
    wrap: true,
    borders: { bottom: STRONG_LINE },
  },
  label: PLAIN,
  input: {
    ...PLAIN,
    colour: COLOURS.accentText,
    ground: COLOURS.inputGround,
    align: 'right',
    borders: { top: INPUT_LINE, right: INPUT_LINE, bottom: INPUT_LINE, left: INPUT_LINE },
  },
  entry: { ...PLAIN, colour: COLOURS.accentText, ground: COLOURS.inputGround },
  formula: PLAIN,
  aside: { ...PLAIN, colour: COLOURS.secondary },
  dated: { ...PLAIN, colour: COLOURS.secondary },
  total: { ...PLAIN, bold: true, borders: { top: STRONG_LINE } },
  strong: { ...PLAIN, bold: true },
  note: { ...PLAIN, size: 9, colour: COLOURS.secondary },
  warning: PLAIN,
  warningSign: { ...PLAIN, bold: true, colour: COLOURS.attention, align: 'center' },
  checkSign: { ...PLAIN, bold: true, colour: COLOURS.good, align: 'center' },
  link: { ...PLAIN, colour: COLOURS.accentText },
  text: PLAIN,
  group: { ...PLAIN, bold: true, ground: COLOURS.soft, borders: { top: LINE } },
  dayHead: { ...PLAIN, size: 8, colour: COLOURS.secondary, align: 'center' },
  dayHeader: {
    ...PLAIN,
    size: 8,
    bold: true,
    ground: COLOURS.soft,
    align: 'center',
    verticalAlign: 'bottom',
    borders: { bottom: STRONG_LINE },
  },
  day: { ...PLAIN, size: 7, align: 'center' },
  dayCertain: { ...PLAIN, size: 7, align: 'center', ground: COLOURS.certain },
  dayProbable: { ...PLAIN, size: 7, align: 'center', ground: COLOURS.probable },
  dayOverdue: { ...PLAIN, size: 7, align: 'center', colour: COLOURS.bad, ground: COLOURS.overdue },
  dayOff: { ...PLAIN, ground: COLOURS.dayOff },
  dayTotal: { ...PLAIN, size: 7, bold: true, align: 'center', borders: { top: STRONG_LINE } },
  spacer: PLAIN,
};

/** The look that a cell has by its role. */
export function lookOf(role: Role): Look {
  return LOOKS[role];
}

/** Of a conditional rule: only what it changes. */
export interface RuleLook {
  readonly bold?: boolean;
  readonly colour?: string;
  readonly ground?: string;
}

const RULE_LOOKS: Readonly<Record<RuleName, RuleLook>> = {
  accentRow: { bold: true, colour: COLOURS.ink, ground: COLOURS.accentGround },
  good: { colour: COLOURS.good },
  bad: { colour: COLOURS.bad },
  attention: { colour: COLOURS.attention },
  muted: { colour: COLOURS.secondary },
  hiddenZero: { colour: COLOURS.white },
  dayOff: { ground: COLOURS.dayOff },
  today: { bold: true, colour: COLOURS.accentDeep, ground: COLOURS.accentGround },
  heat1: { colour: COLOURS.ink, ground: COLOURS.heat[0] },
  heat2: { colour: COLOURS.ink, ground: COLOURS.heat[1] },
  heat3: { colour: COLOURS.ink, ground: COLOURS.heat[2] },
  heat4: { colour: COLOURS.ink, ground: COLOURS.heat[3] },
};

/** What a conditional rule changes in the cells it holds for. */
export function ruleLook(look: RuleName): RuleLook {
  return RULE_LOOKS[look];
}

const FORMATS: Readonly<Record<Exclude<Format, 'day' | 'dayTime'>, string>> = {
  plain: 'general',
  integer: '#,##0',
  money: '#,##0',
  moneyExact: '#,##0.00',
  share: '0.0%',
  percent: '0%',
  rate: '0.0#%',
  decimal: '0.0',
  month: 'mmm yyyy',
  dayOfMonth: 'd',
  dayTenths: '0.0',
  dayWhole: '0',
  hundredths: '0.00',
  text: '@',
};

/**
 * The spreadsheet pattern of a format; `locale` is the spreadsheet's, Google's form (ru_RU), and
 * decides the order of a date. The separators of numbers follow the locale by themselves.
 */
export function numberFormat(format: Format, locale = 'ru_RU'): string {
  if (format === 'day') return dayPattern(locale);
  if (format === 'dayTime') return `${dayPattern(locale)} hh:mm`;
  return FORMATS[format];
}

function dayPattern(locale: string): string {
  if (/^en_(?:US|PH)/.test(locale) || locale === 'en') return 'm/d/yyyy';
  if (/^(?:en|fr|es|it|pt|el|vi)(?:_|$)/.test(locale)) return 'dd/mm/yyyy';
  if (/^(?:zh|ja|ko|lt|sv|hu)(?:_|$)/.test(locale)) return 'yyyy-mm-dd';
  return 'dd.mm.yyyy';
}
