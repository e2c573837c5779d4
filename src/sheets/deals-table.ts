import { columnLetter, quoteSheet } from '../blueprint/formula';
import type { DayTime } from '../calls';
import { ProblemError } from '../problem';
import { DEAL_COLUMNS, type Deal, type DealField } from '../tables/deal';
import { dealToRow, rowToDeal } from '../tables/deal-row';
import { isBlankRow } from '../tables/raw';
import type { DealsSource } from '../tools/tool';
import { type Words, wordsOf } from '../words';
import type { Document } from './document';
import { type Mark, type OwnSheet, ownSheet, ownSheets } from './own-sheets';
import {
  FORMATS,
  growRows,
  LANGUAGES,
  markTable,
  runs,
  type TableColumn,
  tableRows,
  tableSheet,
  WIDTHS,
  writeRows,
} from './table-sheet';
import { asText } from './text';

const ID = 'deals';

/** Columns whose usual texts are longer than the others'. */
const WIDE: Readonly<Partial<Record<DealField, number>>> = {
  title: 240,
  client: 200,
  stage: 200,
  owner: 140,
  currency: 70,
  key: 110,
  id: 110,
};

export interface DealsTable {
  readonly deals: readonly Deal[];
  readonly source: DealsSource;
}

/** The deals on the sheet and where they stand. */
export interface PlacedDeals {
  readonly deals: readonly Deal[];
  /** The row of each: the owner may have put rows of their own between them. */
  readonly rows: readonly number[];
  /** The first row below everything in our columns. */
  readonly free: number;
}

/** What earlier imports left. */
export interface PreviousDeals extends PlacedDeals {
  /** When the last import came to its end; null before the first. */
  readonly importedAt: DayTime | null;
  /** The profile of that import's file; null before the first. */
  readonly profile: string | null;
}

const NO_DEALS: PlacedDeals = { deals: [], rows: [], free: 2 };

/**
 * The imported deals, in the order of their rows.
 * @throws ProblemError noDeals before the first import, tableMoved
 */
export function readDealsTable(document: Document): DealsTable {
  const own = ownSheet(document.spreadsheet, ID);
  const placed = own ? dealsOn(own, document) : NO_DEALS;
  if (!own || placed.deals.length === 0) throw new ProblemError('noDeals');
  return { deals: placed.deals, source: sourceOf(own, placed.free - 2) };
}

/**
 * The deals of earlier imports; none before the first.
 * @throws ProblemError tableMoved where the owner moved our columns or the row of headings
 */
export function previousDeals(document: Document): PreviousDeals {
  const own = ownSheet(document.spreadsheet, ID);
  if (!own) return { ...NO_DEALS, importedAt: null, profile: null };
  const { builtAt: importedAt, settings } = own.mark;
  const profile = typeof settings.profile === 'string' ? settings.profile : null;
  return { ...dealsOn(own, document), importedAt, profile };
}

/** Makes the sheet where there is none, so that it comes before those of the other tables. */
export function makeDealsTable(document: Document): void {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language);
  tableSheet(document, ID, columns(words.import));
}

/**
 * Writes all deals: those of earlier imports, which come first, in the rows they had, the others below.
 * Columns of the owner's beside ours and rows of the owner's between them are left alone.
 * The sheet's mark is renewed last and says that the import has come to its end.
 */
export function writeDealsTable(
  document: Document,
  deals: readonly Deal[],
  before: PlacedDeals,
  settings: Mark['settings'],
): void {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language);
  const sheet = tableSheet(document, ID, columns(words.import));
  const added = deals.length - before.deals.length;
  growRows(sheet, before.free - 2 + added);
  growCalculations(document, sheet.getMaxRows());
  const rows = [...before.rows, ...Array.from({ length: added }, (_, index) => before.free + index)];
  for (const { from, to } of runs(rows)) {
    writeRows(
      sheet,
      rows[from]!,
      deals.slice(from, to).map((deal) => cells(deal, words.import)),
    );
  }
  markTable(document, sheet, ID, settings);
}

/** Calculation sheets have a row for each of the table: a formula without room for its results is an error. */
function growCalculations({ spreadsheet }: Document, rows: number): void {
  for (const { sheet, mark } of ownSheets(spreadsheet)) {
    const missing = rows - sheet.getMaxRows();
    if (mark.hidden && missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  }
}

function cells(deal: Deal, words: Words['import']): (string | number)[] {
  return dealToRow(deal, words).map((value) => (typeof value === 'string' ? asText(value) : (value ?? '')));
}

function columns(words: Words['import']): TableColumn[] {
  return DEAL_COLUMNS.map(({ field, kind }) => ({
    heading: words.fields[field],
    format: FORMATS[kind],
    width: WIDE[field] ?? WIDTHS[kind],
  }));
}

function dealsOn(own: OwnSheet, document: Document): PlacedDeals {
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const rows = tableRows(own, document, columns);
  const placed = { deals: [] as Deal[], rows: [] as number[], free: 2 };
  rows.forEach((row, index) => {
    if (!isBlankRow(row)) placed.free = index + 3;
    const deal = rowToDeal(row, words);
    if (!deal) return;
    placed.deals.push(deal);
    placed.rows.push(index + 2);
  });
  return placed;
}

function sourceOf({ sheet, mark }: OwnSheet, rows: number): DealsSource {
  const sheetName = sheet.getName();
  const last = sheet.getMaxRows();
  const { outcomes, clientKinds } = wordsOf(mark.language).import;
  return {
    sheetName,
    rows,
    column: (field) => {
      const letter = columnLetter(DEAL_COLUMNS.findIndex((column) => column.field === field) + 1);
      return `${quoteSheet(sheetName)}!$${letter}$2:$${letter}$${last}`;
    },
    outcome: (outcome) => outcomes[outcome],
    clientKind: (kind) => (kind === '' ? '' : clientKinds[kind]),
  };
}
