import { dayInWords } from './layout';
import type { View } from './view';

/** Reasons named one by one; the rest stand together. */
const REASONS_NAMED = 4;

/** What stands at the right end of the stages' heading: where their lengths come from, as of when. */
export function daysNote(view: View): string {
  const { stageHistory, stageHistorySource: source, today } = view.context;
  const words = view.text.stages;
  const when = dayInWords(view, today);
  if (!stageHistory) return words.noHistory;
  if (!source) return words.headingNote(when);
  return source.kind === 'export'
    ? words.history.export(source.sheetName, when, source.unused)
    : words.history.imports(source.sheetName, when);
}

/** How much of the history was used, and what was not and why: lines for a cell's note. */
export function historyAccount({ context, words, text }: View): readonly string[] {
  const source = context.stageHistorySource;
  if (!source) return [];
  const { stages } = text;
  const read =
    source.kind === 'export'
      ? stages.historyRead(source.rows, source.unused)
      : stages.historyByImports(source.rows);
  const named = source.unread.slice(0, REASONS_NAMED);
  const rest = source.unused - named.reduce((sum, { count }) => sum + count, 0);
  return [
    read,
    ...named.map(({ reason, sample, header, count, rows }) => {
      const list = rows.join(', ') + (count > rows.length ? ' …' : '');
      return stages.historyUnused(count, words.import.reason(reason, sample, header), list);
    }),
    ...(rest > 0 ? [stages.historyMore(rest)] : []),
    ...(source.endUnknown > 0 ? [stages.historyNoEnd(source.endUnknown)] : []),
  ];
}
