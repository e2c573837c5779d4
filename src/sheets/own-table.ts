/** Tables that the owner keeps by hand and tools read: made with their headings, never written again. */

import type { Words } from '../words';
import type { Document } from './document';
import { ownSheet } from './own-sheets';
import { growRows, markTable, type TableColumn, tableSheet, writeRows } from './table-sheet';

export interface TypedColumn extends TableColumn {
  /** What may be typed below the heading, with a word of help; anything where it is not said. */
  readonly check?:
    | { readonly kind: 'day'; readonly help: string }
    | { readonly kind: 'list'; readonly items: readonly string[]; readonly help: string };
}

export interface NewTable {
  readonly id: string;
  columns(words: Words): readonly TypedColumn[];
  /** The note on the first heading. */
  readonly hint: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Makes the sheet where there is none. */
export function makeOwnTable(document: Document, words: Words, { id, columns, hint, rows }: NewTable): void {
  if (ownSheet(document.spreadsheet, id)) return;
  const shape = columns(words);
  const sheet = tableSheet(document, id, shape);
  growRows(sheet, rows.length);
  writeRows(sheet, 2, rows);
  shape.forEach(({ check }, index) => {
    if (!check) return;
    const builder = SpreadsheetApp.newDataValidation().setAllowInvalid(false).setHelpText(check.help);
    if (check.kind === 'day') builder.requireDate();
    else builder.requireValueInList([...check.items], true);
    sheet.getRange(2, index + 1, sheet.getMaxRows() - 1, 1).setDataValidation(builder.build());
  });
  sheet.getRange(1, 1).setNote(hint);
  markTable(document, sheet, id, {});
}
