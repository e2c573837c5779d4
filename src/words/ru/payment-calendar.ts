import { calendarDay, type Day } from '../../analysis/day';
import { nameOf, type paymentCalendarWords as shape } from '../en/payment-calendar';
import { countRu, NBSP, numberRu, pluralRu, shareRu } from '../grammar';

const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

/** Genitive: 12 марта, после мая. */
const OF_MONTH = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

const monthIndex = (day: Day) => calendarDay(day).month - 1;
const ofMonth = (day: Day) => OF_MONTH[monthIndex(day)] ?? '';
const monthYear = (day: Day) => `${MONTHS[monthIndex(day)]} ${calendarDay(day).year}`;
const monthDay = (day: Day) => `${calendarDay(day).day}${NBSP}${ofMonth(day)}`;
const payments = (count: number) => countRu(count, 'платёж', 'платежа', 'платежей');

export const paymentCalendarWords: typeof shape = {
  style: { thousands: NBSP, decimal: ',', percent: `${NBSP}%` },
  weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'],
  day: (day) => `${monthDay(day)} ${calendarDay(day).year}`,
  title: (month) => `Платёжный календарь: ${monthYear(month)}`,
  subtitle: (sheet, when) =>
    `Лист «${sheet}» · построено ${when} · строки — на момент построения, суммы следуют за тем, что вы вписали · обновляет кнопка «Обновить»`,
  all: 'все',
  none: '(не указано)',
  inputs: {
    heading: 'Что считаем',
    month: 'Месяц',
    monthNote: 'Любой день нужного месяца. После замены нажмите «Обновить». По умолчанию — этот месяц.',
    today: 'Сегодня',
    todayNote: 'Платежи с более ранней датой просрочены. «Обновить» ставит сюда нынешний день.',
    plan: 'План',
    planNote: 'Сколько должен принести месяц. По умолчанию пусто: без плана.',
    planFromSheetNote:
      'План, вписанный здесь, главнее. По умолчанию пусто: тогда берём из\u00a0листа «План».',
    manager: 'Менеджер',
    managerNote: 'Один менеджер или все. По умолчанию: все.',
    currency: 'Валюта',
    currencyNote: 'Валюты не складываем: считаем платежи только в этой. По умолчанию — самая частая.',
    overdue: 'Просроченные',
    overdueNote: 'Входят ли в прогноз платежи, дата которых прошла. По умолчанию: не считать.',
    undated: 'Без даты',
    undatedNote: 'Входят ли в прогноз платежи без даты. По умолчанию: не считать.',
    count: 'считать',
    leave: 'не считать',
    leastCoverage: 'Мин. покрытие, взвеш.',
    leastCoverageNote: 'Взвешенные платежи, делённые на остаток плана. По умолчанию: 1.',
    leastUnweighted: 'Мин. покрытие, полное',
    leastUnweightedNote: 'То же с полными суммами. По умолчанию: 3.',
    listHelp: 'Выберите из списка.',
    dayHelp: 'Введите дату.',
    numberHelp: 'Введите число не меньше 0.',
  },
  totals: {
    heading: (month) => `Итоги ${ofMonth(month)}`,
    plan: 'План',
    planNote:
      'Вписанный в\u00a0«Что считаем», а\u00a0если там пусто\u00a0— план месяца из\u00a0листа «План».',
    paid: 'Оплачено',
    certain: 'Точно: договор или счёт',
    probable: 'Вероятно, полная сумма',
    ahead: 'Ещё ждём, взвешенно',
    aheadNote: 'Сумма × вероятность всех платежей, которые входят в прогноз.',
    forecast: (last) => `Прогноз на ${monthDay(last)}`,
    low: 'Хуже в 1 случае из 10',
    middle: 'Середина',
    high: 'Лучше в 1 случае из 10',
    lowNote:
      'Точное распределение: каждая сделка платит целиком или не платит, независимо от других. На момент построения; пусто — лист с тех пор изменили: нажмите «Обновить».',
    chance: 'Шанс выполнить план',
    chanceNote: 'Из того же распределения. Пусто, если плана нет или пора нажать «Обновить».',
    left: 'Осталось до плана',
    coverage: 'Покрытие остатка, взвеш.',
    coverageNote: 'Ещё ждём взвешенно, делённое на остаток плана.',
    unweighted: 'Покрытие остатка, полное',
    unweightedNote: 'Полные суммы, делённые на остаток плана.',
    toAdd: 'До плана в среднем не хватает {missing}. Ещё нужно сделок со средним чеком {average}: {deals}.',
    toAddAt:
      'До\u00a0плана в\u00a0среднем не\u00a0хватает {missing}. Ещё нужно сделок на\u00a0этапе «{stage}» со\u00a0средним чеком {average}: {deals}.',
    toAddNone: 'До плана в среднем не хватает {missing}, и ждать нечего: нужны новые сделки.',
    thin: 'Взвешенные платежи закрывают план, но его несут немногие сделки: добавьте ещё.',
    covered: 'Ожидаемые платежи закрывают остаток плана.',
  },
  calendar: {
    heading: 'Календарь',
    note: (scale) =>
      `по дням — ${scale === 1000 ? 'тысячи' : 'миллионы'}; строки по дате; утро и вечер — правее дней`,
    week: (first, last, columns) => {
      const days =
        first === last ? `${calendarDay(first).day}` : `${calendarDay(first).day}–${calendarDay(last).day}`;
      return columns < 3 ? days : `${days} ${ofMonth(first)}`;
    },
    paid: 'Оплачено',
    certain: 'Точно',
    probable: 'Вероятно',
    total: 'Оплачено и взвешено',
    planToWeek: 'План к концу недели',
    forecastToWeek: 'Прогноз к концу недели',
    worked: 'Рабочий день',
    workedNote: (sheet) => `1\u00a0— рабочий, 0\u00a0— выходной, по листу «${sheet}»: меняйте там.`,
  },
  columns: {
    client: 'Клиент, сделка',
    manager: 'Менеджер',
    stage: 'Этап',
    probability: 'Вер.',
    probabilityNote: 'Впишите поверх свою: она останется. Если стереть, «Обновить» вернёт вероятность этапа.',
    amount: 'Сумма',
    weighted: 'Взвеш.',
    date: 'Дата',
    dateNote: 'Впишите поверх свою: она останется. Если стереть, «Обновить» вернёт дату из CRM.',
    morning: 'Утром',
    evening: 'Вечером',
    comment: 'Комментарий',
    notesNote: 'Остаётся при сделке, когда лист обновляют.',
    crmDay: 'Дата в CRM',
    crmProbability: 'Вер. из данных',
    crmNote: 'Что «Обновить» взяло из сделок. Ваши дата и вероятность — в жёлтых колонках.',
    basis: 'Откуда',
    basisNote:
      'Этап (таблица ниже), CRM или сделки, которые дошли до этапа и\u00a0длились дольше: сколько из них успешны.',
    kind: 'Вид',
    kindNote: 'По этапу: таблица этапов ниже.',
    currency: 'Валюта',
    key: 'Сделка',
    keyNote: 'По ней ваши слова находят свою сделку. Не меняйте.',
  },
  basis: {
    crm: 'CRM',
    created: ({ won, lasted, age }) =>
      `${numberRu(won)} из\u00a0${numberRu(lasted)} старше ${countRu(age, 'дня', 'дней', 'дней')}`,
    entered: ({ won, lasted, age }) =>
      `${numberRu(won)} из\u00a0${numberRu(lasted)} дольше ${countRu(age, 'дня', 'дней', 'дней')} на\u00a0этапе`,
  },
  groups: {
    certain: () => 'Точно: договор или счёт',
    probable: () => 'Вероятно',
    overdue: () => 'Срок прошёл',
    undated: () => 'Без даты',
    later: (month) => `После ${ofMonth(month)}`,
    earlier: (month) => `До ${ofMonth(month)}`,
    otherCurrency: () => 'В других валютах',
    otherManager: () => 'У других менеджеров',
    all: 'Всего открытых',
  },
  rows: {
    certain: 'точно',
    probable: 'вероятно',
    none: 'Открытых сделок нет.',
    payments,
    title: (client, deal, { part, parts, label, rest }) => {
      const name = nameOf(client, deal);
      if (rest) return `${name}: не\u00a0распределено`;
      if (label !== '') return `${name}, ${label}`;
      return parts > 1 ? `${name} (${part} из ${parts})` : name;
    },
    probabilityHelp: `Нужна доля от 0 до 100${NBSP}%: 70${NBSP}% или 0,7.`,
    dateHelp: 'Введите дату.',
    statuses: ['платит сегодня', 'обещал', 'оплатил', 'перенёс', 'не отвечает', 'отказался'],
    statusHelp: 'Выберите статус или впишите свой.',
  },
  tables: {
    managers: 'По менеджерам',
    weeks: 'По неделям',
    week: 'Неделя',
    currencies: 'По валютам: не складываем',
    plan: 'План',
    done: 'Вып.',
    ofPlan: 'от\u00a0плана',
    paid: 'Оплачено',
    paidPlain: 'Оплачено в месяце',
    ahead: 'Ещё ждём, взвеш.',
    payments: 'Шт.',
    full: 'Ждём целиком',
    forecast: 'Прогноз',
    share: 'Доля',
    total: { managers: 'Отдел', weeks: 'Месяц' },
    openDeals: 'Открытых сделок',
    openSum: 'На сумму',
  },
  stages: {
    heading: 'Вероятность по этапам',
    note: 'Успешные ÷ завершённые среди сделок, дошедших до этапа, со сглаживанием. Ваше число всегда главнее: измените его, и строки последуют.',
    noteByAge:
      'Успешные ÷ завершённые среди сделок, дошедших до\u00a0этапа, со\u00a0сглаживанием. Строки учитывают и\u00a0возраст сделки: своё число здесь «Обновить» возьмёт для всего этапа.',
    counts: 'Успешных из завершённых',
    countsNote: 'Сделки, которые дошли до этапа и уже завершены.',
    count: (won, finished) => `${numberRu(won)} из ${numberRu(finished)}`,
    proposal: 'По истории',
    proposalNote: '(успешные + 1) ÷ (завершённые + 2). Если завершено меньше 20, не предлагаем.',
    tooFew: (finished) => `мало: ${finished} из 20`,
    probability: 'Ваша',
    probabilityNote: 'Её берут строки. По умолчанию — по истории.',
    certain: 'Точно',
    certainNote: 'Да — договор подписан или счёт выставлен. После замены нажмите «Обновить».',
    yes: 'да',
    no: 'нет',
  },
  checks: {
    heading: 'Проверка',
    deals: (inParts) =>
      `Сходится с листом сделок: открытых {deals} на {sum}${inParts > 0 ? `; ${countRu(inParts, 'сделка', 'сделки', 'сделок')} — частями` : ''}.`,
    excess: (sheet) => ` Этапы на листе «${sheet}» больше своих сделок на {excess}.`,
    dealsOff: 'В списке открытых {deals} на {sum}, на листе сделок {now}: нажмите «Обновить».',
    groups: 'Группы в сумме дают все открытые платежи.',
    days: 'Дни в сумме дают «оплачено», «точно» и «вероятно».',
    daysOff: 'Дни расходятся с итогами на {gap}. После построения изменили месяц: нажмите «Обновить».',
    weeks: 'Недели в сумме дают дни.',
    managers: 'Менеджеры в сумме дают прогноз, {sum}.',
    off: 'Разница {gap}. Нажмите «Обновить».',
  },
  warnings: {
    otherMonth: (month) =>
      `Здесь календарь за ${monthYear(month)}. Нажмите «Обновить», чтобы показать месяц, который вы вписали.`,
    pileUp: (day) =>
      `На ${monthDay(day)}, последний рабочий день, и позже стоит {sum} — {share} того, что ещё ждём в месяце. Договоритесь о более ранней дате.`,
    oneDeal: 'Один платёж — больше трети месяца: {deal}, {sum}. Без него прогноз {rest}.',
    leftOut:
      'В прогноз не вошли: без даты — {undated} на {undatedSum}, просрочены — {overdue} на {overdueSum}. Поставьте даты.',
    sure: `Вероятность 100${NBSP}%, а оплаты нет: {count}. Отметьте оплату в CRM или снизьте вероятность.`,
    unknown: (count) => `Без вероятности: ${numberRu(count)}. Они ничего не весят: заполните таблицу этапов.`,
    noAmount: (count) => `Без суммы: ${numberRu(count)}. В прогноз они ничего не добавляют.`,
    old: (count, days) =>
      `Старше любой выигранной сделки (${countRu(days, 'день', 'дня', 'дней')}): ${numberRu(count)}. Проверьте, ${pluralRu(count, 'жива ли она', 'живы ли они', 'живы ли они')}.`,
  },
  chart: {
    title: (scale) => `Оплаты нарастающим итогом, ${scale === 1000 ? 'тыс.' : 'млн'}`,
    subtitle: `Сплошная — оплачено. Синий пунктир — прогноз. Серый — план по рабочим дням и${NBSP}от 10 до 90${NBSP}% исходов`,
    low: `10${NBSP}%`,
    high: `90${NBSP}%`,
    paid: 'Оплачено',
    forecast: 'Прогноз',
    plan: 'План',
  },
  keys: {
    code: 'Группа',
    dayKey: 'Группа и день',
    counted: 'В прогнозе',
    aheadFull: 'Прогноз, полностью',
    aheadWeighted: 'Прогноз, взвешенно',
    owner: 'Менеджер',
    scope: 'Валюта и менеджер',
    paidOwner: 'Менеджер сделки',
    paidDay: 'День оплаты',
    paid: 'Оплачено',
    day: 'День',
    certain: 'Точно',
    probable: 'Вероятно',
    certainWeighted: 'Точно, взвешенно',
    probableWeighted: 'Вероятно, взвешенно',
    planToDay: 'План на день',
    kept: 'Записи о сделках, которых сейчас нет в работе. Не меняйте этот лист.',
  },
  form: {
    steps: { month: 'Месяц', dates: 'Даты', probability: 'Шансы', instalments: 'Части' },
    month: 'Месяц',
    monthHint: 'План, выходные и заметки вписывают на листе.',
    months: {
      previous: (today) => monthOfToday(today, -1),
      current: (today) => monthOfToday(today, 0),
      next: (today) => monthOfToday(today, 1),
    },
    manager: 'Менеджер',
    managerHint: 'Его можно менять на листе в любой момент.',
    everybody: 'Все',
    date: 'Ожидаемая дата оплаты',
    dateHint: 'Дата, вписанная на листе, всегда главнее.',
    dates: {
      expected: (filled, all) => `Дата из сделки: есть у ${numberRu(filled)} из ${numberRu(all)}`,
      nextTask: (filled, all) => `Ближайшая задача: есть у ${numberRu(filled)} из ${numberRu(all)}`,
      typed: () => 'Только то, что впишу на листе',
    },
    probability: 'Вероятность',
    probabilityHint: 'Вероятность, вписанная на листе, всегда главнее.',
    probabilities: {
      stage: () => 'По этапу, из ваших завершённых сделок',
      age: () => 'По\u00a0этапу и\u00a0возрасту сделки',
      deal: (filled, all) => `Из CRM, где она есть: у ${numberRu(filled)} из ${numberRu(all)}`,
    },
    paid: 'Сделку оплачивают',
    paidHint: 'Лист «Этапы оплаты» создадим сами: сделка, сумма, дата.',
    instalments: { once: 'Сразу целиком', rule: 'Аванс и\u00a0остаток', table: 'По листу «Этапы оплаты»' },
    advance: 'Аванс',
    advanceHint: 'Только для аванса: доля, которую платят в ожидаемый день.',
    rest: 'Остальное через',
    restHint: 'Платёж, выпавший на выходной, переходит на следующий рабочий день.',
    rests: {
      '14days': `14${NBSP}дней`,
      '30days': `30${NBSP}дней`,
      '1month': 'месяц',
      '2months': 'два месяца',
      '3months': 'три месяца',
    },
  },
  effect: {
    paid: 'Оплачено',
    ahead: 'Ещё ждём, взвешенно',
    outside: 'Без даты или просрочены',
    number: (value) => numberRu(value),
    money: (value) => numberRu(value),
    share: (value) => shareRu(value),
    sentence: (count, month) =>
      count === 0
        ? `На ${monthYear(month)} платежей не ждём: поставьте даты на листе.`
        : `Ждём на ${monthYear(month)}: ${payments(count)}.`,
  },
  ready: (month, count, forecast, all) =>
    `Платёжный календарь на ${monthYear(month)} готов: ждём ${payments(count)}, прогноз ${numberRu(forecast)}; всего открытых ${numberRu(all)}.`,
};

function monthOfToday(today: Day, shift: number): string {
  const { year, month } = calendarDay(today);
  const index = year * 12 + month - 1 + shift;
  return `${MONTHS[index % 12]} ${Math.floor(index / 12)}`;
}
