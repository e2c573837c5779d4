import { dayOf } from '../../src/analysis/day';
import { beginning, type Owner, SLOW } from './owner';

/** A pay scheme for the sample company, from its roles to the cards of the month. */
export function payScheme(owned: () => Owner): void {
  let owner: Owner;
  beforeAll(() => {
    owner = owned();
  });

  it('designs a scheme in five steps, with its cost beside every answer, and builds it', async () => {
    const { motivation, sheets } = owner.words;
    const { form, effect } = motivation;
    const { sidebar } = owner.open;
    await owner.home();
    const steps = await owner.wizard('motivation', async (step) => {
      await sidebar.getByText(effect.payroll, { exact: true }).waitFor(SLOW);
      if (step !== 3) return;
      await sidebar.getByRole('radio', { name: form.kinds.marginal }).check();
      await owner.button(owner.words.sidebar.general.back).click();
      await owner.button(owner.words.sidebar.general.next).click();
      const chosen = sidebar.getByRole('radio', { name: form.kinds.marginal });
      await chosen.waitFor(SLOW);
      expect(await chosen.isChecked()).toBe(true);
    });
    expect(steps).toBe(5);
    await owner.build(beginning(motivation.ready(1, 1, 0)));
    await owner.tab(sheets.nameOf('motivation')).waitFor();
  });

  it('gets the pay cards of the month from the scheme and the plan, without being asked for either again', async () => {
    const { payCards, sheets } = owner.words;
    await owner.home();
    expect(await owner.wizard('pay-cards')).toBe(1);
    await owner.build(beginning(payCards.ready(dayOf(2026, 5, 1), 1, 1)));
    await owner.tab(sheets.nameOf('pay-cards')).waitFor();
  });
}
