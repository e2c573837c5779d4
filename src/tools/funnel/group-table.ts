import type { Role } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { averageOf, shareOf, wilson } from './formulas';
import { sumOfName } from './key-columns';
import { FIRST, header, heading, LAST } from './layout';
import type { Slice, View } from './view';

/** Columns of a table of groups. */
export const G = {
  name: 2,
  all: 3,
  won: 4,
  lost: 5,
  open: 6,
  share: 7,
  low: 8,
  high: 9,
  revenue: 10,
  average: 11,
  verdict: 12,
} as const;

/** Formulas for a group's won, lost and open deals and the sum of the won. */
export interface Outcomes {
  readonly won: string;
  readonly lost: string;
  readonly open: string;
  readonly revenue: string;
}

/** The header of a table of groups. Answers with the next row. */
export function groupHeader(page: Page, view: View, row: number, column: string, verdict: string): number {
  const words = view.text.slices;
  return header(page, view, row, [
    { text: column, left: true },
    { text: words.deals },
    { text: words.won },
    { text: words.lost },
    { text: words.open },
    { text: words.conversion, note: words.conversionNote },
    { text: words.low },
    { text: words.high },
    { text: words.revenue, money: true },
    { text: words.average, money: true },
    { text: verdict },
  ]);
}

/** The figures of one group from its counts. */
export function placeGroup(page: Page, row: number, counts: () => Outcomes, role: Role = 'formula'): void {
  const [won, lost, open] = [a1(row, G.won), a1(row, G.lost), a1(row, G.open)];
  const aside = role === 'formula' ? 'aside' : role;
  const z = () => page.ref('z');
  page.formula(row, G.all, role, () => `${won}+${lost}+${open}`, { format: 'integer' });
  page.formula(row, G.won, role, () => counts().won, { format: 'integer' });
  page.formula(row, G.lost, role, () => counts().lost, { format: 'integer' });
  page.formula(row, G.open, role, () => counts().open, { format: 'integer' });
  page.formula(row, G.share, role, () => shareOf(won, `(${won}+${lost})`), { format: 'share' });
  page.formula(row, G.low, aside, () => wilson('low', won, lost, z()), { format: 'share' });
  page.formula(row, G.high, aside, () => wilson('high', won, lost, z()), { format: 'share' });
  page.formula(row, G.revenue, role, () => counts().revenue, { format: 'money' });
  page.formula(row, G.average, role, () => averageOf(a1(row, G.revenue), won), { format: 'money' });
}

/** A table of one slice: its names, the rest, the total. Answers with the next row. */
export function placeSlice(page: Page, view: View, from: number, { field, names }: Slice): number {
  const words = view.text.slices;
  const head = heading(page, from, FIRST, LAST, words.heading[field], words.headingNote);
  const first = groupHeader(page, view, head, words.column[field], words.verdict);
  names.forEach((name, index) => {
    const row = first + index;
    page.text(row, G.name, 'text', name);
    placeGroup(page, row, () => outcomesOf(page, view, field, { name, cell: `$${a1(row, G.name)}` }));
    page.formula(row, G.verdict, 'formula', () => verdictOf(page, view, row), { align: 'right' });
  });
  page.rule([rectOf(first, names.length)], 'good', () => `LEFT(${verdictCell(first)};1)="▲"`);
  page.rule([rectOf(first, names.length)], 'bad', () => `LEFT(${verdictCell(first)};1)="▼"`);
  const rest = first + names.length;
  placeRest(page, rest, first, words.other);
  return placeTotal(page, view, rest + 1, first, field);
}

function outcomesOf(
  page: Page,
  view: View,
  field: Slice['field'],
  group: { readonly name: string; readonly cell: string },
): Outcomes {
  const sum = (key: keyof Outcomes) => sumOfName(view, key, field, group, page.id);
  return { won: sum('won'), lost: sum('lost'), open: sum('open'), revenue: sum('revenue') };
}

function verdictCell(row: number): string {
  return `$${a1(row, G.verdict)}`;
}

function rectOf(row: number, rows: number) {
  return { row, column: G.verdict, rows, columns: 1 };
}

function verdictOf(page: Page, view: View, row: number): string {
  const { above, below } = view.text.slices;
  const mean = page.ref('closing');
  const [low, high] = [a1(row, G.low), a1(row, G.high)];
  const told = `IF(${low}>${mean};${quoteText(above)};IF(${high}<${mean};${quoteText(below)};""))`;
  return `IF(ISNUMBER(${low});${told};"")`;
}

/** Deals that none of the rows above has: the department less those rows. Hidden while there are none. */
export function placeRest(page: Page, row: number, first: number, label: string): void {
  const rest = (name: string, column: number) =>
    `${page.ref(name)}-SUM(${a1(first, column)}:${a1(row - 1, column)})`;
  page.formula(row, G.name, 'formula', () => `IF(${a1(row, G.all)}=0;"";${quoteText(label)})`);
  placeGroup(page, row, () => ({
    won: rest('won', G.won),
    lost: rest('lost', G.lost),
    open: rest('open', G.open),
    revenue: rest('revenue', G.revenue),
  }));
  const at = [{ row, column: FIRST, rows: 1, columns: LAST - FIRST + 1 }];
  page.rule(at, 'hiddenZero', () => `$${a1(row, G.all)}=0`);
}

/** The sum of a table's rows; `name` names it for the check. Answers with the next row. */
export function placeTotal(page: Page, view: View, row: number, first: number, name: string): number {
  const sum = (column: number) => `SUM(${a1(first, column)}:${a1(row - 1, column)})`;
  page.text(row, G.name, 'total', view.text.slices.total);
  placeGroup(
    page,
    row,
    () => ({ won: sum(G.won), lost: sum(G.lost), open: sum(G.open), revenue: sum(G.revenue) }),
    'total',
  );
  page.ground(row, FIRST, LAST, 'total');
  page.name(`rest.${name}`, row - 1, G.all);
  page.name(`total.${name}`, row, G.all);
  page.name(`revenue.${name}`, row, G.revenue);
  return row + 1;
}
