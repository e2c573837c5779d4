import { type SvgNode, toElement } from '../charts/svg-node';
import type { ChartFile } from '../files/workbook-file';
import { afterEachFrame, PANES, paneOf, type Sight, sightOf, type View } from './geometry';
import type { Grid } from './grid';

export interface PlacedChart {
  readonly id: number;
  readonly anchor: ChartFile['anchor'];
  readonly drawing: SvgNode;
}

interface DrawnChart extends PlacedChart {
  readonly text: string;
  readonly element: SVGElement;
}

/**
 * Charts over the cells of the active sheet. They are anchored to cells, scroll and zoom with them and
 * are clipped to the pane their cell is in; the mouse goes through them to the cells.
 */
export class ChartLayer {
  private readonly panes = PANES.map(() => paneElements());
  private readonly frames: { unsubscribe(): void };
  private charts: readonly DrawnChart[] = [];
  private placed = '';

  constructor(
    private readonly grid: Grid,
    private readonly unitId: string,
    holder: HTMLElement,
  ) {
    holder.append(...this.panes.map((pane) => pane.clip));
    this.frames = afterEachFrame(grid, unitId, () => this.place());
  }

  /** Shows these charts and no others; drawings that did not change stay as they are. */
  show(charts: readonly PlacedChart[]): void {
    const shown = charts.map((chart) => this.drawn(chart));
    for (const { element } of this.charts) {
      if (!shown.some((chart) => chart.element === element)) element.remove();
    }
    this.charts = shown;
    this.placed = '';
    this.place();
  }

  private drawn(chart: PlacedChart): DrawnChart {
    const text = JSON.stringify(chart.drawing);
    const old = this.charts.find((one) => one.id === chart.id && one.text === text);
    return { ...chart, text, element: old?.element ?? toElement(chart.drawing) };
  }

  dispose(): void {
    this.frames.unsubscribe();
    for (const { clip } of this.panes) clip.remove();
  }

  /** Runs after every frame, so it does nothing where nothing moved. */
  private place(): void {
    const sight = this.charts.length > 0 ? sightOf(this.grid, this.unitId) : null;
    if (!sight) return;
    const corners = this.charts.map(({ anchor }) => sight.corner(anchor.row, anchor.column));
    const now = JSON.stringify([sight, corners]);
    if (now === this.placed) return;
    this.placed = now;
    for (const [index, pane] of this.panes.entries()) placePane(pane, sight.views[index]!, sight.scale);
    for (const [index, chart] of this.charts.entries()) this.placeChart(chart, corners[index]!, sight);
  }

  private placeChart({ anchor, element }: DrawnChart, corner: { x: number; y: number }, sight: Sight): void {
    const pane = this.panes[paneOf(sight, anchor.row, anchor.column)]!;
    element.style.left = `${corner.x + anchor.offsetX}px`;
    element.style.top = `${corner.y + anchor.offsetY}px`;
    if (element.parentElement !== pane.moved) pane.moved.append(element);
  }
}

interface PaneElements {
  readonly clip: HTMLElement;
  readonly moved: HTMLElement;
}

function placePane({ clip, moved }: PaneElements, view: View | null, scale: number): void {
  clip.hidden = view === null;
  if (!view) return;
  clip.style.left = `${view.left}px`;
  clip.style.top = `${view.top}px`;
  clip.style.width = `${view.width}px`;
  clip.style.height = `${view.height}px`;
  moved.style.transform = `scale(${scale}) translate(${-view.fromX}px,${-view.fromY}px)`;
}

function paneElements(): PaneElements {
  const clip = document.createElement('div');
  clip.className = 'pane';
  const moved = document.createElement('div');
  moved.className = 'pane-moved';
  clip.append(moved);
  return { clip, moved };
}
