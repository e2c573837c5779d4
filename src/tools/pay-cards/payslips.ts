import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { wholeText } from '../../blueprint/sentence';
import { bonusFormula, parameterOf } from '../motivation/published';
import {
  header,
  heading,
  type Line,
  limit,
  moneyText,
  placeLines,
  rateText,
  withUnit,
} from '../shared/report-parts';
import { bonusRule } from './cards';
import { schemeSheet } from './keys';
import { P, SLIP } from './layout';
import { type Figure, figureOf } from './people-keys';
import { LIMITS } from './settings';
import type { Person, View } from './view';

/** Who shares a deal with whom: a row a share. Answers with the next row. */
export function placeSplits(page: Page, view: View, from: number): number {
  const { text, splits, people } = view;
  const words = text.splits;
  let row = heading(page, from, SLIP, words.heading, words.note);
  row = header(page, row, SLIP, [
    { at: P.title, label: words.deal, left: true, note: words.dealNote },
    { at: P.day, label: words.manager, left: true },
    { at: P.amount, label: words.share, note: words.shareNote },
  ]);
  page.height(row - 1, 21);
  splits.forEach(({ deal, manager, share }, index) => {
    const at = row + index;
    page.text(at, P.title, 'entry', deal || null, { format: 'text' });
    page.text(at, P.day, 'entry', manager || null, { format: 'text' });
    page.ground(at, P.number, P.number, 'entry');
    page.merge({ row: at, column: P.day, rows: 1, columns: 2 });
    page.text(at, P.amount, 'entry', share, { format: 'percent', align: 'right' });
  });
  const rows = splits.length;
  page.name('split.deal', row, P.title, rows);
  page.name('split.manager', row, P.day, rows);
  page.name('split.share', row, P.amount, rows);
  const at = (column: number) => ({ row, column, rows, columns: 1 });
  if (people.length > 0) {
    const items = people.map(({ name }) => name);
    limit(page, at(P.day), { kind: 'list', items }, text.help);
  }
  limit(page, at(P.amount), { kind: 'number', min: 0, max: LIMITS.share }, text.help);
  page.list({
    name: 'splits',
    row,
    rows,
    columns: { deal: P.title, manager: P.day, share: P.amount },
    wide: { manager: P.amount - P.day },
  });
  return row + rows;
}

/** A section a manager: every line of the pay with the sale and the rule it comes from, to the kopeck. */
export function placePayslips(page: Page, view: View, from: number): number {
  let row = from;
  view.people.forEach((person, index) => {
    row = placePayslip(page, view, person, index, row) + 1;
  });
  return row;
}

function placePayslip(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text, month, unit } = view;
  const words = text.slip;
  const figure = (name: Figure) => figureOf(page, index, name);
  let row = heading(page, from, SLIP, words.title(person.name, month.first));
  row = header(page, row, SLIP, [
    { at: P.title, label: words.sale, left: true },
    { at: P.day, label: words.day },
    { at: P.number, label: words.number },
    { at: P.amount, label: withUnit(unit, words.amount), note: words.amountNote },
    { at: P.share, label: words.share },
    { at: P.credit, label: withUnit(unit, words.credit) },
    { at: P.rule, label: words.rule, left: true },
    { at: P.charge, label: withUnit(unit, words.charge) },
  ]);
  page.height(row - 1, 21);
  const first = row;
  person.lines.forEach((line, at) => {
    placeLine(page, view, index, at, { row: first + at, first });
    page.text(first + at, P.title, 'text', line.isReturn ? words.returned(line.title) : line.title, {
      format: 'text',
    });
    page.text(first + at, P.day, 'dated', line.day, { format: 'day' });
    page.text(first + at, P.number, 'dated', line.deal, { format: 'text', align: 'right' });
  });
  row = first + person.lines.length;
  if (person.lines.length === 0) page.text(row++, P.title, 'note', words.noSales);
  page.text(row, P.title, 'total', words.bonus);
  page.formula(row, P.credit, 'total', () => figure('credited'), { format: 'moneyExact' });
  const charges = () => (person.lines.length === 0 ? '0' : `SUM(${page.ref(`charges.${index}`)})`);
  if (person.lines.length > 0) page.name(`charges.${index}`, first, P.charge, person.lines.length);
  page.formula(row, P.charge, 'total', charges, { format: 'moneyExact' });
  page.ground(row, P.title, P.charge, 'total');
  const bonusRow = row;
  row += 1;
  page.text(row, P.title, 'text', text.parts.fixed);
  page.formula(row, P.rule, 'aside', () => {
    const whole = parameterOf(schemeSheet(view), 'fixed', figure('role'));
    const days = `${wholeText(figure('days'), text.style)}&" ÷ "&${wholeText(page.ref('workdays.total'), text.style)}`;
    return `${moneyText(whole, text.style, unit)}&" × "&${days}`;
  });
  page.formula(row, P.charge, 'formula', () => figure('fixed'), { format: 'moneyExact' });
  row += 1;
  for (let number = 1; number <= person.indicators; number += 1) {
    page.formula(row, P.title, 'text', () => page.ref(`p.${index}.name.${number}`));
    page.formula(row, P.rule, 'aside', () => softRule(page, view, index, number));
    page.formula(row, P.charge, 'formula', () => page.ref(`p.${index}.soft.${number}`), {
      format: 'moneyExact',
    });
    row += 1;
  }
  page.name(`slip.${index}.rest`, bonusRow, P.charge, row - bonusRow);
  page.text(row, P.title, 'total', words.total);
  page.formula(row, P.charge, 'total', () => `ROUND(SUM(${page.ref(`slip.${index}.rest`)});2)`, {
    format: 'moneyExact',
  });
  page.name(`slip.${index}.total`, row, P.charge);
  page.ground(row, P.title, P.charge, 'total');
  return placeLines(page, row + 1, P.title, [() => check(page, view, index)]) + 1;
}

/** "15,000 × 40% × 52.5%": the soft base, the indicator's weight, and what of it counts after floor and cap. */
function softRule(page: Page, view: View, index: number, number: number): string {
  const { text, unit } = view;
  const of = (name: 'fact' | 'weight' | 'whole' | 'paid') => page.ref(`p.${index}.${name}.${number}`);
  const soft = parameterOf(schemeSheet(view), 'soft', figureOf(page, index, 'role'));
  const score = rateText(`(${of('paid')}/MAX(${of('whole')};1/100))`, text.style);
  const said = `${moneyText(soft, text.style, unit)}&" × "&${rateText(of('weight'), text.style)}&" × "&${score}`;
  return `IF(${of('weight')}="";"";IF(NOT(ISNUMBER(${of('fact')}));${quoteText(text.slip.unknown)};${said}))`;
}

/** What a sale brings is what the bonus of the running sum gains by it; the lines add up to the bonus. */
function placeLine(
  page: Page,
  view: View,
  index: number,
  at: number,
  { row, first }: { readonly row: number; readonly first: number },
): void {
  const sheet = schemeSheet(view);
  const figure = (name: Figure) => figureOf(page, index, name);
  const line = (name: 'amount' | 'share' | 'credit') => page.ref(`line.${index}.${at}.${name}`);
  const [amount, credit] = [fixed(row, P.amount), fixed(row, P.credit)];
  page.formula(row, P.amount, 'formula', () => line('amount'), { format: 'moneyExact' });
  page.formula(row, P.share, 'formula', () => `IF(${amount}=0;"";ROUND(${credit}/${amount};4))`, {
    format: 'percent',
  });
  page.formula(row, P.credit, 'formula', () => line('credit'), { format: 'moneyExact' });
  page.formula(row, P.rule, 'aside', () => bonusRule(view, figure));
  page.name(`run.${index}.${at}`, first, P.credit, at + 1);
  if (at > 0) page.name(`paid.${index}.${at}`, first, P.charge, at);
  page.formula(
    row,
    P.charge,
    'formula',
    () => {
      const run = `ROUND(SUM(${page.ref(`run.${index}.${at}`)});2)`;
      const paid = at > 0 ? `-SUM(${page.ref(`paid.${index}.${at}`)})` : '';
      const [bonus, actual] = [figure('bonus'), figure('actual')];
      const tiers = `N(${bonusFormula(sheet, figure('role'), run, figure('plan'))})`;
      const part = `ROUND(ROUND(${bonus}*${run}/${actual};8);2)`;
      const upTo = `IF(${parameterOf(sheet, 'kind', figure('role'))}=2;${tiers};${part})`;
      return `IF(OR(${actual}<=0;N(${figure('plan')})<=0);0;ROUND(${upTo}${paid};2))`;
    },
    { format: 'moneyExact' },
  );
}

function check(page: Page, view: View, index: number): Line {
  const { text, unit } = view;
  const gap = `ROUND(${page.ref(`slip.${index}.total`)}-${page.ref(`p.${index}.total`)};2)`;
  const listed = `ROUND(${figureOf(page, index, 'credited')}-${figureOf(page, index, 'actual')};2)`;
  const sum = moneyText(page.ref(`p.${index}.total`), text.style, unit);
  return {
    when: `OR(${gap}<>0;${listed}<>0)`,
    what: quoteText(text.slip.off),
    holds: `${quoteText(text.slip.holds)}&${sum}&"."`,
  };
}
