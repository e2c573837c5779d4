/**
 * A workbook as plain data: what files are read into and written from, and what the host
 * loads and gives away. Formulas are in the neutral form (leading "=", English names, ";").
 * Rows and columns count from 1, as in Apps Script.
 */
export interface WorkbookFile {
  readonly title: string;
  /** Google's form: ru_RU, en_US, de_DE … */
  readonly locale: string;
  /** IANA name */
  readonly timeZone: string;
  readonly sheets: readonly SheetFile[];
  readonly names: readonly NamedRangeFile[];
  /** The name of the sheet in front; unset: the first that can be seen. */
  readonly active?: string;
}

export interface RectFile {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface NamedRangeFile {
  readonly name: string;
  readonly sheet: string;
  readonly rect: RectFile;
}

export interface SheetFile {
  readonly name: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly tabColour?: string;
  /** Sparse: rows.get(row)?.get(column) */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, CellFile>>;
  /** In pixels; only what differs from the default (100 × 21). */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Rows that are in groups, by row; none where it is left out. */
  readonly rowGroups?: ReadonlyMap<number, { readonly depth: number; readonly folded: boolean }>;
  /** Whether a group's sign stands above its rows. */
  readonly groupsFoldUpwards?: boolean;
  readonly merges: readonly RectFile[];
  readonly validations: readonly ValidationFile[];
  readonly rules: readonly RuleFile[];
  readonly charts: readonly ChartFile[];
}

export interface CellFile {
  /** The literal value, or the last computed value of a formula. Days are serial numbers with a date format. */
  readonly value?: string | number | boolean;
  readonly formula?: string;
  /** The formula fills `spill.rows × spill.columns` cells from this one. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** A spreadsheet number format: "#,##0", "0.0%", "dd.mm.yyyy", "@" */
  readonly format?: string;
  readonly style?: StyleFile;
  readonly note?: string;
  readonly link?: string;
}

export interface StyleFile {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  /** Points */
  readonly size?: number;
  readonly family?: string;
  readonly colour?: string;
  readonly ground?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly borders?: {
    readonly top?: BorderFile;
    readonly right?: BorderFile;
    readonly bottom?: BorderFile;
    readonly left?: BorderFile;
  };
}

export interface BorderFile {
  readonly colour: string;
  readonly weight: 'thin' | 'medium' | 'thick';
}

export interface ValidationFile {
  readonly rects: readonly RectFile[];
  readonly rule:
    | { readonly kind: 'list'; readonly items: readonly string[] }
    | { readonly kind: 'listFromRange'; readonly sheet: string; readonly rect: RectFile }
    | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'checkbox' }
    | { readonly kind: 'formula'; readonly formula: string };
  readonly strict: boolean;
  readonly help?: string;
}

export interface RuleFile {
  readonly rects: readonly RectFile[];
  readonly rule:
    | { readonly kind: 'formula'; readonly formula: string; readonly style: StyleFile }
    | {
        readonly kind: 'scale';
        readonly from: string;
        readonly to: string;
      };
}

export interface ChartFile {
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  readonly subtitle: string;
  readonly anchor: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  readonly width: number;
  readonly height: number;
  /** Category labels: one column or row. */
  readonly labels: { readonly sheet: string; readonly rect: RectFile };
  readonly series: readonly ChartSeriesFile[];
  readonly axisMin?: number;
  readonly axisMax?: number;
  /** The number format of the value axis and of the data labels. */
  readonly format: string;
}

export interface ChartSeriesFile {
  readonly name: string;
  readonly values: { readonly sheet: string; readonly rect: RectFile };
  readonly colour: string;
  readonly dashed: boolean;
  readonly dataLabels: boolean;
  /** Of a line: without a mark on each value. */
  readonly plain?: true;
  /** A line across the columns of a column chart. */
  readonly line?: true;
}
