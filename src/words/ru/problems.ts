import type { problemWords as shape } from '../en/problems';
import { numberRu, pluralRu } from '../grammar';

const on = (sheetName: string) => (sheetName ? ` на листе «${sheetName}»` : '');
const named = (sheetName: string) => (sheetName ? `Лист «${sheetName}»` : 'Этот лист');

const LACKING: Readonly<Record<string, string>> = {
  key: 'номером или названием сделки',
  stage: 'этапом',
  amount: 'суммой',
  day: 'датой',
  owner: 'менеджером',
  activity: 'видом действия или числом звонков, встреч или КП',
  name: 'именем',
};

const REREAD: Readonly<Record<string, string>> = {
  orders: 'Проверьте, в какой колонке дата, а в какой сумма.',
  activities: 'Проверьте, в каких колонках менеджер, дата и вид действия.',
  team: 'Проверьте, в какой колонке имя.',
};

export const problemWords: typeof shape = {
  noDeals: () => ({
    what: 'Сделок пока нет.',
    remedy: 'Сначала импортируйте выгрузку из CRM: все цифры считаем по ней.',
  }),
  noStatusSheet: () => ({
    what: 'Листа со статусами пока нет.',
    remedy: 'Постройте платёжный календарь или контроль сделок: статусы вписывают там.',
  }),
  sheetGone: (detail) => ({
    what: detail('sheetName') ? `Листа «${detail('sheetName')}» больше нет.` : 'Этого листа больше нет.',
    remedy: 'Выберите другой лист или верните этот: Правка → Отменить.',
  }),
  notASheet: (detail) => ({
    what: `${named(detail('sheetName'))} без ячеек: это диаграмма или подключённая таблица.`,
    remedy: 'Выберите лист со строками и колонками.',
  }),
  ownSheet: (detail) => ({
    what: `${named(detail('sheetName'))} сделало само дополнение.`,
    remedy: 'Выберите лист с выгрузкой из CRM.',
  }),
  emptySheet: (detail) => ({
    what: `${detail('sheetName') ? `На листе «${detail('sheetName')}»` : 'На этом листе'} нет строк с данными.`,
    remedy: 'Вставьте туда выгрузку из CRM вместе со строкой заголовков и повторите.',
  }),
  headerNotFound: (detail) => ({
    what: `Не нашли строку заголовков${on(detail('sheetName'))}.`,
    remedy: 'Впишите названия колонок (Сделка, Этап, Сумма…) в строку над данными.',
  }),
  lackingFields: (detail) => ({
    what: `Нет колонки с ${detail('fields')
      .split(',')
      .map((field) => LACKING[field.trim()] ?? field)
      .join(' и с ')}.`,
    remedy: 'Выберите это значение у одной из колонок.',
  }),
  noReadableRows: (detail) => {
    const rows = Number(detail('rows'));
    if (rows === 0) {
      return { what: 'Под заголовками пусто.', remedy: 'Вставьте и строки выгрузки, затем повторите.' };
    }
    return {
      what:
        rows === 1
          ? 'Единственную строку прочитать не удалось.'
          : `Не удалось прочитать ни одной из ${numberRu(rows)}\u00a0${pluralRu(rows, 'строки', 'строк', 'строк')}.`,
      remedy: REREAD[detail('kind')] ?? 'Проверьте, в какой колонке этап, а в какой сумма.',
    };
  },
  noWonStage: (detail) => ({
    what: `${detail('pipeline') ? `В воронке «${detail('pipeline')}»` : 'В воронке'} нет успешного этапа.`,
    remedy: 'Отметьте успешным тот этап, на котором сделка оплачена.',
  }),
  busy: () => ({
    what: 'В этой таблице ещё идёт другое действие дополнения.',
    remedy: 'Дождитесь конца и повторите. Возможно, его запустил коллега.',
  }),
  jobGone: () => ({
    what: 'Это построение остановили, или оно длилось слишком долго.',
    remedy: 'Прежний лист на месте. Запустите построение ещё раз.',
  }),
  cellNotEmpty: (detail) => ({
    what: `Ячейка ${detail('a1')}${on(detail('sheetName'))} не пустая.`,
    remedy: 'Выберите пустую ячейку: ваших данных мы не затираем.',
  }),
  /** sheetName */
  cellOfOwnSheet: (detail) => ({
    what: `${named(detail('sheetName'))} дополнение строит заново, формула на нём потерялась бы.`,
    remedy: 'Выберите пустую ячейку на своём листе.',
  }),
  nothingToUndo: () => ({
    what: 'Отменять нечего.',
    remedy: 'Отменить можно только последнее построение и только один раз.',
  }),
  tooManyCells: () => ({
    what: 'В таблице станет больше 10 миллионов ячеек, а это предел Google Таблиц.',
    remedy: 'Удалите ненужные листы или импортируйте сделки в новую таблицу.',
  }),
  protectedSheet: (detail) => ({
    what: `${named(detail('sheetName'))} защищён от изменений.`,
    remedy: 'Попросите у владельца право редактировать или выберите другой лист.',
  }),
  tableMoved: (detail) => ({
    what: `${named(detail('sheetName'))} прочитать нельзя: колонки или заголовки сдвинуты.`,
    remedy:
      'Отмените вставку или удаление строки либо колонки: Правка → Отменить. Или удалите лист и импортируйте заново. Свои колонки держите справа от наших.',
  }),
  unknownTool: (detail) => ({
    what: `В этой версии дополнения нет инструмента «${detail('tool')}».`,
    remedy: 'Закройте боковую панель и откройте снова: возможно, версия устарела.',
  }),
  badQuery: () => ({
    what: 'Боковая панель и дополнение разных версий.',
    remedy: 'Закройте панель и откройте её снова из меню Voronka.',
  }),
  noAnswer: (detail) => ({
    what: detail('message') ? `Google не выполнил действие: ${detail('message')}` : 'Google не ответил.',
    remedy:
      'Проверьте связь и повторите. Если вы вошли в несколько аккаунтов Google, выйдите из лишних или откройте таблицу в режиме инкогнито: дополнения видят только один аккаунт. Меню Voronka работает и так.',
  }),
  unexpected: (detail) => ({
    what: `Дополнение встретило случай, которого не знает: ${detail('message')}`,
    remedy:
      'Перезагрузите таблицу и повторите. Если не поможет, отправьте этот текст разработчикам: по нему они найдут место.',
  }),
};
