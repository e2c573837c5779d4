import type { BuildResult, ImportReport, TableReport } from '../../src/calls';
import { languageOf, wordsOf } from '../../src/words';
import type { WorkbookFile } from '../files/workbook-file';
import { createHost } from '../host';
import { type BookOrder, OTHER_TABLES, type OtherTable } from './arguments';
import { importDeals, importTable } from './importing';
import { type Server, serverOf } from './server';
import { withSheets } from './with-sheets';

/** The files that a book is made of. */
export interface BookFiles {
  readonly deals: WorkbookFile;
  readonly stageHistory: WorkbookFile | undefined;
  readonly tables: Readonly<Record<OtherTable, WorkbookFile | undefined>>;
}

export interface Book {
  readonly file: WorkbookFile;
  /** Excel does not know them: their cells are written as the values they had. */
  readonly customFunctions: readonly string[];
  readonly report: ImportReport;
  readonly tables: readonly TableReport[];
  readonly built: readonly BuildResult[];
  readonly serviceCalls: number;
}

/** Takes an export through the add-on's own calls, as an owner would with the sidebar. */
export async function makeBook(order: BookOrder, code: string, files: BookFiles): Promise<Book> {
  const { locale, timeZone, now } = order;
  const given = OTHER_TABLES.flatMap((kind) => {
    const file = files.tables[kind];
    return file ? [{ kind, file }] : [];
  });
  const beside = files.stageHistory ? [files.stageHistory] : [];
  const { workbook, names } = withSheets(files.deals, [...given.map(({ file }) => file), ...beside]);
  const host = await createHost({ code, html: {}, workbook, locale, timeZone, ...(now && { now }) });
  try {
    const server = serverOf(host, wordsOf(languageOf(locale)));
    const report = importDeals(server, order);
    const tables = given.map(({ kind }, index) => importTable(server, names[index]?.[0] ?? '', kind, order));
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
      tables,
      built,
      serviceCalls: host.totalServiceCalls(),
    };
  } finally {
    host.dispose();
  }
}

function build(server: Server, tool: string): BuildResult {
  let progress = server('startBuild', { tool });
  while (!progress.result) progress = server('continueBuild', { job: progress.job });
  return progress.result;
}
