import { cellOfText } from '../../preview/files/cell-text';

const NBSP = '\u00a0';

describe('a number with its thousands apart, opened from a file', () => {
  it('is a number in a Russian sheet where non-breaking spaces part it', () => {
    expect(cellOfText(`399${NBSP}000,50`, 'ru_RU')).toEqual({ value: 399000.5, format: '#,##0.00' });
    expect(cellOfText(`-1${NBSP}000${NBSP}000`, 'ru_RU')).toEqual({ value: -1000000, format: '#,##0' });
  });

  it('is a number in an American sheet where commas part it, in dollars too', () => {
    expect(cellOfText('13,300', 'en_US')).toEqual({ value: 13300, format: '#,##0' });
    expect(cellOfText('$13,300.00', 'en_US')).toEqual({ value: 13300, format: '"$"#,##0.00' });
    expect(cellOfText('$5', 'en_US')).toEqual({ value: 5, format: '"$"#,##0' });
  });

  it.each([
    ['1,23,456', 'en_US'],
    ['$5', 'ru_RU'],
    ['$five', 'en_US'],
    [`39${NBSP}90${NBSP}00`, 'ru_RU'],
    ['+7 812 000-00-00', 'ru_RU'],
  ])('stays text where it is none: %s in %s', (text, locale) => {
    expect(cellOfText(text, locale).value).toBe(text);
  });
});
