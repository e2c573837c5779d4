import type { functionsWords as shape } from '../en/functions';
import { NBSP, numberRu } from '../grammar';

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
};

const gaps: Partial<Record<Need, string>> = { client: 'клиента', amount: 'суммы', date: 'даты' };

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
      `${level}, но при таком числе ответов он может быть от ${numberRu(low)} до ${numberRu(high)}`,
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
      `${at(place)}: похоже на заголовок. Начните все три диапазона с первой строки данных.`,
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
  },
  catalogue: {
    CONVERSION: {
      purpose: 'Какая доля сделок проходит дальше.',
      forms: {
        outcomes:
          'Конверсия в продажу по названиям этапов или статусов: успешные / (успешные + отказы). Сделки в работе не считаются.',
        counts: 'Отношение двух чисел или двух диапазонов, ячейка к ячейке.',
        stages: 'Доля каждого этапа от предыдущего.',
      },
      parameters: {
        outcomes:
          'Этапы или статусы сделок. Слова amoCRM, Битрикс24, 1С, HubSpot, Pipedrive, Salesforce и Zoho известны на русском и английском.',
        won: 'Метка или диапазон меток, которые значат «успешна», вместо известных слов.',
        lost: 'Метка или диапазон меток, которые значат «отказ», вместо известных слов.',
        won_count: 'Число успешных сделок. Пустая ячейка даёт пустой ответ.',
        closed_count: 'Число закрытых сделок: успешных и отказов. Того же размера, что первый диапазон.',
        stage_counts: 'Строка или столбец: сколько сделок на каждом этапе, по порядку.',
      },
    },
    NPS: {
      purpose: 'Индекс лояльности: насколько больше клиентов готовы вас рекомендовать, чем не готовы.',
      forms: {
        score: `Индекс от ${'\u2212'}100 до 100, без округления.`,
        detail: 'Таблица: ответы по группам, индекс, его погрешность и что он значит.',
      },
      parameters: {
        scores: 'Оценки от 0 до 10. Пустые ячейки пропускаются.',
        detail: 'TRUE — получить таблицу.',
      },
    },
    LTV: {
      purpose:
        'Сколько приносит клиент за всё время: средний чек × покупок в месяц × доля прибыли × месяцев.',
      forms: {
        values:
          'Для одного клиента или сразу для столбца клиентов и сегментов. Одно значение берётся для каждой строки.',
      },
      parameters: {
        average_deal: 'Средний чек.',
        purchases_per_month: 'Покупок в месяц.',
        margin: `Прибыль как доля от чека: 25${NBSP}% или 0,25.`,
        lifetime_months: 'Сколько месяцев клиент остаётся с вами.',
      },
    },
    ABCXYZ: {
      purpose: 'Кто приносит деньги (ABC) и кто покупает стабильно (XYZ).',
      forms: {
        frequency: 'XYZ по доле месяцев с покупкой: X от 2/3, Y от 1/3.',
        variation: `XYZ по разбросу выручки по месяцам: X до 10${NBSP}%, Y до 25${NBSP}%.`,
      },
      parameters: {
        clients: 'Клиенты, один столбец без заголовка: строка на каждую покупку.',
        amounts: 'Суммы покупок; возврат — с минусом.',
        dates: 'Даты покупок.',
        by: '"frequency" или "частота" (обычно), "variation" или "вариация" (известны все месяцы), "variation-sample" или "вариация-выборка" (месяцы — выборка).',
        abc_limits:
          'Две границы накопленной доли, обычно "80%; 95%": A, пока доля до клиента меньше первой, B — меньше второй.',
        xyz_limits: 'Две границы регулярности. Для частоты обычно 2/3 и 1/3, для вариации "10%; 25%".',
      },
    },
  },
};
