import type { Scalar } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { MOVE_KINDS, type MoveKind } from '../../tables/moves';
import { safeKeys } from '../shared/criteria';
import { Fills } from '../shared/sale-fills';
import { keepOtherPlans } from '../shared/team-plans';
import { placeKept } from './kept';
import { managerIndex, type View } from './view';
import { isOfLastImport } from './windows';

/** Columns of the calculation sheet: changes, open deals, stages, facts, notes that wait. */
const COLUMNS = {
  day: 1,
  last: 2,
  owner: 3,
  kind: 4,
  amount: 5,
  days: 6,
  yesterday: 8,
  monday: 9,
  import: 10,
  chosen: 11,
  flow: 12,
  dealOwner: 14,
  dealExpected: 15,
  dealProbability: 16,
  dealAmount: 17,
  inPeriod: 18,
  weighted: 19,
  stage: 21,
  chance: 22,
  facts: 24,
  kept: 26,
  keptPlans: 31,
} as const;

/** A manager's changes of a kind are keyed by manager × this + kind. */
export const OWNER_STEP = 100;

const MINOR_PER_MAJOR = 100;

export function kindCode(kind: MoveKind): number {
  return MOVE_KINDS.indexOf(kind) + 1;
}

/**
 * The hidden sheet. What follows from the history (who moved what and by how much) is written as values, because no
 * formula can walk back through it; what the owner may choose (since when, what counts) is one formula a column.
 */
export function placeKeys(page: Page, view: View): void {
  placeMoves(page, view);
  placeDeals(page, view);
  placeStages(page, view);
  placeFacts(page, view);
  placeKept(page, view, COLUMNS.kept);
  placeKeptPlans(page, view);
}

/** Typed plans of other months and people, and all of them while there is a Plan sheet. */
function placeKeptPlans(page: Page, { context, month, managers, plan, text }: View): void {
  page.text(1, COLUMNS.keptPlans, 'header', text.keys.keptPlans);
  const people = managers.map((name) => ({ name }));
  keepOtherPlans(page, { context, month, people, team: { planSheet: plan } }, COLUMNS.keptPlans);
}

function column(page: Page, name: keyof typeof COLUMNS, rows: readonly Scalar[]): void {
  rows.forEach((value, index) => {
    page.text(index + 2, COLUMNS[name], 'formula', value);
  });
  page.name(`keys.${name}`, 2, COLUMNS[name], Math.max(1, rows.length));
}

function fill(page: Page, name: keyof typeof COLUMNS, rows: number, formula: () => string): void {
  page.fill(2, COLUMNS[name], 'formula', formula);
  page.name(`keys.${name}`, 2, COLUMNS[name], Math.max(1, rows));
}

function placeMoves(page: Page, view: View): void {
  const { moves, history, managers, text } = view;
  const indexOf = managerIndex(managers);
  page.text(1, COLUMNS.day, 'header', text.keys.moves);
  const put = (name: keyof typeof COLUMNS, value: (index: number) => Scalar) =>
    column(page, name, moves.length === 0 ? [0] : moves.map((_, index) => value(index)));
  put('day', (index) => Math.floor(moves[index]!.at));
  put('last', (index) => (history !== null && isOfLastImport(moves[index]!.at, history) ? 1 : 0));
  put('owner', (index) => indexOf(moves[index]!.owner) + 1);
  put('kind', (index) => kindCode(moves[index]!.kind));
  put('amount', (index) => (moves[index]!.amount ?? 0) / MINOR_PER_MAJOR);
  put('days', (index) => moves[index]!.days);
  const ref = (name: keyof typeof COLUMNS) => page.ref(`keys.${name}`);
  const after = (since: string) => () => `IF(${ref('day')}>${since};${ref('kind')};0)`;
  const window = (name: keyof typeof COLUMNS, formula: () => string) =>
    fill(page, name, moves.length, formula);
  window('yesterday', () => after(`(${page.ref('today')}-1)`)());
  window('monday', () => after(page.ref('monday'))());
  window('import', () => `IF(${ref('last')}=1;${ref('kind')};0)`);
  window('chosen', () => {
    const ours = `${page.ref('of.import')}*${ref('last')}+(1-${page.ref('of.import')})*(${ref('day')}>${page.ref('since.day')})`;
    return `IF(${ours}>0;${ref('owner')}*${OWNER_STEP}+${ref('kind')};0)`;
  });
  window('flow', () => after(String(view.earlier?.day ?? 0))());
}

function placeDeals(page: Page, view: View): void {
  const { open, text, month } = view;
  page.text(1, COLUMNS.dealOwner, 'header', text.keys.deals);
  const put = (name: keyof typeof COLUMNS, value: (index: number) => Scalar) =>
    column(page, name, open.length === 0 ? [0] : open.map((_, index) => value(index)));
  put('dealOwner', (index) => open[index]!.owner + 1);
  put('dealExpected', (index) => open[index]!.expected ?? 0);
  put('dealProbability', (index) => open[index]!.probability ?? 0);
  put('dealAmount', (index) => (open[index]!.deal.amount ?? 0) / MINOR_PER_MAJOR);
  const ref = (name: keyof typeof COLUMNS) => page.ref(`keys.${name}`);
  fill(page, 'inPeriod', open.length, () => {
    const day = ref('dealExpected');
    const within = `(${day}>=${page.ref('today')})*(${day}<=${month.last})`;
    const outside = `(${page.ref('outside')}=${quoteText(text.inputs.count)})*(${day}<${page.ref('today')})`;
    return `IF(${within}+${outside}>0;${ref('dealOwner')};0)`;
  });
  fill(page, 'weighted', open.length, () => `${ref('dealAmount')}*${ref('dealProbability')}`);
}

/**
 * Of every imported deal, as it stands now: whose it is if it is in work, and what it has brought this month. An import
 * may make the table longer than it was at the build: these columns grow with it.
 */
export function placeNow(page: Page, view: View): void {
  const { context, month, managers, selection, text } = view;
  const { source } = context;
  const amount = source.column('amount');
  const owner = safeKeys(source.column('owner'), managers);
  const ofCurrency =
    selection.currency === null
      ? ''
      : `*((${source.column('currency')}=${quoteText(selection.currency)})+(${amount}="")>0)`;
  const is = (outcome: 'open' | 'won') =>
    `(${source.column('key')}<>"")*(${source.column('outcome')}=${quoteText(source.outcome(outcome))})${ofCurrency}`;
  // A deal without a manager has the key "|", so that every deal in work has one.
  const key = (condition: string) => `IF(${condition}>0;IF(${source.column('owner')}="";"|";${owner});"")`;
  const fills = new Fills(page, source.column('key'));
  const put = (name: keyof typeof text.keys.now, formula: () => string) =>
    fills.put(`keys.${name}`, text.keys.now[name], formula);
  const amountBeside = (name: string) => () => `IF(${fills.row(`keys.${name}`)}<>"";${amount};0)`;
  put('open', () => key(is('open')));
  put('openAmount', () => key(`${is('open')}*(${amount}<>"")`));
  put('openSum', amountBeside('openAmount'));
  put('paid', () => {
    const closed = source.column('closed');
    return key(`${is('won')}*(${closed}>=${month.first})*(${closed}<${month.last + 1})*(${amount}<>"")`);
  });
  put('paidSum', amountBeside('paid'));
}

function placeStages(page: Page, { chances }: View): void {
  column(
    page,
    'stage',
    chances.map(({ label }) => label),
  );
  column(
    page,
    'chance',
    chances.map(({ probability }) => probability),
  );
}

/** Figures in cells of their own, for formulas and sentences to speak of. */
function placeFacts(page: Page, view: View): void {
  const { text, selection, movesFrom, history, open } = view;
  const ref = (name: string) => page.ref(name);
  const words = text.inputs.sinceNames;
  let row = 2;
  const put = (name: string, content: Scalar | (() => string)) => {
    if (typeof content === 'function') page.formula(row, COLUMNS.facts, 'formula', content);
    else page.text(row, COLUMNS.facts, 'dated', content);
    page.name(name, row, COLUMNS.facts);
    row += 1;
  };
  const isSince = (name: keyof typeof words) => `${ref('since')}=${quoteText(words[name])}`;
  put('monday', () => `${ref('today')}-MOD(WEEKDAY(${ref('today')};2)+5;7)-1`);
  put('of.import', () => `IF(AND(${ref('sinceDay')}="";${isSince('import')});1;0)`);
  put('since.day', () => {
    const named = `IF(${isSince('monday')};${ref('monday')};IF(${isSince('week')};${ref('today')}-7;${ref('today')}-1))`;
    return `IF(${ref('sinceDay')}="";${named};${ref('sinceDay')})`;
  });
  put('built.open', open.length);
  put('built.sum', open.reduce((sum, { deal }) => sum + (deal.amount ?? 0), 0) / MINOR_PER_MAJOR);
  put('built.history', history?.changes.length ?? 0);
  put('built.from', movesFrom);
  put('now.open', () => `SUMPRODUCT((${ref('keys.open')}<>"")*1)`);
  put('now.sum', () => `SUM(${ref('keys.openSum')})`);
  put('now.withAmount', () => `SUMPRODUCT((${ref('keys.openAmount')}<>"")*1)`);
  put('now.history', () => (history === null ? '0' : `IFERROR(COUNT(${history.moments});0)`));
  put('add.average', () => {
    const average = `IF(${ref('now.withAmount')}=0;0;${ref('now.sum')}/${ref('now.withAmount')})`;
    return `IF(${ref('addAverage')}="";${average};${ref('addAverage')})`;
  });
  put('add.chance', () =>
    view.chances.length === 0
      ? '0'
      : `SUMPRODUCT((${ref('keys.stage')}=${ref('addStage')})*1;${ref('keys.chance')})`,
  );
  put('built.manager', selection.manager === null ? text.all : selection.manager || text.none);
  put('built.currency', selection.currency === null ? null : selection.currency || text.none);
  put('built.untouched', selection.untouched);
  put('built.most', selection.most);
}
