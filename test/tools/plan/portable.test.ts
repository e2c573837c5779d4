import { testPortable } from '../../helpers/portable';
import { wholeCompany } from './company';
import { build } from './read-plan';

const company = wholeCompany('ru');
const { sheets } = build(
  { ...company, deals: company.deals.map((deal, index) => ({ ...deal, currency: index % 2 ? 'EUR' : '' })) },
  { period: 'year', measure: 'profit', goalYear: 1000.5 },
);

testPortable('the plan', sheets);

test('columns that other tools read begin where they are published', () => {
  const header = sheets[1]!.rows[0]!.map((cell) => cell?.content);
  expect([header[0], header[3], header[23], header[28]]).toEqual([
    'key',
    'plan',
    'profit',
    'currentClientsActual',
  ]);
  expect(header.slice(34, 40)).toEqual(['key', 'day', 'manager', 'plan', 'actual', 'worked']);
});
