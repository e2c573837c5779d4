import { type ExportDeal, exportRows, TEN_DEALS } from '../helpers/export-rows';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

async function imported(newer: readonly ExportDeal[] = TEN_DEALS): Promise<Addon> {
  const sheets = [sheetFile('Export', exportRows(TEN_DEALS)), sheetFile('Newer', exportRows(newer))];
  const addon = await openSheets(sheets);
  addon.import('Export');
  return addon;
}

/** Rows of the Stages sheet that name a stage, as "name outcome step", with what stands beside in column F. */
function stages(addon: Addon): string[] {
  return addon
    .rows('Stages', 'F')
    .slice(1)
    .filter(([, name]) => name !== '')
    .map(([, name, outcome, step, , note]) => `${name} ${outcome} ${step} ${note}`.trim());
}

/** What imports of Newer come to, with everything accepted as proposed before. */
function problem(addon: Addon, changed: () => void): { code: string; details?: unknown } {
  const sheetId = addon.sheetId('Newer');
  const mapping = addon.mapping(sheetId);
  const { stages: proposed } = addon.call('proposeStages', { sheetId, mapping });
  changed();
  return addon.problem('importDeals', { sheetId, mapping, stages: proposed });
}

test('notes beside the stages stay beside their stage when the stages are put in another order', async () => {
  const addon = await imported([...TEN_DEALS, { stage: 'Call' }]);
  const before = stages(addon);
  expect(before).toEqual(['New open 1', 'Offer open 2', 'Won won 3', 'Lost lost 0']);
  before.forEach((stage, index) => {
    addon.view.type('Stages', `F${index + 2}`, `on ${stage.split(' ')[0]}`);
  });
  addon.view.type('Stages', 'D2', '2');
  addon.view.type('Stages', 'D3', '1');
  addon.view.type('Stages', 'A9', 'Ask Ann about the rest');
  addon.import('Newer');
  const after = stages(addon);
  expect(after.slice(0, 4).map((stage) => stage.replace(/\d /, ''))).toEqual([
    'New open on New',
    'Offer open on Offer',
    'Won won on Won',
    'Lost lost on Lost',
  ]);
  expect(after[4]).toMatch(/^Call open \d$/);
  const step = (name: string) => Number(after.find((stage) => stage.startsWith(name))?.split(' ')[2]);
  expect(step('Offer')).toBeLessThan(step('New'));
  expect(addon.view.value('Stages', 'A9')).toBe('Ask Ann about the rest');
});

test('of two rows of a stage the first counts and the other is emptied', async () => {
  const addon = await imported();
  addon.view.type('Stages', 'B7', 'offer');
  addon.view.type('Stages', 'C7', 'lost');
  addon.import('Newer');
  expect(stages(addon)).toEqual(['New open 1', 'Offer open 2', 'Won won 3', 'Lost lost 0']);
});

test('what was confirmed last stands, however the name of the stage is spelled', async () => {
  const deals = ['Запрос', 'Расчёт', 'Оплачено'].map((stage) => ({ stage }));
  const addon = await openSheets([sheetFile('Export', exportRows(deals))]);
  addon.import('Export');
  const sheetId = addon.sheetId('Export');
  const mapping = addon.mapping(sheetId);
  const proposed = addon.call('proposeStages', { sheetId, mapping }).stages;
  const corrected = proposed.map((stage) =>
    stage.name === 'Расчёт' ? { ...stage, name: 'Расчет', outcome: 'lost' as const, step: 0 } : stage,
  );
  addon.call('importDeals', { sheetId, mapping, stages: corrected });
  expect(stages(addon)).toEqual(['Запрос open 1', 'Расчет lost 0', 'Оплачено won 3']);
});

test.each([
  [
    'a row above the headings of Stages',
    'Stages',
    (addon: Addon) => addon.view.insertRowsBefore('Stages', 1, 1),
  ],
  ['moved headings of Stages', 'Stages', (addon: Addon) => moveRight(addon, 'Stages', 4)],
  ['moved headings of the history', 'Deal history', (addon: Addon) => moveRight(addon, 'Deal history', 6)],
])('%s: the import stops before anything is written', async (_, sheetName, move) => {
  const addon = await imported([{ ...TEN_DEALS[0], amount: 77 }, ...TEN_DEALS.slice(1)]);
  const untouched = () => [
    addon.rows('Deals', 'Y'),
    addon.rows('Stages', 'F'),
    addon.rows('Deal history', 'G'),
  ];
  let before: unknown;
  const refused = problem(addon, () => {
    move(addon);
    before = untouched();
  });
  expect(refused).toMatchObject({ code: 'tableMoved', details: { sheetName } });
  expect(untouched()).toEqual(before);
});

/** As a column inserted at the left does to the headings. */
function moveRight(addon: Addon, sheet: string, columns: number): void {
  const last = 'ABCDEFG'[columns - 1];
  const [headings = []] = addon.view.values(sheet, `A1:${last}1`);
  ['Mine', ...headings].forEach((text, index) => {
    addon.view.type(sheet, `${'ABCDEFG'[index]}1`, String(text));
  });
}
