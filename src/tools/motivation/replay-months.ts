import { a1, fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sumOfSales } from './keys-sales';
import { heading, withUnit } from './layout';
import { MONTHS } from './people';
import { R } from './replay-layout';
import type { View } from './view';

const M = { month: R.name, turnover: 3, profit: 4, now: 5, pay: 6, nowShare: 7, share: 8 };

/** The department by month: what it sold, what it cost, and the share of pay in gross profit. */
export function placeMonths(page: Page, view: View, from: number): number {
  const { text, managers } = view;
  const words = text.replay.months;
  let row = heading(page, from, R.name, M.share, words.heading);
  page.text(row, M.month, 'header', words.month);
  const labels = [words.turnover, words.profit, words.now, words.pay].map((label) => withUnit(view, label));
  [...labels, words.nowShare, words.share].forEach((label, index) => {
    page.text(row, M.turnover + index, 'header', label, { align: 'right' });
  });
  page.height(row, 58);
  row += 1;
  const first = row;
  for (let index = 0; index < MONTHS; index += 1) {
    const own = row;
    const until = () => page.ref('until');
    page.formula(
      own,
      M.month,
      'text',
      () => `DATE(YEAR(${until()});MONTH(${until()})-${MONTHS - 1 - index};1)`,
      {
        format: 'month',
        align: 'left',
      },
    );
    page.formula(own, M.turnover, 'formula', () => sumOfSales(page, view, 'paid', String(index + 1)), {
      format: 'money',
    });
    page.formula(own, M.profit, 'formula', () => profitFormula(page, view, index), { format: 'money' });
    const now = () => columnOf(page, 'trial.now', index);
    page.formula(
      own,
      M.now,
      'aside',
      () => (managers.length === 0 ? '""' : `IF(COUNT(${now()})=0;"";SUM(${now()}))`),
      { format: 'money' },
    );
    page.formula(
      own,
      M.pay,
      'formula',
      () => (managers.length === 0 ? '0' : `SUM(${columnOf(page, 'grid.pay', index)})`),
      { format: 'money' },
    );
    placeShares(page, own, 'formula');
    row += 1;
  }
  const rows = { row: first, rows: MONTHS };
  for (const [name, column] of Object.entries(M))
    page.name(name === 'month' ? 'months' : `months.${name}`, first, column, MONTHS);
  page.rule([{ ...rows, column: M.share, columns: 1 }], 'attention', () => `$A${first}="⚠"`);
  page.text(row, M.month, 'total', words.total);
  for (const column of [M.turnover, M.profit, M.now, M.pay]) {
    const range = `${a1(first, column)}:${a1(row - 1, column)}`;
    page.formula(row, column, 'total', () => `IF(COUNT(${range})=0;"";SUM(${range}))`, { format: 'money' });
  }
  placeShares(page, row, 'total');
  for (const [name, column] of Object.entries(M)) page.name(`year.${name}`, row, column);
  for (let own = first; own < row; own += 1) {
    page.formula(
      own,
      R.sign,
      'warningSign',
      () =>
        `IF(AND(ISNUMBER(${page.ref('limit.payroll')});N(${a1(own, M.share)})>${page.ref('limit.payroll')});"⚠";"")`,
    );
  }
  return row + 1;
}

function placeShares(page: Page, row: number, role: 'formula' | 'total'): void {
  for (const [column, pay] of [
    [M.nowShare, M.now],
    [M.share, M.pay],
  ] as const) {
    const profit = fixed(row, M.profit);
    page.formula(
      row,
      column,
      role,
      () => `IF(OR(N(${profit})<=0;NOT(ISNUMBER(${fixed(row, pay)})));"";${fixed(row, pay)}/${profit})`,
      {
        format: 'share',
      },
    );
  }
}

function profitFormula(page: Page, view: View, index: number): string {
  const sum = sumOfSales(page, view, 'profit', String(index + 1));
  return view.facts.tables.profit === null ? `IF(NOT(ISNUMBER(${page.ref('limit.margin')}));"";${sum})` : sum;
}

/** A month of a grid of managers and months. */
function columnOf(page: Page, grid: string, month: number): string {
  return page.ref(`${grid}.month${month}`);
}
