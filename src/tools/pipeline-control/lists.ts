import { fromMinor } from '../../analysis/money';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { Move } from '../../tables/moves';
import { HALVES, latestOf, type StatusRecord } from '../../tables/status-history';
import { statusFormula } from '../payment-calendar/published';
import { keptPlace, WORDS, writtenOf } from './kept';
import { C, heading, managerName, TITLE_ROOM, withUnit } from './layout';
import type { Reason } from './reasons';
import type { OpenDeal, PersonalList, View } from './view';

/** Rows of a deal on the payment calendar that are looked through for a word: a formula grows with each. */
const MOST_ROWS = 3;

/** Signs of reasons that a cell has room for; the rest stands in its note. */
const ROOM = 37;

/** A personal list a manager, with what is said of each deal. Answers with the next row. */
export function placeLists(page: Page, view: View, from: number): number {
  const { text, lists } = view;
  const words = text.lists;
  let row = heading(page, from, C.deal, C.key, words.heading, words.note);
  page.text(row, C.deal, 'note', view.calendar === undefined ? words.help : words.helpCalendar);
  row = placeHeader(page, view, row + 1);
  const first = row;
  if (lists.length === 0) {
    page.text(row, C.deal, 'note', words.none);
    return row + 1;
  }
  const sums: string[] = [];
  for (const list of lists) {
    placeGroup(page, view, row, list);
    sums.push(a1(row, C.amount));
    list.listed.forEach((open, index) => {
      placeDeal(page, view, row + 1 + index, open);
    });
    if (view.calendar === undefined) offerStatuses(page, view, row + 1, list.listed.length);
    row += 1 + list.listed.length;
  }
  page.text(row, C.deal, 'total', words.total);
  page.formula(row, C.amount, 'total', () => sums.join('+'), { format: 'money' });
  page.ground(row, C.deal, C.key, 'total');
  page.name('listed.sum', row, C.amount);
  if (view.calendar === undefined) keepWords(page, first, row - first);
  return row + 1;
}

function placeHeader(page: Page, view: View, row: number): number {
  const { columns, whyNote, expectedNote, lastNote, keyNote } = view.text.lists;
  const put = (column: number, label: string, left: boolean, note = '') =>
    page.text(row, column, 'header', label, { align: left ? 'left' : 'right', ...(note && { note }) });
  put(C.deal, columns.deal, true);
  put(C.why, columns.why, true, whyNote);
  put(C.stage, columns.stage, true);
  put(C.probability, columns.probability, false);
  put(C.amount, withUnit(view, columns.amount), false);
  page.text(row, C.expected, 'header', columns.expected, { align: 'center', note: expectedNote });
  for (const name of WORDS) put(C[name], columns[name], true);
  put(C.last, columns.last, true, lastNote);
  put(C.key, columns.key, true, keyNote);
  page.height(row, 30);
  return row + 1;
}

function placeGroup(page: Page, view: View, row: number, list: PersonalList): void {
  const { manager, listed, open, more } = list;
  page.text(
    row,
    C.deal,
    'group',
    view.text.lists.head(managerName(view, manager), listed.length, open, more),
  );
  const range = `${a1(row + 1, C.amount)}:${a1(row + listed.length, C.amount)}`;
  page.formula(row, C.amount, 'group', () => `SUM(${range})`, { format: 'money' });
  page.ground(row, C.deal, C.key, 'group');
}

function placeDeal(page: Page, view: View, row: number, open: OpenDeal): void {
  const { text } = view;
  const { deal, probability, expected } = open;
  const { cell, note } = whyOf(view, open);
  const name = text.dealName(deal.client, deal.title);
  page.text(row, C.deal, 'text', name, name.length > TITLE_ROOM ? { note: name } : {});
  page.text(row, C.why, 'text', cell, note === cell ? {} : { note });
  page.text(row, C.stage, 'text', deal.stage);
  page.text(row, C.probability, 'dated', probability, { format: 'share', align: 'right' });
  page.text(row, C.amount, 'text', deal.amount === null ? null : fromMinor(deal.amount), { format: 'money' });
  page.text(row, C.expected, 'text', expected, { format: 'day', align: 'center' });
  placeWords(page, view, row, open);
  page.text(row, C.last, 'dated', lastWord(view, open), { format: 'text' });
  page.text(row, C.key, 'dated', deal.key, { format: 'text' });
}

/** Cells to type into; where a payment calendar is built, what is typed there, and what was typed here before. */
function placeWords(page: Page, view: View, row: number, { deal, rows }: OpenDeal): void {
  const { calendar } = view;
  const { key } = deal;
  for (const name of WORDS) {
    const own = writtenOf(view, key, name);
    if (calendar === undefined) {
      page.text(row, C[name], 'entry', own || null, { format: 'text' });
    } else {
      const before = () => (own === '' ? '""' : page.ref(keptPlace(key, name)));
      const cell = `$${a1(row, C.key)}`;
      const keys = rows.slice(0, MOST_ROWS).map((suffix) => (suffix === '' ? cell : `${cell}&"${suffix}"`));
      page.formula(row, C[name], 'formula', () =>
        keys.reduceRight((rest, own) => statusFormula(calendar, name, own, rest), before()),
      );
    }
  }
}

/** The date and the probability stand beside the words for their record in the Status history. */
function keepWords(page: Page, row: number, rows: number): void {
  const words = Object.fromEntries(WORDS.map((name) => [name, C[name]]));
  const columns = { ...words, day: C.expected, probability: C.probability };
  page.keep({ name: 'deals', row, rows, key: C.key, columns });
}

function offerStatuses(page: Page, { text }: View, row: number, rows: number): void {
  for (const half of HALVES) {
    const at = { row, column: C[half], rows, columns: 1 };
    const { statuses: items, statusHelp: help } = text.lists;
    page.validate({ at, kind: 'list', items, free: true, help });
  }
}

/** The most pressing reasons for the cell, all of them for its note. */
function whyOf(view: View, { reasons, slips }: OpenDeal): { cell: string; note: string } {
  const slipped = slips && view.text.reasons.slips(slips.times, slips.days);
  const told = reasons.flatMap((reason) => reasonTexts(view, reason, slipped));
  const all = [...new Set([...told, ...(slipped === null ? [] : [slipped])])];
  const fits = (count: number) => all.slice(0, count).join(', ').length <= ROOM;
  let named = 1;
  while (named < all.length && fits(named + 1)) named += 1;
  const cell = all.slice(0, named).join(', ');
  const more = all.length - named;
  return {
    cell: more > 0 ? `${cell} ${view.text.reasons.more(more)}` : cell,
    note: all.join(', '),
  };
}

/** What became of a deal, in a word or two. */
export function moveText({ text }: View, { kind, change }: Move): string {
  const words = text.reasons;
  if (kind !== 'other') return words.moved[kind];
  const { what, before } = change;
  if (what === 'expected' || what === 'amount') return words[before === null ? 'set' : 'removed'][what];
  return words.other[what];
}

/** @param slipped what is said of a date that was moved on, this time and before */
function reasonTexts(view: View, { kind, days, moves }: Reason, slipped: string | null): string[] {
  const words = view.text.reasons;
  switch (kind) {
    case 'moved':
      return moves.map((move) => (move.kind === 'slipped' && slipped) || moveText(view, move));
    case 'overdue':
    case 'lateTask':
    case 'untouched':
      return [words[kind](days)];
    default:
      return [words[kind]];
  }
}

/** What was saved last before today: of the next payment first, the evening's word before the morning's. */
function lastWord({ saved, text, context }: View, { deal, rows }: OpenDeal): string | null {
  const before = rows.flatMap((suffix) => latestOf(saved, `${deal.key}${suffix}`) ?? []);
  const record = before.reduce<StatusRecord | null>(
    (last, each) => (last === null || each.day > last.day ? each : last),
    null,
  );
  if (!record) return null;
  const { day, half, status, comment } = record;
  return text.lists.last(day, half, status || comment, context.today);
}
