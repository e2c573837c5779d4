import type { Mapping } from '../calls';
import { type EmptyTexts, isEmptyCell } from './columns';
import { knownCurrency } from './currency';
import { headersAt } from './header';
import { headerParts } from './header-text';
import { cellText, type RawTable } from './raw';
import { amountOfCell } from './values';

/** The ISO code of what a currency column says, else the text itself. */
export function currencyText(text: string): string {
  return knownCurrency(text) ?? text;
}

/** The currencies that a table names in its amounts, its currency column or its header, most frequent first. */
export function currenciesIn(table: RawTable, mapping: Mapping, empty: EmptyTexts): readonly string[] {
  const headers = headersAt(table, mapping.headerRow);
  const counts = new Map<string, number>();
  const amounts = mapping.fields.amount ?? [];
  const named = mapping.fields.currency ?? [];
  for (let index = mapping.headerRow; index < table.rows.length; index += 1) {
    const row = table.rows[index] ?? [];
    const column = amounts.find((number) => !isEmptyCell(row[number - 1], empty));
    if (column === undefined) continue;
    const own = named.find((number) => !isEmptyCell(row[number - 1], empty));
    const code =
      (own === undefined ? '' : currencyText(cellText(row[own - 1]))) ||
      currencyBesideCell(row[column - 1] ?? '') ||
      headerParts(headers[column - 1] ?? '').currency;
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code);
}

function currencyBesideCell(cell: string | number | boolean | object): string {
  if (typeof cell !== 'string') return '';
  const amount = amountOfCell(cell, null);
  return typeof amount === 'string' ? '' : amount.currency;
}
