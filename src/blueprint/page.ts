import type {
  Cell,
  ChartBlueprint,
  ConditionalRule,
  Formula,
  KeyedRows,
  ListRows,
  Rect,
  Role,
  RowGroup,
  Scalar,
  SheetBlueprint,
  ThemeName,
  Validation,
} from './blueprint';
import { fixed, fixedRect } from './formula';

/** A cell whose formula may speak of places that are not laid out yet: it is written when the page is finished. */
export type Draft = Omit<Cell, 'content'> & { readonly content: Scalar | (() => Formula) };

/** A sign that no text of a formula has: names of places stand between two. */
const MARK = '\uE000';
const MARKED = /\uE000([^\uE000]+)\uE000/g;

interface Place {
  readonly page: string;
  readonly rect: Rect;
}

/** Names for places on the sheets of one build, so that formulas need not know who stands where. */
export class Places {
  private readonly places = new Map<string, Place>();

  /** @param sheetName the quoted name of a sheet by its id */
  constructor(private readonly sheetName: (id: string) => string) {}

  set(name: string, page: string, rect: Rect): void {
    if (this.places.has(name)) throw new Error(`the place "${name}" is named twice`);
    this.places.set(name, { page, rect });
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  get(name: string): Place {
    const place = this.places.get(name);
    if (!place) throw new Error(`no place is named "${name}"`);
    return place;
  }

  /** The absolute address of a place as a formula on `page` takes it. */
  ref(name: string, page: string): string {
    const place = this.get(name);
    const { rect } = place;
    const single = rect.rows === 1 && rect.columns === 1;
    const address = single ? fixed(rect.row, rect.column) : fixedRect(rect);
    return place.page === page ? address : `${this.sheetName(place.page)}!${address}`;
  }
}

export interface PageShape {
  readonly hidden: boolean;
  readonly gridlines: boolean;
  readonly columnWidths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly minRows: number;
  readonly theme?: ThemeName;
  readonly hiddenColumns?: readonly number[];
}

/** One sheet being laid out: places cells, names places, and turns into a blueprint. */
export class Page {
  private readonly cells: (Draft | undefined)[][] = [];
  private readonly heights = new Map<number, number>();
  private readonly merges: Rect[] = [];
  private readonly validations: Validation[] = [];
  private readonly rules: { at: readonly Rect[]; formula: () => string; look: ConditionalRule['look'] }[] =
    [];
  private readonly charts: ChartBlueprint[] = [];
  private readonly keyedRows: KeyedRows[] = [];
  private readonly lists: ListRows[] = [];
  private readonly grounds: { at: Rect; role: Role }[] = [];
  private readonly rowGroups: RowGroup[] = [];

  constructor(
    readonly id: string,
    readonly places: Places,
  ) {}

  /** The last row that holds a cell. */
  get lastRow(): number {
    return this.cells.length;
  }

  /** The last column that holds a cell. */
  get lastColumn(): number {
    return this.cells.reduce((last, row) => Math.max(last, row.length), 0);
  }

  put(row: number, column: number, draft: Draft): void {
    while (this.cells.length < row) this.cells.push([]);
    const line = this.cells[row - 1]!;
    while (line.length < column) line.push(undefined);
    line[column - 1] = draft;
  }

  text(row: number, column: number, role: Role, content: Scalar, more: Partial<Draft> = {}): void {
    this.put(row, column, { content, role, ...more });
  }

  /** `formula` without its "=". */
  formula(row: number, column: number, role: Role, formula: () => string, more: Partial<Draft> = {}): void {
    this.put(row, column, { content: () => ({ formula: `=${formula()}` }), role, ...more });
  }

  /** A formula (without its "=") that fills the column downwards from its cell. */
  fill(row: number, column: number, role: Role, formula: () => string, more: Partial<Draft> = {}): void {
    const content = (): Formula => ({ formula: `=ARRAYFORMULA(${formula()})`, fills: true });
    this.put(row, column, { content, role, ...more });
  }

  /** Gives a role to the empty cells of a row from one column to another: a line, a ground. */
  ground(row: number, from: number, to: number, role: Role): void {
    for (let column = from; column <= to; column += 1) {
      if (!this.cells[row - 1]?.[column - 1]) this.put(row, column, { content: null, role });
    }
  }

  /** Gives a role to the empty cells of a range of many rows. */
  groundRange(at: Rect, role: Role): void {
    this.grounds.push({ at, role });
  }

  /** Lets rows fold under the row above them. */
  group(rows: RowGroup): void {
    this.rowGroups.push(rows);
  }

  name(name: string, row: number, column: number, rows = 1, columns = 1): void {
    this.places.set(name, this.id, { row, column, rows, columns });
  }

  /**
   * What stands for a place in a formula of this page. The address is put in when the page is
   * finished, so a formula may speak of places that are not laid out yet.
   */
  ref(name: string): string {
    return `${MARK}${name}${MARK}`;
  }

  height(row: number, pixels: number): void {
    this.heights.set(row, pixels);
  }

  merge(rect: Rect): void {
    this.merges.push(rect);
  }

  validate(validation: Validation): void {
    this.validations.push(validation);
  }

  /** `formula` without its "="; it holds for the first cell of the first range. */
  rule(at: readonly Rect[], look: ConditionalRule['look'], formula: () => string): void {
    this.rules.push({ at, look, formula });
  }

  chart(chart: ChartBlueprint): void {
    this.charts.push(chart);
  }

  /** Rows whose columns the owner writes in; see KeyedRows. A name is found again once on a sheet. */
  keep(rows: KeyedRows): void {
    const { name } = rows;
    if (this.keyedRows.some((other) => other.name === name))
      throw new Error(`rows "${name}" are kept twice on the sheet "${this.id}"`);
    this.keyedRows.push(rows);
  }

  /** Rows of the owner's own, known by their place; see ListRows. */
  list(rows: ListRows): void {
    this.lists.push(rows);
  }

  finish(shape: PageShape): SheetBlueprint {
    return {
      id: this.id,
      ...shape,
      rowHeights: this.heights,
      rows: this.cells.map((row) => row.map((draft) => draft && this.finished(draft))),
      merges: this.merges,
      validations: this.validations,
      rules: this.rules.map(({ at, look, formula }) => ({
        at,
        look,
        formula: this.resolved(`=${formula()}`),
      })),
      charts: this.charts,
      keyedRows: this.keyedRows,
      lists: this.lists,
      grounds: this.grounds,
      rowGroups: this.rowGroups,
    };
  }

  private finished(draft: Draft): Cell {
    const content = typeof draft.content === 'function' ? draft.content() : draft.content;
    if (content === null || typeof content !== 'object') return { ...draft, content };
    return { ...draft, content: { ...content, formula: this.resolved(content.formula) } };
  }

  private resolved(formula: string): string {
    return formula.replace(MARKED, (_, name: string) => this.places.ref(name, this.id));
  }
}
