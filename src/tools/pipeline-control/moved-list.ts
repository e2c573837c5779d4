import { fromMinor } from '../../analysis/money';
import type { Page } from '../../blueprint/page';
import { MOVE_KINDS, type Move } from '../../tables/moves';
import { C, heading, managerName, withUnit } from './layout';
import { moveText } from './lists';
import { chosenMoves, type View } from './view';

/** Rows of the list at the most: the rest stands on the History sheet. */
const MOST = 150;

/** The deals that moved since the chosen day, as of the build. Answers with the next row. */
export function placeMovedList(page: Page, view: View, from: number): number {
  const { text, selection, known } = view;
  if (known === null) return from;
  const words = text.movedList;
  const since =
    selection.sinceDay === null ? words.since[selection.since] : words.sinceDay(selection.sinceDay);
  let row = heading(page, from, C.deal, C.last, words.heading(since), words.note);
  const moves = sorted(chosenMoves(view));
  if (moves.length === 0) {
    page.text(row, C.deal, 'note', words.none);
    return row + 1;
  }
  const { columns } = words;
  page.text(row, C.deal, 'header', columns.deal);
  page.text(row, C.why, 'header', columns.manager);
  page.text(row, C.stage, 'header', columns.kind);
  page.text(row, C.amount, 'header', withUnit(view, columns.amount), { align: 'right' });
  page.text(row, C.expected, 'header', columns.day, { align: 'center' });
  page.text(row, C.morning, 'header', columns.change);
  page.ground(row, C.deal, C.last, 'header');
  row += 1;
  for (const move of moves.slice(0, MOST)) {
    placeMove(page, view, row, move);
    row += 1;
  }
  if (moves.length <= MOST) return row;
  page.text(row, C.deal, 'note', words.more(moves.length - MOST));
  return row + 1;
}

function sorted(moves: readonly Move[]): Move[] {
  const place = ({ kind }: Move) => MOVE_KINDS.indexOf(kind);
  const size = ({ amount }: Move) => Math.abs(amount ?? 0);
  return [...moves].sort((a, b) => place(a) - place(b) || size(b) - size(a));
}

function placeMove(page: Page, view: View, row: number, move: Move): void {
  const { text } = view;
  page.text(row, C.deal, 'text', text.dealName(move.client, move.title));
  page.text(row, C.why, 'text', managerName(view, move.owner));
  page.text(row, C.stage, 'text', move.kind === 'other' ? moveText(view, move) : text.moved.kinds[move.kind]);
  page.text(row, C.amount, 'dated', move.amount === null ? null : fromMinor(move.amount), {
    format: 'money',
    align: 'right',
  });
  page.text(row, C.expected, 'dated', Math.floor(move.at), { format: 'day', align: 'center' });
  page.text(row, C.morning, 'text', changeText(view, move), { format: 'text' });
}

/** "May 12 → May 26 (+14 days)" */
function changeText({ text, context }: View, { change, kind, days }: Move): string {
  const words = text.movedList;
  const { what, before, after } = change;
  if (what === 'new' || what === 'missing' || what === 'returned') return words.events[what];
  const value = (side: typeof before): string => {
    if (side === null || side === '') return '';
    if (what === 'amount') return words.number(fromMinor(Number(side)));
    if (what === 'expected' || what === 'closed') return words.shortDay(Number(side));
    return what === 'outcome' ? context.words.import.outcomes[side as 'open' | 'won' | 'lost'] : String(side);
  };
  const by = kind === 'slipped' ? words.byDays(days) : kind === 'earlier' ? words.earlierBy(days) : '';
  return `${words.change(value(before), value(after))}${by}`;
}
