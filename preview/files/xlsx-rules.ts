import type { ConditionalRule, DataValidation } from 'hucre';
import { a1OfRect, quotedSheet, rangeOf, rectOfA1 } from './a1';
import { toNeutral } from './formula-text';
import type { RectFile, RuleFile, SheetFile, ValidationFile } from './workbook-file';
import type { FileNames } from './xlsx-names';
import { bareHex, type StyleReader, xlsxRuleStyle } from './xlsx-styles';

const MAX_HELP = 255;
const MAX_LIST = 255;

/** Puts the items of a list that a file cannot hold inside the rule into cells, and gives their range. */
export type ListStore = (items: readonly string[]) => string;

/** Validations as the file takes them. Checkboxes are a kind of cell there, not a rule. */
export function writeValidations(sheet: SheetFile, names: FileNames, store: ListStore): DataValidation[] {
  return sheet.validations.flatMap((validation) => {
    const condition = conditionOf(validation.rule, names, store);
    if (!condition) return [];
    const { strict, help } = validation;
    return {
      ...condition,
      range: sqref(validation.rects),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: strict ? ('stop' as const) : ('warning' as const),
      ...(help ? { showInputMessage: true, inputMessage: help.slice(0, MAX_HELP) } : {}),
    };
  });
}

type Condition = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'>;

function conditionOf(rule: ValidationFile['rule'], names: FileNames, store: ListStore): Condition | null {
  if (rule.kind === 'checkbox') return null;
  if (rule.kind === 'list') return listCondition(rule.items, store);
  if (rule.kind === 'listFromRange') {
    return { type: 'list', formula1: `${quotedSheet(names.sheet(rule.sheet))}!${a1OfRect(rule.rect, '$')}` };
  }
  if (rule.kind === 'date') return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
  if (rule.kind === 'formula') return { type: 'custom', formula1: names.formula(rule.formula).formula };
  return numberCondition(rule.min, rule.max);
}

function listCondition(items: readonly string[], store: ListStore): Condition {
  const inline = items.join(',').length <= MAX_LIST && !items.some((item) => /[,"]|^\s|\s$/.test(item));
  return inline ? { type: 'list', values: [...items] } : { type: 'list', formula1: store(items) };
}

function numberCondition(min: number | undefined, max: number | undefined): Condition {
  if (min !== undefined && max !== undefined) {
    return { type: 'decimal', operator: 'between', formula1: String(min), formula2: String(max) };
  }
  if (max !== undefined) return { type: 'decimal', operator: 'lessThanOrEqual', formula1: String(max) };
  return { type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(min ?? -1e300) };
}

/** Validations read; those of kinds the product has no use for (time, text length) are left out. */
export function readValidations(
  from: readonly DataValidation[],
  listAt: (reference: string) => readonly string[] | null,
): ValidationFile[] {
  return from.flatMap((validation) => {
    const rule = readCondition(validation, listAt);
    const rects = rectsOf(validation.range);
    if (!rule || rects.length === 0) return [];
    const help = validation.inputMessage;
    const strict = validation.showErrorMessage === true && (validation.errorStyle ?? 'stop') === 'stop';
    return { rects, rule, strict, ...(help ? { help } : {}) };
  });
}

function readCondition(
  { type, operator, formula1, formula2, values }: DataValidation,
  listAt: (reference: string) => readonly string[] | null,
): ValidationFile['rule'] | null {
  if (type === 'list') return readList(formula1, values, listAt);
  if (type === 'date') return { kind: 'date' };
  if (type === 'custom' && formula1) return { kind: 'formula', formula: toNeutral(formula1) };
  const first = Number(formula1);
  if ((type !== 'decimal' && type !== 'whole') || !Number.isFinite(first)) return null;
  if (operator === 'lessThanOrEqual') return { kind: 'number', max: first };
  if (operator === 'greaterThanOrEqual')
    return first === -1e300 ? { kind: 'number' } : { kind: 'number', min: first };
  const between = operator === undefined || operator === 'between';
  return between && Number.isFinite(Number(formula2))
    ? { kind: 'number', min: first, max: Number(formula2) }
    : null;
}

function readList(
  formula1: string | undefined,
  values: readonly string[] | undefined,
  listAt: (reference: string) => readonly string[] | null,
): ValidationFile['rule'] | null {
  if (values && values.length > 0) return { kind: 'list', items: values };
  const kept = formula1 ? listAt(formula1) : null;
  if (kept) return { kind: 'list', items: kept };
  const range = formula1 ? rangeOf(formula1) : null;
  return range ? { kind: 'listFromRange', ...range } : null;
}

/** Conditional rules as the file takes them, the first the strongest. */
export function writeRules(sheet: SheetFile, names: FileNames): ConditionalRule[] {
  return sheet.rules.map(({ rects, rule }, index) => {
    const common = { priority: index + 1, range: sqref(rects) };
    if (rule.kind === 'formula') {
      const { formula } = names.formula(rule.formula);
      return { ...common, type: 'expression', formula, style: xlsxRuleStyle(rule.style) };
    }
    const colors = [`FF${bareHex(rule.from)}`, `FF${bareHex(rule.to)}`];
    return {
      ...common,
      type: 'colorScale',
      colorScale: { cfvo: [{ type: 'min' }, { type: 'max' }], colors },
    };
  });
}

/** Rules read: formulas and two-colour scales; others are left out. */
export function readRules(from: readonly ConditionalRule[], styleOf: StyleReader): RuleFile[] {
  const ordered = [...from].sort((a, b) => a.priority - b.priority);
  return ordered.flatMap(({ type, range, formula, style, colorScale }) => {
    const rects = rectsOf(range);
    const [first] = Array.isArray(formula) ? formula : [formula];
    if (type === 'expression' && first) {
      return {
        rects,
        rule: {
          kind: 'formula' as const,
          formula: toNeutral(first),
          style: (style && styleOf(style, true)) ?? {},
        },
      };
    }
    const [low, high] = colorScale?.colors ?? [];
    if (type !== 'colorScale' || !low || !high || colorScale?.colors.length !== 2) return [];
    return { rects, rule: { kind: 'scale' as const, from: hashHex(low), to: hashHex(high) } };
  });
}

function hashHex(rgb: string): string {
  return `#${rgb.slice(-6).toLowerCase()}`;
}

function sqref(rects: readonly RectFile[]): string {
  return rects.map((rect) => a1OfRect(rect)).join(' ');
}

function rectsOf(range: string): RectFile[] {
  return range.split(' ').flatMap((a1) => rectOfA1(a1) ?? []);
}
