import { wordsOf } from '../../src/words';
import { ControlSheet } from '../helpers/control-sheet';
import { type Addon, closeHosts, NOON, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

const DAY_MS = 86_400_000;
const words = wordsOf('en').pipelineControl;
const HEADER = ['Deal ID', 'Title', 'Amount', 'Stage', 'Manager', 'Expected close date'];
const FIRST = ['1', 'Harbour', 1000, 'Offer', 'Ann', '2026-05-20'];
const SECOND = ['2', 'Garden', 500, 'Offer', 'Bob', '2026-05-25'];

describe('what moved', () => {
  let addon: Addon;
  let now = NOON - 10 * DAY_MS;
  const control = async () => {
    await addon.build(undefined, { tool: 'pipeline-control' });
    return new ControlSheet(addon);
  };
  const all = async () =>
    (await control())
      .rows()
      .flat()
      .filter((cell) => typeof cell === 'string' && cell !== '');

  beforeAll(async () => {
    addon = await openSheets(
      [
        sheetFile('Export', [HEADER, FIRST, SECOND]),
        sheetFile('Newer', [HEADER, [...FIRST.slice(0, 5), '2026-05-27'], SECOND]),
        sheetFile('Newest', [
          HEADER,
          [...FIRST.slice(0, 5), '2026-05-30'],
          [...SECOND.slice(0, 2), 800, ...SECOND.slice(3)],
        ]),
      ],
      { now: () => now },
    );
  });

  test('waits for a second import, and says so', async () => {
    addon.import();
    expect(await all()).toContain(words.moved.oneImport);
  });

  test('is told from the first import on, though it is the renamed sheet that has it', async () => {
    addon.view.renameSheet('Deal history', 'Diary of deals');
    now = NOON;
    addon.import('Newer');
    const sheet = await control();
    const slipped = sheet.rows().find((cells) => cells[3] === words.moved.kinds.slipped);
    const days = sheet.rows().find((cells) => cells[3] === words.moved.days);
    expect([slipped?.[4], slipped?.[5], days?.[4]]).toEqual([1, 1000, 7]);
    expect(sheet.rows().flat()).toContain(words.moved.knownFrom(46_150));
    expect(sheet.signs()).toEqual(['✓', '✓', '✓', '✓']);
    expect(sheet.shown('1', 'why')).toBe('date moved on once, +7 days');
  });

  test('says so where an import has come since, until Refresh', async () => {
    now += DAY_MS;
    addon.import('Newest');
    await addon.host.settle();
    const signs = new ControlSheet(addon).signs();
    expect(signs.filter((sign) => sign === '⚠')).toHaveLength(2);
    expect((await control()).signs()).toEqual(['✓', '✓', '✓', '✓']);
  });

  test('begins anew where the owner deleted the history', async () => {
    addon.view.deleteSheet('Diary of deals');
    await addon.host.settle();
    expect(
      new ControlSheet(addon)
        .rows()
        .flat()
        .filter((cell) => /^#/.test(String(cell))),
    ).toEqual([]);
    expect(await all()).toContain(words.moved.noHistory);
    now += DAY_MS;
    addon.import('Newer');
    expect(await all()).toContain(words.moved.knownFrom(46_162));
  });
});
