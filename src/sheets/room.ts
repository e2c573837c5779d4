/**
 * Google's limit on the cells of a spreadsheet, empty ones too, and what a build or an import may clear away to stay
 * under it.
 */
import type { SheetBlueprint } from '../blueprint/blueprint';
import { ProblemError } from '../problem';
import { isBesideTables, type OwnSheet, ownSheets } from './own-sheets';
import { sheetsOf } from './seen';
import { ofTool, standing } from './swap';
import { dropCopies, lastBuild } from './undo';
import { heightOf, widthOf } from './write-blueprint';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const MOST_CELLS = 10_000_000;

/** A sheet as Google adds it. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;
export const NEW_SHEET_CELLS = NEW_ROWS * NEW_COLUMNS;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

function sizeOf(blueprint: SheetBlueprint): Size {
  return {
    rows: heightOf(blueprint),
    // One that is not frozen has to be there.
    columns: Math.max(widthOf(blueprint), blueprint.frozenColumns + 1),
  };
}

/** The cells of a sheet once the blueprint is drawn: a calculation sheet has no more than it needs. */
export function cellsOf(blueprint: SheetBlueprint): number {
  const { rows, columns } = sizeOf(blueprint);
  return blueprint.hidden ? rows * columns : Math.max(rows, NEW_ROWS) * Math.max(columns, NEW_COLUMNS);
}

/** Removes the rows and columns that a new calculation sheet has beyond its blueprint. */
export function cutToSize(sheet: Sheet, blueprint: SheetBlueprint): void {
  const { rows, columns } = sizeOf(blueprint);
  const spareRows = sheet.getMaxRows() - rows;
  if (spareRows > 0) sheet.deleteRows(rows + 1, spareRows);
  const spareColumns = sheet.getMaxColumns() - columns;
  if (spareColumns > 0) sheet.deleteColumns(columns + 1, spareColumns);
}

/**
 * Sees to it that a tool's new sheets fit. Where they do not, sheets kept for Undo go: the tool's own first, which its
 * build replaces anyway, then those of others, the oldest first and those that Undo would bring back last. Nothing goes
 * where even that would not be enough.
 * @param needed cells of all the new sheets; those that the tool's building sheets have now are among them
 * @throws ProblemError tooManyCells with the cells needed and those that could be had
 */
export function makeRoom(spreadsheet: Spreadsheet, tool: string, needed: number): void {
  const building = new Set(ofTool(spreadsheet, tool, 'building').map(({ sheet }) => sheet.getSheetId()));
  const others = sheetsOf(spreadsheet).filter(({ id }) => !building.has(id));
  clear(spreadsheet, needed, MOST_CELLS - cellsIn(others), () => copiesInOrder(spreadsheet, tool), cellsIn);
}

/** Deletes copies in their order, whole builds, until the cells needed are free. */
function clear(
  spreadsheet: Spreadsheet,
  needed: number,
  spare: number,
  copiesThere: () => readonly OwnSheet[],
  cellsFrom: (copies: readonly OwnSheet[]) => number,
): void {
  if (needed <= spare) return;
  const copies = copiesThere();
  const most = spare + cellsFrom(copies);
  if (needed > most) throw new ProblemError('tooManyCells', { needed, free: Math.max(0, most) });
  let free = spare;
  for (const owner of new Set(copies.map(({ mark }) => mark.tool))) {
    if (needed <= free) return;
    const ofOwner = copies.filter(({ mark }) => mark.tool === owner);
    free += cellsFrom(ofOwner);
    dropCopies(spreadsheet, owner, standing(spreadsheet, owner));
  }
}

/** What an import needs of a table's sheet. */
export interface TableSize {
  readonly id: string;
  /** Of its grid; a sheet that is not there yet has at least what Google gives it. */
  readonly rows: number;
  /** Calculation sheets grow with it. */
  readonly isCounted: boolean;
}

/**
 * Sees to it that the tables of an import fit, and the calculation sheets that grow with them, before anything is
 * written. Where they do not, copies kept for Undo go, as for a build.
 * @throws ProblemError tooManyCells with the cells that would be added and those that could be had
 */
export function makeRoomForTables(spreadsheet: Spreadsheet, tables: readonly TableSize[]): void {
  const own = ownSheets(spreadsheet);
  const growth = (sheets: readonly OwnSheet[]) => sheets.reduce((sum, one) => sum + growthOf(one, tables), 0);
  const isCopy = ({ mark }: OwnSheet) => mark.state === 'previous';
  const isThere = (id: string) => own.some((one) => one.mark.id === id && !isCopy(one));
  const added = tables.reduce(
    (sum, { id, rows }) => sum + (isThere(id) ? 0 : Math.max(rows, NEW_ROWS) * NEW_COLUMNS),
    0,
  );
  const needed = added + growth(own.filter((one) => !isCopy(one)));
  const ofCopies = growth(own.filter(isCopy));
  if (needed + ofCopies === 0) return;
  const spare = MOST_CELLS - cellsIn(sheetsOf(spreadsheet)) - ofCopies;
  const copies = () => copiesInOrder(spreadsheet, null);
  clear(spreadsheet, needed, spare, copies, (dropped) => cellsIn(dropped) + growth(dropped));
}

/** The cells that an import adds to a sheet. */
function growthOf({ sheet, mark }: OwnSheet, tables: readonly TableSize[]): number {
  const rows = tables.flatMap(({ id, rows, isCounted }) =>
    (isBesideTables(mark) ? isCounted : id === mark.id && mark.state !== 'previous') ? [rows] : [],
  );
  const missing = Math.max(0, ...rows) - (rows.length > 0 ? sheet.getMaxRows() : 0);
  return missing > 0 ? missing * sheet.getMaxColumns() : 0;
}

/** @param tool whose copies go first; null for none */
function copiesInOrder(spreadsheet: Spreadsheet, tool: string | null): OwnSheet[] {
  const undoable = lastBuild()?.tool;
  const turn = ({ mark }: OwnSheet) => (mark.tool === tool ? 0 : mark.tool === undoable ? 2 : 1);
  return ownSheets(spreadsheet)
    .filter(({ mark }) => mark.state === 'previous')
    .sort((one, other) => turn(one) - turn(other) || one.mark.builtAt - other.mark.builtAt);
}

function cellsIn(sheets: readonly { readonly sheet: Sheet }[]): number {
  return sheets.reduce((sum, { sheet }) => sum + cellsOn(sheet), 0);
}

/** None on a sheet that is a chart: it refuses the question. */
function cellsOn(sheet: Sheet): number {
  try {
    return sheet.getMaxRows() * sheet.getMaxColumns();
  } catch {
    return 0;
  }
}
