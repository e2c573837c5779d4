import type { ownTableWords as shape } from '../en/own-tables';
import { numberRu } from '../grammar';

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
  instalments: {
    columns: { deal: 'Сделка: ID или название', amount: 'Сумма', day: 'Дата', comment: 'Комментарий' },
    doubts: {
      noDeal: (sheet, row, more) =>
        `Лист «${sheet}», ${place(row, more)}: сделка не указана, этап не учтён. Впишите ID или название сделки.`,
      badAmount: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: «${text}»\u00a0— не сумма, этап не учтён. Введите число.`,
      badDay: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: «${text}»\u00a0— не дата, этап остался без даты. Введите дату.`,
      unknownDeal: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: сделки «${text}» нет, этап не учтён. Проверьте ID или название.`,
      severalDeals: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: «${text}»\u00a0— название нескольких открытых сделок, этап не учтён. Впишите ID.`,
      nothingLeft: (sheet, row, more, text) =>
        `Лист «${sheet}», ${place(row, more)}: суммы нет, а\u00a0остальные этапы сделки «${text}» уже дают её целиком. Впишите сумму или удалите строку.`,
    },
    exceeds: (sheet, row, more, deal, sum, amount) =>
      `Лист «${sheet}», ${place(row, more)}: этапы сделки «${deal}» дают ${numberRu(sum)}, ${amount === null ? 'а\u00a0у\u00a0сделки нет суммы' : `а\u00a0сумма сделки\u00a0— ${numberRu(amount)}`}. Считаем все этапы; поправьте одно из двух.`,
    hint: 'Одна строка\u00a0— один этап оплаты сделки. Пример: «Гавань» | 300\u00a0000 | 20.05.2026 | аванс, затем «Гавань» | 700\u00a0000 | 20.06.2026 | при отгрузке. Строка без суммы забирает остаток сделки. Потом нажмите «Обновить» в\u00a0платёжном календаре.',
    dayHelp: 'Введите дату.',
  },
};
