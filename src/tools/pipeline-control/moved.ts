import type { Format } from '../../blueprint/blueprint';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { MOVE_KINDS } from '../../tables/moves';
import { kindCode } from './keys';
import { C, heading, withUnit } from './layout';
import type { View } from './view';
import { lastMonday } from './windows';

const WINDOWS = ['yesterday', 'monday', 'import'] as const;

/** Columns of a window: how often, and for how much. */
const AT: Readonly<Record<(typeof WINDOWS)[number], number>> = {
  yesterday: C.probability,
  monday: C.expected,
  import: C.evening,
};

/** What moved since three days, right of the inputs. Answers with the next row. */
export function placeMoved(page: Page, view: View, from: number): number {
  const { text, history, known, context } = view;
  const words = text.moved;
  let row = heading(page, from, C.stage, C.comment, words.heading, words.note);
  if (history === null || known === null) {
    page.text(row, C.stage, 'note', history === null ? words.noHistory : words.oneImport);
    return row + 1;
  }
  for (const window of WINDOWS) {
    const label =
      window === 'monday' ? words.windows.monday(lastMonday(context.today)) : words.windows[window];
    page.text(row, AT[window], 'header', label, { align: 'center' });
    page.merge({ row, column: AT[window], rows: 1, columns: 2 });
    page.text(row + 1, AT[window], 'header', words.times, { align: 'right' });
    page.text(row + 1, AT[window] + 1, 'header', withUnit(view, words.sum), { align: 'right' });
  }
  page.ground(row, C.stage, C.comment, 'header');
  page.ground(row + 1, C.stage, C.comment, 'header');
  row += 2;
  const first = row;
  for (const kind of MOVE_KINDS) {
    const note = words.kindNotes[kind];
    page.text(row, C.stage, 'label', words.kinds[kind], note ? { note } : {});
    placeLine(page, row, (keys) => ({
      times: `COUNTIF(${keys};${kindCode(kind)})`,
      sum: `SUMIF(${keys};${kindCode(kind)};${page.ref('keys.amount')})`,
    }));
    row += 1;
    if (kind !== 'slipped') continue;
    page.text(row, C.stage, 'label', words.days, { note: words.daysNote });
    placeLine(page, row, (keys) => ({
      times: `SUMIF(${keys};${kindCode('slipped')};${page.ref('keys.days')})`,
    }));
    row += 1;
  }
  const at = { row: first, column: C.probability, rows: row - first, columns: C.comment - C.probability + 1 };
  const cell = a1(first, C.probability);
  page.rule([at], 'muted', () => `AND(${cell}<>"";${cell}=0)`);
  page.text(row, C.stage, 'total', words.total);
  placeLine(page, row, (keys) => ({ times: `COUNTIF(${keys};">0")` }), 'total');
  page.ground(row, C.stage, C.comment, 'total');
  page.text(row + 1, C.stage, 'note', words.knownFrom(known));
  return row + 2;
}

function placeLine(
  page: Page,
  row: number,
  figures: (keys: string) => { readonly times: string; readonly sum?: string },
  role: 'formula' | 'total' = 'formula',
): void {
  for (const window of WINDOWS) {
    const of = () => figures(page.ref(`keys.${window}`));
    const put = (column: number, format: Format, formula: () => string) =>
      page.formula(row, column, role, formula, { format });
    put(AT[window], 'integer', () => of().times);
    if (of().sum === undefined) continue;
    const times = a1(row, AT[window]);
    put(AT[window] + 1, 'money', () => `IF(${times}=0;"";${of().sum})`);
  }
}
