import { columnLetter, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import type { ToolContext } from '../tool';
import { safeKeys, safeName } from './criteria';
import type { Sales } from './sales';

/** Ranges of a table of sales, as formulas take them. */
export interface SaleColumns {
  readonly day: string;
  readonly amount: string;
  /** Gross profit; null where no sale has one. */
  readonly margin: string | null;
  readonly currency: string;
  readonly owner: string;
  /** A factor of 1 for rows that are a sale, 0 for others. */
  readonly sold: string;
}

/** Orders where any were imported, else won deals by the day they closed: the plan's own rule. */
export function saleColumns({ source, orders }: ToolContext, { from, profitKnown }: Sales): SaleColumns {
  if (from === 'orders' && orders.source) {
    const { source: table } = orders;
    return {
      day: table.column('day'),
      amount: table.column('amount'),
      margin: profitKnown ? table.column('margin') : null,
      currency: table.column('currency'),
      owner: table.column('owner'),
      sold: `(${table.column('day')}<>"")`,
    };
  }
  const won = `(${source.column('outcome')}=${quoteText(source.outcome('won'))})`;
  return {
    day: source.column('closed'),
    amount: source.column('amount'),
    margin: null,
    currency: source.column('currency'),
    owner: source.column('owner'),
    sold: `${won}*(${source.column('closed')}<>"")`,
  };
}

/**
 * A further factor, 0 for deals of another currency than the one that the money is counted in; '' where nothing tells
 * them apart. A deal without an amount is of none, and counts.
 * @param currency the formula of the currency's text; null where there is only one
 */
export function ofCurrency({ source, deals }: ToolContext, currency: string | null): string {
  if (currency === null || deals.every((deal) => deal.currency === '')) return '';
  return `*((${source.column('amount')}="")+(${source.column('currency')}=${currency})>0)`;
}

/** Rows that hidden columns may grow by when tables are imported before the sheet is refreshed. */
const HEADROOM = 2000;

/** Rows of "'Deals'!$K$2:$K$9002". */
export function rowsOf(column: string): number {
  const [, first, last] = /\$(\d+):\$[A-Z]+\$(\d+)$/.exec(column) ?? [];
  return Number(last) - Number(first) + 1;
}

/** The height that a hidden sheet needs beside these columns of tables, with room to grow. */
export function heightBeside(columns: readonly string[]): number {
  return Math.max(...columns.map(rowsOf)) + HEADROOM + 1;
}

/**
 * Columns of a hidden sheet that fill downwards beside a table, a number or a name for each of its rows. A figure of
 * the visible sheet is then one SUMIF by one of them, so that an edit costs little. They grow with the table: the
 * page's names for them reach below its last row. The page is a rowsSheetOf, where nothing else stands: every column
 * of a sheet as high as the tables costs as many cells.
 */
export class Fills {
  private readonly letters = new Map<string, string>();

  /** @param beside a column of the table */
  constructor(
    private readonly page: Page,
    private readonly beside: string,
  ) {}

  /** A column under a name of the page. */
  put(name: string, heading: string, formula: () => string): void {
    const column = this.page.lastColumn + 1;
    this.page.text(1, column, 'header', heading);
    this.page.fill(2, column, 'formula', formula);
    this.page.name(name, 2, column, rowsOf(this.beside) + HEADROOM);
    this.letters.set(name, columnLetter(column));
  }

  /** The part of a column that has rows of the table beside it, for other fills of the page. */
  row(name: string): string {
    const letter = this.letters.get(name);
    if (letter === undefined) throw new Error(`no column is named "${name}" before this one`);
    return `$${letter}$2:INDEX($${letter}:$${letter};ROWS(${this.beside})+1)`;
  }
}

/** Names as keys that are no pattern, no number and no comparison in a criterion. */
export function ownerFill(owner: string, names: readonly string[]): string {
  return safeKeys(owner, names);
}

/** What a column of figures adds up to over the rows of one name. */
export function sumOfOwner(owners: string, name: string, figures: string): string {
  if (name === '') return `SUMPRODUCT((${owners}="")*${figures})`;
  return `SUMIF(${owners};${quoteText(`|${safeName(name)}`)};${figures})`;
}

export interface SaleFillsOptions {
  readonly columns: SaleColumns;
  readonly names: readonly string[];
  /** The formula of the currency's text; null where there is only one. */
  readonly currency: string | null;
  /** Whether the margin counts instead of the amount, as a condition; null where it never does. */
  readonly byMargin: string | null;
  readonly headings: Readonly<Record<'owner' | 'day' | 'amount', string>>;
}

/** `sale.owner`, `sale.day` (0 where the row is no sale of the currency), `sale.amount`. */
export function placeSaleFills(fills: Fills, options: SaleFillsOptions): void {
  const { columns, names, currency, byMargin, headings } = options;
  const day = () => fills.row('sale.day');
  fills.put('sale.owner', headings.owner, () => ownerFill(columns.owner, names));
  fills.put('sale.day', headings.day, () => {
    const money = currency === null ? '' : `*(${columns.currency}=${currency})`;
    return `IF(${columns.sold}*(${columns.amount}<>"")${money}>0;${columns.day};0)`;
  });
  fills.put('sale.amount', headings.amount, () => {
    const { amount, margin } = columns;
    const plain = `IF(${day()}>0;${amount};0)`;
    if (margin === null || byMargin === null) return plain;
    return `IF(${byMargin};IF((${day()}>0)*(${margin}<>"")>0;${margin};0);${plain})`;
  });
}
