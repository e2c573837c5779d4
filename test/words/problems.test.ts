import { problemWords as en } from '../../src/words/en/problems';
import { problemText } from '../../src/words/problem';
import { problemWords as ru } from '../../src/words/ru/problems';

/** What every reporter of a problem gives, and what some add. */
const LEAST = { fields: 'stage,amount', rows: 21, a1: 'D4', tool: 'plan', message: 'text' };
const MORE = { ...LEAST, sheetName: 'Лист1', pipeline: 'Основная' };

const codes = Object.keys(en);

test.each(codes)('The problem %s says in both languages what happened and what to do', (code) => {
  for (const details of [LEAST, MORE]) {
    const [english, russian] = [problemText(en, { code, details }), problemText(ru, { code, details })];
    for (const text of [english.what, english.remedy, russian.what, russian.remedy]) {
      expect(text).toMatch(/^[^\s].+[.:!?\p{L}]$/u);
      expect(text).not.toMatch(/undefined|NaN|null|\[object|\s{2}|«»|""/);
    }
    expect(russian.what + russian.remedy).toMatch(/[а-яё]/i);
    expect(english.remedy).not.toMatch(/[а-яё]/i);
  }
});

test('A code without sentences of its own is still told as a sentence', () => {
  for (const words of [en, ru]) {
    const text = problemText(words, { code: 'brandNew', details: {} });
    expect(text.what).toContain('brandNew');
    expect(text.what.length).toBeGreaterThan('brandNew'.length + 20);
    expect(problemText(words, { code: 'toString', details: {} }).what).toContain('toString');
  }
});

test('Rows that could not be read are counted with the right case', () => {
  const what = (rows: number) => problemText(ru, { code: 'noReadableRows', details: { rows } }).what;
  expect(what(21)).toBe('Не удалось прочитать ни одной из 21\u00a0строки.');
  expect(what(1204)).toBe('Не удалось прочитать ни одной из 1\u00a0204\u00a0строк.');
});

test('Several accounts are named as a cause wherever Google refuses', () => {
  const problem = { code: 'noAnswer', details: { message: 'PERMISSION_DENIED' } };
  expect(problemText(ru, problem).remedy).toContain('несколько аккаунтов');
  expect(problemText(en, problem).remedy).toContain('several Google accounts');
});
