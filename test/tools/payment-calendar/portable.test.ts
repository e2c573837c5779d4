import { dayOf } from '../../../src/analysis/day';
import { dealOf } from '../../helpers/deals-sheet';
import { history, STAGES, TODAY } from './company';
import { build } from './read-calendar';

/** Functions that Google Sheets, Excel, LibreOffice and Univer were found to compute alike. */
const PORTABLE = new Set(
  'ABS AND ARRAYFORMULA COUNTIF IF INDEX INT MATCH MAX MOD N NA OR RIGHT ROUND ROUNDUP SUBSTITUTE SUM SUMIF SUMPRODUCT'.split(
    ' ',
  ),
);

const deals = ['Kim', 'a*b?', ''].flatMap((owner, index) =>
  [null, TODAY - 3, TODAY + 2, TODAY + 60].map((expected, which) =>
    dealOf(`k${index}${which}`, {
      owner,
      currency: index ? 'USD' : 'EUR',
      amount: 1234 * (which + 1),
      stage: which % 2 ? 'Contract' : 'Offer',
      created: dayOf(2026, 1, 5),
      expected,
      probability: index ? 1 : null,
    }),
  ),
);
const company = {
  deals: [...history(), ...deals],
  stages: STAGES,
  today: TODAY,
  language: 'ru',
  inputs: { plan: 1000.5 },
} as const;
const { sheets } = build(company, { advance: 0.3 });
const formulas = sheets.flatMap(({ rows, rules }) => [
  ...rows
    .flat()
    .flatMap((cell) =>
      cell?.content !== null && typeof cell?.content === 'object' ? [cell.content.formula] : [],
    ),
  ...rules.map(({ formula }) => formula),
]);
/** Without texts and quoted sheet names. */
const bare = formulas.map((formula) =>
  formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''"),
);

test('the calendar uses only functions that every engine computes alike', () => {
  const used = new Set(
    bare.flatMap((formula) => [...formula.matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name!)),
  );
  expect([...used].filter((name) => !PORTABLE.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(15);
});

test('arguments are parted by semicolons, and no formula holds a fraction or an array in braces', () => {
  expect(bare.filter((formula) => /[,{}\\]|\d\.\d/.test(formula))).toEqual([]);
});

test('no formula is longer than a spreadsheet cell takes', () => {
  expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThan(8192);
});

test('rules look at their own sheet only, as Google demands', () => {
  const rules = sheets.flatMap((sheet) => sheet.rules.map(({ formula }) => formula));
  expect(rules.filter((formula) => formula.includes('!'))).toEqual([]);
});

test('a payment has no formula for a day and no conditional rule, so that 5,000 of them recalculate', () => {
  const [report] = sheets;
  const list = report!.keyedRows!.find(({ name }) => name === 'deals')!;
  const formulasOfDays = report!.rows
    .slice(list.row - 1, list.row - 1 + list.rows)
    .flatMap((row) => row.slice(8, 39))
    .filter((cell) => cell?.content !== null && typeof cell?.content === 'object');
  expect(formulasOfDays).toEqual([]);
  const ruled = report!.rules
    .flatMap(({ at }) => at)
    .filter(({ row, rows }) => row < list.row && row + rows > list.row);
  expect(ruled).toEqual([]);
});

test('every input has a note and a check, and no two have one key', () => {
  const keys = sheets[0]!.rows.flat().flatMap((cell) => (cell?.key ? [cell.key] : []));
  expect(new Set(keys).size).toBe(keys.length);
  const named = sheets[0]!.rows.flat().filter((cell) => cell?.key && !cell.key.startsWith('work'));
  expect(named.map((cell) => cell!.key)).toEqual([
    'month',
    'plan',
    'manager',
    'currency',
    'overdue',
    'undated',
    'leastCoverage',
    'leastUnweighted',
  ]);
  expect(named.filter((cell) => !cell!.note)).toEqual([]);
});
