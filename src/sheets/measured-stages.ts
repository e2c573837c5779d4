/**
 * The stages that the deals were counted by. The Stages sheet is the owner's to edit, but how far a deal has come is
 * written on the Deals sheet by the import: until the next one, counts and labels are of the stages of the last.
 */
import * as z from 'zod/mini';
import type { Stage } from '../tables/deal';
import { cellText } from '../tables/raw';
import type { Document } from './document';
import { type Mark, ownSheet } from './own-sheets';

/** Signs that a mark may take for them, of the 30,000 that Google allows for a sheet's metadata. */
const MOST_SIGNS = 20_000;

const Kept = z.tuple([z.string(), z.string(), z.enum(['open', 'won', 'lost']), z.number()]);

/** The settings of the Stages sheet's mark that keep its stages; empty where they are too many to keep. */
export function measuredSettings(stages: readonly Stage[]): Mark['settings'] {
  const kept = stages.map(({ pipeline, name, outcome, step }) =>
    JSON.stringify([pipeline, name, outcome, step]),
  );
  return JSON.stringify(kept).length > MOST_SIGNS ? {} : { measured: kept };
}

/**
 * The stages of the last import, and whether the Stages sheet now says something else.
 * @param now what it says
 */
export function stagesInUse(
  document: Document,
  now: readonly Stage[],
): {
  readonly stages: readonly Stage[];
  readonly stagesEdited: boolean;
} {
  const kept = ownSheet(document.spreadsheet, 'stages')?.mark.settings.measured;
  if (!Array.isArray(kept)) return { stages: now, stagesEdited: false };
  const stages = kept.flatMap((text) => stageOf(text) ?? []);
  return { stages, stagesEdited: spelled(stages) !== spelled(now) };
}

function stageOf(text: string): Stage | null {
  const read = z.safeParse(Kept, JSON.parse(text));
  if (!read.success) return null;
  const [pipeline, name, outcome, step] = read.data;
  return { pipeline, name, outcome, step };
}

/** The same text for the same stages, as far as a sheet can hold them. */
function spelled(stages: readonly Stage[]): string {
  const lines = stages
    .filter(({ name }) => cellText(name) !== '')
    .map(({ pipeline, name, outcome, step }) =>
      JSON.stringify([cellText(pipeline), cellText(name), outcome, outcome === 'lost' ? 0 : step]),
    );
  return lines.sort().join('\n');
}
