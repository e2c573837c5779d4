import type { importWords as shape } from '../en/import';
import { countRu, numberRu, pluralRu } from '../grammar';
import { activities, activityKinds, clientKinds, fields, orders, outcomes, team } from './import-fields';

type Detail = (name: string) => string;

const profiles: Readonly<Record<string, string>> = {
  amocrm: 'amoCRM',
  bitrix24: 'Битрикс24',
  '1c': '1С',
  hubspot: 'HubSpot',
  pipedrive: 'Pipedrive',
  salesforce: 'Salesforce',
  zoho: 'Zoho',
  list: 'Свой список',
};

const reasons: Readonly<Record<string, (sample: string, header: string) => string>> = {
  noKey: () => 'Нет ни номера, ни названия сделки',
  noStage: () => 'Нет этапа',
  noAmount: () => 'Успешна, но без суммы',
  amountText: (sample) => `«${sample}» — не сумма`,
  amountTooLarge: (sample) => `Сумма ${sample} слишком велика для точного счёта`,
  dayText: (sample) => `«${sample}» — не дата`,
  dayImpossible: (sample) => `Даты «${sample}» нет`,
  shareText: (sample) => `«${sample}» — не вероятность. Нужна доля: 70\u00a0% или 0,7`,
  shareRange: (sample) => `Вероятность ${sample} — не от 0 до 100\u00a0%`,
  statusText: (sample) => `«${sample}» — ни в работе, ни успех, ни отказ`,
  kindText: (sample) => `«${sample}» — ни новый, ни текущий`,
  noDay: () => 'Нет даты',
  dayAhead: (sample) => `Дата ${sample} ещё не наступила`,
  dealUnknown: (sample) => `Сделки «${sample}» нет среди импортированных`,
  amountEmpty: () => 'Нет суммы',
  cancelled: (sample) => `Не состоялся: «${sample}»`,
  noOwner: () => 'Нет менеджера',
  noName: () => 'Нет имени',
  countText: (sample) => `«${sample}» — не целое число`,
  minutesText: (sample) => `«${sample}» — не длительность. Нужны минуты или 0:12:30`,
  totals: (sample) => `Строка «${sample.replace(/:$/, '')}»`,
};

const count = (detail: Detail) => Number(detail('count'));
const sourceName = (profile: string) => (profile === 'list' ? 'свой список' : (profiles[profile] ?? profile));
const dealCount = (detail: Detail) => countRu(count(detail), 'сделка', 'сделки', 'сделок');
/** The rows end the note; a list that was cut ends in its own sign. */
const rowsOf = (detail: Detail) => {
  const rows = detail('rows');
  if (rows === '') return '';
  return rows.endsWith('…') ? ` Строки: ${rows}` : ` Строки: ${rows}.`;
};
const dateCount = (detail: Detail) => countRu(count(detail), 'дата', 'даты', 'дат');

const sumOf = (detail: Detail) => {
  const amount = Number(detail('amount'));
  const shown = numberRu(amount, Number.isInteger(amount) ? 0 : 2);
  return detail('currency') === '' ? shown : `${shown}\u00a0${detail('currency')}`;
};

const notes: Readonly<Record<string, (detail: Detail) => string>> = {
  severalColumns: (detail) =>
    `«${detail('header')}»: колонка ${detail('first')}, а где пусто — ${detail('others')}.`,
  dateOrder: (detail) =>
    `«${detail('header')}»: ${detail('order') === 'monthFirst' ? 'месяц первый' : 'день первый'}, ${dateCount(detail)}.`,
  exchangedDates: (detail) =>
    `«${detail('header')}»: в ${countRu(count(detail), 'дате', 'датах', 'датах')} таблица перепутала день и месяц. Вернули на место.`,
  serialDates: (detail) =>
    `«${detail('header')}»: ${countRu(count(detail), 'число', 'числа', 'чисел')} прочитали как ${pluralRu(count(detail), 'дату', 'даты', 'даты')} — так их хранит таблица.`,
  zonedDates: (detail) => `«${detail('header')}»: ${dateCount(detail)} с указанием часового пояса.`,
  oneCloseDate: (detail) =>
    `«${detail('header')}» — одна дата и для плана, и для факта: у сделок в работе это ожидаемая дата, у закрытых — дата закрытия.`,
  decimalMark: (detail) =>
    `«${detail('header')}»: «${detail('sample')}» читается двояко. Считаем знак ${detail('as') === 'decimal' ? 'десятичным' : 'разделителем тысяч'}, ${countRu(count(detail), 'сумма', 'суммы', 'сумм')}.`,
  scaledAmounts: (detail) => `«${detail('header')}»: в единицах по ${numberRu(Number(detail('scale')))}.`,
  repeatedOnce: (detail) =>
    `${dealCount(detail)} ${pluralRu(count(detail), 'стоит', 'стоят', 'стоят')} в нескольких строках, по строке на товар. Каждую посчитали один раз, и сумму тоже.`,
  repeatedSummed: (detail) =>
    `${dealCount(detail)} ${pluralRu(count(detail), 'стоит', 'стоят', 'стоят')} в нескольких строках, по строке на товар. Суммы строк сложили.`,
  duplicateIds: (detail) =>
    `${dealCount(detail)} ${pluralRu(count(detail), 'встречается', 'встречаются', 'встречаются')} не один раз и с разными данными. Взяли последнюю строку.${rowsOf(detail)}`,
  sameKey: (detail) =>
    `${dealCount(detail)} без номера ${pluralRu(count(detail), 'совпадает', 'совпадают', 'совпадают')} с другой по названию, клиенту и дате. Оставили все.${rowsOf(detail)}`,
  severalCurrencies: (detail) => `Валюты не смешиваем: ${detail('list')}.`,
  noAmount: (detail) =>
    `${dealCount(detail)} пока без суммы. Оставили пустой, нулём не считаем.${rowsOf(detail)}`,
  closedBeforeCreated: (detail) =>
    `${dealCount(detail)} ${pluralRu(count(detail), 'закрыта', 'закрыты', 'закрыты')} раньше, чем ${pluralRu(count(detail), 'создана', 'созданы', 'созданы')}. Проверьте даты.`,
  severalClients: (detail) =>
    `У ${countRu(count(detail), 'сделки', 'сделок', 'сделок')} несколько клиентов. Взяли первого.`,
  clientKindComputed: () =>
    'Новых и текущих клиентов различили сами: до первой успешной сделки клиент новый.',
  statusEnds: (detail) =>
    `Исход ${countRu(count(detail), 'сделки', 'сделок', 'сделок')} взяли из статуса. Этап запомнили: на нём сделка закончилась.`,
  everyRowIsSale: (detail) =>
    `Этапов в выгрузке нет: каждый документ — состоявшаяся продажа, этап «${detail('stage')}».`,
  unknownStages: (detail) =>
    `Этапы, которые ещё никто не подтвердил: ${detail('names')}. Проверьте их место на листе «Этапы».`,
  otherSource: (detail) =>
    `Прежние сделки пришли из другого источника: ${sourceName(detail('earlier'))}. Эта выгрузка — ${sourceName(detail('profile'))}, и в ней нет ${numberRu(count(detail))} из ${countRu(Number(detail('all')), 'прежней сделки', 'прежних сделок', 'прежних сделок')}. Номера сделок двух CRM могут совпасть, и тогда одна сделка затирает другую: держите каждую CRM в своей таблице.`,
  returns: (detail) =>
    `${countRu(count(detail), 'возврат', 'возврата', 'возвратов')} на ${sumOf(detail)}: записали с минусом, поэтому все суммы уже за вычетом возвратов.`,
  orderLines: (detail) =>
    `${countRu(count(detail), 'строка', 'строки', 'строк')} без своей суммы — это части заказа, который стоит выше.${rowsOf(detail)}`,
  orderCopies: (detail) =>
    `${countRu(count(detail), 'строка', 'строки', 'строк')} слово в слово ${pluralRu(count(detail), 'повторяет', 'повторяют', 'повторяют')} другую с тем же номером. Каждый заказ посчитали один раз.${rowsOf(detail)}`,
  sameOrders: (detail) =>
    `${countRu(count(detail), 'строка', 'строки', 'строк')} без номера ${pluralRu(count(detail), 'совпадает', 'совпадают', 'совпадают')} с другой по клиенту, дате и сумме. Посчитали все.${rowsOf(detail)}`,
  noMargin: () =>
    'В файле нет ни себестоимости, ни валовой прибыли: считать можно только выручку. Прибыль оставили пустой.',
  marginComputed: () => 'Валовая прибыль — это сумма минус себестоимость.',
  marginUnknown: (detail) =>
    `У ${countRu(count(detail), 'заказа', 'заказов', 'заказов')} нет валовой прибыли. Оставили пустой, нулём не считаем.${rowsOf(detail)}`,
  fromDeals: (detail) =>
    `Чего в файле нет, например канала и региона, взяли из сделок: так у ${countRu(count(detail), 'заказа', 'заказов', 'заказов')}.`,
  currencyOfDeals: (detail) =>
    `Валюта в файле не названа: считаем, что суммы в ${detail('currency')}, как у сделок.`,
  unknownOwners: (detail) =>
    `${countRu(count(detail), 'имени', 'имён', 'имён')} нет среди менеджеров, которые уже импортированы: ${detail('names')}. Если менеджер там записан иначе, его цифры не сойдутся.`,
  otherKinds: (detail) =>
    `${countRu(count(detail), 'действие', 'действия', 'действий')} — не звонок, не встреча, не КП и не лид: ${detail('names')}. Записали как «другое».`,
  sameNames: (detail) =>
    `${countRu(count(detail), 'имя', 'имени', 'имён')} ${pluralRu(count(detail), 'встречается', 'встречаются', 'встречаются')} не один раз. Взяли первую строку.${rowsOf(detail)}`,
  keptRows: (detail) =>
    `${countRu(count(detail), 'строки', 'строк', 'строк')} прежних импортов в этом файле нет. Оставили.`,
  missing: (detail) =>
    `${dealCount(detail)} ${pluralRu(count(detail), 'пропала', 'пропали', 'пропали')} из выгрузки. Оставили и пометили.`,
  returned: (detail) =>
    `${dealCount(detail)} ${pluralRu(count(detail), 'вернулась', 'вернулись', 'вернулись')} в выгрузку. Пометку сняли.`,
};

export const importWords: typeof shape = {
  fields,
  tables: { deals: fields, orders, activities, team },
  outcomes,
  clientKinds,
  activityKinds,
  profiles,
  reason: (code, sample, header) => reasons[code]?.(sample, header) ?? code,
  note: (code, detail) => notes[code]?.(detail) ?? code,
  kinds: {
    deals: { name: 'Сделки', importing: 'Импортируем сделки', show: 'К сделкам' },
    orders: {
      name: 'Оплаты или отгрузки',
      importing: 'Импортируем заказы',
      show: 'К заказам',
      count: (orders) => countRu(orders, 'заказ', 'заказа', 'заказов'),
      inFile: 'Заказов в файле',
      added: 'Новые заказы',
      missing: 'Нет в этом файле, оставлены',
    },
    activities: {
      name: 'Звонки, встречи, КП',
      importing: 'Импортируем действия',
      show: 'К действиям',
      count: (rows) => countRu(rows, 'строка действий', 'строки действий', 'строк действий'),
      inFile: 'Действий в файле',
      added: 'Новые действия',
      missing: 'Нет в этом файле, оставлены',
    },
    team: {
      name: 'Команда',
      importing: 'Импортируем команду',
      show: 'К команде',
      count: (people) => countRu(people, 'человек в команде', 'человека в команде', 'человек в команде'),
      inFile: 'Человек в файле',
      added: 'Новые люди',
      missing: 'Нет в этом файле, оставлены',
    },
  },
  holds: 'Что на листе',
  headings: (row) => `Заголовки в строке ${row}`,
  history: {
    columns: {
      at: 'Записано',
      key: 'Сделка',
      title: 'Название',
      what: 'Что изменилось',
      before: 'Было',
      after: 'Стало',
    },
    events: { new: 'новая сделка', missing: 'пропала из выгрузки', returned: 'вернулась в выгрузку' },
  },
  statusHistory: {
    columns: {
      day: 'День',
      half: 'Половина дня',
      title: 'Название',
      owner: 'Менеджер',
      stage: 'Этап',
      probability: 'Вероятность',
      amount: 'Сумма',
      expected: 'Ждём оплату',
      status: 'Статус',
      comment: 'Комментарий',
      savedAt: 'Сохранено',
      key: 'Сделка',
    },
    halves: { morning: 'утро', evening: 'вечер' },
  },
  stages: {
    columns: { pipeline: 'Воронка', name: 'Этап', outcome: 'Исход', step: 'Шаг' },
    hint: 'Исход: в работе, успешна или отказ. Шаг — место среди шагов воронки, первый — 1; у этапа отказа 0. Исправьте здесь, и следующий импорт это учтёт.',
  },
  otherSheets: {
    stageHistory:
      'Похоже на историю этапов. Импортировать её не нужно: воронка сама найдёт этот лист, когда есть сделки.',
    survey: 'Похоже на опрос клиентов. Импортировать его не нужно: посчитайте в ячейке функцией NPS.',
  },
  report: {
    title: 'Отчёт об импорте',
    rows: 'Строк с данными в выгрузке',
    rowsRead: 'Прочитано строк',
    deals: 'Сделок в выгрузке',
    added: 'Новые сделки',
    changed: 'Изменились',
    same: 'Без изменений',
    missing: 'Пропали из выгрузки, оставлены',
    open: 'В работе',
    won: 'Успешны',
    lost: 'Отказ',
    firstDay: 'Первый день',
    lastDay: 'Последний день',
    unread: 'Не прочитанные строки',
    unreadNone: 'Прочитали все строки.',
    unreadCells: 'Не прочитанные ячейки',
    unreadCellsHint: 'Эти строки прочитаны, не прочитана только ячейка.',
    notes: 'Как прочитали',
    columns: {
      count: 'Сколько',
      reason: 'Причина',
      column: 'Колонка',
      rows: 'Строки выгрузки',
      mapped: 'Читаем как',
      header: 'Заголовок в выгрузке',
    },
    mapping: 'Колонки',
    more: (rest) => `и ещё ${numberRu(rest)}`,
    summary: (read, unread) => {
      const rows = countRu(read, 'строку', 'строки', 'строк');
      if (unread === 0) return `Прочитали все ${rows}.`;
      return `Прочитали ${rows}, ${numberRu(unread)} не прочитаны: они в списке ниже.`;
    },
  },
};
