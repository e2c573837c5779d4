import type { SheetBlueprint } from '../blueprint/blueprint';
import { quoteSheet } from '../blueprint/formula';
import type { BuildProgress, Effect, FormStep, Settings } from '../calls';
import { ProblemError } from '../problem';
import { addBuildingSheets, BUILD_STEPS, makeRoomFor, stepBuild, stopBuild } from '../sheets/build';
import { readDealsTable } from '../sheets/deals-table';
import type { Document } from '../sheets/document';
import { readerLanguage } from '../sheets/document';
import { dealHistory } from '../sheets/history-table';
import { makeHolidaysTable, readHolidaysTable } from '../sheets/holidays-table';
import { readImportedTables } from '../sheets/imported-tables';
import { readInputs, readKeyedRows } from '../sheets/inputs';
import { makeInstalmentsTable, readInstalmentsTable } from '../sheets/instalments-table';
import { type Job, loadJob, saveJob } from '../sheets/job';
import type { KeyedRow } from '../sheets/kept-rows';
import { locked } from '../sheets/lock';
import { stagesInUse } from '../sheets/measured-stages';
import { ownSheet, ownSheets } from '../sheets/own-sheets';
import { readTable } from '../sheets/read-table';
import { knownStageHistory } from '../sheets/stage-history';
import { readStages } from '../sheets/stages-table';
import { readStatuses } from '../sheets/status-history';
import { calendarOfDays } from '../tables/holiday';
import { knownCalendar } from '../tables/known-calendar';
import type { StatusRecord } from '../tables/status-history';
import { toolById } from '../tools/registry';
import type { Elsewhere, OwnTableId, ToolContext } from '../tools/tool';
import { wordsOf } from '../words';
import { freshRows, STATUS_ROWS } from './fresh-rows';

/** The wizard of a tool, its defaults taken from the imported deals and from what was chosen so far. */
export function form(
  document: Document,
  toolId: string,
  settings: Settings = {},
): { steps: readonly FormStep[] } {
  const steps = toolById(toolId).form(contextOf(document, toolId), wordsOf(readerLanguage()), settings);
  return { steps };
}

/** What a wizard's choice comes to. */
export function effect(document: Document, toolId: string, settings: Settings): Effect {
  return toolById(toolId).effect(settings, contextOf(document, toolId), wordsOf(readerLanguage()));
}

/**
 * Starts a build: reads the deals, makes the blueprints and adds the hidden sheets they will fill.
 * @param settings the wizard's; without them the last build's, and the owner's inputs stay
 * @throws ProblemError tooManyCells where the sheets would not fit; then nothing is left of them
 */
export function startBuild(document: Document, toolId: string, settings?: Settings): BuildProgress {
  const tool = toolById(toolId);
  const known = contextOf(document, toolId);
  const reading = { ...known, ...knownStageHistory(document, known.deals, known.stages) };
  const chosen = settings ?? ownSheet(document.spreadsheet, toolId)?.mark.settings ?? tool.defaults(reading);
  makeTables(document, tool.tables?.(chosen, reading) ?? []);
  const inputs = inputsBeside(settings ?? {}, reading.inputs);
  const context = { ...reading, ...ownTablesOf(document), inputs };
  const draft = {
    id: Utilities.getUuid(),
    tool: toolId,
    settings: chosen,
    language: document.language,
    builtAt: document.now,
  };
  // Checks the settings too, before there are sheets that would be left over.
  const sentence = tool.ready(chosen, context, wordsOf(readerLanguage()));
  const sheets = addBuildingSheets(document.spreadsheet, tool.sheets, draft);
  const names = new Map([...sheets].map(([id, added]) => [id, quoteSheet(added.getName())]));
  const sheet = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`${toolId} refers to ${id}, which is not among its sheets`);
    return name;
  };
  try {
    const blueprints: readonly SheetBlueprint[] = tool.build(chosen, { ...context, sheet });
    makeRoomFor(document.spreadsheet, toolId, blueprints);
    const job: Job = { ...draft, done: 1, sentence, blueprints };
    saveJob(job);
    return progressOf(job, null);
  } catch (error) {
    stopBuild(document.spreadsheet, draft);
    throw error;
  }
}

/** Does the next step of a build. */
export function continueBuild(document: Document, jobId: string): BuildProgress {
  const { job, result } = stepBuild(document.spreadsheet, jobById(jobId));
  return progressOf(job, result);
}

/** Stops a build; what it had not put in place goes. */
export function cancelBuild(document: Document, jobId: string): Record<string, never> {
  const job = loadJob(jobId);
  if (job) stopBuild(document.spreadsheet, job);
  return {};
}

/** Builds a tool's sheets again with what the owner chose and typed there. */
export function refreshTool(document: Document, toolId: string): void {
  let progress = startBuild(document, toolId);
  try {
    while (!progress.result) progress = continueBuild(document, progress.job);
  } catch (error) {
    // Nobody is there to try the step again.
    cancelBuild(document, progress.job);
    throw error;
  }
}

/** The tools whose sheets are in use, those built longest ago first. */
export function builtTools({ spreadsheet }: Document): string[] {
  const tools = ownSheets(spreadsheet)
    .filter(({ mark }) => mark.state === 'current' && mark.tool !== 'import')
    .sort((one, other) => one.mark.builtAt - other.mark.builtAt)
    .map(({ mark }) => mark.tool);
  return [...new Set(tools)];
}

/** The owner's inputs without those that the wizard has just set. */
function inputsBeside(settings: Settings, inputs: ToolContext['inputs']): ToolContext['inputs'] {
  return new Map([...inputs].filter(([key]) => !(key in settings)));
}

const MAKE_TABLE: Readonly<Record<OwnTableId, (document: Document) => void>> = {
  holidays: makeHolidaysTable,
  instalments: makeInstalmentsTable,
};

/** Makes the tables that the owner keeps by hand, where a build reads one that is not there yet. */
function makeTables(document: Document, tables: readonly OwnTableId[]): void {
  const missing = tables.filter((id) => !ownSheet(document.spreadsheet, id));
  if (missing.length === 0) return;
  locked(() => {
    for (const id of missing) MAKE_TABLE[id](document);
  });
}

function ownTablesOf(document: Document): Pick<ToolContext, 'calendar' | 'holidays' | 'instalments'> {
  const holidays = readHolidaysTable(document);
  return {
    holidays,
    calendar: holidays.source ? calendarOfDays(holidays.days) : knownCalendar(document.locale),
    instalments: readInstalmentsTable(document),
  };
}

function jobById(id: string): Job {
  const job = loadJob(id);
  if (!job) throw new ProblemError('jobGone');
  return job;
}

function progressOf(job: Job, result: BuildProgress['result']): BuildProgress {
  const { buildSteps } = wordsOf(readerLanguage()).server;
  return { job: job.id, steps: BUILD_STEPS.map((step) => buildSteps[step]), done: job.done, result };
}

/** Everything a tool may know. Its own sheets have no names before a build adds them. */
function contextOf(document: Document, toolId: string): ToolContext {
  const { spreadsheet, toDayTime, language, locale, now, today } = document;
  const words = wordsOf(language);
  const table = readDealsTable(document);
  const savedStatuses = once(() => readStatuses(document)?.records ?? []);
  const inputs = new Map(
    toolById(toolId).sheets.flatMap((id) => [...readInputs(spreadsheet, id, toDayTime)]),
  );
  return {
    deals: table.deals,
    source: table.source,
    ...stagesInUse(document, readStages(document)),
    ...readImportedTables(document),
    ...ownTablesOf(document),
    elsewhere: elsewhereIn(document),
    inputs,
    keyedRows: keyedRowsOf(document, toolById(toolId).sheets, savedStatuses),
    dealHistory: once(() => dealHistory(document)),
    savedStatuses,
    locale,
    now,
    today,
    words,
    link: (id, a1) => {
      const sheetId = ownSheet(spreadsheet, id)?.sheet.getSheetId();
      return sheetId === undefined ? undefined : `#gid=${sheetId}&range=${a1}`;
    },
    sheet: (id) => {
      throw new Error(`${id} has no name before the build`);
    },
  };
}

/** Read when it is first asked for. */
function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
}

/** What other tools built, read only as far as a tool asks. */
function elsewhereIn({ spreadsheet, toDayTime }: Document): Elsewhere {
  const rows = new Map<string, ReturnType<typeof readKeyedRows>>();
  return {
    sheet: (id) => {
      const own = ownSheet(spreadsheet, id);
      return own ? quoteSheet(own.sheet.getName()) : undefined;
    },
    inputs: (id) => readInputs(spreadsheet, id, toDayTime),
    rows: (id, name) => {
      const known = rows.get(id) ?? readKeyedRows(spreadsheet, id, toDayTime);
      rows.set(id, known);
      return known.get(name) ?? new Map();
    },
    cell: (id, a1) => {
      const value: unknown = ownSheet(spreadsheet, id)?.sheet.getRange(a1).getValue();
      return typeof value === 'string' || typeof value === 'number' ? value : null;
    },
    cells: (id) => {
      const own = ownSheet(spreadsheet, id);
      return own ? readTable(own.sheet, toDayTime).rows : [];
    },
  };
}

/** The rows of all of a tool's sheets; of a key on two of them, the earlier sheet's row. */
function keyedRowsOf(
  document: Document,
  sheets: readonly string[],
  savedStatuses: () => readonly StatusRecord[],
): Map<string, ReadonlyMap<string, KeyedRow>> {
  const { spreadsheet, toDayTime } = document;
  const all = new Map<string, ReadonlyMap<string, KeyedRow>>();
  for (const id of sheets) {
    const builtOn = Math.floor(ownSheet(spreadsheet, id)?.mark.builtAt ?? document.now);
    for (const [name, there] of readKeyedRows(spreadsheet, id, toDayTime)) {
      const rows = name === STATUS_ROWS ? freshRows(document, there, savedStatuses(), builtOn) : there;
      all.set(name, new Map([...rows, ...(all.get(name) ?? [])]));
    }
  }
  return all;
}
