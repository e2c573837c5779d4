import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import { toNeutral, toUniver } from '../files/formula-text';
import type { RuleFile } from '../files/workbook-file';
import { rangeOf, rectOf } from './rects';
import { patchedStyle, patchOf, styleFileOf } from './styles';
import type { UniverEngine } from './univer-engine';

/** Conditional formatting, first rule first, as Google lists it. */
export class Rules {
  private readonly model: ConditionalFormattingRuleModel;
  private nextId = 1;

  constructor(private readonly engine: UniverEngine) {
    this.model = engine.univer.__getInjector().get(ConditionalFormattingRuleModel);
  }

  list(sheetId: string): RuleFile[] {
    const rules = this.model.getSubunitRules(this.engine.unitId, sheetId) ?? [];
    return rules.map(fileOf).filter((rule): rule is RuleFile => rule !== null);
  }

  /** Univer puts a new rule before the others, so the last comes first. */
  replace(sheetId: string, rules: readonly RuleFile[]): void {
    const place = { unitId: this.engine.unitId, subUnitId: sheetId };
    for (const { cfId } of [...(this.model.getSubunitRules(this.engine.unitId, sheetId) ?? [])]) {
      this.engine.run('sheet.mutation.delete-conditional-rule', { ...place, cfId });
    }
    for (const rule of [...rules].reverse()) {
      const cfId = `rule${this.nextId++}`;
      this.engine.run('sheet.mutation.add-conditional-rule', { ...place, rule: univerRule(rule, cfId) });
    }
  }
}

function univerRule(file: RuleFile, cfId: string): IConditionFormattingRule {
  const common = { cfId, ranges: file.rects.map(rangeOf), stopIfTrue: false };
  if (file.rule.kind === 'formula') {
    const style = patchedStyle(null, patchOf(file.rule.style, undefined));
    const rule: IFormulaHighlightCell = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: toUniver(file.rule.formula),
      style,
    };
    return { ...common, rule };
  }
  const config = [
    { index: 0, color: file.rule.from, value: { type: CFValueType.min, value: 0 } },
    { index: 1, color: file.rule.to, value: { type: CFValueType.max, value: 0 } },
  ];
  return { ...common, rule: { type: CFRuleType.colorScale, config } };
}

/** Rules of kinds made in the page only are not carried into files. */
function fileOf({ ranges, rule }: IConditionFormattingRule): RuleFile | null {
  const rects = ranges.map(rectOf);
  if (rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula) {
    return {
      rects,
      rule: { kind: 'formula', formula: toNeutral(rule.value), style: styleFileOf(rule.style) ?? {} },
    };
  }
  if (rule.type === CFRuleType.colorScale) {
    const [from, to] = [rule.config[0]?.color ?? '', rule.config[rule.config.length - 1]?.color ?? ''];
    return { rects, rule: { kind: 'scale', from, to } };
  }
  return null;
}
