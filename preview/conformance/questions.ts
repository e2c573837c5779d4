import type { Scratch } from './case';

/**
 * What no public source tells for sure. The answers are written down, not judged: from Google they
 * become golden data, here they show what the host assumes.
 */
export interface Question {
  readonly name: string;
  ask(scratch: Scratch): unknown;
  /** The answer, where it can be seen only when formulas are calculated. */
  later?(scratch: Scratch): unknown;
}

/** What came out, or the words of the error. */
export function outcome(act: () => unknown): unknown {
  try {
    const result = act();
    return result === undefined ? 'done' : result;
  } catch (error) {
    return `threw: ${error instanceof Error ? error.message : String(error)}`;
  }
}

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

function seen(sheet: Sheet, a1: string): unknown {
  const range = sheet.getRange(a1);
  const value: unknown = range.getValue();
  return { value, kind: typeof value, display: range.getDisplayValue(), formula: range.getFormula() };
}

function typed(text: string, format?: string): Question {
  return {
    name: `setValue(${JSON.stringify(text)})${format ? ` under the format ${format}` : ''}`,
    ask({ sheet }) {
      if (format) sheet.getRange('A1').setNumberFormat(format);
      return outcome(() => sheet.getRange('A1').setValue(text) && undefined);
    },
    later: ({ sheet }) => ({
      ...(seen(sheet, 'A1') as object),
      format: sheet.getRange('A1').getNumberFormat(),
    }),
  };
}

function formula(text: string): Question {
  return {
    name: `setFormula(${JSON.stringify(text)})`,
    ask({ sheet }) {
      sheet.getRange('C1:C2').setValues([[2], [3]]);
      return outcome(() => sheet.getRange('A1').setFormula(text) && undefined);
    },
    later: ({ sheet }) => seen(sheet, 'A1'),
  };
}

function inCell(text: string): Question {
  return {
    name: `The cell of ${text}`,
    ask({ sheet }) {
      sheet.getRange('C2').setFormula('=1/0');
      return outcome(() => sheet.getRange('A1').setFormula(text) && undefined);
    },
    later: ({ sheet }) => seen(sheet, 'A1'),
  };
}

const TEXTS = [
  '+7 (495) 123',
  '-abc',
  '@abc',
  '1/2',
  '1.5',
  '1,5',
  '12-34-56-78',
  '1 000',
  '5 янв 2026',
  '12:30',
  '=СУММ(1;2)',
];
const FORMULAS = ['=SUM(C1,C2)', '=SUM(C1;C2)', '=C1*1.5', '=C1*1,5', '=SUM({1;2})', '=СУММ(C1;C2)', 'C1+C2'];
const CELLS = [
  '=CHECK_KINDS(B1)',
  '=CHECK_KINDS(B1:B2)',
  '=CHECK_KINDS(C2)',
  '=CHECK_KINDS()',
  '=CHECK_RETURN("undefined")',
  '=CHECK_RETURN("null")',
  '=CHECK_RETURN("nan")',
  '=CHECK_RETURN("infinity")',
  '=CHECK_RETURN("promise")',
  '=CHECK_RETURN("ragged")',
  '=CHECK_RETURN("empty")',
  '=CHECK_RETURN("date")',
];

const RANGES: readonly Question[] = [
  {
    name: 'getRange(one row past the grid): the call, then its use',
    ask: ({ sheet }) => [
      outcome(() => typeof sheet.getRange(sheet.getMaxRows() + 1, 1)),
      outcome(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue()),
    ],
  },
  {
    name: 'getRange("ZZZ9999999")',
    ask: ({ sheet }) => outcome(() => sheet.getRange('ZZZ9999999').getValue()),
  },
  { name: 'getRange(1, 1, 0, 1)', ask: ({ sheet }) => outcome(() => typeof sheet.getRange(1, 1, 0, 1)) },
  {
    name: 'setValues of another shape',
    ask: ({ sheet }) => outcome(() => sheet.getRange('A1:A2').setValues([[1]]) && undefined),
  },
  {
    name: 'setFormula("=C1") over A1:A2: the formulas',
    ask({ sheet }) {
      const set = outcome(() => sheet.getRange('A1:A2').setFormula('=C1') && undefined);
      return [set, sheet.getRange('A1:A2').getFormulas()];
    },
  },
  {
    name: 'A formula read in the call that wrote it, after flush',
    ask({ sheet }) {
      sheet.getRange('A1').setFormula('=1+1');
      SpreadsheetApp.flush();
      return sheet.getRange('A1').getValue();
    },
  },
  {
    name: 'setValue(NaN), setValue(Infinity)',
    ask: ({ sheet }) =>
      [Number.NaN, Number.POSITIVE_INFINITY].map((value) =>
        outcome(() => sheet.getRange('A1').setValue(value).getValue()),
      ),
  },
  {
    name: 'The number format of an untouched cell',
    ask: ({ sheet }) => sheet.getRange('A1').getNumberFormat(),
  },
];

const FILES: readonly Question[] = [
  {
    name: 'A second sheet of the same name',
    ask: ({ sheet, spreadsheet }) => outcome(() => spreadsheet.insertSheet(sheet.getName()).getName()),
  },
  {
    name: 'A copied sheet: its metadata, and the names of ranges',
    ask({ sheet, spreadsheet }) {
      sheet.addDeveloperMetadata('check_copied', 'x');
      spreadsheet.setNamedRange('check_copied', sheet.getRange('A1'));
      const copy = sheet.copyTo(spreadsheet);
      const keys = copy.getDeveloperMetadata().map((entry) => entry.getKey());
      const names = spreadsheet.getNamedRanges().map((range) => range.getName());
      spreadsheet.deleteSheet(copy);
      spreadsheet.removeNamedRange('check_copied');
      return { keys, names };
    },
  },
  {
    name: 'A document property of 20 KB',
    ask() {
      const properties = PropertiesService.getDocumentProperties()!;
      const answer = outcome(() => properties.setProperty('check_large', 'x'.repeat(20 * 1024)) && undefined);
      properties.deleteProperty('check_large');
      return answer;
    },
  },
  {
    name: 'Globals that V8 has and Apps Script may lack',
    ask: () =>
      ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'console', 'globalThis', 'eval'].filter(
        (name) => name in globalThis,
      ),
  },
  {
    name: 'The script’s time zone and the offset of a local date',
    ask: () => [Session.getScriptTimeZone(), new Date(2026, 0, 1).getTimezoneOffset()],
  },
];

export const QUESTIONS: readonly Question[] = [
  ...TEXTS.map((text) => typed(text)),
  ...['=1+1', '+1', "'x"].map((text) => typed(text, '@')),
  ...FORMULAS.map(formula),
  ...CELLS.map(inCell),
  ...RANGES,
  ...FILES,
];

/** What CHECK_RETURN gives back. */
export function returned(kind: string): unknown {
  const values: Readonly<Record<string, unknown>> = {
    undefined: undefined,
    null: null,
    nan: Number.NaN,
    infinity: Number.POSITIVE_INFINITY,
    promise: Promise.resolve(1),
    ragged: [[1], [1, 2]],
    empty: [],
    date: new Date(Date.UTC(2026, 0, 1)),
  };
  return values[kind];
}
