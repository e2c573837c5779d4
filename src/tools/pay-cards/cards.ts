import { BONUS_BASES } from '../../analysis/scheme';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence, wholeText } from '../../blueprint/sentence';
import { indicatorFigure, parameterOf } from '../motivation/published';
import { header, heading, momentText, rateText, withUnit } from '../shared/report-parts';
import { bases, sheetOf } from './base-words';
import { type Figure, figureOf, schemeFigureOf } from './figures';
import { schemeSheet } from './keys';
import { countFormula } from './keys-sales';
import { ALL, C } from './layout';
import type { Person } from './people';
import { placeQuarter } from './quarter-rows';
import { placeTakenBack } from './return-rows';
import { placeSteps } from './steps';
import { placeTiles } from './tiles';
import type { View } from './view';

/** A card a manager, one under another. Answers with the next row. */
export function placeCards(page: Page, view: View, from: number): number {
  let row = from;
  view.people.forEach((person, index) => {
    row = placeCard(page, view, person, index, row) + 2;
  });
  return row;
}

function placeCard(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text, month } = view;
  page.text(from, C.name, 'title', text.card.title(person.name, month.first));
  page.height(from, 32);
  page.formula(from + 1, C.name, 'subtitle', () => cardSubtitle(page, view, index));
  page.ground(from + 1, C.name, C.earned, 'subtitle');
  page.height(from + 2, 8);
  let row = placeTiles(page, view, index, from + 3) + 1;
  page.height(row - 1, 8);
  row = placeSteps(page, view, person, index, row) + 1;
  page.height(row - 1, 8);
  return placeParts(page, view, person, index, row);
}

/** What the card stands on: the days gone, the scheme, the sheet with the sales, when it was built. */
export function cardSubtitle(page: Page, view: View, index: number): string {
  const { text, context } = view;
  const words = text.card;
  const figure = (name: Figure) => figureOf(page, index, name);
  const [passed, total, today] = ['workdays.passed', 'workdays.total', 'today'].map((name) => page.ref(name));
  const days = sentence(words.days, {
    day: dayText(today!, text.dayTemplate, text.months),
    passed: wholeText(passed!, text.style),
    total: wholeText(total!, text.style),
  });
  const over = sentence(words.over, { total: wholeText(total!, text.style) });
  const ends = `${today}>=${page.ref('last')}`;
  const own = sentence(words.ownDays, { days: wholeText(figure('days'), text.style) });
  const sheets = BONUS_BASES.map((base) => quoteText(sheetOf(view, base)));
  const terms = sentence(words.terms, {
    role: `${parameterOf(schemeSheet(view), 'name', figure('role'))}&""`,
    sheet: `CHOOSE(${figure('base')};${sheets.join(';')})`,
    when: quoteText(momentText(context.now, text.dayOf)),
  });
  const ownDays = `IF(${figure('days')}=${passed};"";${own})`;
  const so = `IF(${ends};${over};${days})&${ownDays}&${terms}&IF(${ends};"";${quoteText(words.preliminary)})`;
  const outside = view.people[index]!.isOutside ? `${quoteText(words.outside)}&` : '';
  return `${outside}IF(${figure('known')}=0;${quoteText(words.unknown)};${so})`;
}

/** What the pay is made of, a row a part, in whole units; the payslip has the kopecks. */
function placeParts(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text, unit } = view;
  const words = text.parts;
  const sheet = schemeSheet(view);
  const figure = (name: Figure) => figureOf(page, index, name);
  const head = heading(page, from, ALL, words.heading);
  let row = header(page, head, ALL, [
    { at: C.name, label: words.part, left: true },
    { at: C.fact, label: words.fact },
    { at: C.plan, label: words.plan },
    { at: C.attainment, label: words.attainment },
    { at: C.weight, label: words.weight },
    { at: C.month, label: withUnit(unit, words.month) },
    { at: C.how, label: words.how, left: true },
    { at: C.earned, label: withUnit(unit, words.earned) },
  ]);
  page.height(row - 1, 21);
  page.text(row, C.name, 'text', words.fixed);
  page.formula(row, C.fact, 'formula', () => figure('days'), { format: 'integer' });
  page.formula(row, C.plan, 'formula', () => page.ref('workdays.total'), { format: 'integer' });
  const share = () =>
    `IF(${page.ref('workdays.total')}=0;"";${figure('days')}/${page.ref('workdays.total')})`;
  page.formula(row, C.attainment, 'formula', share, { format: 'share' });
  page.formula(row, C.month, 'formula', () => parameterOf(sheet, 'fixed', figure('role')), {
    format: 'money',
  });
  page.text(row, C.how, 'aside', words.byDays);
  page.formula(row, C.earned, 'formula', () => figure('fixed'), { format: 'money' });
  row = placeIndicators(page, view, person, index, row + 1);
  page.text(row, C.name, 'text', words.bonus);
  page.formula(row, C.fact, 'formula', () => figure('actual'), { format: 'money' });
  page.formula(row, C.plan, 'formula', () => `IF(N(${figure('plan')})<=0;"";${figure('plan')})`, {
    format: 'money',
  });
  page.formula(row, C.attainment, 'formula', () => figure('attainment'), { format: 'share' });
  page.formula(row, C.how, 'aside', () => bonusRule(view, figure));
  page.formula(row, C.earned, 'formula', () => figure('bonus'), { format: 'money' });
  row = placeTakenBack(page, view, index, placeQuarter(page, view, index, row + 1));
  page.text(row, C.name, 'total', words.total);
  const soft = person.indicators > 0 ? `+SUM(${page.ref(`p.${index}.soft`)})` : '';
  page.formula(row, C.helper, 'aside', () => `ROUND(${figure('fixed')}${soft};2)`);
  page.name(`p.${index}.bases`, row, C.helper);
  const bases = page.ref(`p.${index}.bases`);
  const bonuses = () => `${figure('bonus')}${otherBonuses(page, view, index)}`;
  page.formula(row, C.earned, 'total', () => `ROUND(${bases}+${bonuses()};2)`, { format: 'money' });
  page.name(`p.${index}.total`, row, C.earned);
  page.ground(row, C.name, C.earned, 'total');
  return row + 1;
}

/** What sales pay beside the month's bonus: the quarter's, and what is taken back for returns. */
function otherBonuses(page: Page, view: View, index: number): string {
  const { quarterly, asPaid } = view.people[index]!;
  const quarter = quarterly ? `+${schemeFigureOf(page, view, index, 'quarter')}` : '';
  return `${quarter}${asPaid ? `-${schemeFigureOf(page, view, index, 'clawback')}` : ''}`;
}

/**
 * "1.2% of all payments", by the step reached and how it pays.
 *
 * @param byStep the formula of the words for a bonus whose whole amount is paid by the step
 */
export function bonusRule(view: View, figure: (name: Figure) => string, byStep?: string): string {
  const { text } = view;
  const sheet = schemeSheet(view);
  const rate = rateText(`MAX(0;${figure('rate')})`, text.style);
  const kind = parameterOf(sheet, 'kind', figure('role'));
  const whole = sentence(text.rules.whole, { rate, what: bases(view, figure('base'), ({ all }) => all) });
  const ofTarget = sentence(text.rules.target, { rate });
  const measured = `IF(${parameterOf(sheet, 'measure', figure('role'))}=1;${whole};${ofTarget})`;
  const byKind = `IF(${kind}=2;${quoteText(text.rules.marginal)};IF(${kind}=3;${quoteText(text.rules.linear)};${byStep ?? measured}))`;
  const none = `IF(${figure('bonus')}=0;${quoteText(text.rules.none)};${byKind})`;
  return `IF(N(${figure('plan')})<=0;${quoteText(text.rules.noPlan)};${none})`;
}

/** The soft base by indicators: parts are what the running sum gains, so that they add up to it rounded once. */
function placeIndicators(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text } = view;
  const sheet = schemeSheet(view);
  const role = () => figureOf(page, index, 'role');
  for (let number = 1; number <= person.indicators; number += 1) {
    const row = from + number - 1;
    const of = (column: 'name' | 'plan' | 'weight' | 'floor' | 'cap' | 'counts') =>
      indicatorFigure(sheet, column, role(), String(number));
    const named = (formula: string) => `IF(${of('name')}="";"";${formula})`;
    const [fact, plan] = [fixed(row, C.fact), fixed(row, C.plan)];
    const typed = () => page.ref(`typed.${index}.${number}`);
    page.formula(row, C.name, 'text', () => named(sentence(text.parts.soft, { name: of('name') })));
    page.formula(
      row,
      C.fact,
      'formula',
      () => {
        const counted = countFormula(page, view, person.name, of('counts'));
        const own = `IF(ISNUMBER(${typed()});${typed()};"")`;
        return named(`IF(ISNUMBER(${typed()});${own};IF(${of('counts')}="";"";${counted}))`);
      },
      { format: 'plain', align: 'right' },
    );
    page.formula(row, C.plan, 'formula', () => named(of('plan')), { format: 'plain', align: 'right' });
    page.formula(
      row,
      C.attainment,
      'formula',
      () => named(`IF(AND(ISNUMBER(${fact});N(${plan})>0);${fact}/${plan};"")`),
      { format: 'share' },
    );
    page.formula(row, C.weight, 'formula', () => named(of('weight')), { format: 'percent' });
    const whole = () => `N(${parameterOf(sheet, 'soft', role())})*N(${fixed(row, C.weight)})`;
    page.formula(row, C.month, 'formula', () => named(whole()), { format: 'money' });
    page.formula(row, C.how, 'aside', () =>
      named(`IF(NOT(ISNUMBER(${fact}));${quoteText(text.parts.unknown)};${quoteText(text.parts.byScore)})`),
    );
    page.formula(
      row,
      C.helper,
      'aside',
      () => {
        const reached = fixed(row, C.attainment);
        const capped = `MAX(0;MIN(${of('cap')};N(${reached})))`;
        return `IF(ISNUMBER(${reached});IF(${reached}<${of('floor')};0;${capped});0)*${whole()}*(1-${figureOf(page, index, 'gone')})`;
      },
      { format: 'plain' },
    );
    page.name(`p.${index}.score.${number}`, from, C.helper, number);
    const sums = () => `ROUND(ROUND(SUM(${page.ref(`p.${index}.score.${number}`)});8);2)`;
    if (number > 1) page.name(`p.${index}.before.${number}`, from, C.earned, number - 1);
    const before = () => (number > 1 ? `-SUM(${page.ref(`p.${index}.before.${number}`)})` : '');
    page.formula(row, C.earned, 'formula', () => named(`ROUND(${sums()}${before()};2)`), { format: 'money' });
    page.name(`p.${index}.soft.${number}`, row, C.earned);
    page.name(`p.${index}.name.${number}`, row, C.name);
    page.name(`p.${index}.fact.${number}`, row, C.fact);
    page.name(`p.${index}.plan.${number}`, row, C.plan);
    page.name(`p.${index}.weight.${number}`, row, C.weight);
    page.name(`p.${index}.whole.${number}`, row, C.month);
    page.name(`p.${index}.paid.${number}`, row, C.helper);
  }
  if (person.indicators > 0) page.name(`p.${index}.soft`, from, C.earned, person.indicators);
  return from + person.indicators;
}
