import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { safeKeys } from '../shared/criteria';
import { sumOfOwner } from '../shared/sale-fills';
import { C, heading, numberEntries, tableHeader } from './layout';
import type { View } from './view';

const T = { manager: 2, task: 3, due: 8, weight: 9, done: 10, counts: 11 } as const;

/** Tasks with a day, a weight and what is done of them; those due in the month count. Answers with the next row. */
export function placeTasks(page: Page, view: View, from: number): number {
  const { text, tasks } = view;
  const words = text.tasks;
  let row = heading(page, from, words.heading, words.note);
  row = tableHeader(page, row, [
    { at: T.manager, label: text.manager, left: true },
    { at: T.task, label: words.task, left: true, note: words.taskNote },
    { at: T.due, label: words.due, note: words.dueNote },
    { at: T.weight, label: words.weight, note: words.weightNote },
    { at: T.done, label: words.done, note: words.doneNote },
    { at: T.counts, label: words.counts },
  ]);
  page.merge({ row: row - 1, column: T.task, rows: 1, columns: T.due - T.task });
  const first = row;
  tasks.forEach((_, index) => {
    placeTask(page, view, first + index, index);
  });
  nameColumns(page, view, first);
  validate(page, view, first);
  page.list({
    name: 'tasks',
    row: first,
    rows: tasks.length,
    columns: { manager: T.manager, task: T.task, due: T.due, weight: T.weight, done: T.done },
    wide: { task: T.due - T.task },
  });
  return placeByPerson(page, view, first + tasks.length + 1);
}

function placeTask(page: Page, { tasks, people, text }: View, row: number, index: number): void {
  const task = tasks[index]!;
  const words = text.tasks;
  page.text(row, T.manager, 'entry', task.manager || null, { format: 'text', align: 'left' });
  page.text(row, T.task, 'entry', task.text || null, { format: 'text', align: 'left' });
  page.ground(row, T.task + 1, T.due - 1, 'entry');
  page.merge({ row, column: T.task, rows: 1, columns: T.due - T.task });
  page.text(row, T.due, 'entry', task.due, { format: 'day', align: 'right' });
  page.text(row, T.weight, 'entry', task.weight, { format: 'share', align: 'right' });
  page.text(row, T.done, 'entry', task.done, { format: 'share', align: 'right' });
  const [due, weight, done, manager] = [T.due, T.weight, T.done, T.manager].map((column) => a1(row, column));
  const inMonth = () => `AND(${due}>=${page.ref('first')};${due}<=${page.ref('last')})`;
  page.formula(row, T.counts, 'note', () => {
    const said = `IF(${due}="";${quoteText(words.noDay)};IF(${inMonth()};"✓";${quoteText(words.otherMonth)}))`;
    return `IF(AND(${manager}="";N(${weight})=0);"";${said})`;
  });
  const counted = () => `IF(${a1(row, T.counts)}="✓";N(${weight});0)`;
  const names = people.map(({ name }) => name);
  page.formula(row, C.helper, 'dated', () => safeKeys(manager!, names));
  page.formula(row, C.helper + 1, 'dated', counted);
  page.formula(row, C.helper + 2, 'dated', () => `${a1(row, C.helper + 1)}*MAX(0;MIN(1;N(${done})))`);
  page.formula(row, C.helper + 3, 'dated', () => strangerFormula(page, manager!));
}

/** 1 of a task whose manager is not in the list. */
function strangerFormula(page: Page, manager: string): string {
  return `IF(${manager}="";0;IF(SUMPRODUCT((${page.ref('tasks.names')}=${manager})*1)>0;0;1))`;
}

function nameColumns(page: Page, { tasks }: View, first: number): void {
  const rows = tasks.length;
  page.name('tasks.manager', first, T.manager, rows);
  page.name('tasks.counts', first, T.counts, rows);
  page.name('tasks.owner', first, C.helper, rows);
  page.name('tasks.weight', first, C.helper + 1, rows);
  page.name('tasks.earned', first, C.helper + 2, rows);
  page.name('tasks.unknown', first, C.helper + 3, rows);
}

function validate(page: Page, { tasks, people, text }: View, first: number): void {
  const words = text.tasks;
  const at = (column: number) => ({ row: first, column, rows: tasks.length, columns: 1 });
  const items = people.map(({ name }) => name);
  if (items.length > 0) {
    page.validate({ at: at(T.manager), kind: 'list', items, free: true, help: words.managerHelp });
  }
  page.validate({ at: at(T.due), kind: 'day', help: text.inputs.dayHelp });
  for (const column of [T.weight, T.done]) {
    numberEntries(page, at(column), { min: 0, max: 1, help: text.inputs.shareHelp });
  }
}

/** What the tasks of each manager come to. Answers with the next row. */
function placeByPerson(page: Page, { text, people }: View, from: number): number {
  const words = text.tasks;
  const row = tableHeader(
    page,
    from,
    [
      { at: C.name, label: text.manager, left: true },
      { at: C.first, label: words.weights, note: words.weightsNote },
      { at: C.first + 1, label: words.result },
    ],
    { from: C.name, to: C.first + 1 },
  );
  people.forEach(({ name }, index) => {
    const at = row + index;
    const sum = (figures: string) => sumOfOwner(page.ref('tasks.owner'), name, page.ref(figures));
    const weight = a1(at, C.first);
    page.text(at, C.name, 'text', name);
    page.formula(at, C.first, 'formula', () => sum('tasks.weight'), { format: 'share' });
    page.formula(at, C.first + 1, 'strong', () => `IF(${weight}<=0;"";${sum('tasks.earned')}/${weight})`, {
      format: 'share',
    });
    page.name(`tasks.${index}`, at, C.first + 1);
  });
  const rows = Math.max(1, people.length);
  page.name('tasks.names', row, C.name, rows);
  page.name('tasks.weights', row, C.first, rows);
  page.rule(
    [{ row, column: C.first, rows, columns: 1 }],
    'attention',
    () => `AND(N(${a1(row, C.first)})>0;ROUND(${a1(row, C.first)}-1;6)<>0)`,
  );
  page.rule([{ row, column: C.first, rows, columns: 1 }], 'hiddenZero', () => `N(${a1(row, C.first)})=0`);
  const total = row + people.length;
  const counted = (formula: string) => () => `SUMPRODUCT(${formula})`;
  page.formula(total, C.helper, 'dated', () =>
    counted(`(${page.ref('tasks.counts')}=${quoteText(words.noDay)})*1`)(),
  );
  page.name('tasks.undated', total, C.helper);
  page.formula(total, C.helper + 1, 'dated', () => `SUM(${page.ref('tasks.unknown')})`);
  page.name('tasks.strangers', total, C.helper + 1);
  return total;
}
