import type { Format, Scalar } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { type Check, type Input, placeInputs as inputRows } from '../shared/report-parts';
import { C, heading, withUnit } from './layout';
import { SINCE } from './settings';
import type { View } from './view';

const LARGEST = 1e12;

/** The inputs under their heading. Answers with the next row. */
export function placeInputs(page: Page, view: View, from: number): number {
  const words = view.text.inputs;
  const row = heading(page, from, C.deal, C.why, words.heading);
  const help = { list: words.listHelp, day: words.dayHelp, number: words.numberHelp };
  return inputRows(page, row, { label: C.deal, value: C.why }, inputsOf(view), help);
}

/** The stage of a deal to be added: the one chosen, else where most of the sum in work stands. */
export function addStageOf({ selection, chances, open }: View): string {
  const chosen = chances.find(({ label }) => label === selection.addStage);
  if (chosen) return chosen.label;
  const count = (name: string) => open.filter(({ deal }) => deal.stage === name).length;
  const known = chances.filter(({ probability }) => probability !== null);
  const usual = [...(known.length > 0 ? known : chances)].sort((a, b) => count(b.name) - count(a.name))[0];
  return usual?.label ?? '';
}

function inputsOf(view: View): Input[] {
  const { text, selection, managers, currencies, chances, context } = view;
  const words = text.inputs;
  const named = (name: string) => name || text.none;
  const list = (items: readonly string[]): Check => ({ kind: 'list', items });
  const input = (
    name: string,
    label: string,
    note: string,
    value: Scalar,
    format: Format,
    check: Check,
  ): Input => ({ name, label, note, value, format, check });
  const count = (max: number): Check => ({ kind: 'number', min: 1, max });
  const amount: Check = { kind: 'number', min: 0, max: LARGEST };
  const limit: Check = { kind: 'number', min: 0, max: 100 };
  const names = SINCE.map((since) => words.sinceNames[since]);
  return [
    { ...input('today', words.today, words.todayNote, context.today, 'day', { kind: 'day' }), passing: true },
    input(
      'manager',
      words.manager,
      words.managerNote,
      selection.manager === null ? text.all : named(selection.manager),
      'text',
      list([text.all, ...managers.filter((name) => name !== '')]),
    ),
    ...(currencies === null
      ? []
      : [
          input(
            'currency',
            words.currency,
            words.currencyNote,
            named(selection.currency ?? ''),
            'text',
            list(currencies.map(named)),
          ),
        ]),
    input('since', words.since, words.sinceNote, words.sinceNames[selection.since], 'text', list(names)),
    input('sinceDay', words.sinceDay, words.sinceDayNote, selection.sinceDay, 'day', { kind: 'day' }),
    input('untouched', words.untouched, words.untouchedNote, selection.untouched, 'integer', count(365)),
    input('most', words.most, words.mostNote, selection.most, 'integer', count(1000)),
    input(
      'newDay',
      words.newDay,
      words.newDayNote,
      selection.emptied ? words.yes : words.no,
      'text',
      list([words.yes, words.no]),
    ),
    input(
      'outside',
      words.outside,
      words.outsideNote,
      selection.countOutside ? words.count : words.leave,
      'text',
      list([words.leave, words.count]),
    ),
    input(
      'leastCoverage',
      words.leastCoverage,
      words.leastCoverageNote,
      selection.leastCoverage,
      'decimal',
      limit,
    ),
    input(
      'leastUnweighted',
      words.leastUnweighted,
      words.leastUnweightedNote,
      selection.leastUnweighted,
      'decimal',
      limit,
    ),
    ...(chances.length === 0
      ? []
      : [
          input(
            'addStage',
            words.addStage,
            words.addStageNote,
            addStageOf(view),
            'text',
            list(chances.map(({ label }) => label)),
          ),
        ]),
    input(
      'addAverage',
      withUnit(view, words.addAverage),
      words.addAverageNote,
      selection.addAverage,
      'money',
      amount,
    ),
  ];
}
