import { numberEn, shareEn } from '../grammar';
import { fullDay, MONTHS } from './dates';
import { formWords } from './motivation-form';
import { keysWords } from './motivation-keys';
import { trialWords } from './motivation-trial';

/** "Ann, Bob and 3 more" */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

export const motivationWords = {
  style: { thousands: ',', decimal: '.', percent: '%' },
  /** How money stands with its unit. */
  unitBefore: (unit: string) => (unit.length > 1 ? `${unit}\u00a0` : unit),
  unitAfter: (_: string) => '',
  none: '(none)',
  day: fullDay,
  /** Month names as they stand with a year, and after "in". */
  months: MONTHS,
  inMonths: MONTHS,
  sheets: (names: readonly string[]) =>
    names.length === 1 ? `sheet "${names[0]}"` : `sheets ${names.map((name) => `"${name}"`).join(' and ')}`,
  title: (role: string) => `Motivation: ${role}`,
  subtitle: (sheets: string, when: string) =>
    `Draft of the scheme · tried on twelve months, ${sheets} · built ${when} · formulas follow the input cells · renewed by Refresh`,
  otherRole: (role: string) => `Scheme: ${role}`,
  roles: {
    manager: 'sales manager',
    hunter: 'manager for new clients',
    farmer: 'manager for current clients',
    operator: 'order operator',
    head: 'head of sales',
  },
  bases: { revenue: 'revenue', profit: 'gross profit', paid: 'paid money' },
  baseTitles: { revenue: 'Revenue', profit: 'Gross profit', paid: 'Paid' },
  kinds: { whole: 'whole amount', marginal: 'part above', linear: 'evenly' },
  measures: { amount: 'of amount', target: 'of bonus' },
  returns: { net: 'off the month', asPaid: 'off the bonus' },
  splits: { owner: 'whole', shares: 'by shares' },
  counts: { byHand: 'by hand' },
  indicatorNames: {
    call: 'Calls',
    meeting: 'Meetings',
    proposal: 'Proposals on time',
    lead: 'Leads handled',
    crm: 'Order in the CRM, points',
    quality: 'Call quality, points',
  },
  help: {
    list: 'Choose from the list.',
    day: 'Enter a date.',
    number: 'Enter a number, at least 0. Shares are up to 100%.',
  },
  scheme: {
    heading: 'Scheme',
    labels: {
      fixed: 'Fixed base',
      soft: 'Soft base',
      base: 'Bonus is counted from',
      kind: 'A rate pays for',
      measure: 'Rates are shares',
      target: 'Bonus at plan',
      plan: 'Plan of the example',
      returns: 'Returns',
      splits: 'Shared deals',
      market: 'Market pay',
      nowFixed: 'Now: base',
      nowRate: 'Now: rate',
      quarterRate: 'Quarter bonus, rate',
      quarterFrom: 'Quarter bonus, from',
    },
    notes: {
      fixed: 'Paid every month for days worked. Default: 25% of the pay at plan.',
      soft: 'Paid by the indicators below. Default: 15% of the pay at plan.',
      base: 'What the bonus and the plan are counted in. Default: paid money.',
      kind: 'Whole amount: past a step its rate counts for everything. Part above: each rate for its own part. Evenly: the rate grows from step to step. Default: whole amount.',
      measure: 'A rate is a share of the amount sold, or of the bonus at plan. Default: of the amount.',
      target: 'The whole bonus. It counts only where rates are shares of the bonus.',
      plan: 'A month of a manager with this role: the curve and the checks are for it. Default: the mean of the plans.',
      splits:
        'Whole: all of a deal is credited to the manager it names. By shares: shares are typed on the sheet "Payslips", which shows them from its next build.',
      guess:
        'What is paid now and elsewhere is not known: the bases and rates here are only an example. Type the pay at plan, or bases and rates of your own.',
      returns:
        'Off the month: a return is taken off the month it came in. Off the bonus: the bonus paid for that sale is taken off the next one. Default: off the month.',
      market: 'Pay a month for such work elsewhere. Default: the median of the Team sheet.',
      nowFixed: 'How they are paid today, to compare with. Default: the median of the Team sheet.',
      nowRate: 'A share of what is sold, on top of the base of today. Default: empty.',
      quarterRate: 'A share of what is sold in the quarter. Default: none.',
      quarterFrom: "From this share of the quarter's plan. Default: 100%.",
    } as Readonly<Record<string, string>>,
  },
  steps: {
    heading: 'Steps of the bonus',
    number: 'No.',
    from: 'From',
    to: 'To',
    rate: 'Rate',
    pay: 'Pay',
    jump: 'Jump',
    open: 'and over',
    fromNote: 'The share of the plan at which the step begins, itself included.',
    toNote: 'The next step begins here; the bound itself belongs to it.',
    rateNote: 'Change it and everything follows. To remove a step, clear both cells.',
    payNote: "A month's pay at the beginning of the step, the soft base in full.",
    jumpNote: 'By how much pay jumps at the beginning of the step.',
  },
  indicators: {
    heading: 'Indicators of the soft base',
    name: 'Indicator',
    plan: 'Plan a month',
    weight: 'Weight',
    floor: 'Floor',
    cap: 'Cap',
    counts: 'Source',
    total: 'Total',
    nameNote: 'Five at most: nobody keeps more in mind. Clear the name to remove one.',
    weightNote: 'Its share of the soft base; together 100%.',
    floorNote: 'Under this attainment it pays nothing. Default: 0%.',
    capNote: 'Above this attainment it pays no more. Default: 100%.',
    countsNote: 'A kind of the Activities sheet, or typed by hand.',
  },
  limits: {
    heading: 'Limits',
    labels: {
      payroll: 'Payroll in gross profit',
      mix: 'Base in pay at plan',
      mixGap: 'and how far from it',
      jump: 'Jump of a step',
      headPay: 'Head of sales: pay',
      indicators: 'Indicators',
      leastParts: 'Parts, least',
      mostParts: 'Parts, most',
      repeat: 'Repeat orders of a manager',
      cycle: 'Quarter bonus: months of a deal',
      softScore: 'Soft base in the trial',
      margin: 'Margin',
    },
    notes: {
      payroll: 'The pay of managers as a share of gross profit, at most. Default: 10%.',
      mix: 'The share of both bases in the pay at plan. Default: 40%.',
      mixGap: 'The check holds within so many points on either side. Default: 10%.',
      jump: 'The largest jump of pay at a step. Default: a fifth of the pay at plan.',
      headPay: "A month's pay that no manager should exceed. Default: the Team sheet's.",
      indicators: 'At most. Default: 5.',
      leastParts: 'Fixed base, soft base, bonus, quarter bonus: at least so many. Default: 3.',
      mostParts: 'At most so many. Default: 5.',
      repeat: 'The share of repeat orders from which their growth pays for nobody’s selling. Default: 50%.',
      cycle: 'From this length of a deal a quarter bonus makes sense. Default: 3.',
      softScore: 'Past indicators are not known: the trial takes this share of the soft base. Default: 85%.',
      margin: 'Gross profit as a share of revenue. Default: from the orders, where they have it.',
    },
  },
  checks: {
    heading: 'Checks',
    ofRole: (role: string) => `Checks: ${role}`,
    names: {
      jump: 'Jump of pay',
      fall: 'Cliffs',
      bounds: 'Bounds of steps',
      mix: 'Mix at plan',
      parts: 'Make-up',
      weights: 'Weights',
      market: 'Market',
      payroll: 'Payroll',
      head: 'Head of sales',
      repeat: 'Repeat orders',
      quarter: 'Quarter bonus',
    },
    jump: {
      none: 'Pay has no jumps: it grows evenly.',
      holds: 'The largest jump is {jump} at {bound} of the plan, the limit {limit}.',
      off: 'At {bound} of the plan pay jumps by {jump}, the limit is {limit}. Add a step at {newBound} with {newRate}: then {first} and {second}.',
      much: 'At {bound} of the plan pay jumps by {jump}, the limit is {limit}: a deal will be held back for it. Split the jump into {count} or more by adding steps, or choose "evenly".',
    },
    fall: {
      holds: 'Nowhere does one more sale lower pay.',
      step: 'At {from} of the plan the rate falls from {before} to {rate}: one more sale lowers pay. Raise the rate to {before} at least.',
      minus: 'From {from} of the plan the rate is under zero: one more sale lowers pay. Put 0 or more.',
      line: 'Between {from} and {to} of the plan pay falls while sales grow. Raise the rate from {to} to {least} at least.',
    },
    bounds: {
      holds: 'The steps follow one another without a gap or an overlap.',
      notRising:
        'Step {step} begins at {from}, under the step before it, {before}. They are counted in rising order: put them so.',
      same: 'An overlap: step {step} begins at {from}, as another one does, and never counts. Move the bound or clear the step.',
      half: 'A gap: step {step} has only a bound or only a rate, so the step before it runs on. Fill in both cells or clear both.',
    },
    mix: {
      unknown: 'No pay yet: fill in the bases and the rates.',
      holds: 'Bases {base}, bonus {bonus}: {share} to {rest}, as meant.',
      off: 'Bases {base}, bonus {bonus}: {share} to {rest}; {mix} of base is meant, {gap} points either way. Bases of {wanted} would do.',
    },
    parts: {
      parts: ['No parts', 'One part', 'Two parts', 'Three parts', 'Four parts', 'Five parts'],
      indicators: [
        'no indicators',
        'one indicator',
        'two indicators',
        'three indicators',
        'four indicators',
        'five indicators',
        'six indicators',
      ],
      /** Of how many possible ones. */
      most: ['none', 'one', 'two', 'three', 'four', 'five', 'six'],
      holds: '{parts}, {indicators} of {most} possible. No fines.',
      many: '{parts}, {indicators}: nobody keeps more than {most} in mind. Clear the least important.',
      wrong: '{parts}: {least} to {mostParts} are easy to keep in mind.',
      fines: 'There is a negative rate or base: that is a fine, and fines do not sell. Put 0 or more.',
    },
    weights: {
      unused: 'There is no soft base and there are no indicators.',
      none: 'There is a soft base but no indicator: it would never be paid. Name one.',
      over: 'The weights add up to {sum}, not to 100%: a part of the soft base is paid twice. Take off {gap}.',
      under: 'The weights add up to {sum}, not to 100%: a part of the soft base is never paid. Add {gap}.',
      holds: 'The weights of the indicators add up to 100%.',
    },
    market: {
      unknown: 'Market pay is not known: type it in the scheme.',
      little:
        'At plan a manager earns {pay}, no more than the market, {market}: the best will leave. Add more than {short} to the bases or the bonus.',
      much: 'At 99% of the plan it is already {under}, the market is {market}: the plan need not be met. Take more than {spare} off the bases or the rates under plan.',
      holds:
        'Under plan less than the market (99% of the plan is {under}), at plan more ({pay}). The market is {market}. The same holds for everyone at their own plan.',
      short:
        'Below the market at their own plan: {shortCount} of {all}, {shortName} most: {shortPay} against {shortMarket}. Above it under plan: {overCount}. Split the roles.',
      over: 'Above the market before plan: {overCount} of {all}, {overName} most: {overPay} against {overMarket}. Split the roles or cut the lower rates.',
    },
    payroll: {
      unknown: 'Gross profit is not known: type the margin into the limits.',
      holds: '{share} of gross profit in 12 months, the limit is {limit}. Dearest is {month}: {worst}.',
      rates:
        '{share} of gross profit in a year, the limit is {limit}. Dearest is {month}: {worst}. Multiply the rates by {factor}: {rate} at 100% of the plan.',
      market:
        '{share} of gross profit in a year, the limit is {limit}. No rates will do: market pay alone is {bill}. It takes a profit of {need} a month, not {have}.',
      bases:
        '{share} of gross profit in a year, the limit is {limit}. No rates will do: the bases alone are {bill}. It takes a profit of {need} a month, not {have}.',
    },
    head: {
      nobody: 'There is nobody to compare: no manager has sold anything.',
      unknown:
        '{name} would have had the most in a month, {best} in {month}. Type the pay of the head of sales into the limits: it should be no less.',
      holds:
        '{name} would have had the most in a month, {best} in {month}. The head of sales has no less: {head}.',
      off: '{name} would have had the most in a month, {best} in {month}: {over} over the head of sales. Add that to the head, or lower the upper rate.',
    },
    repeat: {
      none: 'There is nobody to compare.',
      holds: 'Repeat orders +{growth}: pay +{more} a month. More than {limit} of repeats: {count} of {all}.',
      off: 'Repeat orders +{growth}: pay +{more} a month, though nobody sells them. More than {limit} of repeats: {count} of {all}. Give those orders to an order operator.',
    },
    quarter: {
      unknown: 'There is none. How long a deal takes is not known.',
      days: (days: number) => (days === 1 ? '1 day' : `${numberEn(days)} days`),
      /** "less than 1 month", "less than 3 months". */
      months: ['month', 'months'],
      notNeeded: 'Not needed: a won deal takes {days} (median), less than {months}.',
      possible: 'Possible: a won deal takes {days} (median), no less than {months}. The wizard offers it.',
      used: 'It fits: a won deal takes {days} (median), no less than {months}.',
      off: 'A won deal takes {days} (median), less than {months}: a bonus that far away moves nobody. Clear its rate and pay by month.',
    },
  },
  curve: {
    heading: 'Pay curve',
    note: 'for the plan of the example, the soft base in full',
    attainment: 'Attainment',
    base: 'Bases',
    bonus: 'Bonus',
    pay: 'Total',
    now: 'Now',
    difference: 'Gain',
    share: 'Share of sales',
  },
  summary: {
    heading: 'If the scheme had worked for the last 12 months',
    note: 'plans, pay and roles are typed on the trial sheet',
    profit: 'Gross profit',
    share: 'Payroll in gross profit',
    holds:
      'Better off: {winners}, worse off: {losers}. The rows add up to the department; the soft base is taken at {score}%.',
    unknown:
      'Present pay is known of nobody: type it on the trial sheet to see who is better off. The rows add up to the department.',
    off: 'The rows are {gap} off the months. Press Refresh.',
  },
  replay: trialWords,
  chart: {
    curve: 'Pay of a manager in a month',
    curveNote: (thousands: boolean, unit: string, plan: number | null, jumps: boolean) => {
      const of =
        [thousands ? 'thousand' : '', unit].filter((part) => part !== '').join(' ') || 'by attainment';
      if (jumps) return `${of}; dots: plan and jump`;
      return plan === null ? of : `${of}, plan ${numberEn(plan)}`;
    },
    lines: ['scheme', 'now', 'market', 'jump', 'plan'],
    payroll: 'Payroll in gross profit, %',
    payrollNote: 'by month; blue is the dearest',
    limit: 'limit',
    gains: 'Who gains and who loses',
    gainsNote: (unit: string) => `in 12 months${unit ? `, ${unit}` : ''}`,
  },
  warnings: {
    nobody:
      'Nobody has sold anything in the last twelve months, and there is no team: only the curve can be tried. Import deals or a team.',
    noTeam:
      'There is no Team sheet: roles, market and present pay are yours to type. Import the team to have them.',
    noPlan: (names: readonly string[]) =>
      `Without a plan there is no bonus: ${listed(names)}. Type one on the trial sheet.`,
    noPay: (names: readonly string[]) =>
      `Present pay is not known: ${listed(names)}. The comparison leaves them out.`,
    gone: (names: readonly string[]) =>
      `Left: ${listed(names)}. Paid up to the last month at work; what comes before or after counts in the table by month only.`,
    currencies: (all: readonly string[], chosen: string) =>
      `Sales are in ${all.length} currencies. Only ${chosen} counts; choose another on the trial sheet.`,
    guess:
      'What is paid now and elsewhere is not known: the bases and rates here are only an example. Type the pay at plan, or bases and rates of your own.',
    returns:
      'In this trial returns lower the month they came in. The bonus of a returned sale is taken back by pay cards and payslips.',
    noMargin: 'No margin is known: the share of pay in gross profit is not counted. Type it into the limits.',
    noMarginBase:
      'The bonus is counted from gross profit, but no margin is known: there is no bonus yet. Type the margin into the limits.',
  },
  keys: keysWords,
  form: formWords,
  effect: {
    pay: 'Pay at plan',
    payroll: 'Payroll in gross profit',
    attention: 'Checks to look at',
    unknown: 'not known',
    money: (value: number, unit: string) => `${unit.length > 1 ? `${unit}\u00a0` : unit}${numberEn(value)}`,
    share: (value: number) => shareEn(value),
    number: (value: number) => numberEn(value),
    well: 'All checks hold.',
    nobody: 'No sales in the last twelve months: only the curve can be tried.',
    look: (names: readonly string[]) => `Look at: ${names.join(', ')}.`,
  },
  ready: (roles: number, managers: number, off: number) =>
    `The scheme is ready: ${roles === 1 ? '1 role' : `${roles} roles`}, ${managers === 1 ? '1 manager' : `${numberEn(managers)} managers`} tried over 12 months; ${off === 0 ? 'all checks hold' : `checks to look at: ${off}`}.`,
};
