import { type Case, equal, near, throws } from '../case';

const SEPARATORS = 'Google guide; PLATFORM: ";" is understood in every locale';

export const formulaCases: readonly Case[] = [
  {
    name: 'Arguments separated by ";" work in every locale',
    source: SEPARATORS,
    grade: 'live',
    run({ sheet }) {
      sheet.getRange('A1:A2').setValues([[2], [3]]);
      sheet.getRange('B1').setFormula('=SUM(A1;A2)');
    },
    after({ sheet }) {
      equal(sheet.getRange('B1').getValue(), 5);
    },
  },
  {
    name: 'A text with "=" given to setValues is a formula',
    source: 'Google reference, Range.setValues',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B1').setValues([[4, '=A1*2']]);
      equal(sheet.getRange('B1').getFormula(), '=A1*2');
    },
    after({ sheet }) {
      equal(sheet.getRange('A1:B1').getValues(), [[4, 8]]);
    },
  },
  {
    name: 'A value over a formula takes its place',
    source: 'Google reference, Range.setValue',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setFormula('=1+1');
      sheet.getRange('A1').setValue('x');
      equal(sheet.getRange('A1').getFormula(), '');
    },
    after({ sheet }) {
      equal(sheet.getRange('A1').getValue(), 'x');
    },
  },
  {
    name: 'A formula follows a changed value',
    source: 'Google help',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setValue(1);
      sheet.getRange('B1').setFormula('=A1+1');
      sheet.getRange('A1').setValue(10);
    },
    after({ sheet }) {
      equal(sheet.getRange('B1').getValue(), 11);
    },
  },
  {
    name: 'ARRAYFORMULA fills the cells below, and they are read as values without formulas',
    source: 'Google help, ARRAYFORMULA',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('B1').setFormula('=ARRAYFORMULA(A1:A3*10)');
      sheet.getRange('D1').setFormula('=SUM(B1:B3)');
    },
    after({ sheet }) {
      equal(sheet.getRange('B1:B3').getValues(), [[10], [20], [30]]);
      equal(sheet.getRange('B1:B3').getFormulas(), [['=ARRAYFORMULA(A1:A3*10)'], [''], ['']]);
      equal(sheet.getRange('D1').getValue(), 60);
      equal(sheet.getLastRow(), 3, 'the last row');
    },
  },
  {
    name: 'A formula that would fill an occupied cell is #REF! and leaves the cell alone',
    source: 'tomayac/wikipedia-tools-for-google-spreadsheets issue 53',
    grade: 'live',
    run({ sheet }) {
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('B3').setValue('mine');
      sheet.getRange('B1').setFormula('=ARRAYFORMULA(A1:A3*10)');
    },
    after({ sheet }) {
      equal(sheet.getRange('B1:B3').getDisplayValues(), [['#REF!'], [''], ['mine']]);
    },
  },
  {
    name: 'Looks in the cells that a formula fills do not block it',
    source: 'Google help',
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('B1:B2').setBackground('#ff0000').setNumberFormat('0.00').setNote('note');
      sheet.getRange('B1').setFormula('=ARRAYFORMULA(A1:A2)');
    },
    after({ sheet }) {
      equal(sheet.getRange('B1:B2').getValues(), [[1], [2]]);
    },
  },
  {
    name: 'Formulas follow the renaming of a sheet',
    source: 'Google help',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const other = spreadsheet.insertSheet(`${sheet.getName()} other`);
      other.getRange('A1').setValue(21);
      sheet.getRange('A1').setFormula(`='${other.getName()}'!A1*2`);
      other.setName(`${sheet.getName()} new name`);
    },
    after({ sheet, spreadsheet }) {
      const other = spreadsheet.getSheetByName(`${sheet.getName()} new name`)!;
      equal(sheet.getRange('A1').getValue(), 42);
      equal(sheet.getRange('A1').getFormula(), `='${other.getName()}'!A1*2`);
      spreadsheet.deleteSheet(other);
    },
  },
  {
    name: 'Quotes within a text stay doubled when a sheet is renamed and when rows move',
    source: 'Google help',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const other = spreadsheet.insertSheet(`${sheet.getName()} quoted`);
      sheet.getRange('A1').setFormula(`="say ""yes"" "&'${other.getName()}'!A1&""""`);
      other.setName(`${sheet.getName()} unquoted`);
      sheet.insertRowsBefore(1, 1);
    },
    after({ sheet, spreadsheet }) {
      const other = spreadsheet.getSheetByName(`${sheet.getName()} unquoted`)!;
      equal(sheet.getRange('A2').getFormula(), `="say ""yes"" "&'${other.getName()}'!A1&""""`);
      equal(sheet.getRange('A2').getValue(), 'say "yes" "');
      spreadsheet.deleteSheet(other);
    },
  },
  {
    name: 'Formulas follow inserted rows',
    source: 'Google help',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('C1').setFormula('=SUM(A1:A2)');
      sheet.insertRowsBefore(2, 3);
      equal(sheet.getRange('C1').getFormula(), '=SUM(A1:A5)');
      sheet.getRange('A3').setValue(10);
    },
    after({ sheet }) {
      equal(sheet.getRange('C1').getValue(), 13);
    },
  },
  {
    name: 'Errors of formulas are read as their names',
    source: 'Google reference, Range.getValues',
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1:B1').setFormulas([['=1/0', '=NA()']]);
    },
    after({ sheet }) {
      equal(sheet.getRange('A1:B1').getValues(), [['#DIV/0!', '#N/A']]);
    },
  },
  {
    name: 'COUNTIFS, SUMIFS and AVERAGEIFS over a date range',
    source: 'Google help, function list',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:C3').setValues([
        ['won', 10, new Date(Date.UTC(2026, 0, 10, 12))],
        ['lost', 20, new Date(Date.UTC(2026, 1, 10, 12))],
        ['won', 40, new Date(Date.UTC(2026, 2, 10, 12))],
      ]);
      sheet
        .getRange('E1:G1')
        .setFormulas([
          [
            '=COUNTIFS(A:A;"won";C:C;">="&DATE(2026;2;1))',
            '=SUMIFS(B:B;A:A;"WON")',
            '=AVERAGEIFS(B:B;C:C;"<"&DATE(2026;3;1))',
          ],
        ]);
    },
    after({ sheet }) {
      const [[count, sum, average] = []] = sheet.getRange('E1:G1').getValues();
      equal(count, 1);
      equal(sum, 50);
      near(average, 15);
    },
  },
  {
    name: 'An array of formulas of another shape throws',
    source: 'Google reference, Range.setFormulas',
    grade: 'documented',
    run({ sheet }) {
      throws(() => sheet.getRange('A1:B1').setFormulas([['=1']]), 'too few columns');
    },
  },
];
