import {
  CHANNELS,
  INTEGRATED_CHANNELS,
  LOST,
  MANAGERS,
  PRODUCTS,
  REASONS,
  SERVICE,
  STEPS,
  WON,
} from './business';
import { dottedDay, dottedTime, partsOf, slashedDay } from './calendar';
import { plainAmount } from './csv-text';
import type { SampleDeal } from './deals';
import { type Random, randomFrom } from './random';

/**
 * The deals as a Russian amoCRM gives them out, with what real exports have: «Источник» and «Товар»
 * twice (an integration writes into the second), no date of expected payment but a custom «Дата оплаты»,
 * a «Дата договора» whose few dates all read two ways, amounts missing at the first steps.
 */
export function amocrmTable(deals: readonly SampleDeal[], seed: number): string[][] {
  const random = randomFrom(seed);
  return [COLUMNS.map(([header]) => header), ...deals.map((deal) => rowOf(deal, random))];
}

type Field = (deal: SampleDeal, random: Random) => string;

const COLUMNS: readonly (readonly [header: string, field: Field])[] = [
  ['ID', (deal) => String(deal.id)],
  ['Название сделки', (deal) => titleOf(deal)],
  ['Ответственный', (deal) => MANAGERS[deal.manager]!.name[0]],
  ['Этап сделки', (deal) => stageOf(deal)],
  ['Бюджет', (deal, random) => (hasAmount(deal, random) ? plainAmount(deal.amount) : '')],
  ['Дата создания сделки', (deal) => dottedTime(deal.created)],
  ['Источник', (deal) => (isIntegrated(deal) ? '' : CHANNELS[deal.channel]!.name[0])],
  ['Дата оплаты', (deal) => (deal.expected === null ? '' : dottedDay(deal.expected))],
  ['Источник', (deal) => (isIntegrated(deal) ? CHANNELS[deal.channel]!.name[0] : '')],
  ['Дата договора', (deal, random) => contractDay(deal, random)],
  ['Компания', (deal) => deal.client.company[0]],
  ['Товар', (deal) => (isOld(deal) ? '' : PRODUCTS[deal.product]!.name[0])],
  ['Товар', (deal) => (isOld(deal) ? PRODUCTS[deal.product]!.name[0] : '')],
  ['Воронка', () => 'Основная'],
  ['Город', (deal) => deal.client.region[0]],
  ['Целевая аудитория', (deal) => deal.client.audience[0]],
  ['Тип клиента', (deal) => (deal.current ? 'Текущий' : 'Новый')],
  ['Этап отказа', (deal, random) => lostFrom(deal, random)],
  [
    'Причина отказа',
    (deal, random) => (deal.reason === null || random.chance(0.05) ? '' : REASONS[deal.reason]![0]),
  ],
  ['Дата закрытия', (deal) => (deal.closed === null ? '' : dottedTime(deal.closed))],
  ['Ближайшая задача', (deal) => (deal.nextTask === null ? '' : dottedTime(deal.nextTask))],
  ['Дата редактирования', (deal) => dottedTime(changedAt(deal))],
  ['Полное имя контакта', (deal) => deal.client.contact[0]],
  [
    'Рабочий телефон (контакт)',
    (deal) => `+7 812 000-${two(deal.client.index >> 7)}-${two(deal.client.index % 100)}`,
  ],
  [
    'Кем создана',
    (deal) => (isIntegrated(deal) || deal.channel === 2 ? 'Интеграция' : MANAGERS[deal.manager]!.name[0]),
  ],
  ['Теги', (deal) => (deal.product === SERVICE ? 'сервис' : '')],
  ['utm_source', (deal, random) => (deal.channel === 2 ? random.pick(['yandex', 'organic', 'vk']) : '')],
  ['Примечание', (deal, random) => (random.chance(0.03) ? `Просили перезвонить; этаж ${deal.id % 9}` : '')],
];

function rowOf(deal: SampleDeal, random: Random): string[] {
  return COLUMNS.map(([, field]) => field(deal, random));
}

function titleOf(deal: SampleDeal): string {
  const [site] = deal.client.site;
  return deal.current ? `${site}, ${PRODUCTS[deal.product]!.name[0].toLowerCase()}` : site;
}

function stageOf(deal: SampleDeal): string {
  if (deal.outcome === 'won') return WON[0];
  return deal.outcome === 'lost' ? LOST[0] : STEPS[deal.stays[deal.stays.length - 1]!.step]!.name[0];
}

/** Before the proposal nobody knows the sum for sure. */
function hasAmount(deal: SampleDeal, random: Random): boolean {
  const step = deal.outcome === 'won' ? STEPS.length : deal.stays[deal.stays.length - 1]!.step;
  return step > 1 || random.chance(step === 0 ? 0.45 : 0.8);
}

function isIntegrated(deal: SampleDeal): boolean {
  return INTEGRATED_CHANNELS.includes(deal.channel);
}

/** The product list was set up anew after the first half-year. */
function isOld(deal: SampleDeal): boolean {
  return partsOf(deal.created).year === 2024 && deal.id % 5 === 0;
}

/** Few fill it in, on a keyboard with slashes, and never past the 12th: which is the day, only other columns tell. */
function contractDay(deal: SampleDeal, random: Random): string {
  const stay = deal.stays.find(({ step }) => step === 4);
  if (!stay || !random.chance(0.12)) return '';
  return partsOf(stay.entered).day <= 12 ? slashedDay(stay.entered) : '';
}

function lostFrom(deal: SampleDeal, random: Random): string {
  if (deal.outcome !== 'lost' || random.chance(0.03)) return '';
  return STEPS[deal.stays[deal.stays.length - 1]!.step]!.name[0];
}

function changedAt(deal: SampleDeal): number {
  return deal.closed ?? deal.stays[deal.stays.length - 1]!.entered;
}

function two(value: number): string {
  return String(value % 100).padStart(2, '0');
}
