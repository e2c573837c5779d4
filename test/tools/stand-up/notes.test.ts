import { wordsOf } from '../../../src/words';
import { ControlSheet } from '../../helpers/control-sheet';
import { type Addon, closeHosts, NOON, openSheets, sheetFile } from '../../helpers/host';

afterAll(closeHosts);

const TOOL = 'stand-up';
const SHEET = 'Stand-up';
const DAY_MS = 86_400_000;
const words = wordsOf('en').standUp;

const EXPORT = [
  ['Deal ID', 'Title', 'Client', 'Amount', 'Stage', 'Manager', 'Created', 'Closed'],
  ['1', 'Harbour', 'Harbour Ltd', 1000, 'Won', 'Ann', '2026-04-01', '2026-05-15'],
  ['2', 'Garden', 'Garden Ltd', 2000, 'Won', 'Bob', '2026-04-02', '2026-05-04'],
  ['3', 'Tower', 'Tower Ltd', 500, 'Offer', 'Ann', '2026-05-02', ''],
];

/** More than a sheet's usual thousand rows. */
const MANY = Array.from({ length: 1010 }, (_, index) => [
  `n${index}`,
  'New',
  'New Ltd',
  10,
  'Won',
  'Ann',
  '2026-04-01',
  '2026-05-14',
]);

/** They stand below all of these. */
const OPEN = ['o1', 'o2'].map((id) => [id, 'Last', 'Last Ltd', 300, 'Offer', 'Ann', '2026-05-02', '']);

/** What stands on the sheet, by its words. */
class StandUp {
  constructor(private readonly addon: Addon) {}

  rows(): (string | number | boolean)[][] {
    return this.addon.rows(SHEET, 'N') as (string | number | boolean)[][];
  }

  /** The row of a name under a heading, from 1. */
  row(heading: string, name: string): number {
    const rows = this.rows();
    const from = rows.findIndex((cells) => String(cells[1]).startsWith(heading));
    const at = rows.findIndex((cells, index) => index > from && cells[1] === name);
    if (from < 0 || at < 0) throw new Error(`"${heading}" has no ${name}`);
    return at + 1;
  }

  type(heading: string, name: string, text: string): void {
    this.addon.view.type(SHEET, `C${this.row(heading, name)}`, text);
  }

  shown(heading: string, name: string): string {
    return this.addon.view.display(SHEET, `C${this.row(heading, name)}`);
  }
}

describe('the notes and plans of stand-ups', () => {
  let addon: Addon;
  let now = NOON;
  const sheet = () => new StandUp(addon);
  const today = 'Notes of ';

  beforeAll(async () => {
    addon = await openSheets(
      [sheetFile('Export', EXPORT), sheetFile('More', [...EXPORT, ...MANY, ...OPEN])],
      {
        now: () => now,
      },
    );
    addon.import();
    await addon.build(undefined, { tool: TOOL });
  });

  test('are typed beside each manager and the department', async () => {
    sheet().type(`${today}May 18`, 'Ann', 'call Tower');
    sheet().type(`${today}May 18`, words.department, 'new price from Monday');
    sheet().type(words.month.heading, 'Ann', '21000');
    await addon.host.settle();
    const [, , , actual, due] = sheet().rows()[sheet().row(words.month.heading, 'Ann') - 1]!;
    expect([actual, due]).toEqual([1000, 11_000]);
  });

  test('stay under their date at a refresh on the same day, wherever inserted rows moved them', async () => {
    addon.view.insertRowsBefore(SHEET, 3, 2);
    await addon.build(undefined, { tool: TOOL });
    expect(sheet().shown(`${today}May 18`, 'Ann')).toBe('call Tower');
    expect(sheet().shown(words.month.heading, 'Ann')).toBe('21,000');
  });

  test('are listed below on another day, when the lines of that day are empty; a plan of May does not count in June', async () => {
    now = Date.UTC(2026, 5, 2, 12);
    await addon.build(undefined, { tool: TOOL });
    expect(sheet().shown(`${today}June 2`, 'Ann')).toBe('');
    expect(sheet().shown(words.notes.older, 'May 18 · Ann')).toBe('call Tower');
    expect(sheet().shown(words.notes.older, 'May 18 · Department')).toBe('new price from Monday');
    expect(sheet().shown(words.month.heading, 'Ann')).toBe('');
  });

  test('are put right where they are listed, a cleared one goes, and the plan comes back with its month', async () => {
    sheet().type(`${today}June 2`, 'Bob', 'meeting at the Garden');
    sheet().type(words.notes.older, 'May 18 · Ann', 'called Tower');
    addon.view.type(SHEET, `C${sheet().row(words.notes.older, 'May 18 · Department')}`, '');
    await addon.host.settle();
    now = NOON + DAY_MS;
    await addon.build(undefined, { tool: TOOL });
    expect(sheet().shown(words.notes.older, 'June 2 · Bob')).toBe('meeting at the Garden');
    expect(sheet().shown(words.notes.older, 'May 18 · Ann')).toBe('called Tower');
    expect(() => sheet().row(words.notes.older, 'May 18 · Department')).toThrow();
    expect(sheet().shown(words.month.heading, 'Ann')).toBe('21,000');
  });

  test('count what was imported since, without a refresh, though the table has outgrown the rows it had', async () => {
    await addon.build(undefined, { tool: 'pipeline-control' });
    addon.import('More');
    await addon.host.settle();
    const actual = sheet().rows()[sheet().row(words.month.heading, 'Ann') - 1]![3];
    expect(actual).toBe(1000 + 10 * MANY.length);
  });

  test('so does the deal control: what is paid, and the deals in work with their average', () => {
    const control = new ControlSheet(addon);
    const pipeline = (manager: string) => {
      const cells = control.figures(control.pipelineRow(manager));
      return [cells[2], cells[5], cells[7]];
    };
    expect(control.figures(control.coverageRow('Ann'))[3]).toBe(1000 + 10 * MANY.length);
    expect([pipeline('Ann'), pipeline(wordsOf('en').pipelineControl.byManager.total)]).toEqual([
      [3, 1100, 1100 / 3],
      [3, 1100, 1100 / 3],
    ]);
    const errors = control.rows().flatMap((cells) => cells.filter((cell) => /^#[A-Z]/.test(String(cell))));
    expect(errors).toEqual([]);
  });

  test('the dashboard and the letter take the plans that were typed here', async () => {
    await addon.build(undefined, { tool: 'dashboard' });
    const rows = addon.rows('Dashboard', 'F') as (string | number)[][];
    expect(rows.find((cells) => cells[2] === 'Ann')?.slice(3)).toEqual([21_000, 11_100, 11_100 / 21_000]);
  });
});
