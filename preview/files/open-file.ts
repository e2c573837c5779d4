import { readCsv } from './csv';
import { decodeText } from './decode-text';
import { FileProblem } from './file-problem';
import { readHtmlTable } from './html-table';
import type { WorkbookFile } from './workbook-file';
import { readOldXls, readXlsx } from './xlsx';

export { FileProblem, type FileProblemCode } from './file-problem';

type Kind = 'xlsx' | 'html' | 'text' | 'oldXls' | 'passwordProtected' | 'notASpreadsheet';

/**
 * Opens a file a person gives: .xlsx, the values of an .xls of Excel 97–2003, .csv and other tables of
 * text, or a page with a table under the name of .xls. The kind is told by the content, the name only names the sheet. `locale` (ru_RU, en_US)
 * says how numbers and dates in texts read. Rejects with FileProblem: {code, details}.
 */
export async function openFile(bytes: Uint8Array, fileName: string, locale: string): Promise<WorkbookFile> {
  if (bytes.length === 0) throw new FileProblem('empty', { fileName });
  const kind = kindOf(bytes);
  if (kind === 'xlsx') return readXlsx(bytes, fileName, locale);
  if (kind === 'oldXls') return readOldXls(bytes, fileName, locale);
  if (kind === 'html') return readHtmlTable(bytes, fileName, locale);
  if (kind === 'text') return readCsv(bytes, fileName, locale);
  throw new FileProblem(kind, { fileName });
}

function kindOf(bytes: Uint8Array): Kind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return holds(bytes, 'xl/workbook.xml') ? 'xlsx' : 'notASpreadsheet';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return compoundKind(bytes);
  return textKind(decodeText(bytes.subarray(0, 65_536)).text);
}

/** Old Office files share a container; the names of its streams, in UTF-16, tell what it holds. */
function compoundKind(bytes: Uint8Array): Kind {
  const wide = (text: string) => text.replace(/./g, '$&\0');
  if (holds(bytes, wide('EncryptedPackage'))) return 'passwordProtected';
  return holds(bytes, wide('Workbook')) || holds(bytes, wide('Book')) ? 'oldXls' : 'notASpreadsheet';
}

function textKind(text: string): Kind {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file from a text
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)) return 'notASpreadsheet';
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (/^(?:%pdf|\{\\rtf)/.test(start)) return 'notASpreadsheet';
  if (!start.startsWith('<')) return 'text';
  if (/<table[\s>]/i.test(text)) return 'html';
  return /^<(?:!doctype|html|head|body|\?xml|svg|meta)/.test(start) ? 'notASpreadsheet' : 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
