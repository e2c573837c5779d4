/** Sheets of ours coming into use and going out of it, with the names of their inputs. */
import { wordsOf } from '../words';
import { inputPlaces, nameInputsAt } from './inputs';
import { freeName, type OwnSheet, ownSheet, ownSheets, setMark } from './own-sheets';
import { moveSheet, type NumberedSheet, sheetsOf } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet in use with what it takes to bring it back exactly there. */
export interface Standing extends OwnSheet {
  readonly name: string;
  /** The tab's place, from 1. */
  readonly index: number;
  /** Where its inputs stand, by key. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** A tool's sheets in a state, in the order of the tabs. */
export function ofTool(spreadsheet: Spreadsheet, tool: string, state: OwnSheet['mark']['state']): OwnSheet[] {
  return ownSheets(spreadsheet).filter(({ mark }) => mark.tool === tool && mark.state === state);
}

/** A tool's sheets in use. */
export function standing(spreadsheet: Spreadsheet, tool: string): Standing[] {
  return ofTool(spreadsheet, tool, 'current').map(({ sheet, mark }) => ({
    sheet,
    mark,
    name: sheet.getName(),
    index: sheet.getIndex(),
    inputs: inputPlaces(spreadsheet, sheet, mark.id),
  }));
}

/**
 * Gives a sheet a name that says it is out of use, with what Undo needs to bring it back. It is to be hidden once what
 * replaces it is shown: a document may not be without a visible sheet.
 */
export function setAside(spreadsheet: Spreadsheet, { sheet, mark, name, inputs }: Standing): void {
  sheet.setName(freeName(spreadsheet, wordsOf(mark.language).sheets.previous(name), sheet));
  setMark(sheet, { ...mark, state: 'previous', name, inputs: { ...inputs } });
}

/** Puts a sheet that was set aside in use again, under its name and at its place. */
export function bringBack(spreadsheet: Spreadsheet, { sheet, mark, name, index, inputs }: Standing): void {
  const { name: _name, inputs: _inputs, ...plain } = mark;
  setMark(sheet, { ...plain, state: 'current' });
  if (sheet.getName() !== name) sheet.setName(freeName(spreadsheet, name, sheet));
  nameInputsAt(spreadsheet, sheet, mark.id, inputs);
  if (!mark.hidden) show(spreadsheet, sheet, index);
}

/** Hides sheets that are out of use; where nothing else is to be seen, the deals come to the front first. */
export function hide(spreadsheet: Spreadsheet, sheets: readonly { readonly sheet: Sheet }[]): void {
  const ids = new Set(sheets.map(({ sheet }) => sheet.getSheetId()));
  const stays = ({ sheet, id }: NumberedSheet) => !ids.has(id) && !sheet.isSheetHidden();
  if (!sheetsOf(spreadsheet).some(stays)) ownSheet(spreadsheet, 'deals')?.sheet.showSheet();
  for (const { sheet } of sheets) sheet.hideSheet();
}

/** @param index the tab's place, from 1; unset leaves it at the end */
export function show(spreadsheet: Spreadsheet, sheet: Sheet, index: number | undefined): void {
  sheet.showSheet();
  if (index === undefined) return;
  moveSheet(spreadsheet, sheet, index);
}
