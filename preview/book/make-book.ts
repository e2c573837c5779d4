import type { BuildResult, ImportReport, Inspection, Mapping, StageProposal } from '../../src/calls';
import { DEAL_COLUMNS, type DealField } from '../../src/tables/deal';
import { languageOf, wordsOf } from '../../src/words';
import type { WorkbookFile } from '../files/workbook-file';
import { createHost } from '../host';
import { type BookOrder, BookProblem } from './arguments';
import { type Server, serverOf } from './server';

export interface Book {
  readonly file: WorkbookFile;
  /** Excel does not know them: their cells are written as the values they had. */
  readonly customFunctions: readonly string[];
  readonly report: ImportReport;
  readonly built: readonly BuildResult[];
  readonly serviceCalls: number;
}

/** Takes an export through the add-on's own calls, as an owner would with the sidebar. */
export async function makeBook(order: BookOrder, code: string, raw: WorkbookFile): Promise<Book> {
  const { locale, timeZone, now } = order;
  const host = await createHost({ code, html: {}, workbook: raw, locale, timeZone, ...(now && { now }) });
  try {
    const server = serverOf(host, wordsOf(languageOf(locale)));
    const report = importDeals(server, order);
    await host.settle();
    const built: BuildResult[] = [];
    for (const tool of order.build) {
      built.push(build(server, tool));
      await host.settle();
    }
    return {
      file: host.toFile(),
      customFunctions: host.customFunctions(),
      report,
      built,
      serviceCalls: host.totalServiceCalls(),
    };
  } finally {
    host.dispose();
  }
}

function importDeals(server: Server, order: BookOrder): ImportReport {
  const { activeSheetId: sheetId } = server('getHome', {});
  const found = server('inspectSheet', { sheetId });
  const mapping = corrected(found, order.map);
  const { lacking } = server('inspectSheet', { sheetId, mapping });
  if (lacking.length > 0) {
    throw new BookProblem(`No column gives: ${lacking.join(', ')}. Name one with --map FIELD=HEADER.`);
  }
  const { stages } = server('proposeStages', { sheetId, mapping });
  return server('importDeals', { sheetId, mapping, stages: decided(stages, order.outcomes) });
}

function corrected({ mapping, columns }: Inspection, map: BookOrder['map']): Mapping {
  const fields: Partial<Record<DealField, readonly number[]>> = { ...mapping.fields };
  for (const [field, header] of map) {
    if (!DEAL_COLUMNS.some((column) => column.field === field)) {
      throw new BookProblem(
        `--map names the field "${field}"; known are ${DEAL_COLUMNS.map((c) => c.field).join(', ')}.`,
      );
    }
    const wanted = columns.filter((column) => column.header.toLowerCase() === header.toLowerCase());
    if (wanted.length === 0)
      throw new BookProblem(`--map names the column "${header}", which the file does not have.`);
    const taken = new Set(wanted.map(({ column }) => column));
    for (const [other, numbers] of Object.entries(fields)) {
      fields[other as DealField] = numbers?.filter((number) => !taken.has(number)) ?? [];
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

function build(server: Server, tool: string): BuildResult {
  let progress = server('startBuild', { tool });
  while (!progress.result) progress = server('continueBuild', { job: progress.job });
  return progress.result;
}
