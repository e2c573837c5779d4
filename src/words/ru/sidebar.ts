import type { Moment, sidebarWords as shape } from '../en/sidebar';
import { countRu, NBSP, numberRu, pluralRu } from '../grammar';

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

const two = (value: number) => String(value).padStart(2, '0');

const clock = ({ hour, minute }: Moment) => `${two(hour)}:${two(minute)}`;

function calendarDate({ year, month, day, sameYear }: Moment): string {
  return `${day}${NBSP}${MONTHS[month - 1] ?? ''}${sameYear ? '' : `${NBSP}${year}`}`;
}

function when(moment: Moment): string {
  if (moment.ago === 0) return `сегодня в${NBSP}${clock(moment)}`;
  if (moment.ago === 1) return `вчера в${NBSP}${clock(moment)}`;
  return `${calendarDate(moment)}, ${clock(moment)}`;
}

export const sidebarWords: typeof shape = {
  tools: {
    funnel: {
      question: 'Где теряем сделки?',
      name: 'Воронка',
      title: 'Воронка продаж',
      build: 'Построить воронку',
      building: 'Строим воронку',
      refreshing: 'Обновляем воронку',
    },
    'payment-calendar': {
      question: 'Что оплатят в этом месяце?',
      name: 'Платёжный календарь',
      title: 'Платёжный календарь',
      build: 'Построить календарь',
      building: 'Строим платёжный календарь',
      refreshing: 'Обновляем платёжный календарь',
    },
    motivation: {
      question: 'Сколько я плачу за продажи?',
      name: 'Мотивация',
      title: 'Мотивация',
      build: 'Построить схему',
      building: 'Строим схему мотивации',
      refreshing: 'Обновляем схему мотивации',
    },
    plan: {
      question: 'Как выйти на цель?',
      name: 'План',
      title: 'План продаж',
      build: 'Построить план',
      building: 'Строим план продаж',
      refreshing: 'Обновляем план продаж',
    },
    'pipeline-control': {
      question: 'Что изменилось в сделках?',
      name: 'Контроль сделок',
      title: 'Контроль сделок',
      build: 'Построить контроль',
      building: 'Строим контроль сделок',
      refreshing: 'Обновляем контроль сделок',
    },
    'cascade-scheme': {
      question: 'Как платить за результат, стандарты и задачи?',
      name: 'Каскадная система',
      title: 'Каскадная система (КСП)',
      build: 'Построить систему',
      building: 'Строим каскадную систему',
      refreshing: 'Обновляем каскадную систему',
    },
    'stand-up': {
      question: 'Кто что делает сегодня?',
      name: 'Планёрка',
      title: 'Планёрка',
      build: 'Построить планёрку',
      building: 'Строим планёрку',
      refreshing: 'Обновляем планёрку',
    },
    dashboard: {
      question: 'Как идём?',
      name: 'Дашборд',
      title: 'Дашборд',
      build: 'Построить дашборд',
      building: 'Строим дашборд',
      refreshing: 'Обновляем дашборд',
    },
    'month-letter': {
      question: 'Чем запомнился месяц?',
      name: 'Итоги месяца',
      title: 'Итоги месяца',
      build: 'Построить письмо',
      building: 'Пишем итоги месяца',
      refreshing: 'Обновляем итоги месяца',
    },
    contest: {
      question: 'Кто побеждает?',
      name: 'Конкурс',
      title: 'Конкурс',
      build: 'Построить конкурс',
      building: 'Строим конкурс',
      refreshing: 'Обновляем конкурс',
    },
    'pay-cards': {
      question: 'Сколько заработал каждый?',
      name: 'Карточки зарплаты',
      title: 'Карточки зарплаты',
      build: 'Построить карточки',
      building: 'Строим карточки зарплаты',
      refreshing: 'Обновляем карточки зарплаты',
    },
    ladder: {
      question: 'Кто на какой ступени?',
      name: 'Карьерная лестница',
      title: 'Карьерная лестница',
      build: 'Построить лестницу',
      building: 'Строим карьерную лестницу',
      refreshing: 'Обновляем карьерную лестницу',
    },
  },
  number: (value) => numberRu(value),
  quoted: (text) => `«${text}»`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} и${NBSP}${items[items.length - 1]}`,
  general: {
    back: 'Назад',
    next: 'Далее',
    allTools: 'Все инструменты',
    tryAgain: 'Повторить',
    stepOf: (step, steps) => `Шаг ${step} из ${steps}`,
    stepDone: 'готово',
    opening: 'Открываем…',
    goToCell: (a1) => `Перейти к ячейке ${a1}`,
    problem: 'Ошибка',
    warning: 'Обратите внимание',
  },
  home: {
    title: 'Voronka',
    deals: (count) => countRu(count, 'сделка', 'сделки', 'сделок'),
    imported: (profile, moment) => `${profile} · импорт ${when(moment)}`,
    table: (count, moment) => `${count} · ${when(moment)}`,
    import: 'Импорт',
    built: 'Построено',
    builtAt: (name, moment) => {
      if (moment.ago === 0) return `${name} · сегодня, ${clock(moment)}`;
      return `${name} · ${when(moment)}`;
    },
    behind: (days) =>
      days === 0
        ? 'После построения импортировали новые сделки'
        : `Сделки новее листа на ${countRu(days, 'день', 'дня', 'дней')}`,
    open: 'Открыть',
    openSheet: (sheet) => `Открыть лист «${sheet}»`,
    refresh: 'Обновить',
    refreshSheet: (sheet) => `Обновить лист «${sheet}»`,
    change: 'Изменить',
    changeSheet: (sheet) => `Изменить настройки листа «${sheet}»`,
    ready: 'Можно построить',
    resume: 'Продолжить с того же места',
    more: 'Ещё',
    functions: 'Функции для ячеек',
    functionNames: 'CONVERSION, NPS, OUTLOOK, PAYOUT…',
    statuses: 'Статусы сделок',
    saveStatuses: 'Сохранить статусы',
    savingStatuses: 'Записываем статусы…',
    showStatuses: 'Открыть историю',
    undo: 'Отменить построение',
    undone: (sheet) => `Лист «${sheet}» снова такой, каким был до последнего построения.`,
    removed: (sheet) => `Листа «${sheet}» больше нет: до последнего построения его не было.`,
    refreshAll: 'Обновить всё',
    refreshed: (sheets) =>
      `${pluralRu(sheets, 'Обновлён', 'Обновлены', 'Обновлено')} ${countRu(sheets, 'лист', 'листа', 'листов')}.`,
  },
  empty: {
    title: 'Сделок пока нет',
    lead: 'Вставьте выгрузку из CRM на любой лист и нажмите «Импорт». Сам лист мы не меняем.',
    formats: 'Понимаем выгрузки',
    formatList:
      'amoCRM, Битрикс24, 1С, HubSpot, Pipedrive, Salesforce, Zoho и списки, которые ведут руками. Нужны номер или название сделки, этап и сумма. Оплаты, звонки и список менеджеров импортируются так же.',
    answers: 'После импорта ответим',
    now: 'Работает и без сделок',
    privacy: 'Данные остаются в вашей таблице: дополнение ничего не отправляет наружу.',
    sample: 'Взять пример',
    import: 'Импорт',
  },
  import: {
    title: 'Импорт',
    steps: ['Лист', 'Колонки', 'Этапы', 'Отчёт'],
    sheetQuestion: 'На каком листе выгрузка?',
    sheetSize: (rows, columns) =>
      `${countRu(rows, 'строка', 'строки', 'строк')} · ${countRu(columns, 'колонка', 'колонки', 'колонок')}`,
    emptySheet: 'пустой',
    noSheets: 'Импортировать пока не с чего. Вставьте выгрузку из CRM на новый лист.',
    updateList: 'Обновить список',
    sheetHint: 'Лист только читаем: сделки, оплаты, звонки и встречи или команда попадут на отдельные листы.',
    inspecting: (sheet) => `Читаем лист «${sheet}»`,
    proposing: 'Читаем строки',
    importingNote: 'Прежние сделки на месте, пока не готовы новые.',
    found: (known, all) =>
      `Узнали ${countRu(known, 'колонку', 'колонки', 'колонок')} из${NBSP}${numberRu(all)}`,
    source: (profile, headerRow) => `Выгрузка ${profile}, заголовки в${NBSP}строке${NBSP}${headerRow}`,
    sourceList: (headerRow) => `Свой список, заголовки в${NBSP}строке${NBSP}${headerRow}`,
    remembered: 'Колонки такие, как вы выбрали в прошлый раз',
    rows: (rows) => `${countRu(rows, 'строка', 'строки', 'строк')} данных`,
    willRead: (readable, all) =>
      `Прочитаем ${countRu(readable, 'строку', 'строки', 'строк')} из${NBSP}${numberRu(all)}`,
    meaning: (letter, header) => `Что означает колонка ${letter}, «${header}»`,
    noHeader: 'без заголовка',
    notImported: 'Не берём',
    notImportedCount: (count) => `Не берём: ${countRu(count, 'колонка', 'колонки', 'колонок')}`,
    standIn: (letter) => `если в ${letter} пусто`,
    moved: (field, letter) => `«${field}» теперь берём из колонки ${letter}, отсюда больше нет.`,
    confidence: { sure: 'точно', likely: 'похоже', unsure: 'не уверены', confirmed: 'ваш выбор' },
    repeated: (header, letters) => `«${header}» повторяется: колонки ${letters}. Берём первую заполненную.`,
    repeatedOne: (header, letters, letter) =>
      `«${header}» повторяется: колонки ${letters}. Берём только ${letter}.`,
    repeatedUnused: (header, letters) => `«${header}» повторяется: колонки ${letters}. Ни одну не берём.`,
    order: 'Берём',
    orderOption: (letters) =>
      letters.length === 1 ? `только ${letters[0]}` : letters.join(`, если пусто${NBSP}— `),
    ambiguous: (header, letter, sample, dayFirst, monthFirst) =>
      `«${header}», ${letter}: ${sample}${NBSP}— это ${dayFirst} или ${monthFirst}?`,
    ambiguousCount: (count) =>
      count === 1
        ? 'Единственная дата читается двояко.'
        : `Все ${countRu(count, 'дата читается', 'даты читаются', 'дат читаются')} двояко.`,
    exchanged: (header, letter, sample, asSheet, proof) =>
      `«${header}», ${letter}: таблица прочитала ${sample} как ${asSheet}, но ${proof} из${NBSP}той же колонки читается только наоборот.`,
    exchangedQuestion: (count) =>
      count === 1
        ? 'Какой это день?'
        : `Какой это день? Так же прочитаем в${NBSP}колонке ${countRu(count, 'дату', 'даты', 'дат')}.`,
    exchangedBack: (day) => `${day}, вернуть день и${NBSP}месяц на место`,
    exchangedKept: (day) => `${day}, как в${NBSP}таблице`,
    settled: { dayFirst: 'день стоит первым', monthFirst: 'месяц стоит первым' },
    settledBy: (letter, order) => `В${NBSP}колонке ${letter} ${order}`,
    day: (moment) => `${moment.day}${NBSP}${MONTHS[moment.month - 1] ?? ''}`,
    oneCloseDate: (header, letter) =>
      `«${header}», ${letter}: другой даты закрытия нет. У закрытых сделок это день закрытия, у открытых — ожидаемый.`,
    repeatedDeals: (count) =>
      `${countRu(count, 'сделка стоит', 'сделки стоят', 'сделок стоят')} в нескольких строках. Каждую считаем один раз.`,
    severalCurrencies: (currencies) =>
      `Несколько валют: ${currencies}. Мы их не складываем: у каждой свой итог.`,
    lacking: {
      key: 'Нет колонки с номером или названием сделки',
      stage: 'Нет колонки с этапом',
      amount: 'Нет колонки с суммой',
      day: 'Нет колонки с датой',
      owner: 'Нет колонки с менеджером',
      activity: 'Нет колонки с видом действия или с числом звонков, встреч или КП',
      name: 'Нет колонки с именем',
    },
    lackingRemedy: 'Выберите это значение у одной из колонок ниже. Без него импортировать нечего.',
    stagesTitle: 'Это шаги вашей продажи?',
    stagesHint:
      'От первого контакта до оплаты. Расставьте этапы по порядку и отметьте, чем каждый кончается.',
    pipeline: (name) => (name ? `Воронка «${name}»` : 'Этапы'),
    openGroup: 'Шаги',
    wonGroup: 'Успех',
    lostGroup: 'Отказ',
    outcome: { open: 'Шаг', won: 'Успех', lost: 'Отказ' },
    outcomeOf: (stage) => `Исход этапа «${stage}»`,
    up: (stage) => `Поднять «${stage}»`,
    down: (stage) => `Опустить «${stage}»`,
    placed: (stage, step) => `«${stage}» теперь шаг ${step}.`,
    because: {
      remembered: 'как в прошлый раз',
      profile: 'как в вашей CRM',
      words: 'по названию',
      order: 'по порядку в выгрузке',
      confirmed: 'ваш выбор',
    },
    stageDeals: (deals, because) => `${countRu(deals, 'сделка', 'сделки', 'сделок')} · ${because}`,
    clientsAction: (stage) =>
      `«${stage}»${NBSP}— действие клиента, а не продавца. Назовите в CRM свой шаг, например «Защита КП».`,
    noWon: (pipeline) =>
      `${pipeline ? `В воронке «${pipeline}»` : 'Здесь'} нет успешного этапа: конверсию не посчитать.`,
    run: 'Импортировать',
    read: (rows) =>
      `${pluralRu(rows, 'Прочитана', 'Прочитаны', 'Прочитано')} ${countRu(rows, 'строка', 'строки', 'строк')}`,
    readOf: (rows, unread) =>
      unread === 0
        ? 'все, что есть'
        : `из${NBSP}${numberRu(rows)}; ${numberRu(unread)} не${NBSP}${pluralRu(unread, 'прочитана', 'прочитаны', 'прочитаны')}${NBSP}— список ниже`,
    report: {
      added: 'Новые сделки',
      changed: 'Изменились',
      same: 'Без изменений',
      total: 'Всего в файле',
      missing: 'Пропали из файла',
      open: 'В работе',
      won: 'Успешны',
      lost: 'Отказ',
      period: (first, last) =>
        `Даты: ${first.ago === last.ago ? calendarDate(first) : `${calendarDate(first)} – ${calendarDate(last)}`}`,
      historyNote: 'Изменения записаны в историю.',
    },
    unread: (count) => `Не прочитаны: ${numberRu(count)}`,
    unreadCells: (count) => `Ячейки не прочитаны: ${numberRu(count)}`,
    unreadCellsHint: 'Сами строки прочитали, не прочитали только эту ячейку.',
    unreadWhere: (letter, rows, more) => {
      const single = rows.length + more === 1;
      const tail = more ? ` и${NBSP}ещё${NBSP}${numberRu(more)}` : '';
      const place = `${single ? 'строка' : 'строки'} ${rows.join(', ')}${tail}`;
      return letter ? `${letter}: ${place}` : place;
    },
    moreReasons: (count) => `Ещё ${countRu(count, 'причина', 'причины', 'причин')}`,
    show: 'Показать',
    showRow: (row) => `Показать строку ${numberRu(row)}`,
    how: 'Как прочитали',
  },
  tool: {
    effect: 'Что получится',
    starting: 'Читаем сделки',
    share: (percent) => `${percent}${NBSP}%`,
    shareUnclear: (typed) => `«${typed}»${NBSP}— не доля. Нужна доля: 70${NBSP}% или 0,7.`,
    dayUnclear: 'Нужна полная дата: день, месяц и год.',
    numberUnclear: (typed, example) => `«${typed}»${NBSP}— не число. Введите, например, ${example}.`,
    numberWhole: (typed) => `«${typed}»${NBSP}— не целое число. Введите без дробной части.`,
    numberTooSmall: (least) => `Слишком мало: не меньше ${least}.`,
    numberTooLarge: (most) => `Слишком много: не больше ${most}.`,
    takeProposal: (row, proposal) =>
      proposal ? `Взять предложенное для «${row}»: ${proposal}` : `Очистить «${row}»`,
    stepFrom: 'От',
    stepTo: 'До',
    stepOpen: 'и выше',
    fromOf: (step) => `Ступень ${step}: от`,
    rateOf: (step, rate) => `Ступень ${step}: ${rate.toLowerCase()}`,
    addStep: 'Добавить ступень',
    removeStep: (step) => `Убрать ступень ${step}`,
    takeSteps: 'Вернуть предложенные',
    givenOut: (sum, total) => `${sum} из ${total}`,
    nothingLeft: 'Роздано всё',
    leftToGive: (left) => `Осталось раздать: ${left}`,
    givenOver: (over) => `Роздано лишнее: ${over}`,
    counting: 'Считаем следующий шаг',
    building: (done, steps) => `Шаг ${done} из ${steps}`,
    percent: (share) => `${Math.round(share * 100)}${NBSP}%`,
    oldSheet: 'Прежний лист на месте, пока не готов новый. Если остановить, он останется как есть.',
    newSheet: 'Лист появится, когда будет готов. Если остановить, в таблице ничего не изменится.',
    stop: 'Остановить',
    stopping: 'Остановим после этого шага…',
    stopped: 'Остановили. В таблице ничего не изменилось.',
    open: 'Открыть',
    build: 'Построить',
  },
  functions: {
    title: 'Функции для ячеек',
    cell: (a1, sheet) => `Выбрана ячейка ${a1} на листе «${sheet}»`,
    copy: 'Скопировать',
    copied: 'Формула скопирована.',
    copyByHand: 'Браузер не даёт скопировать. Выделите формулу и нажмите Ctrl+C.',
    insert: 'Вставить сюда',
    inserted: (a1, sheet) => `Формула в ячейке ${a1} на листе «${sheet}».`,
    optional: 'можно пропустить',
    example: 'Пример',
    separators: (argument, decimal) =>
      `Аргументы разделяем «${argument}», дробную часть${NBSP}— ${decimal === ',' ? 'запятой' : 'точкой'}: так настроена эта таблица.`,
  },
};
