import { disposeHosts, runScript } from './open';

afterAll(disposeHosts);

test.each([
  ['ru_RU', ['май 2026', 'май 2026', '2 мая', 'март 2026']],
  ['en_US', ['May 2026', 'May 2026', '2 May', 'March 2026']],
])(
  'a month that stands alone has its own form in %s, and the one beside a day another',
  async (locale, shown) => {
    const body = `
    sheet.getRange('A1:A3').setValue(46144).setNumberFormats([['mmm yyyy'], ['mmmm yyyy'], ['d mmm']]);
    sheet.getRange('A4').setValue(46083).setNumberFormat('mmmm yyyy');
    return sheet.getRange('A1:A4').getDisplayValues().map(([text]) => text);`;
    expect(await runScript(body, { locale })).toEqual(shown);
  },
);
