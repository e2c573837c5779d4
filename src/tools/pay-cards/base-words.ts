import type { BonusBase } from '../../analysis/scheme';
import { quoteText } from '../../blueprint/formula';
import { tableOf } from '../motivation/sales';
import type { View } from './view';

type BaseWords = View['text']['bases'][keyof View['text']['bases']];

/** What a bonus counts, in the words for the table that it is really read from: without payments these are won deals. */
export function baseWords({ text, tables }: View, base: BonusBase): BaseWords {
  if (base === 'profit') return text.bases.profit;
  if (tableOf(base, tables) === 'deals') return text.bases.won;
  return base === 'paid' ? text.bases.payments : text.bases.orders;
}

/** A formula that picks a word by the base's code, so that it follows the scheme. */
export function bases(view: View, code: string, pick: (words: BaseWords) => string): string {
  const all = (['revenue', 'profit', 'paid'] as const).map((base) => pick(baseWords(view, base)));
  if (all.every((word) => word === all[0])) return quoteText(all[0]!);
  return `CHOOSE(${code};${all.map(quoteText).join(';')})`;
}

/** The name of the sheet that a base is counted from. */
export function sheetOf({ context, tables }: View, base: BonusBase): string {
  const table = tableOf(base, tables) === 'orders' ? context.orders.source : context.source;
  return table?.sheetName ?? context.source.sheetName;
}
