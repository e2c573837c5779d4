import { type Case, equal, holds, throws } from '../case';

export const sheetCases: readonly Case[] = [
  {
    name: 'A second sheet of the same name is refused, whatever its case',
    source: 'Google Sheets API: "A sheet with the name X already exists"',
    grade: 'live',
    run({ sheet, spreadsheet }) {
      throws(() => spreadsheet.insertSheet(sheet.getName()), 'a second sheet of the name');
      throws(() => spreadsheet.insertSheet(sheet.getName().toUpperCase()), 'the name in capitals');
    },
  },
  {
    name: 'A new sheet has 1000 rows and 26 columns, stands where it is told, and is active',
    source: 'Google reference, Spreadsheet.insertSheet',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const made = spreadsheet.insertSheet(`${sheet.getName()} made`, 0);
      equal([made.getMaxRows(), made.getMaxColumns(), made.getIndex()], [1000, 26, 1]);
      equal(spreadsheet.getActiveSheet().getName(), made.getName());
      spreadsheet.deleteSheet(made);
      equal(spreadsheet.getSheetByName(`${sheet.getName()} made`), null);
    },
  },
  {
    name: 'An activated range is the active one, and a sheet keeps its own while another is looked at',
    source: 'Google reference, Range.activate, Spreadsheet.getActiveRange, Sheet.getActiveCell',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const made = spreadsheet.insertSheet(`${sheet.getName()} looked at`);
      sheet.getRange('C3:D4').activate();
      equal(
        [spreadsheet.getActiveSheet().getName(), sheet.getActiveCell().getA1Notation()],
        [sheet.getName(), 'C3'],
      );
      made.getRange('B2').activate();
      equal(spreadsheet.getActiveRange()?.getA1Notation(), 'B2');
      spreadsheet.setActiveSheet(sheet, true);
      equal(spreadsheet.getActiveRange()?.getA1Notation(), 'C3:D4');
      spreadsheet.deleteSheet(made);
    },
  },
  {
    name: 'A deleted sheet cannot be used',
    source: 'Google reference, Spreadsheet.deleteSheet',
    grade: 'inferred',
    run({ sheet, spreadsheet }) {
      const made = spreadsheet.insertSheet(`${sheet.getName()} gone`);
      spreadsheet.deleteSheet(made);
      throws(() => made.getRange('A1').setValue(1), 'writing to a deleted sheet');
    },
  },
  {
    name: 'A formula to a deleted sheet becomes #REF!',
    source: 'Google help',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const made = spreadsheet.insertSheet(`${sheet.getName()} target`);
      sheet.getRange('A1').setFormula(`='${made.getName()}'!A1`);
      spreadsheet.deleteSheet(made);
    },
    after({ sheet }) {
      equal(sheet.getRange('A1').getDisplayValue(), '#REF!');
    },
  },
  {
    name: 'A sheet whose own formulas name it can be deleted, and other formulas stay',
    source: 'Google reference, Spreadsheet.deleteSheet',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const made = spreadsheet.insertSheet(`${sheet.getName()} o'n`);
      const quoted = `'${made.getName().replace(/'/g, "''")}'`;
      made.getRange('A1').setValue(5);
      made.getRange('B1').setFormula(`=${quoted}!A1*2`);
      sheet.getRange('A1').setValue(3);
      sheet.getRange('B1').setFormula('=A1*2');
      sheet.getRange('C1').setFormula(`=${quoted}!B1`);
      SpreadsheetApp.flush();
      spreadsheet.deleteSheet(made);
      equal(sheet.getRange('B1').getFormula(), '=A1*2');
      holds(sheet.getRange('C1').getFormula().includes('#REF!'), 'a formula to the sheet that is gone');
    },
  },
  {
    name: 'A text finder replaces the name of a sheet in formulas, which follow a sheet that is renamed',
    source: 'Google reference, TextFinder.matchFormulaText, replaceAllWith',
    grade: 'inferred',
    run({ sheet, spreadsheet }) {
      const old = spreadsheet.insertSheet(`${sheet.getName()}'s target`);
      const made = spreadsheet.insertSheet(`${sheet.getName()}'s new target`);
      old.getRange('A1').setValue(1);
      made.getRange('A1').setValue(2);
      sheet.getRange('A1').setFormula(`='${old.getName().replace(/'/g, "''")}'!A1+1`);
      old.setName(`${sheet.getName()}'s target (old)`);
      const [from, to] = [old, made].map((one) => `'${one.getName().replace(/'/g, "''")}'!`);
      const finder = () => sheet.createTextFinder(from!).matchCase(true).matchFormulaText(true);
      equal([finder().replaceAllWith(to!), finder().replaceAllWith(to!)], [1, 0], 'how many were replaced');
      spreadsheet.deleteSheet(old);
    },
    after({ sheet, spreadsheet }) {
      equal(sheet.getRange('A1').getValue(), 3);
      const made = spreadsheet.getSheetByName(`${sheet.getName()}'s new target`);
      if (made) spreadsheet.deleteSheet(made);
    },
  },
  {
    name: 'A sheet can be hidden and shown, but not the last visible one',
    source: 'Google reference, Sheet.hideSheet',
    grade: 'documented',
    run({ sheet }) {
      sheet.hideSheet();
      equal(sheet.isSheetHidden(), true);
      sheet.showSheet();
      equal(sheet.isSheetHidden(), false);
    },
  },
  {
    name: 'copyTo makes a visible copy with values, formulas, looks, notes, rules and charts, apart from the original',
    source: 'Google reference, Sheet.copyTo',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      sheet.getRange('A1').setValue(5).setNote('note').setFontWeight('bold');
      sheet.getRange('A2').setFormula('=A1*2');
      sheet.setColumnWidth(1, 180);
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied('=$A1>1')
        .setBackground('#00ff00')
        .setRanges([sheet.getRange('A1:A2')])
        .build();
      sheet.setConditionalFormatRules([rule]);
      const chart = sheet
        .newChart()
        .setChartType(Charts.ChartType.COLUMN)
        .addRange(sheet.getRange('A1:B2'))
        .setPosition(4, 1, 0, 0)
        .build();
      sheet.insertChart(chart);
      const copy = sheet.copyTo(spreadsheet);
      equal(copy.getCharts().length, 1);
      holds(copy.getName() !== sheet.getName(), 'having a name of its own');
      equal(copy.getRange('A2').getFormula(), '=A1*2');
      equal(copy.getRange('A1').getNote(), 'note');
      equal(copy.getColumnWidth(1), 180);
      equal(copy.getConditionalFormatRules().length, 1);
      copy.getRange('A1').setValue(6);
      equal(sheet.getRange('A1').getValue(), 5);
      spreadsheet.deleteSheet(copy);
    },
  },
  {
    name: 'The active sheet moves to a place counted from 1',
    source: 'Google reference, Spreadsheet.moveActiveSheet',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      spreadsheet.setActiveSheet(sheet);
      spreadsheet.moveActiveSheet(1);
      equal(sheet.getIndex(), 1);
      spreadsheet.moveActiveSheet(spreadsheet.getNumSheets());
      equal(sheet.getIndex(), spreadsheet.getNumSheets());
    },
  },
];
