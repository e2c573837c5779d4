import { countEn, numberEn, pluralEn } from '../grammar';
import { activities, activityKinds, clientKinds, fields, orders, outcomes, team } from './import-fields';

/** Gives a detail of a reason or note by name; '' where it has none. */
type Detail = (name: string) => string;

const profiles: Readonly<Record<string, string>> = {
  amocrm: 'Kommo (amoCRM)',
  bitrix24: 'Bitrix24',
  '1c': '1C',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  salesforce: 'Salesforce',
  zoho: 'Zoho',
  list: 'Own list',
};

const reasons: Readonly<Record<string, (sample: string, header: string) => string>> = {
  noKey: () => 'Neither a deal ID nor a title',
  noStage: () => 'No stage',
  noAmount: () => 'Won without an amount',
  amountText: (sample) => `"${sample}" is not an amount`,
  amountTooLarge: (sample) => `The amount ${sample} is too large to count exactly`,
  dayText: (sample) => `"${sample}" is not a date`,
  dayImpossible: (sample) => `There is no date "${sample}"`,
  shareText: (sample) => `"${sample}" is not a probability. Give a share: 70% or 0.7`,
  shareRange: (sample) => `Probability ${sample} is not between 0 and 100%`,
  statusText: (sample) => `"${sample}" says neither open nor won nor lost`,
  kindText: (sample) => `"${sample}" says neither new nor current`,
  noDay: () => 'No date',
  dayAhead: (sample) => `The date ${sample} has not come yet`,
  dealUnknown: (sample) => `There is no deal “${sample}” among the imported ones`,
  amountEmpty: () => 'No amount',
  cancelled: (sample) => `Did not take place: "${sample}"`,
  noOwner: () => 'No manager',
  noName: () => 'No name',
  countText: (sample) => `"${sample}" is not a whole number`,
  minutesText: (sample) => `"${sample}" is not a length of time. Give minutes or 0:12:30`,
  totals: (sample) => `A line of totals: "${sample}"`,
};

const sourceName = (profile: string) =>
  profile === 'list' ? 'a list of your own' : (profiles[profile] ?? profile);
const dealCount = (detail: Detail) => countEn(Number(detail('count')), 'deal', 'deals');
/** The count with its noun and a verb that agrees: "1 deal has", "2 deals have". */
const deals = (detail: Detail, one: string, many: string) =>
  `${dealCount(detail)} ${pluralEn(Number(detail('count')), one, many)}`;
/** The rows end the note; a list that was cut ends in its own sign. */
const rowsOf = (detail: Detail) => {
  const rows = detail('rows');
  if (rows === '') return '';
  return rows.endsWith('…') ? ` Rows ${rows}` : ` Rows ${rows}.`;
};

/** An amount, kopecks or cents only where there are some, with its currency. */
const sumOf = (detail: Detail) => {
  const amount = Number(detail('amount'));
  const shown = numberEn(amount, Number.isInteger(amount) ? 0 : 2);
  return detail('currency') === '' ? shown : `${shown}\u00a0${detail('currency')}`;
};

const notes: Readonly<Record<string, (detail: Detail) => string>> = {
  severalColumns: (detail) =>
    `"${detail('header')}": column ${detail('first')}, where empty then ${detail('others')}.`,
  dateOrder: (detail) =>
    `"${detail('header')}": ${detail('order') === 'monthFirst' ? 'the month' : 'the day'} comes first, ${countEn(Number(detail('count')), 'date', 'dates')}.`,
  exchangedDates: (detail) =>
    `"${detail('header')}": ${countEn(Number(detail('count')), 'date was', 'dates were')} read by the spreadsheet with day and month exchanged; put back.`,
  serialDates: (detail) =>
    `"${detail('header')}": ${countEn(Number(detail('count')), 'number', 'numbers')} read as ${pluralEn(Number(detail('count')), 'a date', 'dates')}, the way a spreadsheet keeps them.`,
  zonedDates: (detail) =>
    `"${detail('header')}": ${countEn(Number(detail('count')), 'date names', 'dates name')} a time zone.`,
  oneCloseDate: (detail) =>
    `"${detail('header')}" is one date for plan and fact: expected while a deal is open, closed once it is won or lost.`,
  decimalMark: (detail) =>
    `"${detail('header')}": "${detail('sample')}" reads two ways. We take the mark as ${detail('as') === 'decimal' ? 'the decimal one' : 'a thousands separator'}, ${countEn(Number(detail('count')), 'amount', 'amounts')}.`,
  scaledAmounts: (detail) => `"${detail('header')}" is in units of ${numberEn(Number(detail('scale')))}.`,
  repeatedOnce: (detail) =>
    `${deals(detail, 'stands', 'stand')} in several rows, one for each product. Each is counted once, with its amount once.`,
  repeatedSummed: (detail) =>
    `${deals(detail, 'stands', 'stand')} in several rows, one for each product. The amounts of the rows are added up.`,
  duplicateIds: (detail) =>
    `${deals(detail, 'occurs', 'occur')} more than once with different data. The last row counts.${rowsOf(detail)}`,
  sameKey: (detail) =>
    `${deals(detail, 'without an ID has', 'without an ID have')} the same title, client and date as another. All are kept.${rowsOf(detail)}`,
  severalCurrencies: (detail) => `Currencies are kept apart: ${detail('list')}.`,
  noAmount: (detail) =>
    `${deals(detail, 'has', 'have')} no amount yet. It stays empty and is not counted as zero.${rowsOf(detail)}`,
  closedBeforeCreated: (detail) =>
    `${deals(detail, 'is closed before it was created', 'are closed before they were created')}; check the dates.`,
  severalClients: (detail) => `${deals(detail, 'has', 'have')} several clients. The first one is taken.`,
  clientKindComputed: () =>
    'New and current clients were told apart by us: until the first won deal a client is new.',
  statusEnds: (detail) =>
    `The status decides the outcome of ${dealCount(detail)}; the stage is kept as the one of losing or winning.`,
  everyRowIsSale: (detail) =>
    `The export has no stages: each document is a finished sale, stage "${detail('stage')}".`,
  unknownStages: (detail) =>
    `Stages that nobody confirmed yet: ${detail('names')}. Check their place on the Stages sheet.`,
  otherSource: (detail) =>
    `The deals so far came from ${sourceName(detail('earlier'))}, this export is read as ${sourceName(detail('profile'))}, and it lacks ${numberEn(Number(detail('count')))} of the ${countEn(Number(detail('all')), 'deal', 'deals')}. Deals of two CRMs may have the same ID, and then one overwrites the other: keep each CRM in a spreadsheet of its own.`,
  returns: (detail) =>
    `${countEn(Number(detail('count')), 'return', 'returns')}, ${sumOf(detail)} in all: entered with a minus, so every sum is net of ${pluralEn(Number(detail('count')), 'it', 'them')}.`,
  orderLines: (detail) =>
    `${countEn(Number(detail('count')), 'row has', 'rows have')} no amount of ${pluralEn(Number(detail('count')), 'its', 'their')} own and ${pluralEn(Number(detail('count')), 'belongs', 'belong')} to the order above.${rowsOf(detail)}`,
  orderCopies: (detail) =>
    `${countEn(Number(detail('count')), 'row repeats', 'rows repeat')} another with the same number word for word. Each order is counted once.${rowsOf(detail)}`,
  sameOrders: (detail) =>
    `${countEn(Number(detail('count')), 'row has', 'rows have')} no number and the same client, date and amount as another. All are counted.${rowsOf(detail)}`,
  noMargin: () =>
    'The file has neither cost nor gross profit, so only revenue can be counted. Gross profit stays empty.',
  marginComputed: () => 'Gross profit is the amount less the cost.',
  marginUnknown: (detail) =>
    `${countEn(Number(detail('count')), 'order has', 'orders have')} no gross profit. It stays empty and is not counted as zero.${rowsOf(detail)}`,
  fromDeals: (detail) =>
    `What the file does not say of ${countEn(Number(detail('count')), 'order', 'orders')} (channel, region and the like) is taken from the deals they belong to.`,
  currencyOfDeals: (detail) =>
    `The file names no currency: its amounts are taken to be in ${detail('currency')}, as those of the deals.`,
  unknownOwners: (detail) =>
    `${countEn(Number(detail('count')), 'name is', 'names are')} not among the managers imported so far: ${detail('names')}. If a manager is written differently there, their figures will not meet.`,
  otherKinds: (detail) =>
    `${countEn(Number(detail('count')), 'activity is', 'activities are')} neither call, meeting, proposal nor lead: ${detail('names')}. Kept as other.`,
  sameNames: (detail) =>
    `${countEn(Number(detail('count')), 'name stands', 'names stand')} there more than once. The first row counts.${rowsOf(detail)}`,
  keptRows: (detail) =>
    `${countEn(Number(detail('count')), 'row', 'rows')} of earlier imports ${pluralEn(Number(detail('count')), 'is', 'are')} not in this file. Kept.`,
  missing: (detail) =>
    `${deals(detail, 'is', 'are')} no longer in the export. We kept and marked ${pluralEn(Number(detail('count')), 'it', 'them')}.`,
  returned: (detail) => `${dealCount(detail)} came back to the export. The mark is removed.`,
};

/** Texts of the import: the Deals, History, Stages and Import report sheets, and how the file was read. */
export const importWords = {
  /** Names of a deal's fields: choices of the wizard and headings of the Deals sheet. */
  fields,
  /** Names of the fields of every imported table: choices of the wizard and headings of its sheet. */
  tables: { deals: fields, orders, activities, team },
  outcomes,
  clientKinds,
  activityKinds,
  profiles,
  /** Why a row, or a cell of it, was not read. */
  reason: (code: string, sample: string, header: string): string => reasons[code]?.(sample, header) ?? code,
  /** How something in the file was read. */
  note: (code: string, detail: Detail): string => notes[code]?.(detail) ?? code,
  /** The tables that a sheet can hold. */
  kinds: {
    deals: { name: 'Deals', importing: 'Importing deals', show: 'Show the deals' },
    orders: {
      name: 'Payments or shipments',
      importing: 'Importing orders',
      show: 'Show the orders',
      count: (count: number) => countEn(count, 'order', 'orders'),
      inFile: 'Orders in the file',
      added: 'New orders',
      missing: 'Not in this file, kept',
    },
    activities: {
      name: 'Calls, meetings, proposals',
      importing: 'Importing activities',
      show: 'Show the activities',
      count: (count: number) => countEn(count, 'row of activities', 'rows of activities'),
      inFile: 'Activities in the file',
      added: 'New activities',
      missing: 'Not in this file, kept',
    },
    team: {
      name: 'The team',
      importing: 'Importing the team',
      show: 'Show the team',
      count: (count: number) => countEn(count, 'person in the team', 'people in the team'),
      inFile: 'People in the file',
      added: 'New people',
      missing: 'Not in this file, kept',
    },
  },
  holds: 'What the sheet holds',
  headings: (row: number) => `Headings in row ${row}`,
  history: {
    columns: {
      at: 'Recorded at',
      key: 'Deal',
      title: 'Title',
      what: 'What changed',
      before: 'Before',
      after: 'After',
    },
    /** What happened to the deal as a whole; a changed field is named by `fields`. */
    events: { new: 'new deal', missing: 'no longer in the export', returned: 'back in the export' },
  },
  statusHistory: {
    columns: {
      day: 'Day',
      half: 'Half of the day',
      title: 'Deal title',
      owner: 'Manager',
      stage: 'Stage',
      probability: 'Probability',
      amount: 'Amount',
      expected: 'Expected',
      status: 'Status',
      comment: 'Comment',
      savedAt: 'Saved at',
      key: 'Deal',
    },
    halves: { morning: 'morning', evening: 'evening' },
  },
  stages: {
    columns: { pipeline: 'Pipeline', name: 'Stage', outcome: 'Outcome', step: 'Step' },
    hint: 'Outcome: open, won or lost. Step: the place among the steps of the pipeline, 1 is the first; a lost stage has 0. Correct it here, the next import follows.',
  },
  /** Sheets that no import takes. */
  otherSheets: {
    stageHistory:
      'This looks like a history of stages. It needs no import: the funnel finds the sheet by itself once deals are imported.',
    survey: 'This looks like a survey of clients. It needs no import: use the function NPS in a cell.',
  },
  report: {
    title: 'Import report',
    rows: 'Rows with data in the export',
    rowsRead: 'Rows read',
    deals: 'Deals in the export',
    added: 'New deals',
    changed: 'Changed',
    same: 'Unchanged',
    missing: 'No longer in the export, kept',
    open: 'Open',
    won: 'Won',
    lost: 'Lost',
    firstDay: 'First day',
    lastDay: 'Last day',
    unread: 'Rows not read',
    unreadNone: 'Every row was read.',
    unreadCells: 'Cells not read',
    unreadCellsHint: 'These rows were read, only this cell of them was not.',
    notes: 'How it was read',
    columns: {
      count: 'How many',
      reason: 'Reason',
      column: 'Column',
      rows: 'Rows of the export',
      mapped: 'Read as',
      header: 'Heading in the export',
    },
    mapping: 'Columns',
    more: (count: number) => `and ${numberEn(count)} more`,
    summary: (read: number, unread: number) =>
      unread === 0
        ? `${countEn(read, 'row', 'rows')} read, all of them.`
        : `${countEn(read, 'row', 'rows')} read, ${numberEn(unread)} not read: see the list.`,
  },
};
