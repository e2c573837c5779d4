import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import {
  bonusFormula,
  managerFigure,
  nameKey,
  parameterOf,
  roundedMoney,
  stepFigure,
  stepReached,
} from '../motivation/published';
import { FIGURES, type Figure, schemeFigureOf } from './figures';
import { schemeSheet, W } from './keys';
import { aloneFormula } from './keys-sales';
import type { Person } from './people';
import { planFormula, teamPlan } from './plans';
import { NONE } from './scheme-facts';
import type { View } from './view';

/** What the cards are counted from, a row a person. */
export function placePeopleKeys(page: Page, view: View): void {
  FIGURES.forEach((figure, index) => {
    page.text(1, W.people + index, 'header', view.text.keys.figures[figure]);
    page.name(`all.p.${figure}`, 2, W.people + index, Math.max(1, view.people.length));
  });
  view.people.forEach((person, index) => {
    placePerson(page, view, person, index);
  });
}

function placePerson(page: Page, view: View, person: Person, index: number): void {
  const row = index + 2;
  const sheet = schemeSheet(view);
  const own = (figure: Figure) => fixed(row, W.people + FIGURES.indexOf(figure));
  const name = quoteText(person.name);
  const { isHead } = person;
  const first = page.ref('first');
  const formulas: Readonly<Record<Figure, () => string>> = {
    known: () => `IFERROR(IF(${managerFigure(sheet, 'role', name)}>0;1;0);0)`,
    role: () => `IF(${own('known')}=1;${managerFigure(sheet, 'role', name)};1)`,
    base: () => parameterOf(sheet, 'base', own('role')),
    plan: () => {
      const planned = isHead
        ? teamPlan(page, view, index)
        : planFormula(view, person.name, own('base'), first);
      return `IF(${own('gone')}=1;0;${planned})`;
    },
    actual: () => (person.asPaid ? own('sales') : `ROUND(${own('sales')}+${own('returns')};2)`),
    attainment: () => `IF(N(${own('plan')})<=0;"";${own('actual')}/${own('plan')})`,
    bonus: () => `N(${bonusFormula(sheet, own('role'), own('actual'), own('plan'))})`,
    days: () => workedDays(page, view, name, own('known')),
    fixed: () => {
      const whole = parameterOf(sheet, 'fixed', own('role'));
      const total = page.ref('workdays.total');
      return `IF(${total}=0;0;${roundedMoney(`${whole}*${own('days')}/${total}`)})`;
    },
    step: () =>
      `IF(NOT(ISNUMBER(${own('attainment')}));0;${stepReached(sheet, own('role'), `MAX(0;N(${own('attainment')}))`)})`,
    // Under a first step that does not begin at 0 the next one is that step.
    next: () =>
      `IF(NOT(ISNUMBER(${own('attainment')}));${NONE};${stepFigure(sheet, 'from', own('role'), `(${own('step')}+1)`)})`,
    target: () => `IF(${own('next')}>=${NONE};0;ROUNDUP(ROUND(${own('next')}*N(${own('plan')});6);2))`,
    need: () => `IF(${own('next')}>=${NONE};"";ROUND(${own('target')}-${own('actual')};2))`,
    gain: () => {
      const there = bonusFormula(sheet, own('role'), own('target'), own('plan'));
      // What is still to be taken off for returns eats of it first.
      const [due, taken] = (['due', 'clawback'] as const).map((of) => schemeFigureOf(page, view, index, of));
      const quarter = schemeFigureOf(page, view, index, 'quarter');
      const eaten = person.asPaid ? `-MAX(0;MIN(${due};N(${there})+${quarter})-${taken})` : '';
      return `IF(NOT(ISNUMBER(${own('need')}));"";ROUND(N(${there})-${own('bonus')}${eaten};2))`;
    },
    rate: () => `IF(${own('step')}=0;0;${stepFigure(sheet, 'rate', own('role'), own('step'))})`,
    credited: () => (isListed(person) ? `ROUND(SUM(${page.ref(`lines.${index}.credit`)});2)` : '0'),
    slipGap: () => `ABS(ROUND(${page.ref(`slip.${index}.total`)}-${page.ref(`p.${index}.total`)};2))`,
    gone: () => {
      const left = leftFormula(view, name, own('known'));
      return `IF(AND(${left}>0;${left}<${page.ref('first')});1;0)`;
    },
    listedGap: () => `ABS(ROUND(${own('credited')}-${own('actual')};2))`,
    key: () => `${nameKey(name)}&"#1"`,
    sales: () => soldFormula(page, view, person, index, own('base'), 'sales'),
    returns: () => soldFormula(page, view, person, index, own('base'), 'returns'),
  };
  FIGURES.forEach((figure, offset) => {
    page.formula(row, W.people + offset, 'formula', formulas[figure]);
    page.name(`p.${index}.${figure}`, row, W.people + offset);
  });
}

/** Whether a payslip has lines that bring a bonus. */
export function isListed({ lines, members }: Person): boolean {
  return lines.length + members.length > 0;
}

/** What is sold, or came back, in the person's name, by shares of deals, and by those whom the person leads. */
function soldFormula(
  page: Page,
  view: View,
  { name, lines, members, backs, asPaid }: Person,
  index: number,
  base: string,
  what: 'sales' | 'returns',
): string {
  const alone = aloneFormula(page, view, name, base, what);
  const shared = (block: string) => {
    const [whole, credit, back] = ['whole', 'credit', 'back'].map((column) => page.ref(`${block}.${column}`));
    return `+SUMPRODUCT((${whole}>0)*(${back}=${what === 'returns' ? 1 : 0})*${credit})`;
  };
  const own = backs.some(({ by }) => by === name);
  const ofBacks = asPaid && what === 'returns' && own ? shared(`backs.${index}.own`) : '';
  const ofLines = lines.length > 0 ? shared(`lines.${index}`) : '';
  const led = members.map((_, at) => `+${page.ref(`sold.${view.members[index]![at]!}.${what}`)}`).join('');
  return `ROUND(${alone}${ofLines}${ofBacks}${led};2)`;
}

/** The last day at work, 0 where nobody has said one; a month after it pays nothing. */
function leftFormula(view: View, name: string, known: string): string {
  return `IF(${known}=1;N(${managerFigure(schemeSheet(view), 'left', name)});0)`;
}

/** Days at work that are over: since the first day of a newcomer, until the last one of who left. */
function workedDays(page: Page, view: View, name: string, known: string): string {
  const started = `IF(${known}=1;N(${managerFigure(schemeSheet(view), 'started', name)});0)`;
  const left = leftFormula(view, name, known);
  const day = page.ref('days.day');
  const since = `(${day}>=${started})`;
  const until = `((${left}=0)+(${day}<=${left})>0)`;
  return `SUMPRODUCT(${page.ref('days.worked')}*(${day}<${page.ref('until')})*${since}*${until})`;
}
