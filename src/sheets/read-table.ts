import type { RawCell, RawTable } from '../tables/raw';
import { isDate, type ToDayTime } from './zone';

/**
 * Every cell of a sheet from A1, in one call, dates as day numbers in the spreadsheet's zone.
 * An empty sheet has no rows.
 * @param width columns to read, where those beside them are somebody else's
 * @param most rows to read, where the first are enough
 */
export function readTable(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  toDayTime: ToDayTime,
  width = sheet.getLastColumn(),
  most = Number.POSITIVE_INFINITY,
): RawTable {
  const rows = Math.min(most, sheet.getLastRow());
  const columns = Math.min(width, sheet.getMaxColumns());
  if (rows === 0 || columns === 0) return { rows: [] };
  const values: unknown[][] = sheet.getRange(1, 1, rows, columns).getValues();
  return { rows: values.map((row) => row.map((value) => rawCell(value, toDayTime))) };
}

function rawCell(value: unknown, toDayTime: ToDayTime): RawCell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return isDate(value) ? { day: toDayTime(value) } : '';
}
