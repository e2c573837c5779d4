/**
 * The sheets that the add-on made, known by their developer metadata, so that a renamed one is
 * found and a sheet of the owner's with the same name is not touched.
 */
import * as z from 'zod/mini';
import { ROWS_SUFFIX } from '../blueprint/blueprint';
import type { SheetEntry } from '../calls';
import { deleteSheet, insertSheet, noteOf, putNote, sheetsOf } from './seen';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const METADATA_KEY = 'voronka';

const stepRow = z.readonly(z.object({ from: z.nullable(z.number()), rate: z.nullable(z.number()) }));

/** Any tool's settings, as they travel and are written down. */
export const settingsOfTool = z.record(
  z.string(),
  z.union([
    z.string(),
    z.number(),
    z.null(),
    z.readonly(z.array(z.string())),
    z.readonly(z.array(stepRow)),
    z.readonly(z.record(z.string(), z.number())),
  ]),
);

const Mark = z.object({
  /** SheetBlueprint.id, or the name of an imported table */
  id: z.string(),
  /** The sheet that was marked: one copied together with its mark is the owner's. */
  sheetId: z.optional(z.number()),
  tool: z.string(),
  /**
   * current: the one in use; building: not finished; previous: kept for Undo.
   */
  state: z.enum(['current', 'building', 'previous']),
  builtAt: z.number(),
  language: z.enum(['ru', 'en']),
  /** Shown or not when in use; a calculation sheet is not. */
  hidden: z.boolean(),
  settings: settingsOfTool,
  /** Of an imported table: how many columns it has, where a later version knows more. */
  columns: z.optional(z.number()),
  /** Of one that is not finished: the build it belongs to. */
  job: z.optional(z.string()),
  /** Of a previous one, for Undo: the name it had, and where its inputs stand, by key. */
  name: z.optional(z.string()),
  inputs: z.optional(z.record(z.string(), z.string())),
});

export type Mark = z.infer<typeof Mark>;

/** The sheet's mark, or null for a sheet of the owner's. */
export function markOf(sheet: Sheet): Mark | null {
  return markAt(SpreadsheetApp.getActiveSpreadsheet(), sheet.getSheetId());
}

function markAt(spreadsheet: Spreadsheet, id: number): Mark | null {
  const mark = markIn(noteOf(spreadsheet, id, METADATA_KEY, (text) => markIn(text)?.sheetId ?? null));
  return mark && (mark.sheetId === undefined || mark.sheetId === id) ? mark : null;
}

function markIn(text: string): Mark | null {
  try {
    const mark = Mark.safeParse(JSON.parse(text));
    return mark.success ? mark.data : null;
  } catch {
    return null;
  }
}

/** Marks a sheet as ours, in place of the mark it had. */
export function setMark(sheet: Sheet, mark: Mark): void {
  const sheetId = sheet.getSheetId();
  putNote(sheet, sheetId, METADATA_KEY, JSON.stringify({ ...mark, sheetId }));
}

/** Whether a sheet of ours stands beside the rows of imported tables and has to be as high as they are. */
export function isBesideTables({ id, hidden }: Pick<Mark, 'id' | 'hidden'>): boolean {
  return hidden && id.endsWith(ROWS_SUFFIX);
}

export interface OwnSheet {
  readonly sheet: Sheet;
  readonly mark: Mark;
}

/** Every sheet of ours, in the order of the tabs. */
export function ownSheets(spreadsheet: Spreadsheet): OwnSheet[] {
  return sheetsOf(spreadsheet).flatMap(({ sheet, id }) => {
    const mark = markAt(spreadsheet, id);
    return mark ? [{ sheet, mark }] : [];
  });
}

/** The sheet in use by its id, or null. */
export function ownSheet(spreadsheet: Spreadsheet, id: string): OwnSheet | null {
  return ownSheets(spreadsheet).find(({ mark }) => mark.id === id && mark.state === 'current') ?? null;
}

/** Signs a sheet's name may have at Google, less those of a number after it. */
const LONGEST_NAME = 96;

/**
 * The wanted name, or with the first number that makes it free: "Funnel 2"; shortened where it is too long.
 * @param own the sheet to be named, whose present name is free to it
 */
export function freeName(spreadsheet: Spreadsheet, whole: string, own?: Sheet): string {
  const wanted = whole.slice(0, LONGEST_NAME);
  const ownId = own?.getSheetId();
  const others = sheetsOf(spreadsheet).filter(({ id }) => id !== ownId);
  const taken = new Set(others.map(({ sheet }) => sheet.getName().toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const name = `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** A new sheet of ours at the end of the tabs; the owner stays where they are. */
export function insertOwnSheet(spreadsheet: Spreadsheet, wanted: string, mark: Mark): Sheet {
  const front = spreadsheet.getActiveSheet();
  const sheet = insertSheet(spreadsheet, freeName(spreadsheet, wanted));
  try {
    setMark(sheet, mark);
  } catch (error) {
    // Without its mark nobody would know it for ours, and the next try would add another.
    deleteSheet(spreadsheet, sheet);
    throw error;
  } finally {
    spreadsheet.setActiveSheet(front);
  }
  return sheet;
}

/** The visible sheets, for the page's lists. */
export function sheetEntries(spreadsheet: Spreadsheet): SheetEntry[] {
  return sheetsOf(spreadsheet)
    .filter(({ sheet }) => !sheet.isSheetHidden())
    .map(({ sheet, id }) => ({
      id,
      name: sheet.getName(),
      rows: sheet.getLastRow(),
      columns: sheet.getLastColumn(),
      own: markAt(spreadsheet, id) !== null,
    }));
}
