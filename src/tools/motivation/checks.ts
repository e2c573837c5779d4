import type { Page } from '../../blueprint/page';
import { attentionIn } from './check-facts';
import { departmentChecks } from './checks-department';
import type { Check } from './checks-parts';
import { roleChecks } from './checks-role';
import { C, heading, LAST } from './layout';
import type { RoleView, View } from './view';

/** The checks of the department and of the main role, those to mend first. Answers with the next row. */
export function placeChecks(page: Page, view: View, from: number): number {
  const [main] = view.roles;
  const checks = [...roleChecks(page, view, main!), ...departmentChecks(page, view)];
  return placeLines(page, view, main!, checks, from, view.text.checks.heading);
}

/** The checks of another role, in its own part of the sheet. */
export function placeRoleChecks(page: Page, view: View, role: RoleView, from: number): number {
  return placeLines(page, view, role, roleChecks(page, view, role), from, view.text.checks.ofRole(role.name));
}

function placeLines(
  page: Page,
  view: View,
  role: RoleView,
  checks: readonly Check[],
  from: number,
  title: string,
): number {
  const attention = attentionIn(view, role);
  const sorted = [...checks].sort((a, b) => Number(attention.has(b.id)) - Number(attention.has(a.id)));
  let row = heading(page, from, C.label, LAST, title);
  const first = row;
  for (const { id, off, sentence } of sorted) {
    page.formula(row, C.sign, 'checkSign', () => `IF(${off()};"⚠";"✓")`);
    page.text(row, C.label, 'text', view.text.checks.names[id]);
    page.formula(row, C.first, 'text', sentence);
    page.name(`check.${role.role}.${id}`, row, C.sign);
    row += 1;
  }
  const at = (column: number) => ({ row: first, column, rows: row - first, columns: 1 });
  page.rule([at(C.sign)], 'attention', () => `$A${first}="⚠"`);
  return row;
}
