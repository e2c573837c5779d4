import {
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IUnitRange,
  type Univer,
} from '@univerjs/core';
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
import { keepQuotedTexts } from './quoted-texts';

let made = 0;

/** How long one calculation may take before waiting for it is given up. */
const PATIENCE_MS = 600_000;

/** Commands, calculation and its end, over any Univer instance, with a screen or without. */
export class UniverEngine {
  /**
   * The workbook's id. Univer keeps the values of ranges by it for all its instances at once, so two
   * workbooks with one id would read each other's cells.
   */
  readonly unitId = `workbook-${++made}`;
  readonly api: FUniver;
  readonly formulas: FormulaDataModel;
  readonly commands: ICommandService;
  private readonly listeners: { dispose(): void }[] = [];
  /** Something was changed that Univer has not yet begun to calculate. */
  private pending = true;
  /** Something was changed since the last time everything was calculated. */
  private touched = true;

  constructor(readonly univer: Univer) {
    keepQuotedTexts(univer);
    const injector = univer.__getInjector();
    this.api = FUniver.newAPI(univer);
    this.formulas = injector.get(FormulaDataModel);
    this.commands = injector.get(ICommandService);
    const dirty = injector.get(IActiveDirtyManagerService);
    this.listeners.push(
      this.commands.onCommandExecuted((command, options) => {
        if (command.id === SetFormulaCalculationStartMutation.id) this.pending = false;
        else if (dirty.get(command.id) && calculates(command, options)) this.pending = this.touched = true;
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

  /** Before and after every command, whoever gives it. */
  onEveryCommand(listener: (command: ICommandInfo) => void): void {
    this.listeners.push(
      this.commands.beforeCommandExecuted(listener),
      this.commands.onCommandExecuted(listener),
    );
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
    while (this.touched) {
      await this.api.getFormula().onCalculationResultApplied(PATIENCE_MS);
      this.touched = this.pending;
    }
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    this.univer.dispose();
  }
}

/** Changes of looks only; Univer does not calculate after them. */
const LOOKS = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);

/** Whether Univer calculates after a command, as its own trigger decides it. */
function calculates(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): boolean {
  if (command.id !== 'sheet.mutation.set-range-values') return true;
  const { trigger } = command.params as { trigger?: string };
  return options?.onlyLocal !== true && !(trigger !== undefined && LOOKS.has(trigger));
}
