/**
 * Builds a tool's sheets step by step, one call of the sidebar each. The new sheets are hidden
 * until the last step puts them in place of the old ones, so a build that is stopped or fails
 * leaves the old ones as they were.
 */
import type { SheetBlueprint } from '../blueprint/blueprint';
import type { BuildResult } from '../calls';
import { ProblemError } from '../problem';
import { wordsOf } from '../words';
import { drawChart } from './draw-chart';
import { dropJob, type Job, saveJob } from './job';
import { locked } from './lock';
import { freeName, type OwnSheet, setMark } from './own-sheets';
import { type BuildingSheet, placeSheets } from './place';
import { cellsOf, cutToSize, makeRoom, NEW_SHEET_CELLS } from './room';
import { deleteSheet, insertSheet } from './seen';
import { ofTool } from './swap';
import { writeBlueprint } from './write-blueprint';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What a build does, in order; the first is done when the job is made. */
export const BUILD_STEPS = ['read', 'write', 'charts', 'place'] as const;

/** Adds a hidden sheet for each id of a build. What an earlier, unfinished build left is removed. */
export function addBuildingSheets(
  spreadsheet: Spreadsheet,
  ids: readonly string[],
  job: Pick<Job, 'id' | 'tool' | 'builtAt' | 'language' | 'settings'>,
): Map<string, Sheet> {
  return locked(() => {
    const front = spreadsheet.getActiveSheet();
    removeUnfinished(spreadsheet, ofTool(spreadsheet, job.tool, 'building'));
    makeRoom(spreadsheet, job.tool, ids.length * NEW_SHEET_CELLS);
    const words = wordsOf(job.language);
    const added = new Map<string, Sheet>();
    for (const id of ids) {
      const name = freeName(spreadsheet, words.sheets.building(words.sheets.nameOf(id)));
      const sheet = insertSheet(spreadsheet, name);
      sheet.hideSheet();
      setMark(sheet, { ...job, id, job: job.id, state: 'building', hidden: true });
      added.set(id, sheet);
    }
    spreadsheet.setActiveSheet(front);
    return added;
  });
}

/**
 * Sees to it that the sheets of a build will fit, before any is drawn.
 * @throws ProblemError tooManyCells
 */
export function makeRoomFor(
  spreadsheet: Spreadsheet,
  tool: string,
  blueprints: readonly SheetBlueprint[],
): void {
  const needed = blueprints.reduce((sum, blueprint) => sum + cellsOf(blueprint), 0);
  locked(() => makeRoom(spreadsheet, tool, needed));
}

/** Does the job's next step; answers with the job after it, and with the result after the last one. */
export function stepBuild(spreadsheet: Spreadsheet, job: Job): { job: Job; result: BuildResult | null } {
  const step = BUILD_STEPS[job.done];
  const result = locked(() => {
    const sheets = buildingSheets(spreadsheet, job);
    if (step === 'write') write(spreadsheet, sheets);
    else if (step === 'charts') drawCharts(sheets);
    else if (step === 'place') return placeSheets(spreadsheet, job, sheets);
    return null;
  });
  const next = { ...job, done: job.done + 1 };
  if (result) dropJob(job.id);
  else saveJob(next);
  return { job: next, result };
}

/** Forgets a build and removes its unfinished sheets. */
export function stopBuild(spreadsheet: Spreadsheet, job: Pick<Job, 'id' | 'tool'>): void {
  dropJob(job.id);
  locked(() => removeUnfinished(spreadsheet, unfinished(spreadsheet, job)));
}

/** The job's own sheets: a build that somebody else started since has others. */
function unfinished(spreadsheet: Spreadsheet, job: Pick<Job, 'id' | 'tool'>): OwnSheet[] {
  return ofTool(spreadsheet, job.tool, 'building').filter(({ mark }) => mark.job === job.id);
}

function removeUnfinished(spreadsheet: Spreadsheet, sheets: readonly OwnSheet[]): void {
  for (const { sheet } of sheets) deleteSheet(spreadsheet, sheet);
}

/** @throws ProblemError jobGone where somebody deleted a sheet while it was being built, or started another build */
function buildingSheets(spreadsheet: Spreadsheet, job: Job): BuildingSheet[] {
  const own = unfinished(spreadsheet, job);
  return job.blueprints.map((blueprint) => {
    const found = own.find(({ mark }) => mark.id === blueprint.id);
    if (!found) throw new ProblemError('jobGone');
    return { blueprint, sheet: found.sheet };
  });
}

function write(spreadsheet: Spreadsheet, sheets: readonly BuildingSheet[]): void {
  const locale = spreadsheet.getSpreadsheetLocale();
  // All of them before any grows, so that on the way there are never more cells than at the end.
  for (const { sheet, blueprint } of sheets) if (blueprint.hidden) cutToSize(sheet, blueprint);
  for (const { sheet, blueprint } of sheets) writeBlueprint(sheet, blueprint, locale);
}

function drawCharts(sheets: readonly BuildingSheet[]): void {
  const sheetOf = (id: string): Sheet => {
    const found = sheets.find(({ blueprint }) => blueprint.id === id);
    if (!found) throw new Error(`a chart draws from ${id}, which this build does not make`);
    return found.sheet;
  };
  for (const { sheet, blueprint } of sheets) {
    // A step that failed half-way may be done again.
    for (const chart of sheet.getCharts()) sheet.removeChart(chart);
    for (const chart of blueprint.charts) drawChart(sheet, chart, sheetOf);
  }
}
