import type { Browser, Page } from 'playwright-core';
import type { FormField, FormStep, Settings } from '../../src/calls';
import { launchBrowser } from '../helpers/browser';
import { nameless, tabTo, tooWide } from './look-at';
import { openPage, PAGE } from './open-page';
import { fullHome } from './sample';
import { textsOf } from './texts';

const words = textsOf('ru');
const NBSP = '\u00a0';
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const goalOf = (settings: Settings): number => Number(settings.goal ?? 6_000_000);

/** A form whose second step follows from the first, as the plan's does. */
function formFor(settings: Settings = {}): FormStep[] {
  const quarter = settings.period === 'quarter';
  const period: FormField = {
    key: 'period',
    kind: 'choice',
    label: 'Срок',
    hint: '',
    value: 'month',
    asksAgain: true,
    options: ['month', 'quarter'].map((value) => ({ value, label: value })),
  };
  const goal: FormField = {
    key: 'goal',
    kind: 'number',
    label: 'Цель',
    hint: 'Год назад 5 000 000',
    format: 'money',
    unit: '₽',
    min: 0,
    max: 1e12,
    value: null,
    proposed: quarter ? 18_000_000 : 6_000_000,
  };
  const people: FormField = {
    key: 'people',
    kind: 'numbers',
    label: 'План по менеджерам',
    hint: '',
    format: 'money',
    unit: '₽',
    min: 0,
    max: 1e12,
    total: goalOf(settings),
    sharesRest: true,
    rows: ['Ким', 'Белова', 'Мороз'].map((name) => ({
      key: name,
      label: name,
      detail: 'обычно 1 900 000',
      proposed: goalOf(settings) / 3,
    })),
    value: {},
  };
  const facts: FormField = {
    key: 'facts',
    kind: 'facts',
    label: 'Верим ли плану',
    hint: '',
    facts: [
      { sign: 'good', text: 'Год назад столько же.' },
      { sign: 'attention', text: 'Не хватает заявок: 12.' },
    ],
    value: null,
  };
  return [
    { name: 'Цель', fields: [period, goal] },
    { name: 'Люди', fields: [people] },
    { name: 'Итог', fields: [facts] },
  ];
}

async function open(draft?: unknown) {
  const home = { ...fullHome('ru'), built: [], ...(draft !== undefined && { draft }) };
  const opened = await openPage(browser, PAGE, 'ru', home, {
    getForm: ({ settings }) => ({ steps: formFor(settings) }),
  });
  const press = (name: string) => opened.page.getByRole('button', { name, exact: true }).click();
  if (!draft) await opened.page.getByRole('button', { name: words.tools.plan.question }).click();
  return { ...opened, press };
}

/** Lets what the page sends in passing come to the server: a draft waits until the one before is answered. */
async function arrived(page: Page): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await page.evaluate(() => {
      const ask = Reflect.get(window, 'answerOfServer') as (name: string, query: string) => Promise<string>;
      return ask('getHome', '{}');
    });
  }
}

test('numbers are typed over proposals with the rest shared out live, asked again at each step and resumed', async () => {
  const { page, server, press, errors } = await open();
  const goal = page.getByRole('textbox', { name: /^Цель, ₽/ });
  expect(await goal.getAttribute('placeholder')).toBe(`6${NBSP}000${NBSP}000`);
  await page.getByRole('radio', { name: 'quarter' }).check();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[type=text]')?.placeholder[0] === '1',
  );
  await goal.fill('три');
  await page
    .getByRole('alert')
    .getByText(words.tool.numberUnclear('три', `1${NBSP}250${NBSP}000`))
    .waitFor();
  expect(await page.getByRole('button', { name: words.general.next }).getAttribute('aria-disabled')).toBe(
    'true',
  );
  await goal.fill('9 000 000,50');
  await press(words.general.next);

  const kim = page.getByRole('textbox', { name: /^Ким/ });
  await kim.waitFor();
  expect(server.last('getForm')?.settings?.goal).toBe(9_000_000.5);
  await page.getByRole('status').getByText(words.tool.nothingLeft).waitFor();
  await kim.fill('5000000');
  const belova = page.getByRole('textbox', { name: /^Белова/ });
  expect(await belova.getAttribute('placeholder')).toBe(`2${NBSP}000${NBSP}000`);
  await kim.fill('10 000 000');
  await page.getByText(words.tool.givenOver(`999${NBSP}999,50`)).waitFor();
  await kim.fill('-5');
  await page.getByRole('alert').getByText(words.tool.numberTooSmall('0')).waitFor();
  await kim.fill('1000000');
  await kim.blur();
  expect(await kim.inputValue()).toBe(`1${NBSP}000${NBSP}000`);

  await press(words.general.back);
  expect(await goal.inputValue()).toBe(`9${NBSP}000${NBSP}000,50`);
  await press(words.general.next);
  expect(await kim.inputValue()).toBe(`1${NBSP}000${NBSP}000`);
  await arrived(page);
  expect(server.last('saveDraft')?.draft).toMatchObject({
    wizard: { settings: { people: { Ким: 1_000_000 } } },
  });
  expect([await nameless(page), await tooWide(page)]).toEqual([[], []]);

  await tabTo(page, /^Взять предложенное для «Ким»/);
  await page.keyboard.press('Enter');
  expect(await kim.inputValue()).toBe('');
  await kim.fill('7');
  await press(words.general.next);
  await page.getByText('Не хватает заявок: 12.').waitFor();

  await arrived(page);
  const second = await open(server.last('saveDraft')?.draft);
  await second.page.getByText('Не хватает заявок: 12.').waitFor();
  await second.press(words.general.back);
  await second.page.getByRole('textbox', { name: /^Ким/ }).waitFor();
  expect(await second.page.getByRole('textbox', { name: /^Ким/ }).inputValue()).toBe('7');
  expect(second.server.last('getForm')?.settings?.goal).toBe(9_000_000.5);
  await second.press(words.general.next);
  await second.press(words.tool.build);
  await second.page.getByRole('button', { name: words.tool.open, exact: true }).waitFor();
  expect(second.server.last('startBuild')?.settings).toEqual({
    period: 'quarter',
    goal: 9_000_000.5,
    people: { Ким: 7 },
  });
  expect([...errors, ...second.errors]).toEqual([]);
});

test('a step that cannot be counted says so, stays, and goes on once it can', async () => {
  const { page, server, press } = await open();
  await page.getByRole('textbox', { name: /^Цель, ₽/ }).fill('5');
  server.set('getForm', () => ({ ok: false, problem: { code: 'noDeals', details: {} } }));
  await press(words.general.next);
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('textbox', { name: /^Цель, ₽/ }).inputValue()).toBe('5');
  server.set('getForm', ({ settings }) => ({ steps: formFor(settings) }));
  await press(words.general.next);
  await page.getByRole('textbox', { name: /^Ким/ }).waitFor();
});
