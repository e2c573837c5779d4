import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type IDataValidationRule,
  type IRange,
} from '@univerjs/core';
import { DataValidationModel, DataValidatorRegistryService } from '@univerjs/data-validation';
import { toNeutral, toUniver } from '../files/formula-text';
import type { RectFile, ValidationFile } from '../files/workbook-file';
import { addressOf, parseA1, splitAddress } from './a1';
import { rangeOf, rectOf } from './rects';
import type { UniverEngine } from './univer-engine';

type Rule = ValidationFile['rule'];

/** Data validation of cells: a cell has at most one. */
export class Validations {
  private readonly model: DataValidationModel;
  private nextId = 1;

  constructor(private readonly engine: UniverEngine) {
    const injector = engine.univer.__getInjector();
    this.model = injector.get(DataValidationModel);
    readDatesAsNumbers(injector.get(DataValidatorRegistryService));
  }

  list(sheetId: string): ValidationFile[] {
    return this.rules(sheetId)
      .map(fileOf)
      .filter((file): file is ValidationFile => file !== null);
  }

  private rules(sheetId: string): IDataValidationRule[] {
    return [...this.model.getRules(this.engine.unitId, sheetId)];
  }

  load(sheetId: string, files: readonly ValidationFile[]): void {
    for (const file of files) this.add(sheetId, file);
  }

  /** Sets or, with null, removes what validates the cells of a block. */
  set(sheetId: string, rect: RectFile, file: Omit<ValidationFile, 'rects'> | null): void {
    for (const rule of this.rules(sheetId)) this.cut(sheetId, rule, rect);
    if (file) this.add(sheetId, { ...file, rects: [rect] });
  }

  copy(from: string, to: string): void {
    for (const rule of this.rules(from)) this.addRule(to, { ...rule, uid: this.newId() });
  }

  private newId(): string {
    return `validation${this.nextId++}`;
  }

  private add(sheetId: string, file: ValidationFile): void {
    this.addRule(sheetId, {
      uid: this.newId(),
      ranges: file.rects.map(rangeOf),
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: file.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      ...(file.help ? { error: file.help, prompt: file.help, showInputMessage: true } : {}),
      ...univerRule(file.rule),
    });
  }

  private addRule(sheetId: string, rule: IDataValidationRule): void {
    this.engine.run('data-validation.mutation.addRule', {
      unitId: this.engine.unitId,
      subUnitId: sheetId,
      rule,
    });
  }

  /** Takes a block out of a rule's ranges. */
  private cut(sheetId: string, rule: IDataValidationRule, rect: RectFile): void {
    const before = (rule.ranges as IRange[]).map(rectOf);
    if (!before.some((range) => overlap(range, rect))) return;
    const place = { unitId: this.engine.unitId, subUnitId: sheetId };
    this.engine.run('data-validation.mutation.removeRule', { ...place, ruleId: rule.uid });
    const ranges = before.flatMap((range) => without(range, rect)).map(rangeOf);
    if (ranges.length > 0) this.addRule(sheetId, { ...rule, ranges });
  }
}

/** Univer tells a date by the text that the cell shows, read the American way: 18.05.2026 was none. */
function readDatesAsNumbers(validators: DataValidatorRegistryService): void {
  const dates = validators.getValidatorItem(DataValidationType.DATE);
  if (dates) dates.isValidType = async ({ value }) => typeof value === 'number';
}

function overlap(a: RectFile, b: RectFile): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** What is left of a rectangle beside another: above, below, left, right. */
function without(from: RectFile, taken: RectFile): RectFile[] {
  if (!overlap(from, taken)) return [from];
  const top = Math.max(from.row, taken.row);
  const bottom = Math.min(from.row + from.rows, taken.row + taken.rows);
  const left = Math.max(from.column, taken.column);
  const right = Math.min(from.column + from.columns, taken.column + taken.columns);
  return [
    { ...from, rows: top - from.row },
    { ...from, row: bottom, rows: from.row + from.rows - bottom },
    { row: top, rows: bottom - top, column: from.column, columns: left - from.column },
    { row: top, rows: bottom - top, column: right, columns: from.column + from.columns - right },
  ].filter((rect) => rect.rows > 0 && rect.columns > 0);
}

/** An arrow beside the plain value, as Sheets draws it. */
const LIST = { type: DataValidationType.LIST, renderMode: DataValidationRenderMode.ARROW } as const;

/** Univer takes a list as one text with commas; an item with a comma is quoted as in CSV. */
function univerRule(
  rule: Rule,
): Pick<IDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator' | 'renderMode'> {
  switch (rule.kind) {
    case 'list':
      return { ...LIST, formula1: rule.items.map(quoted).join(',') };
    case 'listFromRange':
      return { ...LIST, formula1: `=${addressOf(rule.sheet, rule.rect)}` };
    case 'number':
      return numberRule(rule);
    case 'date':
      return {
        type: DataValidationType.DATE,
        operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
        formula1: '1900-01-01',
      };
    case 'checkbox':
      return { type: DataValidationType.CHECKBOX };
    case 'formula':
      return { type: DataValidationType.CUSTOM, formula1: toUniver(rule.formula) };
  }
}

function numberRule({ min, max }: { readonly min?: number; readonly max?: number }) {
  const type = DataValidationType.DECIMAL;
  if (min !== undefined && max !== undefined) {
    return { type, operator: DataValidationOperator.BETWEEN, formula1: String(min), formula2: String(max) };
  }
  if (max !== undefined)
    return { type, operator: DataValidationOperator.LESS_THAN_OR_EQUAL, formula1: String(max) };
  return {
    type,
    operator: DataValidationOperator.GREATER_THAN_OR_EQUAL,
    formula1: String(min ?? Number.MIN_SAFE_INTEGER),
  };
}

function quoted(item: string): string {
  return /[",]/.test(item) ? `"${item.replace(/"/g, '""')}"` : item;
}

function itemsOf(text: string): string[] {
  const items = text.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  return items
    .map((item) => item.replace(/,$/, ''))
    .filter((item, index) => item !== '' || index < items.length - 1)
    .map((item) => (item.startsWith('"') ? item.slice(1, -1).replace(/""/g, '"') : item));
}

function fileOf(rule: IDataValidationRule): ValidationFile | null {
  const kind = kindOf(rule);
  if (!kind) return null;
  return {
    rects: (rule.ranges as IRange[]).map(rectOf),
    rule: kind,
    strict: rule.errorStyle === DataValidationErrorStyle.STOP,
    ...(rule.error ? { help: rule.error } : {}),
  };
}

function kindOf(rule: IDataValidationRule): Rule | null {
  const first = rule.formula1 ?? '';
  switch (rule.type) {
    case DataValidationType.LIST: {
      if (!first.startsWith('=')) return { kind: 'list', items: itemsOf(first) };
      const { sheet, a1 } = splitAddress(first.slice(1));
      const rect = parseA1(a1);
      return sheet !== null && rect ? { kind: 'listFromRange', sheet, rect } : null;
    }
    case DataValidationType.DECIMAL:
      return { kind: 'number', ...limitsOf(rule) };
    case DataValidationType.DATE:
      return { kind: 'date' };
    case DataValidationType.CHECKBOX:
      return { kind: 'checkbox' };
    case DataValidationType.CUSTOM:
      return { kind: 'formula', formula: toNeutral(first) };
    default:
      return null;
  }
}

function limitsOf(rule: IDataValidationRule): { min?: number; max?: number } {
  const first = Number(rule.formula1);
  if (rule.operator === DataValidationOperator.LESS_THAN_OR_EQUAL) return { max: first };
  if (rule.operator === DataValidationOperator.BETWEEN) return { min: first, max: Number(rule.formula2) };
  return first === Number.MIN_SAFE_INTEGER ? {} : { min: first };
}
