import {
  ArrayValueObject,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type FunctionVariantType,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { CellValue } from './cell-content';
import type { UniverEngine } from './univer-engine';

/** A value that a formula hands to a function, with its number format ('' for none). */
export interface FormulaValue {
  readonly value: CellValue;
  readonly format: string;
}

export type FormulaArgument = FormulaValue | FormulaValue[][];

/** What a function gives back to its cell. */
export type FormulaResult =
  | { readonly kind: 'value'; readonly value: FormulaValue }
  | { readonly kind: 'block'; readonly rows: readonly (readonly FormulaValue[])[] }
  | { readonly kind: 'error' };

/** The cell that is calculating; row and column from 1. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  /** Never throws: a throw inside Univer's engine ends the process. */
  calculate(args: FormulaArgument[], place: FormulaPlace): FormulaResult;
}

/** Makes functions known to the formula engine: one call per formula, ranges as blocks. */
export function registerFunctions(engine: UniverEngine, definitions: readonly FunctionDefinition[]): void {
  const injector = engine.univer.__getInjector();
  injector
    .get(IFunctionService)
    .registerExecutors(...definitions.map((definition) => new ScriptFunction(definition)));
  injector.get(IDescriptionService).registerDescriptions(
    definitions.map(({ name, description, parameters }) => ({
      functionName: name.toUpperCase(),
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: 1 as const,
        repeat: 0 as const,
      })),
    })),
  );
}

class ScriptFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(private readonly definition: FunctionDefinition) {
    super(definition.name.toUpperCase());
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const place = { sheet: this.subUnitId || '', row: this.row + 1, column: this.column + 1 };
    const result = this.definition.calculate(variants.map(argumentOf), place);
    if (result.kind === 'error') return ErrorValueObject.create(ErrorType.ERROR);
    if (result.kind === 'value') return valueObject(result.value);
    return blockObject(result.rows);
  }
}

function argumentOf(variant: FunctionVariantType): FormulaArgument {
  if (!variant.isReferenceObject()) {
    const value = variant as BaseValueObject;
    return value.isArray() ? blockOf(value as ArrayValueObject) : formulaValue(value);
  }
  const block = blockOf((variant as BaseReferenceObject).toArrayValueObject());
  return block.length === 1 && block[0]!.length === 1 ? block[0]![0]! : block;
}

function blockOf(array: ArrayValueObject): FormulaValue[][] {
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  const cells = array.getArrayValue();
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => formulaValue(cells[r]?.[c] || null)),
  );
}

const EMPTY: FormulaValue = { value: '', format: '' };

function formulaValue(object: BaseValueObject | null): FormulaValue {
  if (!object || object.isNull()) return EMPTY;
  if (object.isError()) return { value: String((object as ErrorValueObject).getErrorType()), format: '' };
  const value = object.getValue();
  return typeof value === 'number' ? { value, format: object.getPattern() } : { value, format: '' };
}

function valueObject({ value, format }: FormulaValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value, format);
  if (typeof value === 'string') return StringValueObject.create(value);
  return ValueObjectFactory.create(value);
}

function blockObject(rows: readonly (readonly FormulaValue[])[]): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(valueObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
