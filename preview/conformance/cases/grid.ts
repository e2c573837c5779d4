import { type Case, equal, holds, throws } from '../case';

export const gridCases: readonly Case[] = [
  {
    name: 'A range beyond the grid throws when it is used',
    source: 'diegomanuel/binance-to-google-sheets issue 19',
    grade: 'live',
    run({ sheet }) {
      const rows = sheet.getMaxRows();
      throws(() => sheet.getRange(rows + 1, 1).setValue(1), 'a row past the grid');
      throws(() => sheet.getRange(1, sheet.getMaxColumns() + 1).getValue(), 'a column past the grid');
      throws(() => sheet.getRange(rows, 1, 2, 1).getValues(), 'a block over the edge');
      equal(sheet.getMaxRows(), rows);
    },
  },
  {
    name: 'A range without rows or columns throws',
    source: 'gas-fakes test/testsheetsvui.js',
    grade: 'live',
    run({ sheet }) {
      throws(() => sheet.getRange(1, 1, 0, 1), 'no rows');
      throws(() => sheet.getRange(1, 1, 1, 0), 'no columns');
      throws(() => sheet.getRange(0, 1), 'row 0');
    },
  },
  {
    name: 'getDataRange is A1 to the last row and column with content',
    source: 'Google reference, Sheet.getDataRange',
    grade: 'documented',
    run({ sheet }) {
      equal(sheet.getLastRow(), 0, 'the last row of an empty sheet');
      equal(sheet.getDataRange().getA1Notation(), 'A1');
      sheet.getRange('C2').setValue('x');
      sheet.getRange('B5').setValue('y');
      sheet.getRange('F9').setBackground('#00ff00');
      equal(sheet.getDataRange().getA1Notation(), 'A1:C5');
      equal([sheet.getLastRow(), sheet.getLastColumn()], [5, 3]);
    },
  },
  {
    name: 'A1 notation: blocks, whole columns and rows, other sheets',
    source: 'Google reference, Sheet.getRange(a1Notation)',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      equal(sheet.getRange('B2:C3').getA1Notation(), 'B2:C3');
      equal(sheet.getRange(2, 2, 2, 2).getA1Notation(), 'B2:C3');
      equal(sheet.getRange('B:C').getNumRows(), sheet.getMaxRows());
      equal(sheet.getRange('2:3').getNumColumns(), sheet.getMaxColumns());
      equal(spreadsheet.getRange(`'${sheet.getName()}'!B2`).getSheet().getName(), sheet.getName());
    },
  },
  {
    name: 'Inserted rows move what is below, and the grid grows',
    source: 'Google reference, Sheet.insertRowsBefore',
    grade: 'documented',
    run({ sheet }) {
      const rows = sheet.getMaxRows();
      sheet.getRange('A1:A2').setValues([['a'], ['b']]);
      sheet.getRange('A2').setNote('note of b');
      sheet.insertRowsBefore(2, 2);
      equal(sheet.getMaxRows(), rows + 2);
      equal(sheet.getRange('A1:A4').getValues(), [['a'], [''], [''], ['b']]);
      equal(sheet.getRange('A4').getNote(), 'note of b');
      sheet.insertRowsAfter(sheet.getMaxRows(), 1);
      equal(sheet.getMaxRows(), rows + 3);
    },
  },
  {
    name: 'New rows and columns look like the one they were inserted at',
    source: 'Google Sheets API, InsertDimensionRequest.inheritFromBefore',
    grade: 'inferred',
    run({ sheet }) {
      const rows = sheet.getMaxRows();
      const columns = sheet.getMaxColumns();
      sheet.getRange(rows, columns).setNumberFormat('0.00').setFontWeight('bold');
      sheet.insertRowsAfter(rows, 2);
      equal(sheet.getRange(rows + 2, columns).getNumberFormat(), '0.00');
      sheet.insertColumnsAfter(columns, 1);
      equal(sheet.getRange(rows, columns + 1).getFontWeight(), 'bold');
      sheet.insertRowsBefore(rows, 1);
      equal(sheet.getRange(rows, columns).getNumberFormat(), '0.00');
      equal(sheet.getRange(rows - 1, columns).getFontWeight(), 'normal');
    },
  },
  {
    name: 'Deleted rows and columns move what is behind, and the grid shrinks',
    source: 'Google reference, Sheet.deleteRows',
    grade: 'documented',
    run({ sheet }) {
      const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      sheet.getRange('A1:C3').setValues([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]);
      sheet.hideRows(2);
      sheet.deleteRows(2, 1);
      sheet.deleteColumns(1, 1);
      equal(sheet.getRange('A1:B2').getValues(), [
        [2, 3],
        [8, 9],
      ]);
      equal([sheet.getMaxRows(), sheet.getMaxColumns()], [rows - 1, columns - 1]);
    },
  },
  {
    name: 'Rows and columns deleted on one sheet leave the cells and formulas of another where they are',
    source: 'Google reference, Sheet.deleteRows',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const other = spreadsheet.getSheets()[0]!.getRange('C9');
      other.setFormula('=1+1');
      sheet.getRange('C9').setFormula('=2+2');
      sheet.deleteRows(5, 4);
      sheet.deleteColumns(2, 1);
      equal([other.getFormula(), sheet.getRange('B5').getFormula()], ['=1+1', '=2+2']);
      other.clear();
    },
  },
  {
    name: 'appendRow writes below the last row and grows the grid',
    source: 'Google reference, Sheet.appendRow',
    grade: 'documented',
    run({ sheet }) {
      sheet.deleteRows(3, sheet.getMaxRows() - 2);
      sheet.getRange('A2').setValue('last');
      sheet.appendRow(['new', 1]);
      equal(sheet.getMaxRows(), 3);
      equal(sheet.getRange('A3:B3').getValues(), [['new', 1]]);
    },
  },
  {
    name: 'Offsets and cells of a range count as documented',
    source: 'Google reference, Range.offset and getCell',
    grade: 'documented',
    run({ sheet }) {
      equal(sheet.getRange('B2:C3').offset(1, -1).getA1Notation(), 'A3:B4');
      equal(sheet.getRange('B2:C3').offset(0, 0, 1, 3).getA1Notation(), 'B2:D2');
      equal(sheet.getRange('B2:C3').getCell(2, 1).getA1Notation(), 'B3');
      throws(() => sheet.getRange('B2:C3').getCell(3, 1), 'a cell outside the range');
    },
  },
  {
    name: 'copyTo moves relative references and takes looks along',
    source: 'Google reference, Range.copyTo',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B1').setValues([[1, 2]]);
      sheet.getRange('C1').setFormula('=A1+$B$1').setFontWeight('bold').setNumberFormat('0.0');
      sheet.getRange('C1').copyTo(sheet.getRange('C2'));
      equal(sheet.getRange('C2').getFormula(), '=A2+$B$1');
      equal(sheet.getRange('C2').getFontWeight(), 'bold');
      equal(sheet.getRange('C2').getNumberFormat(), '0.0');
    },
  },
  {
    name: 'Frozen rows, sizes, hidden rows and columns, gridlines are kept',
    source: 'Google reference, Sheet',
    grade: 'documented',
    run({ sheet }) {
      sheet.setFrozenRows(2);
      sheet.setFrozenColumns(1);
      sheet.setColumnWidth(2, 222);
      sheet.setRowHeight(3, 44);
      sheet.hideColumns(3, 2);
      sheet.hideRows(5);
      sheet.setHiddenGridlines(true);
      equal([sheet.getFrozenRows(), sheet.getFrozenColumns()], [2, 1]);
      equal([sheet.getColumnWidth(2), sheet.getRowHeight(3)], [222, 44]);
      holds(sheet.isColumnHiddenByUser(4) && sheet.isRowHiddenByUser(5), 'being hidden');
      holds(sheet.hasHiddenGridlines(), 'having no gridlines');
    },
  },
  {
    name: 'Rows are grouped by a range, fold with it, and leave the group again',
    source: 'Google reference, Range.shiftRowGroupDepth, Range.collapseGroups, Sheet.getRowGroupDepth',
    grade: 'documented',
    run({ sheet }) {
      const { BEFORE } = SpreadsheetApp.GroupControlTogglePosition;
      sheet.setRowGroupControlPosition(BEFORE);
      equal(String(sheet.getRowGroupControlPosition()), 'BEFORE');
      const range = sheet.getRange('A3:A5').shiftRowGroupDepth(1).collapseGroups();
      equal(
        [2, 3, 5, 6].map((row) => sheet.getRowGroupDepth(row)),
        [0, 1, 1, 0],
      );
      range.expandGroups().shiftRowGroupDepth(-1);
      equal(sheet.getRowGroupDepth(3), 0);
    },
  },
];
