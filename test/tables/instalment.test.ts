import { readInstalments } from '../../src/tables/instalment';

test('a part is a deal with an amount, a day and a comment, of which the last three may be missing', () => {
  const { rows, doubts } = readInstalments([
    ['101', 300.5, { day: 46_160 }, ' advance '],
    ['', '', '', ''],
    [102, '1 200,50 ₽', '', ''],
    ['Gate', '', '', ''],
  ]);
  expect(rows).toEqual([
    { row: 2, deal: '101', amount: 30_050, day: 46_160, comment: 'advance' },
    { row: 4, deal: '102', amount: 120_050, day: null, comment: '' },
    { row: 5, deal: 'Gate', amount: null, day: null, comment: '' },
  ]);
  expect(doubts).toEqual([]);
});

test('a part without a deal or with an amount that is none is left out, one with a day that is none has no day', () => {
  const { rows, doubts } = readInstalments([
    ['', 10, { day: 46_160 }, ''],
    ['a', 'half', { day: 46_160 }, ''],
    ['a', true, '', ''],
    ['a', 10, 'in May', ''],
    ['a', 10, 46_160, ''],
  ]);
  expect(doubts).toEqual([
    { row: 2, code: 'noDeal', text: '10' },
    { row: 3, code: 'badAmount', text: 'half' },
    { row: 4, code: 'badAmount', text: 'TRUE' },
    { row: 5, code: 'badDay', text: 'in May' },
    { row: 6, code: 'badDay', text: '46160' },
  ]);
  expect(rows.map(({ row, day }) => [row, day])).toEqual([
    [5, null],
    [6, null],
  ]);
});
