import type { WorkbookFile } from '../files/workbook-file';

/**
 * A workbook with the sheets of others behind its own; where a name is taken, a number is put after it. `names`: of each
 * other workbook's sheets, as they are called now.
 */
export function withSheets(
  workbook: WorkbookFile,
  others: readonly WorkbookFile[],
): { readonly workbook: WorkbookFile; readonly names: readonly (readonly string[])[] } {
  const sheets = [...workbook.sheets];
  const names = others.map((other) =>
    other.sheets.map((sheet) => {
      const taken = new Set(sheets.map((there) => there.name.toLowerCase()));
      let name = sheet.name;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${sheet.name} ${number}`;
      sheets.push({ ...sheet, name });
      return name;
    }),
  );
  return { workbook: { ...workbook, sheets }, names };
}
