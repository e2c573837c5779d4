import type { Scalar, SheetBlueprint } from '../../../src/blueprint/blueprint';
import { FACTS, MOTIVATION_KEYS } from '../../../src/tools/motivation/published';
import { payCards } from '../../../src/tools/pay-cards';
import type { KeyedCells, ToolContext } from '../../../src/tools/tool';
import { contextOf } from '../../helpers/deals-sheet';
import { orderOf } from '../../helpers/tables-sheet';

const FIRST = 46143; // 2026-05-01
const orders = [orderOf('1', FIRST + 3, 100_000_00, { owner: 'Ann', client: 'Parus', deal: '77' })];
const context = contextOf({ deals: [], stages: [], today: FIRST + 17, language: 'en', orders });

const typed: Readonly<Record<string, Scalar>>[] = [
  { deal: '77', manager: 'Ann', share: 0.3 },
  { deal: null, manager: null, share: null },
  { deal: '77', manager: 'Bob', share: 0.7 },
];

/** The cards beside a scheme whose hidden sheet gives this fact; null is one of an earlier version. */
function built(splits: number | null, kept: KeyedCells): readonly SheetBlueprint[] {
  const facts = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 40 }, (_, column) =>
      row === FACTS.splits - 1 && column === 33 ? (splits ?? '') : '',
    ),
  );
  const elsewhere: ToolContext['elsewhere'] = {
    ...context.elsewhere,
    sheet: (id) => (id.startsWith('motivation') ? context.sheet(id) : undefined),
    cells: (id) => (id === MOTIVATION_KEYS ? facts : []),
  };
  return payCards.build(payCards.defaults(context), {
    ...context,
    elsewhere,
    keyedRows: new Map([['splits', kept]]),
  });
}

/** The splits that stand on a sheet, as the next build reads them. */
function splitsOn(sheet: SheetBlueprint): Map<string, Record<string, Scalar>> | null {
  const rows = [...(sheet.lists ?? []), ...(sheet.keyedRows ?? [])].find(({ name }) => name === 'splits');
  if (!rows) return null;
  const lines = Array.from({ length: rows.rows }, (_, index): [string, Record<string, Scalar>] => {
    const cells = sheet.rows[rows.row - 1 + index] ?? [];
    const own = Object.entries(rows.columns).map(([name, at]) => [name, cells[at - 1]?.content ?? null]);
    return [String(index + 1), Object.fromEntries(own)];
  });
  return new Map(lines.filter(([, cells]) => Object.values(cells).some((cell) => cell !== null)));
}

test('shares that were typed wait out of sight while deals count whole, and come back with the other choice', () => {
  const kept = new Map(typed.map((row, index) => [String(index + 1), row]));
  const standing = new Map([...kept].filter(([key]) => key !== '2'));
  const [, slips, keys] = built(1, kept);
  expect([splitsOn(slips!), splitsOn(keys!)]).toEqual([null, standing]);
  for (const rule of [2, null]) {
    const [, shown, hidden] = built(rule, splitsOn(keys!)!);
    expect([splitsOn(shown!), splitsOn(hidden!)]).toEqual([standing, null]);
  }
});
