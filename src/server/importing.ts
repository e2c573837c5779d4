import type {
  Answer,
  ImportReport,
  Inspection,
  Mapping,
  ProposedStage,
  StageProposal,
  TableReport,
} from '../calls';
import { ProblemError } from '../problem';
import { makeDealsTable, previousDeals, writeDealsTable } from '../sheets/deals-table';
import type { Document } from '../sheets/document';
import { appendHistory, historyRows } from '../sheets/history-table';
import { locked } from '../sheets/lock';
import { markOf, ownSheet } from '../sheets/own-sheets';
import { writePage } from '../sheets/page-sheet';
import { gridRows } from '../sheets/placed-rows';
import { readTable } from '../sheets/read-table';
import { makeRoomForTables, type TableSize } from '../sheets/room';
import { readStages, writeStages } from '../sheets/stages-table';
import { forget, remember, remembered } from '../sheets/store';
import { utcOffsetIn } from '../sheets/zone';
import type { Stage } from '../tables/deal';
import { proposeStages, readDeals } from '../tables/deals';
import { headerKey } from '../tables/header';
import { inspect as inspectTable } from '../tables/inspect';
import { mergeDeals } from '../tables/merge';
import type { RawTable } from '../tables/raw';
import { importReport } from '../tables/report';
import { stageKey } from '../tables/stages';
import type { TableKind } from '../tables/table-columns';
import { importReport as reportSheet } from '../tools/import/report';
import { wordsOf } from '../words';
import { sheetOf } from './places';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The report is hardly ever longer than a sheet as Google makes it. */
export const REPORT_SIZE: TableSize = { id: 'import-report', rows: 0, isCounted: false };

/** A sheet of the owner's with what it holds. */
export interface Export {
  readonly sheet: Sheet;
  readonly table: RawTable;
}

/**
 * What a sheet holds, what its columns mean, and what to ask the owner about them.
 * @param kind the table that the owner takes it for
 */
export function inspect(
  document: Document,
  sheetId: number,
  override?: Mapping,
  kind?: TableKind,
): Inspection {
  const { sheet, table } = exportOn(document, sheetId);
  const hints = { kind, sales: salesAre(document) };
  const first = answered(inspectTable(table, undefined, override, hints), sheet);
  const known = override ? undefined : rememberedMapping(table, first.mapping.headerRow);
  const wanted = known !== undefined && (kind === undefined || kind === (known.kind ?? 'deals'));
  const found = wanted ? answered(inspectTable(table, known, undefined, hints), sheet) : first;
  return { ...found, sheetId, sheetName: sheet.getName() };
}

/** A list of sales documents is the deals where there are none of another source. */
function salesAre({ spreadsheet }: Document): 'deals' | 'orders' {
  const deals = ownSheet(spreadsheet, 'deals');
  return deals === null || deals.mark.settings.profile === '1c' ? 'deals' : 'orders';
}

/** The stages the deals stand in, with their order and outcomes as far as they can be told. */
export function stageProposal(document: Document, sheetId: number, mapping: Mapping): StageProposal {
  const { sheet, table } = exportOn(document, sheetId);
  return answered(proposeStages(table, ofDeals(mapping), readStages(document)), sheet);
}

/** @throws ProblemError badQuery for the columns of another table */
function ofDeals(mapping: Mapping): Mapping {
  if ((mapping.kind ?? 'deals') !== 'deals') throw new ProblemError('badQuery');
  return mapping;
}

/**
 * Brings an export into the Deals, History and Stages sheets and writes the report. Everything is
 * read and merged before anything is written, under the lock, so that no other import comes between.
 * The deals come last: what changed is known only until they are written, so an import that failed
 * half-way is made whole by doing it again. One that would not fit is refused before anything is written.
 * @throws ProblemError of the reading; tableMoved; tooManyCells
 */
export function importSheet(
  document: Document,
  sheetId: number,
  mapping: Mapping,
  stages: readonly Pick<ProposedStage, 'pipeline' | 'name' | 'outcome' | 'step'>[],
): ImportReport {
  const source = exportOn(document, sheetId);
  const reading = answered(
    readDeals(source.table, ofDeals(mapping), stages, { utcOffset: utcOffsetIn(document.toDayTime) }),
    source.sheet,
  );
  return locked(() => {
    const before = previousDeals(document);
    const confirmed = allStages(stages, readStages(document));
    const merged = mergeDeals(before.records, reading.deals, document.today, {
      computeClientKinds: reading.clientKindsComputed,
      mapped: reading.mapped,
      stages: confirmed,
    });
    const changes = before.records.length === 0 ? [] : merged.changes;
    makeRoomForTables(document.spreadsheet, [
      { id: 'deals', rows: gridRows(before, merged.deals.length), isCounted: true },
      { id: 'history', rows: historyRows(document, changes.length), isCounted: false },
      { id: 'stages', rows: 0, isCounted: false },
      REPORT_SIZE,
    ]);
    makeDealsTable(document);
    appendHistory(document, changes, before.importedAt);
    writeStages(document, confirmed);
    writeDealsTable(document, merged.deals, before, { profile: reading.profile });
    return reported(document, source, mapping, importReport(reading, merged, before.profile));
  });
}

/** Writes the report, and remembers the columns for the next file of this kind. */
export function reported<Report extends Omit<ImportReport, 'sheetId'> | Omit<TableReport, 'sheetId'>>(
  document: Document,
  { sheet, table }: Export,
  mapping: Mapping,
  said: Report,
): Report & { readonly sheetId: number } {
  const { columns } = answered(inspectTable(table, undefined, mapping), sheet);
  const own = ownSheet(document.spreadsheet, said.kind)?.sheet.getSheetId();
  const source = { report: said, columns, sheetName: sheet.getName(), importedAt: document.now };
  writePage(document, reportSheet(source, wordsOf(document.language)));
  remember(mappingKey(table, mapping.headerRow), mapping);
  forget('draft');
  return { ...said, sheetId: own ?? sheet.getSheetId() };
}

/** @throws ProblemError sheetGone, ownSheet, emptySheet */
export function exportOn(document: Document, sheetId: number): Export {
  const sheet = sheetOf(document.spreadsheet, sheetId);
  const sheetName = sheet.getName();
  if (markOf(sheet)) throw new ProblemError('ownSheet', { sheetName });
  const table = readTable(sheet, document.toDayTime);
  if (table.rows.length === 0) throw new ProblemError('emptySheet', { sheetName });
  return { sheet, table };
}

/** @throws ProblemError of the answer, told which sheet it is about */
export function answered<T>(answer: Answer<T>, sheet: Sheet): T {
  if (answer.ok) return answer.value;
  const { code, details, cell } = answer.problem;
  throw new ProblemError(code, { sheetName: sheet.getName(), ...details }, cell);
}

function mappingKey(table: RawTable, headerRow: number): string {
  return `mapping.${headerKey(table, headerRow)}`;
}

function rememberedMapping(table: RawTable, headerRow: number): Mapping | undefined {
  const value = remembered(mappingKey(table, headerRow));
  return (value as Mapping | null) ?? undefined;
}

/** What was confirmed for stages that this export does not have stays confirmed. */
function allStages(confirmed: readonly Stage[], known: readonly Stage[]): Stage[] {
  const keyOf = ({ pipeline, name }: Stage) => stageKey(pipeline, name);
  const now = new Set(confirmed.map(keyOf));
  return [...confirmed, ...known.filter((stage) => !now.has(keyOf(stage)))];
}
