import type { ChartFile, ChartSeriesFile, RectFile, WorkbookFile } from '../files/workbook-file';
import type {
  AlertAnswer,
  AlertShown,
  AuthMode,
  HostOptions,
  MenuItem,
  SidebarShown,
  ToastShown,
} from '../host-api';
import type { WorkbookModel } from '../univer/workbook-model';
import { type LocaleFacts, localeFacts } from './locale';
import { movedPointer, type Pointer } from './pointers';
import { Zone } from './zone';

/** Developer metadata of the file (sheet null) or of one sheet. */
export interface MetadataEntry {
  readonly id: number;
  readonly sheet: string | null;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
}

/** A chart whose ranges and place follow the grid. */
export interface ChartEntry extends Omit<ChartFile, 'labels' | 'series' | 'anchor'> {
  readonly id: number;
  /** The cell of its corner, with the distance from it in pixels. */
  readonly anchor: Pointer;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly labels: Pointer | null;
  readonly series: readonly (Omit<ChartSeriesFile, 'values'> & { readonly values: Pointer })[];
  /** As the script gave them, for a builder made from the chart. */
  readonly options?: Readonly<Record<string, unknown>>;
}

export interface CacheEntry {
  readonly value: string;
  readonly expires: number;
}

/** Everything a host knows beside the grid: it outlives the calls of a script. */
export class HostState {
  readonly names = new Map<string, Pointer>();
  readonly metadata: MetadataEntry[] = [];
  charts: ChartEntry[] = [];
  readonly properties = {
    document: new Map<string, string>(),
    user: new Map<string, string>(),
    script: new Map<string, string>(),
  };
  readonly cache = {
    document: new Map<string, CacheEntry>(),
    user: new Map<string, CacheEntry>(),
    script: new Map<string, CacheEntry>(),
  };
  readonly log: string[] = [];
  readonly alerts: AlertShown[] = [];
  readonly toasts: ToastShown[] = [];
  menu: readonly MenuItem[] = [];
  sidebar: SidebarShown | null = null;
  answer: AlertAnswer = ({ buttons }) => (buttons.includes('OK') ? 'OK' : (buttons[0] ?? 'CLOSE'));
  /** Where the running script stands: the mode of the call, and the cell that is calculating. */
  mode: AuthMode = 'FULL';
  calculating: Pointer | null = null;
  /** The token of the call that holds the document lock. */
  lockHolder: number | null = null;
  call = 0;
  /** What Utilities.sleep has added to the clock of the running call. */
  slept = 0;
  locale: string;
  timeZone: string;
  userLocale: string;
  readonly scriptTimeZone: string;
  private nextId = 1;
  private readonly zones = new Map<string, Zone>();
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly book: WorkbookModel,
    private readonly file: WorkbookFile,
    readonly options: HostOptions,
  ) {
    this.locale = options.locale ?? file.locale;
    this.timeZone = options.timeZone ?? file.timeZone;
    this.userLocale = options.userLocale ?? localeFacts(this.locale).language;
    this.scriptTimeZone = options.scriptTimeZone ?? 'Etc/UTC';
    this.loadPointers();
    book.onStructure((change) => {
      for (const [name, pointer] of this.names) {
        const moved = movedPointer(pointer, change);
        if (moved) this.names.set(name, moved);
        else this.names.delete(name);
      }
      this.charts = this.charts.flatMap((chart) =>
        movedChart(chart, (pointer) => movedPointer(pointer, change)),
      );
      if (change.kind === 'removeSheet') this.dropMetadata(change.sheet);
      this.changed();
    });
  }

  private loadPointers(): void {
    for (const { name, sheet, rect } of this.file.names) {
      const id = this.book.byName(sheet)?.id;
      if (id !== undefined) this.names.set(name, { sheet: id, rect });
    }
    for (const [index, sheet] of this.file.sheets.entries()) {
      for (const chart of sheet.charts) this.charts.push(this.chartEntry(chart, String(index)));
    }
  }

  private chartEntry(chart: ChartFile, sheet: string): ChartEntry {
    const pointer = (range: { sheet: string; rect: RectFile }): Pointer => ({
      sheet: this.book.byName(range.sheet)?.id ?? sheet,
      rect: range.rect,
    });
    const { row, column, offsetX, offsetY } = chart.anchor;
    return {
      ...chart,
      id: this.newId(),
      anchor: { sheet, rect: { row, column, rows: 1, columns: 1 } },
      offsetX,
      offsetY,
      labels: pointer(chart.labels),
      series: chart.series.map((series) => ({ ...series, values: pointer(series.values) })),
    };
  }

  private dropMetadata(sheet: string): void {
    for (const entry of this.metadata.filter((candidate) => candidate.sheet === sheet)) {
      this.metadata.splice(this.metadata.indexOf(entry), 1);
    }
  }

  newId(): number {
    return this.nextId++;
  }

  get facts(): LocaleFacts {
    return localeFacts(this.locale);
  }

  now(): number {
    return (this.options.now?.() ?? Date.now()) + this.slept;
  }

  zone(name: string): Zone {
    const zone = this.zones.get(name) ?? new Zone(name);
    this.zones.set(name, zone);
    return zone;
  }

  get sheetZone(): Zone {
    return this.zone(this.timeZone);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.listeners) listener();
  }

  /** The charts of a sheet as a file keeps them. */
  chartFiles(sheet: string): (ChartFile & { readonly id: number })[] {
    return this.charts.filter((chart) => chart.anchor.sheet === sheet).map((chart) => this.chartFile(chart));
  }

  private chartFile(chart: ChartEntry): ChartFile & { readonly id: number } {
    const range = ({ sheet, rect }: Pointer) => ({ sheet: this.book.byId(sheet)?.name ?? '', rect });
    const { anchor, offsetX, offsetY, labels, options: _options, ...rest } = chart;
    return {
      ...rest,
      anchor: { row: anchor.rect.row, column: anchor.rect.column, offsetX, offsetY },
      labels: range(labels ?? chart.series[0]?.values ?? anchor),
      series: chart.series.map((series) => ({ ...series, values: range(series.values) })),
    };
  }
}

/** A chart whose corner's cell is gone keeps its place; one whose sheet is gone goes with it. */
function movedChart(chart: ChartEntry, move: (pointer: Pointer) => Pointer | null): ChartEntry[] {
  const anchor = move(chart.anchor);
  if (!anchor && move({ ...chart.anchor, rect: { row: 1, column: 1, rows: 1e9, columns: 1e9 } }) === null)
    return [];
  const series = chart.series.flatMap((one) => {
    const values = move(one.values);
    return values ? [{ ...one, values }] : [];
  });
  return [{ ...chart, anchor: anchor ?? chart.anchor, labels: chart.labels && move(chart.labels), series }];
}
