import type { PageWords } from './en';

const sheetsWord = (count: number): string => {
  const [tens, ones] = [count % 100, count % 10];
  if (tens > 10 && tens < 20) return 'листов';
  if (ones === 1) return 'лист';
  return ones > 1 && ones < 5 ? 'листа' : 'листов';
};

export const ruWords: PageWords = {
  pageTitle: 'Voronka: попробовать без Google',
  sampleTitle: 'Ладога-Климат — продажи',
  newTitle: 'Новая таблица',
  rename: 'Переименовать',
  hide: 'Скрыть',
  remove: 'Удалить',
  close: 'Закрыть',
  cancel: 'Отмена',
  ok: 'ОК',
  menus: 'Меню',
  file: 'Файл',
  openFile: 'Открыть .xlsx или .csv…',
  download: 'Скачать .xlsx',
  newWorkbook: 'Новая таблица',
  samples: 'Примеры',
  sampleCompany: (language) => (language === 'ru' ? 'Российская компания' : 'Английская компания'),
  edit: 'Правка',
  undo: 'Отменить',
  redo: 'Повторить',
  view: 'Вид',
  zoom: (percent) => `${percent}\u00a0%`,
  extensions: 'Расширения',
  settings: 'Настройки',
  settingsTitle: 'Настройки таблицы',
  language: 'Язык',
  locale: 'Региональные настройки',
  localeHint: 'Как вводятся и показываются числа, даты и формулы.',
  timeZone: 'Часовой пояс',
  apply: 'Применить',
  formulaBar: 'Строка формул',
  cellAddress: 'Адрес ячейки',
  cellContent: 'Содержимое ячейки',
  grid: 'Лист',
  sheets: 'Листы',
  addSheet: 'Добавить лист',
  allSheets: 'Все листы',
  hiddenSheet: (name) => `${name} (скрыт)`,
  sheetMenu: (name) => `Лист «${name}»: переименовать, скрыть, удалить`,
  sheetName: (number) => `Лист${number}`,
  sheetNameTaken: (name) => `Лист «${name}» уже есть. Введите другое название.`,
  lastSheet: 'Хотя бы один лист должен остаться на виду.',
  closeSidebar: 'Закрыть боковую панель',
  sidebar: 'Боковая панель',
  loading: 'Открываем таблицу…',
  dropHere: 'Отпустите файл, и он откроется. Он останется в этом браузере.',
  openedTitle: (name) => `Открыть «${name}»`,
  openedText: (count) => `В файле ${count}\u00a0${sheetsWord(count)}.`,
  addHere: 'Добавить в эту таблицу',
  openInstead: 'Открыть вместо неё',
  newVersionLost: 'То, что открыто сейчас, закроется без сохранения.',
  notSaved: 'Если оно нужно, сначала скачайте .xlsx.',
  downloadFailed: (reason) => `Файл не записан: ${reason}`,
  failed: (reason) => `Остановились: ${reason}`,
  badFormulaTitle: 'Формула не принята',
  badFormula: {
    commaBetweenArguments: (text, at) =>
      `«${text}», знак ${at}: в этой таблице аргументы разделяет точка с запятой.`,
    pointInNumber: (text) => `${text}: в этой таблице дробь пишут через запятую.`,
    textNotClosed: (text) => `${text}: не хватает закрывающей кавычки.`,
    bracketNotClosed: (text, at) => `«${text}», знак ${at}: у скобки нет пары.`,
  },
  fileProblems: {
    empty: (name) => `«${name}» — пустой файл. Выгрузите его из CRM ещё раз.`,
    notASpreadsheet: (name) =>
      `«${name}» — не таблица. Откройте .xlsx, .csv или .xls, сохранённый из веб-страницы.`,
    oldXls: (name) => `«${name}» — файл Excel 97–2003. Сохраните его как .xlsx и откройте снова.`,
    passwordProtected: (name) => `«${name}» под паролем. Сохраните копию без пароля и откройте её.`,
    damaged: (name) => `«${name}» повреждён или обрезан. Выгрузите или скачайте его ещё раз.`,
    tooLarge: (name) =>
      `В «${name}» больше 10 млн ячеек: столько не вмещает таблица Google. Выгрузите период покороче.`,
  },
};
