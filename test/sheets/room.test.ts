import { Page, Places } from '../../src/blueprint/page';
import { cellsOf, cutToSize } from '../../src/sheets/room';
import { problemWords as en } from '../../src/words/en/problems';
import { problemText } from '../../src/words/problem';
import { problemWords as ru } from '../../src/words/ru/problems';
import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { FunnelSheet } from '../helpers/funnel-sheet';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';

afterAll(closeHosts);

/**
 * `fill(left)` makes the owner's sheet Ballast so long that this many cells are left of Google's ten million;
 * `copyOf(tool, builtAt)` adds a sheet kept for Undo of 26 000 cells; `lengthen()` gives Deals three thousand empty rows.
 */
const SCRIPT = `
  function fill(left) {
    const ballast = SpreadsheetApp.getActive().getSheetByName('Ballast');
    const more = 10000000 - left - sizes().reduce((sum, [, rows, columns]) => sum + rows * columns, 0);
    if (more > 0) ballast.insertRowsAfter(ballast.getMaxRows(), more);
    if (more < 0) ballast.deleteRows(2, -more);
  }
  function copyOf(tool, builtAt) {
    const sheet = SpreadsheetApp.getActive().insertSheet('Copy of ' + tool);
    const mark = { id: tool, tool, state: 'previous', builtAt, language: 'en', hidden: false, settings: {} };
    sheet.addDeveloperMetadata('voronka', JSON.stringify(mark), SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
    sheet.hideSheet();
  }
  function cut(name, rows) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(name);
    sheet.deleteRows(rows + 1, sheet.getMaxRows() - rows);
  }
  function lengthen() {
    SpreadsheetApp.getActive().getSheetByName('Deals').insertRowsAfter(1000, 3000);
  }
  function sizes() {
    const sheets = SpreadsheetApp.getActive().getSheets();
    return sheets.map((sheet) => [sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns()]);
  }
`;

/** As Google adds one. */
const SHEET = 26_000;
/** What the funnel takes: its own sheet, the calculation, and a column's rows and headroom beside a table of 4,000. */
const FUNNEL = SHEET + 39 * 26 + 14 * 6000;

const PAYMENTS = [
  ['Payment', 'Date', 'Client', 'Amount'],
  ['P-1', '2026-05-02', 'Client 1', 700],
];

function namesWith(addon: Addon, part: string): string[] {
  return addon.view.sheetNames().filter((name) => name.includes(part));
}

function sizesOf(addon: Addon): Map<string, [rows: number, columns: number]> {
  const sizes = addon.host.run('sizes') as [string, number, number][];
  return new Map(sizes.map(([name, rows, columns]) => [name, [rows, columns]]));
}

function cellsLeft(addon: Addon): number {
  return 10_000_000 - [...sizesOf(addon).values()].reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}

describe('where the spreadsheet is almost at its limit of cells', () => {
  let addon: Addon;
  beforeAll(async () => {
    const ballast = sheetFile('Ballast', [['mine']], { rowCount: 9_000_000, columnCount: 1 });
    const sheets = [
      sheetFile('Export', exportRows(TEN_DEALS)),
      sheetFile('Eleven', exportRows([...TEN_DEALS, {}])),
      sheetFile('Payments', PAYMENTS),
      ballast,
    ];
    addon = await openSheets(sheets, { more: SCRIPT });
    addon.import();
    addon.host.run('lengthen');
    await addon.build();
    await addon.build(undefined, { settle: false });
  });

  test('a build that fits to the cell takes nothing away', () => {
    addon.host.run('fill', FUNNEL);
    const { job } = addon.call('startBuild', { tool: 'funnel' });
    expect(namesWith(addon, 'previous')).toHaveLength(3);
    addon.call('stopBuild', { job });
  });

  test('a refresh deletes what Undo kept of this tool, says so when asked to undo, and comes to its end', async () => {
    addon.host.run('fill', FUNNEL - 1);
    let progress = addon.call('startBuild', { tool: 'funnel' });
    expect(namesWith(addon, 'previous')).toEqual([]);
    expect(addon.call('getHome', {}).undo).toBeNull();
    expect(addon.problem('undoLastBuild', {}).code).toBe('nothingToUndo');
    while (!progress.result) progress = addon.call('continueBuild', { job: progress.job });
    await addon.host.settle();
    expect(new FunnelSheet(addon, 'Funnel').figures()).toMatchObject({ deals: 10, won: 4 });
    expect(addon.call('undoLastBuild', {})).toEqual({ sheetName: 'Funnel', back: true });
  });

  test('it deletes copies of other tools only as far as it has to, the oldest first', () => {
    // The build that was undone goes.
    addon.host.run('fill', FUNNEL - 1);
    addon.call('stopBuild', { job: addon.call('startBuild', { tool: 'funnel' }).job });
    addon.host.run('copyOf', 'newer', 2);
    addon.host.run('copyOf', 'older', 1);
    addon.host.run('fill', FUNNEL - SHEET);
    const { job } = addon.call('startBuild', { tool: 'funnel' });
    expect(namesWith(addon, 'previous')).toEqual([]);
    expect(namesWith(addon, 'Copy of')).toEqual(['Copy of newer']);
    addon.call('stopBuild', { job });
  });

  test.each([
    ['not even for empty sheets', 0, 3 * SHEET],
    ['for empty sheets but not for the calculation', FUNNEL - SHEET - 1, FUNNEL],
  ])('where there is room %s, it says how many cells it needs, and all is as it was', (_, left, needed) => {
    addon.host.run('fill', left);
    const shown = () => [addon.view.sheetNames(), addon.view.formulas('Funnel', 'A1:L60')];
    const before = shown();
    const problem = addon.problem('startBuild', { tool: 'funnel' });
    expect(problem).toMatchObject({ code: 'tooManyCells', details: { needed, free: left + SHEET } });
    expect(shown()).toEqual(before);
  });

  test('the menu tells it in words', () => {
    addon.host.run('fill', 0);
    addon.host.menu('refreshAll');
    expect(addon.host.alerts().at(-1)?.text).toMatch(
      /^Not refreshed: Funnel\. .*78,000 cells.* 26,000 .*Delete/,
    );
  });

  test('an import that fits only without what Undo kept deletes it, to the cell', () => {
    addon.host.run('fill', 0);
    const sheetId = addon.sheetId('Payments');
    const { mapping } = addon.call('inspectSheet', { sheetId });
    expect(addon.call('importTable', { sheetId, mapping })).toMatchObject({ added: 1 });
    expect(namesWith(addon, 'Copy of')).toEqual([]);
    expect(cellsLeft(addon)).toBe(0);
  });

  test('an import for which even that is too little says how many cells it needs, and writes nothing', () => {
    addon.host.run('cut', 'Deals', 12);
    addon.host.run('cut', 'Funnel (rows)', 12);
    addon.host.run('cut', 'Funnel (calculation)', 12);
    // The row of the eleventh deal, and one beside it; the calculation, though as short, does not grow.
    const needed = sizesOf(addon).get('Deals')![1] + 14;
    addon.host.run('fill', needed - 1);
    const importing = () => {
      const sheetId = addon.sheetId('Eleven');
      const mapping = addon.mapping(sheetId);
      const { stages } = addon.call('proposeStages', { sheetId, mapping });
      return addon.answer('importDeals', { sheetId, mapping, stages });
    };
    const tops = { Deals: 'A1:T12', 'Deal history': 'A1:F9' };
    const shown = () => [
      addon.view.sheetNames(),
      ...Object.entries(tops).map(([name, top]) => addon.view.values(name, top)),
    ];
    const before = shown();
    const problem = { code: 'tooManyCells', details: { needed, free: needed - 1 } };
    expect(importing()).toMatchObject({ ok: false, problem });
    expect(shown()).toEqual(before);
    addon.host.run('fill', needed);
    expect(importing()).toMatchObject({ ok: true, value: { added: 1 } });
    expect([cellsLeft(addon), sizesOf(addon).get('Deals')![0]]).toEqual([0, 13]);
  });
});

test('a calculation sheet keeps no rows and columns beyond its own', () => {
  const page = new Page('keys', new Places((id) => id));
  page.put(3, 4, { content: 1, role: 'text' });
  const blueprint = page.finish({
    hidden: true,
    gridlines: true,
    columnWidths: [],
    frozenRows: 1,
    frozenColumns: 0,
    minRows: 12,
  });
  const size = { rows: 1000, columns: 26 };
  const sheet = {
    getMaxRows: () => size.rows,
    getMaxColumns: () => size.columns,
    deleteRows: (_: number, count: number) => (size.rows -= count),
    deleteColumns: (_: number, count: number) => (size.columns -= count),
  } as unknown as GoogleAppsScript.Spreadsheet.Sheet;
  for (let time = 1; time <= 2; time += 1) cutToSize(sheet, blueprint);
  expect(size).toEqual({ rows: 12, columns: 4 });
  expect(cellsOf(blueprint)).toBe(48);
});

test('the lack of room is told with both numbers in both languages', () => {
  const problem = { code: 'tooManyCells', details: { needed: 2_035_001, free: 300_000 } };
  expect(problemText(en, problem).what).toMatch(/2,035,001 cells.*10 million.*300,000/);
  expect(problemText(ru, problem).what.replace(/\u00a0/g, ' ')).toMatch(
    /2 035 001 ячейка.*10 миллионов.*300 000/,
  );
});
