import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import type { DayTime, FoundColumn, ImportReport, ReadingNote, TableReport, UnreadRows } from '../../calls';
import type { Words } from '../../words/words';

type Report = Omit<ImportReport, 'sheetId'> | Omit<TableReport, 'sheetId'>;

export interface ReportSource {
  readonly report: Report;
  readonly columns: readonly FoundColumn[];
  readonly sheetName: string;
  readonly importedAt: DayTime;
}

const FIRST = 2;
const WIDTHS = [20, 90, 300, 70, 220, 320];
const LAST = WIDTHS.length;

/** The import report as a sheet: what was read, what was not and why, how it was read, column by column. */
export function importReport(source: ReportSource, words: Words): SheetBlueprint {
  const text = words.import.report;
  const page = new Page('import-report', new Places(() => ''));
  page.text(1, FIRST, 'title', text.title);
  page.text(2, FIRST, 'subtitle', source.sheetName);
  page.text(2, LAST, 'subtitle', source.importedAt, { format: 'dayTime', align: 'right' });
  page.ground(2, FIRST, LAST, 'subtitle');
  figures(page, 4, source.report, words);
  unread(page, page.lastRow + 2, text.unread, source.report.unread, words);
  if (source.report.unread.length === 0) page.text(page.lastRow + 1, FIRST, 'text', text.unreadNone);
  if (source.report.unreadCells.length > 0) {
    unread(page, page.lastRow + 2, text.unreadCells, source.report.unreadCells, words);
    page.text(page.lastRow + 1, FIRST, 'note', text.unreadCellsHint);
  }
  notes(page, page.lastRow + 2, source.report.notes, words);
  mapping(page, page.lastRow + 2, source, words);
  return page.finish({
    hidden: false,
    gridlines: false,
    columnWidths: WIDTHS,
    frozenRows: 2,
    frozenColumns: 0,
    minRows: 0,
  });
}

type Figure = readonly [label: string, value: number, format: 'integer' | 'day'];

function figuresOf(report: Report, words: Words): readonly Figure[] {
  const text = words.import.report;
  const count = (label: string, value: number): Figure => [label, value, 'integer'];
  const read = [count(text.rows, report.rows), count(text.rowsRead, report.rowsRead)];
  if (report.kind === 'deals') {
    return [
      ...read,
      count(text.deals, report.deals),
      count(text.open, report.open),
      count(text.won, report.won),
      count(text.lost, report.lost),
      count(text.added, report.added),
      count(text.changed, report.changed),
      count(text.same, report.same),
      count(text.missing, report.missing),
    ];
  }
  const { records, days } = report;
  const table = words.import.kinds[report.kind];
  return [
    ...read,
    count(table.inFile, records),
    ...(days === null
      ? []
      : ([
          [text.firstDay, days.first, 'day'],
          [text.lastDay, days.last, 'day'],
        ] as const)),
    count(table.added, report.added),
    count(text.changed, report.changed),
    count(text.same, report.same),
    count(table.missing, report.missing),
  ];
}

function figures(page: Page, top: number, report: Report, words: Words): void {
  figuresOf(report, words).forEach(([label, value, format], index) => {
    page.text(top + index, FIRST, 'strong', value, { format, align: 'right' });
    page.text(top + index, FIRST + 1, 'label', label);
  });
}

function heading(page: Page, row: number, title: string): void {
  page.text(row, FIRST, 'heading', title);
  page.ground(row, FIRST, LAST, 'heading');
}

function header(page: Page, row: number, titles: readonly string[]): void {
  titles.forEach((title, index) => {
    page.text(row, FIRST + index, 'header', title, index === 0 ? { align: 'right' } : {});
  });
  page.ground(row, FIRST, LAST, 'header');
}

function unread(page: Page, top: number, title: string, groups: readonly UnreadRows[], words: Words): void {
  const text = words.import.report;
  heading(page, top, title);
  if (groups.length === 0) return;
  header(page, top + 1, [
    text.columns.count,
    text.columns.reason,
    text.columns.column,
    text.columns.header,
    text.columns.rows,
  ]);
  groups.forEach((group, index) => {
    const row = top + 2 + index;
    const more = group.count - group.rows.length;
    const rows = group.rows.join(', ') + (more > 0 ? ` ${text.more(more)}` : '');
    page.text(row, FIRST, 'text', group.count, { format: 'integer', align: 'right' });
    page.text(row, FIRST + 1, 'text', words.import.reason(group.reason, group.sample, group.header), {
      wrap: true,
    });
    page.text(row, FIRST + 2, 'text', group.letter);
    page.text(row, FIRST + 3, 'text', group.header);
    page.text(row, FIRST + 4, 'text', rows, { wrap: true });
  });
}

function notes(page: Page, top: number, list: readonly ReadingNote[], words: Words): void {
  if (list.length === 0) return;
  heading(page, top, words.import.report.notes);
  list.forEach(({ code, details }, index) => {
    const sentence = words.import.note(code, (name) => String(details[name] ?? ''));
    page.text(top + 1 + index, FIRST, 'text', sentence);
  });
}

function mapping(page: Page, top: number, { report, columns }: ReportSource, words: Words): void {
  const text = words.import.report;
  const names: Readonly<Record<string, string>> = words.import.tables[report.kind];
  heading(page, top, text.mapping);
  header(page, top + 1, [text.columns.column, text.columns.header, '', text.columns.mapped]);
  columns.forEach(({ letter, header: name, field }, index) => {
    const row = top + 2 + index;
    page.text(row, FIRST, 'text', letter, { align: 'right' });
    page.text(row, FIRST + 1, 'text', name);
    page.text(row, FIRST + 3, 'text', field ? (names[field] ?? field) : '—');
  });
}
