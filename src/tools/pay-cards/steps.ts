import { columnLetter, fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { bonusFormula, parameterOf, stepFigure } from '../motivation/published';
import { header, heading, rateText, withUnit } from '../shared/report-parts';
import { type Figure, figureOf } from './figures';
import { schemeSheet } from './keys';
import { ALL, BAR, C } from './layout';
import { payText } from './money';
import { overAdds } from './over-step';
import type { Person } from './people';
import { NONE } from './scheme-facts';
import type { View } from './view';

/** How far the plan is met, marked with the steps, and what every step pays. Answers with the next row. */
export function placeSteps(page: Page, view: View, person: Person, index: number, from: number): number {
  const { text, unit } = view;
  const words = text.steps;
  page.formula(from, C.earned, 'headingNote', () => {
    const total = page.ref('workdays.total');
    const passed = `(${page.ref('workdays.passed')}/MAX(1;${total}))`;
    return sentence(words.pace, { share: rateText(`ROUND(${passed};2)`, text.style) });
  });
  const bar = heading(page, from, ALL, words.heading);
  const first = header(page, bar + 1, ALL, [
    { at: C.name, label: words.step, left: true },
    { at: C.fact, label: withUnit(unit, words.target) },
    { at: C.plan, label: withUnit(unit, words.left) },
    { at: C.attainment, label: words.rate },
    { at: C.month, label: withUnit(unit, words.bonus) },
    { at: C.how, label: words.state, left: true },
    { at: C.earned, label: withUnit(unit, words.month), note: words.monthNote },
  ]);
  page.height(first - 1, 21);
  for (let number = 1; number <= person.steps; number += 1) {
    placeStep(page, view, index, number, { row: first + number - 1, isFirst: number === 1, bar });
  }
  placeBar(page, view, index, { bar, first, rows: person.steps });
  const block = { row: first, column: C.name, rows: person.steps, columns: C.earned - C.name + 1 };
  const letter = columnLetter(C.plan);
  const [left, above] = [`$${letter}${first}`, `$${letter}$${first - 1}:$${letter}${first - 1}`];
  page.rule([block], 'accentRow', () => `AND(ISNUMBER(${left});COUNT(${above})=0)`);
  return first + person.steps;
}

interface At {
  readonly row: number;
  readonly isFirst: boolean;
  readonly bar: number;
}

function placeStep(page: Page, view: View, index: number, number: number, { row, isFirst, bar }: At): void {
  const { text } = view;
  const words = text.steps;
  const sheet = schemeSheet(view);
  const figure = (name: Figure) => figureOf(page, index, name);
  const of = (column: 'from' | 'rate', step: number) =>
    stepFigure(sheet, column, figure('role'), String(step));
  const [from, target, bonus] = [fixed(row, C.helper), fixed(row, C.fact), fixed(row, C.month)];
  // Not from="": an engine takes 0 for it.
  const isUsed = (formula: string) => `IF(NOT(ISNUMBER(${from}));"";${formula})`;
  const isPlanned = (formula: string) => isUsed(`IF(N(${figure('plan')})<=0;"";${formula})`);
  const isReached = `AND(ISNUMBER(${figure('attainment')});MAX(0;N(${figure('attainment')}))>=N(${from}))`;
  const share = (value: string) => rateText(value, text.style);
  page.formula(row, C.helper, 'aside', () => `IF(${of('from', number)}>=${NONE};"";${of('from', number)})`);
  page.formula(row, C.sign, 'checkSign', () => isUsed(`IF(${isReached};"✓";"")`));
  page.formula(row, C.name, 'text', () => {
    const next = of('from', number + 1);
    const below = `IF(${next}>=${NONE};${quoteText(words.always)};${sentence(words.below, { step: share(next) })})`;
    return isUsed(`IF(${from}<=0;${below};${sentence(words.from, { step: share(from) })})`);
  });
  page.formula(
    row,
    C.fact,
    'formula',
    () => isPlanned(`IF(${from}<=0;"";ROUNDUP(ROUND(${from}*${figure('plan')};6);2))`),
    { format: 'money' },
  );
  const left = `ROUND(${target}-${figure('actual')};2)`;
  page.formula(
    row,
    C.plan,
    'formula',
    () => isPlanned(`IF(OR(NOT(ISNUMBER(${target}));${isReached});"";${left})`),
    {
      format: 'money',
    },
  );
  page.formula(row, C.attainment, 'formula', () => isUsed(of('rate', number)), { format: 'rate' });
  // The cell itself, as people-keys has it: N(cell) ÷ plan is a hair off 0.8 in an engine, and under the step.
  const paid = (amount: string) => `N(${bonusFormula(sheet, figure('role'), amount, figure('plan'))})`;
  page.formula(
    row,
    C.month,
    'formula',
    () => isPlanned(`IF(ISNUMBER(${target});${paid(target)};${paid('0')})`),
    { format: 'money' },
  );
  page.formula(row, C.how, 'aside', () => {
    const gains = sentence(words.next, { gain: payText(figure('gain'), view) });
    const adds = `IF(${overAdds(page, index)}>0;${quoteText(words.nextOver)};${gains})`;
    const here = `IF(${figure('step')}=${number};${quoteText(words.here)};${quoteText(words.reached)})`;
    const state = `IF(${isReached};${here};IF(${from}=${figure('next')};${adds};""))`;
    return isPlanned(state);
  });
  page.formula(
    row,
    C.earned,
    'formula',
    () => {
      const whole = (base: 'fixed' | 'soft') => `N(${parameterOf(sheet, base, figure('role'))})`;
      return isPlanned(`${whole('fixed')}+${whole('soft')}+${bonus}`);
    },
    { format: 'money' },
  );
  placePiece(page, view, index, { row, isFirst, bar });
}

/** Where the step's mark is in the bar, and the piece of the bar before it. */
function placePiece(page: Page, view: View, index: number, { row, isFirst, bar }: At): void {
  const [from, mark, full] = [fixed(row, C.helper), fixed(row, C.key), fixed(bar, C.key)];
  const before = isFirst ? '0' : fixed(row - 1, C.key);
  const top = fixed(bar, C.helper);
  page.formula(row, C.key, 'aside', () => `IF(NOT(ISNUMBER(${from}));${BAR};ROUND(${from}/${top}*${BAR};0))`);
  page.formula(row, C.usual, 'aside', () => {
    const attainment = figureOf(page, index, 'attainment');
    const isReached = `N(${attainment})>=N(${from})`;
    const label = `" "&IF(${isReached};"✓";"")&${rateText(from, view.text.style)}&" "`;
    // Full right up to the mark only once the step is reached, however the signs round.
    const done = `IF(${isReached};${mark}-${before};MIN(${mark}-${before}-1;${full}-${before}))`;
    return `${signs(done, `(${mark}-${before})`)}&IF(N(${from})<=0;"";${label})`;
  });
}

/** So many signs, full ones first. */
function signs(done: string, all: string): string {
  const full = `MAX(0;MIN(${all};${done}))`;
  return `REPT("█";${full})&REPT("░";MAX(0;${all}-${full}))`;
}

interface Bar {
  readonly bar: number;
  readonly first: number;
  readonly rows: number;
}

function placeBar(page: Page, view: View, index: number, { bar, first, rows }: Bar): void {
  const attainment = () => figureOf(page, index, 'attainment');
  const column = (at: number) => `${fixed(first, at)}:${fixed(first + rows - 1, at)}`;
  const [top, full] = [fixed(bar, C.helper), fixed(bar, C.key)];
  page.formula(bar, C.helper, 'aside', () => `MAX(1;${column(C.helper)})`);
  page.formula(bar, C.key, 'aside', () => `MIN(${BAR};MAX(0;INT(N(${attainment()})/${top}*${BAR})))`);
  page.formula(bar, C.name, 'link', () => {
    const pieces = Array.from({ length: rows }, (_, at) => fixed(first + at, C.usual));
    const last = fixed(first + rows - 1, C.key);
    const rest = signs(`(${full}-${last})`, `(${BAR}-${last})`);
    const said = quoteText(view.text.card.noPlan);
    return `IF(NOT(ISNUMBER(${attainment()}));${said};${[...pieces, rest].join('&')})`;
  });
  page.ground(bar, C.name, C.earned, 'link');
  page.merge({ row: bar, column: C.name, rows: 1, columns: C.earned - C.name + 1 });
  page.height(bar, 30);
}
