/** Sheets of ours coming into use and going out of it, with the names of their inputs. */
import { wordsOf } from '../words';
import { inputPlaces, nameInputsAt } from './inputs';
import { freeName, type OwnSheet, ownSheets, setMark } from './own-sheets';

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

/** Hides a sheet under a name that says so, with what Undo needs to bring it back. */
export function setAside(spreadsheet: Spreadsheet, { sheet, mark, name, inputs }: Standing): void {
  sheet.setName(freeName(spreadsheet, wordsOf(mark.language).sheets.previous(name)));
  setMark(sheet, { ...mark, state: 'previous', name, inputs: { ...inputs } });
  sheet.hideSheet();
}

/** Puts a sheet that was set aside in use again, under its name and at its place. */
export function bringBack(spreadsheet: Spreadsheet, { sheet, mark, name, index, inputs }: Standing): void {
  const { name: _name, inputs: _inputs, ...plain } = mark;
  setMark(sheet, { ...plain, state: 'current' });
  if (sheet.getName() !== name) sheet.setName(freeName(spreadsheet, name));
  nameInputsAt(spreadsheet, sheet, mark.id, inputs);
  if (!mark.hidden) show(spreadsheet, sheet, index);
}

/** @param index the tab's place, from 1; unset leaves it at the end */
export function show(spreadsheet: Spreadsheet, sheet: Sheet, index: number | undefined): void {
  sheet.showSheet();
  if (index === undefined) return;
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(index);
}
