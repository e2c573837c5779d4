import { exampleText, functionPages, separatorsOf } from '../../src/functions/catalogue';
import { en, ru } from './helpers';

it.each([
  ['ru_RU', ';', ','],
  ['de_DE', ';', ','],
  ['pt_BR', ';', ','],
  ['en_US', ',', '.'],
  ['en_GB', ',', '.'],
  ['ja_JP', ',', '.'],
  ['es_MX', ',', '.'],
  ['es_ES', ';', ','],
  ['en_ZA', ';', ','],
])('separates arguments and decimals as %s does', (locale, argument, decimal) => {
  expect(separatorsOf(locale)).toEqual({ argument, decimal });
});

it('writes every example with the separators of the locale', () => {
  const examples = (locale: string) =>
    functionPages(ru, separatorsOf(locale)).flatMap((page) => page.forms.map((form) => form.example));
  expect(examples('ru_RU')).toEqual([
    '=CONVERSION(A2:A500)',
    '=CONVERSION(B2:B13;C2:C13)',
    '=CONVERSION(B2:B7)',
    '=NPS(A2:A500)',
    '=NPS(A2:A500;TRUE)',
    '=LTV(12000;2;25%;24)',
    '=ABCXYZ(A2:A500;B2:B500;C2:C500)',
    '=ABCXYZ(A2:A500;B2:B500;C2:C500;"variation")',
    '=PLANSPLIT(12000000;B2:B13)',
    '=RUNRATE(B2:B9;E1)',
    '=RUNRATE(B2:B9;E1;E1;G2:G30)',
    '=SEASONALITY(A2:A500;B2:B500)',
    '=OUTLOOK(B2:B500;C2:C500)',
    '=OUTLOOK(B2:B500;C2:C500;2500000)',
    '=PAYOUT(B2:B9;C2:C9;E2:E4;F2:F4)',
    '=PAYOUT(B2:B9;C2:C9;E2:E4;F2:F4;"marginal")',
    '=PAYOUT(B2:B9;C2:C9;E2:E4;F2:F4;"linear")',
    '=PAYOUT(B2:B9;C2:C9;E2:E4;F2:F4;"fixed")',
    '=TIERS(B2:B9;E2:E4;F2:F4)',
  ]);
  expect(examples('en_US')[5]).toBe('=LTV(12000,2,25%,24)');
});

it('writes a decimal fraction as the locale does', () => {
  const values = [{ number: 1500 }, { number: 1.5 }, { percent: 12.5 }, { flag: false }];
  expect(exampleText('LTV', values, separatorsOf('ru_RU'))).toBe('=LTV(1500;1,5;12,5%;FALSE)');
  expect(exampleText('LTV', values, separatorsOf('en_US'))).toBe('=LTV(1500,1.5,12.5%,FALSE)');
});

it('has no decimal fraction in an example, which no locale but its own would take', () => {
  const neutral = functionPages(en, { argument: ';', decimal: '.' });
  const examples = neutral.flatMap((page) => page.forms.map((form) => form.example));
  expect(examples.filter((example) => /\d\.\d/.test(example))).toEqual([]);
});

it('shows the arguments in their order, the optional ones in brackets', () => {
  const pages = functionPages(en, separatorsOf('ru_RU'));
  expect(pages.flatMap((page) => page.forms.map((form) => form.signature))).toEqual([
    'CONVERSION(outcomes; [won]; [lost])',
    'CONVERSION(won_count; closed_count)',
    'CONVERSION(stage_counts)',
    'NPS(scores; [detail])',
    'NPS(scores; [detail])',
    'LTV(average_deal; purchases_per_month; margin; lifetime_months)',
    'ABCXYZ(clients; amounts; dates; [by]; [abc_limits]; [xyz_limits])',
    'ABCXYZ(clients; amounts; dates; [by]; [abc_limits]; [xyz_limits])',
    'PLANSPLIT(total; weights)',
    'RUNRATE(actual; today; [month]; [holidays])',
    'RUNRATE(actual; today; [month]; [holidays])',
    'SEASONALITY(dates; amounts)',
    'OUTLOOK(amounts; probabilities; [plan])',
    'OUTLOOK(amounts; probabilities; [plan])',
    ...new Array<string>(4).fill('PAYOUT(actual; plan; thresholds; rates; [kind])'),
    'TIERS(amount; bounds; rates)',
  ]);
});

it.each([
  ['English', en],
  ['Russian', ru],
])('explains every function, form and argument in %s', (_, words) => {
  for (const page of functionPages(words, separatorsOf('en_US'))) {
    const texts = [
      page.purpose,
      ...page.forms.flatMap((form) => [form.text, ...form.parameters.map((p) => p.text)]),
    ];
    for (const text of texts) expect(text).toMatch(/[.)]$/);
  }
});
