import type {
  Cell,
  ConditionalRule,
  Rect,
  Scalar,
  SheetBlueprint,
  ThemeName,
  Validation,
} from '../blueprint/blueprint';
import { a1OfRect } from '../blueprint/formula';
import { type Border, FONT, lookOf, numberFormat, pageGround, ruleLook } from '../blueprint/looks';
import { asText } from './text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Grid = readonly (readonly (Cell | undefined)[])[];

/**
 * Draws a blueprint on an empty sheet of ours, without its charts. The number of calls grows with
 * the blueprint's columns, kinds of border, validations and rules, not with its rows.
 */
export function writeBlueprint(sheet: Sheet, blueprint: SheetBlueprint, locale: string): void {
  const width = widthOf(blueprint);
  const height = blueprint.rows.length;
  fitGrid(sheet, heightOf(blueprint), width);
  const grid = gridOf(blueprint, width);
  const range = sheet.getRange(1, 1, height, width);
  const theme = blueprint.theme ?? 'light';
  if (theme !== 'light') groundAll(sheet, theme);
  writeLooks(range, grid, locale, theme);
  range.setValues(grid.map((row) => row.map((cell) => written(cell))));
  range.setNotes(grid.map((row) => row.map((cell) => cell?.note ?? '')));
  writeBorders(sheet, grid, theme);
  for (const merge of blueprint.merges) at(sheet, merge).merge();
  for (const validation of blueprint.validations) writeValidation(sheet, validation);
  sheet.setConditionalFormatRules(blueprint.rules.map((rule) => conditionalRule(sheet, rule, theme)));
  writeSizes(sheet, blueprint);
  writeGroups(sheet, blueprint);
}

/** Every cell of the blueprint's rows, the empty ones with the role that their range has. */
function gridOf({ rows, grounds = [] }: SheetBlueprint, width: number): (Cell | undefined)[][] {
  const grid = rows.map((row) => Array.from({ length: width }, (_, index) => row[index]));
  for (const { at: range, role } of grounds) {
    const cell: Cell = { content: null, role };
    for (const row of grid.slice(range.row - 1, range.row - 1 + range.rows)) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        row[column - 1] ??= cell;
      }
    }
  }
  return grid;
}

/** The columns a blueprint takes. */
export function widthOf({ columnWidths, rows }: SheetBlueprint): number {
  return Math.max(columnWidths.length, ...rows.map((row) => row.length));
}

/** The rows a blueprint takes, with those kept for formulas that fill downwards and one that is not frozen. */
export function heightOf({ rows, minRows, frozenRows }: SheetBlueprint): number {
  return Math.max(rows.length, minRows, frozenRows + 1);
}

function at(sheet: Sheet, { row, column, rows, columns }: Rect): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Makes the grid large enough; what the owner has added beyond stays. */
function fitGrid(sheet: Sheet, rows: number, columns: number): void {
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > lastRow) sheet.insertRowsAfter(lastRow, rows - lastRow);
  if (columns > lastColumn) sheet.insertColumnsAfter(lastColumn, columns - lastColumn);
}

function written(cell: Cell | undefined): Exclude<Scalar, null> {
  const content = cell?.content ?? '';
  if (typeof content === 'object') return content.formula;
  return typeof content === 'string' ? asText(content) : content;
}

/** The whole grid, so that no white is left around what is drawn. */
function groundAll(sheet: Sheet, theme: ThemeName): void {
  sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).setBackground(pageGround(theme));
}

function writeLooks(
  range: GoogleAppsScript.Spreadsheet.Range,
  grid: Grid,
  locale: string,
  theme: ThemeName,
): void {
  const looks = grid.map((row) => row.map((cell) => lookOf(cell?.role ?? 'text', theme)));
  const each = <T>(pick: (look: (typeof looks)[number][number], row: number, column: number) => T): T[][] =>
    looks.map((row, rowIndex) => row.map((look, index) => pick(look, rowIndex, index)));
  range.setFontFamily(FONT);
  range.setFontSizes(each((look) => look.size));
  range.setFontWeights(each((look) => (look.bold ? 'bold' : 'normal')));
  range.setFontStyles(each((look) => (look.italic ? 'italic' : 'normal')));
  range.setFontColors(each((look) => look.colour));
  range.setBackgrounds(each((look) => look.ground ?? pageGround(theme)));
  range.setVerticalAlignments(each((look) => look.verticalAlign));
  range.setHorizontalAlignments(
    each((look, row, column) => grid[row]?.[column]?.align ?? look.align ?? null),
  );
  range.setWraps(each((look, row, column) => grid[row]?.[column]?.wrap ?? look.wrap));
  range.setNumberFormats(
    each((_, row, column) => numberFormat(grid[row]?.[column]?.format ?? 'plain', locale)),
  );
}

/** Borders have no call that takes a grid: cells with the same ones are drawn together. */
function writeBorders(sheet: Sheet, grid: Grid, theme: ThemeName): void {
  const groups = new Map<string, { borders: ReturnType<typeof lookOf>['borders']; cells: string[] }>();
  grid.forEach((row, rowIndex) => {
    row.forEach((cell, index) => {
      if (!cell) return;
      const { borders } = lookOf(cell.role, theme);
      const key = JSON.stringify(borders);
      if (key === '{}') return;
      const group = groups.get(key) ?? { borders, cells: [] };
      group.cells.push(a1OfRect({ row: rowIndex + 1, column: index + 1, rows: 1, columns: 1 }));
      groups.set(key, group);
    });
  });
  for (const { borders, cells } of groups.values()) drawBorders(sheet.getRangeList(cells), borders);
}

function drawBorders(
  cells: GoogleAppsScript.Spreadsheet.RangeList,
  borders: ReturnType<typeof lookOf>['borders'],
): void {
  const sides: [Border | undefined, boolean | null, boolean | null, boolean | null, boolean | null][] = [
    [borders.top, true, null, null, null],
    [borders.left, null, true, null, null],
    [borders.bottom, null, null, true, null],
    [borders.right, null, null, null, true],
  ];
  for (const [border, top, left, bottom, right] of sides) {
    if (!border) continue;
    const style =
      border.weight === 'thin' ? SpreadsheetApp.BorderStyle.SOLID : SpreadsheetApp.BorderStyle.SOLID_MEDIUM;
    cells.setBorder(top, left, bottom, right, null, null, border.colour, style);
  }
}

function writeValidation(sheet: Sheet, validation: Validation): void {
  const free = validation.kind === 'list' && validation.free === true;
  const builder = SpreadsheetApp.newDataValidation().setHelpText(validation.help).setAllowInvalid(free);
  if (validation.kind === 'list') builder.requireValueInList([...validation.items], true);
  else if (validation.kind === 'day') builder.requireDate();
  else builder.requireNumberBetween(validation.min, validation.max);
  at(sheet, validation.at).setDataValidation(builder.build());
}

function conditionalRule(
  sheet: Sheet,
  rule: ConditionalRule,
  theme: ThemeName,
): GoogleAppsScript.Spreadsheet.ConditionalFormatRule {
  const look = ruleLook(rule.look, theme);
  const builder = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(rule.formula)
    .setRanges(rule.at.map((rect) => at(sheet, rect)));
  if (look.bold) builder.setBold(true);
  if (look.colour) builder.setFontColor(look.colour);
  if (look.ground) builder.setBackground(look.ground);
  return builder.build();
}

function writeSizes(sheet: Sheet, blueprint: SheetBlueprint): void {
  blueprint.columnWidths.forEach((width, index) => {
    sheet.setColumnWidth(index + 1, width);
  });
  for (const [row, height] of blueprint.rowHeights) sheet.setRowHeightsForced(row, 1, height);
  for (const column of blueprint.hiddenColumns ?? []) sheet.hideColumns(column);
  sheet.setFrozenRows(blueprint.frozenRows);
  sheet.setFrozenColumns(blueprint.frozenColumns);
  sheet.setHiddenGridlines(!blueprint.gridlines);
}

/** Groups fold under the row above them: what they are is said there. */
function writeGroups(sheet: Sheet, { rowGroups = [] }: SheetBlueprint): void {
  if (rowGroups.length === 0) return;
  sheet.setRowGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
  for (const { row, rows, collapsed } of rowGroups) {
    const range = sheet.getRange(row, 1, rows, 1);
    // A step that failed half-way is done again.
    if (sheet.getRowGroupDepth(row) === 0) range.shiftRowGroupDepth(1);
    if (collapsed) range.collapseGroups();
  }
}
