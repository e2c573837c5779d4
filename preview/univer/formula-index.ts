import type { ICommandInfo, Workbook } from '@univerjs/core';
import type { FormulaDataModel } from '@univerjs/engine-formula';

type SheetFormulas = ReturnType<FormulaDataModel['getSheetFormulaData']>;

/**
 * Univer looks through every cell of every sheet for formulas whenever one is written. A table of 100,000
 * rows without a formula makes each such write cost a fifth of a second, so what was found on a sheet is
 * kept until something changes there. Cells that the host writes behind Univer's back never hold formulas.
 */
export function keepFormulaData(
  formulas: FormulaDataModel,
  workbook: Workbook,
): (command: ICommandInfo) => void {
  const known = new Map<string, SheetFormulas>();
  const unitId = workbook.getUnitId();
  formulas.getFormulaData = () => {
    const found: Record<string, SheetFormulas> = {};
    for (const sheet of workbook.getSheets()) {
      const id = sheet.getSheetId();
      const data = known.get(id) ?? formulas.getSheetFormulaData(unitId, id);
      known.set(id, data);
      found[id] = data;
    }
    return { [unitId]: found };
  };
  return (command) => forget(known, command);
}

/** Changes of looks, and what the calculation says to itself, leave formulas where they are. */
function forget(known: Map<string, SheetFormulas>, { id, params }: ICommandInfo): void {
  if (!id.includes('.mutation.') || id.startsWith('formula.mutation.')) return;
  const { subUnitId, trigger } = (params ?? {}) as { subUnitId?: unknown; trigger?: unknown };
  if (trigger === 'sheet.command.set-style') return;
  if (typeof subUnitId === 'string') known.delete(subUnitId);
  else known.clear();
}
