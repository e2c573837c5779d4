import type { CellContent } from '../univer/cells';
import type { StylePatch } from '../univer/styles';
import { type Entry, type EntryRules, readEntry } from './entry';
import { scriptFormula } from './formula-rules';
import { checkShape, grid, modelOf, RangeBase } from './range-base';
import { RichTextValueService } from './rich-text';
import { ServiceError } from './service';
import type { HostState } from './state';

/** Values, formulas, notes and number formats: what a range writes into its cells. */
export abstract class RangeContent extends RangeBase {
  setValues(values: unknown[][]): this {
    checkShape(this.rect, values);
    const model = modelOf(this);
    const present = model.formats(this.rect);
    const rules = entryRules(this.state);
    const formats = new Map<string, StylePatch>();
    const patches: (StylePatch | null)[][] = [];
    const contents = values.map((row, r) =>
      row.map((value, c) => {
        const format = present[r]![c]!;
        const entry = entryOf(value, format, rules, this.state);
        if (entry.format !== undefined && format === '') {
          patches[r] ??= [];
          patches[r][c] = formatPatch(formats, entry.format);
        }
        return entry.content;
      }),
    );
    model.write(this.rect, contents);
    if (formats.size > 0) model.restyle(this.rect, (r, c) => patches[r]?.[c] ?? null);
    return this;
  }

  setValue(value: unknown): this {
    if (typeof value === 'string' && value.startsWith('=')) this.#refuseSpread();
    return this.setValues(grid(this.rect, () => value));
  }

  setFormulas(formulas: string[][]): this {
    checkShape(this.rect, formulas);
    modelOf(this).write(
      this.rect,
      formulas.map((row) => row.map(formulaContent)),
    );
    return this;
  }

  setFormula(formula: string): this {
    this.#refuseSpread();
    return this.setFormulas(grid(this.rect, () => formula));
  }

  /** Whether Google moves the references of one formula over several cells is not known. */
  #refuseSpread(): void {
    if (this.rect.rows * this.rect.columns === 1) return;
    throw new ServiceError('One formula over several cells is not in the local host yet: use setFormulas');
  }

  setNumberFormats(formats: string[][]): this {
    checkShape(this.rect, formats);
    const known = new Map<string, StylePatch>();
    for (const format of formats.flat()) {
      if (typeof format !== 'string') throw new ServiceError('A number format must be a text.');
    }
    modelOf(this).restyle(this.rect, (r, c) => formatPatch(known, formats[r]![c]!));
    return this;
  }

  setNumberFormat(format: string): this {
    if (typeof format !== 'string') throw new ServiceError('A number format must be a text.');
    const patch = formatPatch(new Map(), format);
    modelOf(this).restyle(this.rect, () => patch);
    return this;
  }

  setNotes(notes: (string | null)[][]): this {
    checkShape(this.rect, notes);
    const model = modelOf(this);
    grid(this.rect, (row, column) =>
      model.setExtras(row, column, {
        note: notes[row - this.rect.row]![column - this.rect.column] ?? undefined,
      }),
    );
    return this;
  }

  setNote(note: string | null): this {
    return this.setNotes(grid(this.rect, () => note));
  }

  clearNote(): this {
    return this.setNote(null);
  }

  setRichTextValues(values: unknown[][]): this {
    checkShape(this.rect, values);
    const texts = values.map((row) => row.map((value) => richText(value)));
    const model = modelOf(this);
    model.write(
      this.rect,
      texts.map((row) => row.map((value) => value.text || null)),
    );
    grid(this.rect, (row, column) => {
      const { link } = texts[row - this.rect.row]![column - this.rect.column]!;
      if (link) model.setExtras(row, column, { link });
    });
    return this;
  }

  setRichTextValue(value: unknown): this {
    return this.setRichTextValues(grid(this.rect, () => value));
  }

  clearContent(): this {
    modelOf(this).fill(this.rect, null);
    return this;
  }
}

function richText(value: unknown): RichTextValueService {
  if (value instanceof RichTextValueService) return value;
  throw new ServiceError("The parameters don't match the method signature for Range.setRichTextValue.");
}

function formatPatch(known: Map<string, StylePatch>, format: string): StylePatch {
  const found = known.get(format);
  if (found) return found;
  const patch: StylePatch = { format: /^(general|)$/i.test(format) ? null : format };
  known.set(format, patch);
  return patch;
}

function formulaContent(formula: unknown): CellContent {
  if (typeof formula !== 'string') throw new ServiceError('A formula must be a text.');
  if (formula === '') return null;
  return { formula: scriptFormula(formula.startsWith('=') ? formula : `=${formula}`) };
}

/** How texts given to setValue are read: as typed, under both hypotheses about formulas. */
export function entryRules(state: HostState): EntryRules {
  const year = new Date(state.now() + state.sheetZone.offset(state.now())).getUTCFullYear();
  return { facts: state.facts, year, formula: scriptFormula };
}

/** Dates of any realm are recognised by their kind. */
function isDateObject(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function entryOf(value: unknown, format: string, rules: EntryRules, state: HostState): Entry {
  if (typeof value === 'string') {
    if (value.length > 50_000) {
      throw new ServiceError(
        'Your input contains more than the maximum of 50000 characters in a single cell.',
      );
    }
    return readEntry(value, format, rules);
  }
  if (value === undefined || value === null) return { content: null };
  if (typeof value === 'boolean') return { content: value };
  if (typeof value === 'number') return { content: finite(value) };
  if (isDateObject(value)) return dateEntry(value, rules, state);
  throw new ServiceError(`A cell cannot hold this value: ${Object.prototype.toString.call(value)}`);
}

/** What Google makes of NaN and Infinity is not known: they are refused. */
function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new ServiceError(`A cell cannot hold ${value}`);
}

function dateEntry(date: Date, { facts }: EntryRules, state: HostState): Entry {
  const serial = state.sheetZone.serialOf(finite(Date.prototype.getTime.call(date)));
  const wholeDay = Math.abs(serial - Math.round(serial)) < 1e-9;
  const format = wholeDay ? facts.dateFormat : `${facts.dateFormat} ${facts.timeFormat}`;
  return { content: wholeDay ? Math.round(serial) : serial, format };
}
