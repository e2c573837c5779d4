import { Page, Places } from '../../src/blueprint/page';
import { dayText, decimalText, sentence, shareText, wholeText } from '../../src/blueprint/sentence';
import { type PlainCell, recalculate } from '../helpers/recalculate';

const SHAPE = {
  hidden: false,
  gridlines: false,
  columnWidths: [],
  frozenRows: 0,
  frozenColumns: 0,
  minRows: 1,
};

test('a formula may speak of a place that is laid out after it, on its own sheet and on another', () => {
  const places = new Places((id) => `'${id} sheet'`);
  const [one, two] = [new Page('one', places), new Page('two', places)];
  one.formula(1, 1, 'formula', () => `${one.ref('later')}+${one.ref('table')}`);
  one.name('later', 3, 2);
  two.name('table', 2, 1, 4, 2);
  expect(one.finish(SHAPE).rows[0]![0]!.content).toEqual({ formula: "=$B$3+'two sheet'!$A$2:$B$5" });
});

test('a place that nobody laid out, or that two did, is an error of the builder', () => {
  const page = new Page('one', new Places(() => "'x'"));
  page.name('input', 1, 1);
  expect(() => page.name('input', 2, 1)).toThrow('named twice');
  page.formula(1, 1, 'formula', () => page.ref('nowhere'));
  expect(() => page.finish(SHAPE)).toThrow('no place is named "nowhere"');
});

test('rows of one name kept twice on a sheet are an error of the builder: the second would hide the first', () => {
  const places = new Places(() => "'x'");
  const [page, other] = [new Page('one', places), new Page('two', places)];
  const rows = { name: 'plans', row: 2, rows: 3, key: 1, columns: { plan: 2 } };
  page.keep(rows);
  other.keep(rows);
  expect(() => page.keep({ ...rows, row: 9 })).toThrow('rows "plans" are kept twice on the sheet "one"');
  expect(page.finish(SHAPE).keyedRows).toEqual([rows]);
});

test('a ground fills only cells that are still empty', () => {
  const page = new Page('one', new Places(() => "'x'"));
  page.text(1, 2, 'label', 'kept');
  page.ground(1, 1, 3, 'header');
  expect(page.finish(SHAPE).rows[0]!.map((cell) => cell?.role)).toEqual(['header', 'label', 'header']);
});

test('a sentence with a part that is not given is an error of the builder', () => {
  expect(() => sentence('Lost: {lost}', {})).toThrow('no part "lost"');
});

const RU = { thousands: '\u00a0', decimal: ',', percent: '\u00a0%' };
const EN = { thousands: ',', decimal: '.', percent: '%' };

/** Formula texts, and what a spreadsheet makes of them. */
const TEXTS: readonly [string, string][] = [
  [wholeText('0', EN), '0'],
  [wholeText('999', EN), '999'],
  [wholeText('1000', EN), '1,000'],
  [wholeText('1204', RU), '1\u00a0204'],
  [wholeText('12005', EN), '12,005'],
  [wholeText('153240940', RU), '153\u00a0240\u00a0940'],
  [wholeText('1000000007', EN), '1,000,000,007'],
  [wholeText('9996/10', EN), '1,000'],
  [decimalText('466/10', RU), '46,6'],
  [decimalText('1/3', EN), '0.3'],
  [shareText('342/1000', RU), '34,2\u00a0%'],
  [shareText('1', EN), '100.0%'],
  [dayText('45962', '{dd}.{mm}.{y}', []), '01.11.2025'],
  [
    dayText('45962', '{mon} {d}, {y}', [
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
    ]),
    'Nov 1, 2025',
  ],
  [sentence('He said "{x}": {y}', { x: '"no"', y: '1+1' }), 'He said "no": 2'],
];

test('sentences that formulas compose read as a person writes them', () => {
  const rows: PlainCell[][] = TEXTS.map(([formula]) => [`=${formula}`]);
  const [answer] = recalculate([
    { sheets: [{ name: 'S', rowCount: rows.length, rows }], readRows: rows.length },
  ]);
  expect(answer!.values.S!.map(([text]) => text)).toEqual(TEXTS.map(([, text]) => text));
});
