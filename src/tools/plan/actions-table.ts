import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { endOfToday } from './fills';
import { C, dealLabel, header, heading, keyColumn, LAST, managerKey, ratioOf, withUnit } from './layout';
import { ACTIONS, type Action } from './settings';
import type { View } from './view';

/** Deals and the actions that are planned, in the order of the table. */
export function plannedActions({ actions }: View): Action[] {
  return ACTIONS.filter(
    (action) =>
      actions.averageDeal !== null &&
      actions.conversions.some((own) => own.action === action && own.value !== null),
  );
}

/** Whether imports say how many of them there were. */
export function isCounted({ context }: Pick<View, 'context'>, action: Action): boolean {
  return context.activities.rows.some(({ kind }) => kind === action) || action === 'lead';
}

/** From the plan to the day: how many deals, meetings, proposals, calls, leads it takes. Answers with the next row. */
export function placeActions(page: Page, view: View, from: number): number {
  const { text, actions } = view;
  const words = text.actions;
  let row = heading(page, from, C.name, LAST, words.heading, words.note(actions.deals, actions.months));
  row = header(page, row, [
    { at: C.name, label: words.action, left: true },
    { at: C.first, label: words.conversion, note: words.conversionNote },
    { at: C.second, label: text.columns.proposed, note: words.proposedNote },
    { at: C.third, label: words.counted, note: words.countedNote },
    { at: C.fourth, label: words.needed },
    { at: C.fifth, label: words.perDay },
    { at: C.sixth, label: words.perManagerDay },
    { at: C.seventh, label: text.columns.actual },
    { at: C.eighth, label: text.columns.attainment },
    { at: C.ninth, label: words.neededPerDay, note: words.neededPerDayNote },
    { at: C.tenth, label: words.usual },
  ]);
  const first = row;
  page.text(row, C.name, 'label', withUnit(view, dealLabel(view)));
  page.text(row, C.first, 'entry', actions.averageDeal, { format: 'money', align: 'right' });
  page.text(row, C.second, 'dated', actions.proposedDeal, { format: 'money' });
  page.name('averageDeal', row, C.first);
  page.text(row, keyColumn(view), 'dated', 'deal', { format: 'text' });
  row += 1;
  placeLine(page, view, row, 'deal');
  row += 1;
  for (const { action, counted, proposed, value, usual } of actions.conversions) {
    page.text(row, C.first, 'entry', value, { format: 'share', align: 'right' });
    page.text(row, C.second, 'dated', proposed, { format: 'share' });
    page.text(row, C.third, 'dated', counted ? words.count(counted) : words.notCounted, {
      align: 'right',
      ...(counted && { note: words.countedFrom[counted.from] }),
    });
    page.name(`conversion.${action}`, row, C.first);
    if (usual !== null) page.text(row, C.tenth, 'dated', usual, { format: 'integer' });
    page.text(row, keyColumn(view), 'dated', action, { format: 'text' });
    placeLine(page, view, row, action);
    row += 1;
  }
  const rows = row - first;
  page.keep({
    name: 'actions',
    row: first,
    rows,
    key: keyColumn(view),
    columns: { value: C.first, proposal: C.second },
  });
  page.validate({
    at: { row: first + 2, column: C.first, rows: rows - 2, columns: 1 },
    kind: 'number',
    min: 0,
    max: 1,
    help: words.conversionNote,
  });
  return placeByManager(page, view, row + 1);
}

/** How many a plan of the given cell takes; empty where nothing says. */
export function neededFor(page: Page, plan: string, action: Action | 'deal'): string {
  const average = page.ref('averageDeal');
  // A share of a float's noise must not add a deal.
  const up = (exact: string) => `ROUNDUP(ROUND(${exact};6);0)`;
  if (action === 'deal') return `IF(N(${average})=0;"";${up(`N(${plan})/${average}`)})`;
  const conversion = page.ref(`conversion.${action}`);
  return `IF(OR(N(${average})=0;N(${conversion})=0);"";${up(`N(${plan})/${average}/${conversion}`)})`;
}

function placeLine(page: Page, view: View, row: number, action: Action | 'deal'): void {
  const { text } = view;
  const own = (name: string) => `action.${action}.${name}`;
  const cell = (name: string) => page.ref(own(name));
  const ref = (name: string) => page.ref(name);
  page.text(row, C.name, 'label', text.actions.names[action]);
  const put = (
    column: number,
    name: string,
    format: 'integer' | 'decimal' | 'share',
    formula: () => string,
    role: 'formula' | 'strong' | 'aside' = 'formula',
  ) => {
    page.name(own(name), row, column);
    page.formula(row, column, role, formula, { format });
  };
  const none = () => `OR(${cell('needed')}="";${ref('workingDays')}=0)`;
  put(C.fourth, 'needed', 'integer', () => neededFor(page, ref('plan'), action), 'strong');
  put(
    C.fifth,
    'perDay',
    'decimal',
    () => `IF(${none()};"";N(${cell('needed')})/MAX(1;${ref('workingDays')}))`,
  );
  put(
    C.sixth,
    'perManagerDay',
    'decimal',
    () => `IF(${none()};"";N(${cell('needed')})/MAX(1;${ref('workingDays')})/${sellers(view)})`,
  );
  if (action !== 'deal' && !isCounted(view, action)) return;
  put(C.seventh, 'actual', 'integer', () => page.ref(`keys.${action}Actual.department`));
  put(
    C.eighth,
    'attainment',
    'share',
    () => `IF(N(${cell('needed')})=0;"";${ratioOf(cell('actual'), cell('needed'))})`,
  );
  put(
    C.ninth,
    'neededPerDay',
    'decimal',
    () =>
      `IF(OR(${cell('needed')}="";${ref('remaining')}=0);"";MAX(0;N(${cell('needed')})-${cell('actual')})/MAX(1;${ref('remaining')}))`,
    'aside',
  );
}

/** Those who are given a plan. */
export function sellers({ people }: View): number {
  return Math.max(1, people.filter(({ gone }) => !gone).length);
}

/** Each manager's actions: planned and done. Answers with the next row. */
function placeByManager(page: Page, view: View, from: number): number {
  const { text, people } = view;
  const kinds = (['deal', ...plannedActions(view)] as const).filter(
    (action) => action === 'deal' || view.actions.averageDeal !== null,
  );
  if (view.actions.averageDeal === null || people.every(({ name }) => name === '')) return from;
  const words = text.actions;
  const columns = kinds.flatMap((action) => [
    { action, what: 'Plan' as const },
    ...(action === 'deal' || isCounted(view, action) ? [{ action, what: 'Actual' as const }] : []),
  ]);
  const end = Math.max(LAST, C.first + columns.length - 1);
  let row = heading(page, from, C.name, end, words.byManager, words.byManagerNote);
  row = header(
    page,
    row,
    [
      { at: C.name, label: text.managers.manager, left: true },
      ...columns.map(({ action, what }, index) => ({
        at: C.first + index,
        label: what === 'Plan' ? words.planOf(action) : words.actualOf(action),
      })),
    ],
    end,
  );
  people.forEach((person, manager) => {
    page.text(row, C.name, 'label', person.name || text.nobody);
    columns.forEach(({ action, what }, index) => {
      page.formula(
        row,
        C.first + index,
        what === 'Plan' ? 'aside' : 'formula',
        () => page.ref(`keys.${action === 'deal' ? 'deals' : action}${what}.${manager}`),
        { format: 'integer' },
      );
    });
    row += 1;
  });
  return row;
}

/** A manager's done actions of a kind in the month. */
export function actualActions(page: Page, view: View, action: Action, manager: string | null): string {
  const { context, selection } = view;
  const { source } = context.activities;
  const counted = context.activities.rows.some(({ kind }) => kind === action);
  if (source && counted) {
    const kind = source.kind(action);
    return manager === null
      ? `SUMIF(${page.ref('keys.action')};${quoteText(kind)};${page.ref('keys.actionCount')})`
      : `SUMIF(${page.ref('keys.actionOwner')};${quoteText(`${kind}|${managerKey(manager)}`)};${page.ref('keys.actionCount')})`;
  }
  if (action !== 'lead') return '""';
  const created = context.source.column('created');
  const until = `MIN(${selection.month.last + 1};${endOfToday(page)})`;
  const within = `${created};">="&${selection.month.first};${created};"<"&${until}`;
  if (manager === null) return `COUNTIFS(${within})`;
  return `COUNTIFS(${context.source.column('owner')};${ownerCriterion(manager)};${within})`;
}

/** Signs that mean patterns are guarded; '' asks for empty cells. */
function ownerCriterion(name: string): string {
  return quoteText(`=${name.replace(/[~*?]/g, '~$&')}`);
}
