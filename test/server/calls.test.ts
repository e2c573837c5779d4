import type { Calls } from '../../src/calls';
import { CATALOGUE, exampleText, type FunctionName } from '../../src/functions/catalogue';
import { exportRows, TEN_DEALS } from '../helpers/export-rows';
import { type Addon, closeHosts, openSheets, sheetFile } from '../helpers/host';
import { SIDEBAR_CALLS } from '../helpers/sidebar-calls';

afterAll(closeHosts);

const NOBODY = 987_654;
const MAPPING = { headerRow: 1, fields: {}, dateOrders: {} };

let addon: Addon;
beforeAll(async () => {
  addon = await openSheets([sheetFile('Export', exportRows(TEN_DEALS)), sheetFile('Empty', [])]);
});

/** The problem's code of a call with any text. */
function codeOf(name: keyof Calls, text: unknown): unknown {
  return JSON.parse(String(addon.host.run(name, text))).problem?.code;
}

test.each(SIDEBAR_CALLS)(
  '%s answers what is not JSON, or not its query, with a problem and no stack',
  (name) => {
    for (const text of ['', '{', 'null', '7', '"text"', '[]', undefined, null]) {
      expect([text, codeOf(name, text)]).toEqual([text, 'badQuery']);
    }
  },
);

test.each([
  ['inspectSheet', { sheetId: '1' }],
  ['inspectSheet', { sheetId: 1.5 }],
  ['inspectSheet', { sheetId: 0, mapping: { headerRow: 1, fields: { colour: [1] }, dateOrders: {} } }],
  ['inspectSheet', { sheetId: 0, mapping: { headerRow: 0, fields: {}, dateOrders: {} } }],
  ['inspectSheet', { sheetId: 0, mapping: { headerRow: 1, fields: { id: [0] }, dateOrders: {} } }],
  ['proposeStages', { sheetId: 0 }],
  ['importDeals', { sheetId: 0, mapping: MAPPING, stages: [{ name: 'New', outcome: 'perhaps', step: 1 }] }],
  ['startBuild', { tool: 'funnel', settings: { slices: [1] } }],
  ['showPlace', { sheetId: 0, a1: 7 }],
  ['insertFormula', { formula: 'SUM(1;2)' }],
] as const)('%s refuses the query %j as one of another version', (name, query) => {
  expect(codeOf(name, JSON.stringify(query))).toBe('badQuery');
});

test.each(['inspectSheet', 'proposeStages', 'importDeals', 'showPlace'] as const)(
  '%s says of a sheet that is not there that it is gone',
  (name) => {
    const query = { sheetId: NOBODY, mapping: MAPPING, stages: [] };
    expect(codeOf(name, JSON.stringify(query))).toBe('sheetGone');
  },
);

test('a range that is none is a problem in words, not a dead page', () => {
  expect(codeOf('showPlace', JSON.stringify({ sheetId: addon.sheetId(), a1: 'no range' }))).toBe('badQuery');
});

test('a mapping that points past the last column or row finds nothing there', () => {
  const sheetId = addon.sheetId();
  const beyond = { headerRow: 1, fields: { title: [90], stage: [91], amount: [92] }, dateOrders: {} };
  expect(addon.problem('proposeStages', { sheetId, mapping: beyond }).code).toBe('noReadableRows');
  const deep = { ...addon.mapping(sheetId), headerRow: 500 };
  expect(addon.problem('proposeStages', { sheetId, mapping: deep }).code).toBe('noReadableRows');
});

test('a tool asks for an import first', () => {
  for (const name of ['getForm', 'startBuild'] as const) {
    expect(codeOf(name, JSON.stringify({ tool: 'funnel' }))).toBe('noDeals');
  }
});

describe('a draft of the wizard', () => {
  test.each([
    ['small', { step: 2, chosen: ['да', 'нет'] }, true],
    ['just under nine kilobytes in Cyrillic letters', { text: 'я'.repeat(4400) }, true],
    ['over nine kilobytes in Cyrillic letters', { text: 'я'.repeat(5000) }, false],
    ['of a hundred kilobytes', { text: 'x'.repeat(100_000) }, false],
    ['of emoji', { text: '🧾'.repeat(3000) }, false],
  ])('that is %s is kept, or dropped without harm', (_, draft, kept) => {
    addon.call('saveDraft', { draft: 'earlier' });
    addon.call('saveDraft', { draft });
    expect(addon.call('getHome', {}).draft).toEqual(kept ? draft : null);
  });
});

describe('inserting a formula', () => {
  test('into a cell that holds something is refused, and the cell keeps it', () => {
    addon.call('showPlace', { sheetId: addon.sheetId(), a1: 'A1' });
    expect(addon.problem('insertFormula', { formula: '=NPS(A2:A5)' })).toMatchObject({
      code: 'cellNotEmpty',
      details: { sheetName: 'Export', a1: 'A1' },
    });
    expect(addon.view.value('Export', 'A1')).toBe('Deal ID');
  });

  test('into a chosen empty cell says where it went', () => {
    addon.call('showPlace', { sheetId: addon.sheetId('Empty'), a1: 'D4:E5' });
    expect(addon.call('insertFormula', { formula: '=LTV(10;2;25%;4)' })).toEqual({
      sheetName: 'Empty',
      a1: 'D4',
    });
  });
});

const EXAMPLES = (Object.keys(CATALOGUE) as FunctionName[]).flatMap((name) =>
  CATALOGUE[name].map(({ example }) => exampleText(name, example, { argument: ';', decimal: '.' })),
);

describe.each(['en_US', 'ru_RU', 'de_DE'])('every example of the functions, inserted in %s', (locale) => {
  test('computes over the columns it names', async () => {
    // Columns A to C as each family of functions wants them; thresholds and rates of pay in E and F.
    const rows = (cells: (index: number) => number | string, c: (index: number) => number) => [
      ['a', 'b', 'c', '', { value: 46005, format: 'yyyy-mm-dd' }],
      ...Array.from({ length: 12 }, (_, index) => [
        cells(index),
        index + 10,
        c(index),
        '',
        ...(index < 3 ? [0.8 + index / 10, 0.01 + index / 100] : []),
      ]),
    ];
    const sheets = {
      Clients: rows(
        () => 'won',
        (index) => 46_000 + index * 20,
      ),
      Numbers: rows(
        (index) => index % 11,
        (index) => index + 10,
      ),
      Shares: rows(
        (index) => 45_000 + index * 80,
        (index) => index / 20,
      ),
    };
    const there = await openSheets(
      Object.entries(sheets).map(([name, data]) => sheetFile(name, data, { rowCount: 60, columnCount: 40 })),
      { locale },
    );
    const sheetFor = (formula: string) => {
      if (/^=(ABCXYZ|CONVERSION\(A)/.test(formula)) return 'Clients';
      return /^=(OUTLOOK|RUNRATE|SEASONALITY)/.test(formula) ? 'Shares' : 'Numbers';
    };
    const results: unknown[] = [];
    for (const formula of EXAMPLES) {
      const sheet = sheetFor(formula);
      const a1 = 'P1';
      there.call('showPlace', { sheetId: there.sheetId(sheet), a1 });
      there.call('insertFormula', { formula });
      await there.host.settle();
      results.push([formula, there.host.cellError(sheet, a1), typeof there.view.value(sheet, a1)]);
      there.view.type(sheet, a1, '');
      await there.host.settle();
    }
    expect(results).toEqual(
      EXAMPLES.map((formula) => [formula, null, expect.stringMatching(/number|string/)]),
    );
  });
});
