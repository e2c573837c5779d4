import { wordsOf } from '../../src/words';
import type { Addon } from './host';

/** A built funnel in a host, read by the words a person reads it by. */
export class FunnelSheet {
  private readonly words;

  constructor(
    private readonly addon: Addon,
    private readonly name: string,
    language: 'ru' | 'en' = 'en',
  ) {
    this.words = wordsOf(language).funnel;
  }

  private rows(): (string | number | boolean)[][] {
    return this.addon.view.values(this.name, 'A1:L150');
  }

  private total(label: string): unknown {
    const row = this.rows().find((cells) => cells.includes(label));
    if (!row) throw new Error(`no total is called ${label}`);
    return row.slice(row.indexOf(label) + 1).find((cell) => cell !== '');
  }

  /** Deals that came in, won, their average and revenue. */
  figures(): { deals: unknown; won: unknown; average: unknown; revenue: unknown } {
    const { totals, slices } = this.words;
    const department = this.rows().find((cells) => cells[1] === slices.total && Number(cells[2]) > 0);
    return {
      deals: department?.[2],
      won: department?.[3],
      average: this.total(totals.average),
      revenue: this.total(totals.revenue),
    };
  }

  closing(): unknown {
    return this.total(this.words.totals.closing);
  }

  /** The rows of a table of groups by their first cell, the cells after it. */
  group(column: string): Map<unknown, unknown[]> {
    const rows = this.rows();
    const start = rows.findIndex((cells) => cells[1] === column && cells[2] === this.words.slices.deals) + 1;
    const end = rows.findIndex((cells, index) => index > start && cells[1] === this.words.slices.total);
    if (start === 0) throw new Error(`no table is by ${column}`);
    return new Map(rows.slice(start, end).map((cells) => [cells[1], cells.slice(2)]));
  }

  /** The signs of the check rows. */
  signs(): unknown[] {
    const rows = this.rows();
    const start = rows.findIndex((cells) => cells[1] === this.words.checks.heading) + 1;
    const signs = rows.slice(start).map(([sign]) => sign);
    return signs.slice(0, signs.indexOf(''));
  }

  /** Error values that a person would see. */
  errors(): unknown[] {
    return this.rows()
      .flat()
      .filter((cell) => /^#/.test(String(cell)));
  }

  private place(key: string): [sheet: string, a1: string] {
    const address = this.addon.view.namedRange(`voronka_funnel__${key}`);
    const [, sheet, a1] = /^'(.*)'!(\w+)$/.exec(address ?? '') ?? [];
    if (!sheet || !a1) throw new Error(`the input ${key} stands at ${address}`);
    return [sheet.replace(/''/g, "'"), a1];
  }

  /** What an input holds; it must stand on this sheet. */
  input(key: string): unknown {
    const [sheet, a1] = this.place(key);
    if (sheet !== this.name) throw new Error(`the input ${key} stands on ${sheet}`);
    return this.addon.view.value(sheet, a1);
  }

  type(key: string, text: string): void {
    this.addon.view.type(...this.place(key), text);
  }
}
