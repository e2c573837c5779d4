import type { functionsWords as shape } from '../en/functions';
import { countRu, NBSP, numberRu } from '../grammar';
import { functionCatalogue } from './function-catalogue';

type Errors = (typeof shape)['errors'];
type Place = Parameters<Errors['headerInRange']>[0]['place'];
type Size = Parameters<Errors['notALine']>[0];
type Need = Parameters<Errors['badCell']>[0]['need'];
type Shown = string | number | boolean;

const needs: Record<Need, string> = {
  score: 'Нужна целая оценка от 0 до 10; ячейку без ответа оставьте пустой.',
  count: 'Нужно количество: число не меньше 0.',
  averageDeal: 'Нужен средний чек: число не меньше 0.',
  purchases: 'Нужно число покупок в месяц, не меньше 0.',
  margin: `Нужна доля от чека: 25${NBSP}% или 0,25.`,
  months: 'Нужно число месяцев, не меньше 0.',
  outcome: 'Нужно название этапа или статуса.',
  client: 'Нужен клиент: текст или число.',
  amount: 'Нужна сумма: число.',
  date: 'Нужна дата. Если даты записаны текстом, введите их заново или преобразуйте столбец функцией DATEVALUE.',
  weight: 'Нужен вес: число не меньше 0; оставьте ячейку пустой там, где ничего не положено.',
  probability: `Нужна вероятность: от 0${NBSP}% до 100${NBSP}% или от 0 до 1.`,
  plan: 'Нужен план: число не меньше 0.',
  threshold: `Нужна доля плана: 80${NBSP}% или 0,8.`,
  rate: `Нужна ставка не меньше 0: 3${NBSP}% или 0,03.`,
  bound: 'Нужна сумма, с которой начинается или которой заканчивается ступень: число не меньше 0.',
};

const gaps: Partial<Record<Need, string>> = {
  client: 'клиента',
  amount: 'суммы',
  date: 'даты',
  probability: 'вероятности',
  threshold: 'порога',
  rate: 'ставки',
};

function at({ argument, row, column }: Place): string {
  const parts = [row === null ? '' : `строка ${row}`, column === null ? '' : `столбец ${column}`].filter(
    Boolean,
  );
  return parts.length > 0 ? `Аргумент ${argument}, ${parts.join(', ')} диапазона` : `Аргумент ${argument}`;
}

function quote(shown: Shown): string {
  if (typeof shown === 'string') return `«${shown}»`;
  return typeof shown === 'number' ? String(shown).replace('.', ',') : String(shown).toUpperCase();
}

function plain(value: number): string {
  return Number.isInteger(value) ? numberRu(value) : String(value).replace('.', ',');
}

function size({ argument, rows, columns }: Size): string {
  return `${argument} — ${numberRu(rows)} × ${numberRu(columns)}`;
}

function holds(kind: string, shown: Shown): string {
  if (kind === 'blank') return 'ячейка пустая';
  if (kind === 'date') return 'дата';
  return kind === 'other' ? 'не число и не текст' : quote(shown);
}

export const functionsWords: typeof shape = {
  abcxyz: {
    headers: {
      client: 'Клиент',
      revenue: 'Выручка',
      share: 'Доля',
      cumulative: 'Накопленная доля',
      abc: 'ABC',
      regularity: 'Регулярность',
      xyz: 'XYZ',
      class: 'Класс',
    },
  },
  nps: {
    labels: {
      answers: 'Ответов',
      promoters: 'Промоутеры (9–10)',
      passives: 'Нейтральные (7–8)',
      detractors: 'Критики (0–6)',
      score: 'NPS',
      margin: `Погрешность (95${NBSP}%), ±`,
      reading: 'Оценка',
    },
    levels: {
      negative: 'Плохо: критиков больше, чем промоутеров',
      low: 'Низкий',
      fair: 'Неплохой',
      leader: 'Уровень лидеров рынка',
    },
    uncertain: (level, low, high) =>
      `${level}, но при таком числе ответов NPS может быть от ${numberRu(low)} до ${numberRu(high)}`,
  },
  outlook: {
    labels: {
      expected: 'Ожидается',
      low: `Осторожно: будет с вероятностью 90${NBSP}%`,
      middle: `Середина: будет с вероятностью 50${NBSP}%`,
      high: `Оптимистично: будет с вероятностью 10${NBSP}%`,
      plan: 'Вероятность плана',
      within: 'Суммы точны до ±',
    },
  },
  errors: {
    missing: ({ argument }) =>
      `Не задан аргумент ${argument}. Укажите ячейку или диапазон после разделителя.`,
    cellHasError: ({ place, shown }) =>
      shown === ''
        ? `${at(place)}: в ячейке нет верного значения. Сначала исправьте её.`
        : `${at(place)}: в ячейке ошибка ${shown}. Сначала исправьте её.`,
    numberAsText: ({ place, shown, need }) =>
      `${at(place)}: ${quote(shown)} — это текст, а не число. ${needs[need]} Введите его заново числом или преобразуйте столбец функцией VALUE.`,
    badCell: ({ place, shown, kind, need }) => `${at(place)}: ${holds(kind, shown)}. ${needs[need]}`,
    gapInRow: ({ place, need }) =>
      `${at(place)}: нет ${gaps[need] ?? 'значения'}, хотя строка не пустая. Заполните ячейку или очистите всю строку.`,
    headerInRange: ({ place }) =>
      `${at(place)}: похоже на заголовок. Начните диапазоны с первой строки данных.`,
    mixed: ({ place, shown, kind }) =>
      kind === 'number'
        ? `${at(place)}: число ${quote(shown)} среди текстов. Укажите либо только названия этапов, либо только количества, без заголовка.`
        : `${at(place)}: текст ${quote(shown)} среди чисел. Укажите либо только названия этапов, либо только количества, без заголовка.`,
    shapesDiffer: ({ first, second }) =>
      `Диапазоны разного размера: ${size(first)}, ${size(second)} (строк × столбцов). Укажите диапазоны одного размера.`,
    lengthsDiffer: ({ first, second }) =>
      `Диапазоны разной длины: ${first.argument} — ${numberRu(first.length)}, ${second.argument} — ${numberRu(second.length)}. Укажите диапазоны с одинаковыми первой и последней строками.`,
    notALine: (range) =>
      `Диапазон ${size(range)} (строк × столбцов). Аргумент ${range.argument} принимает один столбец или одну строку.`,
    notSingle: (range) =>
      `Диапазон ${size(range)} (строк × столбцов). Аргумент ${range.argument} принимает одну ячейку.`,
    tooFewStages: ({ argument }) =>
      `В аргументе ${argument} меньше двух количеств. Укажите количества хотя бы по двум этапам в одной строке или столбце — или второй аргумент, число закрытых сделок.`,
    notAFlag: ({ place, shown }) =>
      `${at(place)}: ${quote(shown)}. Укажите TRUE, чтобы получить таблицу, или FALSE, чтобы получить одно число.`,
    unknownMeasure: ({ place, shown }) =>
      `${at(place)}: ${quote(shown)} — такого способа нет. Укажите "frequency" (или "частота"), "variation" ("вариация") либо "variation-sample" ("вариация-выборка").`,
    badLimits: ({ argument }) =>
      `В аргументе ${argument} — не две границы. Укажите две ячейки, например 80${NBSP}% и 95${NBSP}%, или один текст, например "80%; 95%".`,
    labelOnBothSides: ({ shown }) =>
      `Метка ${quote(shown)} указана и в won, и в lost. Оставьте её в одном из аргументов.`,
    sumTooLarge: ({ place }) =>
      `${at(place)}: суммы до этого места слишком велики, чтобы считать их до копейки. Укажите их в тысячах.`,
    noWeight: ({ argument }) =>
      `В аргументе ${argument} нет ни одного числа больше 0, и делить не по чему. Укажите хотя бы один вес больше 0.`,
    mixedShares: ({ place, shown }) =>
      `${at(place)}: ${quote(shown)} стоит среди чисел крупнее, и непонятно, где проценты. Укажите все одинаково, лучше со знаком процента.`,
    unknownDay: ({ place, shown }) =>
      `${at(place)}: ${quote(shown)} — непонятно, рабочий ли это день. Укажите "выходной", "рабочий" или "сокращённый" либо уберите второй столбец.`,
    tooFewMonths: ({ argument, months, needed }) =>
      `Даты аргумента ${argument} охватывают ${countRu(months, 'месяц', 'месяца', 'месяцев')}. Укажите не меньше ${needed} полных месяцев, чтобы сравнить каждый с годом вокруг него.`,
    noSeason: ({ argument, first, last }) =>
      `Даты аргумента ${argument} идут с ${first} по ${last}, но в каком-то году этого срока продажи не больше возвратов. Укажите срок, где продажи есть всё время, или исправьте ошибочную дату.`,
    unknownKind: ({ place, shown }) =>
      `${at(place)}: ${quote(shown)} — такого вида нет. Укажите "целиком", "по частям", "линейно" или "суммой" (или "whole", "marginal", "linear", "fixed").`,
    noTiers: ({ argument }) =>
      `Аргумент ${argument} пуст. Укажите хотя бы одну сумму или долю, с которой начинается оплата.`,
    notRising: ({ place, shown, before }) =>
      `${at(place)}: ${plain(shown)} не больше предыдущего значения, ${plain(before)}. Укажите значения по возрастанию, каждое один раз.`,
    tierGap: ({ place, from, before }) =>
      `${at(place)}: ступень начинается с ${plain(from)}, а предыдущая заканчивается на ${plain(before)}: суммы между ними никуда не попадают. Укажите одно и то же число: ступень включает начало и не включает конец.`,
    tierOverlap: ({ place, from, before }) =>
      before === null
        ? `${at(place)}: ступень начинается с ${plain(from)}, а у предыдущей нет конца. Укажите её конец: без конца остаётся только последняя.`
        : `${at(place)}: ступень начинается с ${plain(from)}, а предыдущая заканчивается на ${plain(before)}: суммы между ними попадают в обе. Укажите одно и то же число.`,
    emptyTier: ({ place, from, to }) =>
      `${at(place)}: ступень заканчивается на ${plain(to)}, а начинается с ${plain(from)}. Укажите конец больше начала.`,
    closedEnd: ({ place, to }) =>
      `${at(place)}: последняя ступень заканчивается на ${plain(to)}, и суммы от этой и выше никуда не попадают. Оставьте её конец пустым.`,
  },
  catalogue: functionCatalogue,
};
