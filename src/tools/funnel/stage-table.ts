import { a1, fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { shareOf } from './formulas';
import { countCode, dealColumn, keyColumn, LOST, OPEN } from './key-columns';
import { FIRST, header, heading, LAST } from './layout';
import { daysNote, historyAccount } from './stage-history-note';
import { isLossUnknown, type View } from './view';

const C = { name: 2, reached: 3, step: 4, through: 5, lost: 6, open: 7, openSum: 8, median: 9, mean: 10 };

/** The stages: how many got there, went on, were lost and are there now. Answers with the next row. */
export function placeStageTable(page: Page, view: View, from: number): number {
  const { text, steps } = view;
  const words = text.stages;
  const history = view.context.stageHistory !== undefined;
  const head = heading(page, from, FIRST, LAST, words.heading, daysNote(view));
  const days = history ? [words.medianNote, ...historyAccount(view)].join('\n') : words.medianEmpty;
  const first = header(page, view, head, [
    { text: words.stage, left: true },
    { text: words.reached, note: words.reachedNote },
    { text: words.step },
    { text: words.through },
    { text: words.lost },
    { text: words.open, note: words.openNote },
    { text: words.openSum, money: true },
    { text: words.median, note: days },
    { text: words.mean, note: days },
  ]);
  const area = { first, last: first + steps - 1 };
  page.name('stage.names', first, C.name, steps);
  page.name('stage.reached', first, C.reached, steps);
  page.name('stage.step', first, C.step, steps);
  page.name('stage.lost', first, C.lost, steps);
  page.name('stage.open', first, C.open, steps);
  page.name('stage.table', first, C.name, steps, LAST - FIRST + 1);
  for (let step = 1; step <= steps; step += 1) placeStage(page, view, first, step);
  // A rule may only look at its own sheet, so it finds the weak step in the table itself.
  page.rule([{ row: first, column: FIRST, rows: steps, columns: LAST - FIRST + 1 }], 'accentRow', () => {
    const lost = page.ref('stage.lost');
    const known = `SUM(${lost})*2>=${page.ref('stage.totalLost')}`;
    const own = `$${a1(first, C.lost)}`;
    const firstOfEqual = `COUNTIF(${fixed(first, C.lost)}:${own};${own})=1`;
    return `AND(${own}>0;${known};${own}=MAX(${lost});${firstOfEqual})`;
  });
  return placeFoot(page, view, area);
}

function placeStage(page: Page, view: View, first: number, step: number): void {
  const row = first + step - 1;
  const name = fixed(row, C.name);
  const reached = a1(row, C.reached);
  const filled = (formula: string) => `IF(${name}="";"";${formula})`;
  const put = (column: number, format: 'integer' | 'money' | 'share', formula: () => string) =>
    page.formula(row, column, 'formula', () => filled(formula()), { format });
  page.formula(
    row,
    C.name,
    'formula',
    () => `INDEX(${page.ref('stageNames')};${step};${page.ref('pipelineNumber')})&""`,
  );
  put(C.reached, 'integer', () => countCode(view, `">=${step * 10}"`, page.id));
  const next = row + 1;
  put(C.step, 'share', () =>
    step < view.steps ? `IF(${a1(next, C.name)}="";"";${shareOf(a1(next, C.reached), reached)})` : '""',
  );
  put(C.through, 'share', () => shareOf(reached, fixed(first, C.reached)));
  put(C.lost, 'integer', () => countCode(view, `${step * 10 + LOST}`, page.id));
  put(C.open, 'integer', () => countCode(view, `${step * 10 + OPEN}`, page.id));
  put(C.openSum, 'money', () => {
    const codes = keyColumn(view, 'code', page.id);
    const sum = `SUMIF(${codes};${step * 10 + OPEN};${dealColumn(view, 'amount')})`;
    // No sum is not a sum of nothing: open deals often have no amount yet.
    return `IF(${sum}=0;"";${sum})`;
  });
  for (const [column, list] of [
    [C.median, 'stageMedians'],
    [C.mean, 'stageMeans'],
  ] as const) {
    const format = column === C.median ? 'integer' : 'decimal';
    page.formula(row, column, 'dated', () => datedAt(page, list, step), { format });
  }
}

/** A length as of the build, empty once the inputs are others. */
function datedAt(page: Page, list: string, step: number): string {
  const value = `INDEX(${page.ref(list)};${step})`;
  return `IF(AND(${page.ref('asBuilt')}=1;ISNUMBER(${value}));${value};"")`;
}

function placeFoot(page: Page, view: View, { first, last }: { first: number; last: number }): number {
  const words = view.text.stages;
  let row = last + 1;
  if (view.listed.some(isLossUnknown)) {
    page.text(row, C.name, 'label', words.unknown, { note: words.unknownNote });
    page.formula(row, C.lost, 'formula', () => page.ref('unknownLoss'), { format: 'integer' });
    row += 1;
  }
  page.text(row, C.name, 'total', words.total);
  for (const [column, format] of [
    [C.lost, 'integer'],
    [C.open, 'integer'],
    [C.openSum, 'money'],
  ] as const) {
    const range = `${a1(first, column)}:${a1(row - 1, column)}`;
    const sum = `SUM(${range})`;
    const shown = column === C.openSum ? `IF(${sum}=0;"";${sum})` : sum;
    page.formula(row, column, 'total', () => shown, { format });
  }
  page.ground(row, FIRST, LAST, 'total');
  page.name('stage.totalLost', row, C.lost);
  page.name('stage.totalOpen', row, C.open);
  return row + 1;
}
