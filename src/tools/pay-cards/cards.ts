import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence, wholeText } from '../../blueprint/sentence';
import { indicatorFigure, parameterOf } from '../motivation/published';
import { header, moneyText, rateText, withUnit } from '../shared/report-parts';
import { schemeSheet } from './keys';
import { countFormula } from './keys-sales';
import { ALL, BAR, C } from './layout';
import { type Figure, figureOf } from './people-keys';
import type { Person, View } from './view';

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
  const figure = (name: Figure) => figureOf(page, index, name);
  page.text(from, C.name, 'title', text.card.title(person.name, month.first));
  page.height(from, 32);
  page.formula(from + 1, C.name, 'subtitle', () => subtitle(page, view, figure));
  page.ground(from + 1, C.name, C.earned, 'subtitle');
  const row = placeTiles(page, view, index, from + 2);
  page.formula(row, C.name, 'link', () => bar(figure('attainment')));
  page.formula(row, C.how, 'text', () => attained(view, figure));
  return placeParts(page, view, person, index, row + 1);
}

function subtitle(page: Page, view: View, figure: (name: Figure) => string): string {
  const { text } = view;
  const days = sentence(text.card.subtitle, {
    role: `${parameterOf(schemeSheet(view), 'name', figure('role'))}&""`,
    passed: wholeText(figure('days'), text.style),
    total: wholeText(page.ref('workdays.total'), text.style),
    day: dayText(page.ref('today'), text.dayTemplate, text.months),
  });
  return `IF(${figure('known')}=0;${quoteText(text.card.unknown)};${days})`;
}

/** The two large numbers. */
function placeTiles(page: Page, view: View, index: number, from: number): number {
  const { text, unit } = view;
  const figure = (name: Figure) => figureOf(page, index, name);
  const total = () => page.ref(`p.${index}.total`);
  const words = text.card;
  const ground = (row: number, role: 'tileLabel' | 'tileNumber' | 'tileNote') => {
    page.ground(row, C.name, C.plan, role);
    page.ground(row, C.weight, C.earned, role);
  };
  page.text(from, C.name, 'tileLabel', words.earned);
  page.formula(from, C.weight, 'tileLabel', () => nextLabel(view, figure));
  ground(from, 'tileLabel');
  page.formula(from + 1, C.name, 'tileNumber', () => moneyText(total(), text.style, unit));
  page.formula(from + 1, C.weight, 'tileNumber', () => {
    return `IF(NOT(ISNUMBER(${figure('gain')}));"—";"+"&${moneyText(figure('gain'), text.style, unit)})`;
  });
  ground(from + 1, 'tileNumber');
  page.height(from + 1, 44);
  page.formula(from + 2, C.name, 'tileNote', () =>
    sentence(words.parts, {
      base: moneyText(`(${total()}-${figure('bonus')})`, text.style, unit),
      bonus: moneyText(figure('bonus'), text.style, unit),
    }),
  );
  page.formula(from + 2, C.weight, 'tileNote', () => {
    const becomes = sentence(words.becomes, {
      bonus: moneyText(`(${figure('bonus')}+${figure('gain')})`, text.style, unit),
    });
    return `IF(NOT(ISNUMBER(${figure('gain')}));"";${becomes})`;
  });
  ground(from + 2, 'tileNote');
  const next = { row: from, column: C.weight, rows: 3, columns: C.earned - C.weight + 1 };
  page.rule([next], 'accentRow', () => 'TRUE');
  return from + 3;
}

/** "178,660 more, and you are on the step from 90%". */
function nextLabel(view: View, figure: (name: Figure) => string): string {
  const { text, unit } = view;
  const step = rateText(figure('next'), text.style);
  const need = sentence(text.card.next, { need: moneyText(figure('need'), text.style, unit), step });
  const top = quoteText(text.card.top);
  return `IF(N(${figure('plan')})<=0;${quoteText(text.card.noPlan)};IF(NOT(ISNUMBER(${figure('need')}));${top};${need}))`;
}

function bar(attainment: string): string {
  const full = `MIN(${BAR};MAX(0;ROUND(N(${attainment})*${BAR};0)))`;
  return `IF(NOT(ISNUMBER(${attainment}));"";REPT("█";${full})&REPT("░";${BAR}-${full}))`;
}

function attained(view: View, figure: (name: Figure) => string): string {
  const { text, unit } = view;
  const said = sentence(text.card.attained, {
    share: rateText(`ROUND(MAX(0;N(${figure('attainment')}));3)`, text.style),
    actual: moneyText(figure('actual'), text.style, unit),
    plan: moneyText(`N(${figure('plan')})`, text.style, unit),
  });
  return `IF(NOT(ISNUMBER(${figure('attainment')}));"";${said})`;
}

/** What the pay is made of, a row a part, in whole units; the payslip has the kopecks. */
function placeParts(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text, unit } = view;
  const words = text.parts;
  const sheet = schemeSheet(view);
  const figure = (name: Figure) => figureOf(page, index, name);
  let row = header(page, from, ALL, [
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
  row += 1;
  page.text(row, C.name, 'total', words.total);
  const soft = () => (person.indicators > 0 ? `+SUM(${page.ref(`p.${index}.soft`)})` : '');
  page.formula(row, C.earned, 'total', () => `ROUND(${figure('fixed')}${soft()}+${figure('bonus')};2)`, {
    format: 'money',
  });
  page.name(`p.${index}.total`, row, C.earned);
  page.ground(row, C.name, C.earned, 'total');
  return row + 1;
}

/** "1.2% of the whole amount", by the step reached and how it pays. */
export function bonusRule(view: View, figure: (name: Figure) => string): string {
  const { text } = view;
  const sheet = schemeSheet(view);
  const rate = rateText(`MAX(0;${figure('rate')})`, text.style);
  const kind = parameterOf(sheet, 'kind', figure('role'));
  const whole = sentence(text.rules.whole, { rate });
  const ofTarget = sentence(text.rules.target, { rate });
  const measured = `IF(${parameterOf(sheet, 'measure', figure('role'))}=1;${whole};${ofTarget})`;
  const byKind = `IF(${kind}=2;${quoteText(text.rules.marginal)};IF(${kind}=3;${quoteText(text.rules.linear)};${measured}))`;
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
    page.name(`p.${index}.weight.${number}`, row, C.weight);
    page.name(`p.${index}.whole.${number}`, row, C.month);
    page.name(`p.${index}.paid.${number}`, row, C.helper);
  }
  if (person.indicators > 0) page.name(`p.${index}.soft`, from, C.earned, person.indicators);
  return from + person.indicators;
}
