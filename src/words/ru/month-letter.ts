import { calendarDay, type Day } from '../../analysis/day';
import type { monthLetterWords as shape } from '../en/month-letter';
import { countRu, NBSP, numberRu, shareRu } from '../grammar';
import { fullDay, monthDay, monthName, monthYear, ofMonthYear, toMonth } from './dates';
import { saleKeyWords, standUpWords } from './stand-up';

function money(value: number, unit: string): string {
  return unit === '' ? numberRu(value) : `${numberRu(value)}${NBSP}${unit}`;
}

const change = (share: number) => `${share > 0 ? '+' : ''}${shareRu(share)}`;
const sales = (count: number) => countRu(count, 'продажа', 'продажи', 'продаж');
const previous = (month: Day) => {
  const before = month - 1;
  const sameYear = calendarDay(before).year === calendarDay(month).year;
  return sameYear ? toMonth(before) : `${toMonth(before)} ${calendarDay(before).year}`;
};

export const monthLetterWords: typeof shape = {
  money,
  day: fullDay,
  title: (month) => `Письмо об итогах: ${monthYear(month)}`,
  subtitle: (when, sheet) =>
    `Текст — на ${when} · лист «${sheet}» · цифры под ним следуют за данными · обновляет кнопка «Обновить»`,
  none: '(не указано)',
  nobody: '(без менеджера)',
  letter: {
    heading: 'Текст',
    copy: (a1) => `выделите ${a1} и скопируйте`,
    title: (month) => `Итоги ${ofMonthYear(month)}`,
    titleSoFar: (month, today) => `Итоги ${ofMonthYear(month)} по ${monthDay(today)}, предварительно`,
    nothing: 'Продаж в этом месяце нет.',
    department: (sum, count, average) =>
      `Отдел: ${sum}, ${count}${average === null ? '' : `, в среднем ${average}`}.`,
    plan: (share, plan) => `План: ${shareRu(share)} из ${plan}.`,
    before: (month, growth) => `К ${previous(month)}: ${change(growth)}.`,
    place: (place, name, figure) => `${place}. ${name} — ${figure}`,
    firstSales: (count) => (count === 1 ? 'Первая продажа' : 'Первые продажи'),
    sale: (name, sum, client) => `${name}, ${sum}${client === '' ? '' : `, ${client}`}`,
    thanks: 'Спасибо',
    leftOut: (count, currencies) =>
      `В других валютах (${currencies.join(', ')}) ещё ${sales(count)}: здесь не считаем.`,
  },
  lists: {
    attained: 'Выполнение плана',
    revenue: 'Выручка',
    count: 'Число продаж',
    average: 'Средний чек',
    conversion: 'Конверсия',
    newClients: 'Новые клиенты',
    growth: 'Рост к своему прошлому',
  },
  ofOrders: { count: 'Число заказов', average: 'Средний заказ' },
  figures: {
    sales,
    orders: (count) => countRu(count, 'заказ', 'заказа', 'заказов'),
    newClients: (count) => countRu(count, 'новый клиент', 'новых клиента', 'новых клиентов'),
    conversion: (share, won, closed) =>
      `${shareRu(share)} (${numberRu(won)} из ${numberRu(closed)} закрытых)`,
    growth: (share, usual) => `${change(share)} к обычным ${usual}`,
    attained: (share, plan) => `${shareRu(share)} из ${plan}`,
  },
  records: {
    heading: 'Рекорды',
    largest: (sale) => `Самая крупная продажа месяца: ${sale}.`,
    largestEver: (sale, first) => `Рекорд — самая крупная продажа с ${ofMonthYear(first)}: ${sale}.`,
    bestDay: (day, sum) => `Лучший день: ${monthDay(day)}, ${sum}.`,
    bestDayEver: (day, sum, first) =>
      `Рекорд — лучший день с ${ofMonthYear(first)}: ${monthDay(day)}, ${sum}.`,
    bestMonthEver: (month, sum, first) =>
      `Рекорд отдела: ${monthName(month)} — лучший месяц с ${ofMonthYear(first)}, ${sum}.`,
    bestMonth: (name, sum) => `Личный рекорд: ${name}, ${sum} за месяц.`,
  },
  merits: {
    attained: (share) => `план выполнен на ${shareRu(share)}`,
    growth: (share) => `самый большой рост к своему прошлому, ${change(share)}`,
    newClients: (count) => `больше всех новых клиентов, ${numberRu(count)}`,
    first: (sum) => `первая продажа, ${sum}`,
    largest: (sum) => `самая крупная продажа месяца, ${sum}`,
    bestMonth: (sum) => `личный рекорд, ${sum} за месяц`,
  },
  inputs: {
    heading: 'О чём письмо',
    month: 'Месяц',
    monthNote:
      'Любой день месяца. После замены нажмите «Обновить». По умолчанию — этот месяц, в первые пять дней — прошлый.',
    currency: 'Валюта',
    currencyNote: 'Валюты не складываем: считаем продажи только в этой. После замены нажмите «Обновить».',
    floor: 'Закрыто сделок, от',
    floorNote:
      'Если закрыто меньше, конверсия в список не входит. После замены нажмите «Обновить». По умолчанию: 10.',
    listHelp: 'Выберите из списка.',
    dayHelp: 'Введите дату.',
    numberHelp: `Введите целое число от 1 до 1${NBSP}000.`,
    planHelp: 'Введите план месяца, не меньше 0.',
  },
  table: {
    heading: 'Цифры, из которых он написан',
    note: 'если листа «План» нет, планы впишите в жёлтые ячейки и нажмите «Обновить»',
    manager: 'Менеджер',
    gap: 'Иначе, чем в тексте',
    department: 'Отдел',
  },
  columns: {
    revenue: 'Выручка',
    plan: 'План',
    attained: 'Вып.',
    count: 'Продаж',
    average: 'Средний чек',
    won: 'Успешных',
    lost: 'Отказов',
    conversion: 'Конверсия',
    newClients: 'Новых клиентов',
    usual: 'Обычный месяц',
    growth: 'Рост',
  },
  notes: {
    revenue:
      'Заказы месяца, если они импортированы, иначе успешные сделки по дню закрытия; возвраты вычтены.',
    plan: 'На весь месяц. При обновлении остаётся у менеджера и месяца.',
    attained: 'Выручка ÷ план.',
    count: 'Продажи с суммой больше 0.',
    average: 'Выручка ÷ число продаж. В списке — от трёх продаж.',
    won: 'Успешные сделки, закрытые в месяце, в валюте письма или без суммы.',
    lost: 'Отказы, закрытые в месяце, в валюте письма или без суммы.',
    conversion: 'Успешные ÷ (успешные + отказы).',
    newClients: 'Успешные сделки, первые у своего клиента.',
    usual: 'Среднее до трёх прошлых месяцев, с первой продажи.',
    growth: 'Выручка ÷ обычный месяц − 1.',
  },
  recordTable: {
    heading: 'Рекорды',
    largest: 'Самая крупная продажа месяца',
    largestBefore: 'Самая крупная до него',
    bestDay: 'Лучший день месяца',
    foreign: 'Продаж месяца в других валютах',
  },
  checks: {
    heading: 'Проверки',
    text: 'Текст говорит то же, что цифры.',
    textOff: 'Данные или планы изменились после того, как написан текст. Нажмите «Обновить».',
    people: 'Менеджеры дают сумму отдела.',
    peopleOff: 'Есть продажи у тех, кого нет в списке. Нажмите «Обновить».',
  },
  warnings: {
    profitPlan: 'Цель на листе «План» — валовая прибыль, а письмо — о выручке: выполнения плана в нём нет.',
    undated: standUpWords.warnings.undated,
    unpriced: standUpWords.warnings.unpriced,
    foreign: standUpWords.warnings.foreign,
  },
  keys: {
    ...saleKeyWords,
    month: 'За месяц',
    count: 'Штук за месяц',
    past: 'За прошлые месяцы',
    before: 'До месяца',
    foreign: 'В других валютах',
    day: 'День',
    pastFirst: 'Смотрим с',
  },
  form: {
    steps: { month: 'Месяц', lists: 'Списки' },
    month: 'Месяц',
    monthHint: 'Если месяц не кончился, письмо будет предварительным.',
    months: {
      previous: (today) => monthYear(today - calendarDay(today).day),
      current: (today) => monthYear(today),
    },
    slices: 'Списки',
    slicesHint: 'Список, для которого нет цифр, в письмо не войдёт.',
    details: {
      attained: 'где есть планы',
      revenue: '',
      count: '',
      average: 'от трёх продаж',
      conversion: 'от наименьшего числа закрытых',
      newClients: '',
      growth: 'если месяц кончился',
    },
    top: 'Имён в списке',
    topHint: 'Не больше верхней половины: письмо хвалит. У кого цифры равны, делят место.',
    floor: 'Закрыто сделок, от',
    floorHint: 'Если закрыто меньше, конверсия в список не входит.',
  },
  effect: {
    revenue: 'Выручка',
    sales: 'Продаж',
    firstSales: 'Первых продаж',
    lines: 'Строк в письме',
    number: (value) => numberRu(value),
  },
  ready: (month, lines) =>
    `Письмо за ${monthYear(month)} готово: ${countRu(lines, 'строка', 'строки', 'строк')} для копирования.`,
};
