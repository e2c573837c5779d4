import fc from 'fast-check';
import { sumOf } from '../../../src/analysis/exact';
import { stepProblem } from '../../../src/analysis/pay-checks';
import type { Scalar } from '../../../src/blueprint/blueprint';
import type { FormField, Settings, StepRow } from '../../../src/calls';
import { motivation } from '../../../src/tools/motivation';
import { FACTS } from '../../../src/tools/motivation/published';
import { SPLITS } from '../../../src/tools/motivation/role-cells';
import { weightsOf } from '../../../src/tools/motivation/role-proposals';
import {
  ASKED,
  askedBefore,
  INDICATORS,
  type MotivationSettings,
} from '../../../src/tools/motivation/settings';
import { payAtPlan, viewOf } from '../../../src/tools/motivation/view';
import { wordsOf } from '../../../src/words';
import { contextOf } from '../../helpers/deals-sheet';
import { orderOf } from '../../helpers/tables-sheet';
import { companyOf, FIRST, SETTINGS, TEAM, words } from './company';

const reader = wordsOf('en');
const company = companyOf({
  team: TEAM,
  orders: ['Ann', 'Bob'].flatMap((owner, person) =>
    Array.from({ length: 12 }, (_, month) =>
      orderOf(`${owner}${month}`, FIRST + 30 * month, 300_000_000 / (person + 1), { owner, currency: 'RUB' }),
    ),
  ),
});
const context = contextOf(company);
const text = words.form;

function fieldOf(settings: Partial<MotivationSettings>, key: string, said = context): FormField | undefined {
  const steps = motivation.form(said, reader, { ...SETTINGS, ...settings });
  return steps.flatMap(({ fields }) => fields).find((field) => field.key === key);
}

const problemOf = (steps: readonly StepRow[]) => fieldOf({ steps }, 'steps')?.problem;
const rows = (...list: readonly (readonly [number | null, number | null])[]): StepRow[] =>
  list.map(([from, rate]) => ({ from, rate }));

/** The steps after the click that mends them. */
function mended(settings: Settings | undefined): readonly StepRow[] {
  return (settings as { readonly steps: readonly StepRow[] }).steps;
}

describe('the steps of the bonus', () => {
  test('are proposed without anything wrong, as rates of the amount that come to the pay at plan', () => {
    const field = fieldOf({}, 'steps');
    if (field?.kind !== 'steps') throw new Error('no steps');
    expect([field.problem, field.value, field.rateFormat]).toEqual([undefined, null, 'rate']);
    const [first, ...others] = field.proposed;
    expect(first).toEqual({ from: 0, rate: 0 });
    expect(others.map(({ from }) => from)).toEqual([0.8, 0.9, 1]);
  });

  test.each([
    [
      'bounds out of order, the pair',
      rows([0, 0], [0.8, 0.01], [1, 0.02], [0.9, 0.03]),
      text.ladder.notRising(3, 4, '100%', '90%'),
      rows([0, 0], [0.8, 0.01], [0.9, 0.02], [1, 0.03]),
    ],
    [
      'a step added below the others, which moves with its rate',
      rows([0, 0], [0.8, 0.01], [1, 0.02], [0.7, 0.005]),
      text.ladder.notRising(3, 4, '100%', '70%'),
      rows([0, 0], [0.7, 0.005], [0.8, 0.01], [1, 0.02]),
    ],
    [
      'equal bounds, the pair',
      rows([0, 0], [0.8, 0.01], [null, null], [0.8, 0.02]),
      text.ladder.same(2, 4, '80%'),
      rows([0, 0], [0.8, 0.01], [null, null]),
    ],
    [
      'a bound without its rate',
      rows([0, 0], [0.8, null], [1, 0.02]),
      text.ladder.noRate(2, '80%'),
      rows([0, 0], [1, 0.02]),
    ],
    [
      'a rate without its bound',
      rows([0, 0], [null, 0.0125], [1, 0.02]),
      text.ladder.noBound(2, '1.25%'),
      rows([0, 0], [1, 0.02]),
    ],
    ['no rate at the bottom', rows([0, null], [1, 0.02]), text.ladder.firstRate, rows([0, 0], [1, 0.02])],
  ])('are not passed with %s, and one click mends them', (_, wrong, sentence, right) => {
    const problem = problemOf(wrong);
    expect(problem?.text).toBe(sentence);
    expect(mended(problem?.mend?.settings)).toEqual(right);
    expect(problemOf(right)).toBeUndefined();
  });

  test('whatever was typed, clicks on the mends come to an end in steps that rise', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 6 });
    const typed = fc.array(
      fc.record({
        from: cell.map((tenths) => (tenths === null ? null : tenths / 10)),
        rate: cell.map((percent) => (percent === null ? null : percent / 100)),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(typed, (list) => {
        let steps: readonly StepRow[] = [{ from: 0, rate: 0 }, ...list];
        for (let click = 0; stepProblem(steps) !== null; click += 1) {
          expect(click).toBeLessThan(10);
          steps = mended(problemOf(steps)?.mend?.settings);
        }
        expect(problemOf(steps)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  test('typed for the first role, others follow in the proportion of their rates at plan', () => {
    const roles = ['hunter', 'farmer'] as const;
    const shared = { ...SETTINGS, roles: [...roles], plan: { hunter: 3_000_000, farmer: 1_000_000 } };
    const pay = { hunter: 100_000, farmer: 50_000 };
    const steps = rows([0, 0], [0.75, 0.012], [1, 0.025]);
    const [hunter, farmer] = viewOf({ ...shared, pay, steps }, context).roles;
    expect(hunter!.cells.steps.slice(0, 3)).toEqual(steps);
    expect(farmer!.cells.steps.slice(0, 3)).toEqual(rows([0, 0], [0.75, 0.018], [1, 0.038]));
  });
});

describe('indicators', () => {
  const ids = fc.subarray([...INDICATORS], { minLength: 1 });
  const share = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 1000);

  test('five are passed and the sixth is not, with how many to untick', () => {
    const problem = (count: number) =>
      fieldOf({ indicators: INDICATORS.slice(0, count) }, 'indicators')?.problem?.text;
    expect([problem(5), problem(6)]).toEqual([undefined, text.tooMany(6, 5)]);
  });

  test('the weight fields are those of the ticked ones, and without any there is no weight to ask', () => {
    const field = fieldOf({ indicators: ['lead', 'crm', 'quality', 'call'] }, 'weights');
    expect(field?.kind === 'numbers' && field.rows.map(({ key, proposed }) => [key, proposed])).toEqual([
      ['lead', 0.25],
      ['crm', 0.25],
      ['quality', 0.25],
      ['call', 0.25],
    ]);
    expect(fieldOf({ indicators: [] }, 'weights')).toBeUndefined();
  });

  test('those not typed share what is left, to exactly 100 %; typed ones stay as typed', () => {
    fc.assert(
      fc.property(ids, fc.dictionary(fc.constantFrom(...INDICATORS), share), (indicators, typed) => {
        const weights = weightsOf({ indicators, weights: typed });
        const kept = indicators.filter((id) => typed[id] !== undefined);
        for (const id of kept) expect(weights.get(id)).toBe(typed[id]);
        const given = sumOf(kept.map((id) => typed[id]!));
        const sum = sumOf([...weights.values()]);
        if (kept.length < indicators.length && given <= 1) expect(sum).toBeCloseTo(1, 9);
        else expect(sum).toBeCloseTo(given, 9);
      }),
    );
  });

  test.each([
    [[0.4, 0.3, 0.2], text.weightsLack('90%', '10%')],
    [[0.5, 0.5, 0.205], text.weightsOver('120.5%', '20.5%')],
    [[0.4, 0.4, 0.2], undefined],
    [[0.9, 0.3], text.weightsOver('120%', '20%')],
    [[0.9], undefined],
  ])('weights %p: the sentence says what is lacking or over', (typed, sentence) => {
    const weights = Object.fromEntries(typed.map((weight, index) => [SETTINGS.indicators[index]!, weight]));
    const problem = fieldOf({ weights }, 'weights')?.problem;
    expect(problem?.text).toBe(sentence);
    if (problem) expect(fieldOf(problem.mend!.settings as object, 'weights')?.problem).toBeUndefined();
  });
});

describe('returns and shared deals', () => {
  const built = (settings: Partial<MotivationSettings>, said = context) => {
    const sheets = motivation.build({ ...SETTINGS, ...settings }, said);
    const cells = sheets.flatMap((sheet) => sheet.rows.flat());
    const of = (key: string) => cells.find((cell) => cell?.key === key)?.content;
    const keys = sheets.find(({ id }) => id === 'motivation-keys')!;
    return {
      returns: of('hunterReturns'),
      splits: of(SPLITS),
      asked: of(ASKED),
      fact: keys.rows[FACTS.splits - 1]?.[33],
    };
  };

  test('stand in the cells as the wizard was answered, and other tools are told', () => {
    const answered = built({ returns: 'asPaid', splits: 'owner' });
    expect([answered.returns, answered.splits]).toEqual([words.returns.asPaid, words.splits.owner]);
    expect(JSON.stringify(answered.fact?.content)).toContain(words.splits.owner);
    const fresh = motivation.defaults(context);
    expect([fresh.returns, fresh.splits]).toEqual(['net', 'owner']);
  });

  test('typed in the cells they stay until the wizard is answered otherwise', () => {
    const { asked } = built({});
    const inputs = new Map<string, Scalar>([
      [ASKED, String(asked)],
      [SPLITS, words.splits.owner],
      ['hunterReturns', words.returns.asPaid],
    ]);
    const again = built({}, { ...context, inputs });
    expect([again.returns, again.splits]).toEqual([words.returns.asPaid, words.splits.owner]);
    const other = built({ returns: 'net', splits: 'shares', kind: 'linear' }, { ...context, inputs });
    expect([other.returns, other.splits]).toEqual([words.returns.asPaid, words.splits.owner]);
  });

  test('a sheet of a version that did not ask counts as it did: by shares, and its steps stay', () => {
    const { steps, returns, splits, ...earlier } = SETTINGS;
    const asked = JSON.stringify({ ...earlier, thresholds: { step2: 0.7 }, factors: {} });
    expect(askedBefore(new Map([[ASKED, asked]]))).toEqual(SETTINGS);
    expect([steps, returns, splits]).toEqual([null, 'net', 'shares']);
    const keyedRows = new Map([['hunterSteps', new Map([['2', { from: 0.7, rate: 0.011 }]])]]);
    const sheet = viewOf(SETTINGS, { ...context, inputs: new Map([[ASKED, asked]]), keyedRows });
    expect(sheet.roles[0]!.cells.steps[1]).toEqual({ from: 0.7, rate: 0.011 });
  });
});

describe('the effect', () => {
  const steep = { ...SETTINGS, pay: { hunter: 100_000 }, plan: { hunter: 3_000_000 } };
  const effectOf = (settings: MotivationSettings) => motivation.effect(settings, context, reader);

  test('draws the curve: a piece a step, with the pay at plan named', () => {
    const settings = { ...steep, steps: rows([0, 0], [0.8, 0.012], [1, 0.02]) };
    const { chart } = effectOf(settings);
    const view = viewOf(settings, context);
    const { fixed, soft } = view.roles[0]!.cells;
    const base = fixed! + soft!;
    const ends = chart!.pieces.map((piece) =>
      [piece[0]!, piece[piece.length - 1]!].map(({ x, y }) => [x, y]),
    );
    const expected = [
      [
        [0, base],
        [0.8, base],
      ],
      [
        [0.8, base + 28_800],
        [1, base + 36_000],
      ],
      [
        [1, base + 60_000],
        [1.4, base + 84_000],
      ],
    ];
    ends.flat(2).forEach((value, index) => {
      expect(value).toBeCloseTo(expected.flat(2)[index]!, 3);
    });
    expect(chart!.mark).toEqual({
      at: { x: 1, y: payAtPlan(view.roles[0]!) },
      text: text.effect.plan('100'),
    });
    expect(chart!.spoken).toContain('80%: ₽68,800');
    expect(chart!.y.max).toBeGreaterThanOrEqual(base + 84_000);
  });

  test('a jump over the limit is warned of, and the step that one click adds halves it', () => {
    const settings = { ...steep, steps: rows([0, 0], [0.8, 0.012], [0.9, 0.016], [1, 0.02]) };
    const { warning } = effectOf(settings);
    expect(warning?.text).toBe(text.effect.jump('80%', '₽28,800'));
    expect(warning?.mend?.label).toBe(text.effect.addStep('70%'));
    const next = { ...settings, steps: [...mended(warning?.mend?.settings)] };
    expect(next.steps[1]).toEqual({ from: 0.7, rate: 0.006 });
    expect(effectOf(next).warning).toBeUndefined();
  });

  test('a rate that falls is warned of before a jump, and one click raises it', () => {
    const settings = { ...steep, steps: rows([0, 0], [0.8, 0.02], [1, 0.015]) };
    const { warning } = effectOf(settings);
    expect(warning?.text).toBe(text.effect.fall('100%', '2%', '1.5%'));
    expect(mended(warning?.mend?.settings)).toEqual(rows([0, 0], [0.8, 0.02], [1, 0.02]));
  });

  test('the twelve months by the scheme and as now are the totals of the trial', () => {
    const team = company.team!.map((one) => ({ ...one, currentPay: one.currentPay ?? 70_000_00 }));
    const known = contextOf({ ...company, team });
    const view = viewOf(steep, known);
    const total = (of: 'total' | 'now') =>
      sumOf(view.managers.flatMap(({ trial }) => trial.map((month) => month[of] ?? 0)));
    const figure = (label: string, said = known) =>
      motivation.effect(steep, said, reader).figures.find((one) => one.label === label)?.value;
    expect(figure(text.effect.year)).toBe(words.effect.money(Math.round(total('total') / 100), '₽'));
    expect(figure(text.effect.yearNow)).toBe(words.effect.money(Math.round(total('now') / 100), '₽'));
    // Eve's pay is not known: a median of the others' is not taken for it.
    expect(figure(text.effect.yearNow, context)).toBe(words.effect.unknown);
  });
});
