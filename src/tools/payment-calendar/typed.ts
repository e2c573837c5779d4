import type { Day } from '../../analysis/day';
import type { Scalar } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { isError, isShareFormula, shareFormula } from '../shared/share';
import { C } from './layout';
import type { View } from './view';

/** 1 January 2000 and 1 January 2100: a number outside is no day of a payment but a number typed by mistake. */
const DAYS = { from: 36_526, to: 73_051 } as const;

type Row = Readonly<Record<string, Scalar>>;

/** The day in a row's cell: one that was typed, or the CRM's that stands there; null where neither. */
export function dayOfRow({ day, crmDay }: Row): Day | null {
  if (typeof day !== 'number') return null;
  return day === crmDay || (day >= DAYS.from && day < DAYS.to) ? Math.floor(day) : null;
}

/** What stands in a row where its day belongs and is none: it stays there. */
export function noDay(row: Row): Scalar {
  return dayOfRow(row) === null && !isError(row.day) ? (row.day ?? null) : null;
}

/** Columns of the hidden sheet. */
const COLUMNS = { day: 42, noShare: 43, noDay: 44, stage: 46, noStageShare: 47, figures: 49 } as const;

/**
 * What counts of the days and probabilities that people type: a number over 1 is per cent, and what is no share or no
 * day counts as if nothing had been typed. With how many such rows there are, and which is the first.
 * @param rows of the calendar
 */
export function placeTyped(page: Page, view: View, rows: number): void {
  const list = (name: string) => page.ref(`list.${name}`);
  const words = view.text.keys;
  const column = (at: number, label: string, name: string, count: number) => {
    page.text(1, at, 'header', label);
    page.name(name, 2, at, count);
  };
  column(COLUMNS.day, words.countedDay, 'keys.day', rows);
  page.fill(2, COLUMNS.day, 'formula', () => {
    const [day, crm] = [list('date'), list('crmDay')];
    const known = `${isDayFormula(day)}+(${day}=${crm})`;
    return `IF(${day}="";"";IF(${known}>0;INT(${day});IF(${crm}="";"";${crm})))`;
  });
  column(COLUMNS.noShare, words.noShare, 'keys.noShare', rows);
  page.fill(2, COLUMNS.noShare, 'formula', () => {
    const share = list('probability');
    return `IF((${list('key')}<>"")*(${share}<>"")*(1-${isShareFormula(share)})>0;1;0)`;
  });
  column(COLUMNS.noDay, words.noDay, 'keys.noDay', rows);
  page.fill(2, COLUMNS.noDay, 'formula', () => {
    const [day, crm] = [list('date'), list('crmDay')];
    return `IF((${list('key')}<>"")*(${day}<>"")*(${day}<>${crm})*(1-${isDayFormula(day)})>0;1;0)`;
  });
  column(COLUMNS.stage, words.stageShare, 'keys.stage', Math.max(1, view.odds.length));
  column(COLUMNS.noStageShare, words.noShare, 'keys.noStageShare', Math.max(1, view.odds.length));
  view.odds.forEach(({ key }, index) => {
    const typed = () => page.ref(`typed.${key}`);
    const proposal = () => page.ref(`proposal.${key}`);
    page.formula(index + 2, COLUMNS.stage, 'formula', () =>
      shareFormula(typed(), `IF(ISNUMBER(${proposal()});${proposal()};"")`),
    );
    page.name(`odds.${key}`, index + 2, COLUMNS.stage);
    page.formula(
      index + 2,
      COLUMNS.noStageShare,
      'formula',
      () => `IF((${typed()}<>"")*(1-${isShareFormula(typed())})>0;1;0)`,
    );
  });
  DOUBTS.forEach(({ name }, index) => {
    const figure = (offset: number, what: string, formula: () => string) => {
      page.formula(index + 2, COLUMNS.figures + offset, 'formula', formula);
      page.name(`${name}.${what}`, index + 2, COLUMNS.figures + offset);
    };
    figure(0, 'count', () => `SUM(${page.ref(`keys.${name}`)})`);
    figure(1, 'at', () => `IFERROR(MATCH(1;${page.ref(`keys.${name}`)};0);1)`);
  });
}

function isDayFormula(cell: string): string {
  return `ISNUMBER(${cell})*(${cell}>=${DAYS.from})*(${cell}<${DAYS.to})`;
}

/** Where what is no share or no day stands, and its words. */
const DOUBTS = [
  { name: 'noShare', cells: 'list.probability', words: 'noShare' },
  { name: 'noStageShare', cells: 'stages.probability', words: 'noStageShare' },
  { name: 'noDay', cells: 'list.date', words: 'noDay' },
] as const;

/** A line for each kind of what was typed and cannot be read: while it holds, and what it says. */
export function typingDoubts(page: Page, view: View): { readonly when: string; readonly what: string }[] {
  return DOUBTS.filter(({ name }) => name !== 'noStageShare' || view.odds.length > 0).map(
    ({ name, cells, words }) => {
      const at = page.ref(`${name}.at`);
      const count = page.ref(`${name}.count`);
      const first = `ROW(INDEX(${page.ref(cells)};1))`;
      return {
        when: `${count}>0`,
        what: sentence(view.text.warnings[words], {
          row: `(${first}+${at}-1)`,
          said: `INDEX(${page.ref(cells)};${at})`,
          count: wholeText(count, view.text.style),
        }),
      };
    },
  );
}

/** A formula of what a row's payment weighs; of one without an amount it is not known. */
export function weightedOf(row: number, otherwise: string): string {
  const amount = a1(row, C.amount);
  const share = a1(row, C.probability);
  return `IF(${amount}="";"";N(${shareFormula(share, otherwise)})*${amount})`;
}

/** A formula of a text that says to press Refresh, for what was counted for other figures than the sheet's. */
export function pressRefresh({ text }: View): string {
  return quoteText(text.totals.refresh);
}
