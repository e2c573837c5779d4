import type { SheetFile, WorkbookFile } from '../files/workbook-file';
import { displayText } from '../services/display';
import { localeFacts } from '../services/locale';

const [NARROWEST, WIDEST] = [48, 260];
/** What a cell has left and right of its text. */
const MARGIN = 14;
/** Rows that are measured: an export repeats itself. */
const MEASURED = 300;

/** Gives the columns of sheets from texts, which have no widths, those of their contents. */
export function withFittedColumns(file: WorkbookFile): WorkbookFile {
  const measure = document.createElement('canvas').getContext('2d');
  if (!measure) return file;
  measure.font = '10pt Arial';
  const widthOf = (text: string) => measure.measureText(text).width;
  return { ...file, sheets: file.sheets.map((sheet) => fitted(sheet, file.locale, widthOf)) };
}

function fitted(sheet: SheetFile, locale: string, widthOf: (text: string) => number): SheetFile {
  if (sheet.columnWidths.size > 0) return sheet;
  const facts = localeFacts(locale);
  const widest = new Map<number, number>();
  let rows = 0;
  for (const cells of sheet.cells.values()) {
    rows += 1;
    if (rows > MEASURED) break;
    for (const [column, { value, format }] of cells) {
      if (value === undefined) continue;
      const width = widthOf(displayText(value, format ?? '', facts));
      widest.set(column, Math.max(widest.get(column) ?? 0, width));
    }
  }
  const limited = [...widest].map(
    ([column, width]) => [column, Math.round(Math.min(WIDEST, Math.max(NARROWEST, width + MARGIN)))] as const,
  );
  return { ...sheet, columnWidths: new Map(limited) };
}
