import { disposeHosts, openHost } from './open';

afterEach(disposeHosts);

const code = `
  /**
   * Doubles numbers.
   * @param {number} values the numbers
   * @customfunction
   */
  function DOUBLE(values) {
    Logger.log('called');
    if (!Array.isArray(values)) return values * 2;
    return values.map((row) => row.map((value) => value * 2));
  }
  /** The day of a date. @customfunction */
  function DAY_OF(date) { return Utilities.formatDate(date, SpreadsheetApp.getActive().getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm'); }
  /** What it got. @customfunction */
  function GOT(a, b) { return JSON.stringify([a, b, arguments.length]); }
  /** Its own cell. @customfunction */
  function HERE() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
  /** Bad. @customfunction */
  function BAD(kind) {
    if (kind === 'throw') throw new Error('no scores in B2');
    if (kind === 'nan') return NaN;
    if (kind === 'long') return 'x'.repeat(50001);
    return [[1], [1, 2]];
  }
`;

describe('A custom function in a cell', () => {
  it('is called once for a range and fills the cells below', async () => {
    const host = await openHost({ code });
    const { spreadsheet } = host;
    for (const row of [1, 2, 3]) spreadsheet.type('Sheet1', `A${row}`, String(row));
    spreadsheet.type('Sheet1', 'B1', '=double(A1:A3)');
    await host.settle();
    expect(spreadsheet.values('Sheet1', 'B1:B3')).toEqual([[2], [4], [6]]);
    expect(host.log()).toEqual(['called']);
    expect(spreadsheet.formula('Sheet1', 'B1')).toBe('=DOUBLE(A1:A3)');
  });

  it('gets dates as instants of the spreadsheet’s zone', async () => {
    const host = await openHost({ code, locale: 'ru_RU', timeZone: 'Asia/Vladivostok' });
    host.spreadsheet.type('Лист1', 'A1', '31.01.2026');
    host.spreadsheet.type('Лист1', 'B1', '=DAY_OF(A1)');
    await host.settle();
    expect(host.spreadsheet.value('Лист1', 'B1')).toBe('2026-01-31 00:00');
  });

  it('gets a blank cell as an empty text and only the arguments it was given', async () => {
    const host = await openHost({ code });
    host.spreadsheet.type('Sheet1', 'B1', '=GOT(A1)');
    await host.settle();
    expect(host.spreadsheet.value('Sheet1', 'B1')).toBe('["",null,1]');
  });

  it('knows the cell it stands in', async () => {
    const host = await openHost({ code });
    host.spreadsheet.type('Sheet1', 'C7', '=HERE()');
    await host.settle();
    expect(host.spreadsheet.value('Sheet1', 'C7')).toBe('C7');
  });

  it.each([
    ['throw', 'no scores in B2'],
    ['nan', 'A cell cannot show NaN'],
    ['long', 'The text is longer than 50000 characters'],
    ['ragged', 'The function gave rows of different lengths'],
  ])('shows #ERROR! and keeps the message when it goes wrong: %s', async (kind, message) => {
    const host = await openHost({ code });
    host.spreadsheet.type('Sheet1', 'A1', `=BAD("${kind}")`);
    host.spreadsheet.type('Sheet1', 'A2', '=1+1');
    await host.settle();
    expect(host.spreadsheet.values('Sheet1', 'A1:A2')).toEqual([['#ERROR!'], [2]]);
    expect(host.cellError('Sheet1', 'A1')).toBe(message);
    host.spreadsheet.type('Sheet1', 'A1', 'mended');
    expect(host.cellError('Sheet1', 'A1')).toBeNull();
  });

  it('is #REF! where a cell in its way is occupied', async () => {
    const host = await openHost({ code });
    for (const row of [1, 2]) host.spreadsheet.type('Sheet1', `A${row}`, String(row));
    host.spreadsheet.type('Sheet1', 'B2', 'mine');
    host.spreadsheet.type('Sheet1', 'B1', '=DOUBLE(A1:A2)');
    await host.settle();
    expect(host.spreadsheet.values('Sheet1', 'B1:B2')).toEqual([['#REF!'], ['mine']]);
  });
});
