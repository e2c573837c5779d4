import { stepProblem } from '../../analysis/pay-checks';
import { BONUS_BASES, STEP_KINDS } from '../../analysis/scheme';
import type { FormField, StepRow } from '../../calls';
import { type From, moneyField, usualPlan } from './form-parts';
import { STEP_ROWS } from './published';
import { roleCells } from './role-cells';
import { roleName, rolesInUse } from './view';

/** What the bonus is counted from, how its steps pay, and the steps. */
export function bonusFields(from: From): FormField[] {
  const { chosen, text } = from;
  const { form } = text;
  return [
    {
      key: 'bonusBase',
      kind: 'choice',
      label: form.bonusBase,
      hint: '',
      options: BONUS_BASES.map((value) => ({ value, label: form.bonusBases[value] })),
      value: chosen.bonusBase,
      folded: true,
      asksAgain: true,
    },
    {
      ...moneyField(from, 'plan', form.plan, form.planHint, (role) => ({
        detail: '',
        proposed: usualPlan(from, role),
      })),
      asksAgain: true,
    },
    {
      key: 'kind',
      kind: 'choice',
      label: form.kind,
      hint: '',
      options: STEP_KINDS.map((value) => ({
        value,
        label: form.kinds[value],
        detail: form.kindDetails[value],
      })),
      value: chosen.kind,
      asksAgain: true,
    },
    stepsField(from),
  ];
}

/** The steps with the rates of the first role in use: those on the sheet, where the wizard did not say otherwise. */
function stepsField(from: From): FormField {
  const { chosen, context, facts, text } = from;
  const words = text.form.ladder;
  const inUse = rolesInUse(chosen);
  const [main] = inUse;
  const settings = { ...chosen, steps: null };
  const cells = roleCells(main!, { settings, context, facts, usualPlan: usualPlan(from, main!) });
  const ofAmount = cells.measure === 'amount';
  const proposed = cells.steps.filter(isUsed);
  const problem = problemOf(chosen.steps ?? proposed, from);
  const hint = ofAmount ? words.hint : words.hintOfBonus;
  return {
    key: 'steps',
    kind: 'steps',
    label: words.label,
    hint: inUse.length > 1 ? `${hint} ${words.hintOthers(roleName(main!, inUse, text))}` : hint,
    rate: ofAmount ? words.rate : words.rateOfBonus,
    rateFormat: ofAmount ? 'rate' : 'share',
    most: STEP_ROWS,
    proposed,
    value: chosen.steps,
    ...(problem && { problem }),
  };
}

function isUsed({ from, rate }: StepRow): boolean {
  return from !== null || rate !== null;
}

/** What is wrong with the steps, with the steps that would be right. */
function problemOf(steps: readonly StepRow[], { text }: From): FormField['problem'] {
  const { ladder: words, effect } = text.form;
  const problem = stepProblem(steps);
  if (problem === null) return undefined;
  const { code, index } = problem;
  const { from, rate } = steps[index]!;
  const set = (label: string, rows: readonly StepRow[]) => ({ label, settings: { steps: rows } });
  const without = set(
    words.remove(index + 1),
    steps.filter((_, at) => at !== index),
  );
  if (code === 'halfEmpty') {
    if (index === 0)
      return {
        row: index,
        text: words.firstRate,
        mend: set(words.zero, [{ from, rate: 0 }, ...steps.slice(1)]),
      };
    const said =
      from === null
        ? words.noBound(index + 1, effect.percent(rate ?? 0))
        : words.noRate(index + 1, effect.percent(from));
    return { row: index, text: said, mend: without };
  }
  const before = lastBefore(steps, index);
  const bound = effect.percent(from ?? 0);
  if (code === 'sameBound')
    return { row: index, text: words.same(before + 1, index + 1, bound), mend: without };
  const over = effect.percent(steps[before]!.from ?? 0);
  return {
    row: index,
    text: words.notRising(before + 1, index + 1, over, bound),
    mend: set(words.sort, sorted(steps)),
  };
}

/** The step in use before one. */
function lastBefore(steps: readonly StepRow[], index: number): number {
  const used = steps.slice(0, index).map(isUsed);
  return used.lastIndexOf(true);
}

/**
 * In rising order, those without a bound last. A step is moved with its rate, unless only the bounds stand wrong: rates
 * that rise as they stand and would fall when moved stay where they are.
 */
function sorted(steps: readonly StepRow[]): StepRow[] {
  const bound = ({ from }: StepRow) => from ?? Number.POSITIVE_INFINITY;
  const moved = [...steps].sort((a, b) => (bound(a) === bound(b) ? 0 : bound(a) - bound(b)));
  const inPlace = moved.map(({ from }, index) => ({ from, rate: steps[index]!.rate }));
  return !isRising(moved) && isRising(inPlace) ? inPlace : moved;
}

function isRising(steps: readonly StepRow[]): boolean {
  const rates = steps.flatMap(({ rate }) => (rate === null ? [] : [rate]));
  return rates.every((rate, index) => index === 0 || rate >= rates[index - 1]!);
}
