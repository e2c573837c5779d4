import type { Settings } from '../../src/calls';
import { wordsOf } from '../../src/words';
import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const words = wordsOf('en').plan;

/** Where something stands on the sheet: its row by the text in column B, from the first that is met. */
function rowOf(addon: Addon, label: string): number {
  const row = addon.rows('Plan', 'B').findIndex((cells) => String(cells[1]).startsWith(label));
  if (row < 0) throw new Error(`no row begins with ${label}`);
  return row + 1;
}

const value = (addon: Addon, label: string, column: string) =>
  addon.view.value('Plan', `${column}${rowOf(addon, label)}`);

/** What the page sends: every answer of the form, with what was typed. */
function answers(addon: Addon, typed: Settings): Settings {
  let settings: Settings = typed;
  // The page asks again at every step.
  for (let step = 0; step < 2; step += 1) {
    const { steps } = addon.call('getForm', { tool: 'plan', settings });
    const fields = steps.flatMap((one) => one.fields).filter(({ kind }) => kind !== 'facts');
    settings = { ...Object.fromEntries(fields.map(({ key, value: own }) => [key, own])), ...typed };
  }
  return settings;
}

test('a plan built by the wizard keeps what is typed over it at a refresh, wherever rows have moved it', async () => {
  const newer = [...TEN_DEALS, { stage: 'Won', owner: 'Ann', closed: '2026-05-12', amount: 700.5 }];
  const addon = await openSheets([
    sheetFile('Export', exportRows(TEN_DEALS)),
    sheetFile('Newer', exportRows(newer)),
  ]);
  addon.import();
  const settings = answers(addon, {
    period: 'quarter',
    goalQuarter: 10_000.01,
    managers: { Bob: 1000 },
  });
  expect(addon.call('getEffect', { tool: 'plan', settings }).figures[0]!.value).toBe('10,000');
  const built = await addon.build(settings, { tool: 'plan' });
  expect(built.sentence).toContain('2 managers');
  expect(value(addon, 'Bob', 'C')).toBe(1000);
  expect(value(addon, words.columns.total, 'C')).toBe(10_000.01);
  const plan = Number(value(addon, words.managers.department, 'C'));
  expect(plan).toBeGreaterThan(3000);

  addon.view.insertRowsBefore('Plan', 3, 2);
  addon.view.type('Plan', `C${rowOf(addon, 'Bob')}`, '1234.5');
  addon.view.type('Plan', `C${rowOf(addon, 'June 2026')}`, '2000');
  addon.import('Newer');
  await addon.host.settle();
  expect(value(addon, 'Ann', 'E')).toBe(700.5);
  addon.host.menu('refreshAll');
  await addon.host.settle();
  expect(value(addon, 'Bob', 'C')).toBe(1234.5);
  expect(value(addon, 'June 2026', 'C')).toBe(2000);
  expect(value(addon, words.columns.total, 'C')).toBe(10_000.01);
  expect(Number(value(addon, 'Ann', 'C')) + 1234.5).toBeCloseTo(
    Number(value(addon, words.managers.department, 'C')),
    6,
  );
  expect(value(addon, words.checks.managers.holds, 'A')).toBe('✓');

  const shown = addon.call('getForm', { tool: 'plan' }).steps.flatMap(({ fields }) => fields);
  expect(shown.find(({ key }) => key === 'managers')?.value).toEqual({ Bob: 1234.5 });
  expect(shown.find(({ key }) => key === 'period')?.value).toBe('quarter');
}, 60_000);
