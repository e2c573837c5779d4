/** The parts of the page in reading order, by what takes the focus in each. */
const REGIONS = ['.menu-name', '.cell-content', '.grid', '.sidebar iframe', '.tab-name'] as const;

/**
 * Goes to the next part of the page, or to the one before: F6 and Shift+F6, since in the cells Tab
 * belongs to the cells.
 */
export function moveFocus(backwards: boolean, focusGrid: () => void): void {
  const there = REGIONS.filter((region) => document.querySelector(region));
  const now = there.findIndex((region) => holdsFocus(region));
  const next = there[(now + (backwards ? -1 : 1) + there.length) % there.length]!;
  if (next === '.grid') focusGrid();
  else document.querySelector<HTMLElement>(next)?.focus();
}

function holdsFocus(region: string): boolean {
  const { activeElement } = document;
  const part = document.querySelector(region);
  if (!activeElement || !part) return false;
  if (part.contains(activeElement)) return true;
  const sameKind = region === '.menu-name' || region === '.tab-name';
  return sameKind && activeElement.matches(region);
}
