import { afterEachFrame, paneOf, type Sight, sightOf } from './geometry';
import type { Grid } from './grid';

export interface Hint {
  readonly text: string;
  readonly error: boolean;
  /** The cell is a link: what a press on the hint does. */
  readonly follow?: () => void;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Milliseconds the mouse rests on a cell before its note opens. */
const REST = 350;

/**
 * What a cell has to say, beside it: its note, or why a function in it failed. Of the cell under the
 * mouse, else of the selected one, so that the keyboard finds it too.
 */
export class HintLayer {
  private readonly box = document.createElement('div');
  private readonly frames: { unsubscribe(): void };
  private hovered: Place | null = null;
  private shown: Place | null = null;
  private timer = 0;

  constructor(
    private readonly grid: Grid,
    private readonly unitId: string,
    holder: HTMLElement,
    private readonly hintAt: (place: Place) => Hint | null,
    private readonly selected: () => Place,
  ) {
    this.box.setAttribute('role', 'status');
    this.box.hidden = true;
    holder.append(this.box);
    this.frames = afterEachFrame(grid, unitId, () => this.place());
    grid.api.addEvent(grid.api.Event.CellHover, ({ row, column }) => {
      this.hover({ row: row + 1, column: column + 1 });
    });
    holder.addEventListener('pointerleave', () => this.hover(null));
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.frames.unsubscribe();
    this.box.remove();
  }

  private hover(place: Place | null): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.hovered = place;
      this.refresh();
    }, REST);
  }

  /** The selection or a cell has changed. */
  refresh(): void {
    const hovered = this.hovered && this.hintAt(this.hovered);
    const place = hovered ? this.hovered! : this.selected();
    const hint = hovered ?? this.hintAt(place);
    this.shown = hint ? place : null;
    this.box.hidden = hint === null;
    if (!hint) return;
    this.box.className = hint.error ? 'hint error' : 'hint';
    if (this.box.textContent !== hint.text) this.fill(hint);
    this.place();
  }

  private fill({ text, follow }: Hint): void {
    if (!follow) {
      this.box.textContent = text;
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', follow);
    this.box.replaceChildren(button);
  }

  /** Right of the cell, and out of sight with it. */
  private place(): void {
    const sight = this.shown && sightOf(this.grid, this.unitId);
    if (!this.shown || !sight) return;
    const at = screenPlace(sight, this.shown);
    this.box.style.visibility = at ? 'visible' : 'hidden';
    if (!at) return;
    const { clientWidth, clientHeight } = this.box.parentElement!;
    const left = Math.min(at.right + 6, clientWidth - this.box.offsetWidth - 8);
    const top = Math.min(at.top, clientHeight - this.box.offsetHeight - 8);
    this.box.style.left = `${Math.max(0, left)}px`;
    this.box.style.top = `${Math.max(0, top < at.top ? at.top - this.box.offsetHeight - 4 : top)}px`;
  }
}

function screenPlace(sight: Sight, { row, column }: Place): { right: number; top: number } | null {
  const view = sight.views[paneOf(sight, row, column)];
  if (!view) return null;
  const corner = sight.corner(row, column);
  const end = sight.corner(row, column + 1);
  const top = (corner.y - view.fromY) * sight.scale;
  const right = (end.x - view.fromX) * sight.scale;
  const outside =
    top < 0 || top > view.height || right < 0 || (corner.x - view.fromX) * sight.scale > view.width;
  return outside ? null : { right: view.left + right, top: view.top + top };
}
