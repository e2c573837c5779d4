import { columnLetter, fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { G, groupHeader, type Outcomes, placeGroup, placeRest, placeTotal } from './group-table';
import { keyColumn } from './key-columns';
import { FIRST, heading, LAST } from './layout';
import type { View } from './view';

/** The last months of the selection, the oldest first. Answers with the next row. */
export function placeMonths(page: Page, view: View, from: number): number {
  const words = view.text.months;
  const title = () =>
    `IF(${page.ref('perFinish')}=1;${quoteText(words.headingPeriod)};${quoteText(words.headingCohort)})`;
  const head = heading(page, from, FIRST, LAST, title, words.note);
  const first = groupHeader(page, view, head, words.column, words.verdict);
  for (let index = 0; index < view.months; index += 1) {
    const row = first + index;
    const month = `INDEX(${page.ref('month.index')};${index + 1})`;
    page.formula(row, G.name, 'formula', () => monthName(view, month));
    placeGroup(page, row, () => monthOutcomes(page, view, month));
    page.formula(row, G.verdict, 'aside', () => ripeness(page, view, index, fixed(row, G.open)), {
      align: 'right',
    });
  }
  page.name('month.table', first, FIRST, view.months, LAST - FIRST + 1);
  page.name('month.all', first, G.all, view.months);
  page.name('month.open', first, G.open, view.months);
  page.name('month.share', first, G.share, view.months);
  const rest = first + view.months;
  placeRest(page, rest, first, words.other);
  return placeTotal(page, view, rest + 1, first, 'months');
}

function monthOutcomes(page: Page, view: View, month: string): Outcomes {
  const months = keyColumn(view, 'month', page.id);
  const sum = (key: keyof Outcomes) =>
    `IF(ISNUMBER(${month});SUMIF(${months};${month};${keyColumn(view, key, page.id)});0)`;
  return { won: sum('won'), lost: sum('lost'), open: sum('open'), revenue: sum('revenue') };
}

/** "Mar 2026" of a month's index, empty before the first deal. */
function monthName({ text }: View, month: string): string {
  const names = text.monthsShort.map(quoteText).join(';');
  return `IF(${month}="";"";CHOOSE(MOD(${month};12)+1;${names})&" "&INT(${month}/12))`;
}

function ripeness(page: Page, view: View, index: number, open: string): string {
  const { text } = view;
  const flag = `INDEX(${page.ref('month.ripening')};${index + 1})`;
  const ripening = sentence(text.months.ripening, { open: wholeText(open, text.style) });
  const running = quoteText(text.months.running);
  return `IF(${flag}=1;IF(${page.ref('perFinish')}=1;${running};${ripening});"")`;
}

/**
 * The months on the keys sheet, and what the chart draws of them: an error cell is a gap in a line
 * chart everywhere, an empty text would be a zero in some. Answers with the next free column.
 */
export function placeMonthKeys(page: Page, view: View, column: number): number {
  const { months } = view;
  if (months === 0) return column;
  const [index, label, ripening, ripe, dashed, mean] = [0, 1, 2, 3, 4, 5].map(
    (offset) => column + offset,
  ) as [number, number, number, number, number, number];
  const at = (name: string, k: number) => `INDEX(${page.ref(name)};${k})`;
  for (let k = 1; k <= months; k += 1) {
    const row = k + 1;
    const cell = (of: number, shift = 0) => `$${columnLetter(of)}$${row + shift}`;
    page.formula(row, index, 'formula', () => {
      const month = `(${page.ref('lastMonth')}-${months - k})`;
      return `IF(OR(${page.ref('lastMonth')}=0;${month}<${page.ref('firstMonth')});"";${month})`;
    });
    page.formula(row, label, 'formula', () => chartLabel(view, cell(index), k));
    page.formula(row, ripening, 'formula', () => {
      const [all, open] = [at('month.all', k), at('month.open', k)];
      const cohort = `IF(${all}=0;0;IF(${open}/${all}>${page.ref('ripening')};1;0))`;
      const over = `YEAR(${page.ref('today')})*12+MONTH(${page.ref('today')})-1>${cell(index)}`;
      return `IF(${cell(index)}="";0;IF(${page.ref('perFinish')}=1;IF(${over};0;1);${cohort}))`;
    });
    const share = at('month.share', k);
    page.formula(row, ripe, 'formula', () => `IF(AND(ISNUMBER(${share});${cell(ripening)}=0);${share};NA())`);
    page.formula(row, dashed, 'formula', () => {
      const joins = k < months ? `OR(${cell(ripening)}=1;${cell(ripening, 1)}=1)` : `${cell(ripening)}=1`;
      return `IF(AND(ISNUMBER(${share});${joins});${share};NA())`;
    });
    page.formula(
      row,
      mean,
      'formula',
      () => `IF(ISNUMBER(${page.ref('closing')});${page.ref('closing')};NA())`,
    );
  }
  page.name('month.index', 2, index, months);
  page.name('month.ripening', 2, ripening, months);
  page.name('chart.months', 2, label, months, 5);
  return column + 7;
}

/** The month's short name, with the year at the first and in January. */
function chartLabel({ text }: View, month: string, k: number): string {
  const name = `CHOOSE(MOD(${month};12)+1;${text.monthsShort.map(quoteText).join(';')})`;
  const year = `" "&INT(${month}/12)`;
  const dated = k === 1 ? year : `IF(MOD(${month};12)=0;${year};"")`;
  return `IF(${month}="";"";${name}&${dated})`;
}
