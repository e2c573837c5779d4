import fc from 'fast-check';
import { paidFor, takenBack } from '../../src/analysis/returns';
import { type BonusRule, bonusOf } from '../../src/analysis/scheme';

const RULE: BonusRule = {
  base: 'paid',
  kind: 'marginal',
  measure: 'amount',
  target: 0,
  points: [
    { attainment: 0, value: 0.01 },
    { attainment: 0.8, value: 0.03 },
  ],
};

test('a return takes back the latest sales of its deal, and none that came after it', () => {
  const bookings = [
    { day: 10, amount: 500 },
    { day: 20, amount: 300 },
    { day: 25, amount: -400 },
    { day: 30, amount: 900 },
    { day: 31, amount: -2_000 },
  ];
  expect([...takenBack(bookings)]).toEqual([
    [
      2,
      [
        { sale: 1, amount: 300 },
        { sale: 0, amount: 100 },
      ],
    ],
    [
      4,
      [
        { sale: 3, amount: 900 },
        { sale: 0, amount: 400 },
      ],
    ],
  ]);
  expect(
    takenBack([
      { day: 3, amount: -5 },
      { day: 4, amount: 9 },
    ]).get(0),
  ).toEqual([]);
  const sameDay = takenBack([
    { day: 3, amount: -5 },
    { day: 3, amount: 9 },
  ]);
  expect(sameDay.get(0)).toEqual([{ sale: 1, amount: 5 }]);
});

const bookings = fc.array(
  fc.record({ day: fc.integer({ min: 1, max: 9 }), amount: fc.integer({ min: -1_000, max: 1_000 }) }),
  { maxLength: 12 },
);

test('however many returns a deal has, none takes back more than it says or of a sale more than was sold', () => {
  fc.assert(
    fc.property(bookings, (rows) => {
      const taken = takenBack(rows);
      const ofSale = new Map<number, number>();
      for (const [index, parts] of taken) {
        expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(-rows[index]!.amount);
        for (const { sale, amount } of parts) ofSale.set(sale, (ofSale.get(sale) ?? 0) + amount);
      }
      for (const [sale, amount] of ofSale) expect(amount).toBeLessThanOrEqual(rows[sale]!.amount);
      expect(taken.size).toBe(rows.filter(({ amount }) => amount < 0).length);
    }),
  );
});

test('taking back all that a month brought takes back its whole bonus, to the kopeck', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (actual, plan) => {
      const bonus = bonusOf(RULE, actual, plan);
      expect(paidFor([{ amount: actual, actual, bonus }])).toBe(bonus);
      expect(paidFor([{ amount: actual, actual, bonus: null }])).toBe(0);
    }),
  );
  expect(paidFor([{ amount: 100, actual: 0, bonus: 50 }])).toBe(0);
  expect(paidFor([{ amount: 100, actual: -300, bonus: 0 }])).toBe(0);
});
