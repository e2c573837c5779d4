import { sumOf } from '../../analysis/exact';
import type { Format } from '../../blueprint/blueprint';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import { C, header, heading, LAST, said, withUnit } from './layout';
import type { View } from './view';

const S = {
  name: C.label,
  planYear: 3,
  actual: 4,
  attainment: 5,
  nowYear: 6,
  pay: 7,
  difference: 8,
  change: 9,
};
const FORMATS: Readonly<Record<Exclude<keyof typeof S, 'name'>, Format>> = {
  planYear: 'money',
  actual: 'money',
  attainment: 'share',
  nowYear: 'money',
  pay: 'money',
  difference: 'gain',
  change: 'gainShare',
};
type Figure = keyof typeof FORMATS;

/** The twelve months by manager, the largest gain first; every figure is the trial sheet's. Answers with the next row. */
export function placeSummary(page: Page, view: View, from: number): number {
  const { text, managers } = view;
  const words = text.replay.columns;
  let row = heading(page, from, C.label, LAST, text.summary.heading, text.summary.note);
  const money = (label: string) => withUnit(view, label);
  row = header(page, row, LAST, [
    { at: S.name, label: words.name, align: 'left' },
    { at: S.planYear, label: money(words.planYear) },
    { at: S.actual, label: money(words.actual) },
    { at: S.attainment, label: words.attainment },
    { at: S.nowYear, label: money(words.nowYear) },
    { at: S.pay, label: money(words.pay) },
    { at: S.difference, label: money(words.difference) },
    { at: S.change, label: words.change },
  ]);
  const first = row;
  for (const index of byGain(view)) {
    const of = (name: string) => () => `INDEX(${page.ref(`managers.${name}`)};${index + 1})`;
    page.formula(row, S.name, 'text', of('name'));
    for (const [name, format] of Object.entries(FORMATS) as [Figure, Format][]) {
      page.formula(row, S[name], name === 'nowYear' ? 'aside' : 'formula', of(name), { format });
    }
    row += 1;
  }
  if (managers.length > 0) {
    const at = (column: number) => ({ row: first, column, rows: managers.length, columns: 1 });
    page.rule([at(S.difference), at(S.change)], 'bad', () => `N(${a1(first, S.difference)})<0`);
    page.name('summary.names', first, S.name, managers.length);
    page.name('summary.differences', first, S.difference, managers.length);
  }
  page.text(row, S.name, 'total', text.replay.total);
  for (const [name, format] of Object.entries(FORMATS) as [Figure, Format][]) {
    page.formula(row, S[name], 'total', () => page.ref(`total.${name}`), { format });
  }
  row += 1;
  for (const [label, now, pay, format] of [
    [money(text.summary.profit), 'year.profit', 'year.profit', 'money'],
    [text.summary.share, 'year.nowShare', 'year.share', 'share'],
  ] as const) {
    page.text(row, S.name, format === 'share' ? 'strong' : 'note', label);
    page.formula(row, S.nowYear, format === 'share' ? 'strong' : 'aside', () => page.ref(now), { format });
    page.formula(row, S.pay, format === 'share' ? 'strong' : 'aside', () => page.ref(pay), { format });
    row += 1;
  }
  return placeCheck(page, view, row);
}

/** Managers' places, the largest gain of the scheme first. */
function byGain({ managers }: View): number[] {
  const gains = managers.map(({ trial }) => sumOf(trial.map(({ total, now }) => total - (now ?? 0))));
  return managers.map((_, index) => index).sort((a, b) => gains[b]! - gains[a]! || a - b);
}

function placeCheck(page: Page, view: View, row: number): number {
  const { text } = view;
  const unknown = () => (view.managers.length === 0 ? 'TRUE' : `COUNT(${page.ref('managers.nowYear')})=0`);
  const gap = () => `ABS(ROUND(${page.ref('total.pay')}-${page.ref('year.pay')};2))`;
  page.formula(row, C.sign, 'checkSign', () => `IF(AND(${gap()}=0;NOT(${unknown()}));"✓";"⚠")`);
  page.formula(row, C.label, 'text', () => {
    const parts = {
      winners: `${page.ref('figure.winners')}&""`,
      losers: `${page.ref('figure.losers')}&""`,
      score: wholeText(`(N(${page.ref('limit.softScore')})*100)`, text.style),
      gap: wholeText(gap(), text.style),
    };
    const told = `IF(${unknown()};${said(text.summary.unknown, parts)};${said(text.summary.holds, parts)})`;
    return `IF(${gap()}=0;${told};${said(text.summary.off, parts)})`;
  });
  return row + 1;
}
