import type { Browser, Page } from 'playwright-core';
import { dayOf } from '../../src/analysis/day';
import type { Doubt, Inspection } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import { openPage, PAGE } from './open-page';
import { emptyHome, inspection, RAW_ID, report } from './sample';
import { textsOf } from './texts';

const words = textsOf('ru');
const NBSP = '\u00a0';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openColumns(handlers = {}) {
  const opened = await openPage(browser, PAGE, 'ru', emptyHome('ru'), handlers);
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

/** The sheet's dates of column J were read month first, as the file did not mean them. */
function withExchanged(): Inspection {
  const found = inspection('ru');
  const exchanged: Doubt = {
    kind: 'exchangedDates',
    column: 10,
    header: 'Дата договора',
    sample: '04/05/2026',
    count: 82,
    order: 'dayFirst',
    told: 'dayFirst',
    proof: '24/03/2026',
    dayFirst: dayOf(2026, 5, 4),
    monthFirst: dayOf(2026, 4, 5),
  };
  return { ...found, doubts: [exchanged, ...found.doubts.filter(({ kind }) => kind !== 'ambiguousDates')] };
}

test('Dates that the spreadsheet read in another order are put back unless the owner keeps them', async () => {
  const { page, server } = await openColumns({ inspectSheet: withExchanged });
  const said = words.import.exchanged('Дата договора', 'J', '04/05/2026', `5${NBSP}апреля`, '24/03/2026');
  await page.getByText(said).waitFor();
  const group = page.getByRole('radiogroup', { name: words.import.exchangedQuestion(82) });
  const back = group.getByRole('radio', { name: words.import.exchangedBack(`4${NBSP}мая`) });
  const kept = group.getByRole('radio', { name: words.import.exchangedKept(`5${NBSP}апреля`) });
  expect([await back.isChecked(), await kept.isChecked()]).toEqual([true, false]);
  expect(await page.getByRole('radio').first().isChecked()).toBe(true);
  await back.focus();
  expect(server.last('showPlace')).toEqual({ sheetId: RAW_ID, a1: 'J1:J3317' });
  await kept.check();
  await page.getByRole('button', { name: words.general.next, exact: true }).click();
  await page.getByText(words.import.stagesTitle).waitFor();
  expect(server.last('proposeStages')?.mapping?.dateOrders).toEqual({ 10: 'monthFirst' });
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
