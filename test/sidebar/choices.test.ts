import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/browser';
import { buildPage, openPage } from './open-page';
import { emptyHome, inspection, RAW_ID, report } from './sample';
import { textsOf } from './texts';

const words = textsOf('ru');
let browser: Browser;
let file: string;

beforeAll(async () => {
  [browser, file] = [await launchBrowser(), buildPage()];
});
afterAll(() => browser.close());

async function openColumns(handlers = {}) {
  const opened = await openPage(browser, file, 'ru', emptyHome('ru'), handlers);
  await opened.page.getByRole('button', { name: words.empty.import, exact: true }).click();
  await opened.page.getByRole('button', { name: words.general.next, exact: true }).click();
  await opened.page.getByText(words.import.source('amoCRM', 1)).waitFor();
  return opened;
}

const meaning = (page: Page, letter: string, header: string) =>
  page.getByLabel(words.import.meaning(letter, header), { exact: true });

test('The column in focus is selected on the sheet, down to its last row', async () => {
  const { page, server } = await openColumns();
  await meaning(page, 'E', 'Бюджет').focus();
  expect(server.last('showPlace')).toEqual({ sheetId: RAW_ID, a1: 'E1:E3317' });
});

test('A meaning given to another column is taken from the first, which says so', async () => {
  const { page, server } = await openColumns();
  await meaning(page, 'H', 'Дата оплаты').selectOption('closed');
  await page.getByText(words.import.moved('Закрыта', 'H')).waitFor();
  expect(await meaning(page, 'J', 'Дата договора').inputValue()).toBe('');
  expect(server.last('inspectSheet')?.mapping?.fields.closed).toEqual([8]);
  expect(server.last('inspectSheet')?.mapping?.fields.expected).toBeUndefined();
});

test('The order of two columns of one name and of day and month goes to the server as chosen', async () => {
  const { page, server } = await openColumns();
  await page.getByLabel('Канал', { exact: true }).selectOption('9,7');
  await page.getByRole('radio', { name: '5 апреля' }).check();
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  await page.getByText(words.import.stagesTitle).waitFor();
  const mapping = server.last('proposeStages')?.mapping;
  expect(mapping?.fields.channel).toEqual([9, 7]);
  expect(mapping?.dateOrders).toEqual({ 10: 'monthFirst' });
});

test('Without a required column the import does not go on, and the page says which one is lacking', async () => {
  const { page, server } = await openColumns({
    inspectSheet: () => ({ ...inspection('ru'), lacking: ['amount'] }),
  });
  await page.getByText(words.import.lacking.amount).waitFor();
  const next = page.getByRole('button', { name: words.general.next, exact: true });
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  await next.click({ force: true });
  expect(server.count('proposeStages')).toBe(0);
});

test('A heading that looks like HTML is text and nothing else', async () => {
  const header = '<img src=x onerror="window.hacked = true">';
  const found = inspection('ru');
  const columns = found.columns.map((column, index) => (index === 0 ? { ...column, header } : column));
  const { page } = await openColumns({ inspectSheet: () => ({ ...found, columns }) });
  await page.getByText(header, { exact: true }).waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'hacked'))).toBeUndefined();
});

test('Stages moved and renamed to an outcome are imported in the order that is seen', async () => {
  const { page, server } = await openColumns();
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  await page.getByRole('button', { name: words.import.up('Осмотр'), exact: true }).click();
  await page.getByText(words.import.placed('Осмотр', 1)).waitFor({ state: 'attached' });
  await page.getByLabel(words.import.outcomeOf('Изучает КП'), { exact: true }).selectOption('lost');
  await page.getByRole('button', { name: words.import.run, exact: true }).click();
  await page.getByText(words.import.read(3304), { exact: true }).waitFor();
  const sent = server.last('importDeals')?.stages.map(({ name, step }) => [step, name]);
  expect(sent?.sort()).toEqual([
    [0, 'Закрыто и не реализовано'],
    [0, 'Изучает КП'],
    [1, 'Осмотр'],
    [2, 'Квалификация'],
    [3, 'КП'],
    [4, 'Счёт'],
    [5, 'Успешно реализовано'],
  ]);
});

test('A pipeline without a won stage is warned of', async () => {
  const { page } = await openColumns();
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  await page.getByLabel(words.import.outcomeOf('Успешно реализовано'), { exact: true }).selectOption('open');
  await page.getByText(words.import.noWon('Основная')).waitFor();
});

test('Each reason in the report leads to its cell, and many reasons are folded but none is lost', async () => {
  const unread = Array.from({ length: 9 }, (_, index) => ({
    reason: 'amountText',
    column: 5,
    letter: 'E',
    header: 'Бюджет',
    sample: `сумма ${index}`,
    count: 1,
    rows: [100 + index],
  }));
  const { page, server } = await openColumns({ importDeals: () => ({ ...report('ru'), unread }) });
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  await page.getByRole('button', { name: words.import.run, exact: true }).click();
  await page.getByText(words.import.moreReasons(3)).click();
  await page.getByRole('button', { name: words.import.showRow(108), exact: true }).click();
  expect(server.last('showPlace')).toEqual({ sheetId: RAW_ID, a1: 'E108' });
});
