import { ROLES } from '../../analysis/scheme';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import {
  FACTS,
  factOf,
  INDICATOR_COLUMNS,
  MANAGER_COLUMNS,
  nameKey,
  PARAMETERS,
  type Parameter,
  ROLE_STEPS,
  STEP_COLUMNS,
} from '../motivation/published';
import { tableOf } from '../motivation/sales';
import { safeName } from '../shared/criteria';
import { rateText } from '../shared/report-parts';
import { planKey } from '../shared/team-sales';
import { holidaysSource, workedFormula } from '../shared/work-days';
import { figuresOf } from './figures';
import { ACTUALS } from './kept';
import { NONE, WHOLE } from './scheme-facts';
import type { View } from './view';

/** Working columns, behind those that a scheme of its own fills as motivation-keys are. */
export const W = {
  days: 40,
  facts: 43,
  splits: 47,
  lines: 52,
  people: 62,
  kept: 84,
  carried: 110,
  named: 116,
  byOrder: 119,
} as const;

const DAYS = 31;

/** The quoted sheet that formulas of motivation/published read: the scheme's, or this tool's own. */
export function schemeSheet({ motivation, context }: View): string {
  return motivation ?? context.sheet('pay-cards-keys');
}

/** Days of the month with what is worked of them, and single facts. */
export function placeDays(page: Page, view: View): void {
  const { context, text, month } = view;
  const source = holidaysSource(context);
  page.text(1, W.days, 'header', text.keys.day);
  page.text(1, W.days + 1, 'header', text.keys.worked);
  for (let index = 0; index < DAYS; index += 1) {
    const row = index + 2;
    const day = fixed(row, W.days);
    page.formula(row, W.days, 'formula', () => `${page.ref('first')}+${index}`, { format: 'day' });
    page.formula(row, W.days + 1, 'formula', () => {
      return `IF(${day}>${page.ref('last')};0;${workedFormula(source, day)})`;
    });
  }
  page.name('days.day', 2, W.days, DAYS);
  page.name('days.worked', 2, W.days + 1, DAYS);
  const worked = (more: string) => `SUMPRODUCT(${page.ref('days.worked')}${more})`;
  const facts: readonly (readonly [string, string, number | (() => string)])[] = [
    ['first', text.keys.first, month.first],
    ['last', text.keys.last, month.last],
    ['workdays.total', text.keys.total, () => worked('*1')],
    ['workdays.passed', text.keys.passed, () => worked(`*(${page.ref('days.day')}<${page.ref('until')})`)],
    // Of the month before the day is the last one: it is over and counts too, as it does on its own evening.
    [
      'until',
      text.keys.until,
      () => `IF(${page.ref('today')}>=${page.ref('last')};${page.ref('last')}+1;${page.ref('today')})`,
    ],
  ];
  facts.forEach(([name, label, value], index) => {
    page.text(index + 2, W.facts, 'label', label);
    if (typeof value === 'number') page.text(index + 2, W.facts + 1, 'dated', value, { format: 'day' });
    else page.formula(index + 2, W.facts + 1, 'formula', value);
    page.name(name, index + 2, W.facts + 1);
  });
}

/** Splits as formulas find them: where deals count by shares, a row that has a deal, a manager and a share over 0. */
export function placeSplitKeys(page: Page, view: View): void {
  const { splits, splitting, text } = view;
  [text.keys.deal, text.keys.share, text.keys.pair, text.keys.row, text.keys.state].forEach(
    (label, index) => {
      page.text(1, W.splits + index, 'header', label);
    },
  );
  splits.forEach(({ deal, manager, share }, index) => {
    const isCounted = splitting && deal.trim() !== '' && manager.trim() !== '' && (share ?? 0) > 0;
    const built = isCounted ? `|${safeName(deal.trim())}#|${safeName(manager.trim())}` : '';
    const row = index + 2;
    const cell = (name: string) => `INDEX(${page.ref(`split.${name}`)};${index + 1})`;
    const key = fixed(row, W.splits);
    page.text(row, W.splits + 3, 'formula', index + 1);
    page.formula(row, W.splits, 'formula', () => {
      const byShares = `${factOf(schemeSheet(view), 'splits')}<>${WHOLE}`;
      const counts = `AND(${byShares};${cell('deal')}&""<>"";${cell('manager')}&""<>"";N(${cell('share')})>0)`;
      return `IF(${counts};${nameKey(`TRIM(${cell('deal')}&"")`)};"")`;
    });
    page.formula(row, W.splits + 1, 'formula', () => `IF(${key}="";0;${cell('share')})`);
    page.formula(row, W.splits + 2, 'formula', () => {
      return `IF(${key}="";"";${key}&"#"&${nameKey(`TRIM(${cell('manager')}&"")`)})`;
    });
    page.formula(row, W.splits + 4, 'formula', () => {
      const pair = fixed(row, W.splits + 2);
      return `IF(${pair}<>${quoteText(built)};1;IF(${key}="";0;IF(${isStray(page, view, index, key)};2;0)))`;
    });
  });
  page.name('splits.key', 2, W.splits, splits.length);
  page.name('splits.share', 2, W.splits + 1, splits.length);
  page.name('splits.pair', 2, W.splits + 2, splits.length);
  page.name('splits.number', 2, W.splits + 3, splits.length);
  page.name('splits.state', 2, W.splits + 4, splits.length);
}

/**
 * Beside each row of the splits, what of them and of those above is to be said: shares in the name of somebody without
 * a card, and deals whose shares are not 100% together. Each text holds those above it, so that none names all cells.
 */
export function placeSplitWords(page: Page, view: View): void {
  const { splits, text } = view;
  const at = { stray: W.named, uneven: W.named + 1 } as const;
  page.text(1, at.stray, 'header', text.keys.strayShares);
  page.text(1, at.uneven, 'header', text.keys.unevenShares);
  splits.forEach((_, index) => {
    const row = index + 2;
    const cell = (name: string) => `INDEX(${page.ref(`split.${name}`)};${index + 1})`;
    const key = fixed(row, W.splits);
    const put = (column: number, when: () => string, said: () => string) => {
      page.formula(row, column, 'formula', () => {
        const above = index === 0 ? '""' : fixed(row - 1, column);
        const gap = index === 0 ? '' : `&IF(LEN(${above})>0;", ";"")`;
        return `IF(LEN(${key})=0;${above};IF(${when()};${above}${gap}&${said()};${above}))`;
      });
    };
    const deal = () => `TRIM(${cell('deal')}&"")`;
    put(
      at.stray,
      () => isStray(page, view, index, key),
      () => sentence(text.splits.stray, { deal: deal(), manager: `TRIM(${cell('manager')}&"")` }),
    );
    const all = () => `SUMIF(${page.ref('splits.key')};${key};${page.ref('splits.share')})`;
    put(
      at.uneven,
      () => {
        const isFirst = `MATCH(${key};${page.ref('splits.key')};0)=${index + 1}`;
        return `AND(ROUND(${all()}-1;3)<>0;${isFirst};${soldOfDeal(page, view, key)}<>0)`;
      },
      () => `${deal()}&" ("&${rateText(all(), text.style)}&")"`,
    );
  });
  page.name('splits.stray', splits.length + 1, at.stray);
  page.name('splits.uneven', splits.length + 1, at.uneven);
}

/** The deal is sold, and the name on its share has no card. */
function isStray(page: Page, view: View, index: number, key: string): string {
  const manager = `INDEX(${page.ref('split.manager')};${index + 1})`;
  const holder = `${nameKey(`TRIM(${manager}&"")`)}&"#1"`;
  const isHere = `ISNUMBER(MATCH(${holder};${figuresOf(page, 'key')};0))`;
  return `AND(${soldOfDeal(page, view, key)}<>0;NOT(${isHere}))`;
}

/** What a deal brought in the months that are counted, in the table of what most are paid for. */
function soldOfDeal(page: Page, { people, tables }: View, deal: string): string {
  const table = tableOf(people[0]?.base ?? 'paid', tables);
  return `SUMIF(${page.ref(`${table}.deal`)};${deal};${page.ref(`${table}.amount`)})`;
}

/** Without a scheme on the sheet "Motivation": the few cells of this one, at the places of motivation-keys. */
export function placeOwnScheme(page: Page, view: View): void {
  if (view.motivation !== undefined) return;
  const { people, text, tables, own } = view;
  const at = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const ref = (name: string) => page.ref(name);
  const values: Partial<Record<Parameter, number | string | (() => string)>> = {
    inUse: 1,
    name: text.manager,
    fixed: () => `N(${ref('fixed')})`,
    base: 3,
    kind: 1,
    measure: 1,
    returns: 1,
    quarterFrom: 1,
  };
  page.text(1, 1, 'header', text.keys.scheme);
  for (const [name, row] of Object.entries(PARAMETERS) as [Parameter, number][]) {
    page.text(row, 1, 'note', name);
    const value = values[name] ?? 0;
    if (typeof value === 'function') page.formula(row, 2, 'formula', value);
    else page.text(row, 2, 'formula', value);
  }
  for (let role = 1; role <= ROLES.length; role += 1) {
    for (let step = 1; step <= ROLE_STEPS; step += 1) {
      const row = 1 + (role - 1) * ROLE_STEPS + step;
      const put = (name: keyof typeof STEP_COLUMNS, value: number | (() => string)) => {
        const column = at(STEP_COLUMNS[name]);
        if (typeof value === 'number') page.text(row, column, 'formula', value);
        else page.formula(row, column, 'formula', value);
      };
      const used = role === 1 && step <= own.steps.length;
      const [from, rate] = [`$${STEP_COLUMNS.from}$${row}`, `$${STEP_COLUMNS.rate}$${row}`];
      const typed = (name: string) => `INDEX(${ref(`steps.${name}`)};${step})`;
      const inUse = () => `AND(ISNUMBER(${typed('from')});ISNUMBER(${typed('rate')}))`;
      put('role', role);
      put('number', step);
      put('from', used ? () => `IF(${inUse()};${typed('from')};${NONE})` : Number(NONE));
      put('to', step < ROLE_STEPS ? () => `$${STEP_COLUMNS.from}$${row + 1}` : Number(NONE) + 1);
      put('rate', used ? () => `IF(${inUse()};${typed('rate')};0)` : 0);
      put(
        'over',
        step === 1 ? () => rate : () => `IF(${from}>=${NONE};0;${rate}-$${STEP_COLUMNS.rate}$${row - 1})`,
      );
      put('growth', 0);
    }
  }
  page.text(1, at(INDICATOR_COLUMNS.role), 'header', text.keys.none);
  people.forEach(({ name }, index) => {
    const row = index + 2;
    page.formula(row, at(MANAGER_COLUMNS.key), 'formula', () => nameKey(`$${MANAGER_COLUMNS.name}$${row}`));
    page.text(row, at(MANAGER_COLUMNS.name), 'text', name, { format: 'text' });
    page.text(row, at(MANAGER_COLUMNS.role), 'formula', 1);
    page.formula(row, at(MANAGER_COLUMNS.plan), 'formula', () => `N(${ref(`plan.${index}`)})`);
    const member = view.context.team.rows.find((own) => own.name.toLowerCase() === name.toLowerCase());
    page.text(row, at(MANAGER_COLUMNS.started), 'formula', member?.started ?? '');
    page.text(row, at(MANAGER_COLUMNS.left), 'formula', member?.left ?? '');
  });
  page.text(FACTS.revenueFrom, 34, 'formula', tables.revenue);
  page.text(FACTS.paidFrom, 34, 'formula', tables.paid);
}

/** What was typed and has no cell now, for another month or beside a scheme of another sheet: it comes back. */
export function placeKept(page: Page, view: View): void {
  page.text(1, W.kept, 'header', view.text.keys.kept);
  const blocks = {
    plans: { column: W.kept, columns: ['plan'] },
    actuals: { column: W.kept + 3, columns: ACTUALS },
    unseen: { column: W.kept + 11, columns: ACTUALS },
    steps: { column: W.kept + 19, columns: ['from', 'rate'] },
    carriedIn: { column: W.carried, columns: ['carried', 'usual'] },
  } as const;
  for (const name of ['plans', 'actuals', 'unseen', 'steps', 'carriedIn'] as const) {
    const { column, columns } = blocks[name];
    const rows = view.kept[name];
    rows.forEach(([key, row], index) => {
      page.text(index + 2, column, 'text', key, { format: 'text' });
      columns.forEach((own, offset) => {
        page.text(index + 2, column + 1 + offset, 'text', row[own] ?? null);
      });
    });
    const places = Object.fromEntries(columns.map((own, offset) => [own, column + 1 + offset]));
    if (rows.length > 0) page.keep({ name, row: 2, rows: rows.length, key: column, columns: places });
  }
  placeLeft(page, view);
}

/** What returns have left to take off, for the cards of the next month: of this one by formula, of others as kept. */
function placeLeft(page: Page, view: View): void {
  const column = W.carried + 3;
  const { month, left } = view;
  const here = view.people.flatMap(({ name, asPaid }, index) => (asPaid ? [{ name, index }] : []));
  here.forEach(({ name, index }, at) => {
    page.text(at + 2, column, 'text', planKey(month, name), { format: 'text' });
    page.formula(at + 2, column + 1, 'formula', () => page.ref(`p.${index}.carriedOut`));
  });
  left.forEach(([key, { carried }], at) => {
    page.text(here.length + at + 2, column, 'text', key, { format: 'text' });
    page.text(here.length + at + 2, column + 1, 'text', carried ?? null);
  });
  const rows = here.length + left.length;
  if (rows > 0)
    page.keep({ name: 'carriedOut', row: 2, rows, key: column, columns: { carried: column + 1 } });
}

/** Typed splits while deals count whole for their owners: they wait here, and come back with the other choice. */
export function placeKeptSplits(page: Page, { splits }: View): void {
  const column = W.kept + 22;
  const places = { deal: column + 1, manager: column + 2, share: column + 3 };
  splits.forEach(({ deal, manager, share }, index) => {
    page.text(index + 2, column, 'text', String(index + 1), { format: 'text' });
    page.text(index + 2, places.deal, 'text', deal || null, { format: 'text' });
    page.text(index + 2, places.manager, 'text', manager || null, { format: 'text' });
    page.text(index + 2, places.share, 'text', share);
  });
  for (const [name, at] of Object.entries(places)) page.name(`split.${name}`, 2, at, splits.length);
  page.keep({ name: 'splits', row: 2, rows: splits.length, key: column, columns: places });
}

/** The chosen currency's text as the tables have it. */
export function currencyText(page: Page, { text }: View): string {
  return `IF(${page.ref('currency')}=${quoteText(text.none)};"";${page.ref('currency')}&"")`;
}
