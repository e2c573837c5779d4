import { parseCsv } from 'hucre/csv';
import { decodeText } from './decode-text';
import { tableFile } from './table-file';
import type { WorkbookFile } from './workbook-file';

const SEPARATORS = [',', ';', '\t', '|'];
const SAMPLE = 100_000;

/**
 * Reads a table of texts parted by commas, semicolons, tabs or bars: UTF-8, UTF-16 or a Windows code
 * page, with or without a byte-order mark, any line ends, fields in quotes over several lines.
 * Values become cells as cellOfText says for the locale (ru_RU, en_US …).
 * Throws FileProblem 'empty' or 'tooLarge'.
 */
export function readCsv(bytes: Uint8Array, fileName: string, locale: string): WorkbookFile {
  return tableFile(csvRows(decodeText(bytes).text), fileName, locale);
}

/** The fields of every line, as texts. */
export function csvRows(text: string): string[][] {
  const { delimiter, body } = announcedSeparator(text) ?? { delimiter: likelySeparator(text), body: text };
  return parsed(body, delimiter);
}

function parsed(text: string, delimiter: string): string[][] {
  const rows = parseCsv(text, { delimiter });
  return rows.map((row) => row.map((field) => (typeof field === 'string' ? withPlainLineEnds(field) : '')));
}

function withPlainLineEnds(field: string): string {
  return field.includes('\r') ? field.replace(/\r\n?/g, '\n') : field;
}

/** Excel's own first line: "sep=;" */
function announcedSeparator(text: string): { delimiter: string; body: string } | null {
  const found = /^\uFEFF?"?sep=(.)"?\r?\n/i.exec(text);
  return found ? { delimiter: found[1]!, body: text.slice(found[0].length) } : null;
}

/**
 * The separator after the first field where that is in quotes; else the one that cuts most lines into
 * the same number of fields, and of equals the one that cuts finer.
 */
function likelySeparator(text: string): string {
  const told = /^\uFEFF?"(?:[^"]|"")*"([,;\t|])/.exec(text)?.[1];
  if (told) return told;
  const end = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) + 1 : 0;
  const sample = end > 0 ? text.slice(0, end) : text.slice(0, SAMPLE);
  let best = { separator: ',', lines: 0, fields: 1 };
  for (const separator of SEPARATORS) {
    const { lines, fields } = usualFields(parsed(sample, separator));
    const better = lines > best.lines || (lines === best.lines && fields > best.fields);
    if (fields > 1 && better) best = { separator, lines, fields };
  }
  return best.separator;
}

function usualFields(rows: readonly (readonly string[])[]): { lines: number; fields: number } {
  const counts = new Map<number, number>();
  for (const row of rows) if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let usual = { lines: 0, fields: 1 };
  for (const [fields, lines] of counts) if (lines > usual.lines) usual = { lines, fields };
  return usual;
}
