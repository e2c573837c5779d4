/** From an export to a finished workbook without a screen: `npm run book -- --deals FILE --out FILE.xlsx`. */
import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { TableReport, UnreadRows } from '../src/calls';
import { en } from '../src/words/en';
import { type BookOrder, BookProblem, bookOrder } from './book/arguments';
import { type Book, makeBook } from './book/make-book';
import { FileProblem, openFile } from './files/open-file';
import type { WorkbookFile } from './files/workbook-file';
import { writeXlsx } from './files/xlsx';
import { fileWords } from './page/words';

const BUNDLE = 'dist/Code.js';

async function run(): Promise<void> {
  const order = bookOrder(process.argv.slice(2));
  await writable(order.out, () => access(dirname(order.out), constants.W_OK));
  const code = await readFile(BUNDLE, 'utf8');
  const { orders, activities, team } = order.tables;
  const deals = await opened(order.deals, order);
  const stageHistory = await maybe(order.stageHistory, order);
  const tables = {
    orders: await tableFile(orders, order),
    activities: await tableFile(activities, order),
    team: await tableFile(team, order),
  };
  const book = await makeBook(order, code, { deals, stageHistory, tables });
  checkHistory(order, book, stageHistory);
  const bytes = await writeXlsx(book.file, { asValues: book.customFunctions });
  await writable(order.out, () => writeFile(order.out, bytes));
  process.stdout.write(summary(book, order.out));
}

/** The funnel says which sheet it took a history from. @throws BookProblem where a given one was of no use */
function checkHistory({ stageHistory }: BookOrder, { built }: Book, beside: WorkbookFile | undefined): void {
  const funnel = built.find(({ tool }) => tool === 'funnel');
  const names = (beside?.sheets ?? []).map(({ name }) => name);
  if (stageHistory === undefined || !funnel) return;
  if (names.some((name) => funnel.sentence.includes(name))) return;
  throw new BookProblem(
    `No history of stages was found in ${stageHistory}. It needs a column with the deal's number as in the export, one with the stage, and one with the day it came there, a row for each change.`,
  );
}

function opened(path: string, { locale }: BookOrder): Promise<WorkbookFile> {
  return input(path).then((bytes) => openFile(bytes, basename(path), locale));
}

async function maybe(path: string | undefined, order: BookOrder): Promise<WorkbookFile | undefined> {
  return path === undefined ? undefined : opened(path, order);
}

/** A file of another table: a sheet "orders" would have the name of the one that the import makes. */
async function tableFile(path: string | undefined, order: BookOrder): Promise<WorkbookFile | undefined> {
  const file = await maybe(path, order);
  return (
    file && { ...file, sheets: file.sheets.map(({ name, ...sheet }) => ({ ...sheet, name: rawName(name) })) }
  );
}

/** Excel takes no name of more than 31 signs. */
function rawName(name: string): string {
  return `${name.slice(0, 24)} (file)`;
}

async function input(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new BookProblem(`The file ${path} cannot be opened. Check its name and place.`);
  }
}

/** Asked before the work too, which would be lost otherwise. */
async function writable(path: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch {
    throw new BookProblem(
      `The file ${path} cannot be written. Check its folder and whether it is open elsewhere.`,
    );
  }
}

function summary({ report, tables, built, file, serviceCalls }: Book, out: string): string {
  const lines = [
    `Rows read: ${report.rowsRead} of ${report.rows}; deals: ${report.deals} (won ${report.won}, lost ${report.lost}, open ${report.open})`,
    ...report.unread.map((rows) => `Not read: ${unread(rows)}`),
    ...report.unreadCells.map((rows) => `Cell left empty: ${unread(rows)}`),
    ...tables.flatMap(tableLines),
    ...built.map(({ sentence }) => sentence),
    `Sheets: ${file.sheets
      .filter(({ hidden }) => !hidden)
      .map(({ name }) => name)
      .join(', ')}`,
    `Service calls: ${serviceCalls}`,
    `Written: ${out}`,
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines({
  kind,
  rows,
  rowsRead,
  records,
  unread: groups,
  unreadCells,
  notes,
}: TableReport): string[] {
  const returns = notes.filter(({ code }) => code === 'returns');
  return [
    `Rows read of ${kind}: ${rowsRead} of ${rows}; ${en.import.kinds[kind].count(records)}`,
    ...groups.map((group) => `Not read: ${unread(group)}`),
    ...unreadCells.map((group) => `Cell left empty: ${unread(group)}`),
    ...returns.map(({ code, details }) => en.import.note(code, (name) => String(details[name] ?? ''))),
  ];
}

/** The terminal is for developers, so this speaks English whatever the spreadsheet's language. */
function unread({ reason, sample, header, letter, count, rows }: UnreadRows): string {
  const column = letter ? `, column ${letter} "${header}"` : '';
  const more = count > rows.length ? ' …' : '';
  return `${en.import.reason(reason, sample, header)}${column}: ${count} (rows ${rows.join(', ')}${more})`;
}

function sentenceOf(error: unknown): string | null {
  if (error instanceof BookProblem) return error.message;
  return error instanceof FileProblem ? fileWords(error) : null;
}

run().catch((error: unknown) => {
  const sentence = sentenceOf(error);
  if (sentence === null) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});
