import { calendarDay, type Day } from '../../analysis/day';
import type { planWords as shape } from '../en/plan';
import { countRu, NBSP, numberRu, pluralRu, shareRu } from '../grammar';
import { fullDay, monthDay, monthName, monthYear, ofMonth } from './dates';

const index = (day: Day) => calendarDay(day).month - 1;
const money = (value: number) => numberRu(Math.round(value));
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const signed = (share: number) => `${share < 0 ? '−' : '+'}${shareRu(Math.abs(share))}`;

function periodName(from: Day, to: Day): string {
  return from === to ? monthYear(from) : `${monthName(from)}${NBSP}— ${monthYear(to)}`;
}

const actionNames = {
  deal: 'Сделки',
  proposal: 'КП',
  meeting: 'Встречи',
  call: 'Звонки',
  lead: 'Заявки',
} as const;

export const planWords: typeof shape = {
  style: { thousands: NBSP, decimal: ',', percent: `${NBSP}%` },
  day: fullDay,
  monthName: (day) => capital(monthYear(day)),
  monthYear: (day) => capital(monthYear(day)),
  week: (first, last) => (first === last ? monthDay(first) : `${calendarDay(first).day}–${monthDay(last)}`),
  money,
  number: (value) => numberRu(value),
  unknown: 'неизвестно',
  none: '(не указано)',
  nobody: '(без менеджера)',
  title: (month) => `План продаж: ${monthYear(month)}`,
  subtitle: {
    orders: (sheet, when) =>
      `Факт — заказы листа «${sheet}» за вычетом возвратов · построено ${when} · планы можно вписать свои, «Обновить» их сохранит`,
    deals: (sheet, when) =>
      `Факт — успешные сделки листа «${sheet}» по дню закрытия · построено ${when} · планы можно вписать свои, «Обновить» их сохранит`,
  },
  inputs: {
    heading: 'Цель',
    month: 'Месяц',
    monthNote: 'Любой день нужного месяца. После замены нажмите «Обновить». По умолчанию — этот месяц.',
    today: 'Сегодня',
    todayNote:
      'По этот день включительно месяц прошёл и считается факт. «Обновить» ставит сюда нынешний день.',
    goal: (from, _to, months) => {
      if (months === 1) return `Цель на ${monthName(from)}`;
      return months === 3
        ? `Цель на ${Math.floor(index(from) / 3) + 1}-й квартал`
        : `Цель на ${calendarDay(from).year} год`;
    },
    goalNote: (months) =>
      `Сколько должен принести ${months === 1 ? 'месяц' : 'весь срок'}. После замены нажмите «Обновить»: цель разойдётся заново, а вписанное вами останется.`,
    currency: 'Валюта',
    currencyNote: 'Валюты не складываем: считаем продажи только в этой. После замены нажмите «Обновить».',
    doubt: 'Сомневаться от',
    doubtNote:
      'План, который выше прошлого, темпа или суммы по клиентам больше чем на эту долю, отмечен знаком. По умолчанию 25 %.',
    listHelp: 'Выберите из списка.',
    dayHelp: 'Введите дату.',
    numberHelp: 'Введите число не меньше 0.',
  },
  totals: {
    heading: (month) => `${capital(monthName(month))} на сегодня`,
    plan: 'План',
    actual: 'Факт',
    attainment: 'Выполнение',
    dueShare: 'Ожидаемое выполнение',
    dueNote: 'Прошедшие рабочие дни, включая сегодня, ко всем рабочим дням месяца.',
    due: 'План на вечер сегодня',
    gap: 'Опережение плана',
    gapNote: 'Факт минус то, что должно быть к вечеру сегодня. Меньше нуля — отставание.',
    runRate: 'В темпе: итог месяца',
    runRateNote: 'Факт ÷ прошедшие рабочие дни × все рабочие дни.',
    runRateShare: 'В темпе к плану',
    left: 'Осталось продать',
    needed: 'Нужно в день',
    neededNote: 'Остаток плана на оставшиеся рабочие дни. Пусто — их не осталось.',
    workingDays: 'Рабочих дней',
    elapsed: 'Прошло, с сегодня',
    elapsedNote: 'Включая сегодня. Выходные и праздники — на листе «Праздники».',
    remaining: 'Осталось',
    evenness: 'Ровность недель',
    evennessNote:
      '100 % — каждая неделя принесла свою долю рабочих дней. Чего не хватает до 100 % — часть продаж, которая пришлась на другие недели.',
  },
  columns: {
    plan: 'План',
    planNote: 'Впишите свой план: «Обновить» сохранит его и разделит остаток между другими.',
    proposed: 'По расчёту',
    proposedNote: 'На момент построения: что даёт правило. План, который от него отличается, — ваш.',
    actual: 'Факт',
    attainment: 'Выполнение',
    total: 'Итого',
    share: 'Доля плана',
    usual: 'Обычный месяц',
    usualNote: 'Среднее за последние двенадцать месяцев, на момент построения.',
  },
  months: {
    heading: (from, to) => `По месяцам: ${periodName(from, to)}`,
    rules: {
      both: 'по сезонности × рабочим дням',
      days: 'по рабочим дням',
      equal: 'поровну',
    },
    month: 'Месяц',
    lastYear: 'Год назад',
    growth: 'План к нему',
    days: 'Рабочих дней',
    season: 'Сезон',
    seasonNote:
      'Индекс сезонности по вашим продажам за 24 месяца и больше, в среднем 1. Пусто — истории не хватает.',
  },
  managers: {
    heading: 'По менеджерам',
    rules: {
      history: 'по среднему месяцу за полгода',
      grade: 'по среднему месяцу ступени',
      equal: 'поровну',
    },
    manager: 'Менеджер',
    gone: (name) => `${name} (не работает)`,
    others: 'Остальные',
    othersNote: 'Продажи тех, у кого здесь нет строки. «Обновить» её добавит.',
    department: 'Отдел',
    due: 'План на сегодня',
    dueNote: 'План × прошедшие рабочие дни ÷ все рабочие дни.',
    gap: 'Опережение',
    runRate: 'В темпе',
    runRateShare: 'В темпе, % плана',
    needed: 'Нужно в день',
    neededNote: 'Остаток плана на оставшиеся рабочие дни.',
    deals: 'Сделки, план',
    dealsActual: 'Сделки, факт',
    newActual: 'От новых клиентов',
    newActualNote: 'Часть факта, которую принесли новые клиенты.',
  },
  kinds: {
    heading: 'Новые и текущие клиенты',
    clients: 'Клиенты',
    fresh: 'Новые',
    current: 'Текущие',
    unknown: 'Неизвестно какие',
    share: 'Доля',
    shareNote: 'Часть плана, которую должны принести новые клиенты, 0–100 %. Впишите свою.',
    proposedNote: 'Доля новых клиентов в продажах последних двенадцати месяцев.',
  },
  slices: {
    part: 'Часть',
    abc: 'Класс',
    product: { heading: 'По товарам', by: 'по товарам', rest: 'Другие товары' },
    channel: { heading: 'По каналам', by: 'по каналам', rest: 'Другие каналы' },
    region: { heading: 'По регионам', by: 'по регионам', rest: 'Другие регионы' },
    client: {
      heading: 'По клиентам',
      by: 'по клиентам',
      rest: 'Остальные',
      current: 'Другие текущие клиенты',
      fresh: 'Новые клиенты',
      classes: (a, b, c) =>
        `класс A — ${countRu(a, 'клиент', 'клиента', 'клиентов')}, B — ${numberRu(b)}, C — ${numberRu(c)}`,
    },
  },
  actions: {
    heading: 'От плана к делам на день',
    note: (deals, months) =>
      `по ${numberRu(deals)}${NBSP}${deals % 10 === 1 && deals % 100 !== 11 ? 'сделке' : 'сделкам'} за ${countRu(months, 'месяц', 'месяца', 'месяцев')}`,
    action: 'Действие',
    conversion: 'Доходит до сделки',
    conversionNote: 'Сколько из ста становятся сделкой. Впишите своё; пусто — не планируем.',
    proposedNote: 'По вашим данным, на момент построения.',
    counted: 'Сосчитано',
    countedNote: 'Сделок из действий, на момент построения.',
    count: ({ deals, actions }) => `${numberRu(deals)} из ${numberRu(actions)}`,
    countedFrom: {
      activities: 'Успешные сделки к действиям этого вида за те же месяцы.',
      funnel: 'Успешные среди завершённых за двенадцать месяцев сделок, которые дошли до этого этапа.',
    },
    notCounted: 'не сосчитано',
    needed: 'Нужно за месяц',
    perDay: 'В день',
    perManagerDay: 'В день на менеджера',
    neededPerDay: 'Нужно в день теперь',
    neededPerDayNote: 'Остаток на оставшиеся рабочие дни.',
    usual: 'Обычный месяц',
    averageDeal: {
      deals: { revenue: 'Средний чек', profit: 'Валовая прибыль сделки' },
      // Later orders of a client belong to no deal, and are earned by the deals that won the client.
      orders: { revenue: 'Выручка на сделку', profit: 'Прибыль на сделку' },
    },
    names: actionNames,
    byManager: 'Дела по менеджерам',
    byManagerNote: 'план на месяц и сделано на сегодня',
    planOf: (action) => `${actionNames[action]}, план`,
    actualOf: (action) => `${actionNames[action]}, факт`,
  },
  scenarios: {
    heading: 'Три сценария',
    what: 'Что, если',
    cases: { low: 'Осторожный', base: 'Базовый', high: 'Смелый' },
    usual: 'Обычный месяц',
    usualNote: 'На момент построения; конверсия и средний чек — из таблицы выше.',
    factors: {
      leads: 'Заявки, от обычных',
      conversion: 'Конверсия, от обычной',
      deal: 'Средний чек, от обычного',
    },
    dealsFactor: 'Число сделок, от обычного',
    factorHelp: 'Введите долю от обычного: 90 % — на десятую часть меньше.',
    leads: 'Заявки',
    rate: 'Заявка доходит до сделки',
    deals: 'Сделки',
    result: { revenue: 'Выручка', profit: 'Валовая прибыль' },
    ofPlan: 'К плану',
    gap: 'Сверх плана',
  },
  belief: {
    heading: 'Верим ли плану',
    note: 'числа — на момент построения, план — как сейчас',
    noPlan: 'Цели пока нет.',
    labels: {
      lastYear: (month) => `${capital(monthName(month))} ${calendarDay(month).year - 1}`,
      trend: 'Если пойдёт как шло',
      outlook: 'Продано и в работе',
      bottomUp: 'Клиенты, снизу вверх',
      leads: 'Заявок в обычный месяц',
      managers: 'Менеджер в обычный месяц',
    },
    lastYear: {
      fits: 'План к тому же месяцу год назад: {signed}.',
      over: 'План выше того же месяца год назад на {share}. За счёт чего?',
    },
    trend: {
      fits: 'План к тому, что обещают последние месяцы: {signed}.',
      over: 'План выше того, что обещают последние месяцы, на {share}.',
    },
    outlook: {
      fits: (low, high, deals) =>
        `С ${countRu(deals, 'открытой сделкой', 'открытыми сделками', 'открытыми сделками')} этого месяца в 8 случаях из 10 выйдет от ${money(low)} до ${money(high)}, план — {plan}.`,
      over: (high, deals) =>
        `${capital(countRu(deals, 'открытая сделка', 'открытые сделки', 'открытых сделок'))} этого месяца доведут до ${money(high)} лишь в 1 случае из 10, план — {plan}: нужны новые сделки.`,
    },
    bottomUp: {
      fits: 'План близок к обычным покупкам клиентов вместе: {signed} к ним.',
      over: 'План выше обычных покупок клиентов вместе на {share}. Кто купит больше?',
    },
    leads: {
      fits: 'Заявок для плана нужно {needed}, обычно приходит {usual}.',
      over: 'Заявок для плана нужно {needed}, обычно приходит {usual}. Не хватает: {more}.',
    },
    managers: {
      fits: (count) => `В таком темпе менеджеров для плана нужно {heads}, есть ${numberRu(count)}.`,
      over: (count) =>
        `В таком темпе менеджеров для плана нужно {heads}, есть ${numberRu(count)}. Нанять: {hire}.`,
    },
    fact: {
      lastYear: (month, base, over) =>
        `${capital(monthName(month))} ${calendarDay(month).year - 1}: ${money(base)}. План к нему: ${signed(over)}.`,
      trend: (base, over) => `Если пойдёт как шло: ${money(base)}. План к этому: ${signed(over)}.`,
      outlook: (expected, low, high) =>
        `Продано и в работе: в среднем ${money(expected)}, в 8 случаях из 10 — от ${money(low)} до ${money(high)}.`,
      bottomUp: (base, over) =>
        `Клиенты обычно покупают на ${money(base)} в месяц. План к этому: ${signed(over)}.`,
      leads: (needed, usual) => `Нужно заявок: ${numberRu(needed)}, обычно ${numberRu(usual)}.`,
      managers: (heads, count, usual, tooFew) =>
        `При ${money(usual)} в месяц на менеджера план требует ${countRu(heads, 'менеджера', 'менеджеров', 'менеджеров')}, есть ${numberRu(count)}.${tooFew ? ` Нанять: ${heads - count}.` : ''}`,
    },
  },
  weeks: {
    heading: 'По неделям',
    week: 'Неделя',
    days: 'Рабочих дней',
    perDay: 'Факт за день',
    perDayNote: 'Факт на прошедшие рабочие дни недели.',
    share: 'Доля месяца',
    elapsed: 'Прошло',
  },
  days: {
    heading: 'По дням и менеджерам',
    note: 'факт продаж; в столбце менеджера — проданное за день',
    day: 'День',
    worked: 'Рабочий день',
    workedNote: '1 — рабочий день. Выходные и праздники правьте на листе «Праздники».',
    planToDay: 'План на дату',
    actualToDay: 'Факт на дату',
    attainmentNote: 'Факт на дату к плану на дату.',
    gap: 'Опережение',
  },
  checks: {
    heading: 'Проверки',
    months: {
      holds: 'Месяцы дают цель до копейки.',
      short: 'По месяцам не роздано {gap}: впишите или нажмите «Обновить».',
      over: 'Месяцы превышают цель на {gap}.',
    },
    managers: {
      holds: 'Планы менеджеров дают план месяца до копейки.',
      short: 'Менеджерам не роздано {gap}: впишите или нажмите «Обновить».',
      over: 'Планы менеджеров превышают план месяца на {gap}.',
    },
    days: {
      holds: 'Дни дают план месяца до копейки.',
      short: 'По дням не роздано {gap}.',
      over: 'Дни превышают план на {gap}.',
    },
    parts: (by) => ({
      holds: `Планы ${by} дают план месяца до копейки.`,
      short: `Не роздано ${by}: {gap}. Впишите или нажмите «Обновить».`,
      over: `Планы ${by} превышают план месяца на {gap}.`,
    }),
    actualDays: {
      holds: 'Факт по дням даёт факт месяца.',
      short: 'В днях не хватает {gap} факта месяца.',
      over: 'В днях на {gap} больше, чем в месяце.',
    },
    actualManagers: {
      holds: 'У всех, кто продавал, есть строка.',
      short: '{gap} продали те, у кого нет строки: нажмите «Обновить».',
      over: 'Возвраты на {gap} — у тех, у кого нет строки: нажмите «Обновить».',
    },
  },
  chart: {
    title: (month, scale) =>
      `План и факт ${ofMonth(month)} нарастающим итогом, ${scale === 1000 ? 'тысячи' : 'миллионы'}`,
    subtitle: 'пунктир — план по рабочим дням и итог месяца в таком темпе',
    columns: ['День', 'План', 'Факт', 'В темпе'],
    plan: 'План',
    actual: 'Факт',
    runRate: 'В темпе',
  },
  warnings: {
    noGoal: 'Цели пока нет: впишите её под словом «Цель» и нажмите «Обновить».',
    noHistory:
      'До этого месяца продаж нет, поэтому цель, сезон и доли предложить не из чего: план разделён поровну.',
    noManagers:
      'Ни в сделках, ни в заказах нет менеджеров: план — на весь отдел. Импортируйте менеджеров или впишите их на лист «Команда».',
    foreign: (count, currency) =>
      `Не считаем ${countRu(count, 'продажу', 'продажи', 'продаж')} в других валютах: план — в ${currency || 'неуказанной'}.`,
    undated: (count) =>
      `${capital(countRu(count, 'успешная сделка', 'успешные сделки', 'успешных сделок'))} без дня закрытия: ни в какой месяц не ${pluralRu(count, 'попала', 'попали', 'попали')}.`,
    unpriced: (count) =>
      `${capital(countRu(count, 'успешная сделка', 'успешные сделки', 'успешных сделок'))} без суммы: ${pluralRu(count, 'она ничего не добавляет', 'они ничего не добавляют', 'они ничего не добавляют')}.`,
    returns: (count) =>
      `Факт месяца уменьшили ${countRu(count, 'возврат', 'возврата', 'возвратов')}.`.replace(
        /^Факт месяца уменьшили (\d*1) возврат\./,
        'Факт месяца уменьшил $1 возврат.',
      ),
    noDays: 'В месяце нет рабочих дней: план разложен по всем дням. Поправьте лист «Праздники».',
    otherMonth: (month) =>
      `Это план на ${monthYear(month)}. Нажмите «Обновить», чтобы увидеть месяц, который вы вписали.`,
  },
  effect: {
    goal: 'Цель',
    plan: (month) => `План на ${monthName(month)}`,
    deals: 'Нужно сделок',
    perDay: 'В рабочий день',
    noGoal: 'Предложить цель не из чего: впишите её.',
    zeroGoal: 'Впишите цель больше 0: без неё делить нечего.',
    monthsOff: (gap) =>
      gap > 0 ? `По месяцам не роздано ${money(gap)}.` : `Месяцы превышают цель на ${money(-gap)}.`,
    managersOff: (gap) =>
      gap > 0 ? `Менеджерам не роздано ${money(gap)}.` : `Планы менеджеров превышают план на ${money(-gap)}.`,
    fits: (managers) => `Роздано до копейки: ${countRu(managers, 'менеджер', 'менеджера', 'менеджеров')}.`,
  },
  form: {
    steps: { goal: 'Цель', months: 'Месяцы', managers: 'Люди', actions: 'Дела', check: 'Итог' },
    month: 'Какой месяц планируем',
    period: 'Цель ставим на',
    periods: { month: 'месяц', quarter: 'квартал', year: 'год' },
    measure: 'Что планируем',
    measures: { revenue: 'Выручку', profit: 'Валовую прибыль' },
    measureHint: 'Валовую прибыль берём из маржи или себестоимости заказов.',
    goal: (from, to, months) => {
      if (months === 12) return `Цель на ${calendarDay(from).year} год`;
      return months === 3
        ? `Цель на ${Math.floor(index(from) / 3) + 1}-й квартал ${calendarDay(from).year}`
        : `Цель на ${periodName(from, to)}`;
    },
    goalHint: ({ lastYear, from, to, lately, growth }) => {
      const before = `${from === to ? monthName(from) : `${monthName(from)}${NBSP}— ${monthName(to)}`} ${calendarDay(from).year - 1}`;
      return [
        ...(lastYear === null ? [] : [`${capital(before)}: ${money(lastYear)}.`]),
        ...(lately.length === 0
          ? []
          : [`${capital(lately.map(({ month, sum }) => `${monthName(month)} ${money(sum)}`).join(', '))}.`]),
        ...(growth === null ? [] : [`Последние три месяца к прошлому году: ${signed(growth - 1)}.`]),
        ...(lastYear === null && lately.length === 0
          ? ['Прошлых продаж нет, предложить цель не из чего.']
          : []),
      ].join(' ');
    },
    monthsBy: 'Как делим цель',
    monthRules: { both: 'По сезонности и рабочим дням', days: 'По рабочим дням', equal: 'Поровну' },
    noSeason: 'Для сезонности нужны продажи за 24 месяца; пока считаем только рабочие дни.',
    months: 'План по месяцам',
    restHint: 'Впишите то, что знаете: остальные разделят остаток.',
    monthDetail: (days, lastYear, season, actual) =>
      [
        countRu(days, 'рабочий день', 'рабочих дня', 'рабочих дней'),
        ...(season === null ? [] : [`сезон ${numberRu(season, 2)}`]),
        ...(actual === null ? [] : [`продано ${money(actual)}`]),
        ...(lastYear === null ? [] : [`год назад ${money(lastYear)}`]),
      ].join(' · '),
    managersBy: 'Как делим месяц',
    managerRules: { history: 'По недавним продажам', grade: 'По ступени', equal: 'Поровну' },
    managers: (month) => `План на ${monthName(month)} по менеджерам`,
    noManagers: 'В данных нет менеджеров, поэтому план — на весь отдел.',
    managerDetail: (usual, grade, gone) =>
      [
        ...(gone ? ['не работает'] : []),
        ...(grade ? [grade] : []),
        usual === null ? 'продаж ещё нет' : `обычно ${money(usual)} в месяц`,
      ].join(' · '),
    newShare: 'От новых клиентов',
    newShareHint: (share) =>
      share === null
        ? 'Часть плана, которую должны принести новые клиенты.'
        : `За последние двенадцать месяцев они принесли ${shareRu(share)}.`,
    slices: 'Планировать ещё',
    slicesHint: 'Каждый разрез даёт план месяца. На листе любую часть можно вписать свою.',
    sliceNames: {
      product: 'по товарам',
      channel: 'по каналам',
      region: 'по регионам',
      client: 'по клиентам',
    },
    averageHint: (deals, months) =>
      deals === 0
        ? 'Продаж ещё не было: впишите, чтобы спланировать дела.'
        : `По ${numberRu(deals)}${NBSP}${deals % 10 === 1 && deals % 100 !== 11 ? 'сделке' : 'сделкам'} за ${countRu(months, 'месяц', 'месяца', 'месяцев')}.`,
    conversions: 'Что доходит до сделки',
    conversionsHint: 'Сколько из ста становятся сделкой. Пусто — такие дела не планируем.',
    perDeal: { proposal: 'КП', meeting: 'Встречи', call: 'Звонки', lead: 'Заявки' },
    counted: (counted, proposed) => {
      if (!counted) return 'Не сосчитано: впишите, если знаете';
      const said = `${numberRu(counted.deals)} из ${numberRu(counted.actions)}${counted.from === 'funnel' ? ', по воронке' : ''}`;
      return proposed === null ? `${said}: меньше, чем сделок, поэтому не предлагаем` : said;
    },
    check: 'Верим ли плану',
  },
  ready: (month, plan, managers) =>
    `План на ${monthName(month)} готов: ${money(plan)}, ${countRu(managers, 'менеджер', 'менеджера', 'менеджеров')}.`,
};
