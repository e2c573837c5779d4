import type { DayTime } from '../calls';
import type { Outcome } from './deal';
import { HISTORY_COLUMNS, type HistoryWords } from './history';
import { type Change, TRACKED_FIELDS } from './merge';
import { cellText, foldText, isRawDay, type RawCell, type RawRow } from './raw';

/** A change of a deal with the moment of the import that saw it. */
export interface RecordedChange extends Change {
  readonly at: DayTime;
}

type What = Change['what'];

const [AT, KEY, TITLE, WHAT, BEFORE, AFTER] = HISTORY_COLUMNS.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * The changes that imports wrote into the History sheet, in its order. Rows that are none (the owner's notes between
 * them) are passed over.
 * @param rows of the sheet without its header
 * @param words of all languages the sheet may have been written in
 */
export function recordedChanges(rows: readonly RawRow[], words: readonly HistoryWords[]): RecordedChange[] {
  const known = whatByName(words);
  return rows.flatMap((row): RecordedChange[] => {
    const at = numberOf(row[AT] ?? '');
    const key = cellText(row[KEY]);
    const what = known.get(foldText(cellText(row[WHAT])));
    if (at === null || key === '' || what === undefined) return [];
    const side = (index: number) => sideOf(what, row[index] ?? '', words);
    return [{ at, key, title: cellText(row[TITLE]), what, before: side(BEFORE), after: side(AFTER) }];
  });
}

function whatByName(words: readonly HistoryWords[]): Map<string, What> {
  const known = new Map<string, What>();
  for (const { fields, history } of words) {
    for (const field of TRACKED_FIELDS) known.set(foldText(fields[field]), field);
    for (const event of ['new', 'missing', 'returned'] as const) {
      known.set(foldText(history.events[event]), event);
    }
  }
  return known;
}

function numberOf(cell: RawCell): number | null {
  if (isRawDay(cell)) return cell.day;
  return typeof cell === 'number' ? cell : null;
}

/** As a deal has it: what was blank is an unknown number or an empty text. */
function sideOf(what: What, cell: RawCell, words: readonly HistoryWords[]): Change['before'] {
  const number = numberOf(cell);
  switch (what) {
    case 'amount':
      return number === null ? null : Math.round(number * 100);
    case 'expected':
    case 'closed':
      return number === null ? null : Math.floor(number);
    case 'outcome':
      return outcomeOf(foldText(cellText(cell)), words);
    case 'stage':
    case 'owner':
      return cellText(cell);
    default:
      return null;
  }
}

function outcomeOf(name: string, words: readonly HistoryWords[]): Outcome | null {
  for (const { outcomes } of words) {
    for (const outcome of ['open', 'won', 'lost'] as const) {
      if (foldText(outcomes[outcome]) === name) return outcome;
    }
  }
  return null;
}
