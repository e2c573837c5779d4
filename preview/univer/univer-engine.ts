import { ICommandService, type IUnitRange, type Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import '@univerjs/engine-formula/lib/facade';
import '@univerjs/sheets/lib/facade';
import '@univerjs/sheets-formula/lib/facade';

/** The one workbook a host has. */
export const UNIT_ID = 'voronka';

/** A minute per step of waiting; the sum is unbounded as long as Univer goes on calculating. */
const PATIENCE_MS = 600_000;

/** Commands, calculation and its end, over any Univer instance, with a screen or without. */
export class UniverEngine {
  readonly api: FUniver;
  readonly formulas: FormulaDataModel;
  readonly commands: ICommandService;
  private readonly listeners: { dispose(): void }[] = [];
  /** Something was changed that Univer has not yet begun to calculate. */
  private pending = true;

  constructor(readonly univer: Univer) {
    const injector = univer.__getInjector();
    this.api = FUniver.newAPI(univer);
    this.formulas = injector.get(FormulaDataModel);
    this.commands = injector.get(ICommandService);
    const dirty = injector.get(IActiveDirtyManagerService);
    this.listeners.push(
      this.commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.pending = false;
        else if (dirty.get(command.id) && !options?.fromFormula) this.pending = true;
      }),
    );
  }

  /** Runs a command or mutation and throws where Univer refuses it. */
  run(id: string, params: object): void {
    if (this.commands.syncExecuteCommand(id, params) === false) throw new Error(`Univer refused ${id}`);
  }

  onCommand(listener: (id: string, params: unknown) => void): void {
    this.listeners.push(this.commands.onCommandExecuted((command) => listener(command.id, command.params)));
  }

  /** Tells Univer that cells were written behind its back. */
  recalculate(ranges: IUnitRange[]): void {
    const nothing = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    this.run(SetTriggerFormulaCalculationStartMutation.id, {
      ...nothing,
      dirtyRanges: ranges,
      forceCalculation: false,
    });
  }

  /** Resolves when nothing is waiting to be calculated. */
  async settle(): Promise<void> {
    do {
      await this.api.getFormula().onCalculationResultApplied(PATIENCE_MS);
    } while (this.pending);
  }

  get settled(): boolean {
    return !this.pending;
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.univer.dispose();
  }
}
