import { fromMinor } from '../../analysis/money';
import type { Format, Scalar, Validation } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { C, heading, withUnit } from './layout';
import { GOAL_KEYS } from './settings';
import type { View } from './view';

type Check =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };

interface Input {
  readonly name: string;
  /** The key that what was typed is kept by; today's date is not kept. */
  readonly key?: string;
  readonly label: string;
  readonly note: string;
  readonly value: Scalar;
  readonly format: Format;
  readonly check: Check;
}

const LARGEST = 1e12;

/** The inputs under their heading. Answers with the next row. */
export function placeInputs(page: Page, view: View, from: number): number {
  let row = heading(page, from, C.name, C.first, view.text.inputs.heading);
  for (const { name, key, label, note, value, format, check } of inputsOf(view)) {
    page.text(row, C.name, 'label', label);
    page.text(row, C.first, 'input', value, { note, format, align: 'right', ...(key && { key }) });
    page.name(name, row, C.first);
    page.validate(validation(view, row, check));
    row += 1;
  }
  return row;
}

function validation({ text }: View, row: number, check: Check): Validation {
  const help = { list: text.inputs.listHelp, day: text.inputs.dayHelp, number: text.inputs.numberHelp };
  return { at: { row, column: C.first, rows: 1, columns: 1 }, ...check, help: help[check.kind] };
}

function inputsOf(view: View): Input[] {
  const { text, selection, settings, sales, goal, months, context } = view;
  const words = text.inputs;
  const { currencies, currency } = sales;
  return [
    {
      name: 'month',
      key: 'month',
      label: words.month,
      note: words.monthNote,
      value: selection.month.first,
      format: 'month',
      check: { kind: 'day' },
    },
    {
      name: 'today',
      label: words.today,
      note: words.todayNote,
      value: context.today,
      format: 'day',
      check: { kind: 'day' },
    },
    {
      name: 'goal',
      key: GOAL_KEYS[settings.period],
      label: withUnit(
        view,
        words.goal(months[0]!.month.first, months[months.length - 1]!.month.first, months.length),
      ),
      note: words.goalNote(months.length),
      value: goal === 0 && selection.goal === null ? null : fromMinor(goal),
      format: 'money',
      check: { kind: 'number', min: 0, max: LARGEST },
    },
    ...(currencies
      ? [
          {
            name: 'currency',
            key: 'currency',
            label: words.currency,
            note: words.currencyNote,
            value: currency === '' ? text.none : currency,
            format: 'text' as const,
            check: { kind: 'list' as const, items: currencies.map((name) => name || text.none) },
          },
        ]
      : []),
    {
      name: 'doubt',
      key: 'doubt',
      label: words.doubt,
      note: words.doubtNote,
      value: selection.doubt,
      format: 'share',
      check: { kind: 'number', min: 0, max: 10 },
    },
  ];
}
