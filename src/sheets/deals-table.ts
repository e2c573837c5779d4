import type { DayTime } from '../calls';
import { ProblemError } from '../problem';
import { DEAL_COLUMNS, type Deal, type DealField } from '../tables/deal';
import { dealToRow, rowToDeal } from '../tables/deal-row';
import type { DealsSource } from '../tools/tool';
import { wordsOf } from '../words';
import type { Document } from './document';
import { type Mark, type OwnSheet, ownSheet } from './own-sheets';
import {
  columnRanges,
  drawnSheet,
  NO_ROWS,
  type PlacedRows,
  placedRows,
  type TableDrawing,
  writePlacedRows,
} from './placed-rows';

const DEALS: TableDrawing<Deal, DealField> = {
  id: 'deals',
  columns: DEAL_COLUMNS,
  headings: ({ fields }) => fields,
  wide: { title: 240, client: 200, stage: 200, owner: 140, currency: 70, key: 110, id: 110 },
  read: rowToDeal,
  write: dealToRow,
};

export interface DealsTable {
  readonly deals: readonly Deal[];
  readonly source: DealsSource;
}

/** What earlier imports left. */
export interface PreviousDeals extends PlacedRows<Deal> {
  /** When the last import came to its end; null before the first. */
  readonly importedAt: DayTime | null;
  /** The profile of that import's file; null before the first. */
  readonly profile: string | null;
}

/**
 * The imported deals, in the order of their rows.
 * @throws ProblemError noDeals before the first import, tableMoved
 */
export function readDealsTable(document: Document): DealsTable {
  const own = ownSheet(document.spreadsheet, DEALS.id);
  const placed = own ? placedRows(own, document, DEALS) : NO_ROWS;
  if (!own || placed.records.length === 0) throw new ProblemError('noDeals');
  return { deals: placed.records, source: sourceOf(own, placed.free - 2) };
}

/**
 * The deals of earlier imports; none before the first.
 * @throws ProblemError tableMoved where the owner moved our columns or the row of headings
 */
export function previousDeals(document: Document): PreviousDeals {
  const own = ownSheet(document.spreadsheet, DEALS.id);
  if (!own) return { ...NO_ROWS, importedAt: null, profile: null };
  const { builtAt: importedAt, settings } = own.mark;
  const profile = typeof settings.profile === 'string' ? settings.profile : null;
  return { ...placedRows(own, document, DEALS), importedAt, profile };
}

/** Makes the sheet where there is none, so that it comes before those of the other tables. */
export function makeDealsTable(document: Document): void {
  drawnSheet(document, DEALS);
}

/** Writes all deals; those of earlier imports come first, in the rows they had. */
export function writeDealsTable(
  document: Document,
  deals: readonly Deal[],
  before: PlacedRows<Deal>,
  settings: Mark['settings'],
): void {
  writePlacedRows(document, DEALS, deals, before, settings);
}

function sourceOf({ sheet, mark }: OwnSheet, rows: number): DealsSource {
  const { outcomes, clientKinds } = wordsOf(mark.language).import;
  return {
    sheetName: sheet.getName(),
    rows,
    column: columnRanges(sheet, DEAL_COLUMNS),
    outcome: (outcome) => outcomes[outcome],
    clientKind: (kind) => (kind === '' ? '' : clientKinds[kind]),
  };
}
