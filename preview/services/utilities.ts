import { AUTH_MODES, AUTH_STATUSES, CHART_TYPES, HIDDEN_DIMENSIONS, MERGE_STRATEGY } from './enums';
import { formatDate } from './format-date';
import { Service, ServiceError } from './service';
import type { HostState } from './state';
import type { Zone } from './zone';

export class UtilitiesService extends Service {
  readonly serviceName = 'Utilities';

  constructor(private readonly state: HostState) {
    super();
  }

  formatDate(date: Date, timeZone: string, pattern: string): string {
    if (Object.prototype.toString.call(date) !== '[object Date]') {
      throw new ServiceError("The parameters don't match the method signature for Utilities.formatDate.");
    }
    const instant = Date.prototype.getTime.call(date);
    if (!Number.isFinite(instant)) throw new ServiceError('Invalid date');
    return formatDate(instant, this.#zone(timeZone), pattern);
  }

  /** Java takes an unknown zone for GMT; that mistake is refused here. */
  #zone(name: string): Zone {
    try {
      return this.state.zone(name === 'GMT' ? 'Etc/GMT' : name);
    } catch (error) {
      if (error instanceof RangeError) throw new ServiceError(`Unknown time zone: ${name}`);
      throw error;
    }
  }

  getUuid(): string {
    const hex = (length: number) =>
      Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + Math.floor(Math.random() * 4)).toString(16)}${hex(3)}-${hex(12)}`;
  }

  /** The call's clock moves on; nobody waits. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000) throw new ServiceError('Invalid argument: milliseconds');
    this.state.slept += milliseconds;
  }
}

export class SessionService extends Service {
  readonly serviceName = 'Session';

  constructor(private readonly state: HostState) {
    super();
  }

  getActiveUserLocale(): string {
    return this.state.userLocale;
  }

  getScriptTimeZone(): string {
    return this.state.scriptTimeZone;
  }
}

export class ScriptAppService extends Service {
  readonly serviceName = 'ScriptApp';
  readonly AuthMode = AUTH_MODES;
  readonly AuthorizationStatus = AUTH_STATUSES;
}

export class ChartsService extends Service {
  readonly serviceName = 'Charts';
  readonly ChartType = CHART_TYPES;
  readonly ChartMergeStrategy = MERGE_STRATEGY;
  readonly ChartHiddenDimensionStrategy = HIDDEN_DIMENSIONS;
}

/** What both Logger and console write into: the host's log. */
export class LoggerService extends Service {
  readonly serviceName = 'Logger';

  constructor(private readonly state: HostState) {
    super();
  }

  log(format: unknown, ...values: unknown[]): this {
    this.state.log.push(logText(format, values));
    return this;
  }

  getLog(): string {
    return this.state.log.join('\n');
  }

  clear(): void {
    this.state.log.length = 0;
  }
}

export class ConsoleService extends Service {
  readonly serviceName = 'console';

  constructor(private readonly state: HostState) {
    super();
  }

  log(format: unknown, ...values: unknown[]): void {
    this.state.log.push(logText(format, values));
  }

  info(format: unknown, ...values: unknown[]): void {
    this.log(format, ...values);
  }

  warn(format: unknown, ...values: unknown[]): void {
    this.log(format, ...values);
  }

  error(format: unknown, ...values: unknown[]): void {
    this.log(format, ...values);
  }
}

function logText(format: unknown, values: readonly unknown[]): string {
  const rest = [...values];
  const text =
    typeof format === 'string' ? format.replace(/%[sdijo]/g, () => shown(rest.shift())) : shown(format);
  return [text, ...rest.map(shown)].join(' ');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return String(value);
  if (Object.prototype.toString.call(value) === '[object Error]') return String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return JSON.stringify(value) ?? String(value);
}
