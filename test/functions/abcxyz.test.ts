import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { dayOf } from '../../src/analysis/day';
import { abcxyz } from '../../src/functions/abcxyz';
import { cdnowMaster, cdnowSample } from '../fixtures/read';
import { column, dayIn, en, errorOf, frozen, ru, utcDay } from './helpers';

const call = (...args: unknown[]) => abcxyz(args, ru, utcDay);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

function counts(table: readonly (readonly unknown[])[], place: number): Record<string, number> {
  const found: Record<string, number> = {};
  for (const row of table.slice(1)) found[String(row[place])] = (found[String(row[place])] ?? 0) + 1;
  return found;
}

describe('on CDNOW', () => {
  it('sorts all 23,570 clients as the separate computation does', () => {
    const purchases = cdnowMaster();
    const table = call(
      column(purchases.map((purchase) => purchase.client)),
      column(purchases.map((purchase) => purchase.cents / 100)),
      column(purchases.map((purchase) => purchase.day)),
    );
    expect(table).toHaveLength(23_571);
    expect(counts(table, 4)).toEqual({ A: 7695, B: 8044, C: 7831 });
    expect(counts(table, 6)).toEqual({ X: 214, Y: 1883, Z: 21_473 });
    expect(table.slice(1, 5).map((row) => row.slice(0, 2))).toEqual([
      [7592, 13990.93],
      [14048, 8976.33],
      [7983, 6973.07],
      [19339, 6552.7],
    ]);
  });

  const sample = cdnowSample();
  const clients = frozen(column(sample.map((purchase) => purchase.client)));
  const amounts = frozen(column(sample.map((purchase) => purchase.dollars)));
  const dates = frozen(column(sample.map((purchase) => purchase.date)));

  it('sorts the 2,357 clients of the sample by frequency', () => {
    const table = call(clients, amounts, dates);
    expect(counts(table, 4)).toEqual({ A: 777, B: 801, C: 779 });
    expect(counts(table, 7)).toEqual({ AX: 23, AY: 179, AZ: 575, BZ: 801, CZ: 779 });
    expect(table[0]).toEqual([
      'Клиент',
      'Выручка',
      'Доля',
      'Накопленная доля',
      'ABC',
      'Регулярность',
      'XYZ',
      'Класс',
    ]);
  });

  it.each([
    ['variation', { Y: 18, Z: 2339 }],
    ['variation-sample', { Y: 14, Z: 2343 }],
  ])('sorts them by %s with limits of 50 and 100 %%', (by, expected) => {
    expect(counts(call(clients, amounts, dates, by, '', [[50, 100]]), 6)).toEqual(expected);
    expect(counts(call(clients, amounts, dates, by, '', column([0.5, 1])), 6)).toEqual(expected);
    expect(counts(call(clients, amounts, dates, by, null, '50%; 100%'), 6)).toEqual(expected);
  });

  it('reads rows as it reads columns, and serial numbers as dates', () => {
    const table = call(clients, amounts, dates);
    const row = (range: unknown[][]) => [range.map(([value]) => value)];
    expect(call(row(clients), row(amounts), [sample.map((purchase) => purchase.day)])).toEqual(table);
    expect(call(clients, row(amounts), dates)).toEqual(table);
  });
});

describe('a small list', () => {
  const clients = column(['Бета', 'Альфа', 'Бета', 'Гамма', '', 'альфа плюс']);
  const amounts = column([60, 79, -20, 20, '', 40]);
  const dates = column([
    day('2026-01-15'),
    day('2026-01-31'),
    day('2026-02-01'),
    day('2026-03-31'),
    '',
    46_090,
  ]);

  it('becomes a table with revenue, shares and classes, the larger first and equals by name', () => {
    expect(call(clients, amounts, dates).slice(1)).toEqual([
      ['Альфа', 79, 79 / 179, 79 / 179, 'A', 1 / 3, 'Y', 'AY'],
      ['альфа плюс', 40, 40 / 179, 119 / 179, 'A', 1 / 3, 'Y', 'AY'],
      ['Бета', 40, 40 / 179, 159 / 179, 'A', 1 / 3, 'Y', 'AY'],
      ['Гамма', 20, 20 / 179, 1, 'B', 1 / 3, 'Y', 'BY'],
    ]);
  });

  it('leaves the regularity empty where a client brought nothing to vary', () => {
    const table = call(column(['а', 'б']), column([100, 0]), column([46_000, 46_040]), 'variation');
    expect(table[1]).toEqual(['а', 100, 1, 1, 'A', 1, 'Z', 'AZ']);
    expect(table[2]).toEqual(['б', 0, 0, 1, 'C', '', 'Z', 'CZ']);
  });

  it('is a header alone while the ranges are empty', () => {
    expect(call(column(['', '']), column(['', null]), column([undefined, '']))).toHaveLength(1);
    expect(call('', '', '')).toHaveLength(1);
  });

  it('takes a single purchase', () => {
    expect(call('Альфа', 10.05, day('2026-01-01')).slice(1)).toEqual([
      ['Альфа', 10.05, 1, 1, 'A', 1, 'X', 'AX'],
    ]);
  });

  it('has headings in the language of the spreadsheet', () => {
    expect(abcxyz(['', '', ''], en, utcDay)).toEqual([
      ['Client', 'Revenue', 'Share', 'Cumulative share', 'ABC', 'Regularity', 'XYZ', 'Class'],
    ]);
  });
});

describe('clients', () => {
  const names = (values: unknown[]) =>
    call(column(values), column(values.map(() => 1)), column(values.map(() => 46_000)))
      .slice(1)
      .map(([name]) => name);

  it('are the same whatever spaces stand in their names, and differ by case', () => {
    expect(names(['ООО  Ромашка ', 'ООО\u00a0Ромашка', 'ооо Ромашка'])).toEqual([
      'ООО Ромашка',
      'ооо Ромашка',
    ]);
  });

  it('may be numbers, which stay numbers and are ordered as such', () => {
    expect(names([10, 9, 'Я', 'а'])).toEqual([9, 10, 'а', 'Я']);
  });
});

describe('dates', () => {
  it('belong to the month they have in the zone of the spreadsheet', () => {
    // Midnight of 1 February in Moscow is still January in UTC.
    const midnight = new Date(Date.UTC(2026, 0, 31, 21));
    const inMoscow = (date: Date) =>
      abcxyz(
        [column(['а', 'а']), column([1, 1]), column([date, dayOf(2026, 2, 15)])],
        ru,
        dayIn('Europe/Moscow'),
      )[1];
    expect(inMoscow(midnight)![5]).toBe(1);
    expect(inMoscow(new Date(midnight.getTime() - 1000))![5]).toBe(1);
    const months = (date: Date) =>
      abcxyz(
        [column(['а', 'б']), column([1, 1]), column([date, dayOf(2026, 2, 15)])],
        ru,
        dayIn('Europe/Moscow'),
      )[1]![5];
    expect([months(midnight), months(new Date(midnight.getTime() - 1000))]).toEqual([1, 0.5]);
  });

  it('may come from another realm', () => {
    const foreign: unknown = runInNewContext('new Date(Date.UTC(2026, 4, 5))');
    expect(foreign instanceof Date).toBe(false);
    expect(call('а', 5, foreign)[1]).toEqual(['а', 5, 1, 1, 'A', 1, 'X', 'AX']);
  });
});

describe('limits', () => {
  const clients = column(['а', 'б', 'в']);
  const dates = column([46_000, 46_000, 46_100]);
  const classes = (abc: unknown, xyz?: unknown, by: unknown = '') =>
    call(clients, column([50, 30, 20]), dates, by, abc, xyz)
      .slice(1)
      .map((row) => row[7]);

  it.each([
    ['shares', [[0.5, 0.8]]],
    ['percents in a column', column([50, 80])],
    ['a text', '50; 80'],
    ['a text with per cent signs', '50% ; 80%'],
    ['a text with a comma between', '50, 80'],
    ['a text of fractions', '1/2; 4/5'],
    ['a text with decimal commas', '0,5; 0,8'],
    ['the larger first', [[0.8, 0.5]]],
  ])('may be given as %s', (_, limits) => {
    expect(classes(limits)).toEqual(['AZ', 'BZ', 'CZ']);
  });

  it('of frequency are shares of months from which a class begins', () => {
    expect(classes('', [[0.2, 0.25]])).toEqual(['AX', 'AX', 'BX']);
    expect(classes('', '20%; 60%')).toEqual(['AY', 'AY', 'BY']);
  });

  it.each([
    ['one number', 80],
    ['three numbers', [[0.5, 0.8, 0.9]]],
    ['a text', 'много'],
    ['a date', [[new Date(0), 1]]],
    ['more than everything', [[80, 120]]],
    ['less than nothing', [[-0.5, 0.5]]],
    ['one share and one percent', '0,8; 95%'],
    ['a fraction alone', '80/95'],
  ])('are not %s', (_, limits) => {
    expect(errorOf(() => classes(limits)).message).toBe(
      'В аргументе abc_limits — не две границы. Укажите две ячейки, например 80\u00a0% и 95\u00a0%, или один текст, например "80%; 95%".',
    );
  });
});

it.each([
  'frequency',
  'Частота',
  ' FREQUENCY ',
  'variation',
  'вариация',
  'Вариация-выборка',
  'Variation-Sample',
])('knows the measure %p', (by) => {
  expect(call('а', 1, 46_000, by)).toHaveLength(2);
});

describe('in words', () => {
  const clients = ['а', 'б', 'в'];
  const amounts = [1, 2, 3];
  const dates = [46_000, 46_001, 46_002];
  const withCell = (list: readonly unknown[], row: number, value: unknown) =>
    column(list.map((old, index) => (index === row ? value : old)));
  const good = { clients: column(clients), amounts: column(amounts), dates: column(dates) };

  it.each([
    [
      { clients: withCell(clients, 1, ' ') },
      'Аргумент clients, строка 2 диапазона: нет клиента, хотя строка не пустая. Заполните ячейку или очистите всю строку.',
    ],
    [
      { amounts: withCell(amounts, 2, '') },
      'Аргумент amounts, строка 3 диапазона: нет суммы, хотя строка не пустая. Заполните ячейку или очистите всю строку.',
    ],
    [
      { dates: withCell(dates, 1, null) },
      'Аргумент dates, строка 2 диапазона: нет даты, хотя строка не пустая. Заполните ячейку или очистите всю строку.',
    ],
    [
      { dates: withCell(dates, 1, '12.03.2026') },
      'Аргумент dates, строка 2 диапазона: «12.03.2026». Нужна дата. Если даты записаны текстом, введите их заново или преобразуйте столбец функцией DATEVALUE.',
    ],
    [
      { amounts: withCell(amounts, 1, '1 200,50') },
      'Аргумент amounts, строка 2 диапазона: «1 200,50» — это текст, а не число. Нужна сумма: число. Введите его заново числом или преобразуйте столбец функцией VALUE.',
    ],
    [
      { amounts: withCell(amounts, 0, new Date(0)) },
      'Аргумент amounts, строка 1 диапазона: дата. Нужна сумма: число.',
    ],
    [
      { clients: withCell(clients, 2, '#N/A') },
      'Аргумент clients, строка 3 диапазона: в ячейке ошибка #N/A. Сначала исправьте её.',
    ],
    [
      { clients: withCell(clients, 2, true) },
      'Аргумент clients, строка 3 диапазона: TRUE. Нужен клиент: текст или число.',
    ],
    [
      { dates: withCell(dates, 2, -7) },
      'Аргумент dates, строка 3 диапазона: -7. Нужна дата. Если даты записаны текстом, введите их заново или преобразуйте столбец функцией DATEVALUE.',
    ],
    [
      { dates: column([46_000, 46_001]) },
      'Диапазоны разной длины: clients — 3, dates — 2. Укажите диапазоны с одинаковыми первой и последней строками.',
    ],
    [
      { amounts: [amounts, amounts] },
      'Диапазон amounts — 2 × 3 (строк × столбцов). Аргумент amounts принимает один столбец или одну строку.',
    ],
    [
      {
        clients: withCell(clients, 0, 'Клиент'),
        amounts: withCell(amounts, 0, 'Сумма'),
        dates: withCell(dates, 0, 'Дата'),
      },
      'Аргумент clients, строка 1 диапазона: похоже на заголовок. Начните диапазоны с первой строки данных.',
    ],
    [
      { by: 'как-нибудь' },
      'Аргумент by: «как-нибудь» — такого способа нет. Укажите "frequency" (или "частота"), "variation" ("вариация") либо "variation-sample" ("вариация-выборка").',
    ],
    [
      { amounts: withCell(amounts, 1, 1e15) },
      'Аргумент amounts, строка 2 диапазона: суммы до этого места слишком велики, чтобы считать их до копейки. Укажите их в тысячах.',
    ],
  ])('says what is wrong and where: %#', (change, sentence) => {
    const { clients: c, amounts: a, dates: d, by } = { by: undefined, ...good, ...change };
    expect(errorOf(() => call(c, a, d, by)).message).toBe(sentence);
  });

  it('asks for the dates where they are left out', () => {
    expect(errorOf(() => call(good.clients, good.amounts)).message).toBe(
      'Не задан аргумент dates. Укажите ячейку или диапазон после разделителя.',
    );
  });

  it('names the first bad row of several, the client before the amount before the date', () => {
    const error = errorOf(() =>
      call(column(['а', '', 'б']), column(['', 1, 'x']), column([46_000, 46_000, ''])),
    );
    expect(error.details).toMatchObject({ place: { argument: 'amounts', row: 1 } });
  });
});

it('says the same of any purchases in any order, and gives away all of their money', () => {
  const purchase = fc.record({
    client: fc.constantFrom('а', 'б', 'в', 'г', 'д'),
    kopecks: fc.integer({ min: 0, max: 1e9 }),
    day: fc.integer({ min: dayOf(2024, 1, 1), max: dayOf(2025, 12, 31) }),
  });
  fc.assert(
    fc.property(fc.array(purchase, { minLength: 1, maxLength: 40 }), (list) => {
      const table = (rows: typeof list) =>
        call(
          frozen(column(rows.map((row) => row.client))),
          frozen(column(rows.map((row) => row.kopecks / 100))),
          frozen(column(rows.map((row) => row.day))),
        );
      const forth = table(list);
      expect(table([...list].reverse())).toEqual(forth);
      const sum = forth.slice(1).reduce((total, row) => total + Math.round(Number(row[1]) * 100), 0);
      expect(sum).toBe(list.reduce((total, row) => total + row.kopecks, 0));
    }),
  );
});
