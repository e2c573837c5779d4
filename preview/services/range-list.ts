import type { RangeService } from './range';
import { type EnumMember, Service } from './service';

type Colour = string | null;

/** Several ranges that are changed as one. */
export class RangeListService extends Service {
  readonly serviceName = 'RangeList';

  constructor(private readonly ranges: readonly RangeService[]) {
    super();
  }

  #each(act: (range: RangeService) => unknown): this {
    for (const range of this.ranges) act(range);
    return this;
  }

  getRanges(): RangeService[] {
    return [...this.ranges];
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  setBackground(colour: Colour): this {
    return this.#each((range) => range.setBackground(colour));
  }

  setFontColor(colour: Colour): this {
    return this.#each((range) => range.setFontColor(colour));
  }

  setFontWeight(weight: string | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }

  setFontFamily(family: string | null): this {
    return this.#each((range) => range.setFontFamily(family));
  }

  setFontStyle(style: string | null): this {
    return this.#each((range) => range.setFontStyle(style));
  }

  setFontLine(line: string | null): this {
    return this.#each((range) => range.setFontLine(line));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(wrap: boolean): this {
    return this.#each((range) => range.setWrap(wrap));
  }

  setWrapStrategy(strategy: EnumMember): this {
    return this.#each((range) => range.setWrapStrategy(strategy));
  }

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
    return this.#each((range) =>
      range.setBorder(top, left, bottom, right, vertical, horizontal, colour, style),
    );
  }

  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }

  clear(options?: { contentsOnly?: boolean; formatOnly?: boolean }): this {
    return this.#each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }
}
