import { dayOf } from '../../src/analysis/day';
import { beginning, type Owner, SLOW, startingWith } from './owner';

/** What the owner types: the fixed base of a month, and how the contest is called. */
export const TYPED = {
  ru: { fixed: 20_000, contest: 'Кубок мая' },
  en: { fixed: 1_000, contest: 'Cup of May' },
} as const;

/** A pay scheme for the sample company, from its roles to the contest of the month. */
export function payScheme(owned: () => Owner): void {
  let owner: Owner;
  beforeAll(() => {
    owner = owned();
  });
  const words = () => owner.words;
  const typed = () => TYPED[owner.language];
  const alert = (text: string) => owner.open.sidebar.getByRole('alert').getByText(text, { exact: true });
  const radio = (name: string) => owner.open.sidebar.getByRole('radio', { name: startingWith(name) });
  const tick = (name: string) => owner.open.sidebar.getByRole('checkbox', { name: startingWith(name) });

  /** Next is refused with a sentence at the field; what the sentence offers is taken, where it offers any. */
  const refused = async (sentence: string, offer?: string) => {
    await owner.button(words().sidebar.general.next).click(SLOW);
    await alert(sentence).waitFor(SLOW);
    if (offer !== undefined) {
      await owner.button(offer).click();
      await alert(sentence).waitFor({ state: 'detached' });
    }
  };

  const bonus = async () => {
    const { form } = words().motivation;
    const { general, tool } = words().sidebar;
    await radio(form.kinds.marginal).check();
    await owner.button(general.back).click();
    await owner.button(general.next).click();
    await radio(form.kinds.marginal).waitFor(SLOW);
    expect(await radio(form.kinds.marginal).isChecked()).toBe(true);
    await owner.open.sidebar.getByLabel(tool.fromOf(3)).fill('70');
    const { percent } = form.effect;
    await refused(form.ladder.notRising(2, 3, percent(0.8), percent(0.7)), form.ladder.sort);
    expect(await owner.open.sidebar.getByLabel(tool.fromOf(2)).inputValue()).toMatch(/^70/);
  };

  const indicators = async () => {
    const { form, indicatorNames } = words().motivation;
    for (const name of ['lead', 'crm', 'quality'] as const) await tick(indicatorNames[name]).check();
    await refused(form.tooMany(6, 5));
    for (const name of ['crm', 'quality'] as const) await tick(indicatorNames[name]).uncheck();
    await alert(form.tooMany(6, 5)).waitFor({ state: 'detached' });
    const weights = owner.open.sidebar.locator('.numbers .number-row input');
    await weights.nth(4).waitFor({ state: 'detached' });
    await expect(weights.count()).resolves.toBe(4);
    for (const [index, weight] of ['50', '40', '30', '20'].entries()) await weights.nth(index).fill(weight);
    const { percent } = form.effect;
    await refused(form.weightsOver(percent(1.4), percent(0.4)), form.weightsEven);
  };

  it('designs a scheme in five steps, with its cost beside every answer and every wrong answer refused', async () => {
    const { motivation, sheets } = words();
    await owner.home();
    const steps = await owner.wizard('motivation', async (step) => {
      await owner.open.sidebar.getByText(motivation.effect.payroll, { exact: true }).waitFor(SLOW);
      if (step === 3) await bonus();
      if (step === 4) await indicators();
    });
    expect(steps).toBe(5);
    await owner.build(beginning(motivation.ready(1, 1, 0)));
    await owner.tab(sheets.nameOf('motivation')).waitFor();
  }, 120_000);

  it('types another fixed base into the scheme and sees the curve of pay change', async () => {
    const { chart, scheme } = words().motivation;
    const curve = owner.open.page.getByRole('img', { name: startingWith(chart.curve) });
    const before = await curve.getAttribute('aria-label');
    await owner.typeBeside(words().sheets.nameOf('motivation'), scheme.labels.fixed, String(typed().fixed));
    await owner.open.page.waitForFunction(
      ([title, label]) => {
        const charts = [...document.querySelectorAll('svg[role=img]')].map((one) => one.ariaLabel ?? '');
        return charts.some((one) => one.startsWith(title!) && one !== label);
      },
      [chart.curve, before],
    );
  });

  it('gets the pay cards of the month from the scheme and the plan, without being asked for either again', async () => {
    const { payCards } = words();
    await owner.home();
    expect(await owner.wizard('pay-cards')).toBe(1);
    await owner.build(beginning(payCards.ready(dayOf(2026, 5, 1), 1, 1)));
    await owner.tab(words().sheets.nameOf('pay-cards')).waitFor();
  });

  it.each(['ladder', 'cascade-scheme', 'dashboard', 'month-letter'] as const)(
    'builds the %s as it is proposed',
    async (tool) => {
      const may = dayOf(2026, 5, 1);
      const { ladder, cascadeScheme, dashboard, monthLetter, sheets } = words();
      const ready = {
        ladder: ladder.ready(1, 1),
        'cascade-scheme': cascadeScheme.ready(may, 1),
        dashboard: dashboard.ready(may, 1, 1),
        'month-letter': monthLetter.ready(may, 1),
      };
      await owner.home();
      await owner.wizard(tool);
      await owner.build(beginning(ready[tool]));
      await owner.tab(sheets.nameOf(tool)).waitFor();
    },
  );

  it('starts a contest over payments, names it on its sheet, refreshes it and takes the refresh back', async () => {
    const { contest, server, sheets } = words();
    const ready = beginning(contest.ready(9, dayOf(2026, 5, 1), dayOf(2026, 5, 31)));
    await owner.home();
    await owner.wizard('contest', async (step) => {
      if (step === 1) await radio(contest.form.tables.orders).check();
    });
    await owner.build(ready);
    await owner.tab(sheets.nameOf('contest')).waitFor();
    await owner.typeBeside(sheets.nameOf('contest'), contest.inputs.name, typed().contest);
    await owner.home();
    await owner.refresh(sheets.nameOf('contest'), ready);
    await owner.choose(owner.page.extensions, server.menu.undo);
    await owner.open.page.getByText(server.undone(sheets.nameOf('contest'))).waitFor(SLOW);
  });
}
