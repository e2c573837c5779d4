import { DEAL_COLUMNS, type Deal } from './deal';
import type { RawRow } from './raw';
import { type RowValue, recordToRow, rowToRecord, type TableWords } from './table-row';

/** A row of the Deals sheet, in the order of DEAL_COLUMNS: amounts in major units, days as day numbers, outcomes in words. */
export function dealToRow(deal: Deal, words: TableWords): RowValue[] {
  return recordToRow(DEAL_COLUMNS, deal, words);
}

/**
 * A deal from a row of the Deals sheet; null for a row without a key. `words` are all languages the sheet may have been
 * written in: the spreadsheet's language can change between two imports.
 */
export function rowToDeal(row: RawRow, words: readonly TableWords[]): Deal | null {
  const record = rowToRecord(DEAL_COLUMNS, row, words);
  return record.key === '' ? null : (record as unknown as Deal);
}
