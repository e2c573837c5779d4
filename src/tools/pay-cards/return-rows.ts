import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { header, heading, limit, rateText, withUnit } from '../shared/report-parts';
import { planKey } from '../shared/team-sales';
import { type SchemeFigure, schemeFigureOf } from './figures';
import { paidForFormula, paidRate, partsOf } from './keys-scheme';
import { ALL, C, P, SLIP_WIDTHS, WIDTHS } from './layout';
import { textInFull } from './long-text';
import { payText } from './money';
import { LIMITS } from './settings';
import type { View } from './view';

/** Cells for what earlier months left to take off for returns. Answers with the next row. */
export function placeCarried(page: Page, view: View, from: number): number {
  const { text, month, unit } = view;
  const words = text.returns;
  const people = view.people.flatMap((person, index) => (person.asPaid ? [{ ...person, index }] : []));
  if (people.length === 0) return from;
  const first = header(page, heading(page, from + 1, ALL, words.heading, words.note), ALL, [
    { at: C.name, label: text.manager, left: true },
    { at: C.fact, label: withUnit(unit, words.left), note: words.leftNote },
  ]);
  page.height(first - 1, 21);
  people.forEach(({ name, index, carried, usualCarried }, at) => {
    textInFull(page, { row: first + at, column: C.name }, name, WIDTHS);
    page.text(first + at, C.fact, 'entry', carried, { format: 'moneyExact', align: 'right' });
    page.name(`carried.${index}`, first + at, C.fact);
    page.text(first + at, C.key, 'dated', planKey(month, name), { format: 'text' });
    page.text(first + at, C.usual, 'dated', usualCarried);
  });
  const rows = people.length;
  page.keep({
    name: 'carriedIn',
    row: first,
    rows,
    key: C.key,
    columns: { carried: C.fact, usual: C.usual },
  });
  const at = { row: first, column: C.fact, rows, columns: 1 };
  limit(page, at, { kind: 'number', min: 0, max: LIMITS.money }, text.help);
  return first + rows;
}

/** Returns on a card. Answers with the next row. */
export function placeTakenBack(page: Page, view: View, index: number, row: number): number {
  if (!view.people[index]!.asPaid) return row;
  const { text } = view;
  const figure = (of: SchemeFigure) => schemeFigureOf(page, view, index, of);
  page.text(row, C.name, 'text', text.parts.returns);
  page.formula(row, C.fact, 'formula', () => figure('backs'), { format: 'money' });
  page.formula(row, C.how, 'aside', () => {
    const carried = sentence(text.returns.carried, {
      rest: payText(figure('carriedOut'), view),
    });
    const none = quoteText(text.returns.none);
    const all = `IF(${figure('due')}=0;${none};${quoteText(text.returns.asPaid)})`;
    return `IF(${figure('carriedOut')}>0;${carried};${all})`;
  });
  page.formula(row, C.earned, 'formula', () => `0-${figure('clawback')}`, { format: 'money' });
  return row + 1;
}

/**
 * On the payslip: a row for each return with what was paid for the sale, then what earlier months left and what is
 * left for the next one. Answers with the next row.
 */
export function placeReturnSlip(page: Page, view: View, index: number, from: number): number {
  const person = view.people[index]!;
  const { backs, asPaid, name } = person;
  if (!asPaid) return from;
  const { text } = view;
  const figure = (of: SchemeFigure) => schemeFigureOf(page, view, index, of);
  backs.forEach(({ title, by, day, deal }, at) => {
    const row = from + at;
    const [amount, credit] = (['amount', 'credit'] as const).map((of) =>
      page.ref(`back.${index}.${at}.${of}`),
    );
    const said = text.slip.returned(title);
    const whole = by === name ? said : text.returns.of(said, by);
    textInFull(page, { row, column: P.title }, whole, SLIP_WIDTHS);
    page.text(row, P.day, 'dated', day, { format: 'day' });
    page.text(row, P.number, 'dated', deal, { format: 'text', align: 'right' });
    page.formula(row, P.amount, 'formula', () => `${amount}`, { format: 'moneyExact' });
    page.formula(row, P.share, 'formula', () => `IF(${amount}=0;"";ROUND(${credit}/${amount};4))`, {
      format: 'percent',
    });
    page.formula(row, P.credit, 'formula', () => `${credit}`, { format: 'moneyExact' });
    page.formula(row, P.rule, 'aside', () => ruleText(page, view, index, at));
    const charge = () => `0-${paidForFormula(page, view, index, at)}`;
    page.formula(row, P.charge, 'formula', charge, { format: 'moneyExact' });
  });
  if (backs.length > 0) page.name(`slip.${index}.backs`, from, P.charge, backs.length);
  const row = from + backs.length;
  const line = (at: number, title: string, rule: string, charge: () => string) => {
    page.text(at, P.title, 'text', title);
    page.text(at, P.rule, 'aside', rule);
    page.formula(at, P.charge, 'formula', charge, { format: 'moneyExact' });
  };
  line(
    row,
    text.returns.before,
    text.returns.beforeRule,
    () => `0-MAX(0;N(${page.ref(`carried.${index}`)}))`,
  );
  line(row + 1, text.returns.next, text.returns.nextRule, () => figure('carriedOut'));
  return row + 2;
}

/** "sold March 14, 2026: 1.2% paid in March". */
function ruleText(page: Page, view: View, index: number, at: number): string {
  const { text, months } = view;
  const { origin, soldBy } = view.people[index]!.backs[at]!;
  const words = text.returns;
  if (soldBy !== null) return quoteText(words.soldBy(soldBy));
  const rateOf = (month: number) => rateText(paidRate(page, view, index, month), text.style);
  if (origin === null) return sentence(words.unknown, { rate: rateOf(0) });
  const parts = partsOf(view, origin);
  const rates = parts.map(({ month }) => sentence(words.rate(months[month]!.first), { rate: rateOf(month) }));
  const found = origin.parts.reduce((sum, { amount }) => sum + amount, 0);
  const sold = found < origin.amount ? words.only(found / 100) : words.sold(origin.day);
  return `${quoteText(sold)}&${rates.join('&", "&')}`;
}
