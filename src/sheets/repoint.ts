/**
 * Formulas of the owner's that point to a sheet of ours. A spreadsheet lets them follow a sheet that is renamed, so when
 * a new sheet takes another's place they would stay with the one set aside, and break when that is deleted.
 */
import { quoteSheet } from '../blueprint/formula';
import { type Mark, markOf } from './own-sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Marked {
  readonly sheet: Sheet;
  readonly mark: Pick<Mark, 'id'>;
}

/**
 * Points formulas on all sheets but the tool's own from each sheet to the one of the same id. On sheets of the owner's
 * only to those that people see, as the places of figures on a calculation sheet change from build to build; other tools
 * refer to the columns that a calculation sheet publishes, which stay where they are.
 */
export function repoint(
  spreadsheet: Spreadsheet,
  tool: string,
  from: readonly (Marked & { readonly mark: Pick<Mark, 'hidden'> })[],
  to: readonly Marked[],
): void {
  const pairs = from.flatMap(({ sheet, mark }) => {
    const next = to.find((own) => own.mark.id === mark.id);
    return next ? [{ old: reference(sheet), now: reference(next.sheet), hidden: mark.hidden }] : [];
  });
  if (pairs.length === 0) return;
  for (const sheet of spreadsheet.getSheets()) {
    const mark = markOf(sheet);
    if (mark?.tool === tool) continue;
    const ofTool = mark !== null && mark.tool !== 'import';
    for (const { old, now, hidden } of pairs) if (ofTool || !hidden) replace(sheet, old, now);
  }
}

/** A name with a space is always quoted in a formula, and the names of sheets set aside have one. */
function reference(sheet: Sheet): string {
  return `${quoteSheet(sheet.getName())}!`;
}

function replace(sheet: Sheet, old: string, now: string): void {
  try {
    sheet.createTextFinder(old).matchCase(true).matchFormulaText(true).replaceAllWith(now);
  } catch {
    // The build is in place: a sheet that this person may not change must not undo it. The next build tries again.
  }
}
