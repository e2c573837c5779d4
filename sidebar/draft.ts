import type { Mapping, ProposedStage, Settings } from '../src/calls';

/** What is kept of a wizard on the way, so that closing and reopening resumes. */
export interface ImportDraft {
  readonly screen: 'import';
  readonly step: number;
  readonly sheetId: number;
  readonly mapping: Mapping | null;
  readonly stages: readonly ProposedStage[] | null;
}

export interface ToolDraft {
  readonly screen: 'tool';
  readonly tool: string;
  readonly step: number;
  readonly settings: Settings;
}

export type WizardDraft = ImportDraft | ToolDraft;

/** `open`: the page was closed in the wizard, not left for the list of tools. */
export interface Draft {
  readonly open: boolean;
  readonly wizard: WizardDraft;
}

/** A document property takes 9 KB; the rest is left to the server's own wrapping. */
const MOST_CHARACTERS = 4000;

/** The draft in a size that can be kept: long lists of stages are proposed again instead. */
export function compact(draft: Draft): Draft {
  const { wizard } = draft;
  if (wizard.screen !== 'import' || JSON.stringify(draft).length <= MOST_CHARACTERS) return draft;
  return { ...draft, wizard: { ...wizard, stages: null, step: Math.min(wizard.step, 1) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWizard(value: unknown): value is WizardDraft {
  if (!isRecord(value) || typeof value.step !== 'number') return false;
  if (value.screen === 'tool') return typeof value.tool === 'string' && isRecord(value.settings);
  return value.screen === 'import' && typeof value.sheetId === 'number';
}

/** What saveDraft kept, or null where it is of another version of the page. */
export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value) || typeof value.open !== 'boolean' || !isWizard(value.wizard)) return null;
  return { open: value.open, wizard: value.wizard };
}
