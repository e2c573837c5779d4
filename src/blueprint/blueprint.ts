/**
 * A built sheet as data. A tool turns rows and settings into blueprints; src/sheets draws them.
 * Rows and columns count from 1, as people and Apps Script count them.
 */
export type Scalar = string | number | boolean | null;

/**
 * A formula in the neutral form: leading "=", English function names, ";" between arguments,
 * no decimal literals, no {…}. `fills` marks one that fills a column downwards from its cell
 * (written with ARRAYFORMULA).
 */
export interface Formula {
  readonly formula: string;
  readonly fills?: true;
}

/** What a cell is for; its look follows from it (see looks.ts). */
export type Role =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'headingNote'
  | 'header'
  | 'label'
  | 'input'
  /** One of many cells to type into, without the lines of a single input. */
  | 'entry'
  | 'formula'
  /** A formula's lesser figure, in grey: the ends of an interval. */
  | 'aside'
  | 'dated'
  | 'total'
  | 'strong'
  | 'note'
  | 'warning'
  | 'warningSign'
  | 'checkSign'
  | 'link'
  | 'text'
  /** The head of a group of rows within a table. */
  | 'group'
  /** What is said of the group beside its head. */
  | 'groupNote'
  /** A day of a calendar: its number, and a figure in its narrow column. */
  | 'dayHead'
  | 'dayHeader'
  | 'day'
  | 'dayTotal'
  /** How sure a payment of that day is; a day off. */
  | 'dayCertain'
  | 'dayProbable'
  | 'dayOverdue'
  | 'dayOff'
  | 'spacer'
  /** Of a page that is read from across a room. */
  | 'roomTitle'
  | 'roomSubtitle'
  | 'roomHeading'
  | 'roomHeader'
  | 'roomText'
  | 'roomStrong'
  | 'roomAside'
  | 'roomTotal'
  /** A figure in very large digits on a ground of its own, with what it is above and a word on it below. */
  | 'tile'
  | 'tileLabel'
  | 'tileNumber'
  | 'tileNote'
  /** The same figure where it is the one that matters: what comes next. */
  | 'tileNextLabel'
  | 'tileNextNumber'
  | 'tileNextNote'
  /** A piece of a bar that rules colour. */
  | 'bar';

/** How a value is shown. Money is in major units on a sheet, shares are 0…1. */
export type Format =
  | 'plain'
  | 'integer'
  | 'money'
  | 'moneyExact'
  | 'share'
  /** Without a digit behind the point, for narrow columns. */
  | 'shareWhole'
  /** A whole per cent where it is one; a small rate with its hundredths where it has them. */
  | 'percent'
  | 'rate'
  | 'decimal'
  | 'day'
  | 'dayTime'
  /** With two digits of the year, for narrow columns. */
  | 'dayShort'
  | 'month'
  | 'dayOfMonth'
  /** Figures of days, in columns of 18 pixels. */
  | 'dayTenths'
  | 'dayWhole'
  | 'hundredths'
  /** Money and shares gained or lost, with a sign of their own. */
  | 'gain'
  | 'gainShare'
  | 'text';

export interface Cell {
  readonly content: Scalar | Formula;
  readonly role: Role;
  readonly format?: Format;
  readonly align?: 'left' | 'center' | 'right';
  /** Hover note: what an input does and its default; why a cell is empty. */
  readonly note?: string;
  /** Of an input: its name for ever. What the owner typed there survives a rebuild. */
  readonly key?: string;
  readonly wrap?: boolean;
}

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Validation =
  | {
      readonly at: Rect;
      readonly kind: 'list';
      readonly items: readonly string[];
      readonly help: string;
      /** The items are only a choice: another text may be typed. */
      readonly free?: true;
    }
  | { readonly at: Rect; readonly kind: 'day'; readonly help: string }
  | {
      readonly at: Rect;
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly help: string;
    };

/** Colours a cell by a formula that holds for the first cell of the range. */
export interface ConditionalRule {
  readonly at: readonly Rect[];
  readonly formula: string;
  readonly look: RuleName;
}

export type RuleName =
  | 'accentRow'
  | 'good'
  | 'bad'
  | 'attention'
  | 'muted'
  | 'hiddenZero'
  /** Of a calendar's days: a day off, the day it is now. */
  | 'dayOff'
  | 'today'
  /** A heat map from the lightest to the darkest. */
  | 'heat1'
  | 'heat2'
  | 'heat3'
  | 'heat4'
  /** A bar's coloured part, and what is left of it. */
  | 'barFull'
  | 'barRest';

/** The colours of a sheet: `dark` is for a screen on a wall. */
export type ThemeName = 'light' | 'dark';

/** A part of a column on one of the tool's own sheets. */
export interface ChartRange {
  /** SheetBlueprint.id */
  readonly sheet: string;
  readonly at: Rect;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartRange;
  readonly colour: 'accent' | 'grey';
  readonly dashed?: boolean;
  readonly dataLabels?: boolean;
  /** Of a column chart: a line across the columns, which is no part of the stack. */
  readonly line?: true;
  /** Of a plain line chart: with a mark on every value all the same. */
  readonly marked?: true;
}

export interface ChartBlueprint {
  readonly kind: 'bar' | 'column' | 'line';
  readonly title: string;
  readonly subtitle: string;
  readonly anchor: { readonly row: number; readonly column: number };
  /** Pixels */
  readonly width: number;
  readonly height: number;
  readonly labels: ChartRange;
  /** Stacked where there are several in a bar or column chart. */
  readonly series: readonly ChartSeries[];
  readonly format: Format;
  /** Of a line chart: without a mark on every value, for a curve of many. */
  readonly plain?: true;
}

/**
 * Rows that stand for things (deals, stages) and hold what the owner writes about them. It survives a
 * rebuild by the thing's key, wherever the row stands then.
 */
export interface KeyedRows {
  /** Letters and digits; for ever. Sheets of one tool may share a name: their rows are read as one list. */
  readonly name: string;
  readonly row: number;
  readonly rows: number;
  /** The column with the keys; rows without one are nobody's. */
  readonly key: number;
  /** Columns to keep, by a name of letters and digits that is theirs for ever. */
  readonly columns: Readonly<Record<string, number>>;
}

/**
 * A list of the owner's own, whose rows are known by where they stand: rows may be put in anywhere, copied, sorted and
 * deleted. The row above the list is its head, the one below it is left free.
 */
export interface ListRows extends Omit<KeyedRows, 'key'> {
  /** How many columns a cell is merged over, where more than one. */
  readonly wide?: Readonly<Record<string, number>>;
}

export interface RowGroup {
  readonly row: number;
  readonly rows: number;
  readonly collapsed: boolean;
}

/** So the ids end of hidden sheets that stand beside the rows of imported tables, and grow with them. */
export const ROWS_SUFFIX = '-rows';

export interface SheetBlueprint {
  /** Stable over renames and languages: "funnel", "funnel-keys". Kept in the sheet's developer metadata. */
  readonly id: string;
  readonly hidden: boolean;
  /** Gridlines are on in tables one types into, off on reports. */
  readonly gridlines: boolean;
  /** Pixels, from column A. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** rows[r − 1][c − 1]; a missing cell is empty. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Grid height to keep below the last row, for formulas that fill downwards. */
  readonly minRows: number;
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  readonly rules: readonly ConditionalRule[];
  readonly charts: readonly ChartBlueprint[];
  readonly keyedRows?: readonly KeyedRows[];
  readonly lists?: readonly ListRows[];
  /** Roles of the empty cells of ranges: a cell for each would make a large blueprint of thousands of rows. */
  readonly grounds?: readonly { readonly at: Rect; readonly role: Role }[];
  /** Rows that fold under the row above them; blocks do not touch. */
  readonly rowGroups?: readonly RowGroup[];
  /** Light where none is named. */
  readonly theme?: ThemeName;
  /** Columns that only formulas and Refresh read: out of sight, and not on paper. */
  readonly hiddenColumns?: readonly number[];
}
