import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { type NumberStyle, wholeText } from '../../blueprint/sentence';
import type { Line } from './report-parts';
import type { SaleColumns } from './sale-fills';

export interface ForeignSales {
  /** Names of the page begin with it. */
  readonly name: string;
  readonly columns: Pick<SaleColumns, 'day' | 'amount' | 'currency' | 'sold'>;
  /** All of the table. */
  readonly currencies: readonly string[];
  /** The formula of the text of the currency that counts. */
  readonly chosen: () => string;
  /** A factor of 1 for days that count, 0 for others. */
  readonly within: (day: string) => string;
  /** What stands for a currency that is not stated. */
  readonly none: string;
  readonly style: NumberStyle;
}

/**
 * A row a currency on a hidden sheet: how many sales of the days that count are in it, what they add up to, and the
 * text of all so far that do not count: "2,539.67 USD (1), 300.00 EUR (2)".
 */
export function placeForeign(
  page: Page,
  at: { readonly row: number; readonly column: number },
  { name, columns, currencies, chosen, within, none, style }: ForeignSales,
): void {
  const { day, amount, currency, sold } = columns;
  currencies.forEach((code, index) => {
    const row = at.row + index;
    const [count, sum] = [fixed(row, at.column + 1), fixed(row, at.column + 2)];
    const own = () => `${sold}*(${amount}<>"")*(${currency}=${quoteText(code)})*${within(day)}`;
    page.text(row, at.column, 'label', code || none, { format: 'text' });
    page.formula(row, at.column + 1, 'formula', () => `SUMPRODUCT(${own()}*1)`);
    page.formula(row, at.column + 2, 'formula', () => `SUMPRODUCT(${own()}*1;${amount})`);
    page.formula(row, at.column + 3, 'formula', () => {
      const above = index === 0 ? '""' : fixed(row - 1, at.column + 3);
      const part = index === 0 ? '""' : `IF(LEN(${above})>0;", ";"")`;
      const minor = `ROUND(ABS(${sum})*100;0)`;
      const money = `${wholeText(`INT(${minor}/100)`, style)}&${quoteText(style.decimal)}&RIGHT("0"&MOD(${minor};100);2)`;
      const said = `IF(${sum}<0;"\u2212";"")&${money}&${quoteText(`\u00a0${code || none} (`)}&${count}&")"`;
      return `IF(OR(${count}=0;${quoteText(code)}=${chosen()});${above};${above}&${part}&${said})`;
    });
  });
  page.name(`${name}.said`, at.row + currencies.length - 1, at.column + 3);
}

/** A warning that stands while sales of other currencies were left out. */
export function foreignLine(page: Page, name: string, lead: string): Line {
  const said = page.ref(`${name}.said`);
  return { when: `LEN(${said})>0`, what: `${quoteText(lead)}&${said}&"."` };
}
