/**
 * What the sample company is: climate systems for business, nine managers, two years.
 * Texts stand as [Russian, English]; every rate here is invented and typical of no one.
 */
export type Language = 'ru' | 'en';
export type Text = readonly [ru: string, en: string];

export function textIn(language: Language, text: Text): string {
  return language === 'ru' ? text[0] : text[1];
}

/** The steps of the seller with the share that goes on and the usual days in the step. */
export const STEPS: readonly { readonly name: Text; readonly pass: number; readonly days: number }[] = [
  { name: ['Квалификация', 'Qualification'], pass: 0.83, days: 3.2 },
  { name: ['Осмотр', 'Site Survey'], pass: 0.88, days: 5 },
  { name: ['КП', 'Proposal Sent'], pass: 0.68, days: 6.5 },
  { name: ['Изучает КП', 'Studying Proposal'], pass: 0.82, days: 6.5 },
  { name: ['Договор', 'Contract'], pass: 0.92, days: 4 },
  { name: ['Счёт', 'Invoice'], pass: 0.9, days: 4 },
];
export const WON: Text = ['Успешно реализовано', 'Closed Won'];
export const LOST: Text = ['Закрыто и не реализовано', 'Closed Lost'];

/** `odds`: every step's share to this power; above 1 loses more. `pace`: days in a step, times this. */
export interface Manager {
  readonly name: Text;
  readonly odds: number;
  readonly pace: number;
  /** Days after the first day of the data; before it the manager has no deals. */
  readonly since: number;
  readonly grade: Text;
  /** Thousand roubles a month, or as many times fifty dollars. */
  readonly pay: number;
}

const SPECIALIST: Text = ['Специалист', 'Specialist'];
const MANAGER: Text = ['Менеджер', 'Manager'];
const LEADING: Text = ['Ведущий менеджер', 'Lead manager'];

export const MANAGERS: readonly Manager[] = [
  { name: ['Елена Ким', 'Elena Kim'], odds: 0.68, pace: 0.9, since: 0, grade: LEADING, pay: 68 },
  { name: ['Сергей Лаптев', 'Scott Larson'], odds: 0.94, pace: 1, since: 0, grade: LEADING, pay: 57 },
  { name: ['Ольга Жукова', 'Olivia Brooks'], odds: 0.97, pace: 0.95, since: 0, grade: MANAGER, pay: 54 },
  { name: ['Наталья Мороз', 'Natalie Frost'], odds: 1, pace: 1.05, since: 0, grade: MANAGER, pay: 55 },
  { name: ['Игорь Власов', 'Ian Wallace'], odds: 1, pace: 1, since: 0, grade: MANAGER, pay: 52 },
  { name: ['Мария Громова', 'Maria Hayes'], odds: 1.02, pace: 1, since: 0, grade: MANAGER, pay: 50 },
  { name: ['Дмитрий Ершов', 'Derek Hughes'], odds: 1.04, pace: 1.1, since: 170, grade: SPECIALIST, pay: 44 },
  { name: ['Анна Белова', 'Anna White'], odds: 1.12, pace: 1.1, since: 0, grade: MANAGER, pay: 49 },
  { name: ['Павел Зимин', 'Paul Winters'], odds: 1.72, pace: 1.25, since: 96, grade: SPECIALIST, pay: 40 },
];

export const CHANNELS: readonly { readonly name: Text; readonly share: number; readonly odds: number }[] = [
  { name: ['Рекомендации', 'Referrals'], share: 206, odds: 0.8 },
  { name: ['Партнёры', 'Partners'], share: 79, odds: 0.97 },
  { name: ['Сайт', 'Website'], share: 444, odds: 1.02 },
  { name: ['Звонок', 'Phone call'], share: 186, odds: 1.02 },
  { name: ['Выставки', 'Trade shows'], share: 63, odds: 1.08 },
  { name: ['Холодная база', 'Cold outreach'], share: 226, odds: 1.34 },
];
/** The integrations that write the channel into a column of their own. */
export const INTEGRATED_CHANNELS: readonly number[] = [1, 4];

/** `median`: roubles; `margin`: of the sale; `pace` and `odds` as of a manager. */
export interface Product {
  readonly name: Text;
  readonly share: number;
  readonly median: number;
  readonly spread: number;
  readonly margin: number;
  readonly pace: number;
  readonly odds: number;
}

export const PRODUCTS: readonly Product[] = [
  {
    name: ['Вентиляция', 'Ventilation'],
    share: 30,
    median: 330_000,
    spread: 0.62,
    margin: 0.31,
    pace: 1.05,
    odds: 1,
  },
  {
    name: ['Кондиционирование', 'Air conditioning'],
    share: 33,
    median: 240_000,
    spread: 0.6,
    margin: 0.27,
    pace: 0.95,
    odds: 1,
  },
  {
    name: ['Холодоснабжение', 'Chillers'],
    share: 7,
    median: 1_150_000,
    spread: 0.55,
    margin: 0.24,
    pace: 1.4,
    odds: 1.1,
  },
  {
    name: ['Отопление', 'Heating'],
    share: 14,
    median: 290_000,
    spread: 0.6,
    margin: 0.29,
    pace: 1.05,
    odds: 1.02,
  },
  {
    name: ['Автоматика', 'Controls'],
    share: 7,
    median: 175_000,
    spread: 0.5,
    margin: 0.38,
    pace: 1,
    odds: 1,
  },
  {
    name: ['Сервис', 'Service'],
    share: 9,
    median: 64_000,
    spread: 0.45,
    margin: 0.46,
    pace: 0.55,
    odds: 0.84,
  },
];
export const SERVICE = 5;

export const REGIONS: readonly { readonly name: Text; readonly share: number }[] = [
  { name: ['Санкт-Петербург', 'Illinois'], share: 58 },
  { name: ['Ленинградская область', 'Wisconsin'], share: 17 },
  { name: ['Великий Новгород', 'Indiana'], share: 8 },
  { name: ['Петрозаводск', 'Michigan'], share: 7 },
  { name: ['Псков', 'Iowa'], share: 5 },
  { name: ['Мурманск', 'Minnesota'], share: 5 },
];

export const REASONS: readonly Text[] = [
  ['Дорого', 'Price too high'],
  ['Выбрали конкурента', 'Chose a competitor'],
  ['Нет бюджета', 'No budget'],
  ['Перенесли сроки', 'Postponed'],
  ['Не выходит на связь', 'Went silent'],
  ['Не наш профиль', 'Not a fit'],
  ['Условия договора', 'Contract terms'],
];
/** By the step a deal was lost from: weights of REASONS. */
export const REASON_WEIGHTS: readonly (readonly number[])[] = [
  [1, 1, 4, 2, 5, 6, 0],
  [2, 2, 4, 4, 3, 2, 0],
  [9, 5, 2, 2, 3, 0, 0],
  [6, 6, 1, 3, 4, 0, 0],
  [1, 2, 1, 3, 1, 0, 5],
  [1, 1, 5, 3, 2, 0, 0],
];

/** Enquiries by month, January first: cooling is asked for in spring, heating in autumn. */
export const SEASON: readonly number[] = [
  0.72, 0.84, 1.02, 1.22, 1.3, 1.22, 1.06, 0.9, 0.98, 1.02, 0.92, 0.8,
];
