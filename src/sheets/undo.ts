/** Taking the last build back. */
import { ProblemError } from '../problem';
import { locked } from './lock';
import { repoint } from './repoint';
import { deleteSheet } from './seen';
import { forget, remember, remembered } from './store';
import { bringBack, hide, ofTool, type Standing, setAside, standing } from './swap';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const UNDO_KEY = 'undo';

export interface LastBuild {
  readonly tool: string;
  readonly sheetName: string;
  /** It replaced sheets of an earlier build. */
  readonly replaced: boolean;
}

export interface Undone {
  readonly sheetName: string;
  /** There is an earlier sheet again; else the build was the first, and what it made is gone. */
  readonly back: boolean;
}

export function rememberBuild(build: LastBuild): void {
  remember(UNDO_KEY, build);
}

function forgetBuild(): void {
  forget(UNDO_KEY);
}

/** The build that Undo would take back, or null. */
export function lastBuild(): LastBuild | null {
  const value = remembered(UNDO_KEY);
  if (typeof value !== 'object' || value === null || !('tool' in value) || !('sheetName' in value))
    return null;
  const replaced = 'replaced' in value && value.replaced === true;
  return { tool: String(value.tool), sheetName: String(value.sheetName), replaced };
}

/** Deletes what was kept for the undo of a tool's build, which then cannot be undone. */
export function dropCopies(spreadsheet: Spreadsheet, tool: string, current: readonly Standing[]): void {
  const copies = ofTool(spreadsheet, tool, 'previous');
  repoint(spreadsheet, tool, copies, current);
  if (copies.length > 0 && lastBuild()?.tool === tool) forgetBuild();
  for (const { sheet } of copies) deleteSheet(spreadsheet, sheet);
}

/**
 * Brings back the sheets that the last build replaced; where it replaced none, its own go.
 * What it made is kept, hidden, until the tool's next build.
 * @returns the present name of the sheet that is back, or the name of the one that went
 * @throws ProblemError nothingToUndo, also where somebody deleted the sheets that were kept for it
 */
export function undoLastBuild(spreadsheet: Spreadsheet): Undone {
  return locked(() => {
    const last = lastBuild();
    if (!last) throw new ProblemError('nothingToUndo');
    const previous = ofTool(spreadsheet, last.tool, 'previous');
    const current = standing(spreadsheet, last.tool);
    if (last.replaced && previous.length === 0) throw new ProblemError('nothingToUndo');
    const kept = (last.replaced ? previous : []).map(({ sheet, mark }) => {
      const place = current.find((own) => own.mark.id === mark.id);
      const name = place?.name ?? mark.name ?? last.sheetName;
      return { sheet, mark, name, inputs: mark.inputs ?? {}, index: place?.index ?? sheet.getIndex() };
    });
    try {
      for (const own of current) setAside(spreadsheet, own);
      for (const own of kept) bringBack(spreadsheet, own);
      hide(spreadsheet, current);
    } catch (error) {
      for (const own of kept) setAside(spreadsheet, own);
      for (const own of current) bringBack(spreadsheet, own);
      hide(spreadsheet, kept);
      throw error;
    }
    repoint(spreadsheet, last.tool, current, kept);
    forgetBuild();
    const shown = kept.find(({ mark }) => !mark.hidden);
    const went = current.find(({ mark }) => !mark.hidden)?.name ?? last.sheetName;
    return { sheetName: shown ? shown.sheet.getName() : went, back: last.replaced };
  });
}
