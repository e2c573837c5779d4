import { isWorking } from '../../analysis/calendar';
import type { Format } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence, wholeText } from '../../blueprint/sentence';
import { factOf } from '../plan/published';
import {
  type Input,
  placeInputs as inputRows,
  type Line,
  momentText,
  placeLines,
  titles,
} from '../shared/report-parts';
import { currencyInputs, todayInput } from '../shared/team-plans';
import { holidayWarnings } from '../shared/work-days';
import { C, heading, moneyText, withUnit } from './layout';
import { LIMITS } from './settings';
import type { View } from './view';

/** Where the figures of the department stand. */
const TOTAL = { label: 5, value: 8 } as const;

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, view: View): number {
  const { text, context, team } = view;
  const { sales } = team;
  const table = sales.from === 'orders' ? context.orders.source?.sheetName : context.source.sheetName;
  const title = () => sentence(text.title, { day: dayOfCell(page, view, 'today') });
  const under = text.subtitle(table ?? '', momentText(context.now, text.day));
  return titles(page, { from: C.name, to: C.last }, title, under);
}

/** "Fri, May 15" of a day's cell. */
export function dayOfCell(page: Page, { text }: View, name: string): string {
  const day = page.ref(name);
  const weekday = `CHOOSE(WEEKDAY(${day};2);${text.weekdays.map(quoteText).join(';')})`;
  return `${weekday}&", "&${dayText(day, text.dayTemplate, text.months)}`;
}

/** Lines for what applies at the build; each is empty once it does not. Answers with the next row. */
export function placeWarnings(page: Page, view: View, from: number): number {
  return placeLines(page, from, C.name, warningsOf(page, view));
}

function warningsOf(page: Page, view: View): (() => Line)[] {
  const { text, context, team } = view;
  const ref = (name: string) => page.ref(name);
  const words = text.warnings;
  const { sales, planSheet } = team;
  const said = (count: number, what: (count: number) => string) =>
    count === 0 ? [] : [() => ({ when: 'TRUE', what: quoteText(what(count)) })];
  const otherCurrency =
    planSheet !== undefined && sales.currencies
      ? [
          () => ({
            when: `${factOf(planSheet, 'currency')}<>${ref('currencyText')}`,
            what: quoteText(words.planCurrency),
          }),
        ]
      : [];
  const has = (applies: boolean, warning: () => Line) => (applies ? [warning] : []);
  const unplanned = planSheet !== undefined || view.people.every(({ plan }) => plan === null);
  return [
    ...has(unplanned, () => ({
      when: `N(${ref('all.plan')})=0`,
      what: quoteText(planSheet === undefined ? words.noPlan : words.noPlanned),
    })),
    ...has(view.daysLeft === 0, () => ({ when: `${ref('workdays.left')}=0`, what: quoteText(words.noDays) })),
    ...has(view.daysLeft > 0 && !isWorking(context.calendar, context.today), () => ({
      when: `AND(${ref('todayWorked')}=0;${ref('workdays.left')}>0)`,
      what: quoteText(words.dayOff),
    })),
    ...otherCurrency,
    ...said(sales.undated, words.undated),
    ...said(sales.unpriced, words.unpriced),
    ...said(sales.foreign, words.foreign),
    ...holidayWarnings(context, context.today).map((warning) => () => warning),
    // Last: as long as it does not apply, its line is the gap under the block.
    () => ({
      when: `${ref('today')}<>${context.today}`,
      what: quoteText(words.otherDay(context.today)),
    }),
  ];
}

/** The inputs under their heading. Answers with the next row. */
export function placeInputs(page: Page, view: View, from: number): number {
  const { text } = view;
  const row = heading(page, from, text.inputs.heading, { to: C.first });
  const { listHelp: list, dayHelp: day, numberHelp: number } = text.inputs;
  return inputRows(page, row, { label: C.name, value: C.first }, inputsOf(view), { list, day, number });
}

function inputsOf({ context, team, text, fewest }: View): Input[] {
  const words = text.inputs;
  return [
    todayInput(context.today, words),
    ...currencyInputs(team.sales, words, text.none),
    {
      name: 'fewest',
      label: words.fewest,
      note: words.fewestNote,
      value: fewest,
      format: 'integer',
      check: { kind: 'number', min: 1, max: LIMITS.fewest },
    },
  ];
}

/** The department's figures beside the inputs, and what they come to. Answers with the next row. */
export function placeTotals(page: Page, view: View, from: number): number {
  const { text } = view;
  const words = text.totals;
  let row = heading(page, from, words.heading, { from: TOTAL.label });
  const ref = (name: string) => page.ref(name);
  const money = (label: string) => withUnit(view, label);
  const lines: readonly (readonly [string, () => string, Format])[] = [
    [money(words.since), () => ref('all.since'), 'money'],
    [money(words.actual), () => ref('all.actual'), 'money'],
    [money(words.due), () => ref('all.due'), 'money'],
    [money(words.planToday), () => ref('all.planToday'), 'money'],
    [money(words.needToday), () => ref('all.needToday'), 'money'],
    [words.daysLeft, () => ref('workdays.left'), 'integer'],
  ];
  for (const [label, value, format] of lines) {
    page.text(row, TOTAL.label, 'label', label);
    page.formula(row, TOTAL.value, label === money(words.needToday) ? 'strong' : 'formula', value, {
      format,
    });
    row += 1;
  }
  page.formula(row, TOTAL.label, 'note', () => verdict(page, view));
  return row + 1;
}

/** Ahead or behind by how much, and what each day left must bring. */
function verdict(page: Page, view: View): string {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const words = text.totals;
  const behind = sentence(words.behind, {
    gap: moneyText('(-'.concat(ref('all.gap'), ')'), view),
    days: wholeText(ref('workdays.left'), text.style),
  });
  const gap = moneyText(ref('all.gap'), view);
  const lagging = `COUNTIF(${ref('listed.gap')};"<0")`;
  const some = sentence(words.aheadSome, { gap, people: wholeText(lagging, text.style) });
  const ahead = `IF(${lagging}>0;${some};${sentence(words.ahead, { gap })})`;
  const met = quoteText(words.met);
  const over = `IF(${ref('all.left')}>0;${sentence(words.over, { left: moneyText(ref('all.left'), view) })};${met})`;
  const now = `IF(${ref('all.left')}=0;${met};IF(N(${ref('all.gap')})<0;${behind};${ahead}))`;
  return `IF(N(${ref('all.plan')})=0;"";IF(${ref('workdays.left')}=0;${over};${now}))`;
}
