import type { Page } from '../../blueprint/page';
import { C, dealLabel, header, heading, keyColumn, ratioOf, withUnit } from './layout';
import { rowsOf } from './typed';
import type { View } from './view';

const CASES = ['low', 'base', 'high'] as const;
type Case = (typeof CASES)[number];

/** Factors by what they multiply: typed over on the sheet. */
const FACTORS = {
  leads: { low: 0.8, base: 1, high: 1.2 },
  conversion: { low: 0.9, base: 1, high: 1.1 },
  deal: { low: 0.9, base: 1, high: 1.1 },
} as const;
type Factor = keyof typeof FACTORS;

const LAST = C.third;

/**
 * What the month brings with fewer or more leads, a worse or better conversion, smaller or larger deals than usual.
 * Where leads are not counted, deals stand for them. Answers with the next row.
 */
export function placeScenarios(page: Page, view: View, from: number): number {
  const { text, actions } = view;
  const words = text.scenarios;
  const lead = actions.conversions.find(({ action }) => action === 'lead');
  const usualDeals = actions.months > 0 ? actions.deals / actions.months : 0;
  if (actions.averageDeal === null || usualDeals === 0) return from;
  const leads = lead?.usual && lead.value !== null ? lead.usual : null;
  let row = heading(page, from, C.name, C.seventh, words.heading, '');
  row = header(
    page,
    row,
    [
      { at: C.name, label: words.what, left: true },
      ...CASES.map((name, index) => ({ at: C.first + index, label: words.cases[name] })),
      { at: C.fourth, label: words.usual, note: words.usualNote },
    ],
    C.seventh,
  );
  const first = row;
  const factors: readonly Factor[] = leads === null ? ['leads', 'deal'] : ['leads', 'conversion', 'deal'];
  const kept = rowsOf(view.context, 'scenarios');
  for (const factor of factors) {
    page.text(
      row,
      C.name,
      'label',
      leads === null && factor === 'leads' ? words.dealsFactor : words.factors[factor],
    );
    CASES.forEach((name, index) => {
      const typed = kept.get(factor)?.[name];
      const value = typeof typed === 'number' && typed >= 0 ? typed : FACTORS[factor][name];
      page.text(row, C.first + index, 'entry', value, { format: 'share', align: 'right' });
      page.name(`scenario.${factor}.${name}`, row, C.first + index);
    });
    page.text(row, keyColumn(view), 'dated', factor, { format: 'text' });
    row += 1;
  }
  page.keep({
    name: 'scenarios',
    row: first,
    rows: factors.length,
    key: keyColumn(view),
    columns: { low: C.first, base: C.second, high: C.third },
  });
  page.validate({
    at: { row: first, column: C.first, rows: factors.length, columns: CASES.length },
    kind: 'number',
    min: 0,
    max: 10,
    help: words.factorHelp,
  });
  return placeResults(page, view, row, leads, usualDeals);
}

function placeResults(
  page: Page,
  view: View,
  from: number,
  leads: number | null,
  usualDeals: number,
): number {
  const words = view.text.scenarios;
  const factor = (name: Factor, of: Case) => `N(${page.ref(`scenario.${name}.${of}`)})`;
  const cell = (name: string, of: Case) => page.ref(`scenario.${name}.${of}`);
  const base = (name: string) => page.ref(`scenario.usual.${name}`);
  let row = from;
  const put = (
    name: string,
    label: string,
    format: 'integer' | 'share' | 'money' | 'decimal',
    value: (of: Case) => string,
    usual?: number | (() => string),
    role: 'formula' | 'total' = 'formula',
  ) => {
    page.text(row, C.name, role === 'total' ? 'total' : 'label', label);
    CASES.forEach((of, index) => {
      page.name(`scenario.${name}.${of}`, row, C.first + index);
      page.formula(row, C.first + index, role, () => value(of), { format });
    });
    if (typeof usual === 'number') page.text(row, C.fourth, 'dated', usual, { format });
    else if (usual) page.formula(row, C.fourth, 'dated', usual, { format });
    if (usual !== undefined) page.name(`scenario.usual.${name}`, row, C.fourth);
    row += 1;
  };
  if (leads === null) {
    put(
      'dealCount',
      words.deals,
      'decimal',
      (of) => `${base('dealCount')}*${factor('leads', of)}`,
      usualDeals,
    );
  } else {
    put('leadCount', words.leads, 'decimal', (of) => `${base('leadCount')}*${factor('leads', of)}`, leads);
    put(
      'rate',
      words.rate,
      'share',
      (of) => `MIN(1;${base('rate')}*${factor('conversion', of)})`,
      () => `N(${page.ref('conversion.lead')})`,
    );
    put('dealCount', words.deals, 'decimal', (of) => `${cell('leadCount', of)}*${cell('rate', of)}`);
  }
  put(
    'average',
    withUnit(view, dealLabel(view)),
    'money',
    (of) => `${base('average')}*${factor('deal', of)}`,
    () => `N(${page.ref('averageDeal')})`,
  );
  put(
    'revenue',
    withUnit(view, words.result[view.selection.measure]),
    'money',
    (of) => `${cell('dealCount', of)}*${cell('average', of)}`,
    undefined,
    'total',
  );
  put('share', words.ofPlan, 'share', (of) => ratioOf(cell('revenue', of), page.ref('plan')));
  put('gap', withUnit(view, words.gap), 'money', (of) => `${cell('revenue', of)}-${page.ref('plan')}`);
  page.ground(row - 3, C.name, LAST, 'total');
  return row;
}
