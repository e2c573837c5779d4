import { wordsOf } from '../../../src/words';
import { type Addon, closeHosts, NOON, openSheets, sheetFile, type TestRows } from '../../helpers/host';

afterAll(closeHosts);

const TOOL = 'payment-calendar';
const SHEET = 'Payment calendar';
const DAY_MS = 86_400_000;
const words = wordsOf('en').paymentCalendar;

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

function exported(rows: readonly (readonly (string | number)[])[]): TestRows {
  return [HEADER, ...rows];
}

const HARBOUR = [
  '101',
  'Harbour',
  'Harbour Ltd',
  1000,
  'Contract',
  'Ann',
  '2026-04-01',
  '',
  '2026-05-20',
  '50%',
];
const GARDEN = ['102', 'Garden', 'Garden Ltd', 2000, 'Offer', 'Bob', '2026-04-02', '', '2026-05-27', '40%'];
const LATE = ['103', 'Late', 'Late Ltd', 500, 'Offer', 'Bob', '2026-04-02', '', '2026-05-04', '40%'];
const UNDATED = ['104', 'Undated', 'Undated Ltd', 700, 'Offer', 'Ann', '2026-04-03', '', '', '20%'];
const WON = ['105', 'Won', 'Won Ltd', 300, 'Won', 'Ann', '2026-03-03', '2026-05-06', '', ''];
const LOST = ['106', 'Lost', 'Lost Ltd', 900, 'Lost', 'Ann', '2026-03-03', '2026-05-06', '', ''];
const MONDAY = [HARBOUR, GARDEN, LATE, UNDATED, WON, LOST];

/** A row of the calendar found by its deal, and what a person does in it. */
class Calendar {
  constructor(
    private readonly addon: Addon,
    private readonly sheet = SHEET,
  ) {}

  private column(label: string): number {
    const head = this.addon.rows(this.sheet, 'AW').find((cells) => cells[1] === words.columns.client)!;
    return head.findIndex((cell) => String(cell).split(', ')[0] === label);
  }

  private row(deal: string): number {
    const key = this.column(words.columns.key);
    const index = this.addon.rows(this.sheet, 'AW').findIndex((cells) => String(cells[key]) === deal);
    if (index < 0) throw new Error(`the calendar has no deal ${deal}`);
    return index + 1;
  }

  has(deal: string): boolean {
    const key = this.column(words.columns.key);
    return this.addon.rows(this.sheet, 'AW').some((cells) => String(cells[key]) === deal);
  }

  private cell(deal: string, label: string): string {
    const column = this.column(label);
    const letters = column < 26 ? '' : 'A';
    return `${letters}${String.fromCharCode(65 + (column % 26))}${this.row(deal)}`;
  }

  type(deal: string, label: string, text: string): void {
    this.addon.view.type(this.sheet, this.cell(deal, label), text);
  }

  shown(deal: string, label: string): string {
    return this.addon.view.display(this.sheet, this.cell(deal, label));
  }

  value(deal: string, label: string): unknown {
    return this.addon.view.value(this.sheet, this.cell(deal, label));
  }

  total(label: string): unknown {
    const row = this.addon.rows(this.sheet, 'G').find((cells) => String(cells[3]).trim().startsWith(label));
    return row?.[6];
  }

  signs(): unknown[] {
    const rows = this.addon.rows(this.sheet, 'B');
    const start = rows.findIndex((cells) => cells[1] === words.checks.heading) + 1;
    return rows.slice(start).flatMap(([sign]) => (sign ? [sign] : []));
  }
}

const { morning, evening, comment, date, probability } = words.columns;

describe('the mornings and evenings of a calendar', () => {
  let addon: Addon;
  let now = NOON;
  const calendar = () => new Calendar(addon);
  const forecast = () => calendar().total('Forecast');

  beforeAll(async () => {
    const moved = [...HARBOUR.slice(0, 8), '2026-05-25', '50%'];
    const paid = [
      '102',
      'Garden',
      'Garden Ltd',
      2000,
      'Won',
      'Bob',
      '2026-04-02',
      '2026-05-18',
      '2026-05-27',
      '',
    ];
    const added = ['107', 'New', 'New Ltd', 400, 'Offer', 'Eve', '2026-05-18', '', '2026-05-30', '10%'];
    addon = await openSheets(
      [
        sheetFile('Export', exported(MONDAY)),
        sheetFile('Tuesday', exported([added, UNDATED, moved, paid, LATE, WON, LOST])),
        sheetFile('Wednesday', exported([added, UNDATED, moved, GARDEN, LATE, WON, LOST])),
      ],
      { now: () => now },
    );
    addon.import();
    await addon.build(undefined, { tool: TOOL });
  });

  test('starts with the sums of the export', () => {
    expect(calendar().total('Paid')).toBe(300);
    expect(forecast()).toBe(300 + 500 + 800);
    expect(calendar().signs()).toEqual(['✓', '✓', '✓', '✓', '✓']);
  });

  test('follows a date and a probability typed over those of the CRM', async () => {
    calendar().type('104', date, '5/29/2026');
    calendar().type('104', probability, '100%');
    calendar().type('102', probability, '50%');
    await addon.host.settle();
    expect(forecast()).toBe(300 + 500 + 1000 + 700);
    expect(calendar().signs()).toEqual(['✓', '✓', '✓', '✓', '✓']);
  });

  test('keeps statuses, comments, dates and probabilities by deal over a new export, whatever the order of its rows', async () => {
    calendar().type('101', morning, 'promised');
    calendar().type('101', evening, 'will pay today');
    calendar().type('102', comment, 'see the contract');
    calendar().type('103', comment, 'ask for the director');
    addon.view.insertRowsBefore(SHEET, 3, 2);
    now += DAY_MS;
    addon.import('Tuesday');
    await addon.build(undefined, { tool: TOOL });
    expect([calendar().shown('101', morning), calendar().shown('101', evening)]).toEqual([
      'promised',
      'will pay today',
    ]);
    expect(calendar().shown('103', comment)).toBe('ask for the director');
    expect(calendar().shown('104', date)).toBe('5/29/26');
    expect(calendar().value('104', probability)).toBe(1);
    expect(calendar().shown('107', comment)).toBe('');
    expect(calendar().signs()).toEqual(['✓', '✓', '✓', '✓', '✓']);
  });

  test('takes the new date of the CRM where none was typed', () => {
    expect(calendar().shown('101', date)).toBe('5/25/26');
  });

  test('counts a deal that was won as paid, and lists it no longer', () => {
    expect(calendar().has('102')).toBe(false);
    expect(calendar().total('Paid')).toBe(2300);
  });

  test('gives a deal that is open again the words that were written about it', async () => {
    addon.import('Wednesday');
    await addon.build(undefined, { tool: TOOL });
    expect(calendar().shown('102', comment)).toBe('see the contract');
    expect(calendar().value('102', probability)).toBe(0.5);
  });

  test('undo brings back the sheet before, and what is typed there lives on', async () => {
    calendar().type('101', comment, 'lost with the undo');
    addon.call('undoLastBuild', {});
    await addon.host.settle();
    expect(calendar().shown('101', morning)).toBe('promised');
    calendar().type('101', comment, 'after the undo');
    await addon.build(undefined, { tool: TOOL });
    expect(calendar().shown('101', comment)).toBe('after the undo');
    expect(calendar().shown('102', comment)).toBe('see the contract');
  });
});

test("the owner's word on a stage survives, and the rows of the stage follow it at once", async () => {
  const bare = MONDAY.map((row) => [...row.slice(0, 9), '']);
  const addon = await openSheets([sheetFile('Export', exported(bare))]);
  addon.import();
  await addon.build(undefined, { tool: TOOL });
  const stageRow = () =>
    addon.rows(SHEET, 'E').findIndex((cells, row) => cells[1] === 'Offer' && row > 40) + 1;
  addon.view.type(SHEET, `E${stageRow()}`, '25%');
  await addon.host.settle();
  const calendar = new Calendar(addon);
  expect(calendar.value('102', words.columns.weighted)).toBe(500);
  await addon.build(undefined, { tool: TOOL });
  expect(addon.view.value(SHEET, `E${stageRow()}`)).toBe(0.25);
  expect(calendar.value('102', words.columns.weighted)).toBe(500);
});
