import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { planKey } from '../shared/team-sales';
import { doneByPerson } from './keys';
import {
  C,
  heading,
  numberEntries,
  numberInput,
  resultFormula,
  tableHeader,
  weightedFormula,
} from './layout';
import { LIMITS } from './settings';
import type { Person, Standard, StandardNorm, View } from './view';

/** What one day should hold, and how many of the month's days had it. Answers with the next row. */
export function placeStandards(page: Page, view: View, from: number): number {
  const { text, people, standards } = view;
  const words = text.standards;
  let row = heading(page, from, words.heading, words.note);
  row = tableHeader(page, row, [
    { at: C.name, label: text.manager, left: true },
    ...standards.flatMap(({ name }, index) => [
      { at: placeOf(index), label: words.names[name], note: words.notes[name === 'own' ? 'own' : 'counted'] },
      { at: placeOf(index) + 1, label: words.share },
    ]),
    { at: placeOf(standards.length), label: words.result, note: words.resultNote },
  ]);
  placeNorms(page, view, row);
  const first = row + 2;
  people.forEach((person, index) => {
    placePerson(page, view, first + index, person, index);
  });
  if (people.length > 0) {
    const own = placeOf(standards.length - 1);
    const at = { row: first, rows: people.length };
    page.keep({ name: 'standards', ...at, key: C.key, columns: { kept: own } });
    numberEntries(page, { ...at, column: own }, { min: 0, max: 31, help: words.keptHelp });
  }
  return first + people.length;
}

function placeOf(index: number): number {
  return C.first + 2 * index;
}

/** The name of a standard's weight: `standardCall`. */
export function weightOf(standard: Standard): string {
  return `standard${capital(standard)}`;
}

function normOf(standard: Standard): string {
  return `norm${capital(standard)}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Norms of a working day, and the weights under them. */
function placeNorms(page: Page, { text, standards, context }: View, row: number): void {
  const words = text.standards;
  const kept = (name: string) => {
    const value = context.inputs.get(name);
    return typeof value === 'number' ? value : null;
  };
  page.text(row, C.name, 'label', words.norm);
  page.text(row + 1, C.name, 'label', words.weight);
  standards.forEach(({ name, norm }, index) => {
    if (norm === null) page.text(row, placeOf(index), 'note', words.everyDay, { align: 'right' });
    else {
      numberInput(page, row, placeOf(index), {
        name: normOf(name),
        value: kept(normOf(name)) ?? norm,
        format: 'decimal',
        note: words.normNote,
        min: 0,
        max: LIMITS.norm,
        help: words.normHelp,
      });
    }
    numberInput(page, row + 1, placeOf(index) + 1, {
      name: weightOf(name),
      value: kept(weightOf(name)) ?? usualWeight(standards, index),
      format: 'share',
      note: words.weightNote,
      min: 0,
      max: 1,
      help: text.inputs.shareHelp,
    });
  });
}

/** Counted ones share the weight evenly, in whole per cents; the owner's own has none before it is used. */
function usualWeight(standards: readonly StandardNorm[], index: number): number {
  const counted = standards.length - 1;
  if (counted === 0) return 1;
  if (index === counted) return 0;
  const each = Math.floor(100 / counted);
  return (index === 0 ? 100 - each * (counted - 1) : each) / 100;
}

function placePerson(
  page: Page,
  { standards, month }: View,
  row: number,
  { name, keptDays }: Person,
  index: number,
): void {
  const ref = (place: string) => page.ref(place);
  page.text(row, C.name, 'text', name);
  standards.forEach(({ name: standard }, place) => {
    const column = placeOf(place);
    const done = a1(row, column);
    if (standard === 'own') page.text(row, column, 'entry', keptDays, { format: 'integer', align: 'right' });
    else {
      page.formula(row, column, 'formula', () => doneByPerson(page, standard, name), { format: 'integer' });
    }
    const asked = () => (standard === 'own' ? '' : `N(${ref(normOf(standard))})*`) + ref('workdays.elapsed');
    const result = () => resultFormula(done, `(${asked()})`, '1');
    page.formula(
      row,
      column + 1,
      'formula',
      standard === 'own' ? () => `IF(${done}="";"";${result()})` : result,
      { format: 'share' },
    );
  });
  const result = placeOf(standards.length);
  const parts = () =>
    standards.map(({ name: own }, place) => ({
      weight: ref(weightOf(own)),
      result: a1(row, placeOf(place) + 1),
    }));
  page.formula(row, result, 'strong', () => weightedFormula(parts()), { format: 'share' });
  page.name(`standards.${index}`, row, result);
  page.text(row, C.key, 'dated', planKey(month, name), { format: 'text' });
}
