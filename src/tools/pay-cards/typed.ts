import type { Page } from '../../blueprint/page';
import { indicatorFigure, parameterOf } from '../motivation/published';
import { header, heading, limit } from '../shared/report-parts';
import { indicatorKey } from './kept';
import { schemeSheet } from './keys';
import { ALL, C, INDICATORS, WIDTHS } from './layout';
import { textInFull } from './long-text';
import type { Person } from './people';
import { LIMITS } from './settings';
import type { View } from './view';

/** People of a role, with their places among everybody. */
interface Group {
  readonly role: number;
  readonly people: readonly (readonly [index: number, person: Person])[];
}

/**
 * Cells for indicators that no table counts: a small table a role, whose columns are called what the role's indicators
 * are. Answers with the next row.
 */
export function placeTyped(page: Page, view: View, from: number): number {
  const groups = groupsOf(view);
  if (groups.length === 0) return from;
  const { text } = view;
  const first = heading(page, from + 1, ALL, text.typed.heading, text.typed.note);
  const single = groups.length === 1;
  const end = groups.reduce((row, group) => placeGroup(page, view, group, { row, single }), first);
  const columns = Object.fromEntries(INDICATORS.map((column, index) => [`actual${index + 1}`, column]));
  // Heads of the tables between have no key: they are nobody's.
  page.keep({ name: 'actuals', row: first, rows: end - first, key: C.key, columns });
  return end;
}

function groupsOf({ people }: View): Group[] {
  const asked = people.flatMap((person, index) => (person.indicators > 0 ? [[index, person] as const] : []));
  const roles = [...new Set(asked.map(([, { role }]) => role))].sort((a, b) => a - b);
  return roles.map((role) => ({ role, people: asked.filter(([, person]) => person.role === role) }));
}

function placeGroup(
  page: Page,
  view: View,
  { role, people }: Group,
  { row, single }: { readonly row: number; readonly single: boolean },
): number {
  const { text, month } = view;
  const most = Math.max(...people.map(([, { indicators }]) => indicators));
  const columns = INDICATORS.slice(0, most);
  const sheet = schemeSheet(view);
  const first = header(page, row, ALL, [{ at: C.name, label: text.manager, left: true }]);
  if (!single) page.formula(row, C.name, 'header', () => `${parameterOf(sheet, 'name', String(role))}&""`);
  columns.forEach((column, index) => {
    const name = () => `${indicatorFigure(sheet, 'name', String(role), String(index + 1))}&""`;
    page.formula(row, column, 'header', name, { align: 'right', note: text.typed.cellNote });
  });
  people.forEach(([index, { name, typed, indicators }], at) => {
    textInFull(page, { row: first + at, column: C.name }, name, WIDTHS);
    columns.forEach((column, number) => {
      if (number < indicators) {
        page.text(first + at, column, 'entry', typed[number] ?? null, { align: 'right' });
      }
      page.name(`typed.${index}.${number + 1}`, first + at, column);
    });
    page.text(first + at, C.key, 'dated', indicatorKey(month, name), { format: 'text' });
  });
  for (const column of columns) {
    const at = { row: first, column, rows: people.length, columns: 1 };
    limit(page, at, { kind: 'number', min: 0, max: LIMITS.money }, text.help);
  }
  return first + people.length;
}
