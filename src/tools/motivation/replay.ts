import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { paysQuarters } from './keys-quarters';
import { actualFormula } from './keys-trial';
import { heading, placeInput, withUnit } from './layout';
import { MONTHS } from './people';
import { placeWarnings, replayTitle, replayWarnings } from './replay-head';
import { GRID_FIRST, R } from './replay-layout';
import { placeManagers } from './replay-managers';
import { placeMonths } from './replay-months';
import { placeTrials } from './replay-trials';
import type { View } from './view';

/** The second sheet: the draft over the last twelve months, and what it costs at other turnovers. */
export function placeReplay(page: Page, view: View): void {
  let row = placeWarnings(page, replayWarnings(view), replayTitle(page, view));
  row = placeInputs(page, view, row) + 1;
  row = placeManagers(page, view, row) + 1;
  row = placeMonths(page, view, row) + 1;
  row = placeTrials(page, view, row) + 1;
  row = placeGrid(page, view, row, 'actual') + 1;
  placeGrid(page, view, row, 'pay');
}

function placeInputs(page: Page, view: View, from: number): number {
  const { text, facts } = view;
  let row = heading(page, from, R.name, R.role, text.replay.inputs);
  page.text(row, R.name, 'label', text.replay.until);
  placeInput(page, view, {
    row,
    column: R.role,
    value: facts.months[MONTHS - 1]!,
    note: text.replay.untilNote,
    format: 'month',
    check: { kind: 'day' },
  });
  page.name('until', row, R.role);
  row += 1;
  if (facts.currencies === null) return row;
  const named = (name: string) => name || text.none;
  page.text(row, R.name, 'label', text.replay.currency);
  placeInput(page, view, {
    row,
    column: R.role,
    value: named(facts.currency ?? ''),
    note: text.replay.currencyNote,
    format: 'text',
    key: 'currency',
    check: { kind: 'list', items: facts.currencies.map(named) },
  });
  page.name('currency', row, R.role);
  return row + 1;
}

/** A row a manager, a column a month: what was sold, and what the scheme pays for it. */
function placeGrid(page: Page, view: View, from: number, grid: 'actual' | 'pay'): number {
  const { text, managers } = view;
  const words = text.replay.grids[grid];
  const total = GRID_FIRST + MONTHS;
  let row = heading(page, from, R.name, total, withUnit(view, words.heading));
  page.text(row, R.name, 'header', text.replay.columns.name);
  for (let month = 0; month < MONTHS; month += 1) {
    page.formula(row, GRID_FIRST + month, 'header', () => `INDEX(${page.ref('months')};${month + 1})`, {
      format: 'month',
      align: 'right',
    });
  }
  page.text(row, total, 'header', words.total, { align: 'right' });
  row += 1;
  const first = row;
  managers.forEach((_, index) => {
    page.formula(row, R.name, 'text', () => `INDEX(${page.ref('managers.name')};${index + 1})`);
    for (let month = 0; month < MONTHS; month += 1) {
      const formula = () =>
        grid === 'actual' ? actualFormula(page, view, index, month) : payFormula(page, view, index, month);
      page.formula(row, GRID_FIRST + month, 'formula', formula, { format: 'money' });
    }
    const own = `${a1(row, GRID_FIRST)}:${a1(row, total - 1)}`;
    page.formula(row, total, 'strong', () => `SUM(${own})`, { format: 'money' });
    page.name(`grid.${grid}.${index}`, row, GRID_FIRST, 1, MONTHS);
    row += 1;
  });
  if (managers.length > 0) {
    page.name(`grid.${grid}`, first, GRID_FIRST, managers.length, MONTHS);
    for (let month = 0; month < MONTHS; month += 1) {
      page.name(`grid.${grid}.month${month}`, first, GRID_FIRST + month, managers.length);
    }
  }
  page.text(row, R.name, 'note', words.note(grid === 'actual' ? isHeadPaid(view) : paysQuarters(view)));
  return row + 1;
}

function isHeadPaid({ roles }: View): boolean {
  return roles.some(({ role }) => role === 'head');
}

function payFormula(page: Page, view: View, index: number, month: number): string {
  const at = (name: string) => `INDEX(${page.ref(`trial.${name}`)};${index + 1};${month + 1})`;
  const base = `INDEX(${page.ref('trial.base')};${index + 1})`;
  const quarter = paysQuarters(view) ? `+INDEX(${page.ref(`trial.quarter.${index}`)};1;${month + 1})` : '';
  return `IF(${at('employed')}=0;0;${base}+${at('bonus')}${quarter})`;
}
