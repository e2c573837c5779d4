import type { BorderFile } from '../files/workbook-file';
import type { BordersPatch, StylePatch } from '../univer/styles';
import { BORDER_STYLES, WRAP_STRATEGIES } from './enums';
import { checkShape, grid, modelOf } from './range-base';
import { RangeContent } from './range-content';
import type { EnumMember } from './service';

type Colour = string | null;
type Values<T> = readonly (readonly T[])[];

/** How a range looks. Unknown colours and alignments are taken silently, as Google takes them. */
export abstract class RangeLook extends RangeContent {
  #look(patch: StylePatch): this {
    modelOf(this).restyle(this.rect, () => patch);
    return this;
  }

  #looks<T extends string | number | null>(values: Values<T>, patchOf: (value: T) => StylePatch): this {
    checkShape(this.rect, values);
    const known = new Map<T, StylePatch>();
    modelOf(this).restyle(this.rect, (r, c) => {
      const value = values[r]![c] as T;
      const patch = known.get(value) ?? patchOf(value);
      known.set(value, patch);
      return patch;
    });
    return this;
  }

  setBackground(colour: Colour): this {
    return this.#look(groundPatch(colour));
  }

  setBackgrounds(colours: Values<Colour>): this {
    return this.#looks(colours, groundPatch);
  }

  getBackgrounds(): string[][] {
    const model = modelOf(this);
    return grid(this.rect, (row, column) => model.styleAt(row, column)?.bg?.rgb ?? '#ffffff');
  }

  getBackground(): string {
    return this.getBackgrounds()[0]![0]!;
  }

  setFontColor(colour: Colour): this {
    return this.#look({ colour });
  }

  setFontColors(colours: Values<Colour>): this {
    return this.#looks(colours, (colour) => ({ colour }));
  }

  setFontWeight(weight: string | null): this {
    return this.#look(weightPatch(weight));
  }

  setFontWeights(weights: Values<string | null>): this {
    return this.#looks(weights, weightPatch);
  }

  getFontWeights(): string[][] {
    const model = modelOf(this);
    return grid(this.rect, (row, column) => (model.styleAt(row, column)?.bl ? 'bold' : 'normal'));
  }

  getFontWeight(): string {
    return this.getFontWeights()[0]![0]!;
  }

  setFontSize(size: number): this {
    return this.#look({ size });
  }

  setFontSizes(sizes: Values<number>): this {
    return this.#looks(sizes, (size) => ({ size }));
  }

  setFontFamily(family: string | null): this {
    return this.#look({ family });
  }

  setFontFamilies(families: Values<string | null>): this {
    return this.#looks(families, (family) => ({ family }));
  }

  setFontStyle(style: string | null): this {
    return this.#look(stylePatch(style));
  }

  setFontStyles(styles: Values<string | null>): this {
    return this.#looks(styles, stylePatch);
  }

  setFontLine(line: string | null): this {
    return this.#look(linePatch(line));
  }

  setFontLines(lines: Values<string | null>): this {
    return this.#looks(lines, linePatch);
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#look(alignPatch(alignment));
  }

  setHorizontalAlignments(alignments: Values<string | null>): this {
    return this.#looks(alignments, alignPatch);
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#look(verticalPatch(alignment));
  }

  setVerticalAlignments(alignments: Values<string | null>): this {
    return this.#looks(alignments, verticalPatch);
  }

  setWrap(wrap: boolean): this {
    return this.#look(wrapPatch(wrap));
  }

  setWraps(wraps: Values<boolean>): this {
    checkShape(this.rect, wraps);
    modelOf(this).restyle(this.rect, (r, c) => wrapPatch(wraps[r]![c]!));
    return this;
  }

  setWrapStrategy(strategy: EnumMember): this {
    const wrap = { WRAP: 'wrap', CLIP: 'clip', OVERFLOW: 'overflow' } as const;
    return this.#look({ wrap: wrap[WRAP_STRATEGIES.keyOf(strategy)] });
  }

  /** true draws, false removes, null leaves; vertical and horizontal are the lines inside. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    colour?: Colour,
    style?: EnumMember | null,
  ): this {
    const border: BorderFile = { colour: colour ?? '#000000', weight: weightOf(style) };
    const line = (on: boolean | null): BorderFile | null | undefined =>
      on === null ? undefined : on ? border : null;
    const { rows, columns } = this.rect;
    const known = new Map<string, StylePatch>();
    modelOf(this).restyle(this.rect, (r, c) => {
      const edges = [r === 0, r === rows - 1, c === 0, c === columns - 1];
      const key = edges.join();
      const patch = known.get(key) ?? { borders: bordersOf(edges) };
      known.set(key, patch);
      return patch;
    });
    return this;

    function bordersOf([isTop, isBottom, isLeft, isRight]: boolean[]): BordersPatch {
      return {
        top: line(isTop ? top : horizontal),
        bottom: line(isBottom ? bottom : horizontal),
        left: line(isLeft ? left : vertical),
        right: line(isRight ? right : vertical),
      };
    }
  }

  clearFormat(): this {
    return this.#look(NO_LOOK);
  }
}

const NO_LOOK: StylePatch = {
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  size: null,
  family: null,
  colour: null,
  ground: null,
  align: null,
  verticalAlign: null,
  wrap: null,
  borders: { top: null, right: null, bottom: null, left: null },
  format: null,
};

function groundPatch(colour: Colour): StylePatch {
  return { ground: colour };
}

function weightPatch(weight: string | null): StylePatch {
  return { bold: weight === 'bold' ? true : null };
}

function stylePatch(style: string | null): StylePatch {
  return { italic: style === 'italic' ? true : null };
}

function linePatch(line: string | null): StylePatch {
  return {
    strikethrough: line === 'line-through' ? true : null,
    underline: line === 'underline' ? true : null,
  };
}

function alignPatch(alignment: string | null): StylePatch {
  const align = alignment === 'left' || alignment === 'center' || alignment === 'right' ? alignment : null;
  return { align };
}

function verticalPatch(alignment: string | null): StylePatch {
  const align = alignment === 'top' || alignment === 'middle' || alignment === 'bottom' ? alignment : null;
  return { verticalAlign: align };
}

const WRAP_ON: StylePatch = { wrap: 'wrap' };
const WRAP_OFF: StylePatch = { wrap: 'overflow' };

function wrapPatch(wrap: boolean): StylePatch {
  return wrap ? WRAP_ON : WRAP_OFF;
}

function weightOf(style: EnumMember | null | undefined): BorderFile['weight'] {
  const key = style ? BORDER_STYLES.keyOf(style) : 'SOLID';
  if (key === 'SOLID_THICK') return 'thick';
  return key === 'SOLID_MEDIUM' || key === 'DOUBLE' ? 'medium' : 'thin';
}
