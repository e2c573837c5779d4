import type { ImportReport, Inspection, Mapping, StageProposal, TableReport } from '../../src/calls';
import type { SourceField } from '../../src/tables/import-fields';
import type { TableKind } from '../../src/tables/table-columns';
import { type BookOrder, BookProblem, type OtherTable } from './arguments';
import type { Server } from './server';

/** Imports the export on the sheet in front, its stages as proposed but for the outcomes named. */
export function importDeals(server: Server, order: BookOrder): ImportReport {
  const { activeSheetId: sheetId } = server('getHome', {});
  const mapping = columnsOn(server, sheetId, 'deals', order);
  const { stages } = server('proposeStages', { sheetId, mapping });
  return server('importDeals', { sheetId, mapping, stages: decided(stages, order.outcomes) });
}

/** Imports another table from a sheet. */
export function importTable(
  server: Server,
  sheetName: string,
  kind: OtherTable,
  order: BookOrder,
): TableReport {
  const sheet = server('getHome', {}).sheets.find(({ name }) => name === sheetName);
  if (!sheet) throw new BookProblem(`The file of --${kind} has no sheet that can be seen.`);
  return server('importTable', {
    sheetId: sheet.id,
    mapping: columnsOn(server, sheet.id, kind, order),
  });
}

/** The columns of a sheet as proposed, but for those named. @throws BookProblem where a needed one is lacking */
function columnsOn(server: Server, sheetId: number, kind: TableKind, { map }: BookOrder): Mapping {
  const mapping = corrected(server('inspectSheet', { sheetId, kind }), kind, map);
  const { lacking } = server('inspectSheet', { sheetId, mapping });
  if (lacking.length === 0) return mapping;
  const [option, prefix] = kind === 'deals' ? ['', ''] : [` of --${kind}`, `${kind}.`];
  throw new BookProblem(
    `No column${option} gives: ${lacking.join(', ')}. Name one with --map ${prefix}FIELD=HEADER.`,
  );
}

function corrected({ mapping, columns }: Inspection, kind: TableKind, map: BookOrder['map']): Mapping {
  const fields: Partial<Record<SourceField, readonly number[]>> = { ...mapping.fields };
  for (const { field, header } of map.filter((named) => named.kind === kind)) {
    const wanted = columns.filter((column) => column.header.toLowerCase() === header.toLowerCase());
    if (wanted.length === 0)
      throw new BookProblem(`--map names the column "${header}", which the file does not have.`);
    const taken = new Set(wanted.map(({ column }) => column));
    for (const other of Object.keys(fields) as SourceField[]) {
      fields[other] = fields[other]?.filter((number) => !taken.has(number)) ?? [];
    }
    fields[field] = [...taken];
  }
  return { ...mapping, fields };
}

function decided(stages: StageProposal['stages'], outcomes: BookOrder['outcomes']): StageProposal['stages'] {
  for (const name of outcomes.keys()) {
    if (!stages.some((stage) => stage.name === name)) {
      throw new BookProblem(`--outcome names the stage "${name}", which the file does not have.`);
    }
  }
  return stages.map((stage) => {
    const outcome = outcomes.get(stage.name) ?? stage.outcome;
    const step = outcome === 'lost' ? 0 : stage.step || lastStep(stages, stage.pipeline) + 1;
    return { ...stage, outcome, step };
  });
}

function lastStep(stages: StageProposal['stages'], pipeline: string): number {
  return Math.max(0, ...stages.filter((stage) => stage.pipeline === pipeline).map(({ step }) => step));
}
