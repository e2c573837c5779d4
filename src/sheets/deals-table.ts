import { columnLetter, quoteSheet } from '../blueprint/formula';
import { ProblemError } from '../problem';
import { DEAL_COLUMNS, type Deal, type DealField, type DealFieldKind } from '../tables/deal';
import { dealToRow, rowToDeal } from '../tables/deal-row';
import type { DealsSource } from '../tools/tool';
import { type Language, type Words, wordsOf } from '../words';
import type { Document } from './document';
import { type Mark, type OwnSheet, ownSheet } from './own-sheets';
import { readTable } from './read-table';
import { growRows, markTable, type TableColumn, tableSheet, writeRows } from './table-sheet';
import { asText } from './text';

const ID = 'deals';

/** Every language the cells may be in: the spreadsheet's locale can change between two imports. */
const LANGUAGES: readonly Language[] = ['ru', 'en'];

const FORMATS: Readonly<Record<DealFieldKind, TableColumn['format']>> = {
  text: 'plain',
  money: 'money',
  day: 'day',
  share: 'share',
  integer: 'integer',
  outcome: 'plain',
  clientKind: 'plain',
};
const WIDTHS: Readonly<Record<DealFieldKind, number>> = {
  text: 150,
  money: 110,
  day: 95,
  share: 95,
  integer: 80,
  outcome: 95,
  clientKind: 95,
};
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

/**
 * The imported deals, in the order of their rows.
 * @throws ProblemError noDeals before the first import
 */
export function readDealsTable(document: Document): DealsTable {
  const own = ownSheet(document.spreadsheet, ID);
  const deals = own ? dealsOn(own, document) : [];
  if (!own || deals.length === 0) throw new ProblemError('noDeals');
  return { deals, source: sourceOf(own, deals.length) };
}

/** The deals of earlier imports; none before the first. */
export function previousDeals(document: Document): readonly Deal[] {
  const own = ownSheet(document.spreadsheet, ID);
  return own ? dealsOn(own, document) : [];
}

/**
 * Writes all deals, those of earlier imports in the rows they had. Columns of the owner's beside
 * ours are left alone.
 */
export function writeDealsTable(
  document: Document,
  deals: readonly Deal[],
  settings: Mark['settings'],
): void {
  const words = wordsOf(ownSheet(document.spreadsheet, ID)?.mark.language ?? document.language);
  const sheet = tableSheet(document, ID, columns(words.import));
  growRows(sheet, deals.length);
  writeRows(
    sheet,
    2,
    deals.map((deal) =>
      dealToRow(deal, words.import).map((value) =>
        typeof value === 'string' ? asText(value) : (value ?? ''),
      ),
    ),
  );
  markTable(document, sheet, ID, settings);
}

function columns(words: Words['import']): TableColumn[] {
  return DEAL_COLUMNS.map(({ field, kind }) => ({
    heading: words.fields[field],
    format: FORMATS[kind],
    width: WIDE[field] ?? WIDTHS[kind],
  }));
}

function dealsOn({ sheet }: OwnSheet, { toDayTime }: Document): Deal[] {
  const words = LANGUAGES.map((language) => wordsOf(language).import);
  const [, ...rows] = readTable(sheet, toDayTime).rows;
  return rows.flatMap((row) => rowToDeal(row, words) ?? []);
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
