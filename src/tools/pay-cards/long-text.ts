import type { Page } from '../../blueprint/page';

/** About what a sign of body text takes, and a line of it, in pixels. */
const SIGN = 7.2;
const LINE = 18;
const PADDING = 6;

/** A name or a title from the data, whole: one that its column is too narrow for goes on in further lines. */
export function textInFull(
  page: Page,
  at: { readonly row: number; readonly column: number },
  content: string,
  widths: readonly number[],
): void {
  const lines = Math.ceil((content.length * SIGN) / (widths[at.column - 1]! - PADDING));
  page.text(at.row, at.column, 'text', content, { format: 'text', wrap: lines > 1 });
  if (lines > 1) page.height(at.row, lines * LINE + PADDING);
}
