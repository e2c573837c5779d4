import type { Browser } from 'playwright-core';
import { dayOf } from '../../src/analysis/day';
import type { Home, Inspection, Language, TableReport } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import type { Handlers } from './fake-server';
import { nameless, tooWide } from './look-at';
import { type OpenPage, openPage, PAGE } from './open-page';
import { fullHome, inspection } from './sample';
import { importTextsOf, textsOf } from './texts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const SHEET = 21;
const ORDERS = 22;

/** Payments as the server tells them by their headings; taken for the team, a name alone is known of them. */
function payments(kind: 'orders' | 'team'): Inspection {
  const fields = kind === 'orders' ? { day: [1], client: [2], amount: [3], operation: [4] } : { name: [2] };
  const headers = ['Дата', 'Контрагент', 'Сумма', 'Вид операции'];
  const known = Object.keys(fields) as (keyof typeof fields)[];
  return {
    sheetId: SHEET,
    sheetName: 'Оплаты',
    kind,
    profile: kind,
    dataRows: 684,
    columns: headers.map((header, index) => ({
      column: index + 1,
      letter: 'ABCD'.charAt(index),
      header,
      sample: '1',
      field:
        known.find((field) => (fields[field] as readonly number[] | undefined)?.[0] === index + 1) ?? null,
      confidence: 'sure',
    })),
    mapping: { kind, headerRow: 1, fields, dateOrders: {} },
    doubts: [],
    lacking: [],
    remembered: false,
  };
}

const REPORT: TableReport = {
  kind: 'orders',
  sheetId: ORDERS,
  rows: 684,
  rowsRead: 683,
  records: 683,
  days: { first: dayOf(2024, 6, 18), last: dayOf(2026, 5, 15) },
  added: 683,
  changed: 0,
  same: 0,
  missing: 2,
  unread: [{ reason: 'noDay', column: 1, letter: 'A', header: 'Дата', sample: '', count: 1, rows: [7] }],
  unreadCells: [],
  notes: [{ code: 'returns', details: { count: 3, amount: 55000, currency: 'RUB' } }],
};

function homeOf(language: Language): Home {
  const home = fullHome(language);
  return {
    ...home,
    sheets: [...home.sheets, { id: SHEET, name: 'Оплаты', rows: 685, columns: 4, own: false }],
    activeSheetId: SHEET,
  };
}

const handlers: Handlers = {
  inspectSheet: ({ kind, mapping }) => payments((kind ?? mapping?.kind) === 'team' ? 'team' : 'orders'),
  importTable: () => REPORT,
};

async function expectSound({ page, errors }: OpenPage) {
  expect(await nameless(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  expect(errors).toEqual([]);
}

test.each(['ru', 'en'] as const)(
  'Payments are imported without a step of stages, and the report says what was netted (%s)',
  async (language) => {
    const [words, imports] = [textsOf(language), importTextsOf(language)];
    const opened = await openPage(browser, PAGE, language, homeOf(language), handlers);
    const { page, server } = opened;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press(words.home.import);
    await page.getByRole('radio', { checked: true }).waitFor();
    await press(words.general.next);
    const holds = page.getByRole('combobox', { name: imports.holds, exact: true });
    await holds.waitFor();
    expect(await holds.inputValue()).toBe('orders');
    expect(await page.getByText(imports.headings(1)).count()).toBe(1);
    expect(await page.getByText(words.import.steps[2]!, { exact: true }).count()).toBe(0);
    await expectSound(opened);

    await press(words.import.run);
    await page.getByText(words.import.read(683)).waitFor();
    expect(server.last('importTable')).toEqual({ sheetId: SHEET, mapping: payments('orders').mapping });
    expect(server.count('proposeStages')).toBe(0);
    const said = imports.note('returns', (name) => String(REPORT.notes[0]!.details[name] ?? ''));
    await page.getByText(said).waitFor();
    await page.getByText(imports.kinds.orders.missing).waitFor();
    await expectSound(opened);

    await press(imports.kinds.orders.show);
    expect(server.last('showPlace')).toEqual({ sheetId: ORDERS });
  },
);

test('The owner says what a sheet holds, and its columns are told anew and kept for the next visit', async () => {
  const words = textsOf('ru');
  const imports = importTextsOf('ru');
  const opened = await openPage(browser, PAGE, 'ru', homeOf('ru'), handlers);
  const { page, server } = opened;
  await page.getByRole('button', { name: words.home.import, exact: true }).click();
  await page.getByRole('radio', { checked: true }).waitFor();
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  const holds = page.getByRole('combobox', { name: imports.holds, exact: true });
  await holds.selectOption('team');
  await page.getByText(words.import.found(1, 4)).waitFor();
  expect(server.last('inspectSheet')).toEqual({ sheetId: SHEET, kind: 'team' });
  const meanings = page.getByRole('combobox', { name: words.import.meaning('B', 'Контрагент'), exact: true });
  const options = await meanings.locator('option').allTextContents();
  expect(options).toContain(imports.tables.team.grade);
  expect(options).not.toContain(imports.tables.orders.cost);
  await page.getByRole('button', { name: words.general.allTools, exact: true }).click();
  await page.getByRole('heading', { name: words.home.ready }).waitFor();
  expect(server.last('saveDraft')?.draft).toMatchObject({
    open: false,
    wizard: { screen: 'import', step: 1, sheetId: SHEET, mapping: { kind: 'team' } },
  });
});

test('A sheet that needs no import says so instead of asking for columns it lacks', async () => {
  const imports = importTextsOf('en');
  const survey: Inspection = {
    ...inspection('en'),
    doubts: [{ kind: 'otherSheet', holds: 'survey' }],
    lacking: ['stage', 'amount'],
  };
  const opened = await openPage(browser, PAGE, 'en', homeOf('en'), { inspectSheet: () => survey });
  const { page } = opened;
  const words = textsOf('en');
  await page.getByRole('button', { name: words.home.import, exact: true }).click();
  await page.getByRole('radio', { checked: true }).waitFor();
  const next = page.getByRole('button', { name: words.general.next, exact: true });
  await next.click();
  await page.getByText(imports.otherSheets.survey).waitFor();
  expect(await page.getByText(words.import.lacking.amount).count()).toBe(0);
  expect(await next.isDisabled()).toBe(true);
});

test.each(['ru', 'en'] as const)('Home has a line for each imported table (%s)', async (language) => {
  const imports = importTextsOf(language);
  const home: Home = {
    ...homeOf(language),
    tables: [
      { kind: 'orders', count: 684, importedAt: dayOf(2026, 5, 17) + 0.5, sheetName: 'Заказы' },
      { kind: 'team', count: 1, importedAt: dayOf(2026, 5, 17) + 0.5, sheetName: 'Команда' },
    ],
  };
  const opened = await openPage(browser, PAGE, language, home);
  await opened.page.getByText(imports.kinds.orders.count(684)).waitFor();
  await opened.page.getByText(imports.kinds.team.count(1)).waitFor();
  await expectSound(opened);
});
