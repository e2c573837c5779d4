import type { Day } from '../analysis/day';
import type { Deal, Stage } from './deal';
import { HISTORY_COLUMNS, type HistoryWords } from './history';
import { cellText, foldText, isRawDay, type RawRow } from './raw';
import { type StageEvent, type Stays, staysOf } from './stage-stays';

/** What the add-on's own history of changes tells about stays in stages. */
export interface RecordedStays extends Stays {
  /** Recorded changes of stage. */
  readonly moves: number;
}

const AT = HISTORY_COLUMNS.indexOf('at');
const KEY = HISTORY_COLUMNS.indexOf('key');
const WHAT = HISTORY_COLUMNS.indexOf('what');
const BEFORE = HISTORY_COLUMNS.indexOf('before');
const AFTER = HISTORY_COLUMNS.indexOf('after');

/**
 * Stays from the changes of stage that imports wrote into the History sheet. A move has the day of the import that saw
 * it, but for an ending, which has the day the deal closed.
 * @param rows of the History sheet without its header
 * @param words of all languages the sheet may have been written in
 */
export function recordedStays(
  rows: readonly RawRow[],
  deals: readonly Deal[],
  stages: readonly Stage[],
  words: readonly HistoryWords[],
): RecordedStays {
  const stageNames = new Set(words.map(({ fields }) => foldText(fields.stage)));
  const byKey = new Map(deals.map((deal) => [deal.key, deal]));
  const events: StageEvent[] = [];
  let since: Day | null = null;
  for (const row of rows) {
    const at = momentAt(row);
    if (at === null) continue;
    since = since === null ? Math.floor(at) : Math.min(since, Math.floor(at));
    if (!stageNames.has(foldText(cellText(row[WHAT])))) continue;
    const event = eventOf(row, at, byKey.get(cellText(row[KEY])));
    if (event) events.push(event);
  }
  return { ...staysOf(events, deals, stages, since), moves: events.length };
}

function momentAt(row: RawRow): number | null {
  const cell = row[AT] ?? '';
  if (isRawDay(cell)) return cell.day;
  return typeof cell === 'number' && cell > 0 ? cell : null;
}

function eventOf(row: RawRow, at: number, deal: Deal | undefined): StageEvent | null {
  const stage = cellText(row[AFTER]);
  if (deal === undefined || stage === '') return null;
  const seen = Math.floor(at);
  const ended = deal.outcome !== 'open' && stage === deal.stage && deal.closed !== null;
  const entered = ended ? Math.min(seen, deal.closed ?? seen) : seen;
  return { key: deal.key, stage, entered, at, left: null, from: cellText(row[BEFORE]) };
}
