import type { WorkbookFile } from '../files/workbook-file';

/** A workbook with the sheets of others behind its own; where a name is taken, a number is put after it. */
export function withSheets(workbook: WorkbookFile, others: readonly WorkbookFile[]): WorkbookFile {
  const sheets = [...workbook.sheets];
  for (const sheet of others.flatMap((other) => other.sheets)) {
    const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    let name = sheet.name;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${sheet.name} ${number}`;
    sheets.push({ ...sheet, name });
  }
  return { ...workbook, sheets };
}
