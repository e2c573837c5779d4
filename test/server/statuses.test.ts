import { wordsOf } from '../../src/words';
import { ControlSheet } from '../helpers/control-sheet';
import { FAILING_SERVICE } from '../helpers/failing';
import { type Addon, closeHosts, NOON, openSheets, sheetFile, type TestRows } from '../helpers/host';

afterAll(closeHosts);

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const TOOL = 'pipeline-control';
const HISTORY = 'Status history';
const SHEET = 'Deal control';
const inputs = wordsOf('en').pipelineControl.inputs;

const HEADER = [
  'Deal ID',
  'Title',
  'Client',
  'Amount',
  'Stage',
  'Manager',
  'Created',
  'Closed',
  'Expected close date',
  'Probability',
];

const deal = (id: string, title: string, manager: string) => [
  id,
  title,
  `${title} Ltd`,
  1000,
  'Offer',
  manager,
  '2026-04-01',
  '',
  '2026-05-12',
  '50%',
];

const ROWS: TestRows = [
  HEADER,
  deal('101', 'Harbour', 'Ann'),
  deal('=1+1', 'Formula', 'Ann'),
  deal('a*b?', 'Pattern', 'Bob'),
];

/** Rows of the Status history: day, half, manager, status, comment, deal. */
function saved(addon: Addon, sheet = HISTORY): string[][] {
  const shown = (column: string, row: number) => addon.view.display(sheet, `${column}${row}`);
  const rows = addon.rows(sheet, 'L').filter((cells) => cells[11] !== '');
  return rows.slice(1).map((_, index) => ['A', 'B', 'D', 'I', 'J', 'L'].map((at) => shown(at, index + 2)));
}

describe('statuses typed on the deal control', () => {
  let addon: Addon;
  let now = NOON - 3 * HOUR_MS;
  const control = () => new ControlSheet(addon);
  const save = () => addon.call('saveStatuses', {});

  beforeAll(async () => {
    addon = await openSheets([sheetFile('Export', ROWS)], { now: () => now });
  });

  test('have nowhere to be typed before a sheet for them is built', () => {
    expect(addon.problem('saveStatuses', {}).code).toBe('noStatusSheet');
    addon.host.menu('saveStatusesFromMenu');
    expect(addon.host.alerts().at(-1)?.text).toMatch(/no sheet with statuses/);
  });

  test('are nothing to save where none is typed, and no sheet is made for them', async () => {
    addon.import();
    await addon.build(undefined, { tool: TOOL });
    expect(save()).toEqual({ sentence: expect.stringMatching(/^Nothing to save/), sheetId: null });
    expect(addon.visibleSheets()).not.toContain(HISTORY);
  });

  test('are saved with the day and the half of the column they stand in, whatever the number of the deal looks like', () => {
    control().type('101', 'morning', 'promised');
    control().type('=1+1', 'morning', 'no answer');
    control().type('a*b?', 'evening', 'moved');
    control().type('a*b?', 'comment', "'=SUM(1)");
    expect(save().sentence).toBe('Saved on "Status history": 3 statuses.');
    expect(saved(addon)).toEqual([
      ['5/18/2026', 'morning', 'Ann', 'promised', '', '101'],
      ['5/18/2026', 'morning', 'Ann', 'no answer', '', '=1+1'],
      ['5/18/2026', 'evening', 'Bob', 'moved', '=SUM(1)', 'a*b?'],
    ]);
    expect(addon.view.formula(HISTORY, 'L3')).toBe('');
    // How the deal stood: stage, probability, amount, expected date.
    const [, first] = addon.rows(HISTORY, 'L');
    expect(first!.slice(4, 8)).toEqual(['Offer', 0.5, 1000, 46_154]);
  });

  test('take the place of the ones of the same half-day, and are not doubled', () => {
    control().type('=1+1', 'morning', 'paid');
    expect(save().sentence).toMatch(/1 status \(1 in place of earlier ones\)/);
    expect(saved(addon).map((row) => row[3])).toEqual(['promised', 'paid', 'moved']);
    expect(save().sentence).toBe('Nothing new: 3 statuses of today are saved already.');
  });

  test('are saved from the menu too, into the sheet whatever it is called now', () => {
    addon.view.renameSheet(HISTORY, 'Diary');
    now += 5 * HOUR_MS;
    control().type('101', 'comment', 'ask the director');
    control().type('101', 'morning', '');
    addon.host.menu('saveStatusesFromMenu');
    expect(addon.host.toasts().at(-1)?.text).toMatch(/^Saved on "Diary": 1 status/);
    expect(saved(addon, 'Diary').at(-1)).toEqual([
      '5/18/2026',
      'evening',
      'Ann',
      '',
      'ask the director',
      '101',
    ]);
  });

  test('stand in the last column on another day, where Refresh has emptied their cells and no others', async () => {
    control().type('101', 'evening', 'not saved');
    now += DAY_MS;
    expect(save().sentence).toMatch(/2 statuses of an earlier day not saved again/);
    await addon.build(undefined, { tool: TOOL });
    expect(control().shown('=1+1', 'morning')).toBe('');
    expect(control().shown('=1+1', 'last')).toBe('yesterday, morning: paid');
    expect(control().shown('101', 'evening')).toBe('not saved');
    expect(control().shown('a*b?', 'comment')).toBe('=SUM(1)');
  });

  test('stay where the owner chose to keep them', async () => {
    control().set(inputs.newDay, inputs.no);
    control().type('=1+1', 'morning', 'will pay today');
    save();
    now += DAY_MS;
    await addon.build(undefined, { tool: TOOL });
    expect(control().shown('=1+1', 'morning')).toBe('will pay today');
  });

  test('and plans and inputs stay too, wherever rows were inserted', async () => {
    addon.view.type(SHEET, control().planCell('Ann'), '7500');
    control().set(inputs.untouched, '3');
    addon.view.insertRowsBefore(SHEET, 5, 2);
    await addon.build(undefined, { tool: TOOL });
    expect(addon.view.value(SHEET, control().planCell('Ann'))).toBe(7500);
    expect(addon.view.value(SHEET, control().planCell('Bob'))).toBe('');
    expect(
      control()
        .rows()
        .find((cells) => cells[1] === inputs.untouched)?.[2],
    ).toBe(3);
  });

  test('begin a history anew where the owner deleted it', () => {
    addon.view.deleteSheet('Diary');
    control().type('a*b?', 'morning', 'refused');
    save();
    expect(saved(addon).map((row) => [row[0], row[3]])).toContainEqual(['5/20/2026', 'refused']);
  });
});

describe('in a spreadsheet of another time zone, where the service fails now and then', () => {
  let addon: Addon;

  beforeAll(async () => {
    addon = await openSheets([sheetFile('Export', ROWS)], {
      timeZone: 'Pacific/Auckland',
      // 23:30 of 18 May in UTC is 11:30 of 19 May in Auckland.
      now: () => NOON + 11.5 * HOUR_MS,
      more: FAILING_SERVICE,
    });
    addon.import();
    await addon.build(undefined, { tool: TOOL });
  });

  test("the day and its half are those of the spreadsheet's clock, and saving again makes whole what failed half-way", () => {
    new ControlSheet(addon).type('101', 'comment', 'by phone');
    new ControlSheet(addon).type('a*b?', 'evening', 'paid');
    let failures = 0;
    for (let failAt = 1, ok = false; !ok; failAt += 2) {
      addon.host.run('failAt', failAt);
      ok = addon.answer('saveStatuses', {}).ok;
      addon.host.run('failAt', 0);
      if (!ok) failures += 1;
    }
    expect(failures).toBeGreaterThan(5);
    addon.call('saveStatuses', {});
    expect(saved(addon)).toEqual([
      ['5/19/2026', 'morning', 'Ann', '', 'by phone', '101'],
      ['5/19/2026', 'evening', 'Bob', 'paid', '', 'a*b?'],
    ]);
    expect(addon.visibleSheets().filter((name) => name.startsWith(HISTORY))).toEqual([HISTORY]);
  });
});

describe('statuses typed on the payment calendar', () => {
  let addon: Addon;
  let now = NOON;
  const control = () => new ControlSheet(addon);
  const columns = wordsOf('en').paymentCalendar.columns;

  function typeOnCalendar(id: string, label: string, text: string): void {
    const width = 'AZ';
    const rows = addon.rows('Payment calendar', width);
    const head = rows.find((cells) => cells[1] === columns.client)!;
    const key = head.indexOf(columns.key);
    const row = rows.findIndex((cells) => String(cells[key]) === id);
    const at = head.indexOf(label);
    const letter = `${at < 26 ? '' : 'A'}${String.fromCharCode(65 + (at % 26))}`;
    addon.view.type('Payment calendar', `${letter}${row + 1}`, text);
  }

  beforeAll(async () => {
    addon = await openSheets([sheetFile('Export', ROWS)], { now: () => now });
    addon.import();
    await addon.build(undefined, { tool: TOOL });
    control().type('101', 'morning', 'typed before');
    await addon.build(undefined, { tool: 'payment-calendar' });
    await addon.build(undefined, { tool: TOOL });
  });

  test('are shown on the deal control, and what was typed there before is not lost', async () => {
    typeOnCalendar('=1+1', columns.morning, 'promised');
    typeOnCalendar('a*b?', columns.comment, 'see the contract');
    typeOnCalendar('101', columns.comment, 'beside it');
    await addon.host.settle();
    expect(control().shown('=1+1', 'morning')).toBe('promised');
    expect(control().shown('a*b?', 'comment')).toBe('see the contract');
    expect(control().shown('101', 'morning')).toBe('typed before');
    expect(control().shown('101', 'evening')).toBe('');
  });

  test('are saved, with those typed on the deal control before', () => {
    addon.call('saveStatuses', {});
    expect(saved(addon).map((row) => [row[3], row[4], row[5]])).toEqual(
      expect.arrayContaining([
        ['promised', '', '=1+1'],
        ['', 'see the contract', 'a*b?'],
        ['typed before', 'beside it', '101'],
      ]),
    );
  });

  test('follow the calendar when it is built anew, and are emptied there on a new day', async () => {
    now += DAY_MS;
    await addon.build(undefined, { tool: 'payment-calendar' });
    typeOnCalendar('a*b?', columns.morning, 'paid');
    await addon.host.settle();
    expect(control().shown('a*b?', 'morning')).toBe('paid');
    expect(control().shown('=1+1', 'morning')).toBe('');
  });
});
