import { countEn, numberEn } from '../grammar';
import { fullDay } from './dates';

/** Names of the lowest level and those above it; the last of a ladder is always the lead. */
const STEPS = ['Manager', 'Senior manager', 'Specialist', 'Senior specialist', 'Expert', 'Key expert'];
const LEADING = [
  'Calls and meetings by plan; the CRM in order',
  'Meetings and proposals by plan; average deal grows',
  'New clients by plan; deals without delays',
];
const SKILLS = [
  'Knows the product and the script',
  'Finds out needs, defends the price',
  'Runs large deals, keeps clients',
];
const LEAD = {
  name: 'Lead',
  leading: "The department's plan; newcomers reach theirs",
  skills: 'Teaches others, negotiates with owners',
};

export const ladderWords = {
  style: { thousands: ',', decimal: '.', percent: '%' },
  day: fullDay,
  yes: 'yes',
  no: 'no',
  none: '(not stated)',
  title: 'Career ladder',
  subtitle: (sheet: string, when: string) =>
    `Sheet "${sheet}" · built ${when} · levels are yours, standings follow the sales · renewed by Refresh`,
  proposed: (level: number, levels: number): { name: string; leading: string; skills: string } =>
    level === levels
      ? LEAD
      : {
          name: STEPS[level - 1] ?? `Level ${level}`,
          leading: LEADING[Math.min(level, LEADING.length) - 1] ?? '',
          skills: SKILLS[Math.min(level, SKILLS.length) - 1] ?? '',
        },
  /** Of a level above the team's own grades. */
  level: (number: number): string => `Level ${number}`,
  inputs: {
    heading: 'How we look',
    today: 'Today',
    todayNote: "Whole months before this day's are looked at. Refresh puts the day here that it is then.",
    months: 'Average of months',
    monthsNote: 'So many last whole months make the average. Default: 3.',
    fewest: 'Judged from, months',
    fewestNote: 'Whoever has worked fewer whole months is not judged. Default: 2.',
    currency: 'Currency',
    currencyNote: 'Currencies are not added up: only sales in this one count. Default: the most usual.',
  },
  help: {
    list: 'Choose from the list.',
    day: 'Enter a date.',
    number: 'Enter a number within the limits.',
  },
  levels: {
    heading: 'Levels',
    note: 'proposed from the months of the team; write over them; rows put in count after Refresh',
    noteByGrades:
      'proposed from the grades in Team and their sales; write over them; rows put in count after Refresh',
    level: 'Level',
    turnover: 'Turnover a month',
    turnoverNote:
      "An average month from this sum on. Default: quantiles of the team's months of the last year.",
    turnoverByGradesNote:
      'An average month from this sum on. Default: half-way between the average months of the people of this grade and of the one below; the lowest from its least.',
    profit: 'Profit a month',
    profitNote: 'Gross. Empty: not asked. Default: turnover × the margin of the orders.',
    income: 'Income a month',
    incomeNote:
      'What the level earns, for the talk with the manager. Default: the pay now of the people of the grade, else its quantiles in the team.',
    leading: 'Leading indicators',
    leadingNote: 'What the level does every day. Judged by the head of sales.',
    skills: 'Skills',
    skillsNote: 'What the level can do. Judged by the head of sales.',
  },
  managers: {
    heading: 'Who stands where',
    note: 'an average month against the levels; indicators and skills are marked by the head of sales',
    manager: 'Manager',
    grade: 'Grade in Team',
    gradeNote: 'As of the build, from the sheet Team.',
    turnover: 'Turnover a month',
    turnoverNote: 'The average of the whole months at work that are looked at.',
    profit: 'Profit a month',
    profitNote: 'Gross. Empty where no order has a margin.',
    level: 'Level',
    levelNote: 'By turnover and profit. A dash: too few whole months to judge.',
    leading: 'Indicators',
    skills: 'Skills',
    markNote: 'Are those of the next level there? Write yes or no. Refresh keeps it by manager.',
    missing: 'What is missing',
    missingNote: 'To the next level, a month on average.',
    under: 'under the first',
    few: 'Too few whole months to judge: {months} of {fewest}.',
    top: 'Stands on the top level.',
    to: 'To "{next}": {lack}.',
    noBound: 'Write the turnover of "{next}" above.',
    lacks: {
      turnover: '{sum} of turnover',
      profit: '{sum} of profit',
      leading: 'the indicators of the level',
      skills: 'the skills of the level',
    },
    above: ' Above their own grade.',
    below: ' Below their own grade.',
  },
  checks: {
    heading: 'Checks',
    holds: 'Listed managers and sales without a manager give all sales of these months, ',
    off: ' was sold by people who are not listed: they have left, or came since the build.',
    levels: 'There are three to seven levels.',
    levelsOff: 'A ladder has three to seven levels: fewer give nothing to climb, more nobody remembers.',
    rise: 'Each level asks for more turnover than the one before.',
    falls: 'Level ',
    fallsMend: ' asks for no more turnover than the one before it: raise its sum.',
  },
  warnings: {
    foreign: 'Sales of these months in other currencies are left out (their number in brackets): ',
    nobody: 'Nobody sells yet: import deals, orders or the team, then press Refresh.',
    noHistory: 'No sales in the last year to propose sums from: write the turnover of each level.',
    leftOut: (grades: readonly string[]) =>
      `The ladder has fewer levels than the team has grades. Left out: ${grades.join(', ')}.`,
  },
  keys: {
    foreign: 'In other currencies',
    next: 'Months before',
    first: 'Months from',
    window: 'Amount in these months',
    profit: 'Gross profit in these months',
    kept: 'Levels not shown now. Do not change this sheet.',
    sales: { owner: 'Manager', day: 'Day of sale', amount: 'Amount' },
    figures: {
      since: 'First whole month',
      from: 'Counted from',
      months: 'Months',
      sum: 'Sum',
      turnover: 'Turnover a month',
      profit: 'Gross profit a month',
      level: 'Level',
      enough: 'Judged',
      missing: 'Turnover missing',
      missingProfit: 'Profit missing',
      lack: 'What is missing',
    },
  },
  form: {
    steps: { levels: 'Levels', months: 'Months' },
    levels: 'How many levels?',
    months: 'Average of how many months?',
    hints: {
      levels: "From three to seven. Sums are proposed from the team's own months.",
      months: 'One month is chance, a year is too late: three is usual.',
    },
  },
  effect: {
    people: 'Managers',
    standing: 'On a level',
    few: 'Too few months',
    number: (value: number) => numberEn(value),
    sentence: (bounds: readonly number[], unit: string) =>
      bounds.length === 0
        ? 'No sales of the last year to propose sums from.'
        : `Turnover from ${bounds.map((bound) => numberEn(bound)).join(', ')}${unit === '' ? '' : ` ${unit}`}.`,
  },
  ready: (levels: number, people: number) =>
    `Ladder is ready: ${countEn(levels, 'level', 'levels')}, ${countEn(people, 'manager', 'managers')}.`,
};
