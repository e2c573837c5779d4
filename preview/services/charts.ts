import type { RectFile } from '../files/workbook-file';
import { type ChartDraft, type ChartKind, chartEntryOf } from './chart-options';
import { CHART_TYPES, HIDDEN_DIMENSIONS, MERGE_STRATEGY } from './enums';
import type { Pointer } from './pointers';
import { RangeService } from './range';
import { type EnumMember, Service, ServiceError } from './service';
import { type SpreadsheetService, sheetOf } from './spreadsheet';
import type { ChartEntry, HostState } from './state';

/** A chart as built or as found on a sheet. */
export class ChartService extends Service {
  readonly serviceName = 'EmbeddedChart';

  constructor(
    readonly state: HostState,
    readonly draft: ChartDraft,
    /** The chart on the sheet this one came from; null where it is not inserted yet. */
    public id: number | null,
  ) {
    super();
  }

  getChartId(): number | null {
    return this.id;
  }

  getRanges(): RangeService[] {
    return [...this.draft.ranges];
  }

  modify(): ChartBuilderService {
    return new ChartBuilderService(this.state, this.draft, this.id);
  }

  getContainerInfo(): ContainerInfoService {
    return new ContainerInfoService(this.draft);
  }
}

export class ContainerInfoService extends Service {
  readonly serviceName = 'ContainerInfo';

  constructor(private readonly draft: ChartDraft) {
    super();
  }

  getAnchorRow(): number {
    return this.draft.position.row;
  }

  getAnchorColumn(): number {
    return this.draft.position.column;
  }

  getOffsetX(): number {
    return this.draft.position.offsetX;
  }

  getOffsetY(): number {
    return this.draft.position.offsetY;
  }
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  BAR: 'bar',
  COLUMN: 'column',
  COMBO: 'column',
  LINE: 'line',
};

export class ChartBuilderService extends Service {
  readonly serviceName = 'EmbeddedChartBuilder';
  private draft: ChartDraft;

  constructor(
    private readonly state: HostState,
    draft: ChartDraft,
    private readonly id: number | null,
  ) {
    super();
    this.draft = draft;
  }

  #with(change: Partial<ChartDraft>): this {
    this.draft = { ...this.draft, ...change };
    return this;
  }

  setChartType(type: EnumMember): this {
    const key = CHART_TYPES.keyOf(type);
    const kind = KINDS[key];
    if (!kind) throw new ServiceError(`ChartType.${key} is not in the local host yet`);
    return this.#with({ kind });
  }

  asBarChart(): this {
    return this.#with({ kind: 'bar' });
  }

  asColumnChart(): this {
    return this.#with({ kind: 'column' });
  }

  asLineChart(): this {
    return this.#with({ kind: 'line' });
  }

  addRange(range: RangeService): this {
    if (!(range instanceof RangeService)) {
      throw new ServiceError(
        "The parameters don't match the method signature for EmbeddedChartBuilder.addRange.",
      );
    }
    return this.#with({ ranges: [...this.draft.ranges, range] });
  }

  clearRanges(): this {
    return this.#with({ ranges: [] });
  }

  getRanges(): RangeService[] {
    return [...this.draft.ranges];
  }

  setNumHeaders(headers: number): this {
    return this.#with({ headers });
  }

  setMergeStrategy(strategy: EnumMember): this {
    if (MERGE_STRATEGY.keyOf(strategy) === 'MERGE_COLUMNS') return this;
    throw new ServiceError('ChartMergeStrategy.MERGE_ROWS is not in the local host yet');
  }

  setHiddenDimensionStrategy(strategy: EnumMember): this {
    HIDDEN_DIMENSIONS.keyOf(strategy);
    return this;
  }

  setTransposeRowsAndColumns(transpose: boolean): this {
    if (!transpose) return this;
    throw new ServiceError('Transposed charts are not in the local host yet');
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    return this.#with({ position: { row, column, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown): this {
    return this.#with({ options: { ...this.draft.options, [option]: value } });
  }

  setTitle(title: string): this {
    return this.setOption('title', title);
  }

  setColors(colours: string[]): this {
    return this.setOption('colors', colours);
  }

  setStacked(): this {
    return this.setOption('isStacked', true);
  }

  build(): ChartService {
    if (!this.draft.kind) throw new ServiceError('The chart has no type');
    return new ChartService(this.state, this.draft, this.id);
  }
}

export function newChartBuilder(state: HostState, sheetId: string): ChartBuilderService {
  const draft: ChartDraft = {
    sheet: sheetId,
    kind: null,
    ranges: [],
    headers: 0,
    options: {},
    position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
  };
  return new ChartBuilderService(state, draft, null);
}

/** Puts a chart on a sheet, in the place of the one it was made from. */
export function insertChart(state: HostState, sheetId: string, chart: ChartService): void {
  if (!(chart instanceof ChartService)) {
    throw new ServiceError("The parameters don't match the method signature for Sheet.insertChart.");
  }
  const { row, column } = chart.draft.position;
  const model = state.book.byId(sheetId)!;
  if (row < 1 || column < 1 || row > model.rowCount || column > model.columnCount) {
    throw new ServiceError('The position of the chart is outside the dimensions of the sheet.');
  }
  const id = chart.id ?? state.newId();
  const entry = chartEntryOf({ ...chart.draft, sheet: sheetId }, id);
  const at = state.charts.findIndex((candidate) => candidate.id === id);
  if (at < 0) state.charts.push(entry);
  else state.charts[at] = entry;
  chart.id = id;
  state.changed();
}

/** Gives a copied sheet the charts of its original, over its own cells. */
export function copyCharts(state: HostState, from: string, to: string): void {
  const moved = (pointer: Pointer): Pointer => (pointer.sheet === from ? { ...pointer, sheet: to } : pointer);
  for (const chart of state.charts.filter(({ anchor }) => anchor.sheet === from)) {
    state.charts.push({
      ...chart,
      id: state.newId(),
      anchor: moved(chart.anchor),
      labels: chart.labels && moved(chart.labels),
      series: chart.series.map((series) => ({ ...series, values: moved(series.values) })),
    });
  }
}

export function removeChart(state: HostState, chart: ChartService): void {
  const at = state.charts.findIndex(({ id }) => id === chart.id);
  if (at < 0) throw new ServiceError('The chart is not on the sheet');
  state.charts.splice(at, 1);
  state.changed();
}

/** The charts of a sheet; their ranges are where the grid has moved them. */
export function chartsOf(state: HostState, sheetId: string, parent: SpreadsheetService): ChartService[] {
  return state.charts
    .filter(({ anchor }) => anchor.sheet === sheetId)
    .map((entry) => new ChartService(state, draftOf(state, entry, parent), entry.id));
}

function draftOf(state: HostState, entry: ChartEntry, parent: SpreadsheetService): ChartDraft {
  const rangeOf = (pointer: { sheet: string; rect: RectFile }): RangeService[] => [
    new RangeService(state, sheetOf(parent, pointer.sheet), pointer.rect),
  ];
  const { row, column } = entry.anchor.rect;
  return {
    sheet: entry.anchor.sheet,
    kind: entry.kind,
    ranges: [
      ...(entry.labels ? rangeOf(entry.labels) : []),
      ...entry.series.flatMap(({ values }) => rangeOf(values)),
    ],
    headers: 0,
    options: entry.options ?? {},
    position: { row, column, offsetX: entry.offsetX, offsetY: entry.offsetY },
  };
}
