import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import {
  bonusFormula,
  managerFigure,
  parameterOf,
  roundedMoney,
  stepFigure,
  stepReached,
} from '../motivation/published';
import { isPlanned, planOf } from '../plan/published';
import { personText } from '../shared/team-sales';
import { schemeSheet, W } from './keys';
import { aloneFormula } from './keys-sales';
import { NONE } from './scheme-facts';
import type { Person, View } from './view';

/** Figures of a person, a column each, in the order in which they are counted. */
const FIGURES = [
  'known',
  'role',
  'base',
  'plan',
  'actual',
  'attainment',
  'bonus',
  'days',
  'fixed',
  'step',
  'next',
  'target',
  'need',
  'gain',
  'rate',
  'credited',
  'slipGap',
  'listedGap',
  'gone',
] as const;
export type Figure = (typeof FIGURES)[number];

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

/** A figure of everybody: a formula stays short however many they are. */
export function figuresOf(page: Page, figure: Figure): string {
  return page.ref(`all.p.${figure}`);
}

export function figureOf(page: Page, index: number, figure: Figure): string {
  return page.ref(`p.${index}.${figure}`);
}

function placePerson(page: Page, view: View, person: Person, index: number): void {
  const row = index + 2;
  const sheet = schemeSheet(view);
  const own = (figure: Figure) => fixed(row, W.people + FIGURES.indexOf(figure));
  const name = quoteText(person.name);
  const formulas: Readonly<Record<Figure, () => string>> = {
    known: () => `IFERROR(IF(${managerFigure(sheet, 'role', name)}>0;1;0);0)`,
    role: () => `IF(${own('known')}=1;${managerFigure(sheet, 'role', name)};1)`,
    base: () => parameterOf(sheet, 'base', own('role')),
    plan: () => `IF(${own('gone')}=1;0;${planFormula(page, view, person, own)})`,
    actual: () => {
      const alone = aloneFormula(page, view, person.name, own('base'));
      const split =
        person.lines.length === 0
          ? '0'
          : `SUMPRODUCT((${page.ref(`lines.${index}.whole`)}>0)*${page.ref(`lines.${index}.credit`)})`;
      return `ROUND(${alone}+${split};2)`;
    },
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
      return `IF(NOT(ISNUMBER(${own('need')}));"";ROUND(N(${there})-${own('bonus')};2))`;
    },
    rate: () => `IF(${own('step')}=0;0;${stepFigure(sheet, 'rate', own('role'), own('step'))})`,
    credited: () => (person.lines.length === 0 ? '0' : `ROUND(SUM(${page.ref(`lines.${index}.credit`)});2)`),
    slipGap: () => `ABS(ROUND(${page.ref(`slip.${index}.total`)}-${page.ref(`p.${index}.total`)};2))`,
    gone: () => {
      const left = leftFormula(view, name, own('known'));
      return `IF(AND(${left}>0;${left}<${page.ref('first')});1;0)`;
    },
    listedGap: () => `ABS(ROUND(${own('credited')}-${own('actual')};2))`,
  };
  FIGURES.forEach((figure, offset) => {
    page.formula(row, W.people + offset, 'formula', formulas[figure]);
    page.name(`p.${index}.${figure}`, row, W.people + offset);
  });
}

/** Of the sheet "Plan" for that month, else the scheme's. */
function planFormula(page: Page, view: View, { name }: Person, own: (figure: Figure) => string): string {
  const manager = managerFigure(schemeSheet(view), 'plan', quoteText(name));
  const scheme = `IF(${own('known')}=1;N(${manager});0)`;
  const { planSheet } = view;
  if (planSheet === undefined) return scheme;
  const [month, person] = [page.ref('first'), personText(name)];
  const of = (figure: 'profit' | 'revenue') => planOf(planSheet, figure, month, person);
  const planned = `IF(${own('base')}=2;${of('profit')};${of('revenue')})`;
  return `IF(${isPlanned(planSheet, month, person)}=1;${planned};${scheme})`;
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
