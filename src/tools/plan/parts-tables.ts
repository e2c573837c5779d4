import { fromMinor } from '../../analysis/money';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { safeName } from '../shared/criteria';
import { C, header, heading, keyColumn, ratioOf, withUnit } from './layout';
import { keepAmounts } from './months-table';
import type { Slice } from './settings';
import { type Part, partKey, partsName } from './slices';
import { measured } from './totals';
import type { View } from './view';

const LAST = C.seventh;

interface Line {
  readonly key: string;
  readonly label: string;
  readonly plan: number;
  readonly proposed: number;
  readonly usual: number;
  readonly actual: () => string;
  /** The last column, of clients their class. */
  readonly mark?: string;
}

/** New and current clients, then every slice that was asked for. Answers with the next row. */
export function placeParts(page: Page, view: View, from: number): number {
  if (!view.newShare && view.slices.length === 0 && !view.clients) return from;
  let row = view.newShare ? placeKinds(page, view, from) + 1 : from;
  for (const { slice, parts } of view.slices) {
    const words = view.text.slices[slice];
    const lines = parts.map(
      (part): Line => ({
        ...part,
        label: part.kind === 'rest' ? words.rest : part.name || view.text.none,
        actual: () => (part.kind === 'rest' ? '' : named(page, view, slice, part)),
      }),
    );
    row =
      placeTable(page, view, row, slice, words.heading, lines, ref(page, 'plan'), ref(page, 'actual')) + 1;
  }
  return view.clients ? placeClients(page, view, row) : row - 1;
}

function ref(page: Page, name: string): () => string {
  return () => page.ref(name);
}

function named(page: Page, view: View, table: string, { name }: Pick<Part, 'name'>): string {
  return `SUMIF(${page.ref(`keys.${table}`)};${quoteText(`|${safeName(name)}`)};${page.ref(measured(view))})`;
}

function placeClients(page: Page, view: View, from: number): number {
  const { clients, text } = view;
  if (!clients) return from;
  const words = text.slices.client;
  const kind = (name: 'new' | 'current') => page.ref(`kind.${name}.actual`);
  const lines = clients.parts.map((part): Line => {
    const label = { rest: words.rest, current: words.current, new: words.fresh, name: part.name }[part.kind];
    return {
      ...part,
      label,
      mark: part.abc ?? '',
      actual: () => {
        if (part.kind === 'name') return named(page, view, 'client', part);
        return part.kind === 'new' && view.newShare ? kind('new') : '';
      },
    };
  });
  const { A, B, C: c } = clients.classes;
  const note = words.classes(A.count, B.count, c.count);
  return placeTable(
    page,
    view,
    from,
    'client',
    words.heading,
    lines,
    ref(page, 'plan'),
    ref(page, 'actual'),
    note,
  );
}

/** A table whose parts come to the month's plan; the row for the rest has what no other row has. */
function placeTable(
  page: Page,
  view: View,
  from: number,
  table: Slice,
  title: string,
  lines: readonly Line[],
  plan: () => string,
  actual: () => string,
  note = '',
): number {
  const { text, selection } = view;
  const words = text.columns;
  let row = heading(page, from, C.name, LAST, title, note);
  row = header(
    page,
    row,
    [
      { at: C.name, label: text.slices.part, left: true },
      { at: C.first, label: withUnit(view, words.plan), note: words.planNote },
      { at: C.second, label: words.proposed, note: words.proposedNote },
      { at: C.third, label: withUnit(view, words.actual) },
      { at: C.fourth, label: words.attainment },
      { at: C.fifth, label: words.share },
      { at: C.sixth, label: words.usual, note: words.usualNote },
      ...(lines.some(({ mark }) => mark) ? [{ at: C.seventh, label: text.slices.abc }] : []),
    ],
    LAST,
  );
  const first = row;
  lines.forEach((line, index) => {
    const at = row;
    const own = (name: string) => `part.${table}.${index}.${name}`;
    page.text(at, C.name, 'label', line.label);
    page.text(at, C.first, 'entry', fromMinor(line.plan), { format: 'money', align: 'right' });
    page.text(at, C.second, 'dated', fromMinor(line.proposed), { format: 'money' });
    page.name(own('plan'), at, C.first);
    page.name(own('actual'), at, C.third);
    page.formula(at, C.third, 'formula', () => line.actual() || restOf(page, table, lines, index, actual()), {
      format: 'money',
    });
    page.formula(at, C.fourth, 'formula', () => ratioOf(page.ref(own('actual')), page.ref(own('plan'))), {
      format: 'share',
    });
    page.formula(at, C.fifth, 'aside', () => ratioOf(page.ref(own('plan')), plan()), { format: 'share' });
    page.text(at, C.sixth, 'dated', fromMinor(line.usual), { format: 'money' });
    if (line.mark) page.text(at, C.seventh, 'dated', line.mark, { align: 'right' });
    page.text(at, keyColumn(view), 'dated', partKey(selection.month.first, table, line.key), {
      format: 'text',
    });
    row += 1;
  });
  page.text(row, C.name, 'total', words.total);
  for (const [column, name] of [
    [C.first, 'plan'],
    [C.third, 'actual'],
  ] as const) {
    page.name(`parts.${table}.${name}`, first, column, lines.length);
    page.formula(row, column, 'total', () => `SUM(${page.ref(`parts.${table}.${name}`)})`, {
      format: 'money',
    });
    page.name(`parts.${table}.${name}.total`, row, column);
  }
  page.ground(row, C.name, LAST, 'total');
  keepAmounts(page, partsName(table), first, lines.length, keyColumn(view));
  return row + 1;
}

/** What the other rows leave of the month's sales. */
function restOf(page: Page, table: string, lines: readonly Line[], index: number, actual: string): string {
  const others = lines.flatMap((_, other) =>
    other === index ? [] : [page.ref(`part.${table}.${other}.actual`)],
  );
  return `ROUND(${[actual, ...others].join('-')};2)`;
}

/** New and current clients apart: the share of new ones is typed, both plans follow it to the kopeck. */
function placeKinds(page: Page, view: View, from: number): number {
  const { text, newShare, context } = view;
  const words = text.kinds;
  let row = heading(page, from, C.name, LAST, words.heading);
  row = header(
    page,
    row,
    [
      { at: C.name, label: words.clients, left: true },
      { at: C.first, label: words.share, note: words.shareNote },
      { at: C.second, label: text.columns.proposed, note: words.proposedNote },
      { at: C.third, label: withUnit(view, text.columns.plan) },
      { at: C.fourth, label: withUnit(view, text.columns.actual) },
      { at: C.fifth, label: text.columns.attainment },
    ],
    LAST,
  );
  const { source } = context;
  const plan = page.ref('plan');
  const lines = [
    { name: 'new', label: words.fresh, planned: () => `ROUND(${plan}*N(${page.ref('kind.new.share')});2)` },
    { name: 'current', label: words.current, planned: () => `ROUND(${plan}-${page.ref('kind.new.plan')};2)` },
    { name: 'unknown', label: words.unknown, planned: null },
  ] as const;
  for (const { name, label, planned } of lines) {
    const own = (figure: string) => `kind.${name}.${figure}`;
    page.text(row, C.name, 'label', label);
    page.name(own('actual'), row, C.fourth);
    const sum = (kind: 'new' | 'current') =>
      `SUMIF(${page.ref('keys.kind')};${quoteText(source.clientKind(kind))};${page.ref(measured(view))})`;
    page.formula(
      row,
      C.fourth,
      'formula',
      () =>
        name === 'unknown'
          ? `ROUND(${page.ref('actual')}-${page.ref('kind.new.actual')}-${page.ref('kind.current.actual')};2)`
          : sum(name),
      { format: 'money' },
    );
    if (planned) {
      page.name(own('plan'), row, C.third);
      page.name(own('share'), row, C.first);
      page.formula(row, C.third, 'formula', planned, { format: 'money' });
      page.formula(row, C.fifth, 'formula', () => ratioOf(page.ref(own('actual')), page.ref(own('plan'))), {
        format: 'share',
      });
    }
    if (name === 'new') {
      page.text(row, C.first, 'entry', newShare?.value ?? 0, { format: 'share', align: 'right' });
      page.text(row, C.second, 'dated', newShare?.proposed ?? null, { format: 'share' });
      page.text(row, keyColumn(view), 'dated', 'new', { format: 'text' });
      page.keep({
        name: 'shares',
        row,
        rows: 1,
        key: keyColumn(view),
        columns: { value: C.first, proposal: C.second },
      });
      page.validate({
        at: { row, column: C.first, rows: 1, columns: 1 },
        kind: 'number',
        min: 0,
        max: 1,
        help: words.shareNote,
      });
    } else if (name === 'current') {
      page.formula(row, C.first, 'formula', () => `1-N(${page.ref('kind.new.share')})`, { format: 'share' });
    }
    row += 1;
  }
  return row;
}
