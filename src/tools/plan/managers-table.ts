import { fromMinor } from '../../analysis/money';
import type { Format, Role } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { C, type Column, header, heading, keyColumn, LAST, ratioOf, withUnit } from './layout';
import { keepAmounts } from './months-table';
import { personKey, type View } from './view';

interface Figure {
  readonly column: Column;
  readonly format: Format;
  readonly role?: Role;
  /** Of a row: `own` names its cells. */
  readonly value: (own: (figure: string) => string, index: number | null) => string;
  /** The total row has a formula of its own kind, not a sum. */
  readonly ofTotal: 'sum' | 'same';
}

/** Plans by manager to type over, with what each has brought and must bring. Answers with the next row. */
export function placeManagers(page: Page, view: View, from: number): number {
  const { people, text, selection } = view;
  const words = text.managers;
  let row = heading(page, from, C.name, LAST, words.heading, words.rules[view.settings.managersBy]);
  const figures = figuresOf(page, view);
  row = header(page, row, [
    { at: C.name, label: words.manager, left: true },
    { at: C.first, label: withUnit(view, text.columns.plan), note: text.columns.planNote },
    { at: C.second, label: text.columns.proposed, note: text.columns.proposedNote },
    ...figures.map(({ column }) => column),
  ]);
  const first = row;
  people.forEach((person, index) => {
    const at = row;
    page.text(
      at,
      C.name,
      'label',
      person.gone && person.name ? words.gone(person.name) : person.name || text.nobody,
    );
    page.text(at, C.first, 'entry', fromMinor(person.plan), { format: 'money', align: 'right' });
    page.text(at, C.second, 'dated', fromMinor(person.proposed), { format: 'money' });
    page.name(`manager.${index}.plan`, at, C.first);
    page.text(at, keyColumn(view), 'dated', personKey(selection.month, person.name), { format: 'text' });
    for (const { column, format, role, value } of figures) {
      page.name(`manager.${index}.${column.at}`, at, column.at);
      page.formula(
        at,
        column.at,
        role ?? 'formula',
        () => value((name) => cellOf(page, `manager.${index}`, name), index),
        { format },
      );
    }
    row += 1;
  });
  page.name('managers.plan', first, C.first, people.length);
  page.name('managers.actual', first, C.third, people.length);
  keepAmounts(page, 'managers', first, people.length, keyColumn(view));
  return placeTotal(page, view, figures, first, placeOthers(page, view, row));
}

const AT: Readonly<Record<string, number>> = {
  actual: C.third,
  due: C.fifth,
  runRate: C.seventh,
};

function cellOf(page: Page, prefix: string, name: string): string {
  return page.ref(name === 'plan' ? `${prefix}.plan` : `${prefix}.${AT[name]}`);
}

/** Sales of people who have no row, because they came after the build. */
function placeOthers(page: Page, view: View, row: number): number {
  page.text(row, C.name, 'note', view.text.managers.others, { note: view.text.managers.othersNote });
  page.formula(
    row,
    C.third,
    'aside',
    () => `ROUND(${page.ref('actual')}-SUM(${page.ref('managers.actual')});2)`,
    { format: 'money' },
  );
  page.name('managers.others', row, C.third);
  return row + 1;
}

function placeTotal(page: Page, view: View, figures: readonly Figure[], first: number, row: number): number {
  const rows = view.people.length;
  page.text(row, C.name, 'total', view.text.managers.department);
  page.formula(row, C.first, 'total', () => `SUM(${page.ref('managers.plan')})`, { format: 'money' });
  page.name('managers.total', row, C.first);
  page.name('manager.all.plan', row, C.first);
  for (const { column, format, value, ofTotal } of figures) {
    page.name(`manager.all.${column.at}`, row, column.at);
    const name = `managers.column${column.at}`;
    // The others' row is a sale too, and stands below the managers.
    page.name(name, first, column.at, rows + 1);
    const formula = () =>
      ofTotal === 'sum' ? `SUM(${page.ref(name)})` : value((own) => cellOf(page, 'manager.all', own), null);
    page.formula(row, column.at, 'total', formula, { format });
  }
  page.ground(row, C.name, LAST, 'total');
  return row + 1;
}

function figuresOf(page: Page, view: View): Figure[] {
  const { text, newShare, actions } = view;
  const words = text.managers;
  const ref = (name: string) => page.ref(name);
  const keys = (figure: string) => (index: number | null) =>
    ref(index === null ? `keys.${figure}.department` : `keys.${figure}.${index}`);
  const progress = `${ref('elapsed')}/MAX(1;${ref('workingDays')})`;
  const fromKeys = (figure: string): Pick<Figure, 'value' | 'ofTotal'> => ({
    value: (_, index) => keys(figure)(index),
    ofTotal: 'same',
  });
  return [
    {
      column: { at: C.third, label: withUnit(view, text.columns.actual) },
      format: 'money',
      value: (_, index) => keys('actual')(index),
      ofTotal: 'sum',
    },
    {
      column: { at: C.fourth, label: text.columns.attainment },
      format: 'share',
      role: 'strong',
      value: (own) => ratioOf(own('actual'), own('plan')),
      ofTotal: 'same',
    },
    {
      column: { at: C.fifth, label: words.due, note: words.dueNote },
      format: 'money',
      value: (own) => `IF(${ref('workingDays')}=0;"";${own('plan')}*${progress})`,
      ofTotal: 'same',
    },
    {
      column: { at: C.sixth, label: words.gap },
      format: 'money',
      value: (own) => `IF(${own('due')}="";"";${own('actual')}-N(${own('due')}))`,
      ofTotal: 'same',
    },
    {
      column: { at: C.seventh, label: words.runRate },
      format: 'money',
      value: (own) =>
        `IF(${ref('elapsed')}=0;"";${own('actual')}*${ref('workingDays')}/MAX(1;${ref('elapsed')}))`,
      ofTotal: 'same',
    },
    {
      column: { at: C.eighth, label: words.runRateShare },
      format: 'share',
      value: (own) =>
        `IF(OR(${own('runRate')}="";N(${own('plan')})=0);"";N(${own('runRate')})/${own('plan')})`,
      ofTotal: 'same',
    },
    {
      column: { at: C.ninth, label: words.needed, note: words.neededNote },
      format: 'money',
      value: (own) =>
        `IF(${ref('remaining')}=0;"";MAX(0;${own('plan')}-${own('actual')})/MAX(1;${ref('remaining')}))`,
      ofTotal: 'same',
    },
    ...(actions.averageDeal !== null
      ? [
          {
            column: { at: C.tenth, label: words.deals },
            format: 'integer' as const,
            role: 'aside' as const,
            ...fromKeys('dealsPlan'),
          },
        ]
      : []),
    {
      column: { at: C.eleventh, label: words.dealsActual },
      format: 'integer',
      ...fromKeys('dealsActual'),
    },
    ...(newShare
      ? [
          {
            column: { at: C.twelfth, label: words.newActual, note: words.newActualNote },
            format: 'money' as const,
            ...fromKeys('newActual'),
          },
        ]
      : []),
  ];
}
