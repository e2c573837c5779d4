import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import {
  header,
  heading,
  limit,
  momentText,
  placeInputs,
  placeLines,
  type Span,
  titles,
} from '../shared/report-parts';
import { LIMITS } from './settings';
import type { View } from './view';

/** Columns of the board: the standings left, what points were given for under them. */
const B = {
  sign: 1,
  name: 2,
  place: 3,
  /** Narrow gaps, so that words and figures do not touch. */
  after: 4,
  points: 5,
  before: 6,
  prize: 7,
  counted: 9,
} as const;
const ALL: Span = { from: B.name, to: B.prize };

/** Pixels, from column A. */
export const BOARD_WIDTHS: readonly number[] = [24, 220, 110, 12, 90, 12, 400, 16, 90];

export const BOARD_HIDDEN: readonly number[] = [B.counted];

/** The year's points for what was done beyond the job, and first to third place. */
export function placeBoard(page: Page, view: View): void {
  const { text, context } = view;
  const words = text.board;
  const row = titles(page, ALL, words.title, words.subtitle(momentText(context.now, text.day)));
  const first = heading(page, row, { from: B.name, to: B.place }, words.inputs);
  placeInputs(
    page,
    first,
    { label: B.name, value: B.place },
    [
      {
        name: 'year',
        label: words.year,
        note: words.yearNote,
        value: view.year,
        format: 'plain',
        check: { kind: 'number', min: 2000, max: 2100 },
      },
    ],
    text.help,
  );
  let next = placeBoardPrizes(page, view, row) + 1;
  next = placeBoardStandings(page, view, next) + 1;
  next = placeBoardCheck(page, view, next) + 1;
  placeContributions(page, view, next);
}

/** A prize a place, beside the year: who shares a place sees its prize. Answers with the next row. */
function placeBoardPrizes(page: Page, view: View, from: number): number {
  const { text, boardPrizes } = view;
  const row = heading(page, from, { from: B.points, to: B.prize }, text.prizes.heading, text.prizes.note);
  boardPrizes.forEach((prize, index) => {
    page.text(row + index, B.points, 'label', text.prizes.place(index + 1));
    page.text(row + index, B.prize, 'entry', prize || null, { format: 'text', note: text.board.prizeNote });
  });
  const rows = boardPrizes.length;
  page.name('board.prizes', row, B.prize, rows);
  page.list({ name: 'boardPrizes', row, rows, columns: { prize: B.prize } });
  return row + rows;
}

function placeBoardStandings(page: Page, view: View, from: number): number {
  const { text, boardNames, boardPrizes } = view;
  const words = text.board;
  let row = heading(page, from, ALL, words.heading, words.note);
  row = header(page, row, ALL, [
    { at: B.name, label: words.who, left: true },
    { at: B.place, label: words.place, note: text.standings.placeNote },
    { at: B.points, label: words.points },
    { at: B.prize, label: words.prize, left: true },
  ]);
  const lines = boardNames.length;
  const top = row;
  for (let line = 1; line <= lines; line += 1) {
    const at = row;
    const index = () => `IFERROR(MATCH(${line};${page.ref('board.order')};0);0)`;
    const pick = (column: string) => `IF(${index()}=0;"";INDEX(${page.ref(`board.${column}`)};${index()}))`;
    page.formula(at, B.name, 'text', () => pick('name'));
    page.formula(at, B.place, 'strong', () => pick('place'), { align: 'right' });
    page.formula(at, B.points, 'formula', () => pick('points'), { format: 'plain', align: 'right' });
    page.formula(at, B.prize, 'text', () => {
      const place = pick('place');
      const won = `INDEX(${page.ref('board.prizes')};${place})&""`;
      return `IF(ISNUMBER(${place});IF(${place}<=${boardPrizes.length};${won};"");"")`;
    });
    row += 1;
  }
  if (lines === 0) page.text(row++, B.name, 'note', words.nobody);
  const at = { row: top, column: B.name, rows: Math.max(1, lines), columns: B.prize - B.name + 1 };
  page.rule([at], 'accentRow', () => `N($C${top})=1`);
  return row;
}

function placeBoardCheck(page: Page, view: View, from: number): number {
  const { text, boardNames } = view;
  const words = text.board.checks;
  const ref = (name: string) => page.ref(name);
  const row = heading(page, from, ALL, text.checks.heading);
  const listed = () => (boardNames.length === 0 ? '0' : `SUM(${ref('board.points')})`);
  const gap = () => `ROUND(${ref('board.all')}-${listed()};2)`;
  return placeLines(page, row, B.name, [
    () => ({
      when: `${gap()}<>0`,
      what: `${wholeText(`ABS(${gap()})`, text.style)}&${quoteText(words.off)}`,
      holds: `${quoteText(words.holds)}&${wholeText(`ABS(${ref('board.all')})`, text.style)}&"."`,
    }),
  ]);
}

function placeContributions(page: Page, view: View, from: number): void {
  const { text, contributions, boardNames } = view;
  const words = text.board;
  let row = heading(page, from, ALL, words.entries, words.entriesNote);
  row = header(page, row, ALL, [
    { at: B.name, label: words.who, left: true },
    { at: B.place, label: words.day },
    { at: B.points, label: words.points, note: words.pointsNote },
    { at: B.prize, label: words.what, left: true },
  ]);
  const rows = contributions.length;
  contributions.forEach(({ day, who, what, points }, index) => {
    const at = row + index;
    page.text(at, B.name, 'entry', who || null, { format: 'text' });
    page.text(at, B.place, 'entry', day, { format: 'day', align: 'right' });
    page.text(at, B.points, 'entry', points, { format: 'plain', align: 'right' });
    page.text(at, B.prize, 'entry', what || null, { format: 'text' });
    page.ground(at, B.name, B.prize, 'entry');
    const [date, given] = [fixed(at, B.place), fixed(at, B.points)];
    page.formula(at, B.counted, 'dated', () => {
      const inYear = `IF(ISNUMBER(${date});YEAR(${date})=${page.ref('year')};FALSE)`;
      return `IF(AND(${inYear};ISNUMBER(${given}));${given};0)`;
    });
  });
  page.text(row - 1, B.counted, 'dated', words.counted);
  page.name('entry.who', row, B.name, rows);
  page.name('entry.counted', row, B.counted, rows);
  const at = (column: number) => ({ row, column, rows, columns: 1 });
  if (boardNames.length > 0) {
    page.validate({ at: at(B.name), kind: 'list', items: boardNames, help: words.whoHelp, free: true });
  }
  limit(page, at(B.place), { kind: 'day' }, text.help);
  const { points } = LIMITS;
  limit(page, at(B.points), { kind: 'number', min: -points, max: points }, text.help);
  page.list({
    name: 'contributions',
    row,
    rows,
    columns: { who: B.name, day: B.place, points: B.points, what: B.prize },
    wide: { day: 2, points: 2 },
  });
}

/** Working columns of the board on the hidden sheet. */
const W = { name: 40, points: 41, place: 42, order: 43, all: 45 } as const;

/** Points by name and the order of the standings. */
export function placeBoardKeys(page: Page, view: View): void {
  const { boardNames, text } = view;
  const words = text.board;
  const names = { name: words.who, points: words.points, place: words.place, order: words.order };
  for (const name of ['name', 'points', 'place', 'order'] as const) {
    page.text(1, W[name], 'header', names[name]);
    page.name(`board.${name}`, 2, W[name], Math.max(1, boardNames.length));
  }
  page.text(1, W.all, 'header', words.all);
  page.formula(2, W.all, 'formula', () => `SUM(${page.ref('entry.counted')})`);
  page.name('board.all', 2, W.all);
  boardNames.forEach((name, index) => {
    const row = index + 2;
    const points = fixed(row, W.points);
    page.text(row, W.name, 'text', name, { format: 'text' });
    page.formula(row, W.points, 'formula', () => {
      const own = `(TRIM(${page.ref('entry.who')})=${fixed(row, W.name)})`;
      return `SUMPRODUCT(${own}*${page.ref('entry.counted')})`;
    });
    page.formula(
      row,
      W.place,
      'formula',
      () => `IF(${points}<=0;"—";RANK(${points};${page.ref('board.points')}))`,
    );
    page.name(`board.above.${index}`, 2, W.points, index + 1);
    page.formula(row, W.order, 'formula', () => {
      const above = page.ref(`board.above.${index}`);
      return `RANK(${points};${page.ref('board.points')})+SUMPRODUCT((${above}=${points})*1)-1`;
    });
  });
}
