import { type Document, readerLanguage } from '../sheets/document';
import { locked } from '../sheets/lock';
import { freeName } from '../sheets/own-sheets';
import { asText } from '../sheets/text';
import { wordsOf } from '../words';
import english from './sample/en.tsv';
import russian from './sample/ru.tsv';

/**
 * Adds a sheet with a small sample export in the reader's language, as if it had been pasted: its
 * dates and amounts are texts, for the import to read.
 */
export function insertSample({ spreadsheet }: Document): { sheetId: number } {
  const language = readerLanguage();
  const rows = (language === 'ru' ? russian : english).replace(/\n$/, '').split('\n');
  const cells = rows.map((row) => row.split('\t').map(asText));
  return locked(() => {
    const sheet = spreadsheet.insertSheet(freeName(spreadsheet, wordsOf(language).sheets.sample));
    const width = cells[0]?.length ?? 0;
    sheet.getRange(1, 1, cells.length, width).setValues(cells);
    sheet.setFrozenRows(1);
    return { sheetId: sheet.getSheetId() };
  });
}
