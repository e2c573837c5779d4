import { sumOf } from '../../analysis/exact';
import type { Finding, FormField } from '../../calls';
import type { From } from './form-parts';
import { evenWeight, weightsOf } from './role-proposals';
import { INDICATORS, MOST_INDICATORS } from './settings';

const COUNTED = new Set<string>(['call', 'meeting', 'proposal', 'lead']);

/** The indicators of the soft base and, of those ticked, the weights. */
export function indicatorFields(from: From): FormField[] {
  const { chosen, text } = from;
  const { form } = text;
  const count = chosen.indicators.length;
  const ticks: FormField = {
    key: 'indicators',
    kind: 'checks',
    label: form.indicators,
    hint: form.indicatorsHint,
    options: INDICATORS.map((id) => ({
      value: id,
      label: text.indicatorNames[id],
      detail: COUNTED.has(id) ? form.fromActivities : form.byHand,
    })),
    value: chosen.indicators,
    asksAgain: true,
    ...(count > MOST_INDICATORS && {
      problem: { text: form.tooMany(count, MOST_INDICATORS), mend: null },
    }),
  };
  return count === 0 ? [ticks] : [ticks, weightsField(from)];
}

function weightsField(from: From): FormField {
  const { chosen, text } = from;
  const { form } = text;
  const problem = problemOf(from);
  return {
    key: 'weights',
    kind: 'numbers',
    label: form.weights,
    hint: form.weightsHint,
    format: 'share',
    unit: '',
    min: 0,
    max: 1,
    total: 1,
    sharesRest: true,
    rows: chosen.indicators.map((id) => ({
      key: id,
      label: text.indicatorNames[id],
      detail: '',
      proposed: evenWeight(id, chosen),
    })),
    value: chosen.weights,
    ...(problem && { problem }),
  };
}

/** Less than half of what a weight is shown with. */
const NOTHING = 0.0005;

function problemOf({ chosen, text }: From): Finding | null {
  const { form } = text;
  const sum = sumOf([...weightsOf(chosen).values()]);
  const gap = sum - 1;
  if (Math.abs(gap) < NOTHING) return null;
  const { percent } = form.effect;
  const say = gap < 0 ? form.weightsLack : form.weightsOver;
  return {
    text: say(percent(sum), percent(Math.abs(gap))),
    mend: { label: form.weightsEven, settings: { weights: {} } },
  };
}
