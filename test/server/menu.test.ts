import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { type Addon, closeHosts, NOON, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const MENU = ['openVoronka', 'refreshAll', 'saveStatusesFromMenu', 'undoFromMenu', 'openHelp'];

function functionsOf(addon: Addon, mode?: 'NONE' | 'LIMITED'): string[] {
  return addon.host.open(mode).flatMap((item) => (item.kind === 'item' ? [item.functionName] : []));
}

describe('the menu', () => {
  let addon: Addon;
  beforeAll(async () => {
    addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))], { userLocale: 'ru' });
  });

  test.each(['NONE', 'LIMITED'] as const)('is made in the mode %s, before anything is allowed', (mode) => {
    expect(functionsOf(addon, mode)).toEqual(MENU);
    expect(addon.host.open(mode)[0]).toMatchObject({ label: 'Открыть' });
  });

  test('is there right after the installation', () => {
    addon.host.open();
    addon.host.menu('onInstall');
    expect(addon.host.open()).toHaveLength(6);
  });

  test('opens the sidebar', () => {
    addon.host.menu('openVoronka');
    expect(addon.host.sidebar()).toMatchObject({ html: '<p>' });
  });

  test("says in the reader's words that there is nothing to undo and nothing built", () => {
    addon.host.menu('undoFromMenu');
    addon.host.menu('refreshAll');
    const texts = addon.host.alerts().map(({ text }) => text);
    expect(texts[0]).toMatch(/отмен/i);
    expect(texts[1]).toMatch(/не построено/);
    expect(texts.join()).not.toMatch(/nothingToUndo|undefined|Error/);
  });

  test("writes the help in the spreadsheet's language, once, and shows it", () => {
    addon.host.menu('openHelp');
    addon.host.menu('openHelp');
    expect(addon.view.sheetNames()).toEqual(['Export', 'Help']);
    expect(addon.call('getHome', {}).activeSheetId).toBe(addon.sheetId('Help'));
    expect(addon.view.values('Help', 'A1:C60').flat().join(' ')).toContain('CONVERSION');
  });

  test('undoes a build and says which sheet', async () => {
    addon.import();
    await addon.build(undefined, { settle: false });
    addon.host.menu('undoFromMenu');
    expect(addon.visibleSheets()).not.toContain('Funnel');
    expect(addon.host.toasts().at(-1)?.text).toMatch(/Funnel.* больше нет/);
  });

  test('says in words why a refresh failed, and the funnel stays', async () => {
    await addon.build(undefined, { settle: false });
    addon.view.deleteSheet('Deals');
    addon.host.menu('refreshAll');
    expect(addon.host.alerts().at(-1)?.text).toMatch(/Сделок пока нет/);
    expect(addon.visibleSheets()).toContain('Funnel');
  });
});

test('the help a person has added to keeps what they added beside it', async () => {
  const addon = await openSheets([sheetFile('Export', [['a']])]);
  addon.host.menu('openHelp');
  addon.view.type('Help', 'K3', 'mine');
  addon.host.menu('openHelp');
  expect(addon.view.value('Help', 'K3')).toBe('mine');
});

test('refreshes the others where one tool fails, and says which were and which was not and why', async () => {
  const more = `
    function builtByAnother() {
      const sheet = SpreadsheetApp.getActive().insertSheet('Forecast', 0);
      const mark = { id: 'forecast', tool: 'forecast', state: 'current', builtAt: 1, language: 'en', hidden: false, settings: {} };
      sheet.addDeveloperMetadata('voronka', JSON.stringify(mark), SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    }
  `;
  const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))], { more });
  addon.import();
  await addon.build(undefined, { settle: false });
  addon.host.run('builtByAnother');
  const sheets = addon.view.sheetNames().length;
  addon.host.menu('refreshAll');
  const lines = addon.host.alerts().at(-1)?.text.split('\n\n');
  expect(lines?.[0]).toBe('Refreshed: Funnel.');
  expect(lines?.[1]).toMatch(/^Not refreshed: Forecast\. ./);
  expect(lines?.join()).not.toMatch(/unknownTool|undefined/);
  expect(addon.view.sheetNames().length).toBe(sheets + 3);
});

test.each([
  ['en', /^Refreshed: Funnel\.\n\nOut of time, not refreshed yet: Deal control\. .*"Refresh all" again/],
  [
    'ru',
    /^Обновили: Funnel\.\n\nНе хватило времени, ещё не обновили: Deal control\. .*«Обновить всё» ещё раз/,
  ],
])(
  'begins no further sheet after four minutes, says in %s which are left, and begins with them the next time',
  async (userLocale, sentence) => {
    let now = NOON;
    let slow = false;
    const clock = () => {
      if (slow) now += 4 * 60_000;
      return now;
    };
    const addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS))], { userLocale, now: clock });
    addon.import();
    await addon.build(undefined, { settle: false });
    now += 60_000;
    await addon.build(undefined, { tool: 'pipeline-control', settle: false });
    slow = true;
    addon.host.menu('refreshAll');
    expect(addon.host.alerts().at(-1)?.text).toMatch(sentence);
    slow = false;
    addon.host.menu('refreshAll');
    expect(addon.host.toasts().at(-1)?.text).toMatch(/: Deal control, Funnel\.$/);
  },
);
