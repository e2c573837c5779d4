import { sumOf } from '../../analysis/exact';
import { fromMinor } from '../../analysis/money';
import { fallingSteps, largestJump } from '../../analysis/pay-checks';
import type { PayPoint } from '../../analysis/payout';
import type { Effect, Finding, StepRow } from '../../calls';
import type { Words } from '../../words/words';
import type { ToolContext } from '../tool';
import { attentionIn, payroll, payrollShare } from './check-facts';
import { curveOf } from './effect-curve';
import { STEP_ROWS } from './published';
import { niceRate } from './role-proposals';
import type { MotivationSettings } from './settings';
import { payAtPlan, type RoleView, type View, viewOf, wholeBonus } from './view';

/** Pay at plan and of twelve months, its share in gross profit, the curve, and what to look at. */
export function effectOf(settings: MotivationSettings, context: ToolContext, reader: Words): Effect {
  const view = viewOf(settings, context);
  const { effect, checks, form } = reader.motivation;
  const [main] = view.roles;
  const off = [...attentionIn(view, main!)];
  const share = payrollShare(view);
  const now = payNow(view);
  const nobody = view.managers.length === 0;
  const money = (value: number) => effect.money(value, view.unit);
  const warning = warningOf(view, main!, reader);
  return {
    figures: [
      { label: effect.pay, value: money(payAtPlan(main!)) },
      ...(nobody
        ? []
        : [
            { label: form.effect.year, value: money(Math.round(fromMinor(payroll(view)))) },
            {
              label: form.effect.yearNow,
              value: now === null ? effect.unknown : money(Math.round(fromMinor(now))),
            },
          ]),
      { label: effect.payroll, value: share === null ? effect.unknown : effect.share(share) },
      { label: effect.attention, value: effect.number(off.length) },
    ],
    sentence: nobody
      ? effect.nobody
      : off.length === 0
        ? effect.well
        : effect.look(off.map((check) => checks.names[check])),
    chart: curveOf(view, main!, reader),
    ...(warning && { warning }),
  };
}

/** What the twelve months were paid as now, minor units; null where somebody's pay is unknown. */
function payNow({ managers }: View): number | null {
  const months = managers.flatMap(({ trial }) => trial.map(({ now }) => now));
  return months.some((now) => now === null) ? null : sumOf(months.map((now) => now ?? 0));
}

/** What of the steps most needs a look: a rate that falls, else a jump over its limit. */
function warningOf(view: View, main: RoleView, reader: Words): Finding | null {
  return fallOf(main, reader) ?? jumpOf(view, main, reader);
}

const rowsOf = (points: readonly PayPoint[]): StepRow[] =>
  points.map(({ attainment, value }) => ({ from: attainment, rate: value }));

function fallOf({ scheme }: RoleView, reader: Words): Finding | null {
  const { kind, points } = scheme.bonus;
  const [index] = kind === 'whole' ? fallingSteps(scheme.bonus) : [];
  if (index === undefined) return null;
  const words = reader.motivation.form.effect;
  const [before, { attainment, value }] = [points[index - 1]?.value ?? 0, points[index]!];
  const raised = rowsOf(points).map((row, at) => (at === index ? { ...row, rate: before } : row));
  return {
    text: words.fall(words.percent(attainment), words.percent(before), words.percent(value)),
    mend: { label: words.raise(words.percent(before)), settings: { steps: raised } },
  };
}

/** A step a tenth of the plan lower, or half the way to the one before, halves a jump. */
const LOWER = 0.1;

function jumpOf({ limits, unit }: View, main: RoleView, reader: Words): Finding | null {
  const { points } = main.scheme.bonus;
  const jump = largestJump(main.scheme.bonus, wholeBonus(main.cells));
  if (jump === null || limits.jump === null || jump.at - jump.before <= limits.jump) return null;
  const { effect, form } = reader.motivation;
  const words = form.effect;
  const [before, after] = [points[jump.index - 1]!, points[jump.index]!];
  const lower = Number((after.attainment - LOWER).toFixed(6));
  const from = lower > before.attainment ? lower : (after.attainment + before.attainment) / 2;
  const rate = niceRate((after.value + before.value) / 2);
  const rows = rowsOf(points);
  rows.splice(jump.index, 0, { from, rate });
  const mend = { label: words.addStep(words.percent(from)), settings: { steps: rows } };
  return {
    text: words.jump(words.percent(after.attainment), effect.money(Math.round(jump.at - jump.before), unit)),
    mend: rows.length <= STEP_ROWS ? mend : null,
  };
}

export function readyOf(settings: MotivationSettings, context: ToolContext, reader: Words): string {
  const view = viewOf(settings, context);
  const off = attentionIn(view, view.roles[0]!).size;
  return reader.motivation.ready(view.roles.length, view.managers.length, off);
}
