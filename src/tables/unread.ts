import type { UnreadRows } from '../calls';
import type { ColumnPlan } from './column-plan';
import { columnLetter } from './raw';

/** Row numbers kept for each reason. */
const ROWS_KEPT = 10;
/** Different texts named for one reason in one column; the rest stand together. */
const SAMPLES_NAMED = 20;
const LONGEST_SAMPLE = 60;

interface Group {
  readonly reason: string;
  readonly column: number | null;
  readonly header: string;
  readonly sample: string;
  count: number;
  readonly rows: number[];
}

/** Collects what could not be read, by reason, column and text. */
export class UnreadLog {
  private readonly groups = new Map<string, Group>();
  private readonly named = new Map<string, number>();

  add(reason: string, row: number, plan: Pick<ColumnPlan, 'column' | 'header'> | null, text: string): void {
    const cut = text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
    const place = `${reason}|${plan?.column ?? ''}`;
    let group = this.groups.get(`${place}|${cut}`);
    if (group === undefined) {
      const named = this.named.get(place) ?? 0;
      const sample = named < SAMPLES_NAMED ? cut : '…';
      this.named.set(place, named + 1);
      group = this.groups.get(`${place}|${sample}`) ?? {
        reason,
        column: plan?.column ?? null,
        header: plan?.header ?? '',
        sample,
        count: 0,
        rows: [],
      };
      this.groups.set(`${place}|${sample}`, group);
    }
    group.count += 1;
    if (group.rows.length < ROWS_KEPT) group.rows.push(row);
  }

  /** The groups, largest first, equal ones in the order of the sheet. */
  report(): readonly UnreadRows[] {
    return [...this.groups.values()]
      .sort((a, b) => b.count - a.count || (a.rows[0] ?? 0) - (b.rows[0] ?? 0))
      .map((group) => ({ ...group, letter: group.column === null ? '' : columnLetter(group.column) }));
  }

  /** All rows or cells together. */
  get total(): number {
    let total = 0;
    for (const group of this.groups.values()) total += group.count;
    return total;
  }
}
