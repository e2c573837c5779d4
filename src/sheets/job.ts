/**
 * A build under way, kept between the sidebar's calls: nothing global survives from one call to
 * the next, and a property holds 9 KB, so it lies in the document's cache in pieces.
 */
import type { SheetBlueprint } from '../blueprint/blueprint';
import type { DayTime, Language, Settings } from '../calls';

export interface Job {
  readonly id: string;
  readonly tool: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly builtAt: DayTime;
  /** Steps done; see build.ts. */
  readonly done: number;
  readonly sentence: string;
  readonly blueprints: readonly SheetBlueprint[];
}

/** A piece is under the cache's 100 KB even where every sign takes three bytes. */
const PIECE = 30_000;
const LIFETIME_SECONDS = 1_800;

function key(id: string, piece: number | 'count'): string {
  return `voronka.job.${id}.${piece}`;
}

function cache(): GoogleAppsScript.Cache.Cache {
  const documents = CacheService.getDocumentCache();
  if (!documents) throw new Error('the script runs outside a spreadsheet');
  return documents;
}

/** Maps as lists: a function asked about every value takes longer than the text of a large build itself. */
function textOf(job: Job): string {
  const blueprints = job.blueprints.map((blueprint) => ({
    ...blueprint,
    rowHeights: [...blueprint.rowHeights],
  }));
  return JSON.stringify({ ...job, blueprints });
}

function jobOf(text: string): Job {
  const job = JSON.parse(text) as Job;
  const blueprints = job.blueprints.map((blueprint) => ({
    ...blueprint,
    rowHeights: new Map(blueprint.rowHeights),
  }));
  return { ...job, blueprints };
}

export function saveJob(job: Job): void {
  const text = textOf(job);
  const pieces: Record<string, string> = {};
  let count = 0;
  for (let from = 0; from < text.length; count += 1) {
    const to = endOfPiece(text, from);
    pieces[key(job.id, count)] = text.slice(from, to);
    from = to;
  }
  pieces[key(job.id, 'count')] = String(count);
  cache().putAll(pieces, LIFETIME_SECONDS);
}

/** Not between the halves of a pair of surrogates: alone they would be lost in the cache's UTF-8. */
function endOfPiece(text: string, from: number): number {
  const to = from + PIECE;
  return /^[\uD800-\uDBFF]$/.test(text.charAt(to - 1)) ? to - 1 : to;
}

/** The job, or null where it was stopped, finished, or left for more than half an hour. */
export function loadJob(id: string): Job | null {
  const count = Number(cache().get(key(id, 'count')) ?? 0);
  if (count === 0) return null;
  const keys = Array.from({ length: count }, (_, piece) => key(id, piece));
  const pieces = cache().getAll(keys);
  const text = keys.map((name) => pieces[name] ?? '').join('');
  try {
    return jobOf(text);
  } catch {
    return null;
  }
}

export function dropJob(id: string): void {
  cache().remove(key(id, 'count'));
}
