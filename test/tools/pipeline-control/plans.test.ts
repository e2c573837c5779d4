import { monthAround } from '../../../src/analysis/calendar';
import type { Scalar } from '../../../src/blueprint/blueprint';
import { planKey, typedPlan } from '../../../src/tools/shared/team-sales';
import type { KeyedCells, ToolContext } from '../../../src/tools/tool';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { STAGES, sheetsOf, TODAY } from './company';

const MAY = monthAround(TODAY);
const JUNE = monthAround(MAY.last + 1);
const DEALS = ['Kim', 'Lee', ''].map((owner, index) => dealOf(`k${index}`, { owner, amount: 100 }));

type Plans = Readonly<Record<string, number>>;

function kept(plans: Plans): KeyedCells {
  return new Map(Object.entries(plans).map(([key, plan]) => [key, { plan }]));
}

interface Typed {
  readonly here?: Plans;
  /** By the sheet they were typed on. */
  readonly elsewhere?: Readonly<Record<string, Plans>>;
  readonly planBuilt?: boolean;
}

function context(today: number, { here = {}, elsewhere = {}, planBuilt = false }: Typed): ToolContext {
  return {
    ...contextOf({ deals: DEALS, stages: STAGES, today, language: 'en' }),
    keyedRows: new Map([['plans', kept(here)]]),
    elsewhere: {
      sheet: (id) => (planBuilt && id === 'plan-keys' ? `'Plan (calculation)'` : undefined),
      inputs: () => new Map(),
      rows: (id, name) => kept((name === 'plans' && elsewhere[id]) || {}),
    },
  };
}

/** The plans that the visible and the hidden sheet keep, as the next build is given them. */
function standing(today: number, typed: Typed): { shown: Plans; hidden: Plans } {
  const [shown, hidden] = sheetsOf(context(today, typed)).map(({ rows, keyedRows = [] }) => {
    const plans = keyedRows.filter(({ name }) => name === 'plans');
    return Object.fromEntries(
      plans.flatMap(({ row, rows: count, key, columns }) =>
        rows.slice(row - 1, row - 1 + count).flatMap((cells): [string, Scalar][] => {
          const plan = cells[columns.plan! - 1]?.content;
          return typeof plan === 'number' ? [[String(cells[key - 1]?.content), plan]] : [];
        }),
      ),
    ) as Plans;
  });
  return { shown: shown!, hidden: hidden! };
}

const ofMay = { [planKey(MAY, 'Kim')]: 500, [planKey(MAY, '')]: 70 };

test("a plan typed in May is May's: in June it waits out of sight and comes back with its month", () => {
  expect(standing(TODAY, { here: ofMay })).toEqual({ shown: ofMay, hidden: {} });
  const june = standing(JUNE.first, { here: ofMay });
  expect(june).toEqual({ shown: {}, hidden: ofMay });
  expect(standing(TODAY, { here: june.hidden }).shown).toEqual(ofMay);
});

test('the plan of who has no deal now waits out of sight', () => {
  const here = { ...ofMay, [planKey(MAY, 'Gone')]: 40 };
  expect(standing(TODAY, { here })).toEqual({ shown: ofMay, hidden: { [planKey(MAY, 'Gone')]: 40 } });
});

test('typed plans wait while there is a Plan sheet, over any number of builds', () => {
  const here = { ...ofMay, [planKey(JUNE, 'Lee')]: 30 };
  const once = standing(TODAY, { here, planBuilt: true });
  expect(once).toEqual({ shown: {}, hidden: here });
  expect(standing(TODAY, { here: once.hidden, planBuilt: true }).hidden).toEqual(here);
  expect(standing(TODAY, { here: once.hidden }).shown).toEqual(ofMay);
});

test.each(['stand-up', 'dashboard-input', 'month-letter'])(
  'a plan typed on the sheet %s counts here, and one typed here comes first',
  (id) => {
    const elsewhere = { [id]: { [planKey(MAY, 'Kim')]: 900, [planKey(MAY, 'lee')]: 800 } };
    expect(standing(TODAY, { here: ofMay, elsewhere }).shown).toEqual({
      ...ofMay,
      [planKey(MAY, 'Lee')]: 800,
    });
  },
);

test('a plan typed here counts on the other sheets that ask for it', () => {
  const other = context(TODAY, { elsewhere: { 'pipeline-control': ofMay } });
  expect(typedPlan(other, MAY, 'Kim')).toBe(500);
  expect(typedPlan(other, JUNE, 'Kim')).toBeNull();
});
