import { lookOf, numberFormat, pageGround, ruleLook } from '../../src/blueprint/looks';
import { PALETTES } from '../../src/blueprint/palette';

/** WCAG 2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const ROLES = [
  'title',
  'subtitle',
  'heading',
  'headingNote',
  'header',
  'label',
  'input',
  'entry',
  'formula',
  'aside',
  'dated',
  'total',
  'strong',
  'note',
  'warning',
  'warningSign',
  'checkSign',
  'link',
  'text',
  'group',
  'groupNote',
  'dayHead',
  'dayHeader',
  'day',
  'dayTotal',
  'dayCertain',
  'dayProbable',
  'dayOverdue',
  'roomTitle',
  'roomSubtitle',
  'roomHeading',
  'roomHeader',
  'roomText',
  'roomStrong',
  'roomAside',
  'roomTotal',
  'tile',
  'tileLabel',
  'tileNumber',
  'tileNote',
] as const;

const RULES = [
  'accentRow',
  'good',
  'bad',
  'attention',
  'muted',
  'today',
  'heat1',
  'heat2',
  'heat3',
  'heat4',
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(ROLES)('the text of a %s keeps a contrast of 4.5 to its ground', (role) => {
    const { colour, ground } = lookOf(role, theme);
    expect(contrast(colour, ground ?? pageGround(theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(RULES)('the text of a cell that the rule "%s" colours keeps a contrast of 4.5', (rule) => {
    const { colour, ground } = ruleLook(rule, theme);
    expect(contrast(colour ?? PALETTES[theme].ink, ground ?? pageGround(theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['good', 'bad', 'muted'] as const)(
    'what the rule "%s" colours is as legible on the ground of a tile',
    (rule) => {
      const { colour } = ruleLook(rule, theme);
      expect(contrast(colour!, lookOf('tile', theme).ground!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('a bar stands out from what is left of it', () => {
    const [full, rest] = [ruleLook('barFull', theme).ground!, ruleLook('barRest', theme).ground!];
    expect(contrast(full, rest)).toBeGreaterThanOrEqual(3);
  });
});

test('dates take the order of the locale', () => {
  expect(['ru_RU', 'de_DE', 'en_US', 'en_GB', 'ja_JP'].map((locale) => numberFormat('day', locale))).toEqual([
    'dd.mm.yyyy',
    'dd.mm.yyyy',
    'm/d/yyyy',
    'dd/mm/yyyy',
    'yyyy-mm-dd',
  ]);
});

test('money parts thousands by the locale, never by a literal space', () => {
  expect(numberFormat('money', 'ru_RU')).toBe('#,##0');
});
