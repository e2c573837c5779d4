import { wordsOf } from '../../../src/words';
import { type Addon, closeHosts, openSheets, sheetFile } from '../../helpers/host';
import { PlanReader, type Value } from './read-plan';

afterAll(closeHosts);

const words = wordsOf('en');

const EXPORT = [
  ['Deal ID', 'Title', 'Client', 'Amount', 'Stage', 'Manager', 'Created', 'Closed', 'Product'],
  ['1', 'Harbour', 'Harbour Ltd', 1000, 'Won', 'Ann', '2026-04-01', '2026-05-15', 'Fan'],
  ['2', 'Garden', 'Garden Ltd', 2000, 'Won', 'Bob', '2026-04-02', '2026-05-04', 'Heater'],
  ['3', 'Tower', 'Tower Ltd', 500, 'Won', 'Ann', '2026-02-02', '2026-03-04', 'Heater'],
  ['4', 'Mill', 'Mill Ltd', 700, 'Won', 'Ann', '2026-02-02', '2026-03-05', 'Fan'],
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
  'Fan',
]);

describe('a plan over a table that has outgrown the rows it had', () => {
  let addon: Addon;
  const cells = (id: string, last: string) => addon.rows(words.sheets.nameOf(id), last) as Value[][];
  const reader = () => {
    const [plan, keys] = [words.sheets.nameOf('plan'), words.sheets.nameOf('plan-keys')];
    const values = { [plan]: cells('plan', 'R'), [keys]: cells('plan-keys', 'AN') };
    return new PlanReader({ values }, { language: 'en' });
  };

  beforeAll(async () => {
    addon = await openSheets([sheetFile('Export', EXPORT), sheetFile('More', [...EXPORT, ...MANY])]);
    addon.import();
    await addon.build(undefined, { tool: 'plan' });
    addon.import('More');
    await addon.host.settle();
  });

  test('counts what was imported since without a Refresh: in all, by manager, by product and by day', () => {
    const brought = 3000 + 10 * MANY.length;
    const plan = reader();
    const of = (heading: string, name: string) => plan.table(heading).get(name)![2];
    expect(plan.total('actual')).toBe(brought);
    expect(of(plan.words.managers.heading, 'Ann')).toBe(brought - 2000);
    expect(of(plan.words.slices.product.heading, 'Fan')).toBe(brought - 2000);
    expect(of(plan.words.days.heading, plan.words.columns.total)).toBe(brought);
    expect(plan.checks().map(({ sign }) => sign)).toEqual(plan.checks().map(() => '✓'));
    expect(plan.errors()).toEqual([]);
  });
});
