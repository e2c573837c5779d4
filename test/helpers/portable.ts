import type { Cell, Rect, SheetBlueprint } from '../../src/blueprint/blueprint';

/**
 * Functions that Google Sheets, Excel, LibreOffice and Univer compute alike, in the forms that blueprints use.
 * A new one is tried in the engines before it is added here.
 */
const PORTABLE = new Set(
  `ABS AND ARRAYFORMULA AVERAGE AVERAGEIFS CHAR CHOOSE COLUMN COUNT COUNTIF COUNTIFS DATE DAY EOMONTH FIND HLOOKUP
   HYPERLINK IF IFERROR IFNA INDEX INT ISNUMBER LARGE LEFT LEN LOOKUP MATCH MAX MEDIAN MID MIN MOD MONTH N NA
   NETWORKDAYS NOT OR PERCENTILE QUARTILE RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SMALL SQRT SUBSTITUTE SUM
   SUMIF SUMIFS SUMPRODUCT TRIM TRUNC UPPER VLOOKUP WEEKDAY WORKDAY YEAR`.split(/\s+/),
);

/** What a spreadsheet cell takes. */
const LONGEST = 8192;

function formulaOf(cell: Cell | undefined): string[] {
  return cell?.content !== null && typeof cell?.content === 'object' ? [cell.content.formula] : [];
}

/** Every formula of the sheets, those of conditional rules too. */
function formulasOf(sheets: readonly SheetBlueprint[]): string[] {
  return sheets.flatMap(({ rows, rules }) => [
    ...rows.flat().flatMap(formulaOf),
    ...rules.map(({ formula }) => formula),
  ]);
}

/** Without texts and quoted sheet names. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
}

function covers(at: Rect, row: number, column: number): boolean {
  return row >= at.row && row < at.row + at.rows && column >= at.column && column < at.column + at.columns;
}

interface Input {
  readonly key: string;
  readonly hasNote: boolean;
  readonly isChecked: boolean;
}

/** The cells with a name for ever, in reading order. */
export function inputsOf({ rows, validations }: SheetBlueprint): Input[] {
  return rows.flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      cell?.key === undefined
        ? []
        : [
            {
              key: cell.key,
              hasNote: cell.note !== undefined && cell.note !== '',
              isChecked: validations.some(({ at }) => covers(at, r + 1, c + 1)),
            },
          ],
    ),
  );
}

/**
 * The facts that hold for the sheets of every tool: formulas that engines compute alike, rules that Google takes,
 * inputs that explain themselves. Hand it sheets with every block and every kind of row the tool can make.
 * @param name of the tool, in a sentence: "the funnel"
 * @param more inputs without a note of their own (rows of a list, which its header explains): a test of their keys
 */
export function testPortable(
  name: string,
  sheets: readonly SheetBlueprint[],
  more: { readonly withoutNote?: RegExp } = {},
): void {
  const formulas = formulasOf(sheets);

  test(`${name} uses only functions that every engine computes alike`, () => {
    const used = formulas.flatMap((formula) =>
      [...bare(formula).matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, found]) => found!),
    );
    expect([...new Set(used)].filter((found) => !PORTABLE.has(found))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
  });

  test(`${name} parts arguments by semicolons, and has no fraction and no array in braces in a formula`, () => {
    expect(formulas.filter((formula) => /[,{}\\]|\d\.\d/.test(bare(formula)))).toEqual([]);
  });

  test(`${name} has no formula longer than a spreadsheet cell takes`, () => {
    expect(formulas.filter(({ length }) => length >= LONGEST)).toEqual([]);
  });

  test(`rules of ${name} look at their own sheet only, as Google demands`, () => {
    const rules = sheets.flatMap((sheet) => sheet.rules.map(({ formula }) => formula));
    expect(rules.filter((formula) => formula.includes('!'))).toEqual([]);
  });

  test(`every input of ${name} has a note and a check, and no two have one key`, () => {
    const inputs = sheets.flatMap((sheet) => inputsOf(sheet).map((input) => ({ sheet: sheet.id, ...input })));
    const places = inputs.map(({ sheet, key }) => `${sheet} ${key}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    expect(inputs.filter(({ key }) => key.startsWith('rows_') || /[^A-Za-z0-9_]/.test(key))).toEqual([]);
    const plain = inputs.filter(({ key }) => !more.withoutNote?.test(key));
    expect(plain.filter(({ hasNote, isChecked }) => !hasNote || !isChecked)).toEqual([]);
  });
}
