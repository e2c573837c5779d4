import type { SourceColumn } from './columns';
import { headerName } from './header-text';
import { countOfCell } from './numbers';
import { cellText, type RawTable } from './raw';
import { looksLikeMoves } from './stage-history-columns';

/** Rows that tell whether deals are repeated: a deal in a list of deals stands once. */
const ROWS_TO_JUDGE = 200;

const SCORE = /оценк|балл|nps|score|rating|рекоменд|recommend/;

/** Whether a column has the answers of a survey: whole numbers from 0 to 10. */
function hasScores({ header, samples }: SourceColumn): boolean {
  if (!SCORE.test(headerName(header)) || samples.length === 0) return false;
  const fitting = samples.filter((cell) => (countOfCell(cell) ?? 11) <= 10).length;
  return fitting >= samples.length * 0.9;
}

/**
 * A sheet of the owner's that no import takes, by its headers and what stands under them: the CRM's record of stages,
 * or a survey of clients. Null for anything else.
 */
export function otherSheet(
  table: RawTable,
  headers: { readonly row: number; readonly names: readonly string[] },
  sources: readonly SourceColumn[],
): 'stageHistory' | 'survey' | null {
  const column = looksLikeMoves(headers.names);
  if (column !== null) {
    const rows = table.rows.slice(headers.row, headers.row + ROWS_TO_JUDGE);
    const deals = rows.map((row) => cellText(row[column - 1])).filter((deal) => deal !== '');
    if (new Set(deals).size < deals.length * 0.8) return 'stageHistory';
  }
  return sources.some(hasScores) ? 'survey' : null;
}
