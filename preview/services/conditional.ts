import type { RuleFile, StyleFile } from '../files/workbook-file';
import { scriptFormula } from './formula-rules';
import { RangeService } from './range';
import { Service, ServiceError } from './service';
import type { SheetService } from './sheet';
import type { HostState } from './state';

/** A built rule of conditional formatting. */
export class ConditionalRuleService extends Service {
  readonly serviceName = 'ConditionalFormatRule';

  constructor(
    readonly ranges: readonly RangeService[],
    readonly rule: RuleFile['rule'],
  ) {
    super();
  }

  getRanges(): RangeService[] {
    return [...this.ranges];
  }

  copy(): ConditionalRuleBuilderService {
    return new ConditionalRuleBuilderService(this);
  }
}

export class ConditionalRuleBuilderService extends Service {
  readonly serviceName = 'ConditionalFormatRuleBuilder';
  private ranges: readonly RangeService[];
  private formula: string | null = null;
  private style: StyleFile = {};
  private scale: { from?: string; to?: string } = {};

  constructor(from?: ConditionalRuleService) {
    super();
    this.ranges = from?.ranges ?? [];
    if (from?.rule.kind === 'formula') {
      this.formula = from.rule.formula;
      this.style = from.rule.style;
    }
    if (from?.rule.kind === 'scale') this.scale = { from: from.rule.from, to: from.rule.to };
  }

  #with(style: StyleFile): this {
    this.style = { ...this.style, ...style };
    return this;
  }

  setRanges(ranges: RangeService[]): this {
    this.ranges = ranges;
    return this;
  }

  whenFormulaSatisfied(formula: string): this {
    this.formula = scriptFormula(formula);
    return this;
  }

  setBackground(colour: string | null): this {
    return this.#with({ ground: colour ?? undefined });
  }

  setFontColor(colour: string | null): this {
    return this.#with({ colour: colour ?? undefined });
  }

  setBold(bold: boolean | null): this {
    return this.#with({ bold: bold ?? undefined });
  }

  setItalic(italic: boolean | null): this {
    return this.#with({ italic: italic ?? undefined });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#with({ strikethrough: strikethrough ?? undefined });
  }

  setGradientMinpoint(colour: string): this {
    this.scale = { ...this.scale, from: colour };
    return this;
  }

  setGradientMaxpoint(colour: string): this {
    this.scale = { ...this.scale, to: colour };
    return this;
  }

  build(): ConditionalRuleService {
    if (this.ranges.length === 0)
      throw new ServiceError('A conditional format rule must have at least one range.');
    const { from, to } = this.scale;
    if (from !== undefined && to !== undefined)
      return new ConditionalRuleService(this.ranges, { kind: 'scale', from, to });
    if (this.formula === null) throw new ServiceError('A conditional format rule must have a condition.');
    return new ConditionalRuleService(this.ranges, {
      kind: 'formula',
      formula: this.formula,
      style: this.style,
    });
  }
}

export function rulesOf(state: HostState, sheet: SheetService): ConditionalRuleService[] {
  return state.book.rules.list(sheet.id).map(
    ({ rects, rule }) =>
      new ConditionalRuleService(
        rects.map((rect) => new RangeService(state, sheet, rect)),
        rule,
      ),
  );
}

/** Replaces the whole list of a sheet. */
export function setRules(state: HostState, sheetId: string, rules: readonly ConditionalRuleService[]): void {
  const files = rules.map((rule) => {
    if (!(rule instanceof ConditionalRuleService)) {
      throw new ServiceError(
        "The parameters don't match the method signature for Sheet.setConditionalFormatRules.",
      );
    }
    if (rule.ranges.some((range) => range.owner.id !== sheetId)) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    return { rects: rule.ranges.map((range) => range.rect), rule: rule.rule };
  });
  state.book.rules.replace(sheetId, files);
}
