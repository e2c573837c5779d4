import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { withUnit } from '../shared/report-parts';
import { personText, planFormula, planKey } from '../shared/team-sales';
import { dealsOfPerson, salesOfPerson } from './keys';
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
import { KPIS, type Kpi, type Person, type View } from './view';

/** Each indicator has a plan, an actual figure and a result. */
const PLACE: Readonly<Record<Kpi, number>> = { sales: 3, deals: 6, own: 9 };
const RESULT = 12;

const USUAL: Readonly<Record<Kpi, number>> = { sales: 0.7, deals: 0.3, own: 0 };

/** Results against plans, by manager. Answers with the next row. */
export function placeKpi(page: Page, view: View, from: number): number {
  const { text, people, context } = view;
  const words = text.kpi;
  let row = heading(page, from, words.heading, words.note);
  const unit = (kpi: Kpi, label: string) => (kpi === 'sales' ? withUnit(view.team.unit, label) : label);
  row = tableHeader(page, row, [
    { at: C.name, label: text.manager, left: true },
    ...KPIS.flatMap((kpi) => [
      { at: PLACE[kpi], label: unit(kpi, words.plans[kpi]), note: words.planNotes[kpi] },
      { at: PLACE[kpi] + 1, label: unit(kpi, words.actuals[kpi]) },
      { at: PLACE[kpi] + 2, label: words.share },
    ]),
    { at: RESULT, label: words.result, note: words.resultNote },
  ]);
  page.text(row, C.name, 'label', words.weight);
  for (const kpi of KPIS) {
    const name = weightOf(kpi);
    const kept = context.inputs.get(name);
    numberInput(page, row, PLACE[kpi] + 2, {
      name,
      value: typeof kept === 'number' ? kept : USUAL[kpi],
      format: 'share',
      note: words.weightNote,
      min: 0,
      max: 1,
      help: text.inputs.shareHelp,
    });
  }
  const first = row + 1;
  people.forEach((person, index) => {
    placePerson(page, view, first + index, person, index);
  });
  const rows = Math.max(1, people.length);
  page.name('plans', first, PLACE.sales, rows);
  page.name('listed.sales', first, PLACE.sales + 1, rows);
  if (people.length > 0) placeEntries(page, view, first);
  return first + people.length;
}

/** The name of an indicator's weight: `kpiSales`. */
export function weightOf(kpi: Kpi): string {
  return `kpi${kpi.charAt(0).toUpperCase()}${kpi.slice(1)}`;
}

function placeEntries(page: Page, { people, text, team }: View, first: number): void {
  const typedPlan = team.planSheet === undefined;
  page.keep({
    name: 'kpi',
    row: first,
    rows: people.length,
    key: C.key,
    columns: {
      ...(typedPlan && { plan: PLACE.sales }),
      deals: PLACE.deals,
      ownPlan: PLACE.own,
      ownActual: PLACE.own + 1,
    },
  });
  const columns = [...(typedPlan ? [PLACE.sales] : []), PLACE.deals, PLACE.own, PLACE.own + 1];
  for (const column of columns) {
    const limits = { min: 0, max: LIMITS.plan, help: text.kpi.help };
    numberEntries(page, { row: first, column, rows: people.length }, limits);
  }
}

function placePerson(page: Page, view: View, row: number, { name, kpi }: Person, index: number): void {
  const { team, month } = view;
  const ref = (place: string) => page.ref(place);
  const money = { format: 'money', align: 'right' } as const;
  const count = { format: 'decimal', align: 'right' } as const;
  page.text(row, C.name, 'text', name);
  if (team.planSheet === undefined) page.text(row, PLACE.sales, 'entry', kpi.plan, money);
  else {
    const { planSheet } = team;
    page.formula(
      row,
      PLACE.sales,
      'formula',
      () => planFormula(planSheet, ref('first'), personText(name), false),
      money,
    );
  }
  page.formula(row, PLACE.sales + 1, 'formula', () => salesOfPerson(page, name), money);
  page.text(row, PLACE.deals, 'entry', kpi.deals, { ...count, format: 'integer' });
  page.formula(row, PLACE.deals + 1, 'formula', () => dealsOfPerson(page, name), { format: 'integer' });
  page.text(row, PLACE.own, 'entry', kpi.ownPlan, count);
  page.text(row, PLACE.own + 1, 'entry', kpi.ownActual, count);
  for (const own of KPIS) {
    const [plan, actual] = [a1(row, PLACE[own]), a1(row, PLACE[own] + 1)];
    // An actual figure of the owner's own that nobody typed is unknown, not 0.
    const result = () => resultFormula(actual, plan, ref('cap'));
    const formula = own === 'own' ? () => `IF(${actual}="";"";${result()})` : result;
    page.formula(row, PLACE[own] + 2, 'formula', formula, { format: 'share' });
  }
  page.formula(
    row,
    RESULT,
    'strong',
    () =>
      weightedFormula(KPIS.map((own) => ({ weight: ref(weightOf(own)), result: a1(row, PLACE[own] + 2) }))),
    { format: 'share' },
  );
  page.name(`kpi.${index}`, row, RESULT);
  page.text(row, C.key, 'dated', planKey(month, name), { format: 'text' });
}
