import { activityTable, sampleActivities } from './activities';
import { amocrmTable } from './amocrm';
import type { Language } from './business';
import { csvText } from './csv-text';
import { type SampleDeal, sampleDeals } from './deals';
import { rowsWhere, type Spoiled, spoil } from './dirt';
import { hubspotTable } from './hubspot';
import { orderTable, sampleOrders } from './orders';
import { stageHistoryTable } from './stage-history';
import { sampleSurvey, surveyTable } from './survey';
import { teamTable } from './team';

export const SAMPLE_SEED = 2026;
export const SAMPLE_COUNT = 1_216;
export const COMPANY_NAME = { ru: 'Ладога-Климат', en: 'Lakeside Climate' } as const;

/** The sample company's deals, the same in both languages but for the currency. */
export function companyDeals(language: Language): SampleDeal[] {
  return sampleDeals({ seed: SAMPLE_SEED, count: SAMPLE_COUNT, language });
}

/** The deals as the CRM of that language gives them out: the header and a row for each, nothing spoiled. */
export function dealTable(deals: readonly SampleDeal[], language: Language): string[][] {
  return language === 'ru' ? amocrmTable(deals, SAMPLE_SEED) : hubspotTable(deals, SAMPLE_SEED);
}

/** The files of the sample company: name → text. */
export function sampleFiles(language: Language): ReadonlyMap<string, string> {
  const deals = companyDeals(language);
  const separator = language === 'ru' ? ';' : ',';
  const csv = (rows: readonly (readonly string[])[]) => csvText(rows, separator, '\n');
  return new Map([
    language === 'ru' ? ['deals-amocrm.csv', amocrmFile(deals)] : ['deals-hubspot.csv', hubspotFile(deals)],
    ['orders.csv', csv(orderTable(sampleOrders(deals, SAMPLE_SEED), language))],
    // A stream of its own, so that the other files stay as they are.
    ['activities.csv', csv(activityTable(sampleActivities(deals, SAMPLE_SEED + 1), language))],
    ['survey.csv', csv(surveyTable(sampleSurvey(deals, SAMPLE_SEED), language))],
    ['team.csv', csv(teamTable(language))],
    ['stage-history.csv', csv(stageHistoryTable(deals, language))],
  ]);
}

const isOpenLate = (deal: SampleDeal) => deal.outcome === 'open' && deal.stays.length > 2;
const isWon = (deal: SampleDeal) => deal.outcome === 'won';

/** Eleven rows with something nobody can read and a total below; two titles that look like formulas. */
function amocrmFile(deals: readonly SampleDeal[]): string {
  const [first = 0, second = 0, third = 0] = rowsWhere(deals, isWon, [140, 610, 980]);
  const [formula = 0, plus = 0] = rowsWhere(deals, isOpenLate, [1150, 1190]);
  const cells: Spoiled[] = [
    { row: first, header: 'Бюджет', text: '' },
    { row: second, header: 'Бюджет', text: '' },
    { row: third, header: 'Бюджет', text: 'уточнить у бухгалтера' },
    { row: 233, header: 'Бюджет', text: 'по смете' },
    { row: 790, header: 'Бюджет', text: 'договорная' },
    { row: 301, header: 'Дата создания сделки', text: '31.02.2026' },
    { row: 702, header: 'Дата создания сделки', text: '30.02.2025 11:40' },
    { row: 911, header: 'Дата создания сделки', text: 'вчера' },
    { row: 455, header: 'Этап сделки', text: '' },
    { row: 1020, header: 'Этап сделки', text: '' },
    { row: 530, header: 'ID', text: '' },
    { row: 530, header: 'Название сделки', text: '' },
    { row: formula, header: 'Название сделки', text: '=Вентиляция+кондиционеры' },
    { row: plus, header: 'Название сделки', text: '+2 блока к старому заказу' },
  ];
  const table = spoil(dealTable(deals, 'ru'), cells);
  const total = table[0]!.map((_, column) => (column === 0 ? `Итого: ${deals.length}` : ''));
  return csvText([...table, total], ';', '\n');
}

/** Twelve rows with something nobody can read; two names that look like formulas. A byte-order mark before the first header. */
function hubspotFile(deals: readonly SampleDeal[]): string {
  const [first = 0, second = 0, third = 0] = rowsWhere(deals, isWon, [150, 620, 990]);
  const [formula = 0, plus = 0] = rowsWhere(deals, isOpenLate, [1150, 1190]);
  const cells: Spoiled[] = [
    { row: first, header: 'Amount', text: '' },
    { row: second, header: 'Amount', text: '' },
    { row: third, header: 'Amount', text: '' },
    { row: 240, header: 'Amount', text: 'TBD' },
    { row: 333, header: 'Amount', text: 'see estimate' },
    { row: 800, header: 'Amount', text: 'call for price' },
    { row: 310, header: 'Create Date', text: '2026-02-31 10:15' },
    { row: 705, header: 'Create Date', text: '2025-02-30 11:40' },
    { row: 915, header: 'Create Date', text: 'yesterday' },
    { row: 460, header: 'Deal Stage', text: '' },
    { row: 1025, header: 'Deal Stage', text: '' },
    { row: 540, header: 'Record ID', text: '' },
    { row: 540, header: 'Deal Name', text: '' },
    { row: formula, header: 'Deal Name', text: '=Ventilation+AC' },
    { row: plus, header: 'Deal Name', text: '+2 units for the old order' },
  ];
  return `\uFEFF${csvText(spoil(dealTable(deals, 'en'), cells), ',', '\n')}`;
}
