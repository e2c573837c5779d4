import { countEn, numberEn } from '../grammar';

/** A point in time taken apart; `ago` is in whole days before today (negative: still to come). */
export interface Moment {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly ago: number;
  readonly sameYear: boolean;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

const two = (value: number) => String(value).padStart(2, '0');

function clock({ hour, minute }: Moment): string {
  return `${hour % 12 || 12}:${two(minute)}\u00a0${hour < 12 ? 'AM' : 'PM'}`;
}

function calendarDate({ year, month, day, sameYear }: Moment): string {
  return `${(MONTHS[month - 1] ?? '').slice(0, 3)}\u00a0${day}${sameYear ? '' : `, ${year}`}`;
}

function when(moment: Moment): string {
  if (moment.ago === 0) return `today at ${clock(moment)}`;
  if (moment.ago === 1) return `yesterday at ${clock(moment)}`;
  return `${calendarDate(moment)}, ${clock(moment)}`;
}

/** Every text of the page, apart from problems, fields of the import, and the functions. */
export const sidebarWords = {
  /** The tools that exist, in the order they are offered, by the question they answer. */
  tools: {
    funnel: {
      question: 'Where do we lose deals?',
      name: 'Funnel',
      title: 'Sales funnel',
      build: 'Build the funnel',
      building: 'Building the funnel',
      refreshing: 'Refreshing the funnel',
    },
    'payment-calendar': {
      question: 'What will be paid this month?',
      name: 'Payment calendar',
      title: 'Payment calendar',
      build: 'Build the calendar',
      building: 'Building the payment calendar',
      refreshing: 'Refreshing the payment calendar',
    },
    motivation: {
      question: 'How much do I pay for sales?',
      name: 'Motivation',
      title: 'Motivation',
      build: 'Build the scheme',
      building: 'Building the pay scheme',
      refreshing: 'Refreshing the pay scheme',
    },
    plan: {
      question: 'How do we reach the goal?',
      name: 'Plan',
      title: 'Sales plan',
      build: 'Build the plan',
      building: 'Building the sales plan',
      refreshing: 'Refreshing the sales plan',
    },
    'pipeline-control': {
      question: 'What moved in the pipeline?',
      name: 'Deal control',
      title: 'Deal control',
      build: 'Build the control',
      building: 'Building the deal control',
      refreshing: 'Refreshing the deal control',
    },
    'cascade-scheme': {
      question: 'How do I pay for results, daily work and tasks?',
      name: 'Cascade scheme',
      title: 'Cascade scheme',
      build: 'Build the scheme',
      building: 'Building the cascade scheme',
      refreshing: 'Refreshing the cascade scheme',
    },
    'stand-up': {
      question: 'Who does what today?',
      name: 'Stand-up',
      title: 'Stand-up',
      build: 'Build the stand-up sheet',
      building: 'Building the stand-up sheet',
      refreshing: 'Refreshing the stand-up sheet',
    },
    dashboard: {
      question: 'How are we doing?',
      name: 'Dashboard',
      title: 'Dashboard',
      build: 'Build the dashboard',
      building: 'Building the dashboard',
      refreshing: 'Refreshing the dashboard',
    },
    'month-letter': {
      question: 'What was the month like?',
      name: 'Month letter',
      title: 'Month letter',
      build: 'Build the letter',
      building: 'Writing the month letter',
      refreshing: 'Refreshing the month letter',
    },
    contest: {
      question: 'Who is winning?',
      name: 'Contest',
      title: 'Contest',
      build: 'Build the contest',
      building: 'Building the contest',
      refreshing: 'Refreshing the contest',
    },
    'pay-cards': {
      question: 'What has each manager earned?',
      name: 'Pay cards',
      title: 'Pay cards',
      build: 'Build the cards',
      building: 'Building the pay cards',
      refreshing: 'Refreshing the pay cards',
    },
    ladder: {
      question: 'Who stands where, and what is missing?',
      name: 'Career ladder',
      title: 'Career ladder',
      build: 'Build the ladder',
      building: 'Building the career ladder',
      refreshing: 'Refreshing the career ladder',
    },
  },
  number: (value: number) => numberEn(value),
  quoted: (text: string) => `"${text}"`,
  list: (items: readonly string[]) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`,
  general: {
    back: 'Back',
    next: 'Next',
    allTools: 'All tools',
    tryAgain: 'Try again',
    stepOf: (step: number, steps: number) => `Step ${step} of ${steps}`,
    stepDone: 'done',
    opening: 'Opening…',
    goToCell: (a1: string) => `Go to cell ${a1}`,
    problem: 'Problem',
    warning: 'Please note',
  },
  home: {
    title: 'Voronka',
    deals: (count: number) => countEn(count, 'deal', 'deals'),
    imported: (profile: string, moment: Moment) => `${profile} · imported ${when(moment)}`,
    table: (count: string, moment: Moment) => `${count} · ${when(moment)}`,
    import: 'Import',
    built: 'Built',
    builtAt: (name: string, moment: Moment) => {
      if (moment.ago === 0) return `${name} · today, ${clock(moment)}`;
      return `${name} · ${when(moment)}`;
    },
    behind: (days: number) =>
      days === 0
        ? 'Deals were imported after this sheet was built'
        : `Deals are ${countEn(days, 'day', 'days')} newer than the sheet`,
    open: 'Open',
    openSheet: (sheet: string) => `Open the sheet "${sheet}"`,
    refresh: 'Refresh',
    refreshSheet: (sheet: string) => `Refresh the sheet "${sheet}"`,
    change: 'Change',
    changeSheet: (sheet: string) => `Change the settings of the sheet "${sheet}"`,
    ready: 'Ready to build',
    resume: 'Continue where you left off',
    more: 'More',
    functions: 'Functions for cells',
    functionNames: 'CONVERSION, NPS, OUTLOOK, PAYOUT…',
    statuses: 'Statuses of the deals',
    saveStatuses: 'Save statuses',
    savingStatuses: 'Saving the statuses…',
    showStatuses: 'Open the history',
    undo: 'Undo last build',
    undone: (sheet: string) => `The sheet "${sheet}" is as it was before the last build.`,
    removed: (sheet: string) => `The sheet "${sheet}" is gone: there was none before the last build.`,
    refreshAll: 'Refresh all',
    refreshed: (sheets: number) => `${countEn(sheets, 'sheet is', 'sheets are')} up to date.`,
  },
  empty: {
    title: 'No deals yet',
    lead: 'Paste your CRM export into any sheet, then press Import. The sheet itself stays as it is.',
    formats: 'Exports we read',
    formatList:
      'HubSpot, Pipedrive, Salesforce, Zoho, Kommo (amoCRM), Bitrix24, 1C, and lists kept by hand. Needed: a deal number or title, a stage and an amount. Payments, calls and the list of managers are imported the same way.',
    answers: 'After the import you will know',
    now: 'Works without deals',
    privacy: 'Your data stays in your spreadsheet: the add-on sends nothing out.',
    sample: 'Use sample data',
    import: 'Import',
  },
  import: {
    title: 'Import',
    steps: ['Sheet', 'Columns', 'Stages', 'Report'],
    sheetQuestion: 'Which sheet has the export?',
    sheetSize: (rows: number, columns: number) =>
      `${countEn(rows, 'row', 'rows')} · ${countEn(columns, 'column', 'columns')}`,
    emptySheet: 'empty',
    noSheets: 'There is no sheet to import from. Paste the CRM export into a new sheet.',
    updateList: 'Update the list',
    sheetHint:
      'The sheet is only read: deals, payments, calls and meetings, or the team go to sheets of their own.',
    inspecting: (sheet: string) => `Reading the sheet "${sheet}"`,
    proposing: 'Reading the rows',
    importingNote: 'Deals imported before stay in their place until the new ones are ready.',
    found: (known: number, all: number) => `${known} of ${countEn(all, 'column', 'columns')} recognized`,
    source: (profile: string, headerRow: number) => `${profile}, headings in row ${headerRow}`,
    sourceList: (headerRow: number) => `A list of your own, headings in row ${headerRow}`,
    remembered: 'Columns as you confirmed them last time',
    rows: (rows: number) => `${countEn(rows, 'row', 'rows')} of data`,
    willRead: (readable: number, all: number) =>
      `${numberEn(readable)} of ${countEn(all, 'row', 'rows')} can be read`,
    meaning: (letter: string, header: string) => `What column ${letter}, "${header}", means`,
    noHeader: 'no heading',
    notImported: 'Not imported',
    notImportedCount: (count: number) => `Not imported: ${countEn(count, 'column', 'columns')}`,
    standIn: (letter: string) => `where ${letter} is empty`,
    moved: (field: string, letter: string) =>
      `${field} is now read from column ${letter}, and no longer from here.`,
    confidence: { sure: 'sure', likely: 'likely', unsure: 'not sure', confirmed: 'your choice' },
    repeated: (header: string, letters: string) =>
      `"${header}" is there more than once: columns ${letters}. The first filled one is read.`,
    repeatedOne: (header: string, letters: string, letter: string) =>
      `"${header}" is there more than once: columns ${letters}. Only ${letter} is read.`,
    repeatedUnused: (header: string, letters: string) =>
      `"${header}" is there more than once: columns ${letters}. None of them is imported.`,
    order: 'Read',
    orderOption: (letters: readonly string[]) =>
      letters.length === 1 ? `only ${letters[0]}` : letters.join(', if empty — '),
    ambiguous: (header: string, letter: string, sample: string, dayFirst: string, monthFirst: string) =>
      `"${header}", ${letter}: is ${sample} ${dayFirst} or ${monthFirst}?`,
    ambiguousCount: (count: number) =>
      count === 1 ? 'The one date there reads two ways.' : `All ${numberEn(count)} dates read two ways.`,
    exchanged: (header: string, letter: string, sample: string, asSheet: string, proof: string) =>
      `"${header}", ${letter}: the spreadsheet took ${sample} for ${asSheet}, but ${proof} in the same column fits only the other order.`,
    exchangedQuestion: (count: number) =>
      count === 1
        ? 'Which day is it?'
        : `Which day is it? The answer goes for ${numberEn(count)} dates of the column.`,
    exchangedBack: (day: string) => `${day}, put day and month back`,
    exchangedKept: (day: string) => `${day}, as the spreadsheet has it`,
    settled: { dayFirst: 'the day comes first', monthFirst: 'the month comes first' },
    settledBy: (letter: string, order: string) => `In column ${letter} ${order}`,
    day: (moment: Moment) => `${MONTHS[moment.month - 1] ?? ''} ${moment.day}`,
    oneCloseDate: (header: string, letter: string) =>
      `"${header}", ${letter}, is the only closing date. Of won and lost deals it is read as closed, of open ones as expected.`,
    repeatedDeals: (count: number) =>
      `${countEn(count, 'deal stands', 'deals stand')} in several rows. Each is counted once.`,
    severalCurrencies: (currencies: string) =>
      `Several currencies: ${currencies}. They are never added up: each has its own total.`,
    lacking: {
      key: 'No column with the deal number or title',
      stage: 'No column with the stage',
      amount: 'No column with the amount',
      day: 'No column with the date',
      owner: 'No column with the manager',
      activity: 'No column with the kind of activity, nor with a number of calls, meetings or proposals',
      name: 'No column with the name',
    },
    lackingRemedy: 'Choose this meaning for one of the columns below. Without it there is nothing to import.',
    stagesTitle: 'Are these the steps of a sale?',
    stagesHint: 'From first contact to payment. Set the order and the outcome of each stage.',
    pipeline: (name: string) => (name ? `Pipeline "${name}"` : 'Stages'),
    openGroup: 'Steps',
    wonGroup: 'Won',
    lostGroup: 'Lost',
    outcome: { open: 'Step', won: 'Won', lost: 'Lost' },
    outcomeOf: (stage: string) => `Outcome of the stage "${stage}"`,
    up: (stage: string) => `Move "${stage}" up`,
    down: (stage: string) => `Move "${stage}" down`,
    placed: (stage: string, step: number) => `"${stage}" is now step ${step}.`,
    because: {
      remembered: 'as last time',
      profile: 'as in your CRM',
      words: 'by its name',
      order: 'by the order in the export',
      confirmed: 'your choice',
    },
    stageDeals: (deals: number, because: string) => `${countEn(deals, 'deal', 'deals')} · ${because}`,
    clientsAction: (stage: string) =>
      `"${stage}" is what the client does, not the seller. Rename it in the CRM after your own step, for example "Proposal defended".`,
    noWon: (pipeline: string) =>
      pipeline
        ? `No stage of "${pipeline}" is won, so its conversion cannot be counted.`
        : 'No stage is won, so conversion cannot be counted.',
    run: 'Import',
    read: (rows: number) => `${countEn(rows, 'row', 'rows')} read`,
    readOf: (rows: number, unread: number) =>
      unread === 0
        ? 'all there are'
        : `of ${numberEn(rows)}; ${numberEn(unread)} not read: see the list below`,
    report: {
      added: 'New deals',
      changed: 'Changed',
      same: 'Unchanged',
      total: 'In the file',
      missing: 'No longer in the file',
      open: 'Open',
      won: 'Won',
      lost: 'Lost',
      period: (first: Moment, last: Moment) =>
        `Dates: ${first.ago === last.ago ? calendarDate(first) : `${calendarDate(first)} – ${calendarDate(last)}`}`,
      historyNote: 'What changed is written to the change history.',
    },
    unread: (count: number) => `Not read: ${numberEn(count)}`,
    unreadCells: (count: number) => `Cells not read: ${numberEn(count)}`,
    unreadCellsHint: 'These rows were read; only this cell of them was not.',
    unreadWhere: (letter: string, rows: readonly string[], more: number) => {
      const place = `${rows.length + more === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more ? ` and ${more} more` : ''}`;
      return letter ? `${letter}: ${place}` : place;
    },
    moreReasons: (count: number) => `${countEn(count, 'more reason', 'more reasons')}`,
    show: 'Show',
    showRow: (row: number) => `Show row ${row}`,
    how: 'How it was read',
  },
  tool: {
    effect: 'What it comes to',
    starting: 'Reading the deals',
    share: (percent: string) => `${percent}%`,
    shareUnclear: (typed: string) => `"${typed}" is not a share. Type it as 70% or 0.7.`,
    dayUnclear: 'Type a whole date: day, month and year.',
    numberUnclear: (typed: string, example: string) => `"${typed}" is not a number. Type it as ${example}.`,
    numberWhole: (typed: string) => `"${typed}" is not a whole number. Type it without a fraction.`,
    numberTooSmall: (least: string) => `Too small: the least is ${least}.`,
    numberTooLarge: (most: string) => `Too large: the most is ${most}.`,
    takeProposal: (row: string, proposal: string) =>
      proposal ? `Take the proposal for ${row}: ${proposal}` : `Clear ${row}`,
    stepFrom: 'From',
    stepTo: 'To',
    stepOpen: 'and above',
    fromOf: (step: number) => `Step ${step}: from`,
    rateOf: (step: number, rate: string) => `Step ${step}: ${rate.toLowerCase()}`,
    addStep: 'Add a step',
    removeStep: (step: number) => `Remove step ${step}`,
    takeSteps: 'Take what is proposed',
    givenOut: (sum: string, total: string) => `${sum} of ${total}`,
    nothingLeft: 'All given out',
    leftToGive: (left: string) => `Left to give out: ${left}`,
    givenOver: (over: string) => `Over by ${over}`,
    counting: 'Counting the next step',
    building: (done: number, steps: number) => `Step ${done} of ${steps}`,
    percent: (share: number) => `${Math.round(share * 100)}%`,
    oldSheet:
      'The previous sheet stays in its place until the new one is ready. If you stop, it remains as it is.',
    newSheet: 'The sheet appears when it is ready. If you stop, the spreadsheet remains as it is.',
    stop: 'Stop',
    stopping: 'Stopping after this step…',
    stopped: 'Stopped. Nothing in the spreadsheet has changed.',
    open: 'Open',
    build: 'Build',
  },
  functions: {
    title: 'Functions for cells',
    cell: (a1: string, sheet: string) => `Cell ${a1} on the sheet "${sheet}" is selected`,
    copy: 'Copy',
    copied: 'The formula is copied.',
    copyByHand: 'Your browser does not let us copy. Select the formula and press Ctrl+C.',
    insert: 'Insert here',
    inserted: (a1: string, sheet: string) => `The formula is in cell ${a1} on the sheet "${sheet}".`,
    optional: 'optional',
    example: 'Example',
    separators: (argument: ';' | ',', decimal: ',' | '.') =>
      `Arguments are separated by "${argument}", decimals by a ${decimal === ',' ? 'comma' : 'point'}: so this spreadsheet is set.`,
  },
};
