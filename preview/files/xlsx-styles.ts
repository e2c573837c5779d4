import type { BorderSide, CellStyle, Color, FontStyle } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import type { BorderFile, StyleFile } from './workbook-file';

/** What a cell without a font of its own is set in, as in Google Sheets. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 };

/** A style and a number format → the file library's. Undefined where there is nothing to say. */
export function xlsxStyle(style: StyleFile | undefined, format: string | undefined): CellStyle | undefined {
  if (!style && !format) return undefined;
  return {
    ...(style ? { font: fontOf(style, DEFAULT_FONT) } : {}),
    ...(style?.ground ? { fill: solid(style.ground) } : {}),
    ...(style?.borders ? { border: bordersOf(style.borders) } : {}),
    ...alignmentOf(style),
    ...(format ? { numFmt: format } : {}),
  };
}

/** The style of a conditional rule: only what it changes, its ground in the place Excel looks for it. */
export function xlsxRuleStyle(style: StyleFile): CellStyle {
  const ground = style.ground ? colour(style.ground) : undefined;
  const font = fontOf(style, {});
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(ground ? { fill: { type: 'pattern', pattern: 'solid', fgColor: ground, bgColor: ground } } : {}),
    ...(style.borders ? { border: bordersOf(style.borders) } : {}),
  };
}

function fontOf(style: StyleFile, base: FontStyle): FontStyle {
  return {
    ...base,
    ...(style.family ? { name: style.family } : {}),
    ...(style.size ? { size: style.size } : {}),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.strikethrough ? { strikethrough: true } : {}),
    ...(style.colour ? { color: colour(style.colour) } : {}),
  };
}

function alignmentOf(style: StyleFile | undefined): Pick<CellStyle, 'alignment'> {
  if (!style?.align && !style?.verticalAlign && !style?.wrap) return {};
  const vertical = style.verticalAlign === 'middle' ? 'center' : style.verticalAlign;
  return { alignment: { horizontal: style.align, vertical, wrapText: style.wrap } };
}

function bordersOf(borders: NonNullable<StyleFile['borders']>): CellStyle['border'] {
  const side = (border: BorderFile | undefined): BorderSide | undefined =>
    border && { style: border.weight, color: colour(border.colour) };
  return {
    top: side(borders.top),
    right: side(borders.right),
    bottom: side(borders.bottom),
    left: side(borders.left),
  };
}

function solid(ground: string): CellStyle['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: colour(ground) };
}

/** "#1a73e8" → the file's "1A73E8" */
export function colour(hex: string): Color {
  return { rgb: bareHex(hex) };
}

export function bareHex(hex: string): string {
  return hex.replace('#', '').toUpperCase();
}

/** Reads a style of a cell, or of a conditional rule, which names its ground in another place. */
export type StyleReader = (style: CellStyle, rule?: boolean) => StyleFile | undefined;

/** Reads styles of one file, whose theme colours are given. */
export function styleReader(theme: readonly string[]): StyleReader {
  const hexOf = (from: Color | undefined): string | undefined => {
    if (from?.rgb) return `#${from.rgb.toLowerCase()}`;
    if (from?.theme === undefined || theme.length === 0) return undefined;
    return `#${resolveThemeColor([...theme], from.theme, from.tint).toLowerCase()}`;
  };
  return (style, rule = false) => {
    const read: StyleFile = {
      ...readFont(style.font, hexOf),
      ...readGround(style, hexOf, rule),
      ...readAlignment(style),
      ...readBorders(style, hexOf),
    };
    return Object.keys(read).length > 0 ? read : undefined;
  };
}

type HexOf = (from: Color | undefined) => string | undefined;

function readFont(font: FontStyle | undefined, hexOf: HexOf): StyleFile {
  const ink = hexOf(font?.color);
  return {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.strikethrough ? { strikethrough: true } : {}),
    ...(font?.size && font.size !== DEFAULT_FONT.size ? { size: font.size } : {}),
    ...(font?.name && font.name !== DEFAULT_FONT.name ? { family: font.name } : {}),
    ...(ink && ink !== '#000000' ? { colour: ink } : {}),
  };
}

function readGround({ fill }: CellStyle, hexOf: HexOf, rule: boolean): StyleFile {
  if (fill?.type !== 'pattern') return {};
  if (rule) return grounded(hexOf(fill.bgColor) ?? hexOf(fill.fgColor));
  return fill.pattern === 'none' ? {} : grounded(hexOf(fill.fgColor) ?? hexOf(fill.bgColor));
}

function grounded(ground: string | undefined): StyleFile {
  return ground ? { ground } : {};
}

function readAlignment({ alignment }: CellStyle): StyleFile {
  const { horizontal, vertical, wrapText } = alignment ?? {};
  const align =
    horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
  const upright = vertical === 'center' ? 'middle' : vertical;
  return {
    ...(align ? { align } : {}),
    ...(upright === 'top' || upright === 'middle' ? { verticalAlign: upright } : {}),
    ...(wrapText ? { wrap: true } : {}),
  };
}

function readBorders({ border }: CellStyle, hexOf: HexOf): StyleFile {
  const side = (from: BorderSide | undefined): BorderFile | undefined => {
    if (!from) return undefined;
    const weight = from.style === 'medium' || from.style === 'thick' ? from.style : 'thin';
    return { colour: hexOf(from.color) ?? '#000000', weight };
  };
  const borders: StyleFile['borders'] = {
    ...kept('top', side(border?.top)),
    ...kept('right', side(border?.right)),
    ...kept('bottom', side(border?.bottom)),
    ...kept('left', side(border?.left)),
  };
  return Object.keys(borders).length > 0 ? { borders } : {};
}

function kept<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
