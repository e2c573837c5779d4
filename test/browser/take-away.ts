import type { WorkbookFile } from '../../preview/files/workbook-file';
import { HIDDEN } from '../../src/tools/pay-cards/layout';
import { DEALS } from './first-day';
import { type Owner, SLOW } from './owner';
import { payFacts } from './pay-facts';
import { GOALS } from './plan-quarter';

/** The workbook of the walks before, as the file that leaves the page. */
export function takeAway(owned: () => Owner): void {
  let file: WorkbookFile;
  beforeAll(async () => {
    file = await owned().download();
  }, SLOW.timeout);

  it('takes the workbook away as .xlsx with the deals and the formulas, and what our own functions gave', () => {
    const owner = owned();
    const { sheets } = owner.words;
    const deals = file.sheets.find((sheet) => sheet.name === sheets.nameOf('deals'))!;
    expect(deals.cells.size).toBe(DEALS + 1);
    const typed = file.sheets.find((sheet) => sheet.name === owner.page.sheetName(1))!;
    const answer = typed.cells.get(1)!.get(3)!;
    expect(answer.formula).toBeUndefined();
    expect(answer.note).toContain('NPS(A1:A4;TRUE)');
    const built = file.sheets.find((sheet) => sheet.name === sheets.previous(sheets.nameOf('funnel')))!;
    const formulas = [...built.cells.values()]
      .flatMap((row) => [...row.values()])
      .filter((cell) => cell.formula);
    expect(formulas.length).toBeGreaterThan(100);
    const ofCards = file.sheets.find((sheet) => sheet.name === sheets.nameOf('pay-cards'))!;
    const cards = [...ofCards.cells.values()].flatMap((row) => [...row.values()]);
    expect(cards.filter((cell) => cell.formula).length).toBeGreaterThan(20);
    expect(cards.filter(({ formula }) => formula?.includes('#REF'))).toEqual([]);
    expect(ofCards.hiddenColumns).toEqual([...HIDDEN]);
    const plan = file.sheets.find((sheet) => sheet.name === sheets.nameOf('plan'))!;
    const planned = [...plan.cells.values()].flatMap((row) => [...row.values()].map(({ value }) => value));
    const goal = GOALS[owner.language];
    expect(planned).toEqual(expect.arrayContaining([goal, goal / 3, goal / 12]));
  });

  // The download has waited for all that was being calculated.
  describe('the pay of the month in it', () => payFacts(owned, () => file));
}
