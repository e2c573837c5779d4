import { dayOf } from '../../../src/analysis/day';
import { funnel } from '../../../src/tools/funnel';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { STAGES } from './company';

/** Functions that Google Sheets, Excel, LibreOffice and Univer were found to compute alike. */
const PORTABLE = new Set(
  'ABS AND ARRAYFORMULA AVERAGE CHAR CHOOSE COLUMN COUNT COUNTIF DAY HYPERLINK IF INDEX INT ISNUMBER LEFT MATCH MAX MEDIAN MIN MOD MONTH N NA OR RIGHT ROUND ROW ROWS SQRT SUBSTITUTE SUM SUMIF SUMPRODUCT YEAR'.split(
    ' ',
  ),
);

const deals = ['Kim', 'a*b?'].map((owner, index) =>
  dealOf(`k${index}`, {
    owner,
    channel: 'site',
    pipeline: `P${index}`,
    currency: index ? 'USD' : 'EUR',
    amount: 100,
    created: dayOf(2026, 1, 5),
  }),
);
const stages = [0, 1].flatMap((index) => STAGES.map((stage) => ({ ...stage, pipeline: `P${index}` })));
const context = contextOf({ deals, stages, today: dayOf(2026, 2, 1), language: 'ru' });
const sheets = funnel.build({ ...funnel.defaults(context), slices: ['owner', 'channel'] }, context);
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

test('the funnel uses only functions that every engine computes alike', () => {
  const used = new Set(
    bare.flatMap((formula) => [...formula.matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name!)),
  );
  expect([...used].filter((name) => !PORTABLE.has(name))).toEqual([]);
  expect(used.size).toBeGreaterThan(20);
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
  expect(rules.length).toBeGreaterThan(3);
});

test('every input has a note, a check and a key of its own', () => {
  const cells = sheets[0]!.rows.flatMap((row, r) =>
    row.map((cell, c) => ({ cell, row: r + 1, column: c + 1 })),
  );
  const inputs = cells.filter(({ cell }) => cell?.key);
  expect(inputs.map(({ cell }) => cell!.key)).toEqual([
    'from',
    'to',
    'basis',
    'pipeline',
    'manager',
    'currency',
    'goal',
    'minDeals',
    'ripening',
  ]);
  expect(inputs.filter(({ cell }) => !cell!.note)).toEqual([]);
  const checked = sheets[0]!.validations.map(({ at }) => `${at.row}:${at.column}`);
  expect(inputs.map(({ row, column }) => `${row}:${column}`)).toEqual(checked);
});
