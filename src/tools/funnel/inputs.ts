import type { Format, Scalar, Validation } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Draft, Page } from '../../blueprint/page';
import { managerText } from './key-values';
import { FIRST, heading } from './layout';
import type { View } from './view';

type Check =
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };

interface Input {
  readonly key: string;
  readonly label: string | ((page: Page) => string);
  readonly note: string;
  readonly value: Scalar;
  readonly format: Format;
  readonly check: Check;
}

const INPUT_COLUMN = FIRST + 1;
const INPUT_WIDTH = 2;
/** Farther right: the names of limits are long. */
const LIMIT_COLUMN = FIRST + 3;

/** The inputs under their heading. Answers with the next row. */
export function placeInputs(page: Page, view: View, from: number): number {
  let row = heading(page, from, FIRST, INPUT_COLUMN + INPUT_WIDTH - 1, view.text.inputs.heading);
  for (const input of inputsOf(view)) {
    placeLabel(page, row, input.label);
    placeInput(page, view, row, INPUT_COLUMN, input);
    if (input.key === 'to') {
      page.rule([{ row, column: FIRST, rows: 1, columns: 1 }], 'attention', () => isTurned(page));
    }
    row += 1;
  }
  return row;
}

/** The limits that rules of the sheet have, as inputs at its end. Answers with the next row. */
export function placeLimits(page: Page, view: View, from: number): number {
  let row = heading(page, from, FIRST, LIMIT_COLUMN + INPUT_WIDTH - 1, view.text.parameters.heading);
  for (const input of limitsOf(view)) {
    placeLabel(page, row, input.label);
    placeInput(page, view, row, LIMIT_COLUMN, input);
    row += 1;
  }
  return row;
}

function placeLabel(page: Page, row: number, label: Input['label']): void {
  if (typeof label === 'string') page.text(row, FIRST, 'label', label);
  else page.formula(row, FIRST, 'label', () => label(page));
}

function placeInput(page: Page, view: View, row: number, column: number, input: Input): void {
  const more: Partial<Draft> = { key: input.key, note: input.note, format: input.format, align: 'right' };
  page.text(row, column, 'input', input.value, more);
  page.ground(row, column, column + INPUT_WIDTH - 1, 'input');
  page.merge({ row, column, rows: 1, columns: INPUT_WIDTH });
  page.name(input.key, row, column);
  page.validate(validation(view, row, column, input.check));
}

function validation(view: View, row: number, column: number, check: Check): Validation {
  const at = { row, column, rows: 1, columns: 1 };
  const { inputs } = view.text;
  if (check.kind === 'list') return { at, ...check, help: inputs.listHelp };
  if (check.kind === 'day') return { at, ...check, help: inputs.dayHelp };
  return { at, ...check, help: check.max > 1 ? inputs.countHelp : inputs.shareHelp };
}

function inputsOf(view: View): Input[] {
  const { text, selection, pipelines, currencies, managers } = view;
  const words = text.inputs;
  const named = (name: string) => name || text.none;
  const byBasis = (cohort: string, period: string) => (page: Page) =>
    `IF(${page.ref('perFinish')}=1;${quoteText(period)};${quoteText(cohort)})`;
  const list = (items: readonly string[]): Check => ({ kind: 'list', items });
  const rows: (Input | false)[] = [
    {
      key: 'from',
      label: byBasis(words.fromCohort, words.fromPeriod),
      note: words.fromNote,
      value: selection.from,
      format: 'day',
      check: { kind: 'day' },
    },
    {
      key: 'to',
      label: (page) => {
        const label = byBasis(words.toCohort, words.toPeriod)(page);
        return `IF(${isTurned(page)};${quoteText(words.periodTurned)};${label})`;
      },
      note: words.toNote,
      value: selection.to,
      format: 'day',
      check: { kind: 'day' },
    },
    {
      key: 'basis',
      label: words.basis,
      note: words.basisNote,
      value: selection.basis === 'period' ? words.basisPeriod : words.basisCohort,
      format: 'text',
      check: list([words.basisCohort, words.basisPeriod]),
    },
    pipelines !== null && {
      key: 'pipeline',
      label: words.pipeline,
      note: words.pipelineNote,
      value: named(selection.pipeline ?? ''),
      format: 'text',
      check: list(pipelines.map(named)),
    },
    managers.length > 0 && {
      key: 'manager',
      label: words.manager,
      note: words.managerNote,
      value: managerText(view),
      format: 'text',
      check: list([...new Set([text.all, ...managers.map(named), managerText(view)])]),
    },
    currencies !== null && {
      key: 'currency',
      label: words.currency,
      note: words.currencyNote,
      value: named(selection.currency ?? ''),
      format: 'text',
      check: list(currencies.map(named)),
    },
    view.steps > 0 && {
      key: 'goal',
      label: words.goal,
      note: words.goalNote,
      value: selection.goal,
      format: 'share',
      check: { kind: 'number', min: 0, max: 1 },
    },
  ];
  return rows.filter((row) => row !== false);
}

/** Whether the period ends before it begins. */
function isTurned(page: Page): string {
  const [from, to] = [page.ref('from'), page.ref('to')];
  return `AND(ISNUMBER(${from});ISNUMBER(${to});${from}>${to})`;
}

const ENOUGH_DEALS = 20;
const RIPENING_SHARE = 0.1;

function limitsOf({ text, context, steps, months, managers }: View): Input[] {
  const kept = (key: string, otherwise: number): number => {
    const value = context.inputs.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const rows: (Input | false)[] = [
    steps > 0 &&
      managers.length > 0 && {
        key: 'minDeals',
        label: text.parameters.minDeals,
        note: text.parameters.minDealsNote,
        value: kept('minDeals', ENOUGH_DEALS),
        format: 'integer',
        check: { kind: 'number', min: 1, max: 1_000_000 },
      },
    months > 0 && {
      key: 'ripening',
      label: text.parameters.ripening,
      note: text.parameters.ripeningNote,
      value: kept('ripening', RIPENING_SHARE),
      format: 'share',
      check: { kind: 'number', min: 0, max: 1 },
    },
  ];
  return rows.filter((row) => row !== false);
}

/** Whether there is any limit to show. */
export function hasLimits(view: View): boolean {
  return limitsOf(view).length > 0;
}
