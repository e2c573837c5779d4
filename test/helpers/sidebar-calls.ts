import type { Calls } from '../../src/calls';

/** A call that is missing here does not compile. */
const calls: Readonly<Record<keyof Calls, true>> = {
  getHome: true,
  inspectSheet: true,
  proposeStages: true,
  importDeals: true,
  importTable: true,
  getForm: true,
  getEffect: true,
  startBuild: true,
  continueBuild: true,
  stopBuild: true,
  undoLastBuild: true,
  saveStatuses: true,
  showPlace: true,
  saveDraft: true,
  insertFormula: true,
  insertSample: true,
};

export const SIDEBAR_CALLS = Object.keys(calls) as (keyof Calls)[];
