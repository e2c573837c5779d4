import { type InstalmentField, readInstalments } from '../tables/instalment';
import type { Instalments } from '../tools/tool';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { ownSheet } from './own-sheets';
import { makeOwnTable, type TypedColumn } from './own-table';
import { tableRows } from './table-sheet';

const ID = 'instalments';
const WIDTHS: Readonly<Record<InstalmentField, number>> = { deal: 260, amount: 120, day: 110, comment: 260 };

/**
 * The parts that the owner has agreed on; none before the first build that asks for them.
 * @throws ProblemError tableMoved
 */
export function readInstalmentsTable(document: Document): Instalments {
  const own = ownSheet(document.spreadsheet, ID);
  if (!own) return { rows: [], doubts: [], sheetName: null };
  const rows = tableRows(own, document, (_, words) => columns(words));
  return { ...readInstalments(rows), sheetName: own.sheet.getName() };
}

/** Makes the sheet where there is none, with headings and an example in a note. */
export function makeInstalmentsTable(document: Document): void {
  const words = wordsOf(document.language);
  const { hint } = words.ownTables.instalments;
  makeOwnTable(document, words, { id: ID, columns, hint, rows: [] });
}

function columns({ ownTables: { instalments } }: Words): TypedColumn[] {
  const { columns: headings, dayHelp } = instalments;
  const column = (field: InstalmentField) => ({ heading: headings[field], width: WIDTHS[field] });
  return [
    { ...column('deal'), format: 'plain' },
    { ...column('amount'), format: 'money' },
    { ...column('day'), format: 'day', check: { kind: 'day', help: dayHelp } },
    { ...column('comment'), format: 'plain' },
  ];
}
