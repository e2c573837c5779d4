import type { Host } from '../../preview/host-api';
import { disposeHosts, openHost, runScript } from './open';

afterEach(disposeHosts);

type Read = readonly [text: string, value: string | number | boolean, display: string];

/** Types texts into column A, one below the other, and reads them back. */
async function typed(locale: string, texts: readonly string[]): Promise<Read[]> {
  const host: Host = await openHost({ code: '', locale, now: () => Date.UTC(2026, 5, 1) });
  const sheet = host.spreadsheet.sheetNames()[0]!;
  for (const [index, text] of texts.entries()) host.spreadsheet.type(sheet, `A${index + 1}`, text);
  await host.settle();
  return texts.map((text, index) => {
    const value = host.spreadsheet.value(sheet, `A${index + 1}`);
    const display = host.spreadsheet.display(sheet, `A${index + 1}`).replace(/\s/g, ' ');
    return [text, typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value, display];
  });
}

const READINGS: Readonly<Record<string, readonly Read[]>> = {
  en_US: [
    ['1,234.5', 1234.5, '1,234.50'],
    ['1.5', 1.5, '1.5'],
    ['(12)', -12, '-12'],
    ['$1,200', 1200, '1,200'],
    ['2/3/2026', 46_056, '2/3/2026'],
    ['Jan 5, 2026', 46_027, '1/5/2026'],
    ['6:30 PM', 0.770_833_333, '6:30:00 PM'],
    ['1e3', 1000, '1000'],
    ['true', true, 'TRUE'],
    ['=SUM(1.5,2)', 3.5, '3.5'],
  ],
  ru_RU: [
    ['1 234,5', 1234.5, '1 234,50'],
    ['1\u00a0234\u202f567 ₽', 1_234_567, '1 234 567'],
    ['12,5%', 0.125, '12,50%'],
    ['05.01.2026', 46_027, '05.01.2026'],
    ['5 янв 2026', 46_027, '05.01.2026'],
    ['05.01.2026 12:00', 46_027.5, '05.01.2026 12:00:00'],
    ['1.5', 46_143, '01.05.2026'],
    ['истина', true, 'ИСТИНА'],
    ['=1,5*2', 3, '3'],
    ['=SUM(1;2)', 3, '3'],
  ],
  de_DE: [
    ['1.234,5', 1234.5, '1.234,50'],
    ['3.4.2026', 46_115, '03.04.2026'],
  ],
  en_GB: [['3/4/2026', 46_115, '03/04/2026']],
};

const TEXTS: Readonly<Record<string, readonly string[]>> = {
  en_US: ['31/31/2026', '12,34', '12-34-56-78', 'Deal 5', "it's"],
  ru_RU: ['1.2.3.4', 'Иванов', 'май', '31.02.2026', 'ООО «Ромашка»'],
};

describe('What is typed into a cell', () => {
  it.each(Object.keys(READINGS))('is read and shown as %s does', async (locale) => {
    const readings = READINGS[locale]!;
    expect(
      await typed(
        locale,
        readings.map(([text]) => text),
      ),
    ).toEqual(readings);
  });

  it.each(Object.keys(TEXTS))(
    'stays a text where it only resembles a number or a day in %s',
    async (locale) => {
      const texts = TEXTS[locale]!;
      expect((await typed(locale, texts)).map(([, value]) => value)).toEqual(texts);
    },
  );
});

describe('What a script may not write', () => {
  it.each([
    ['a comma between arguments', '=SUM(A1,B1)'],
    ['a fraction', '=A1*1.5'],
    ['a fraction with a comma', '=A1*1,5'],
    ['an array', '={1;2}'],
    ['a function name that is not English', '=СУММ(A1;B1)'],
    ['an open bracket', '=SUM(A1;B1'],
  ])('%s in a formula is refused, through setFormula and through setValues', async (_name, formula) => {
    await expect(runScript(`sheet.getRange('A1').setFormula(${JSON.stringify(formula)})`)).rejects.toThrow(
      'parse',
    );
    await expect(runScript(`sheet.getRange('A1').setValues([[${JSON.stringify(formula)}]])`)).rejects.toThrow(
      'parse',
    );
  });

  it('commas and points inside texts and sheet names are no matter', async () => {
    await expect(
      runScript(`return sheet.getRange('A1').setFormula('="a,b 1.5 {x}"').getFormula()`),
    ).resolves.toBe('="a,b 1.5 {x}"');
  });

  it.each(['NaN', 'Infinity', '{}', '() => 1', 'Symbol()'])('%s as a value is refused', async (value) => {
    await expect(runScript(`sheet.getRange('A1').setValue(${value})`)).rejects.toThrow('cannot hold');
  });

  it('a text that begins with a plus or a minus is taken for a formula unless an apostrophe stands before it', async () => {
    const read = `return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getValue()]`;
    const write = `sheet.getRange('A1:A2').setValues([['+7 (495) 123'], ["'+7 (495) 123"]]);`;
    const [plain, marked] = (await runScript(`${write} ${read}`)) as string[];
    expect(plain).not.toBe('+7 (495) 123');
    expect(marked).toBe('+7 (495) 123');
  });

  it('a member that the host does not have throws by its name', async () => {
    await expect(runScript(`sheet.getRange('A1').createPivotTable()`)).rejects.toThrow(
      'Range.createPivotTable is not in the local host yet',
    );
    await expect(runScript('SpreadsheetApp.openById("x")')).rejects.toThrow('SpreadsheetApp.openById');
  });
});
