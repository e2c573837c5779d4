import type { Browser, Page } from 'playwright-core';
import type { Language, Settings } from '../../src/calls';
import { motivation } from '../../src/tools/motivation';
import type { MotivationSettings } from '../../src/tools/motivation/settings';
import { wordsOf } from '../../src/words';
import { launchBrowser } from '../helpers/browser';
import { contextOf } from '../helpers/deals-sheet';
import { memberOf, orderOf } from '../helpers/tables-sheet';
import { focused, nameless, tooWide } from './look-at';
import { openPage, PAGE } from './open-page';
import { fullHome } from './sample';
import { textsOf } from './texts';

const TODAY = 46160; // 2026-05-18
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The wizard of a pay scheme with the tool itself behind it. */
async function open(language: Language) {
  const context = contextOf({
    deals: [],
    stages: [],
    today: TODAY,
    language,
    team: ['Ким', 'Белова'].map((name) => memberOf(name, { currentPay: 90_000_00, marketPay: 95_000_00 })),
    orders: Array.from({ length: 24 }, (_, index) =>
      orderOf(`${index}`, TODAY - 330 + 12 * index, 1_500_000_00, {
        owner: index % 2 ? 'Ким' : 'Белова',
        currency: 'RUB',
      }),
    ),
  });
  const words = wordsOf(language);
  const home = { ...fullHome(language), built: [] };
  const all = (settings: Settings = {}) =>
    ({ ...motivation.defaults(context), ...settings }) as MotivationSettings;
  const opened = await openPage(browser, PAGE, language, home, {
    getForm: ({ settings }) => ({ steps: motivation.form(context, words, all(settings)) }),
    getEffect: ({ settings }) => motivation.effect(all(settings), context, words),
  });
  const { page } = opened;
  const texts = textsOf(language);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: texts.tools.motivation.question }).click();
  const step = (name: string) => page.locator('.steps .present', { hasText: name }).waitFor();
  const goOn = async (name: string) => {
    await press(texts.general.next);
    await step(name);
  };
  return { ...opened, press, goOn, step, texts, form: words.motivation.form };
}

const alert = (page: Page, text: string) => page.getByRole('alert').getByText(text).waitFor();

test.each(['ru', 'en'] as const)(
  'the wizard of a scheme refuses what cannot be built and mends it, in %s',
  async (language) => {
    const { page, server, errors, press, goOn, step, texts, form } = await open(language);
    const percent = form.effect.percent;
    await goOn(form.steps.bases);
    await goOn(form.steps.bonus);
    const cell = (row: number, column: 'from' | 'rate') => page.locator(`#steps-${row}-${column}`);
    const next = page.getByRole('button', { name: texts.general.next, exact: true });

    await cell(1, 'from').fill('abc');
    await alert(page, texts.tool.shareUnclear('abc'));
    await cell(1, 'from').fill('80');
    await cell(3, 'rate').fill('-5');
    await alert(page, texts.tool.numberTooSmall(percent(0)));
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    await cell(3, 'rate').fill('9.5');

    await cell(2, 'from').fill('100');
    await cell(3, 'from').fill('90');
    await next.click();
    await alert(page, form.ladder.notRising(3, 4, percent(1), percent(0.9)));
    await step(form.steps.bonus);
    expect(await focused(page)).toBe(texts.tool.fromOf(4));
    expect([await nameless(page), await tooWide(page)]).toEqual([[], []]);
    await page.setViewportSize({ width: 150, height: 450 });
    expect(await tooWide(page)).toEqual([]);
    await page.setViewportSize({ width: 300, height: 900 });
    await press(form.ladder.sort);
    await page.locator('.refusal').waitFor({ state: 'detached' });
    expect([await cell(2, 'from').inputValue(), await cell(3, 'from').inputValue()]).toEqual([
      percent(0.9),
      percent(1),
    ]);

    await press(texts.tool.addStep);
    expect(await focused(page)).toBe(texts.tool.fromOf(5));
    await cell(4, 'rate').fill('');
    await next.click();
    await alert(page, form.ladder.noRate(5, percent(1.1)));
    await page
      .getByRole('alert')
      .getByRole('button', { name: form.ladder.remove(5) })
      .click();
    await page.locator('.refusal').waitFor({ state: 'detached' });
    expect(await cell(4, 'from').count()).toBe(0);

    const picture = page.getByRole('img');
    const before = await picture.getAttribute('aria-label');
    const warning = page.getByRole('region', { name: texts.general.warning });
    await warning.getByRole('button').click();
    await page.locator('#steps-4-from').waitFor();
    await page.waitForFunction(
      (old) => document.querySelector('svg[role=img]')?.getAttribute('aria-label') !== old,
      before,
    );
    expect(await tooWide(page)).toEqual([]);

    await goOn(form.steps.indicators);
    const tick = (name: string) => page.getByRole('checkbox', { name }).click();
    const names = wordsOf(language).motivation.indicatorNames;
    const weight = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) });
    await tick(names.proposal);
    await weight(names.proposal).waitFor();
    expect(await weight(names.proposal).getAttribute('placeholder')).toBe(percent(0.25));
    await tick(names.lead);
    await tick(names.quality);
    await alert(page, form.tooMany(6, 5));
    await next.click();
    await page.locator('.refused input[type=checkbox]:focus').waitFor();
    await step(form.steps.indicators);
    for (const name of [names.quality, names.lead]) await tick(name);
    await page.locator('.refusal').waitFor({ state: 'detached' });
    for (const name of [names.call, names.meeting, names.proposal]) await weight(name).fill('30');
    await weight(names.crm).fill('0');
    await next.click();
    await alert(page, form.weightsLack(percent(0.9), percent(0.1)));
    await weight(names.crm).fill('');
    await page.locator('.refusal').waitFor({ state: 'detached' });
    expect(await weight(names.crm).getAttribute('placeholder')).toBe(percent(0.1));

    await goOn(form.steps.checks);
    await page.getByRole('radio', { name: form.returnRules.asPaid.label }).check();
    await page.getByRole('radio', { name: form.splitRules.shares.label }).check();
    await press(texts.tool.build);
    await page.getByRole('button', { name: texts.tool.open, exact: true }).waitFor();
    expect(server.last('startBuild')?.settings).toMatchObject({
      returns: 'asPaid',
      splits: 'shares',
      indicators: ['call', 'meeting', 'proposal', 'crm'],
      weights: { call: 0.3, meeting: 0.3, proposal: 0.3 },
    });
    expect(errors).toEqual([]);
  },
);
