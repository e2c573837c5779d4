import { escaped, type Owner } from './owner';

/** What is typed for the manager at the head of the list. */
const TYPED = { ru: '1 234 567,5', en: '1,234,567.5' } as const;
const GOAL = { ru: '30 000 000', en: '30,000,000' } as const;

/** Plans the quarter of the sample company in five steps, and finds what was typed on the sheet. */
export function planMonth(owned: () => Owner): void {
  let owner: Owner;
  beforeAll(() => {
    owner = owned();
  });
  const sidebar = () => owner.open.sidebar;
  const step = (number: number) =>
    sidebar()
      .getByRole('list', { name: owner.words.sidebar.general.stepOf(number, 5) })
      .waitFor();

  it('gives out a quarter to months and managers, and is told whether it is believable', async () => {
    const { sidebar: words, plan } = owner.words;
    await owner.home();
    await owner.button(new RegExp(`^${escaped(words.tools.plan.question)}`)).click();
    await sidebar().getByRole('radio', { name: plan.form.periods.quarter, exact: true }).check();
    await step(1);
    await sidebar().getByRole('textbox').fill(GOAL[owner.language]);
    await owner.button(words.general.next).click();
    await step(2);
    await sidebar().getByText(words.tool.nothingLeft).waitFor();
    await owner.button(words.general.next).click();
    await step(3);
    const manager = sidebar().locator('.number-row input').first();
    await manager.fill(TYPED[owner.language]);
    await sidebar().getByText(words.tool.nothingLeft).waitFor();
    await owner.button(words.general.next).click();
    await step(4);
    await owner.button(words.general.back).click();
    await step(3);
    expect(await manager.inputValue()).toMatch(/^1.234.567.50$/);
    await owner.button(words.general.next).click();
    await owner.button(words.general.next).click();
    await step(5);
    expect(await sidebar().locator('.facts li').count()).toBeGreaterThan(3);
  });

  it('builds the plan with its chart, and the typed plan stands on it', async () => {
    const { sheets, words: shown } = { sheets: owner.words.sheets, words: owner.words.plan };
    await owner.build(new RegExp(`^${escaped(shown.ready(46143, 0, 1).split(':')[0]!)}`));
    await owner.tab(sheets.nameOf('plan')).waitFor();
    await owner.open.page.locator('.pane svg[role=img]').first().waitFor();
    const file = await owner.download();
    const built = file.sheets.find((sheet) => sheet.name === sheets.nameOf('plan'))!;
    const cells = [...built.cells.values()].map((row) => [...row.values()].map(({ value }) => value));
    expect(cells.flat()).toContain(1_234_567.5);
    expect(cells.flat()).toContain(30_000_000);
  });
}
