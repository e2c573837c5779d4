import { type Case, equal, isDate, near, throws } from '../case';

const USER_ENTERED =
  'Google reference, Range.setValues; gas-fakes notes/oddities.md: values are parsed as typed';

export const valueCases: readonly Case[] = [
  {
    name: 'A text of digits becomes a number',
    source: USER_ENTERED,
    grade: 'live',
    run({ sheet }) {
      sheet.getRange('A1:A2').setValues([['01234'], ['42']]);
      equal(sheet.getRange('A1:A2').getValues(), [[1234], [42]]);
    },
  },
  {
    name: 'A text of digits with a space becomes a number',
    source: 'vlucas/sheetquery issue 20',
    grade: 'live',
    run({ sheet }) {
      sheet.getRange('A1').setValue('22 34');
      equal(sheet.getRange('A1').getValue(), 2234);
    },
  },
  {
    name: 'A leading apostrophe makes a text and is not part of it',
    source: 'Google help, typing a leading apostrophe',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:A3').setValues([["'01234"], ["'=1+1"], ["'+7 495 123-45-67"]]);
      equal(sheet.getRange('A1:A3').getValues(), [['01234'], ['=1+1'], ['+7 495 123-45-67']]);
      equal(sheet.getRange('A1:A3').getFormulas(), [[''], [''], ['']]);
    },
  },
  {
    name: 'A cell with the text format keeps digits as text',
    source: 'Google reference, Range.setNumberFormat("@")',
    grade: 'documented',
    run({ sheet }) {
      sheet
        .getRange('A1:A2')
        .setNumberFormat('@')
        .setValues([['01234'], ['31.01.2026']]);
      equal(sheet.getRange('A1:A2').getValues(), [['01234'], ['31.01.2026']]);
    },
  },
  {
    name: 'Truth values and their words become booleans',
    source: USER_ENTERED,
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1:A3').setValues([[true], ['FALSE'], ['true']]);
      equal(sheet.getRange('A1:A3').getValues(), [[true], [false], [true]]);
    },
  },
  {
    name: 'A percent becomes its fraction with a percent format',
    source: USER_ENTERED,
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1').setValue('12%');
      near(sheet.getRange('A1').getValue(), 0.12);
      equal(sheet.getRange('A1').getDisplayValue(), '12%');
    },
  },
  {
    name: 'An ISO day becomes a date',
    source: USER_ENTERED,
    grade: 'inferred',
    run({ sheet, spreadsheet }) {
      sheet.getRange('A1').setValue('2026-01-31');
      const value = sheet.getRange('A1').getValue();
      equal(isDate(value), true, 'being a date');
      equal(
        Utilities.formatDate(value, spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'),
        '2026-01-31 00:00',
      );
    },
  },
  {
    name: 'A day that does not exist stays a text',
    source: USER_ENTERED,
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1').setValue('2026-02-31');
      equal(sheet.getRange('A1').getValue(), '2026-02-31');
    },
  },
  {
    name: 'null, undefined and an empty text clear a cell and leave its format',
    source: 'Google guide, migration to V8: undefined is null',
    grade: 'documented',
    run({ sheet }) {
      const range = sheet.getRange('A1:C1');
      range.setNumberFormat('0.00').setValues([[1, 2, 3]]);
      range.setValues([[null, undefined, '']]);
      equal(range.getValues(), [['', '', '']]);
      equal(range.getNumberFormats(), [['0.00', '0.00', '0.00']]);
    },
  },
  {
    name: 'An array of another shape throws and changes nothing',
    source: 'Google reference, Range.setValues',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setValue('kept');
      throws(() => sheet.getRange('A1:B2').setValues([[1, 2]]), 'too few rows');
      throws(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]]), 'a short row');
      equal(sheet.getRange('A1').getValue(), 'kept');
    },
  },
  {
    name: 'setValue fills every cell of the range',
    source: 'Google reference, Range.setValue',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B2').setValue(7);
      equal(sheet.getRange('A1:B2').getValues(), [
        [7, 7],
        [7, 7],
      ]);
    },
  },
  {
    name: 'Empty cells are read as empty texts',
    source: 'Google reference, Range.getValues',
    grade: 'documented',
    run({ sheet }) {
      equal(sheet.getRange('A1:B1').getValues(), [['', '']]);
      equal(sheet.getRange('A1:B1').isBlank(), true);
    },
  },
  {
    name: 'A text of more than 50,000 characters is refused',
    source: 'qeet/IMPORTJSONAPI issue 10; Google help, limits',
    grade: 'live',
    run({ sheet }) {
      throws(() => sheet.getRange('A1').setValue('x'.repeat(50_001)), 'a text of 50,001 characters');
    },
  },
];
