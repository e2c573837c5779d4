import type { ValidationFile } from '../files/workbook-file';
import { scriptFormula } from './formula-rules';
import type { RangeService } from './range';
import { Service, ServiceError } from './service';

type ValidationRule = Omit<ValidationFile, 'rects'>;

/** A built rule of data validation. */
export class DataValidationService extends Service {
  readonly serviceName = 'DataValidation';

  constructor(readonly file: ValidationRule) {
    super();
  }

  getAllowInvalid(): boolean {
    return !this.file.strict;
  }

  getHelpText(): string | null {
    return this.file.help ?? null;
  }

  copy(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.file);
  }
}

export class DataValidationBuilderService extends Service {
  readonly serviceName = 'DataValidationBuilder';
  private rule: ValidationFile['rule'] | null;
  private strict: boolean;
  private help: string | undefined;

  constructor(from?: ValidationRule) {
    super();
    this.rule = from?.rule ?? null;
    this.strict = from?.strict ?? false;
    this.help = from?.help;
  }

  #with(rule: ValidationFile['rule']): this {
    this.rule = rule;
    return this;
  }

  requireValueInList(values: string[], _showDropdown?: boolean): this {
    return this.#with({ kind: 'list', items: values.map(String) });
  }

  requireValueInRange(range: RangeService, _showDropdown?: boolean): this {
    return this.#with({ kind: 'listFromRange', sheet: range.owner.getName(), rect: range.rect });
  }

  requireNumberBetween(min: number, max: number): this {
    return this.#with({ kind: 'number', min, max });
  }

  requireNumberGreaterThanOrEqualTo(min: number): this {
    return this.#with({ kind: 'number', min });
  }

  requireNumberLessThanOrEqualTo(max: number): this {
    return this.#with({ kind: 'number', max });
  }

  requireDate(...none: unknown[]): this {
    if (none.length > 0) {
      throw new ServiceError(
        "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
      );
    }
    return this.#with({ kind: 'date' });
  }

  requireCheckbox(...values: unknown[]): this {
    if (values.length > 0) throw new ServiceError('Checkboxes with values are not in the local host yet');
    return this.#with({ kind: 'checkbox' });
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#with({ kind: 'formula', formula: scriptFormula(formula) });
  }

  setAllowInvalid(allow: boolean): this {
    this.strict = !allow;
    return this;
  }

  setHelpText(text: string): this {
    this.help = text;
    return this;
  }

  build(): DataValidationService {
    if (!this.rule) throw new ServiceError('The data validation rule has no criteria');
    return new DataValidationService({
      rule: this.rule,
      strict: this.strict,
      ...(this.help ? { help: this.help } : {}),
    });
  }
}
