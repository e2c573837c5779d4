import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Host, HostOptions } from '../../preview/host-api';
import type { Answer, BuildResult, Calls, ImportReport, Mapping, Problem, Settings } from '../../src/calls';
import type { DealField, Outcome } from '../../src/tables/deal';
import { bundled } from '../preview-files/bundled';
import { shared } from './shared';

type WorkbookFile = NonNullable<HostOptions['workbook']>;
type SheetFile = WorkbookFile['sheets'][number];
type CellFile = SheetFile['cells'] extends ReadonlyMap<number, ReadonlyMap<number, infer C>> ? C : never;
type Value = string | number | boolean;

const root = resolve(__dirname, '../..');
const { createHost } = shared<{ createHost(options: HostOptions): Promise<Host> }>(
  `${root}/dist-preview/host.cjs`,
);

/** The bundle as Google gets it. */
export const CODE = readFileSync(`${root}/dist/Code.js`, 'utf8');

/** A cell of a test's sheet: a value, or a value with a look, a note or a formula. */
export type TestCell = Value | null | CellFile;
export type TestRows = readonly (readonly TestCell[])[];

export function cellsOf(rows: TestRows): SheetFile['cells'] {
  return new Map(
    rows.map((row, r) => [
      r + 1,
      new Map(row.flatMap((cell, c): [number, CellFile][] => (cell === null ? [] : [[c + 1, cellOf(cell)]]))),
    ]),
  );
}

function cellOf(cell: Exclude<TestCell, null>): CellFile {
  return typeof cell === 'object' ? cell : { value: cell };
}

export function sheetFile(name: string, rows: TestRows, more: Partial<SheetFile> = {}): SheetFile {
  return {
    name,
    hidden: false,
    rowCount: Math.max(rows.length, 5),
    columnCount: Math.max(5, ...rows.map((row) => row.length)),
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: true,
    cells: cellsOf(rows),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: [],
    hiddenRows: [],
    merges: [],
    validations: [],
    rules: [],
    charts: [],
    ...more,
  };
}

export interface Setting {
  readonly locale?: string;
  readonly userLocale?: string;
  readonly timeZone?: string;
  readonly scriptTimeZone?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Added after the bundle: functions that a test calls with host.run. */
  readonly more?: string;
}

/** Noon of 18 May 2026 in UTC. */
export const NOON = Date.UTC(2026, 4, 18, 12);

const opened: Host[] = [];

/** Call it in afterEach or afterAll. A host that still calculates is waited for. */
export async function closeHosts(): Promise<void> {
  for (const host of opened.splice(0)) {
    await host.settle();
    host.dispose();
  }
}

/**
 * A spreadsheet with these sheets and the add-on in it; the one opened before is closed, as the engine
 * keeps results of formulas for the whole process. The clock stands at NOON unless told.
 */
export async function openSheets(sheets: readonly SheetFile[], setting: Setting = {}): Promise<Addon> {
  await closeHosts();
  const { locale = 'en_US', timeZone = 'Etc/UTC', now = () => NOON, more = '', ...rest } = setting;
  const workbook: WorkbookFile = { title: 'Test', locale, timeZone, names: [], sheets };
  const host = await createHost({
    code: `${CODE}\n${more}`,
    html: { Sidebar: '<p>' },
    workbook,
    now,
    ...rest,
  });
  opened.push(host);
  return new Addon(host);
}

export function openRows(rows: TestRows, setting: Setting = {}): Promise<Addon> {
  return openSheets([sheetFile('Export', rows)], setting);
}

/** A file of comma-separated values under the project's root. */
export function csvSheet(path: string, locale: string): SheetFile {
  const { readCsv } = bundled<{ readCsv(bytes: Uint8Array, name: string, locale: string): WorkbookFile }>(
    `${root}/preview/files/csv.ts`,
  );
  return { ...readCsv(readFileSync(`${root}/${path}`), 'Export.csv', locale).sheets[0]!, name: 'Export' };
}

/** What the owner corrects in the wizard. */
export interface Corrections {
  readonly fields?: Readonly<Partial<Record<DealField, readonly number[]>>>;
  readonly outcomes?: Readonly<Record<string, Outcome>>;
}

/** The add-on as the sidebar uses it. */
export class Addon {
  constructor(readonly host: Host) {}

  get view(): Host['spreadsheet'] {
    return this.host.spreadsheet;
  }

  answer<Name extends keyof Calls>(
    name: Name,
    query: Parameters<Calls[Name]>[0],
  ): Answer<ReturnType<Calls[Name]>> {
    return JSON.parse(String(this.host.run(name, JSON.stringify(query))));
  }

  /** The value of a call that must go well. */
  call<Name extends keyof Calls>(name: Name, query: Parameters<Calls[Name]>[0]): ReturnType<Calls[Name]> {
    const answer = this.answer(name, query);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`);
    return answer.value;
  }

  /** The problem of a call that must not. */
  problem<Name extends keyof Calls>(name: Name, query: Parameters<Calls[Name]>[0]): Problem {
    const answer = this.answer(name, query);
    if (answer.ok) throw new Error(`${name} went well`);
    return answer.problem;
  }

  sheetId(name = 'Export'): number {
    const found = this.call('getHome', {}).sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no visible sheet ${name}`);
    return found.id;
  }

  mapping(sheetId: number, corrections: Corrections = {}): Mapping {
    const { mapping } = this.call('inspectSheet', { sheetId });
    return { ...mapping, fields: { ...mapping.fields, ...corrections.fields } };
  }

  /** As an owner who accepts everything proposed but for the corrections. */
  import(sheetName = 'Export', corrections: Corrections = {}): ImportReport {
    const sheetId = this.sheetId(sheetName);
    const mapping = this.mapping(sheetId, corrections);
    const { stages } = this.call('proposeStages', { sheetId, mapping });
    const decided = stages.map((stage) => ({
      ...stage,
      outcome: corrections.outcomes?.[stage.name] ?? stage.outcome,
    }));
    return this.call('importDeals', { sheetId, mapping, stages: decided });
  }

  /** Builds to the end and, unless told, waits for the formulas. */
  async build(settings?: Settings, { settle = true, tool = 'funnel' } = {}): Promise<BuildResult> {
    let progress = this.call('startBuild', settings ? { tool, settings } : { tool });
    while (!progress.result) progress = this.call('continueBuild', { job: progress.job });
    if (settle) await this.host.settle();
    return progress.result;
  }

  /** The filled part of a sheet, as the file would have it. */
  sheet(name: string): SheetFile {
    const found = this.host.toFile().sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`there is no sheet ${name}`);
    return found;
  }

  /** Values of a sheet's rows, the columns from A to `last`. */
  rows(name: string, last: string): Value[][] {
    return this.view.values(name, `A1:${last}${this.sheet(name).rowCount}`);
  }

  visibleSheets(): string[] {
    return this.call('getHome', {}).sheets.map(({ name }) => name);
  }
}
