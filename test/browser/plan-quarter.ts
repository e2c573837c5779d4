import { dayOf } from '../../src/analysis/day';
import { beginning, type Owner, SLOW } from './owner';

/** The sample company's sheets beside the deals (preview/page/build.mjs). */
const SHEETS = {
  ru: { orders: 'Оплаты из 1С', activities: 'Звонки и встречи', team: 'Список менеджеров' },
  en: { orders: 'Payments', activities: 'Calls and meetings', team: 'List of managers' },
} as const;

/** What the quarter is to bring: a third is typed for its first month, a twelfth for a manager. */
export const GOALS = { ru: 36_000_000, en: 900_000 } as const;

/** The plan of a quarter, from its goal to the actions of a day, over the sample company. */
export function planQuarter(owned: () => Owner): void {
  let owner: Owner;
  beforeAll(() => {
    owner = owned();
  });
  const quarter = () => GOALS[owner.language];
  const words = () => owner.words.plan;
  const inputs = () => owner.open.sidebar.locator('.numbers .number-row input');
  const status = () => owner.open.sidebar.getByRole('status');
  const at = (step: number) =>
    owner.open.sidebar.getByRole('list', { name: owner.words.sidebar.general.stepOf(step, 5) }).waitFor(SLOW);
  const next = () => owner.button(owner.words.sidebar.general.next).click();
  const question = () => owner.words.sidebar.tools.plan.question;

  it('imports payments, calls and meetings, and the team, each in two steps', async () => {
    const { import: imports, sidebar } = owner.words;
    for (const kind of ['orders', 'activities', 'team'] as const) {
      await owner.home();
      await owner.button(sidebar.home.import).first().click();
      await owner.sheetToImport(SHEETS[owner.language][kind]);
      await owner.button(sidebar.general.next).click();
      const holds = owner.open.sidebar.getByRole('combobox', { name: imports.holds, exact: true });
      await holds.waitFor(SLOW);
      expect(await holds.inputValue()).toBe(kind);
      await owner.button(sidebar.import.run).click();
      await owner.button(imports.kinds[kind].show).waitFor(SLOW);
    }
  });

  it('asks for a goal, and shows at each step what is given out of it', async () => {
    const { form } = words();
    const { tool } = owner.words.sidebar;
    await owner.home();
    await owner.entry(question()).click();
    await owner.open.sidebar.getByRole('radio', { name: form.periods.quarter, exact: true }).check();
    const goal = form.goal(dayOf(2026, 4, 1), dayOf(2026, 6, 30), 3);
    await owner.open.sidebar.getByLabel(new RegExp(goal)).fill(String(quarter()));
    await at(1);
    await next();
    await at(2);
    expect(await inputs().count()).toBe(3);
    await status().getByText(tool.nothingLeft).waitFor();
    await inputs()
      .first()
      .fill(String(quarter() + 1));
    await status().getByText(tool.givenOver('1'), { exact: true }).waitFor();
    await inputs()
      .first()
      .fill(String(quarter() / 3));
    await status().getByText(tool.nothingLeft).waitFor();
  });

  it('gives the month out to the managers, and loses nothing on the way back or when closed', async () => {
    const { general, home } = owner.words.sidebar;
    await next();
    await at(3);
    const typed = String(quarter() / 12);
    await inputs().first().fill(typed);
    await inputs().first().blur();
    const shown = await inputs().first().inputValue();
    await owner.button(general.back).click();
    await at(2);
    await next();
    await at(3);
    expect(await inputs().first().inputValue()).toBe(shown);
    await owner.home();
    await owner.entry(question()).getByText(home.resume).waitFor();
    await owner.entry(question()).click();
    await at(3);
    expect(await inputs().first().inputValue()).toBe(shown);
    expect(shown.replace(/\D/g, '')).toBe(typed);
  });

  it('counts the actions behind it, says whether it is believable, and builds it', async () => {
    await next();
    await at(4);
    await next();
    await at(5);
    const facts = owner.open.sidebar.getByRole('region', { name: words().form.check }).locator('li');
    expect(await facts.count()).toBeGreaterThan(2);
    await owner.build(beginning(words().ready(dayOf(2026, 5, 1), 0, 0)));
    await owner.tab(owner.words.sheets.nameOf('plan')).waitFor();
    await owner.open.page.locator('.pane svg[role=img]').first().waitFor();
  });
}
