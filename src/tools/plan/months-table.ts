import { fromMinor } from '../../analysis/money';
import type { Page } from '../../blueprint/page';
import { C, header, heading, keyColumn, LAST, ratioOf, withUnit } from './layout';
import type { View } from './view';

/** The period's months with their plans to type over; a month alone is the goal. Answers with the next row. */
export function placeMonths(page: Page, view: View, from: number): number {
  const { months, text, context } = view;
  if (months.length === 1) return from;
  const words = text.months;
  const rule = words.rules[view.settings.monthsBy];
  let row = heading(
    page,
    from,
    C.name,
    LAST,
    words.heading(months[0]!.month.first, months[months.length - 1]!.month.first),
    rule,
  );
  row = header(page, row, [
    { at: C.name, label: words.month, left: true },
    { at: C.first, label: withUnit(view, text.columns.plan), note: text.columns.planNote },
    { at: C.second, label: text.columns.proposed, note: text.columns.proposedNote },
    { at: C.third, label: withUnit(view, text.columns.actual) },
    { at: C.fourth, label: text.columns.attainment },
    { at: C.fifth, label: words.lastYear },
    { at: C.sixth, label: words.growth },
    { at: C.seventh, label: words.days },
    { at: C.eighth, label: words.season, note: words.seasonNote },
  ]);
  const first = row;
  const key = keyColumn(view);
  months.forEach((own, index) => {
    page.text(row, C.name, 'label', text.monthYear(own.month.first));
    page.text(row, C.first, 'entry', fromMinor(own.plan), { format: 'money', align: 'right' });
    page.text(row, C.second, 'dated', fromMinor(own.proposed), { format: 'money' });
    page.name(`months.plan.${index}`, row, C.first);
    const plan = page.ref(`months.plan.${index}`);
    page.formula(row, C.third, 'formula', () => page.ref(`keys.actual.${index}.department`), {
      format: 'money',
    });
    page.name(`months.actual.${index}`, row, C.third);
    page.formula(
      row,
      C.fourth,
      'formula',
      () => (own.month.first > context.today ? '""' : ratioOf(page.ref(`months.actual.${index}`), plan)),
      { format: 'share' },
    );
    if (own.lastYear !== null) {
      page.text(row, C.fifth, 'dated', fromMinor(own.lastYear), { format: 'money' });
      page.name(`months.lastYear.${index}`, row, C.fifth);
      page.formula(row, C.sixth, 'formula', () => `${plan}/${page.ref(`months.lastYear.${index}`)}-1`, {
        format: 'share',
      });
    }
    page.text(row, C.seventh, 'dated', own.days, { format: 'integer' });
    if (own.season !== null) page.text(row, C.eighth, 'dated', own.season, { format: 'hundredths' });
    page.text(row, key, 'dated', String(own.month.first), { format: 'text' });
    row += 1;
  });
  page.name('months.plan', first, C.first, months.length);
  page.text(row, C.name, 'total', text.columns.total);
  for (const column of [C.first, C.third]) {
    const name = `months.column${column}`;
    page.name(name, first, column, months.length);
    page.formula(row, column, 'total', () => `SUM(${page.ref(name)})`, { format: 'money' });
  }
  page.ground(row, C.name, LAST, 'total');
  keepAmounts(page, 'months', first, months.length, key);
  return row + 1;
}

/** Rows whose plan may be typed over: it survives by the row's key, told from the proposal beside it. */
export function keepAmounts(page: Page, name: string, row: number, rows: number, key: number): void {
  page.keep({ name, row, rows, key, columns: { value: C.first, proposal: C.second } });
  page.validate({
    at: { row, column: C.first, rows, columns: 1 },
    kind: 'number',
    min: 0,
    max: 1e12,
    help: '',
  });
}
