import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type {
  ImportReport,
  Inspection,
  Mapping,
  ProposedStage,
  StageProposal,
  TableReport,
} from '../../src/calls';
import type { TableKind } from '../../src/tables/table-columns';
import { usePage } from '../context';
import { call, latest } from '../server';
import { type Task, useTask } from '../use-task';
import { renumber } from './stages';

export interface ImportState {
  /** 0 sheet, 1 columns, 2 stages, 3 report */
  readonly step: number;
  readonly sheetId: number | null;
  readonly inspection: Inspection | null;
  /** Doubts and lacking fields of the mapping as it is now. */
  readonly checked: Inspection | null;
  readonly mapping: Mapping | null;
  readonly proposal: StageProposal | null;
  readonly stages: readonly ProposedStage[];
  readonly report: ImportReport | TableReport | null;
}

export interface ImportFlow extends ImportState {
  readonly task: Task;
  /** The list of sheets is being renewed, or a draft taken up: no step is shown before its time. */
  readonly opening: boolean;
  chooseSheet(sheetId: number): void;
  inspect(): void;
  /** The owner says which table the sheet holds: its columns are told anew. */
  chooseKind(kind: TableKind): void;
  changeMapping(mapping: Mapping): void;
  propose(): void;
  changeStages(stages: readonly ProposedStage[]): void;
  run(): void;
  back(): void;
}

const START: ImportState = {
  step: 0,
  sheetId: null,
  inspection: null,
  checked: null,
  mapping: null,
  proposal: null,
  stages: [],
  report: null,
};

/** The import's way from the sheet to the report; every step is kept, so that reopening resumes. */
export function useImport(wanted: number | undefined): ImportFlow {
  const { draft, home, keep, reload, show } = usePage();
  const task = useTask();
  const kept =
    draft?.screen === 'import' && (wanted === undefined || wanted === draft.sheetId) ? draft : null;
  const [state, setState] = useState<ImportState>({ ...START, sheetId: wanted ?? kept?.sheetId ?? null });
  const [resuming, setResuming] = useState(kept !== null && kept.step > 0);
  const [renewing, setRenewing] = useState(true);
  const newest = useRef(state);

  function set(change: Partial<ImportState>) {
    const next = { ...newest.current, ...change };
    newest.current = next;
    setState(next);
    if (next.sheetId === null) return;
    const { step, sheetId, mapping, stages } = next;
    keep(next.report ? null : { screen: 'import', step, sheetId, mapping, stages });
  }

  const check = useMemo(
    () =>
      latest(async (query: { sheetId: number; mapping: Mapping }) => {
        const answer = await call('inspectSheet', query);
        if (answer.ok && newest.current.mapping === query.mapping) set({ checked: answer.value });
      }),
    [],
  );

  function inspect(
    sheetId: number,
    said: { readonly mapping?: Mapping; readonly kind?: TableKind },
    then?: (inspection: Inspection) => void,
  ) {
    task.run('inspectSheet', { sheetId, ...said }, (inspection) => {
      set({ step: 1, sheetId, inspection, checked: inspection, mapping: inspection.mapping });
      if (then) then(inspection);
      else setResuming(false);
    });
  }

  function propose(sheetId: number, mapping: Mapping, edited: readonly ProposedStage[] | null) {
    task.run('proposeStages', { sheetId, mapping }, (proposal) => {
      set({ step: 2, sheetId, mapping, proposal, stages: renumber(edited ?? proposal.stages) });
      setResuming(false);
    });
  }

  // Once, to go on where the draft ends
  useEffect(() => {
    reload().then(() => setRenewing(false));
    if (!kept || kept.step < 1) return;
    inspect(kept.sheetId, kept.mapping ? { mapping: kept.mapping } : {}, ({ mapping, kind }) => {
      if (kept.step > 1 && kind === 'deals') propose(kept.sheetId, mapping, kept.stages);
      else setResuming(false);
    });
  }, []);

  return {
    ...state,
    task,
    opening: renewing || (resuming && !task.problem),
    chooseSheet: (sheetId) => set({ ...START, sheetId }),
    inspect: () => {
      const { sheetId } = state;
      if (sheetId === null) return;
      if (sheetId !== home.activeSheetId) show(sheetId);
      inspect(sheetId, {});
    },
    chooseKind(kind) {
      if (state.sheetId !== null) inspect(state.sheetId, { kind });
    },
    changeMapping(mapping) {
      set({ mapping });
      if (state.sheetId !== null) check({ sheetId: state.sheetId, mapping });
    },
    propose() {
      if (state.sheetId !== null && state.mapping) propose(state.sheetId, state.mapping, null);
    },
    changeStages: (stages) => set({ stages }),
    run() {
      const { sheetId, mapping, stages } = state;
      if (sheetId === null || !mapping) return;
      const done = (report: ImportReport | TableReport) => {
        set({ step: 3, report });
        reload();
      };
      if ((mapping.kind ?? 'deals') !== 'deals') {
        task.run('importTable', { sheetId, mapping }, done);
        return;
      }
      const answers = stages.map(({ pipeline, name, outcome, step }) => ({ pipeline, name, outcome, step }));
      task.run('importDeals', { sheetId, mapping, stages: answers }, done);
    },
    back() {
      task.clear();
      set({ step: Math.max(0, state.step - 1) });
    },
  };
}
