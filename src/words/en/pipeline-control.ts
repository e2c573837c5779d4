import { calendarDay, type Day } from '../../analysis/day';
import type { Change } from '../../tables/merge';
import type { MoveKind } from '../../tables/moves';
import { countEn, numberEn } from '../grammar';
import { fullDay, monthDay, monthName } from './dates';
import { nameOf } from './payment-calendar';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const shortDay = (day: Day) => `${monthName(day).slice(0, 3)} ${calendarDay(day).day}`;
const days = (count: number) => countEn(count, 'day', 'days');
const deals = (count: number) => countEn(count, 'deal', 'deals');
const statuses = (count: number) => countEn(count, 'status', 'statuses');

const kinds: Readonly<Record<MoveKind, string>> = {
  new: 'New',
  won: 'Won',
  lost: 'Lost',
  reopened: 'Open again',
  slipped: 'Date moved on',
  earlier: 'Date moved closer',
  raised: 'Amount raised',
  cut: 'Amount cut',
  forward: 'Stage forward',
  back: 'Stage back',
  other: 'Other changes',
};

export interface SavedCounts {
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  readonly stale: number;
}

export const pipelineControlWords = {
  style: { thousands: ',', decimal: '.', percent: '%' },
  dealName: nameOf,
  day: fullDay,
  title: (day: Day, weekday: number) => `Deal control: ${WEEKDAYS[weekday]}, ${monthDay(day)}`,
  subtitle: (sheet: string, when: string) =>
    `Sheet "${sheet}" · built ${when} · the lists are as of the build, the sums are formulas · renewed by Refresh`,
  all: 'all',
  none: '(none)',
  inputs: {
    heading: 'What we look at',
    today: 'Today',
    todayNote: 'The day of the lists. Refresh puts the present day here.',
    manager: 'Manager',
    managerNote: 'Whose list is shown. After a change press Refresh. Default: all.',
    currency: 'Currency',
    currencyNote:
      'Currencies are never added up: deals in this one are shown. After a change press Refresh. Default: the most usual.',
    since: 'Changes since',
    sinceNote:
      'Changes that imports recorded after the evening of that day. On a Monday, "last Monday" is the one a week ago. Default: yesterday.',
    sinceNames: { yesterday: 'yesterday', monday: 'last Monday', import: 'last import', week: 'a week ago' },
    sinceDay: 'Or since the day',
    sinceDayNote: 'A day typed here comes before the choice above. Default: empty.',
    untouched: 'Untouched, days',
    untouchedNote: 'A deal with no change for so many days is to be talked about. Default: 7.',
    most: 'Deals per manager',
    mostNote: 'How many are listed at the most, the most pressing first. Default: 20.',
    newDay: 'New day starts empty',
    newDayNote:
      'yes: Refresh on another day empties the status cells whose words are in the Status history; the last column keeps them in sight. Words that were not saved are never emptied. no: words stay until you delete them. Default: yes.',
    outside: 'Overdue, undated',
    outsideNote: 'Whether they count towards the plan of the month. Default: leave out.',
    leastCoverage: 'Least coverage, weighted',
    leastCoverageNote: 'Weighted deals of the month divided by what is left of the plan. Default: 1.',
    leastUnweighted: 'Least coverage, in full',
    leastUnweightedNote: 'The same with full amounts. Default: 3.',
    addStage: 'Add deals at',
    addStageNote: 'The stage of deals to be added: its probability tells how many. Default: the most usual.',
    addAverage: 'Their average',
    addAverageNote: 'The amount of a deal to be added. Default: empty, the average of the open deals.',
    count: 'count',
    leave: 'leave out',
    yes: 'yes',
    no: 'no',
    listHelp: 'Choose from the list.',
    dayHelp: 'Enter a date.',
    numberHelp: 'Enter a number, at least 0.',
  },
  moved: {
    heading: 'What moved',
    note: 'times and sums, by what imports recorded',
    windows: {
      yesterday: 'Since yesterday',
      monday: (day: Day) => `Since Monday, ${shortDay(day)}`,
      import: 'Last import',
    },
    times: 'Times',
    sum: 'Sum',
    days: 'Moved on, days',
    daysNote: 'Days by which expected dates were moved on, all told.',
    kinds,
    kindNotes: {
      new: 'Deals that were not in the import before.',
      slipped: 'The expected date was moved on; a deal may do so several times.',
      raised: 'The sum is the difference.',
      cut: 'The sum is the difference.',
      forward: 'To a later step. A deal that was won or lost is counted there only.',
      other:
        'Another manager, a date set or taken away, gone from the export or back, a stage that is no step.',
    } as Readonly<Partial<Record<MoveKind, string>>>,
    total: 'All changes',
    oneImport:
      'There has been one import so far. Import a newer export of the CRM, and what moved will stand here: new, won and lost deals, dates and amounts.',
    noHistory:
      'The sheet with the history of deals is gone. The next import begins it anew; what moved before is not known.',
    knownFrom: (day: Day) => `Changes are known from ${monthDay(day)} on.`,
  },
  lists: {
    heading: 'To talk about today',
    note: 'the most pressing first',
    help: 'Morning: what will be done today. Evening: what came of it. "Save statuses" in the menu or the sidebar notes both down in the Status history.',
    helpCalendar:
      'Morning, evening and comment are those of the payment calendar: type them there. "Save statuses" notes them down in the Status history.',
    none: 'Nothing to talk about: no open deal has a reason.',
    head: (manager: string, listed: number, open: number, more: number) =>
      `${manager} · ${numberEn(listed)} of ${countEn(open, 'open deal', 'open deals')}${more > 0 ? ` · ${numberEn(more)} more not shown` : ''}`,
    columns: {
      deal: 'Client, deal',
      why: 'Why',
      stage: 'Stage',
      probability: 'Prob.',
      amount: 'Amount',
      expected: 'Expected',
      morning: 'Morning',
      evening: 'Evening',
      comment: 'Comment',
      last: 'Last status',
      key: 'Deal',
    },
    whyNote: 'As of the build. The most pressing reasons; all of them are in the note of the cell.',
    expectedNote: 'As typed on the payment calendar where there is one, else of the CRM.',
    lastNote: 'What was saved last before today.',
    keyNote: 'By this your words find their deal again. Do not change it.',
    statuses: ['will pay today', 'promised', 'paid', 'moved', 'no answer', 'refused'],
    statusHelp: 'Choose a status or type your own.',
    last: (day: Day, half: 'morning' | 'evening', status: string, today: Day) =>
      `${today - day === 1 ? 'yesterday' : shortDay(day)}, ${half}: ${status}`,
    total: 'Listed',
  },
  reasons: {
    overdue: (late: number) => `payment ${days(late)} late`,
    today: 'pays today',
    thisWeek: 'pays this week',
    lateTask: (late: number) => `task ${days(late)} late`,
    missing: 'not in the export',
    noTask: 'no task',
    untouched: (idle: number) => `untouched for ${days(idle)}`,
    moved: {
      new: 'new',
      won: 'won',
      lost: 'lost',
      reopened: 'open again',
      slipped: 'date moved on',
      earlier: 'date moved closer',
      raised: 'amount raised',
      cut: 'amount cut',
      forward: 'stage forward',
      back: 'stage back',
    } as Readonly<Record<Exclude<MoveKind, 'other'>, string>>,
    /** Of a move of the kind "other", by what changed. */
    other: {
      new: 'new',
      missing: 'gone from the export',
      returned: 'back in the export',
      stage: 'another stage',
      outcome: 'another outcome',
      owner: 'another manager',
      closed: 'another closing day',
    } as Readonly<Record<Exclude<Change['what'], 'amount' | 'expected'>, string>>,
    set: { amount: 'amount set', expected: 'date set' },
    removed: { amount: 'amount removed', expected: 'date removed' },
    slips: (times: number, by: number) =>
      `date moved on ${times === 1 ? 'once' : `${times} times`}, +${days(by)}`,
    more: (count: number) => `+${count}`,
  },
  movedList: {
    heading: (since: string) => `Deals that moved ${since}`,
    since: {
      yesterday: 'since yesterday',
      monday: 'since last Monday',
      import: 'in the last import',
      week: 'since a week ago',
    },
    sinceDay: (day: Day) => `since ${monthDay(day)}`,
    note: 'as of the build: after another choice above press Refresh',
    columns: {
      deal: 'Client, deal',
      manager: 'Manager',
      kind: 'What',
      amount: 'Sum',
      day: 'Recorded',
      change: 'From → to',
    },
    change: (before: string, after: string) => `${before || '(none)'} → ${after || '(none)'}`,
    byDays: (by: number) => ` (+${days(by)})`,
    earlierBy: (by: number) => ` (−${days(by)})`,
    events: { new: '', missing: 'no longer in the export', returned: 'back in the export' },
    number: (value: number) => numberEn(value),
    shortDay: (day: Day) => shortDay(day),
    more: (count: number) => `and ${numberEn(count)} more: see the sheet with the history of deals`,
    none: 'Nothing moved.',
  },
  byManager: {
    heading: 'What moved, by manager',
    note: 'since the day chosen above',
    manager: 'Manager',
    counts: 'Times',
    sums: 'Sums',
    columns: {
      new: 'New',
      won: 'Won',
      lost: 'Lost',
      slipped: 'Moved on',
      days: 'by, days',
      amount: 'Amount changed',
      forward: 'Forward',
      back: 'Back',
      rest: 'Other',
    },
    total: 'Department',
  },
  pipeline: {
    heading: (day: Day) => `Open deals now and on ${monthDay(day)}`,
    headingNow: 'Open deals now',
    note: 'grey: as of that day, from the history of imports',
    needed:
      'To compare with a week ago, the history must reach back: import the CRM export every day or two.',
    columns: {
      deals: 'Deals now',
      dealsThen: 'then',
      dealsChange: 'change',
      sum: 'Sum now',
      sumThen: 'then',
      average: 'Average now',
      averageThen: 'then',
      averageChange: 'change',
    },
    averageNote: 'Sum divided by the deals that have an amount.',
  },
  coverage: {
    heading: (month: Day) => `What is left of the plan for ${monthName(month)}`,
    note: (last: Day) => `expected until ${monthDay(last)} against what is left`,
    columns: {
      plan: 'Plan',
      paid: 'Paid',
      share: 'Done',
      left: 'Left',
      weighted: 'Expected, weighted',
      full: 'Expected, in full',
      coverage: 'Coverage, weighted',
      unweighted: 'Coverage, in full',
      add: 'Deals to add',
    },
    planNote: 'The plan of revenue for the month. Type it here; it stays with the manager and the month.',
    planFromSheet: 'The revenue of the Plan sheet, also where its goal is gross profit.',
    paidNote: 'Won deals closed this month.',
    paidFromSheet: 'As the Plan sheet counts it.',
    addNote:
      'So many more deals at the stage and of the average named above bring both coverages to their limits. Empty where the plan or the probability of the stage is unknown.',
    toAdd: 'A deal to be added: {average} at a probability of {chance}.',
    toAddUnknown:
      'The probability of the stage is not known: too few of its deals have finished. Type it on the payment calendar.',
    noPlan: 'Type a plan for each manager, or build the Plan.',
    noRevenuePlan: 'The Plan has no revenue for this month, and coverage needs one.',
  },
  warnings: {
    undated: (count: number) =>
      `${deals(count)} without an expected date: set it in the CRM or on the calendar.`,
    noTasks: 'The export has no dates of tasks: deals without a task cannot be told.',
    noChanged:
      'The export does not say when a deal was last changed: deals left untouched are told from imports only.',
    missing: (count: number) =>
      `${deals(count)} open here, but no longer in the export: check whether they are closed.`,
    cut: (count: number) =>
      `${deals(count)} with a reason not shown: raise "Deals per manager" and press Refresh.`,
    refresh: 'What was typed above is not on the sheet yet: press Refresh.',
    since: (day: Day) => `Changes are known from ${monthDay(day)} on: what was before is not in the sums.`,
    planCurrency: 'The plan is in another currency than the deals shown: the coverage does not hold.',
  },
  checks: {
    heading: 'Checks',
    deals: 'Agrees with the sheet of deals: {deals} open for {sum}.',
    dealsOff: 'Counted {deals} open for {sum}, the sheet of deals has {now}: press Refresh.',
    history: 'All {count} records of the history are counted.',
    historyOff: 'The history has {now} records, {count} are counted: press Refresh.',
    managers: 'The managers add up to the department: {count} changes.',
    flow: (day: Day) =>
      `Open on ${monthDay(day)} {before} + new {new} + open again {reopened} − won {won} − lost {lost} = {now} now.`,
    flowOff: (day: Day) =>
      `From ${monthDay(day)} to now {gap} open deals are not explained by the history: rows of the sheet of deals were added or deleted by hand.`,
    listed: 'The lists hold {listed} of {pressing} deals with a reason.',
    off: 'It is {gap} off. Press Refresh.',
  },
  keys: {
    moves: 'Changes: day, last import, manager, kind, amount, days',
    deals: 'Open deals: manager, expected, probability, amount',
    now: {
      open: 'Deals now: in work',
      openAmount: 'With an amount',
      openSum: 'Their amount',
      paid: 'Paid this month',
      paidSum: 'Their amount',
    },
    keptPlans: 'Plans that are not on the sheet now. Do not change this sheet.',
    kept: 'Notes on deals that are not listed now. Do not change this sheet.',
  },
  form: {
    steps: { lists: 'Lists', changes: 'Changes' },
    manager: 'Whose list',
    managerHint: 'Every manager gets a list of their own. You can change it on the sheet.',
    everybody: 'All managers',
    untouched: 'Untouched for',
    untouchedHint: 'Longer without a change, and the deal is on the list.',
    daysUnit: 'days',
    since: 'What moved since',
    sinceHint: 'As imports recorded it: import a fresh export before the meeting.',
  },
  effect: {
    listed: 'To talk about',
    moved: 'Changes',
    untouched: 'Untouched',
    number: (value: number) => numberEn(value),
    sentence: (listed: number, managers: number) =>
      listed === 0
        ? 'No open deal needs talking about.'
        : `${deals(listed)} to talk about with ${countEn(managers, 'manager', 'managers')}.`,
    oneImport: 'What moved is told from the second import on.',
  },
  ready: (listed: number, managers: number, moved: number | null) =>
    `Deal control is ready: ${deals(listed)} to talk about with ${countEn(managers, 'manager', 'managers')}${moved === null ? '; what moved is told from the second import on' : `, ${countEn(moved, 'change', 'changes')}`}.`,
  saved: {
    done: ({ added, replaced, stale }: SavedCounts, sheet: string) =>
      `Saved on "${sheet}": ${statuses(added + replaced)}${replaced > 0 ? ` (${numberEn(replaced)} in place of earlier ones)` : ''}.${staleEn(stale)}`,
    nothing: ({ same, stale }: SavedCounts) =>
      `${same > 0 ? `Nothing new: ${statuses(same)} of today are saved already.` : 'Nothing to save: no status is typed for today.'}${staleEn(stale)}`,
  },
};

function staleEn(stale: number): string {
  return stale > 0
    ? ` ${statuses(stale)} of an earlier day not saved again: Refresh empties their cells.`
    : '';
}
