import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { partOf, SHOWN_NOTES } from './keys';
import { C, header, heading, keyColumn, lastColumn } from './layout';
import { noteKey, type View } from './view';

/** A line for everybody to write on, under today's date for ever. Answers with the next row. */
export function placeNotes(page: Page, view: View, from: number): number {
  const { text, people, context, note } = view;
  const words = text.notes;
  let row = heading(page, from, words.heading(context.today), { note: words.note });
  row = header(page, row, [
    { at: C.name, label: text.manager, left: true },
    { at: C.first, label: words.column, left: true },
  ]);
  page.merge({ row: row - 1, column: C.first, rows: 1, columns: C.last - C.first + 1 });
  const lines = [
    { name: '', label: text.department, note },
    ...people
      .filter(({ name }) => name !== '')
      .map(({ name, note: own }) => ({ name, label: name, note: own })),
  ];
  lines.forEach((line, index) => {
    placeNote(page, view, row + index, line.label, line.note, noteKey(context.today, line.name));
  });
  page.keep({ name: 'notes', row, rows: lines.length, key: keyColumn(view), columns: { note: C.first } });
  return row + lines.length;
}

function placeNote(page: Page, view: View, row: number, label: string, note: string, key: string): void {
  page.text(row, C.name, 'text', label);
  page.text(row, C.first, 'entry', note || null, { format: 'text', align: 'left' });
  page.ground(row, C.first + 1, C.last, 'entry');
  page.merge({ row, column: C.first, rows: 1, columns: C.last - C.first + 1 });
  page.text(row, keyColumn(view), 'dated', key, { format: 'text' });
}

/** Notes of other days, the latest first; they may be put right there. Answers with the next row. */
export function placeOlderNotes(page: Page, view: View, from: number): number {
  const { text, notes } = view;
  if (notes.length === 0) return from;
  const words = text.notes;
  const row = heading(page, from, words.older, {
    note: notes.length > SHOWN_NOTES ? words.more(notes.length - SHOWN_NOTES) : '',
  });
  const shown = notes.slice(0, SHOWN_NOTES);
  shown.forEach(({ key, day, name, text: note }, index) => {
    placeNote(page, view, row + index, words.of(day, name || text.department), note, key);
  });
  // Named apart from today's block: a name stands for one block of a sheet.
  page.keep({
    name: 'notesBefore',
    row,
    rows: shown.length,
    key: keyColumn(view),
    columns: { note: C.first },
  });
  return row + shown.length;
}

/** The rest of the month by working day as of the build: what each day must bring. Answers with the next row. */
export function placeRest(page: Page, view: View, from: number): number {
  const { text, people, daysLeft } = view;
  if (people.length === 0 || daysLeft === 0) return from;
  const words = text.rest;
  const end = lastColumn(view);
  let row = heading(page, from, words.heading, { note: words.note });
  row = header(
    page,
    row,
    [
      { at: C.name, label: words.day, left: true },
      { at: C.first, label: text.department },
      ...people.map(({ name }, index) => ({ at: C.first + 1 + index, label: name || text.nobody })),
    ],
    end,
  );
  const first = row;
  for (let place = 1; place <= daysLeft; place += 1, row += 1) {
    const day = `$${a1(row, C.name)}`;
    page.formula(
      row,
      C.name,
      'text',
      () => `IF(${place}>${page.ref('workdays.left')};"";SMALL(${page.ref('days.ahead')};${place}))`,
      { format: 'day', align: 'left' },
    );
    const sum = `SUM(${a1(row, C.first + 1)}:${a1(row, C.first + people.length)})`;
    page.formula(row, C.first, 'strong', () => `IF(ISNUMBER(${day});${sum};"")`, { format: 'money' });
    people.forEach((_, index) => {
      const share = (name: string) => page.ref(`share.${index}.${name}`);
      const part = () => partOf(share('sum'), share('days'), `(${share('from')}+${place})`);
      const known = () => `AND(ISNUMBER(${day});ISNUMBER(${page.ref(`person.${index}.plan`)}))`;
      page.formula(row, C.first + 1 + index, 'formula', () => `IF(${known()};${part()};"")`, {
        format: 'money',
      });
    });
  }
  page.text(row, C.name, 'total', words.total);
  for (let column = C.first; column <= C.first + people.length; column += 1) {
    page.formula(row, column, 'total', () => `SUM(${a1(first, column)}:${a1(row - 1, column)})`, {
      format: 'money',
    });
    if (column > C.first) page.name(`rest.${column - C.first - 1}`, row, column);
  }
  page.ground(row, C.name, end, 'total');
  return row + 1;
}
