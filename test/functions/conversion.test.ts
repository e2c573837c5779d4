import fc from 'fast-check';
import { conversion } from '../../src/functions/conversion';
import { mavenDeals } from '../fixtures/read';
import { column, en, errorOf, frozen, ru } from './helpers';

const call = (...args: unknown[]) => conversion(args, ru);

describe('from stage names', () => {
  it('closes 0.631501 of the Maven deals', () => {
    const stages = frozen(column(mavenDeals().map((deal) => deal.stage)));
    expect(call(stages)).toBeCloseTo(0.63150052, 8);
  });

  it('knows the words of several CRMs at once, whatever their case and spaces', () => {
    const range = [
      ['Успешно реализовано', ' closed  WON '],
      ['Закрыто и не реализовано', 'Переговоры'],
      ['Сделка провалена', ''],
      ['Won', null],
    ];
    expect(call(range)).toBe(3 / 5);
  });

  it('gives the same for a row, a column and a block of the same cells', () => {
    const names = ['Won', 'Lost', 'Won', 'Open'];
    expect(call([names])).toBe(2 / 3);
    expect(call(column(names))).toBe(2 / 3);
    expect(call([names.slice(0, 2), names.slice(2)])).toBe(2 / 3);
  });

  it('takes a single cell', () => {
    expect(call('Won')).toBe(1);
    expect(call('Отказ')).toBe(0);
  });

  it('is blank while nothing has closed', () => {
    expect(call(column(['Переговоры', 'В работе']))).toBe('');
    expect(call(column(['', null, undefined, '  ']))).toBe('');
    expect(call('')).toBe('');
  });

  it('takes one label or a range of labels in place of the known words of that side only', () => {
    const range = column(['Договор подписан', 'Won', 'Отказ', 'отгружено ', 'Отказ']);
    expect(call(range, 'договор  ПОДПИСАН')).toBe(1 / 3);
    expect(call(range, [['Договор подписан'], ['Отгружено'], ['']])).toBe(2 / 4);
    expect(call(column(['Расчёт', 'Lost']), 'расчет')).toBe(1 / 2);
    expect(call(range, '', 'Договор подписан')).toBe(1 / 2);
    expect(call(range, undefined, [['Договор подписан', 'Отгружено']])).toBe(1 / 3);
  });

  it('lets a label of the owner win over a known word of the other side', () => {
    expect(call(column(['Отказ', 'Lost']), 'Отказ')).toBe(1 / 2);
  });

  it('takes status codes and flags where labels are given for them', () => {
    expect(call(column([142, 143, 142, 10]), 142, 143)).toBe(2 / 3);
    expect(call(column(['142', '143']), 142, 143)).toBe(1 / 2);
    expect(call(column([true, false, true]), true, false)).toBe(2 / 3);
  });

  it('always lies between 0 and 1, and equals the ratio of the counts', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (won, lost, open) => {
        const names = [
          ...new Array<string>(won).fill('Closed Won'),
          ...new Array<string>(lost).fill('Closed Lost'),
          ...new Array<string>(open).fill('Proposal'),
        ];
        expect(call(column([...names, '']))).toBe(won + lost === 0 ? '' : won / (won + lost));
      }),
    );
  });
});

describe('from two counts', () => {
  it('divides two numbers', () => {
    expect(call(81, 263)).toBe(81 / 263);
    expect(call(0, 10)).toBe(0);
  });

  it('divides two ranges of one shape cell by cell', () => {
    const won = frozen([
      [1, 2],
      [3, ''],
    ]);
    const closed = frozen([
      [4, 0],
      ['', 5],
    ]);
    expect(call(won, closed)).toEqual([
      [0.25, ''],
      ['', ''],
    ]);
  });

  it('is blank where the second number is zero or still empty', () => {
    expect([call(5, 0), call(5, ''), call('', 5), call('', '')]).toEqual(['', '', '', '']);
  });
});

describe('from the counts of stages', () => {
  it('gives each stage its share of the one before, in the direction of the range', () => {
    expect(call(frozen([[200], [100], [25]]))).toEqual([[''], [0.5], [0.25]]);
    expect(call(frozen([[200, 100, 25]]))).toEqual([['', 0.5, 0.25]]);
  });

  it('is blank after an empty or missing stage', () => {
    expect(call(column([10, 0, 5, '', 2, 1]))).toEqual(column(['', 0, '', '', '', 0.5]));
  });
});

describe('in words', () => {
  it.each([
    [[undefined], 'missing', 'Не задан аргумент outcomes. Укажите ячейку или диапазон после разделителя.'],
    [
      [column(['Won', '#N/A'])],
      'cellHasError',
      'Аргумент outcomes, строка 2 диапазона: в ячейке ошибка #N/A. Сначала исправьте её.',
    ],
    [
      [
        [
          ['Won', 'Lost'],
          ['Open', 12.5],
        ],
      ],
      'mixed',
      'Аргумент outcomes, строка 2, столбец 2 диапазона: число 12,5 среди текстов. Укажите либо только названия этапов, либо только количества, без заголовка.',
    ],
    [
      [[[10, 5, 'Договор']]],
      'mixed',
      'Аргумент stage_counts, столбец 3 диапазона: текст «Договор» среди чисел. Укажите либо только названия этапов, либо только количества, без заголовка.',
    ],
    [
      [column(['Сделки', 10, 5]), column(['Закрыто', 20, 9])],
      'mixed',
      'Аргумент outcomes, строка 2 диапазона: число 10 среди текстов. Укажите либо только названия этапов, либо только количества, без заголовка.',
    ],
    [
      [column([1, 2, 3]), column([1, 2])],
      'shapesDiffer',
      'Диапазоны разного размера: won_count — 3 × 1, closed_count — 2 × 1 (строк × столбцов). Укажите диапазоны одного размера.',
    ],
    [
      [column([5, -1]), column([9, 9])],
      'badCell',
      'Аргумент won_count, строка 2 диапазона: -1. Нужно количество: число не меньше 0.',
    ],
    [
      [[[5, new Date(0)]]],
      'badCell',
      'Аргумент stage_counts, столбец 2 диапазона: дата. Нужно количество: число не меньше 0.',
    ],
    [
      [7],
      'tooFewStages',
      'В аргументе stage_counts меньше двух количеств. Укажите количества хотя бы по двум этапам в одной строке или столбце — или второй аргумент, число закрытых сделок.',
    ],
    [
      [
        [
          [9, 8],
          [7, 6],
        ],
      ],
      'notALine',
      'Диапазон stage_counts — 2 × 2 (строк × столбцов). Аргумент stage_counts принимает один столбец или одну строку.',
    ],
    [
      [column(['а', 'б']), [['Готово', 'Ждём']], 'готово'],
      'labelOnBothSides',
      'Метка «Готово» указана и в won, и в lost. Оставьте её в одном из аргументов.',
    ],
  ])('says what is wrong and where: %#', (args, code, sentence) => {
    const error = errorOf(() => conversion(args, ru));
    expect([error.code, error.message]).toEqual([code, sentence]);
  });

  it('says it in English in an English spreadsheet', () => {
    expect(errorOf(() => conversion([column(['Won', 3])], en)).message).toBe(
      'Argument outcomes, row 2 of the range: the number 3 among texts. Give either stage names only or counts only, without the header.',
    );
  });
});
