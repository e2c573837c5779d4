import { decodeText } from './decode-text';
import { FileProblem } from './file-problem';
import { decodeEntities } from './html-entities';
import { tableFile } from './table-file';
import type { WorkbookFile } from './workbook-file';

/**
 * Reads the largest table of a web page: Bitrix24 gives its lists out as such a page named ".xls".
 * Tags other than the table's are dropped, <br> is a line end, a cell over several columns stands in
 * the first of them. Throws FileProblem 'notASpreadsheet' where there is no table, 'empty', 'tooLarge'.
 */
export function readHtmlTable(bytes: Uint8Array, fileName: string, locale: string): WorkbookFile {
  const tables = tablesOf(htmlText(bytes));
  const largest = tables.sort((a, b) => cellCount(b) - cellCount(a))[0];
  if (!largest) throw new FileProblem('notASpreadsheet', { fileName });
  return tableFile(largest, fileName, locale);
}

/** The page's text in the code page its <meta> names, else as any text is decoded. */
function htmlText(bytes: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb;
  if (!marked && (named === 'windows-1251' || named === 'cp1251')) {
    return new TextDecoder('windows-1251').decode(bytes);
  }
  return decodeText(bytes).text;
}

type Table = string[][];

const PIECES =
  /<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[^<]+|</gi;

/** Every table of a page, inner ones too; the text of an inner table is not part of the outer cell. */
function tablesOf(html: string): Table[] {
  const done: Table[] = [];
  const open: OpenTable[] = [];
  for (const [piece, skipped, slash, tag, attributes] of html.matchAll(PIECES)) {
    if (skipped !== undefined || piece.startsWith('<!--')) continue;
    const name = tag?.toLowerCase();
    if (name === 'table' && slash === '') open.push(new OpenTable());
    else if (name === 'table') done.push(...[open.pop()?.finish() ?? []]);
    else open[open.length - 1]?.take(name, slash !== '', attributes ?? '', piece);
  }
  for (const table of open) done.push(table.finish());
  return done.filter((table) => table.length > 0);
}

class OpenTable {
  private readonly rows: Table = [];
  private cell: { text: string; span: number } | null = null;

  take(name: string | undefined, closing: boolean, attributes: string, piece: string): void {
    if (name === undefined) this.addText(decodeEntities(piece.replace(/[ \t\r\n]+/g, ' ')));
    else if (name === 'tr' || name === 'td' || name === 'th') this.takeCellTag(name, closing, attributes);
    else if (name === 'br') this.addText('\n');
  }

  finish(): Table {
    this.closeCell();
    return this.rows.filter((row) => row.length > 0);
  }

  private takeCellTag(name: string, closing: boolean, attributes: string): void {
    this.closeCell();
    if (closing) return;
    if (name === 'tr') {
      this.rows.push([]);
      return;
    }
    const span = Number(/\bcolspan\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] ?? 1);
    this.cell = { text: '', span: Math.min(Math.max(span, 1), 1000) };
  }

  private addText(text: string): void {
    if (this.cell) this.cell.text += text;
  }

  private closeCell(): void {
    if (!this.cell) return;
    if (this.rows.length === 0) this.rows.push([]);
    const { text, span } = this.cell;
    const covered = Array.from({ length: span - 1 }, () => '');
    this.rows[this.rows.length - 1]!.push(
      text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, ''),
      ...covered,
    );
    this.cell = null;
  }
}

function cellCount(table: Table): number {
  return table.reduce((sum, row) => sum + row.length, 0);
}
