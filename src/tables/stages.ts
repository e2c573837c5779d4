import type { ProposedStage } from '../calls';
import { isClientsAction } from './clients-action';
import type { Outcome, Stage } from './deal';
import type { Draft } from './draft';
import { headerName } from './header-text';
import { outcomeOf } from './outcome-words';
import type { Profile } from './profiles/profile';
import { foldText } from './raw';
import { type Because, orderStages, type StageFacts } from './stage-order';

export { isClientsAction } from './clients-action';

/** Two spellings of a stage in one pipeline are one stage. */
export function stageKey(pipeline: string, name: string): string {
  return `${foldText(pipeline)}\n${foldText(name)}`;
}

/** `stageKey` for many deals of few stages: each spelling is folded once. */
export function stageKeys(): typeof stageKey {
  const keys = new Map<string, string>();
  return (pipeline, name) => {
    const spelled = `${pipeline}\n${name}`;
    const known = keys.get(spelled);
    if (known !== undefined) return known;
    const made = stageKey(pipeline, name);
    keys.set(spelled, made);
    return made;
  };
}

/** The outcome a stage has by itself: from the CRM's own stages, else from the words; null where neither tells. */
export function stageOutcome(name: string, profile: Profile): { outcome: Outcome; because: Because } | null {
  const own = headerName(name);
  const named = Object.keys(profile.outcomes ?? {}).find((known) => headerName(known) === own);
  if (named !== undefined) return { outcome: profile.outcomes?.[named] ?? 'open', because: 'profile' };
  if (profile.withoutStage !== undefined && headerName(profile.withoutStage.name) === own) {
    return { outcome: profile.withoutStage.outcome, because: 'profile' };
  }
  const outcome = outcomeOf(name);
  if (outcome === null) return null;
  return { outcome, because: profilePlace(name, profile) === null ? 'words' : 'profile' };
}

/** Where a deal stands: its stage, and for one that its status ended, the stage it ended from. */
export interface Standing {
  readonly stage: string;
  readonly outcome: Outcome;
  readonly endedFrom: string;
}

/**
 * The stage a deal is in. Where the stage itself is no ending but a status column says won or lost (Pipedrive), the deal
 * stands in the status ("Won") and its stage is the one it ended from.
 */
export function standingOf(draft: Draft, outcomeOfStage: Outcome): Standing {
  const status = draft.statusOutcome;
  if (outcomeOfStage !== 'open' || status === null || status === 'open' || draft.status === draft.stage) {
    return { stage: draft.stage, outcome: outcomeOfStage, endedFrom: '' };
  }
  return { stage: draft.status, outcome: status, endedFrom: draft.stage };
}

function profilePlace(name: string, profile: Profile): number | null {
  const own = headerName(name);
  for (const stages of profile.stages ?? []) {
    const index = stages.findIndex((stage) => headerName(stage) === own);
    if (index >= 0) return (index + 1) / (stages.length + 1);
  }
  return null;
}

class Tally {
  deals = 0;
  open = 0;
  private sums = { probability: 0, probabilities: 0, created: 0, dated: 0 };

  constructor(
    readonly pipeline: string,
    readonly name: string,
  ) {}

  add(draft: Draft): void {
    this.open += 1;
    if (draft.probability !== null) {
      this.sums.probability += draft.probability;
      this.sums.probabilities += 1;
    }
    if (draft.created !== null) {
      this.sums.created += draft.created;
      this.sums.dated += 1;
    }
  }

  facts(remembered: number | null, profile: Profile): StageFacts {
    const { probability, probabilities, created, dated } = this.sums;
    return {
      name: this.name,
      remembered,
      profile: profilePlace(this.name, profile),
      probability: probabilities === 0 ? null : probability / probabilities,
      created: dated < 5 ? null : created / dated,
    };
  }
}

interface Judged {
  readonly tally: Tally;
  readonly outcome: Outcome;
  readonly because: Because;
  readonly remembered: number | null;
}

function pipelineStages(judged: readonly Judged[], profile: Profile): readonly ProposedStage[] {
  const open = judged.filter(({ outcome }) => outcome === 'open');
  const order = orderStages(open.map(({ tally, remembered }) => tally.facts(remembered, profile)));
  const proposed = (entry: Judged, step: number, because: Because): ProposedStage => ({
    pipeline: entry.tally.pipeline,
    name: entry.tally.name,
    deals: entry.tally.deals,
    outcome: entry.outcome,
    step,
    because,
    clientsAction: entry.outcome === 'open' && isClientsAction(entry.tally.name),
  });
  const steps = order.map(({ name, because }, index) => {
    const entry = open.find(({ tally }) => tally.name === name) as Judged;
    return proposed(entry, index + 1, because);
  });
  const won = judged.filter(({ outcome }) => outcome === 'won');
  const lost = judged.filter(({ outcome }) => outcome === 'lost');
  return [
    ...steps,
    ...won.map((entry) => proposed(entry, steps.length + 1, entry.because)),
    ...lost.map((entry) => proposed(entry, 0, entry.because)),
  ];
}

/**
 * Proposes, for each pipeline, its stages with their outcomes and the order of its steps. What the owner confirmed before
 * (`remembered`) stands; then the CRM's own stages, then words, then what the data show. Won stages share the last step.
 */
export function proposeFromDrafts(
  drafts: readonly Draft[],
  remembered: readonly Stage[],
  profile: Profile,
): readonly ProposedStage[] {
  const keyOf = stageKeys();
  const confirmed = new Map(remembered.map((stage) => [keyOf(stage.pipeline, stage.name), stage]));
  const outcomes = new Map<string, { outcome: Outcome; because: Because }>();
  const judge = (key: string, name: string) => {
    const known = outcomes.get(key);
    if (known !== undefined) return known;
    const stage = confirmed.get(key);
    const made = stage
      ? { outcome: stage.outcome, because: 'remembered' as const }
      : (stageOutcome(name, profile) ?? { outcome: 'open' as const, because: 'order' as const });
    outcomes.set(key, made);
    return made;
  };
  const tallies = new Map<string, Tally>();
  const tallyOf = (pipeline: string, name: string) => {
    const key = keyOf(pipeline, name);
    const known = tallies.get(key);
    if (known !== undefined) return known;
    const made = new Tally(pipeline, confirmed.get(key)?.name ?? name);
    tallies.set(key, made);
    return made;
  };
  for (const draft of drafts) {
    const own = tallyOf(draft.pipeline, draft.stage);
    const standing = standingOf(draft, judge(keyOf(draft.pipeline, draft.stage), draft.stage).outcome);
    const stands = tallyOf(draft.pipeline, standing.stage);
    stands.deals += 1;
    if (standing.outcome === 'open') own.add(draft);
    if (standing.endedFrom !== '') {
      const key = keyOf(draft.pipeline, standing.stage);
      if (!confirmed.has(key)) outcomes.set(key, { outcome: standing.outcome, because: 'words' });
    }
  }
  // A confirmed stage that no deal is in now keeps its place: deals may come back to it.
  for (const stage of remembered) tallyOf(stage.pipeline, stage.name);
  const pipelines = new Map<string, Judged[]>();
  for (const [key, tally] of tallies) {
    const judged = { tally, ...judge(key, tally.name), remembered: confirmed.get(key)?.step || null };
    const pipeline = foldText(tally.pipeline);
    pipelines.set(pipeline, [...(pipelines.get(pipeline) ?? []), judged]);
  }
  const proposals = [...pipelines.values()].map((judged) => pipelineStages(judged, profile));
  return proposals.reduce<ProposedStage[]>((all, stages) => all.concat(stages), []);
}
