import type { Format } from '../../blueprint/blueprint';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { withUnit } from '../shared/report-parts';
import { C, heading, numberEntries, tableHeader, weightedFormula } from './layout';
import { LIMITS, PARTS, WEIGHT_KEYS } from './settings';
import type { View } from './view';

const R = {
  kpi: 3,
  standards: 4,
  tasks: 5,
  result: 6,
  grade: 7,
  full: 8,
  pays: 9,
  pay: 10,
  nextFrom: 11,
  nextAdds: 12,
} as const;
type Figure = keyof typeof R;

const FORMATS: Readonly<Record<Figure, Format>> = {
  kpi: 'share',
  standards: 'share',
  tasks: 'share',
  result: 'share',
  grade: 'plain',
  full: 'money',
  pays: 'share',
  pay: 'money',
  nextFrom: 'share',
  nextAdds: 'money',
};

const MONEY: readonly Figure[] = ['full', 'pay', 'nextAdds'];

/** What each manager's month comes to: three parts, a result, a grade, a pay. Answers with the next row. */
export function placeResults(page: Page, view: View, from: number): number {
  const { text, people } = view;
  const words = text.results;
  let row = heading(page, from, words.heading, words.note);
  row = tableHeader(page, row, [
    { at: C.name, label: text.manager, left: true },
    ...(Object.keys(R) as Figure[]).map((figure) => ({
      at: R[figure],
      label: MONEY.includes(figure) ? withUnit(view.team.unit, words.columns[figure]) : words.columns[figure],
      note: words.notes[figure],
    })),
  ]);
  const first = row;
  people.forEach((person, index) => {
    placePerson(page, first + index, index, person.name, person.pay);
  });
  const rows = Math.max(1, people.length);
  page.name('full', first, R.full, rows);
  page.name('pay', first, R.pay, rows);
  if (people.length > 0) {
    page.keep({ name: 'pay', row: first, rows, key: C.key, columns: { full: R.full } });
    numberEntries(
      page,
      { row: first, column: R.full, rows },
      { min: 0, max: LIMITS.pay, help: words.payHelp },
    );
  }
  const total = first + people.length;
  page.text(total, C.name, 'total', text.department);
  for (const figure of ['full', 'pay'] as const) {
    const all = () => `IF(COUNT(${page.ref(figure)})=0;"";SUM(${page.ref(figure)}))`;
    page.formula(total, R[figure], 'total', all, { format: 'money' });
  }
  page.ground(total, C.name, C.last, 'total');
  return total + 1;
}

function placePerson(page: Page, row: number, index: number, name: string, pay: number | null): void {
  const ref = (place: string) => page.ref(place);
  const at = (figure: Figure) => a1(row, R[figure]);
  const put = (figure: Figure, formula: () => string) =>
    page.formula(row, R[figure], figure === 'pay' || figure === 'grade' ? 'strong' : 'formula', formula, {
      format: FORMATS[figure],
      align: 'right',
    });
  page.text(row, C.name, 'text', name);
  for (const part of PARTS) put(part, () => ref(`${part}.${index}`));
  put('result', () => {
    const parts = PARTS.map((part) => ({ weight: ref(WEIGHT_KEYS[part]), result: at(part) }));
    // Without a plan the other parts would pay for it all.
    return `IF(AND(N(${ref(WEIGHT_KEYS.kpi)})>0;${at('kpi')}="");"";${weightedFormula(parts)})`;
  });
  // Rounded, so that a result of fractions meets the bound that it equals.
  const place = `MATCH(ROUND(${at('result')};9);${ref('grades.from')};1)`;
  put('grade', () => `IF(${at('result')}="";"";INDEX(${ref('grades.name')};${place}))`);
  page.text(row, R.full, 'entry', pay, { format: 'money', align: 'right' });
  put('pays', () => `IF(${at('result')}="";"";INDEX(${ref('grades.pays')};${place}))`);
  put('pay', () => `IF(OR(${at('pays')}="";${at('full')}="");"";ROUND(${at('full')}*${at('pays')};2))`);
  const last = () => `ROWS(${ref('grades.from')})`;
  const next = (range: string) => `INDEX(${ref(range)};${place}+1)`;
  const top = (formula: string) => `IF(${at('result')}="";"";IF(${place}>=${last()};"";${formula}))`;
  put('nextFrom', () => top(next('grades.from')));
  put('nextAdds', () =>
    top(`IF(${at('full')}="";"";ROUND(${at('full')}*${next('grades.pays')};2)-${at('pay')})`),
  );
  page.text(row, C.key, 'dated', name, { format: 'text' });
}
