import type { ownTableWords as shape } from '../en/own-tables';

/** «строка 5» или «строка 5 и ещё 2». */
const place = (row: number, more: number) =>
  more === 0 ? `строка\u00a0${row}` : `строка\u00a0${row} и\u00a0ещё\u00a0${more}`;

export const ownTableWords: typeof shape = {
  holidays: {
    columns: { day: 'День', kind: 'Выходной или рабочий', name: 'Название' },
    kinds: { off: 'выходной', worked: 'рабочий' },
    names: {
      newYear: 'Новогодние каникулы',
      christmas: 'Рождество Христово',
      defender: 'День защитника Отечества',
      women: 'Международный женский день',
      labour: 'Праздник Весны и\u00a0Труда',
      victory: 'День Победы',
      russia: 'День России',
      unity: 'День народного единства',
      moved: 'Перенос выходного',
      instead: 'Рабочий день за\u00a0перенесённый выходной',
    },
    doubts: {
      notADay: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: «${text}»\u00a0— не дата, поэтому день не учтён. Введите дату.`,
      unknownKind: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: «${text}»\u00a0— не «выходной» и не «рабочий», поэтому день считаем выходным. Выберите из списка.`,
      twice: (sheet, row, more) =>
        `Лист «${sheet}», ${place(row, more)}: этот день уже есть выше. Он рабочий, если так сказано хотя бы в одной строке; удалите лишнюю.`,
    },
    hint: 'Дни не по обычной неделе: праздники и рабочие субботы или воскресенья. Остальные дни считаются по дню недели. Список можно править: листы пересчитаются сами.',
    dayHelp: 'Введите дату.',
    kindHelp: 'Выберите из списка.',
    noneInYear: (sheet, year) =>
      `На листе «${sheet}» нет ни одного дня ${year}\u00a0года: выходными считаем только субботы и воскресенья. Впишите праздники.`,
  },
};
