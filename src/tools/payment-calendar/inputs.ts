import type { Format, Scalar, Validation } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { C, heading, withUnit } from './layout';
import type { View } from './view';

type Check =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };

interface Input {
  readonly name: string;
  /** What was typed stays over a rebuild; today's date does not. */
  readonly passing?: true;
  readonly label: string;
  readonly note: string;
  readonly value: Scalar;
  readonly format: Format;
  readonly check: Check;
}

const LARGEST_PLAN = 1e12;

/** The inputs under their heading. Answers with the next row. */
export function placeInputs(page: Page, view: View, from: number): number {
  let row = heading(page, from, C.client, C.manager, view.text.inputs.heading);
  for (const input of inputsOf(view)) {
    const { name, label, note, value, format, passing } = input;
    page.text(row, C.client, 'label', label);
    page.text(row, C.manager, 'input', value, {
      note,
      format,
      align: 'right',
      ...(!passing && { key: name }),
    });
    // With a Plan sheet the plan that counts stands among the totals.
    page.name(name === 'plan' && view.selection.planSource ? 'plan.typed' : name, row, C.manager);
    page.validate(validation(view, row, input.check));
    row += 1;
  }
  return row;
}

function validation({ text }: View, row: number, check: Check): Validation {
  const at = { row, column: C.manager, rows: 1, columns: 1 };
  const help = { list: text.inputs.listHelp, day: text.inputs.dayHelp, number: text.inputs.numberHelp }[
    check.kind
  ];
  return { at, ...check, help };
}

function inputsOf(view: View): Input[] {
  const { text, selection, managers, currencies, month, context } = view;
  const words = text.inputs;
  const named = (name: string) => name || text.none;
  const list = (items: readonly string[]): Check => ({ kind: 'list', items });
  const counted = (count: boolean) => (count ? words.count : words.leave);
  const rows: (Input | false)[] = [
    {
      name: 'month',
      label: words.month,
      note: words.monthNote,
      value: month.first,
      format: 'month',
      check: { kind: 'day' },
    },
    {
      name: 'today',
      passing: true,
      label: words.today,
      note: words.todayNote,
      value: context.today,
      format: 'day',
      check: { kind: 'day' },
    },
    {
      name: 'plan',
      label: withUnit(view, words.plan),
      note: selection.planSource ? words.planFromSheetNote : words.planNote,
      value: selection.typedPlan,
      format: 'money',
      check: { kind: 'number', min: 0, max: LARGEST_PLAN },
    },
    {
      name: 'manager',
      label: words.manager,
      note: words.managerNote,
      value: selection.manager === null ? text.all : named(selection.manager),
      format: 'text',
      check: list([text.all, ...managers.filter((name) => name !== '')]),
    },
    currencies !== null && {
      name: 'currency',
      label: words.currency,
      note: words.currencyNote,
      value: named(selection.currency ?? ''),
      format: 'text',
      check: list(currencies.map(named)),
    },
    {
      name: 'overdue',
      label: words.overdue,
      note: words.overdueNote,
      value: counted(selection.countOverdue),
      format: 'text',
      check: list([words.leave, words.count]),
    },
    {
      name: 'undated',
      label: words.undated,
      note: words.undatedNote,
      value: counted(selection.countUndated),
      format: 'text',
      check: list([words.leave, words.count]),
    },
    {
      name: 'leastCoverage',
      label: words.leastCoverage,
      note: words.leastCoverageNote,
      value: selection.leastCoverage,
      format: 'decimal',
      check: { kind: 'number', min: 0, max: 100 },
    },
    {
      name: 'leastUnweighted',
      label: words.leastUnweighted,
      note: words.leastUnweightedNote,
      value: selection.leastUnweighted,
      format: 'decimal',
      check: { kind: 'number', min: 0, max: 100 },
    },
  ];
  return rows.filter((row) => row !== false);
}
