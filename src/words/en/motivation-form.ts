import { countEn, numberEn, rateEn } from '../grammar';

/** The wizard. */
export const formWords = {
  steps: { roles: 'Roles', bases: 'Bases', bonus: 'Bonus', indicators: 'Soft', checks: 'Terms' },
  roles: 'Who is paid by the scheme',
  rolesHint: 'Each role has its own bases, rates and indicators.',
  people: (count: number) =>
    count === 0 ? 'nobody yet' : count === 1 ? '1 person' : `${numberEn(count)} people`,
  plan: 'Plan of a month',
  planHint: 'Of one manager, in the same measure. The average month is proposed.',
  market: 'Market pay a month',
  marketHint: 'What such work is paid elsewhere. At plan a manager should have more, under plan less.',
  pay: 'Pay at plan',
  payHint: 'All parts together.',
  current: (pay: number) => `now ${numberEn(pay)}`,
  unknown: 'now not known',
  baseShare: 'Base in pay at plan',
  baseShareHint: 'The rest is the bonus. Usual: 40%.',
  softShare: 'Soft base in the base',
  softShareHint: 'Paid by indicators. Usual: 37.5%.',
  bonusBase: 'Bonus is counted from',
  bonusBases: {
    revenue: 'Revenue: won deals',
    profit: 'Gross profit',
    paid: 'Paid money',
  },
  kind: 'A step pays',
  kinds: {
    whole: 'Its rate for the whole amount',
    marginal: 'Its rate for the part above the step',
    linear: 'Evenly from step to step',
  },
  kindDetails: {
    whole: 'Past a step the higher rate counts for everything',
    marginal: 'Each part of the amount has a rate of its own',
    linear: 'The rate grows with attainment',
  },
  ladder: {
    label: 'Steps of the bonus',
    hint: 'Bounds are shares of the plan, rates are of the amount sold.',
    hintOfBonus: 'There is no plan: rates are shares of the bonus at plan.',
    hintOthers: (role: string) => `Rates of the role "${role}"; other roles follow in proportion.`,
    rate: 'Rate',
    rateOfBonus: 'Of bonus',
    notRising: (first: number, second: number, from: string, to: string) =>
      `Steps ${first} and ${second} are out of order: ${from}, then ${to}. Each has to begin above the one before.`,
    sort: 'Put them in order',
    same: (first: number, second: number, from: string) =>
      `Steps ${first} and ${second} begin at the same bound, ${from}. Move one of them or remove it.`,
    noRate: (step: number, from: string) =>
      `Step ${step} (from ${from}) has no rate. Type a rate or remove the step.`,
    noBound: (step: number, rate: string) =>
      `Step ${step} (rate ${rate}) has no bound. Type the share of the plan it begins at, or remove it.`,
    remove: (step: number) => `Remove step ${step}`,
    firstRate: 'The first step has no rate. Type 0 if nothing is paid up to the next bound.',
    zero: 'Type 0',
  },
  indicators: 'Indicators of the soft base',
  indicatorsHint: 'Five at most.',
  tooMany: (count: number, most: number) =>
    `${count} are ticked, and nobody keeps more than ${most} in mind. Untick ${count - most}.`,
  fromActivities: 'from the Activities sheet',
  byHand: 'typed by hand',
  weights: 'Weights',
  weightsHint: 'Together 100%. What is not typed shares the rest.',
  weightsLack: (sum: string, gap: string) =>
    `The weights add up to ${sum}: ${gap} is lacking. Raise one of them, or clear a field: it takes the rest.`,
  weightsOver: (sum: string, gap: string) =>
    `The weights add up to ${sum}: ${gap} too much. Lower one of them.`,
  weightsEven: 'Share evenly',
  returns: 'Returns',
  returnsHint: 'A client takes money back for a sale whose bonus has been paid.',
  returnRules: {
    net: { label: 'Lower the month they come in', detail: 'Plain and simple; the plan is harder to reach' },
    asPaid: {
      label: 'Take back the bonus paid for that sale',
      detail: 'Off the next bonus; attainment does not change',
    },
  },
  splits: 'A deal of several managers',
  splitsHint: 'Shares that were typed stay if you change your mind.',
  splitRules: {
    owner: { label: 'Whole to its manager', detail: 'To the one whose name is on the deal' },
    shares: { label: 'By shares', detail: 'Typed on the sheet "Payslips"' },
  },
  payrollLimit: 'Payroll in gross profit, at most',
  payrollLimitHint: 'Usual: 10%.',
  margin: 'Margin',
  marginHint: 'Gross profit as a share of revenue. Empty: from the orders.',
  quarter: 'Quarter bonus, share of the quarter',
  quarterHint: (days: number) =>
    `A won deal takes ${countEn(days, 'day', 'days')}, so a quarter bonus fits. Empty: none.`,
  effect: {
    year: '12 months by the scheme',
    yearNow: '12 months now',
    percent: rateEn,
    chart: (unit: string) => `Pay of a month, ${unit}`,
    thousands: (unit: string) => (unit === '' ? 'thousands' : `thousand ${unit}`),
    plan: (pay: string) => `plan: ${pay}`,
    curve: (points: readonly { readonly at: string; readonly pay: string }[]) =>
      `Pay of a month by attainment of the plan: ${points.map(({ at, pay }) => `${at}: ${pay}`).join(', ')}.`,
    jump: (at: string, jump: string) =>
      `At ${at} of the plan pay jumps by ${jump}. A manager may keep a deal back for it.`,
    addStep: (from: string) => `Add a step at ${from}`,
    fall: (at: string, before: string, rate: string) =>
      `At ${at} of the plan the rate falls from ${before} to ${rate}: one more sale lowers pay.`,
    raise: (rate: string) => `Raise the rate to ${rate}`,
  },
};
