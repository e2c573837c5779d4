import { STEPS, textIn } from '../../preview/sample/business';
import { companyDeals } from '../../preview/sample/company';
import { dealNumber } from '../../preview/sample/deals';
import { type Lengths, stageLengths } from '../../src/analysis/survival';
import { wordsOf } from '../../src/words';
import { type ExportDeal, exportRows } from '../helpers/export-rows';
import {
  type Addon,
  closeHosts,
  csvSheet,
  NOON,
  openSheets,
  type Setting,
  sheetFile,
  type TestRows,
} from '../helpers/host';

afterAll(closeHosts);

type SheetFile = ReturnType<typeof sheetFile>;

const DAY_MS = 86_400_000;
const TODAY = 46160;

/** Univer keeps formulas of open workbooks in one place, so the one before is closed first. */
function openAlone(sheets: readonly SheetFile[], setting: Setting = {}): Promise<Addon> {
  closeHosts();
  return openSheets(sheets, setting);
}

interface StageRow {
  readonly name: unknown;
  readonly median: unknown;
  readonly mean: unknown;
}

/** The table of stages with what is said of its days. */
function stageTable(addon: Addon, language: 'ru' | 'en'): { rows: StageRow[]; said: string; note: string } {
  const words = wordsOf(language).funnel.stages;
  const sheet = wordsOf(language).sheets.nameOf('funnel');
  const rows = addon.rows(sheet, 'L');
  const heading = rows.findIndex((row) => row[1] === words.heading);
  const header = rows.findIndex((row, index) => index > heading && row.includes(words.median));
  const [median, mean] = [rows[header]!.indexOf(words.median), rows[header]!.indexOf(words.mean)];
  const end = rows.findIndex(
    (row, index) => index > header && (row[1] === words.total || row[1] === words.unknown),
  );
  const note =
    addon
      .sheet(sheet)
      .cells.get(header + 1)
      ?.get(median + 1)?.note ?? '';
  return {
    rows: rows.slice(header + 1, end).map((row) => ({ name: row[1], median: row[median], mean: row[mean] })),
    said: String(rows[heading]![11]),
    note,
  };
}

function agree(shown: unknown, counted: number | null | undefined): void {
  if (counted === null || counted === undefined) expect(shown).toBe('');
  else expect(shown).toBeCloseTo(counted, 6);
}

describe.each([
  ['ru', 'ru_RU', 'deals-amocrm', 'История этапов'],
  ['en', 'en_US', 'deals-hubspot', 'Stage history'],
] as const)('the funnel of the sample company in %s', (language, locale, file, sheetName) => {
  let addon: Addon;

  beforeAll(async () => {
    const history = { ...csvSheet(`preview/sample/${language}/stage-history.csv`, locale), name: sheetName };
    const deals = csvSheet(`preview/sample/${language}/${file}.csv`, locale);
    addon = await openAlone([deals, history], { locale, timeZone: 'Europe/Moscow' });
    addon.import();
    await addon.build();
  });

  function made(): ReadonlyMap<string, Lengths> {
    const deals = wordsOf(language).sheets.nameOf('deals');
    const keys = new Set(addon.rows(deals, 'A').map(([key]) => String(key)));
    const stays = companyDeals(language)
      .filter(({ id }) => keys.has(dealNumber(id, language)))
      .flatMap((deal) => deal.stays)
      .map(({ step, entered, left }) => ({
        stage: textIn(language, STEPS[step]!.name),
        entered: Math.floor(entered),
        left: left === null ? null : Math.floor(left),
      }));
    return stageLengths(stays, TODAY);
  }

  test('shows the Kaplan–Meier median and the mean of every stage, as the company was made', () => {
    const lengths = made();
    const { rows } = stageTable(addon, language);
    expect(rows.length).toBeGreaterThan(lengths.size - 1);
    for (const { name, median, mean } of rows) {
      agree(median, lengths.get(String(name))?.median);
      agree(mean, lengths.get(String(name))?.meanOfEnded);
    }
    expect(rows.filter(({ median }) => typeof median === 'number')).toHaveLength(STEPS.length);
  });

  test('names the sheet the days come from, and counts the rows of deals it does not have', () => {
    const { said, note } = stageTable(addon, language);
    expect(said).toContain(sheetName);
    const unused = Number(/(\d+)/.exec(said.slice(said.indexOf(sheetName) + sheetName.length))![1]);
    expect(unused).toBeGreaterThan(0);
    expect(note).toContain(
      wordsOf(language).import.reason('dealUnknown', '', '').split('«')[0]!.split('“')[0]!,
    );
  });
});

const NEW = { created: '2026-03-01', stage: 'New' };
const OFFER = { created: '2026-03-01', stage: 'Offer' };

function history(rows: readonly (readonly string[])[]): TestRows {
  return [['Deal ID', 'Stage', 'Entered'], ...rows];
}

/** Deals in the offer, each with as many rows of history as asked; the last of them says when it came there. */
function company(deals: number, returns = 0): { rows: TestRows; history: TestRows } {
  const list = Array.from({ length: deals }, () => OFFER);
  const moves = list.flatMap((_, index) => {
    const back = Array.from({ length: returns }, () => ['Offer', 'New']).flat();
    const stages = ['New', ...back, 'Offer'];
    return stages.map((stage, place) => [
      `${index + 1}`,
      stage,
      place === 0 ? '2026-03-01' : `2026-03-05 10:${String(place + 10)}`,
    ]);
  });
  const others = [NEW, { ...NEW, stage: 'Won', closed: '2026-04-01' }];
  return { rows: exportRows([...list, ...others]), history: history(moves) };
}

test('a longer history does not take more calls of the service', async () => {
  const calls: number[] = [];
  for (const returns of [0, 20]) {
    const { rows, history: moves } = company(50, returns);
    const addon = await openAlone([sheetFile('Export', rows), sheetFile('Moves', moves)]);
    addon.import();
    addon.host.resetServiceCalls();
    await addon.build();
    calls.push(addon.host.totalServiceCalls());
  }
  expect(calls[1]).toBe(calls[0]);
});

test('without a history of stages the days are empty and the sheet says why', async () => {
  const addon = await openAlone([sheetFile('Export', company(3).rows)]);
  addon.import();
  await addon.build();
  const { rows, said } = stageTable(addon, 'en');
  expect(rows.map(({ median, mean }) => [median, mean])).toEqual(rows.map(() => ['', '']));
  expect(said).toBe(wordsOf('en').funnel.stages.noHistory);
});

test('of two histories the one that reaches further is taken, and a hidden one never', async () => {
  const { rows } = company(1);
  const sheets = [
    sheetFile('Export', rows),
    sheetFile(
      'Old',
      history([
        ['1', 'New', '2026-03-01'],
        ['1', 'Offer', '2026-03-05'],
      ]),
    ),
    sheetFile(
      'Newer',
      history([
        ['1', 'New', '2026-03-01'],
        ['1', 'Offer', '2026-03-11'],
      ]),
    ),
    sheetFile(
      'Hidden',
      history([
        ['1', 'New', '2026-03-01'],
        ['1', 'Offer', '2026-03-21'],
      ]),
      { hidden: true },
    ),
  ];
  const addon = await openAlone(sheets);
  addon.import();
  await addon.build();
  const { rows: stages, said } = stageTable(addon, 'en');
  expect(stages[0]).toMatchObject({ name: 'New', median: 10 });
  expect(said).toContain('“Newer”');
});

describe('with nothing but repeated imports', () => {
  const first: ExportDeal[] = [NEW, NEW, OFFER, { ...NEW, stage: 'Won', closed: '2026-04-01' }];
  const second: ExportDeal[] = [
    OFFER,
    OFFER,
    { ...OFFER, stage: 'Lost', closed: '2026-05-25' },
    { ...NEW, stage: 'Won', closed: '2026-04-01' },
  ];
  let addon: Addon;

  beforeAll(async () => {
    let now = NOON;
    addon = await openAlone(
      [sheetFile('Export', exportRows(first)), sheetFile('Newer', exportRows(second))],
      {
        now: () => now,
      },
    );
    addon.import();
    now += 7 * DAY_MS;
    addon.import('Newer');
    await addon.build();
  });

  test('the days are those between creation and the import that saw the move', () => {
    const { rows } = stageTable(addon, 'en');
    const days = TODAY + 7 - 46082;
    expect(rows[0]).toEqual({ name: 'New', median: days, mean: days });
    expect(rows[1]).toMatchObject({ name: 'Offer', median: '', mean: '' });
  });

  test('the sheet says that the days come from imports', () => {
    const { said, note } = stageTable(addon, 'en');
    expect(said).toContain('from imports, sheet “Deal history”');
    expect(note).toContain('Moves between imports: 3.');
  });
});
