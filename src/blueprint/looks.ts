import type { Format, Role, RuleName, ThemeName } from './blueprint';
import { COLOURS, PALETTES, type Palette } from './palette';

export { COLOURS };

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

function looksOf(colours: Palette): Readonly<Record<Role, Look>> {
  const PLAIN: Look = {
    size: 10,
    bold: false,
    italic: false,
    colour: colours.ink,
    ground: null,
    align: null,
    verticalAlign: 'middle',
    wrap: false,
    borders: {},
  };

  const LINE: Border = { colour: colours.line, weight: 'thin' };
  const STRONG_LINE: Border = { colour: colours.strongLine, weight: 'thin' };
  const INPUT_LINE: Border = { colour: colours.inputLine, weight: 'thin' };

  /** Parts bars that stand one under another. */
  const GAP: Border = { colour: colours.page, weight: 'medium' };

  const ROOM: Look = { ...PLAIN, size: 14 };
  return {
    title: { ...PLAIN, size: 16, bold: true },
    subtitle: {
      ...PLAIN,
      size: 9,
      colour: colours.secondary,
      borders: { bottom: STRONG_LINE },
    },
    heading: { ...PLAIN, size: 12, bold: true, verticalAlign: 'bottom', borders: { bottom: LINE } },
    headingNote: {
      ...PLAIN,
      size: 9,
      colour: colours.secondary,
      align: 'right',
      verticalAlign: 'bottom',
      borders: { bottom: LINE },
    },
    header: {
      ...PLAIN,
      bold: true,
      ground: colours.soft,
      verticalAlign: 'bottom',
      wrap: true,
      borders: { bottom: STRONG_LINE },
    },
    label: PLAIN,
    input: {
      ...PLAIN,
      colour: colours.accentText,
      ground: colours.inputGround,
      align: 'right',
      borders: { top: INPUT_LINE, right: INPUT_LINE, bottom: INPUT_LINE, left: INPUT_LINE },
    },
    entry: { ...PLAIN, colour: colours.accentText, ground: colours.inputGround },
    formula: PLAIN,
    aside: { ...PLAIN, colour: colours.secondary },
    dated: { ...PLAIN, colour: colours.secondary },
    total: { ...PLAIN, bold: true, borders: { top: STRONG_LINE } },
    strong: { ...PLAIN, bold: true },
    note: { ...PLAIN, size: 9, colour: colours.secondary },
    warning: PLAIN,
    warningSign: { ...PLAIN, bold: true, colour: colours.attention, align: 'center' },
    checkSign: { ...PLAIN, bold: true, colour: colours.good, align: 'center' },
    link: { ...PLAIN, colour: colours.accentText },
    text: PLAIN,
    group: { ...PLAIN, bold: true, ground: colours.soft, borders: { top: LINE } },
    groupNote: { ...PLAIN, colour: COLOURS.secondary, ground: COLOURS.soft, borders: { top: LINE } },
    dayHead: { ...PLAIN, size: 8, colour: colours.secondary, align: 'center' },
    dayHeader: {
      ...PLAIN,
      size: 8,
      bold: true,
      ground: colours.soft,
      align: 'center',
      verticalAlign: 'bottom',
      borders: { bottom: STRONG_LINE },
    },
    day: { ...PLAIN, size: 7, align: 'center' },
    dayCertain: { ...PLAIN, size: 7, align: 'center', ground: colours.certain },
    dayProbable: { ...PLAIN, size: 7, align: 'center', ground: colours.probable },
    dayOverdue: { ...PLAIN, size: 7, align: 'center', colour: colours.bad, ground: colours.overdue },
    dayOff: { ...PLAIN, ground: colours.dayOff },
    dayTotal: { ...PLAIN, size: 7, bold: true, align: 'center', borders: { top: STRONG_LINE } },
    spacer: PLAIN,
    roomTitle: { ...PLAIN, size: 22, bold: true },
    roomSubtitle: { ...ROOM, size: 11, colour: colours.secondary },
    tile: { ...PLAIN, ground: colours.soft },
    tileLabel: { ...ROOM, size: 12, colour: colours.secondary, ground: colours.soft },
    tileNumber: { ...ROOM, size: 26, bold: true, ground: colours.soft, align: 'left' },
    tileNote: { ...ROOM, size: 11, colour: colours.secondary, ground: colours.soft, align: 'left' },
    tileNextLabel: { ...ROOM, size: 12, colour: colours.accentDeep, ground: colours.accentGround },
    tileNextNumber: {
      ...ROOM,
      size: 26,
      bold: true,
      colour: colours.accentDeep,
      ground: colours.accentGround,
      align: 'left',
    },
    tileNextNote: {
      ...ROOM,
      size: 11,
      colour: colours.accentDeep,
      ground: colours.accentGround,
      align: 'left',
    },
    roomHeading: { ...ROOM, bold: true, verticalAlign: 'bottom', borders: { bottom: STRONG_LINE } },
    roomHeader: {
      ...PLAIN,
      size: 11,
      colour: colours.secondary,
      verticalAlign: 'bottom',
      borders: { bottom: STRONG_LINE },
    },
    roomText: ROOM,
    roomStrong: { ...ROOM, bold: true },
    roomAside: { ...ROOM, size: 11, colour: colours.secondary },
    roomTotal: { ...ROOM, bold: true, borders: { top: STRONG_LINE } },
    bar: { ...PLAIN, borders: { top: GAP, bottom: GAP } },
  };
}

/** Of a conditional rule: only what it changes. */
export interface RuleLook {
  readonly bold?: boolean;
  readonly colour?: string;
  readonly ground?: string;
}

function ruleLooksOf(colours: Palette): Readonly<Record<RuleName, RuleLook>> {
  return {
    accentRow: { bold: true, colour: colours.ink, ground: colours.accentGround },
    good: { colour: colours.good },
    bad: { colour: colours.bad },
    attention: { colour: colours.attention },
    muted: { colour: colours.secondary },
    hiddenZero: { colour: colours.page },
    dayOff: { ground: colours.dayOff },
    today: { bold: true, colour: colours.accentDeep, ground: colours.accentGround },
    heat1: { colour: colours.ink, ground: colours.heat[0] },
    heat2: { colour: colours.ink, ground: colours.heat[1] },
    heat3: { colour: colours.ink, ground: colours.heat[2] },
    heat4: { colour: colours.ink, ground: colours.heat[3] },
    barFull: { ground: colours.accent },
    barRest: { ground: colours.barRest },
  };
}

interface Theme {
  readonly looks: Readonly<Record<Role, Look>>;
  readonly rules: Readonly<Record<RuleName, RuleLook>>;
}

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { looks: looksOf(PALETTES.light), rules: ruleLooksOf(PALETTES.light) },
  dark: { looks: looksOf(PALETTES.dark), rules: ruleLooksOf(PALETTES.dark) },
};

/** The look that a cell has by its role. */
export function lookOf(role: Role, theme: ThemeName = 'light'): Look {
  return THEMES[theme].looks[role];
}

/** What a conditional rule changes in the cells it holds for. */
export function ruleLook(look: RuleName, theme: ThemeName = 'light'): RuleLook {
  return THEMES[theme].rules[look];
}

/** The ground of cells that have none of their own. */
export function pageGround(theme: ThemeName = 'light'): string {
  return PALETTES[theme].page;
}

const FORMATS: Readonly<Record<Exclude<Format, 'day' | 'dayShort' | 'dayTime'>, string>> = {
  plain: 'general',
  integer: '#,##0',
  money: '#,##0',
  moneyExact: '#,##0.00',
  share: '0.0%',
  shareWhole: '0%',
  percent: '0%',
  rate: '0.0#%',
  decimal: '0.0',
  month: 'mmm yyyy',
  dayOfMonth: 'd',
  dayTenths: '0.0',
  dayWhole: '0',
  hundredths: '0.00',
  gain: '+#,##0;−#,##0;0',
  gainShare: '+0.0%;−0.0%;0.0%',
  text: '@',
};

/**
 * The spreadsheet pattern of a format; `locale` is the spreadsheet's, Google's form (ru_RU), and
 * decides the order of a date. The separators of numbers follow the locale by themselves.
 */
export function numberFormat(format: Format, locale = 'ru_RU'): string {
  if (format === 'day') return dayPattern(locale);
  if (format === 'dayShort') return dayPattern(locale).replace('yyyy', 'yy');
  if (format === 'dayTime') return `${dayPattern(locale)} hh:mm`;
  return FORMATS[format];
}

function dayPattern(locale: string): string {
  if (/^en_(?:US|PH)/.test(locale) || locale === 'en') return 'm/d/yyyy';
  if (/^(?:en|fr|es|it|pt|el|vi)(?:_|$)/.test(locale)) return 'dd/mm/yyyy';
  if (/^(?:zh|ja|ko|lt|sv|hu)(?:_|$)/.test(locale)) return 'yyyy-mm-dd';
  return 'dd.mm.yyyy';
}
