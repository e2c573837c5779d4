import type { Scalar } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import type { View } from './view';

export const WORDS = ['morning', 'evening', 'comment'] as const;

/** What the owner wrote on a row of this tool about a deal, as text; '' where nothing. */
export function writtenOf({ written }: View, key: string, name: (typeof WORDS)[number]): string {
  const value: Scalar = written.get(key)?.[name] ?? null;
  return value === null ? '' : String(value);
}

/** The place where a word waits that has no cell of its own now. */
export function keptPlace(key: string, name: (typeof WORDS)[number]): string {
  return `kept.${name}.${key}`;
}

/**
 * What the owner wrote about deals that have no cells for it now: those that are not listed, and all of them once
 * statuses are typed on a payment calendar. It comes back with the cells.
 */
export function placeKept(page: Page, view: View, first: number): void {
  const typed = new Set(
    view.calendar === undefined ? view.lists.flatMap(({ listed }) => listed.map(({ deal }) => deal.key)) : [],
  );
  const rows = [...view.written.keys()].filter(
    (key) => !typed.has(key) && WORDS.some((name) => writtenOf(view, key, name) !== ''),
  );
  page.text(1, first, 'header', view.text.keys.kept);
  rows.forEach((key, index) => {
    page.text(index + 2, first, 'text', key, { format: 'text' });
    WORDS.forEach((name, offset) => {
      const word = writtenOf(view, key, name);
      page.text(index + 2, first + 1 + offset, 'text', word || null, { format: 'text' });
      if (word !== '') page.name(keptPlace(key, name), index + 2, first + 1 + offset);
    });
  });
  if (rows.length === 0) return;
  const columns = Object.fromEntries(WORDS.map((name, offset) => [name, first + 1 + offset]));
  page.keep({ name: 'deals', row: 2, rows: rows.length, key: first, columns });
}
