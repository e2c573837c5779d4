/**
 * Time zones. A spreadsheet keeps local wall-clock time as a serial number (days since 1899-12-30);
 * a script gets instants. The offset of a zone at an instant comes from the platform's zone database,
 * historic local mean times with their seconds included.
 */
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH = 25_569;
/** Offsets change on quarter hours at most. */
const STEP_MS = 900_000;

export class Zone {
  private readonly format: Intl.DateTimeFormat;
  private readonly known = new Map<number, number>();

  /** Throws a RangeError for a zone that does not exist. */
  constructor(readonly name: string) {
    this.format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds that local time is ahead of UTC at an instant. */
  offset(instant: number): number {
    const step = Math.floor(instant / STEP_MS);
    const known = this.known.get(step);
    if (known !== undefined) return known;
    const offset = this.compute(step * STEP_MS);
    this.known.set(step, offset);
    return offset;
  }

  private compute(instant: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(new Date(instant))) parts[type] = value;
    const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second), 0);
    return local.getTime() - instant;
  }

  /** The instant (ms since 1970) of a serial number, to the millisecond. */
  instantOf(serial: number): number {
    const local = Math.round((serial - UNIX_EPOCH) * MS_PER_DAY);
    const guess = local - this.offset(local);
    return local - this.offset(guess);
  }

  /** The serial number of an instant. */
  serialOf(instant: number): number {
    return (instant + this.offset(instant)) / MS_PER_DAY + UNIX_EPOCH;
  }
}
