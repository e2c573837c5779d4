import { fromMinor } from '../../analysis/money';
import type { View } from './view';

/** A sentence for each kind of thing that is wrong on the Instalments sheet, naming the first row. */
export function instalmentDoubts({ agreed: { doubts }, context, text }: View): string[] {
  const sheet = context.instalments.sheetName ?? '';
  const words = context.words.ownTables.instalments;
  return [...new Set(doubts.map(({ code }) => code))].map((code) => {
    const own = doubts.filter((doubt) => doubt.code === code);
    const first = own[0]!;
    const more = own.length - 1;
    if (first.code !== 'exceeds') return words.doubts[first.code](sheet, first.row, more, first.text);
    const { row, deal, parts } = first;
    const name = text.rows.title(deal.client, deal.title, { part: 1, parts: 1, label: '', rest: false });
    return words.exceeds(
      sheet,
      row,
      more,
      name,
      fromMinor(parts),
      deal.amount === null ? null : fromMinor(deal.amount),
    );
  });
}
