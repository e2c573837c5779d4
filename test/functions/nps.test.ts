import fc from 'fast-check';
import { nps } from '../../src/functions/nps';
import { airlineSurveys } from '../fixtures/read';
import { column, en, errorOf, frozen, ru } from './helpers';

const call = (...args: unknown[]) => nps(args, ru);
const answers = (promoters: number, passives: number, detractors: number) =>
  column([
    ...new Array<number>(promoters).fill(9),
    ...new Array<number>(passives).fill(7),
    ...new Array<number>(detractors).fill(6),
  ]);

it('scores the 5,907 answers about airlines 9.310987, not rounded', () => {
  const scores = frozen(column(airlineSurveys().flatMap((survey) => survey.scores)));
  expect(call(scores)).toBeCloseTo(9.310987, 6);
});

it('ignores blank cells wherever they stand', () => {
  expect(
    call([
      [10, '', 9],
      [null, 6, '  '],
    ]),
  ).toBeCloseTo(100 / 3, 10);
});

it('gives the same for a row, a column and a single cell where there is one', () => {
  expect([call([[10, 0, 8]]), call(column([10, 0, 8])), call(10), call(0), call(7)]).toEqual([
    0, 0, 100, -100, 0,
  ]);
});

it('is blank of no answers', () => {
  expect([call(column(['', null])), call('')]).toEqual(['', '']);
});

it('breaks the score down in two columns', () => {
  const table = call(answers(6, 3, 1), true) as (number | string)[][];
  expect(table.map(([label]) => label)).toEqual([
    'Ответов',
    'Промоутеры (9–10)',
    'Нейтральные (7–8)',
    'Критики (0–6)',
    'NPS',
    'Погрешность (95\u00a0%), ±',
    'Оценка',
  ]);
  expect(table.slice(0, 5).map(([, value]) => value)).toEqual([10, 6, 3, 1, 50]);
  expect(table[5]![1]).toBeCloseTo(1.959964 * 21.213203, 4);
  expect(table[6]![1]).toBe('Уровень лидеров рынка, но при таком числе ответов NPS может быть от 8 до 92');
});

it.each([
  [700, 200, 100, 'Level of market leaders'],
  [600, 250, 150, 'Not bad'],
  [300, 460, 240, 'Low'],
  [5000, 2500, 2500, 'Low'],
  [5400, 2200, 2400, 'Not bad'],
  [100, 300, 600, 'Bad: more detractors than promoters'],
])('reads %i promoters, %i passives and %i detractors', (promoters, passives, detractors, reading) => {
  const table = nps([answers(promoters, passives, detractors), true], en) as unknown[][];
  expect(table[6]![1]).toBe(reading);
});

it('does not call two agreeing answers a certainty', () => {
  const table = nps([answers(2, 0, 0), true], en) as unknown[][];
  expect(table[4]![1]).toBe(100);
  expect(table[6]![1]).toMatch(
    /^Level of market leaders, but with this many answers it may be .* from −?\d+ to 100$/,
  );
});

it('leaves the table empty where there are no answers', () => {
  const table = call(column(['']), true) as unknown[][];
  expect(table.map(([, value]) => value)).toEqual([0, 0, 0, 0, '', '', '']);
});

it('takes FALSE, 0 and an empty cell for the score alone', () => {
  expect([false, 0, '', null, undefined].map((detail) => call(10, detail))).toEqual([
    100, 100, 100, 100, 100,
  ]);
  expect(call(10, 1)).toHaveLength(7);
});

const NEED = 'Нужна целая оценка от 0 до 10; ячейку без ответа оставьте пустой.';

it.each([
  [11, `11. ${NEED}`],
  [-1, `-1. ${NEED}`],
  [7.5, `7,5. ${NEED}`],
  ['высоко', `«высоко». ${NEED}`],
  [true, `TRUE. ${NEED}`],
  [new Date(0), `дата. ${NEED}`],
  [{}, `не число и не текст. ${NEED}`],
  [
    '9',
    `«9» — это текст, а не число. ${NEED} Введите его заново числом или преобразуйте столбец функцией VALUE.`,
  ],
  ['#DIV/0!', 'в ячейке ошибка #DIV/0!. Сначала исправьте её.'],
  [Number.NaN, 'в ячейке нет верного значения. Сначала исправьте её.'],
])('refuses %p with its place', (value, rest) => {
  const block = [
    [10, 9],
    [8, value],
  ];
  expect(errorOf(() => call(block)).message).toBe(`Аргумент scores, строка 2, столбец 2 диапазона: ${rest}`);
});

it('says what detail takes', () => {
  expect(errorOf(() => call(10, 'да')).message).toBe(
    'Аргумент detail: «да». Укажите TRUE, чтобы получить таблицу, или FALSE, чтобы получить одно число.',
  );
  expect(errorOf(() => nps([10, column([true, true])], en)).message).toBe(
    'The range detail is 2 × 1 (rows × columns). Argument detail takes one cell.',
  );
});

it('names the very first wrong cell of any survey', () => {
  const score = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 30 }), fc.array(score, { maxLength: 30 }), (before, after) => {
      fc.pre(before.length + after.length > 0);
      const scores = column<number>([...before, 10.5, ...after, 99]);
      expect(errorOf(() => nps([scores], en)).details).toMatchObject({
        place: { argument: 'scores', row: before.length + 1, column: null },
        shown: 10.5,
      });
    }),
  );
});
