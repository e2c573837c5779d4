import { dayOf } from '../../../src/analysis/day';
import type { FormField } from '../../../src/calls';
import { plan } from '../../../src/tools/plan';
import type { PlanSettings } from '../../../src/tools/plan/settings';
import { checked } from '../../../src/tools/tool';
import { wordsOf } from '../../../src/words';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { STAGES, TODAY, wholeCompany } from './company';

const context = contextOf(wholeCompany('en'));
const words = wordsOf('en');
const text = words.plan.form;

function steps(settings: Partial<PlanSettings> = {}, where = context) {
  return plan.form(where, words, { ...plan.defaults(where), ...settings });
}

function field<K extends FormField['kind']>(kind: K, key: string, settings: Partial<PlanSettings> = {}) {
  const found = steps(settings)
    .flatMap(({ fields }) => fields)
    .find((one) => one.key === key);
  if (found?.kind !== kind) throw new Error(`no ${kind} is called ${key}`);
  return found as Extract<FormField, { kind: K }>;
}

test('a goal for a month has four steps, for a quarter or a year a fifth between', () => {
  const names = (settings: Partial<PlanSettings>) => steps(settings).map(({ name }) => name);
  const { goal, months, managers, actions, check } = text.steps;
  expect(names({})).toEqual([goal, managers, actions, check]);
  expect(names({ period: 'quarter' })).toEqual([goal, months, managers, actions, check]);
  expect(names({ period: 'year' })).toEqual([goal, months, managers, actions, check]);
});

test('the goal of each period is a field of its own with a proposal of that period', () => {
  const month = field('number', 'goalMonth');
  const year = field('number', 'goalYear', { period: 'year' });
  expect(month.value).toBeNull();
  expect(year.proposed!).toBeGreaterThan(3 * month.proposed!);
  expect(month.hint).toContain('April');
});

test('gross profit is offered only where orders know theirs', () => {
  expect(field('choice', 'measure').options.map(({ value }) => value)).toEqual(['revenue', 'profit']);
  const deals = [dealOf('a', { outcome: 'won', closed: TODAY - 40, amount: 5 })];
  const without = contextOf({ deals, stages: STAGES, today: TODAY, language: 'en' });
  const keys = steps({}, without).flatMap(({ fields }) => fields.map(({ key }) => key));
  expect(keys).not.toContain('measure');
});

test('months and managers are proposed to add up to what was chosen before, less what was typed', () => {
  const settings = { period: 'quarter', goalQuarter: 1_000_000.01 } as const;
  const sum = ({ rows, value }: Extract<FormField, { kind: 'numbers' }>) =>
    Math.round(rows.reduce((all, { key, proposed }) => all + (value[key] ?? proposed ?? 0), 0) * 100) / 100;
  const months = field('numbers', 'months', {
    ...settings,
    months: { [String(dayOf(2026, 5, 1))]: 400_000 },
  });
  expect(months.total).toBe(1_000_000.01);
  expect(sum(months)).toBe(1_000_000.01);
  const managers = field('numbers', 'managers', { ...settings, managers: { Kim: 5 } });
  expect(sum(managers)).toBe(managers.total);
});

test('the grade is offered to share by where the team has grades, and equals share alike', () => {
  expect(field('choice', 'managersBy').options.map(({ value }) => value)).toEqual([
    'history',
    'grade',
    'equal',
  ]);
  const equal = field('numbers', 'managers', { managersBy: 'equal', goalMonth: 300 });
  const shares = equal.rows
    .filter(({ detail }) => !detail.startsWith('left'))
    .map(({ proposed }) => proposed);
  expect(new Set(shares).size).toBe(1);
});

test('conversions come with their counts, and what nobody counted is asked for', () => {
  const rows = new Map(field('numbers', 'conversions').rows.map((row) => [row.key, row]));
  expect(rows.get('call')!.detail).toMatch(/^\d+ of [\d,]+$/);
  expect(rows.get('lead')!.detail).toContain('from the funnel');
  const bare = contextOf({ deals: [], stages: [], today: TODAY, language: 'en' });
  const asked = steps({}, bare)
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === 'conversions');
  if (asked?.kind !== 'numbers') throw new Error('no conversions are asked');
  expect(asked.rows.map(({ proposed }) => proposed)).toEqual([null, null, null, null]);
});

test('the last step says whether the plan is believable, with numbers', () => {
  const facts = (goalMonth: number) => field('facts', 'check', { goalMonth }).facts;
  const usual = field('number', 'goalMonth').proposed!;
  expect(facts(usual * 50).filter(({ sign }) => sign === 'attention').length).toBeGreaterThan(
    facts(1).filter(({ sign }) => sign === 'attention').length,
  );
  expect(facts(usual * 50).some(({ text: said }) => /To hire: \d+/.test(said))).toBe(true);
  expect(facts(0)).toEqual([{ sign: 'attention', text: words.plan.belief.noPlan }]);
});

test('the small figures say what the month takes, and what is not given out yet', () => {
  const effect = (settings: Partial<PlanSettings>) =>
    plan.effect({ ...plan.defaults(context), ...settings }, context, words);
  const over = effect({ goalMonth: 100, managers: { Kim: 150 } });
  expect(over.sentence).toBe(words.plan.effect.managersOff(-50));
  expect(effect({ goalMonth: 1900 }).figures.map(({ value }) => value)).toContain('1,900');
  const months = { [String(dayOf(2026, 5, 1))]: 40 };
  expect(effect({ period: 'quarter', goalQuarter: 10, months }).sentence).toBe(
    words.plan.effect.monthsOff(-30),
  );
});

test('a goal of 0 is said to be too small, and only without sales that nothing proposes one', () => {
  const said = (where: typeof context, settings: Partial<PlanSettings>, { plan: own } = words) => {
    const { sentence } = plan.effect({ ...plan.defaults(where), ...settings }, where, {
      ...words,
      plan: own,
    });
    return sentence;
  };
  const bare = contextOf({ deals: [], stages: [], today: TODAY, language: 'en' });
  expect(said(context, { goalMonth: 0 })).toBe(words.plan.effect.zeroGoal);
  expect(said(bare, { goalMonth: 0 })).toBe(words.plan.effect.zeroGoal);
  expect(said(bare, {})).toBe(words.plan.effect.noGoal);
  expect(said(context, { goalMonth: 0 }, wordsOf('ru'))).toContain('больше 0');
});

test('what the page sends back of its own form is taken as it is', () => {
  const tool = checked(plan);
  const settings = Object.fromEntries(
    steps().flatMap(({ fields }) =>
      fields.filter(({ kind }) => kind !== 'facts').map(({ key, value }) => [key, value]),
    ),
  );
  expect(tool.form(context, words, settings)).toEqual(steps());
  expect(tool.ready(settings, context, words)).toContain('May');
});
