import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { heading, type Line, placeLines } from '../shared/report-parts';
import { type Figure, figuresOf, type SchemeFigure } from './figures';
import { ALL, C } from './layout';
import { exactText } from './money';
import type { View } from './view';

type Words = View['text']['checks'];

/** A figure that is 0 while a check holds. */
interface Check {
  readonly name: string;
  readonly format: 'moneyExact' | 'integer';
  readonly formula: () => string;
  readonly holds: keyof Words;
  readonly off: keyof Words;
  /** What is said before `off`; without it the figure. */
  readonly said?: () => string;
}

/**
 * That nothing sold is missing, that the payslips add up to the cards, and that the scheme is still the one that the
 * cards were laid out for. Answers with the next row.
 */
export function placeChecks(page: Page, view: View, from: number): number {
  const { text } = view;
  const words = text.checks;
  const row = heading(page, from, ALL, words.heading);
  const checks = checksOf(page, view);
  checks.forEach(({ name, format, formula }, index) => {
    page.formula(row + index, C.key, 'dated', formula, { format });
    page.name(`gap.${name}`, row + index, C.key);
  });
  const lines = checks.map(({ name, format, holds, off, said: own }) => (): Line => {
    const gap = page.ref(`gap.${name}`);
    const said = own?.() ?? (format === 'integer' ? gap : exactText(gap, view));
    return { when: `${gap}<>0`, what: `${said}&${quoteText(words[off])}`, holds: quoteText(words[holds]) };
  });
  return placeLines(page, row, C.name, lines);
}

function checksOf(page: Page, view: View): Check[] {
  const { people, motivation, currencies } = view;
  const sum = (figure: Figure | SchemeFigure) => `SUM(${figuresOf(page, figure)})`;
  const state = (code: number) => `COUNTIF(${page.ref('splits.state')};${code})`;
  const stray = () => page.ref('splits.stray');
  const money = 'moneyExact' as const;
  const count = 'integer' as const;
  const back = () => (motivation === undefined ? '' : `+ABS(ROUND(${sum('backGap')};2))`);
  const some = people.length > 0;
  return [
    { name: 'slip', format: money, formula: () => sum('slipGap'), holds: 'slip', off: 'slipOff' },
    {
      name: 'listed',
      format: money,
      formula: () => `${sum('listedGap')}${back()}`,
      holds: 'listed',
      off: 'listedOff',
    },
    {
      name: 'unknown',
      format: count,
      formula: () => `${people.length}-${sum('known')}`,
      holds: 'known',
      off: 'unknownOff',
    },
    {
      name: 'strays',
      format: money,
      formula: () => (some ? `SUM(${page.ref('strays')})` : '0'),
      holds: currencies === null ? 'strays' : 'straysOfCurrency',
      off: 'straysOff',
    },
    {
      name: 'shares',
      format: count,
      formula: () => `IF(LEN(${stray()})>0;MAX(1;${state(2)});0)`,
      holds: 'shares',
      off: 'sharesOff',
      said: stray,
    },
    {
      name: 'changed',
      format: count,
      formula: () => `${state(1)}${motivation === undefined ? '' : `+${sum('changed')}`}`,
      holds: 'changed',
      off: 'changedOff',
    },
  ];
}
