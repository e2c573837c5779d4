import type { IBorderData, IBorderStyleData, IStyleData, Styles } from '@univerjs/core';
import type { BorderFile, StyleFile } from '../files/workbook-file';

/**
 * A change of a cell's look: a value sets, null resets to the default, undefined leaves alone.
 * `format` is the number format.
 */
export interface StylePatch {
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly underline?: boolean | null;
  readonly size?: number | null;
  readonly family?: string | null;
  readonly colour?: string | null;
  readonly ground?: string | null;
  readonly align?: 'left' | 'center' | 'right' | null;
  readonly verticalAlign?: 'top' | 'middle' | 'bottom' | null;
  /** 'overflow' is the default. */
  readonly wrap?: 'wrap' | 'clip' | 'overflow' | null;
  readonly borders?: BordersPatch;
  readonly format?: string | null;
}

export interface BordersPatch {
  readonly top?: BorderFile | null;
  readonly right?: BorderFile | null;
  readonly bottom?: BorderFile | null;
  readonly left?: BorderFile | null;
}

const ALIGN = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3 } as const;
const WRAP = { overflow: 1, clip: 2, wrap: 3 } as const;
const BORDER = { thin: 1, medium: 8, thick: 13 } as const;
const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

type Loose = Record<string, unknown>;

function nameOf<K extends string>(table: Readonly<Record<K, number>>, code: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === code);
}

function set<T>(style: Loose, key: string, value: T | null | undefined, make: (value: T) => unknown): void {
  if (value === undefined) return;
  if (value === null) delete style[key];
  else style[key] = make(value);
}

const flag = (on: boolean): number => (on ? 1 : 0);
const line = (on: boolean): { s: number } => ({ s: on ? 1 : 0 });
const rgb = (colour: string): { rgb: string } => ({ rgb: colour });

/** The style after a patch; the given one stays as it is. */
export function patchedStyle(style: IStyleData | null, patch: StylePatch): IStyleData {
  const next: Loose = { ...style };
  set(next, 'bl', patch.bold, flag);
  set(next, 'it', patch.italic, flag);
  set(next, 'st', patch.strikethrough, line);
  set(next, 'ul', patch.underline, line);
  set(next, 'fs', patch.size, (size) => size);
  set(next, 'ff', patch.family, (family) => family);
  set(next, 'cl', patch.colour, rgb);
  set(next, 'bg', patch.ground, rgb);
  set(next, 'ht', patch.align, (align) => ALIGN[align]);
  set(next, 'vt', patch.verticalAlign, (align) => VERTICAL[align]);
  set(next, 'tb', patch.wrap, (wrap) => WRAP[wrap]);
  set(next, 'n', patch.format, (pattern) => ({ pattern }));
  if (patch.borders) setBorders(next, patch.borders);
  return next as IStyleData;
}

function setBorders(style: Loose, borders: BordersPatch): void {
  const next: Loose = { ...(style.bd as IBorderData | undefined) };
  for (const [side, key] of SIDES) {
    set(next, key, borders[side], (border) => ({ s: BORDER[border.weight], cl: { rgb: border.colour } }));
  }
  if (Object.keys(next).length === 0) delete style.bd;
  else style.bd = next;
}

/** A StyleFile and a number format as a patch over nothing. */
export function patchOf(style: StyleFile | undefined, format: string | undefined): StylePatch {
  return { ...style, wrap: style?.wrap ? 'wrap' : undefined, format };
}

/** Univer's style as the file keeps it; undefined where nothing is set. */
export function styleFileOf(style: IStyleData | null | undefined): StyleFile | undefined {
  if (!style) return undefined;
  const file: StyleFile = {
    ...(style.bl ? { bold: true } : {}),
    ...(style.it ? { italic: true } : {}),
    ...(style.st?.s ? { strikethrough: true } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.ff ? { family: style.ff } : {}),
    ...(style.cl?.rgb ? { colour: style.cl.rgb } : {}),
    ...(style.bg?.rgb ? { ground: style.bg.rgb } : {}),
    ...optional('align', nameOf(ALIGN, style.ht)),
    ...optional('verticalAlign', nameOf(VERTICAL, style.vt)),
    ...(style.tb === WRAP.wrap ? { wrap: true } : {}),
    ...optional('borders', bordersFileOf(style.bd || null)),
  };
  return Object.keys(file).length === 0 ? undefined : file;
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };
}

function bordersFileOf(borders: IBorderData | null | undefined): StyleFile['borders'] {
  if (!borders) return undefined;
  const file: { top?: BorderFile; right?: BorderFile; bottom?: BorderFile; left?: BorderFile } = {};
  for (const [side, key] of SIDES) {
    const border = borders[key];
    if (border) file[side] = { colour: border.cl?.rgb ?? '#000000', weight: weightOf(border) };
  }
  return Object.keys(file).length === 0 ? undefined : file;
}

function weightOf(border: IBorderStyleData): BorderFile['weight'] {
  if (border.s >= BORDER.thick) return 'thick';
  return border.s >= BORDER.medium ? 'medium' : 'thin';
}

/** Finds the id of a patched style, computing each pair of old style and patch once. */
export class StylePatcher {
  private readonly known = new Map<StylePatch, Map<string, string | null>>();

  constructor(private readonly styles: Styles) {}

  /** The id of the style after the patch; null where it is the default one. */
  patch(old: IStyleData | string | null | undefined, patch: StylePatch): string | null {
    const oldKey = typeof old === 'string' ? old : old ? JSON.stringify(old) : '';
    const known = this.known.get(patch) ?? new Map<string, string | null>();
    this.known.set(patch, known);
    const found = known.get(oldKey);
    if (found !== undefined) return found;
    const style = patchedStyle(this.styles.get(old ?? null) ?? null, patch);
    const id = Object.keys(style).length === 0 ? null : (this.styles.setValue(style) ?? null);
    known.set(oldKey, id);
    return id;
  }
}
