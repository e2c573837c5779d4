import fc from 'fast-check';
import { arrange, assign, columnsOf, fieldsOf, orderings, readFrom } from '../../sidebar/import/mapping';
import type { FoundColumn, Mapping } from '../../src/calls';
import type { SourceField } from '../../src/tables/import-fields';

const FIELDS: readonly SourceField[] = ['id', 'title', 'stage', 'amount', 'closed', 'expected', 'channel'];

const field = fc.constantFrom(...FIELDS);
const column = fc.integer({ min: 1, max: 9 });
const mapping: fc.Arbitrary<Mapping> = fc
  .dictionary(field, fc.uniqueArray(column, { minLength: 1, maxLength: 3 }))
  .map((fields) => ({ headerRow: 1, fields, dateOrders: {} }));

function made(fields: Mapping['fields']): Mapping {
  return { headerRow: 1, fields, dateOrders: {} };
}

test('A column that is given a meaning has that meaning alone, and the field is read from it alone', () => {
  fc.assert(
    fc.property(mapping, column, field, (before, chosen, meaning) => {
      const after = assign(before, chosen, [meaning]);
      expect(fieldsOf(after, chosen)).toEqual([meaning]);
      expect(columnsOf(after, meaning)).toEqual([chosen]);
    }),
  );
});

test('A choice for one column never adds a meaning to another', () => {
  fc.assert(
    fc.property(mapping, column, fc.option(field), (before, chosen, meaning) => {
      const after = assign(before, chosen, meaning ? [meaning] : []);
      for (let other = 1; other <= 9; other += 1) {
        if (other === chosen) continue;
        for (const kept of fieldsOf(after, other)) expect(fieldsOf(before, other)).toContain(kept);
      }
    }),
  );
});

test('A mapping never names a field without a column', () => {
  fc.assert(
    fc.property(mapping, column, (before, chosen) => {
      const after = assign(before, chosen, []);
      expect(fieldsOf(after, chosen)).toEqual([]);
      for (const columns of Object.values(after.fields)) expect(columns.length).toBeGreaterThan(0);
    }),
  );
});

test('A close date that is plan and fact at once can be taken away and given back', () => {
  const both = made({ closed: [4], expected: [4] });
  expect(fieldsOf(both, 4)).toEqual(['closed', 'expected']);
  const closed = assign(both, 4, ['closed']);
  expect(closed.fields).toEqual({ closed: [4] });
  expect(assign(closed, 4, ['closed', 'expected']).fields).toEqual(both.fields);
});

test('Columns put together keep the order in which they are tried', () => {
  const together = readFrom(made({}), 'channel', [9, 7]);
  expect(columnsOf(together, 'channel')).toEqual([9, 7]);
  expect(columnsOf(assign(together, 9, []), 'channel')).toEqual([7]);
});

test('Two columns of one name can be read in either order or alone', () => {
  expect(orderings([7, 9])).toEqual([[7, 9], [9, 7], [7], [9]]);
});

test('Many columns of one name are offered in the order of the sheet or alone', () => {
  expect(orderings([1, 2, 3, 4])).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]]);
});

test('Unsure columns come first, the others as in the sheet, and those without a meaning apart', () => {
  const found = (number: number, meaning: SourceField | null, confidence: FoundColumn['confidence']) => ({
    column: number,
    letter: '',
    header: '',
    sample: '',
    field: meaning,
    confidence,
  });
  const { known, unknown } = arrange([
    found(1, 'id', 'sure'),
    found(2, 'amount', 'likely'),
    found(3, null, null),
    found(4, 'closed', 'unsure'),
    found(5, 'stage', 'sure'),
  ]);
  expect(known.map((shown) => shown.column)).toEqual([4, 1, 2, 5]);
  expect(unknown.map((shown) => shown.column)).toEqual([3]);
});
