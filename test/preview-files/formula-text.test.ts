import fc from 'fast-check';
import {
  fromTyped,
  toNeutral,
  toTyped,
  toUniver,
  toXlsx,
  typedProblem,
} from '../../preview/files/formula-text';
import { formulaTokens } from '../../preview/files/formula-tokens';

describe('toUniver', () => {
  test('parts arguments by commas and leaves semicolons in texts and sheet names alone', () => {
    expect(toUniver(`=COUNTIFS('O''Neil; Co'!$A:$A;"a;b""c;";Deals!B:B;">="&$C$2)`)).toBe(
      `=COUNTIFS('O''Neil; Co'!$A:$A,"a;b""c;",Deals!B:B,">="&$C$2)`,
    );
  });

  test('takes away an ARRAYFORMULA around the whole formula, and keeps the brackets of one inside', () => {
    expect(toUniver('=ARRAYFORMULA(IF(A2:A9="x";1;0))')).toBe('=IF(A2:A9="x",1,0)');
    expect(toUniver('=ArrayFormula(A2:A9*2) ')).toBe('=A2:A9*2');
    expect(toUniver('=SUM(ARRAYFORMULA(A2:A9+1))*2')).toBe('=SUM((A2:A9+1))*2');
    expect(toUniver('=ARRAYFORMULA(A1:A2)+(B1:B2)')).toBe('=(A1:A2)+(B1:B2)');
    expect(toUniver('="ARRAYFORMULA("&A1')).toBe('="ARRAYFORMULA("&A1');
  });

  test('writes an array constant with commas between columns and semicolons between rows', () => {
    expect(toUniver('=SUM({1\\2;3\\4};5)')).toBe('=SUM({1,2;3,4},5)');
  });
});

describe('toXlsx', () => {
  test('prefixes young functions outside texts and sheet names, and no others', () => {
    expect(toXlsx(`=IFNA(MAXIFS('IFS(1)'!A:A;B:B;"IFS(");NETWORKDAYS.INTL(A1;B1;11))`)).toEqual({
      formula: `_xlfn.IFNA(_xlfn.MAXIFS('IFS(1)'!A:A,B:B,"IFS("),NETWORKDAYS.INTL(A1,B1,11))`,
      array: false,
    });
    expect(toXlsx('=rank.eq(A1;B:B)+IFS').formula).toBe('_xlfn.rank.eq(A1,B:B)+IFS');
    expect(toXlsx('=FILTER(A1:A3;B1:B3)').formula).toBe('_xlfn._xlws.FILTER(A1:A3,B1:B3)');
  });

  test('says that a formula fills cells', () => {
    expect(toXlsx('=ARRAYFORMULA(A2:A9*2)')).toEqual({ formula: 'A2:A9*2', array: true });
  });
});

describe('toNeutral', () => {
  test('reads what a file stores: commas, prefixes, no equals sign', () => {
    expect(toNeutral('_xlfn.IFNA(SUM({1,2;3,4},Table1[[#All],[a,b]]),"a,b")')).toBe(
      '=IFNA(SUM({1\\2;3\\4};Table1[[#All],[a,b]]);"a,b")',
    );
    expect(toNeutral('=_xlfn._xlws.SORT(A1:A3,1,1)')).toBe('=SORT(A1:A3;1;1)');
  });
});

describe('fromTyped', () => {
  test('reads decimal commas and semicolons of a Russian or German spreadsheet', () => {
    expect(fromTyped('=sum(a1;0,5)*1,25+round(B2;2)', 'ru_RU')).toBe('=SUM(A1;0.5)*1.25+ROUND(B2;2)');
    expect(fromTyped('=SUMME(A1;"0,5";{1,5\\2})', 'de_DE')).toBe('=SUMME(A1;"0,5";{1.5\\2})');
  });

  test('reads commas and semicolons of an American spreadsheet', () => {
    expect(fromTyped('=SUM(a$1,0.5;c:d)&"a,b"', 'en_US')).toBe('=SUM(A$1;0.5;C:D)&"a,b"');
    expect(fromTyped('=SUM({1,2;3,4})', 'en_US')).toBe('=SUM({1\\2;3\\4})');
  });

  test('keeps the writing of sheet names, names and texts', () => {
    expect(fromTyped('=if(лист1!a1=план;\'мой лист\'!b2;"да")', 'ru_RU')).toBe(
      '=IF(лист1!A1=план;\'мой лист\'!B2;"да")',
    );
  });
});

describe('toTyped', () => {
  test('shows a formula as the formula bar of the locale does', () => {
    expect(toTyped('=IF(A1>0.5;"a;b";ROUND(B1;2))', 'ru_RU')).toBe('=IF(A1>0,5;"a;b";ROUND(B1;2))');
    expect(toTyped('=IF(A1>0.5;"a;b";ROUND(B1;2))', 'en_GB')).toBe('=IF(A1>0.5,"a;b",ROUND(B1,2))');
    expect(toTyped('=RANK.EQ(A1;B1:B9)', 'ru_RU')).toBe('=RANK.EQ(A1;B1:B9)');
  });
});

describe('typedProblem', () => {
  test.each([
    ['=SUM(A1,B1)', 'ru_RU', { code: 'commaBetweenArguments', details: { at: 7, text: ',' } }],
    ['=A1*0.5', 'de_DE', { code: 'pointInNumber', details: { at: 4, text: '0.5' } }],
    ['=A1&"abc', 'en_US', { code: 'textNotClosed', details: { at: 4, text: '"abc' } }],
    ['=A1&"abc""', 'en_US', { code: 'textNotClosed', details: { at: 4, text: '"abc""' } }],
    ['=SUM(A1;B1', 'en_US', { code: 'bracketNotClosed', details: { at: 4, text: '(' } }],
    ['=A1)', 'en_US', { code: 'bracketNotClosed', details: { at: 3, text: ')' } }],
    ['=SUM(A1;1,5)&"a,(b"', 'ru_RU', null],
    ["='O''Neil, (1'!A1", 'ru_RU', null],
  ])('finds in %s (%s) what Sheets would refuse', (text, locale, problem) => {
    expect(typedProblem(text, locale)).toEqual(problem);
  });
});

const leaf = fc.oneof(
  fc.constantFrom(
    'A1',
    '$B$2:$B$9',
    "'O''Neil; x,y'!C:C",
    'Сделки!$F:$F',
    'TRUE',
    'план',
    '12',
    '0.25',
    '#N/A',
    '{1\\2;3\\4}',
  ),
  fc.string().map((text) => `"${text.replace(/"/g, '""')}"`),
);
const { formula } = fc.letrec<{ term: string; formula: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom('SUM', 'IFNA', 'COUNTIFS', 'RANK.EQ'), fc.array(tie('term'), { maxLength: 4 }))
      .map(([name, parts]) => `${name}(${parts.join(';')})`),
    fc.tuple(tie('term'), fc.constantFrom('+', '&', '>=', ' - '), tie('term')).map((parts) => parts.join('')),
  ),
  formula: tie('term').map((term) => `=${term}`),
}));

describe('every formula', () => {
  test('comes back from Univer, from a file and from the formula bar of any locale as it was', () => {
    fc.assert(
      fc.property(formula, (neutral) => {
        expect(toNeutral(toUniver(neutral))).toBe(neutral);
        expect(toNeutral(toXlsx(neutral).formula)).toBe(neutral);
        for (const locale of ['ru_RU', 'en_US', 'de_DE']) {
          const typed = toTyped(neutral, locale);
          expect(fromTyped(typed, locale)).toBe(neutral);
          expect(typedProblem(typed, locale)).toBeNull();
        }
      }),
    );
  });

  test('is cut into tokens that join to the same text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('.' as const, ',' as const), (text, decimal) => {
        expect(
          formulaTokens(text, decimal)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
