import { type Case, equal } from '../case';

/** What a custom function was given, in words: the cases of this file call it from cells. */
export function kindsOf(argument: unknown): string {
  if (Array.isArray(argument)) return argument.map((row: unknown[]) => row.map(kindOf).join(',')).join(';');
  return kindOf(argument);
}

function kindOf(value: unknown): string {
  if (value instanceof Date) return 'date';
  return value === '' ? 'empty' : typeof value;
}

export const functionCases: readonly Case[] = [
  {
    name: 'A custom function gets a range as rows of numbers, texts, booleans, Dates and empty texts',
    source: 'Google guide, custom functions',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B2').setValues([
        [1, 'text'],
        [true, new Date(Date.UTC(2026, 0, 10, 12))],
      ]);
      sheet.getRange('D1').setFormula('=CHECK_KINDS(A1:C2)');
    },
    after({ sheet }) {
      equal(sheet.getRange('D1').getValue(), 'number,string,empty;boolean,date,empty');
    },
  },
  {
    name: 'A custom function gets a single cell as a value, and a percent as a fraction',
    source: 'Google guide, custom functions',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setNumberFormat('0%').setValue(0.5);
      sheet.getRange('B1').setFormula('=CHECK_DOUBLE(A1)');
    },
    after({ sheet }) {
      equal(sheet.getRange('B1').getValue(), 1);
    },
  },
  {
    name: 'An array from a custom function fills cells, and native formulas read them',
    source: 'Google guide, custom functions',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
      sheet.getRange('B1').setFormula('=CHECK_DOUBLE(A1:A3)');
      sheet.getRange('C1').setFormula('=SUM(B1:B3)');
    },
    after({ sheet }) {
      equal(sheet.getRange('B1:C3').getValues(), [
        [2, 12],
        [4, ''],
        [6, ''],
      ]);
    },
  },
  {
    name: 'A custom function follows the cells it is given',
    source: 'Google guide, custom functions',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setValue(1);
      sheet.getRange('B1').setFormula('=CHECK_DOUBLE(A1)');
      sheet.getRange('A1').setValue(21);
    },
    after({ sheet }) {
      equal(sheet.getRange('B1').getValue(), 42);
    },
  },
  {
    name: 'A throw in a custom function is #ERROR! in its cell and nowhere else',
    source: 'ljay79/jira-tools issue 261',
    grade: 'live',
    run({ sheet }) {
      sheet.getRange('A1:B1').setFormulas([['=CHECK_THROW("x")', '=1+1']]);
    },
    after({ sheet }) {
      equal(sheet.getRange('A1:B1').getDisplayValues(), [['#ERROR!', '2']]);
    },
  },
  {
    name: 'A custom function may read the file and may not write it or open a menu',
    source: 'Google guide, custom functions: the spreadsheet is read-only',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B1').setFormulas([['=CHECK_MAY("read")', '=CHECK_MAY("write")']]);
    },
    after({ sheet }) {
      equal(sheet.getRange('A1:B1').getDisplayValues(), [['yes', 'no']]);
    },
  },
];
