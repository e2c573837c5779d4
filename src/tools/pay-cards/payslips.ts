import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { bonusFormula, parameterOf, stepFigure } from '../motivation/published';
import { header, heading, type Line, limit, placeLines, rateText, withUnit } from '../shared/report-parts';
import { baseWords } from './base-words';
import { bonusRule, cardSubtitle } from './cards';
import { type Figure, figureOf } from './figures';
import { schemeSheet } from './keys';
import { P, SLIP, SLIP_WIDTHS } from './layout';
import { textInFull } from './long-text';
import { exactText } from './money';
import type { Person } from './people';
import { placeQuarterSlip } from './quarter-rows';
import { placeReturnSlip } from './return-rows';
import { NONE } from './scheme-facts';
import { LIMITS } from './settings';
import type { View } from './view';

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
  return placeLines(page, row + rows, P.title, splitLines(page, view));
}

/** Shares that nobody is paid for, and deals whose shares are not the whole of them. */
function splitLines(page: Page, { text }: View): (() => Line)[] {
  return (['stray', 'uneven'] as const).map((what) => () => {
    const said = page.ref(`splits.${what}`);
    return { when: `LEN(${said})>0`, what: sentence(text.splits[`${what}Line`], { said }) };
  });
}

/** A section a manager: every line of the pay with the sale and the rule it comes from, to the kopeck. */
export function placePayslips(page: Page, view: View, from: number): number {
  let row = from;
  view.people.forEach((person, index) => {
    row = placePayslip(page, view, person, index, row) + 2;
  });
  return row;
}

function placePayslip(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text, month, unit } = view;
  const words = text.slip;
  const figure = (name: Figure) => figureOf(page, index, name);
  page.text(from, P.title, 'title', words.title(person.name, month.first));
  page.height(from, 32);
  page.formula(from + 1, P.title, 'subtitle', () => cardSubtitle(page, view, index));
  page.ground(from + 1, P.title, P.charge, 'subtitle');
  let row = header(page, from + 2, SLIP, [
    { at: P.title, label: person.members.length > 0 ? text.manager : words.sale, left: true },
    { at: P.day, label: words.day },
    { at: P.number, label: words.number },
    { at: P.amount, label: withUnit(unit, baseWords(view, person.base).amount), note: words.amountNote },
    { at: P.share, label: words.share },
    { at: P.credit, label: withUnit(unit, words.credit) },
    { at: P.rule, label: words.rule, left: true },
    { at: P.charge, label: withUnit(unit, words.charge) },
  ]);
  page.height(row - 1, 21);
  const first = row;
  row = placeSales(page, view, index, first);
  const listed = row - first;
  if (listed === 0) page.text(row++, P.title, 'note', words.noSales);
  page.text(row, P.title, 'total', words.bonus);
  page.formula(row, P.credit, 'total', () => figure('credited'), { format: 'moneyExact' });
  const charges = () => (listed === 0 ? '0' : `SUM(${page.ref(`charges.${index}`)})`);
  if (listed > 0) page.name(`charges.${index}`, first, P.charge, listed);
  page.formula(row, P.charge, 'total', charges, { format: 'moneyExact' });
  page.ground(row, P.title, P.charge, 'total');
  const bonusRow = row;
  row = placeReturnSlip(page, view, index, placeQuarterSlip(page, view, index, row + 1));
  page.text(row, P.title, 'text', text.parts.fixed);
  page.formula(row, P.rule, 'aside', () => {
    const whole = parameterOf(schemeSheet(view), 'fixed', figure('role'));
    const days = `${wholeText(figure('days'), text.style)}&" ÷ "&${wholeText(page.ref('workdays.total'), text.style)}`;
    return `${exactText(whole, { ...view, unit: '' })}&" × "&${days}`;
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

/**
 * "15,000.00 × 40% × 126 ÷ 240": the soft base, the indicator's weight, and the actual figure of the plan; where a
 * floor or a cap has changed it, the share that counts.
 */
function softRule(page: Page, view: View, index: number, number: number): string {
  const { text } = view;
  const of = (name: 'fact' | 'plan' | 'weight' | 'whole' | 'paid') =>
    page.ref(`p.${index}.${name}.${number}`);
  const soft = parameterOf(schemeSheet(view), 'soft', figureOf(page, index, 'role'));
  const score = rateText(`(${of('paid')}/MAX(${of('whole')};1/100))`, text.style);
  const ratio = `ROUND(${of('fact')};2)&" ÷ "&ROUND(${of('plan')};2)`;
  const isPlain = `ABS(${of('whole')}*${of('fact')}/${of('plan')}-${of('paid')})*100<1`;
  const part = `IF(N(${of('plan')})<=0;${score};IF(${isPlain};${ratio};${score}))`;
  const base = exactText(soft, { ...view, unit: '' });
  const said = `${base}&" × "&${rateText(of('weight'), text.style)}&" × "&${part}`;
  return `IF(${of('weight')}="";"";IF(NOT(ISNUMBER(${of('fact')}));${quoteText(text.slip.unknown)};${said}))`;
}

/** A line a sale, and of a head one a manager. Answers with the next row. */
function placeSales(page: Page, view: View, index: number, first: number): number {
  const { text } = view;
  const { lines, members } = view.people[index]!;
  lines.forEach((line, at) => {
    const row = first + at;
    const title = line.isReturn ? text.slip.returned(line.title) : line.title;
    textInFull(page, { row, column: P.title }, title, SLIP_WIDTHS);
    page.text(row, P.day, 'dated', line.day, { format: 'day' });
    page.text(row, P.number, 'dated', line.deal, { format: 'text', align: 'right' });
    const of = (name: 'amount' | 'credit') => page.ref(`line.${index}.${at}.${name}`);
    placeLine(page, view, index, { row, first }, { amount: () => of('amount'), credit: () => of('credit') });
  });
  members.forEach((name, at) => {
    const row = first + lines.length + at;
    textInFull(page, { row, column: P.title }, name || text.slip.nobody, SLIP_WIDTHS);
    const credit = () => page.ref(`member.${index}.${at}.credit`);
    placeLine(page, view, index, { row, first }, { amount: credit, credit });
  });
  return first + lines.length + members.length;
}

/** What a sale brings is what the bonus of the running sum gains by it; the lines add up to the bonus. */
function placeLine(
  page: Page,
  view: View,
  index: number,
  { row, first }: { readonly row: number; readonly first: number },
  line: Readonly<Record<'amount' | 'credit', () => string>>,
): void {
  const sheet = schemeSheet(view);
  const figure = (name: Figure) => figureOf(page, index, name);
  const at = row - first;
  const [amount, credit] = [fixed(row, P.amount), fixed(row, P.credit)];
  page.formula(row, P.amount, 'formula', line.amount, { format: 'moneyExact' });
  page.formula(row, P.share, 'formula', () => `IF(${amount}=0;"";ROUND(${credit}/${amount};4))`, {
    format: 'percent',
  });
  page.formula(row, P.credit, 'formula', line.credit, { format: 'moneyExact' });
  page.formula(row, P.rule, 'aside', () => bonusRule(view, figure, stepRule(view, figure)));
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
      // Under the first step no sale is paid, whatever the sum was before its returns.
      return `IF(OR(${bonus}=0;${actual}<=0;N(${figure('plan')})<=0);0;ROUND(${upTo}${paid};2))`;
    },
    { format: 'moneyExact' },
  );
}

/** "step 80–90%: 1.2%", of a bonus that pays its whole amount by the step reached. */
function stepRule(view: View, figure: (name: Figure) => string): string {
  const { text } = view;
  const sheet = schemeSheet(view);
  const from = (step: string) => stepFigure(sheet, 'from', figure('role'), step);
  const share = (value: string) => rateText(value, text.style);
  const bare = (value: string) => rateText(value, { ...text.style, percent: '' });
  const rate = share(`MAX(0;${figure('rate')})`);
  const ofTarget = sentence(text.rules.target, { rate });
  const parts = {
    rate: `IF(${parameterOf(sheet, 'measure', figure('role'))}=1;${rate};${ofTarget})`,
    from: bare(from(figure('step'))),
    to: share(from(`(${figure('step')}+1)`)),
  };
  const isTop = `${from(`(${figure('step')}+1)`)}>=${NONE}`;
  const top = sentence(text.slip.topStep, { ...parts, from: share(from(figure('step'))) });
  return `IF(${isTop};${top};${sentence(text.slip.step, parts)})`;
}

function check(page: Page, view: View, index: number): Line {
  const { text } = view;
  const gap = `ROUND(${page.ref(`slip.${index}.total`)}-${page.ref(`p.${index}.total`)};2)`;
  const listed = `ROUND(${figureOf(page, index, 'credited')}-${figureOf(page, index, 'actual')};2)`;
  const sum = exactText(page.ref(`p.${index}.total`), view);
  return {
    when: `OR(${gap}<>0;${listed}<>0)`,
    what: quoteText(text.slip.off),
    holds: `${quoteText(text.slip.holds)}&${sum}&"."`,
  };
}
