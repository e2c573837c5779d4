import type { RangeService } from './range';
import { Service, ServiceError } from './service';
import type { SpreadsheetService } from './spreadsheet';

/** A name of a range. */
export class NamedRangeService extends Service {
  readonly serviceName = 'NamedRange';

  constructor(
    private readonly parent: SpreadsheetService,
    private readonly rangeName: string,
  ) {
    super();
  }

  getName(): string {
    return this.rangeName;
  }

  getRange(): RangeService {
    const range = this.parent.getRangeByName(this.rangeName);
    if (!range) throw new ServiceError(`The named range "${this.rangeName}" does not exist`);
    return range;
  }

  setRange(range: RangeService): this {
    this.parent.setNamedRange(this.rangeName, range);
    return this;
  }

  remove(): void {
    this.parent.removeNamedRange(this.rangeName);
  }
}

/** Google's rules: letters, digits and underscores, no digit first, no TRUE or FALSE, nothing like an address. */
export function checkNameOfRange(name: string): void {
  const fits = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name);
  const address = /^[A-Za-z]{1,3}\d+$/.test(name) || /^R\d*C\d*$/i.test(name);
  if (!fits || address || /^(?:true|false)$/i.test(name)) {
    throw new ServiceError(`The name "${name}" is not valid for a range`);
  }
}
