/**
 * What Apps Script sees. The build makes a top-level function of every export here; a cell and
 * the sidebar can reach these and nothing else.
 */
import { abcxyz } from './functions/abcxyz';
import { conversion } from './functions/conversion';
import { ltv } from './functions/ltv';
import { nps } from './functions/nps';
import { outlook } from './functions/outlook';
import { payout } from './functions/payout';
import { plansplit } from './functions/plansplit';
import { runrate } from './functions/runrate';
import { seasonality } from './functions/seasonality';
import { tiers } from './functions/tiers';
import { answer } from './server/answer';
import {
  cancelBuild,
  continueBuild as continueJob,
  effect,
  form,
  startBuild as startJob,
} from './server/building';
import { home } from './server/home';
import { importSheet, inspect, stageProposal } from './server/importing';
import { importTable as importOther } from './server/importing-tables';
import {
  addMenu,
  openSidebar,
  refreshAllSheets,
  saveStatusesAndSay,
  showHelp,
  undoBuild,
} from './server/menu';
import { insertFormula as insert, showPlace as show } from './server/places';
import { queries } from './server/queries';
import { insertSample as addSample } from './server/sample';
import { saveStatuses as save } from './server/statuses';
import { openDocument } from './sheets/document';
import { functionEdge } from './sheets/function-edge';
import { remember } from './sheets/store';
import { undoLastBuild as undo } from './sheets/undo';

/** Adds the menu in the spreadsheet the add-on has just been installed in. */
export function onInstall(): void {
  onOpen();
}

/** Adds the menu each time a spreadsheet opens; needs no permission. */
export function onOpen(): void {
  addMenu();
}

/** Menu: Open. */
export function openVoronka(): void {
  openSidebar();
}

/** Menu: Refresh all. */
export function refreshAll(): void {
  refreshAllSheets(openDocument());
}

/** Menu: Save statuses. */
export function saveStatusesFromMenu(): void {
  saveStatusesAndSay(openDocument());
}

/** Menu: Undo last build. */
export function undoFromMenu(): void {
  undoBuild(openDocument());
}

/** Menu: Help. */
export function openHelp(): void {
  showHelp(openDocument());
}

/** The sidebar's call of this name in calls.ts; so are those below. */
export function getHome(query: string): string {
  return answer(query, queries.nothing, () => home(openDocument()));
}

export function inspectSheet(query: string): string {
  return answer(query, queries.inspectSheet, ({ sheetId, mapping, kind }) =>
    inspect(openDocument(), sheetId, mapping, kind),
  );
}

export function proposeStages(query: string): string {
  return answer(query, queries.proposeStages, ({ sheetId, mapping }) =>
    stageProposal(openDocument(), sheetId, mapping),
  );
}

export function importDeals(query: string): string {
  return answer(query, queries.importDeals, ({ sheetId, mapping, stages }) =>
    importSheet(openDocument(), sheetId, mapping, stages),
  );
}

export function importTable(query: string): string {
  return answer(query, queries.importTable, ({ sheetId, mapping }) =>
    importOther(openDocument(), sheetId, mapping),
  );
}

export function getForm(query: string): string {
  return answer(query, queries.form, ({ tool, settings }) => form(openDocument(), tool, settings));
}

export function getEffect(query: string): string {
  return answer(query, queries.effect, ({ tool, settings }) => effect(openDocument(), tool, settings));
}

export function startBuild(query: string): string {
  return answer(query, queries.startBuild, ({ tool, settings }) => startJob(openDocument(), tool, settings));
}

export function continueBuild(query: string): string {
  return answer(query, queries.job, ({ job }) => continueJob(openDocument(), job));
}

export function stopBuild(query: string): string {
  return answer(query, queries.job, ({ job }) => cancelBuild(openDocument(), job));
}

export function undoLastBuild(query: string): string {
  return answer(query, queries.nothing, () => undo(openDocument().spreadsheet));
}

export function saveStatuses(query: string): string {
  return answer(query, queries.nothing, () => save(openDocument()));
}

export function showPlace(query: string): string {
  return answer(query, queries.place, ({ sheetId, a1 }) => show(openDocument(), sheetId, a1));
}

export function saveDraft(query: string): string {
  return answer(query, queries.draft, ({ draft }) => {
    remember('draft', draft);
    return {};
  });
}

export function insertFormula(query: string): string {
  return answer(query, queries.formula, ({ formula }) => insert(openDocument(), formula));
}

export function insertSample(query: string): string {
  return answer(query, queries.nothing, () => addSample(openDocument()));
}

/** @customfunction */
export function CONVERSION(outcomes: unknown, won?: unknown, lost?: unknown): unknown {
  return conversion([outcomes, won, lost], functionEdge().words);
}

/** @customfunction */
export function NPS(scores: unknown, detail?: unknown): unknown {
  return nps([scores, detail], functionEdge().words);
}

/** @customfunction */
export function LTV(
  average_deal: unknown,
  purchases_per_month: unknown,
  margin: unknown,
  lifetime_months: unknown,
): unknown {
  return ltv([average_deal, purchases_per_month, margin, lifetime_months], functionEdge().words);
}

/** @customfunction */
export function ABCXYZ(
  clients: unknown,
  amounts: unknown,
  dates: unknown,
  by?: unknown,
  abc_limits?: unknown,
  xyz_limits?: unknown,
): unknown {
  const { words, toDay } = functionEdge();
  return abcxyz([clients, amounts, dates, by, abc_limits, xyz_limits], words, toDay);
}

/** @customfunction */
export function PLANSPLIT(total: unknown, weights: unknown): unknown {
  return plansplit([total, weights], functionEdge().words);
}

/** @customfunction */
export function RUNRATE(actual: unknown, today: unknown, month?: unknown, holidays?: unknown): unknown {
  const { words, toDay } = functionEdge();
  return runrate([actual, today, month, holidays], words, toDay);
}

/** @customfunction */
export function SEASONALITY(dates: unknown, amounts: unknown): unknown {
  const { words, toDay } = functionEdge();
  return seasonality([dates, amounts], words, toDay);
}

/** @customfunction */
export function OUTLOOK(amounts: unknown, probabilities: unknown, plan?: unknown): unknown {
  return outlook([amounts, probabilities, plan], functionEdge().words);
}

/** @customfunction */
export function PAYOUT(
  actual: unknown,
  plan: unknown,
  thresholds: unknown,
  rates: unknown,
  kind?: unknown,
): unknown {
  return payout([actual, plan, thresholds, rates, kind], functionEdge().words);
}

/** @customfunction */
export function TIERS(amount: unknown, bounds: unknown, rates: unknown): unknown {
  return tiers([amount, bounds, rates], functionEdge().words);
}
