/**
 * What a run of the script has read of the spreadsheet and need not ask for again: its sheets with their numbers, the
 * marks on them, the names of ranges. Each question is a call of Google's, and a build asks for some of these twenty
 * times over. A run forgets it when it changes the sheets itself, and when it takes the lock, before which another run
 * may have changed them.
 */
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface NumberedSheet {
  readonly sheet: Sheet;
  /** Google's number of it, which stays. */
  readonly id: number;
}

let sheets: readonly NumberedSheet[] | null = null;
let names: Map<string, SeenName> | null = null;
let notes: Map<string, Map<number, SeenNote>> = new Map();

export function forgetSeen(): void {
  sheets = null;
  names = null;
  notes = new Map();
}

/** The sheets in the order of their tabs. */
export function sheetsOf(spreadsheet: Spreadsheet): readonly NumberedSheet[] {
  sheets ??= spreadsheet.getSheets().map((sheet) => ({ sheet, id: sheet.getSheetId() }));
  return sheets;
}

/** @param index the tab's place, from 0; the end where it is not said */
export function insertSheet(
  spreadsheet: Spreadsheet,
  name: string,
  index = sheetsOf(spreadsheet).length,
): Sheet {
  sheets = null;
  return spreadsheet.insertSheet(name, index);
}

export function deleteSheet(spreadsheet: Spreadsheet, sheet: Sheet): void {
  sheets = null;
  names = null;
  spreadsheet.deleteSheet(sheet);
}

/** @param position the tab's place, from 1 */
export function moveSheet(spreadsheet: Spreadsheet, sheet: Sheet, position: number): void {
  sheets = null;
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.moveActiveSheet(position);
}

interface SeenNote {
  /** Not known of a note that this run has put. */
  readonly metadata: Metadata | null;
  readonly text: string;
}

/** What the file keeps under a key, by the number of the sheet it is kept with: one search for all sheets. */
function notesOf(spreadsheet: Spreadsheet, key: string, numberIn: (text: string) => number | null) {
  const known = notes.get(key);
  if (known) return known;
  const found = spreadsheet
    .createDeveloperMetadataFinder()
    .withKey(key)
    .find()
    .map((metadata) => {
      const text = metadata.getValue() ?? '';
      return { metadata, text, said: numberIn(text) };
    });
  const bySheet = new Map<number, SeenNote>();
  for (const { metadata, text, said } of found) {
    // A sheet copied with its note says the number of the first one: then the place is asked for.
    const alone = said !== null && found.filter((other) => other.said === said).length === 1;
    const sheet = alone ? said : metadata.getLocation().getSheet()?.getSheetId();
    if (sheet !== undefined) bySheet.set(sheet, { metadata, text });
  }
  notes.set(key, bySheet);
  return bySheet;
}

/**
 * The text that is kept with a sheet under a key, '' where there is none.
 * @param numberIn the number of the sheet that a text was written for, as far as it says
 */
export function noteOf(
  spreadsheet: Spreadsheet,
  sheet: number,
  key: string,
  numberIn: (text: string) => number | null,
): string {
  return notesOf(spreadsheet, key, numberIn).get(sheet)?.text ?? '';
}

/** Keeps a text with a sheet, unseen by people, in place of the one that was. */
export function putNote(sheet: Sheet, id: number, key: string, text: string): void {
  const known = notes.get(key);
  const metadata =
    known?.get(id)?.metadata ?? sheet.getDeveloperMetadata().find((entry) => entry.getKey() === key) ?? null;
  if (metadata) metadata.setValue(text);
  else sheet.addDeveloperMetadata(key, text, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  known?.set(id, { metadata, text });
}

interface SeenName {
  /** Not known of a name that this run has given. */
  readonly named: NamedRange | null;
  place?: NamedPlace | null;
}

/** Where a name points. */
export interface NamedPlace {
  readonly range: Range;
  readonly sheet: number;
  readonly a1: string;
}

function namesOf(spreadsheet: Spreadsheet): Map<string, SeenName> {
  names ??= new Map(spreadsheet.getNamedRanges().map((named) => [named.getName(), { named }]));
  return names;
}

/** The names of ranges, of all sheets. */
export function rangeNames(spreadsheet: Spreadsheet): readonly string[] {
  return [...namesOf(spreadsheet).keys()];
}

export function giveName(spreadsheet: Spreadsheet, name: string, range: Range): void {
  spreadsheet.setNamedRange(name, range);
  names?.set(name, { named: null });
}

export function removeName(spreadsheet: Spreadsheet, name: string): void {
  spreadsheet.removeNamedRange(name);
  names?.delete(name);
}

/** Where a name points, or null where its rows, column or sheet were deleted. */
export function placeOfName(spreadsheet: Spreadsheet, name: string): NamedPlace | null {
  const seen = namesOf(spreadsheet).get(name);
  if (!seen) return null;
  if (seen.place === undefined)
    seen.place = placeOf(() => seen.named?.getRange() ?? spreadsheet.getRangeByName(name));
  return seen.place;
}

function placeOf(read: () => Range | null): NamedPlace | null {
  try {
    const range = read();
    const a1 = range?.getA1Notation() ?? '';
    if (!range || !/^[A-Z]+\d+(?::[A-Z]+\d+)?$/.test(a1)) return null;
    return { range, sheet: range.getSheet().getSheetId(), a1 };
  } catch {
    // A name that has lost its cells: whether Google then throws or answers #REF! is written nowhere.
    return null;
  }
}
