import type { Format } from '../../blueprint/blueprint';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { MoveKind } from '../../tables/moves';
import { kindCode, OWNER_STEP } from './keys';
import { C, heading, managerName, withUnit } from './layout';
import type { View } from './view';

type ColumnName = keyof View['text']['byManager']['columns'];

interface Column {
  readonly name: ColumnName;
  readonly at: number;
  readonly kinds: readonly MoveKind[];
}

const COLUMNS: readonly Column[] = [
  { name: 'new', at: C.why, kinds: ['new'] },
  { name: 'won', at: C.stage, kinds: ['won'] },
  { name: 'lost', at: C.probability, kinds: ['lost'] },
  { name: 'slipped', at: C.amount, kinds: ['slipped'] },
  { name: 'days', at: C.expected, kinds: ['slipped'] },
  { name: 'amount', at: C.morning, kinds: ['raised', 'cut'] },
  { name: 'forward', at: C.evening, kinds: ['forward'] },
  { name: 'back', at: C.comment, kinds: ['back'] },
  { name: 'rest', at: C.last, kinds: ['reopened', 'earlier', 'other'] },
];

/** Columns without a sum of money. */
const NO_SUM: ReadonlySet<ColumnName> = new Set(['days', 'rest']);

/** What moved by manager since the chosen day: how often, then for how much. Answers with the next row. */
export function placeByManager(page: Page, view: View, from: number): number {
  const { text, known } = view;
  if (known === null) return from;
  const words = text.byManager;
  let row = heading(page, from, C.deal, C.last, words.heading, words.note);
  row = placeBlock(page, view, row, words.counts, (column, owner) => ({
    formula: column.kinds
      .map((kind) => {
        const code = owner * OWNER_STEP + kindCode(kind);
        const keys = page.ref('keys.chosen');
        return column.name === 'days'
          ? `SUMIF(${keys};${code};${page.ref('keys.days')})`
          : `COUNTIF(${keys};${code})`;
      })
      .join('+'),
    format: 'integer',
  }));
  page.name('byManager.counts', row - 1, C.why, 1, C.last - C.why + 1);
  return placeBlock(page, view, row, withUnit(view, words.sums), (column, owner) => {
    if (NO_SUM.has(column.name)) return null;
    const sums = column.kinds.map((kind) => {
      const code = owner * OWNER_STEP + kindCode(kind);
      return `SUMIF(${page.ref('keys.chosen')};${code};${page.ref('keys.amount')})`;
    });
    return { formula: sums.join('+'), format: 'money' };
  });
}

type Figure = (column: Column, owner: number) => { readonly formula: string; readonly format: Format } | null;

function placeBlock(page: Page, view: View, from: number, label: string, figure: Figure): number {
  const { text, managers } = view;
  const words = text.byManager;
  page.text(from, C.deal, 'header', label);
  for (const column of COLUMNS) {
    const label = figure(column, 0) === null ? null : words.columns[column.name];
    page.text(from, column.at, 'header', label, { align: 'right' });
  }
  page.height(from, 34);
  const first = from + 1;
  managers.forEach((name, index) => {
    page.text(first + index, C.deal, 'text', managerName(view, name));
    for (const column of COLUMNS) {
      const shape = figure(column, index + 1);
      if (!shape) continue;
      page.formula(first + index, column.at, 'formula', () => figure(column, index + 1)?.formula ?? '""', {
        format: shape.format,
      });
    }
  });
  const total = first + managers.length;
  page.text(total, C.deal, 'total', words.total);
  for (const column of COLUMNS) {
    const shape = figure(column, 0);
    if (!shape) continue;
    const range = `${a1(first, column.at)}:${a1(total - 1, column.at)}`;
    page.formula(total, column.at, 'total', () => (managers.length === 0 ? '0' : `SUM(${range})`), {
      format: shape.format,
    });
  }
  page.ground(total, C.deal, C.last, 'total');
  if (managers.length > 0) {
    const at = { row: first, column: C.why, rows: managers.length, columns: C.last - C.why + 1 };
    page.rule([at], 'muted', () => `AND(${a1(first, C.why)}<>"";${a1(first, C.why)}=0)`);
  }
  return total + 1;
}
