import { en, ru } from './helpers';

const place = { argument: 'scores', row: 14, column: 2 };
const size = { argument: 'scores', rows: 1200, columns: 2 };
const length = { argument: 'scores', length: 1200 };

/** One call of every sentence there is. */
function sentences(words: typeof en): string[] {
  const { errors } = words;
  return [
    errors.missing({ argument: 'scores' }),
    errors.cellHasError({ place, shown: '#N/A' }),
    errors.cellHasError({ place, shown: '' }),
    errors.numberAsText({ place, shown: '9', need: 'score' }),
    errors.badCell({ place, shown: 7.5, kind: 'number', need: 'score' }),
    errors.badCell({ place, shown: '', kind: 'blank', need: 'amount' }),
    errors.gapInRow({ place, need: 'date' }),
    errors.headerInRange({ place }),
    errors.mixed({ place, shown: 7, kind: 'number' }),
    errors.mixed({ place, shown: 'x', kind: 'text' }),
    errors.shapesDiffer({ first: size, second: { ...size, rows: 7 } }),
    errors.lengthsDiffer({ first: length, second: { ...length, length: 7 } }),
    errors.notALine(size),
    errors.notSingle(size),
    errors.tooFewStages({ argument: 'scores' }),
    errors.notAFlag({ place, shown: 'x' }),
    errors.unknownMeasure({ place, shown: 'x' }),
    errors.badLimits({ argument: 'scores' }),
    errors.sumTooLarge({ place }),
    errors.noWeight({ argument: 'scores' }),
    errors.mixedShares({ place, shown: 0.4 }),
    errors.unknownDay({ place, shown: 'x' }),
    errors.tooFewMonths({ argument: 'scores', months: 3, needed: 24 }),
    errors.noSeason({ argument: 'scores', first: '2024-01', last: '2025-12' }),
    errors.unknownKind({ place, shown: 'x' }),
    errors.noTiers({ argument: 'scores' }),
    errors.notRising({ place, shown: 1, before: 2.5 }),
    errors.tierGap({ place, from: 3, before: 2 }),
    errors.tierOverlap({ place, from: 3, before: 4 }),
    errors.tierOverlap({ place, from: 3, before: null }),
    errors.emptyTier({ place, from: 3, to: 2 }),
    errors.closedEnd({ place, to: 2 }),
  ];
}

it('names the argument and ends with a remedy in every English sentence', () => {
  for (const sentence of sentences(en)) {
    expect(sentence).toMatch(/scores.*[.:] (Give|A |An |Leave|Mend|Type|Fill|Start|Argument|Clear).*\.$/);
    expect(sentence).not.toMatch(/[а-яё]|undefined|null/i);
  }
});

it('names the argument and ends with a remedy in every Russian sentence', () => {
  for (const sentence of sentences(ru)) {
    expect(sentence).toMatch(
      /scores.*(Укажите|Нуж|Введите|исправьте|Заполните|Начните|принимает|Исправьте|Оставьте).*\.$/,
    );
    expect(sentence).not.toMatch(/undefined|null/);
  }
});

it('says where in the same words every time', () => {
  expect(en.errors.headerInRange({ place })).toMatch(/^Argument scores, row 14, column 2 of the range: /);
  expect(ru.errors.headerInRange({ place })).toMatch(/^Аргумент scores, строка 14, столбец 2 диапазона: /);
  expect(ru.errors.headerInRange({ place: { ...place, row: null, column: null } })).toMatch(
    /^Аргумент scores: /,
  );
});

it('groups long counts as the language does', () => {
  expect(en.errors.notALine(size)).toContain('1,200 × 2');
  expect(ru.errors.notALine(size)).toContain('1\u00a0200 × 2');
});
