import { isDateFormat } from '../services/entry';
import type { HostState } from '../services/state';
import type { CellValue } from '../univer/cells';
import type {
  FormulaArgument,
  FormulaPlace,
  FormulaResult,
  FormulaValue,
  FunctionDefinition,
} from '../univer/script-function';
import { type CustomFunctionInfo, customFunctionsOf } from './custom-functions';
import { messageOf } from './membrane';
import type { Intrinsics } from './realm';
import { LIMITS, type Runner } from './runner';

const MAX_TEXT = 50_000;

/** The bundle's custom functions as the formula engine calls them, and the messages of their errors. */
export class CellFunctions {
  readonly errors = new Map<string, string>();
  readonly infos: readonly CustomFunctionInfo[];
  private state: HostState | null = null;
  private runner: Runner | null = null;

  constructor(code: string) {
    this.infos = customFunctionsOf(code);
  }

  /** The grid has to know the functions before it is made, and they need the grid: so this comes after. */
  attach(state: HostState, runner: Runner): void {
    this.state = state;
    this.runner = runner;
  }

  definitions(): FunctionDefinition[] {
    return this.infos.map((info) => ({
      ...info,
      calculate: (args, place) => this.calculate(info.name, args, place),
    }));
  }

  /** Never throws. */
  private calculate(name: string, args: FormulaArgument[], place: FormulaPlace): FormulaResult {
    const key = placeKey(place.sheet, place.row, place.column);
    this.errors.delete(key);
    try {
      return this.call(name, args, place);
    } catch (error) {
      this.errors.set(key, messageOf(error));
      return { kind: 'error' };
    }
  }

  private call(name: string, args: FormulaArgument[], place: FormulaPlace): FormulaResult {
    const { state, runner } = this;
    if (!state || !runner) throw new Error('The spreadsheet is still opening');
    const outer = state.calculating;
    state.calculating = {
      sheet: place.sheet,
      rect: { row: place.row, column: place.column, rows: 1, columns: 1 },
    };
    try {
      return runner.run({ mode: 'CUSTOM_FUNCTION', limit: LIMITS.short }, ({ realm, make }) => {
        const result = realm.call(
          name,
          args.map((arg) => argumentIn(arg, make, state)),
        );
        return resultOf(result, state);
      });
    } finally {
      state.calculating = outer;
    }
  }

  /** Calls a custom function with plain values, as a cell would with ranges of them. */
  evaluate(name: string, args: readonly unknown[]): unknown {
    const { state, runner } = this;
    if (!state || !runner) throw new Error('The spreadsheet is still opening');
    return runner.run({ mode: 'CUSTOM_FUNCTION', limit: LIMITS.short }, ({ realm, make }) => {
      const result = realm.call(
        name,
        args.map((arg) => plainIn(arg, make)),
      );
      return plainOut(result);
    });
  }
}

export function placeKey(sheet: string, row: number, column: number): string {
  return `${sheet}!${row},${column}`;
}

function argumentIn(argument: FormulaArgument, make: Intrinsics, state: HostState): unknown {
  const dates = new Map<string, boolean>();
  const one = ({ value, format }: FormulaValue): unknown => {
    if (typeof value !== 'number' || format === '') return value;
    const date = dates.get(format) ?? isDateFormat(format);
    dates.set(format, date);
    return date ? make.date(state.sheetZone.instantOf(value)) : value;
  };
  if (!Array.isArray(argument)) return one(argument);
  return make.array(argument.map((row) => make.array(row.map(one))));
}

/** Values and arrays of a result; what Google makes of NaN, Infinity, functions and the like is not known: errors. */
function resultOf(result: unknown, state: HostState): FormulaResult {
  if (!Array.isArray(result)) return { kind: 'value', value: cellOf(result, state) };
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new Error('The function gave an empty array');
  if (rows.some((row) => row.length !== width))
    throw new Error('The function gave rows of different lengths');
  return { kind: 'block', rows: rows.map((row) => row.map((cell: unknown) => cellOf(cell, state))) };
}

function cellOf(value: unknown, state: HostState): FormulaValue {
  if (value === null || value === undefined) return { value: '', format: '' };
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const { dateFormat, timeFormat } = state.facts;
    const serial = state.sheetZone.serialOf(Date.prototype.getTime.call(value));
    return { value: serial, format: Number.isInteger(serial) ? dateFormat : `${dateFormat} ${timeFormat}` };
  }
  return { value: plainCell(value), format: '' };
}

function plainCell(value: unknown): CellValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value;
  if (typeof value === 'string') throw new Error('The text is longer than 50000 characters');
  throw new Error(`A cell cannot show ${String(value)}`);
}

function plainIn(value: unknown, make: Intrinsics): unknown {
  if (Array.isArray(value)) return make.array(value.map((item) => plainIn(item, make)));
  return value instanceof Date ? make.date(value.getTime()) : value;
}

function plainOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOut);
  if (Object.prototype.toString.call(value) === '[object Date]')
    return new Date(Date.prototype.getTime.call(value));
  return value;
}
