import type { Format } from '../../blueprint/blueprint';
import { fixed } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { heading, moneyText, rateText, said, withUnit } from './layout';
import { R } from './replay-layout';
import { GROWTHS, TELLING_GROWTH, TURNOVERS } from './trial-rows';
import type { View } from './view';

const T = {
  share: R.name,
  turnover: 3,
  profit: 4,
  base: 5,
  bonus: 6,
  pay: 7,
  ofProfit: 8,
  now: 9,
  difference: 10,
};

/** What a month costs at other turnovers, and if only repeat orders grow. Answers with the next row. */
export function placeTrials(page: Page, view: View, from: number): number {
  return placeGrowths(page, view, placeTurnovers(page, view, from) + 1);
}

interface Column {
  readonly at: number;
  readonly label: string;
  readonly format: Format;
  readonly value: (row: number, index: number) => string;
}

function placeTable(
  page: Page,
  view: View,
  from: number,
  words: { readonly heading: string; readonly note: string; readonly share: string },
  shares: readonly number[],
  columns: readonly Column[],
): number {
  const last = columns[columns.length - 1]!.at;
  let row = heading(page, from, R.name, last, words.heading);
  page.text(row, R.name, 'note', words.note);
  row += 1;
  page.text(row, T.share, 'header', words.share, { align: 'left' });
  for (const { at, label } of columns) page.text(row, at, 'header', label, { align: 'right' });
  page.height(row, 36);
  row += 1;
  shares.forEach((share, index) => {
    const own = row;
    page.text(own, T.share, share === 1 && shares === TURNOVERS ? 'strong' : 'text', share, {
      format: 'percent',
      align: 'left',
    });
    const look = share === 1 && shares === TURNOVERS ? 'strong' : 'formula';
    for (const { at, format, value } of columns) {
      page.formula(own, at, look, () => (view.managers.length === 0 ? '""' : value(own, index)), {
        format,
      });
    }
    row += 1;
  });
  return row;
}

function placeTurnovers(page: Page, view: View, from: number): number {
  const words = view.text.replay.turnovers;
  const money = (label: string) => withUnit(view, label);
  const cell = (row: number, column: number) => fixed(row, column);
  const ref = (name: string) => page.ref(name);
  const row = placeTable(page, view, from, words, TURNOVERS, [
    {
      at: T.turnover,
      label: money(words.turnover),
      format: 'money',
      value: (own) => `${cell(own, T.share)}*SUM(${ref('trial.sale')})`,
    },
    {
      at: T.profit,
      label: money(words.profit),
      format: 'money',
      value: (own) =>
        `IF(NOT(ISNUMBER(${ref('limit.margin')}));"";${cell(own, T.turnover)}*${ref('limit.margin')})`,
    },
    {
      at: T.base,
      label: money(words.base),
      format: 'money',
      value: () => `SUMPRODUCT(${ref('trial.present')}*${ref('trial.base')})`,
    },
    {
      at: T.bonus,
      label: money(words.bonus),
      format: 'money',
      value: (_, index) => `SUM(${ref(`trial.turnovers.month${index}`)})`,
    },
    {
      at: T.pay,
      label: money(words.pay),
      format: 'money',
      value: (own) => `${cell(own, T.base)}+${cell(own, T.bonus)}`,
    },
    {
      at: T.ofProfit,
      label: words.ofProfit,
      format: 'share',
      value: (own) => `IF(N(${cell(own, T.profit)})<=0;"";${cell(own, T.pay)}/${cell(own, T.profit)})`,
    },
    {
      at: T.now,
      label: money(words.now),
      format: 'money',
      value: (own) =>
        `IF(NOT(ISNUMBER(${ref('total.nowYear')}));"";SUM(${ref('trial.nowFixed')})+${cell(own, T.share)}*SUM(${ref('trial.nowRate')}))`,
    },
    {
      at: T.difference,
      label: money(words.difference),
      format: 'gain',
      value: (own) => `IF(NOT(ISNUMBER(${cell(own, T.now)}));"";${cell(own, T.pay)}-${cell(own, T.now)})`,
    },
  ]);
  page.name('turnovers.share', row - TURNOVERS.length, T.share, TURNOVERS.length);
  for (const [name, column] of Object.entries(T)) {
    if (name !== 'share') page.name(`turnovers.${name}`, row - TURNOVERS.length, column, TURNOVERS.length);
  }
  return row;
}

const G = { share: R.name, turnover: 3, pay: 4, more: 5, ofMore: 6 };

function placeGrowths(page: Page, view: View, from: number): number {
  const words = view.text.replay.growths;
  const money = (label: string) => withUnit(view, label);
  const ref = (name: string) => page.ref(name);
  const first = () => fixed(start, G.pay);
  const turnover = () => fixed(start, G.turnover);
  let start = 0;
  const row = placeTable(page, view, from, words, GROWTHS, [
    {
      at: G.turnover,
      label: money(words.turnover),
      format: 'money',
      value: (own) =>
        `SUM(${ref('trial.usual')})+${fixed(own, G.share)}*SUMPRODUCT(${ref('trial.usual')}*${ref('trial.repeat')})`,
    },
    {
      at: G.pay,
      label: money(words.pay),
      format: 'money',
      value: (_, index) =>
        `SUMPRODUCT(${ref('trial.present')}*${ref('trial.base')})+SUM(${ref(`trial.grown.month${index}`)})`,
    },
    {
      at: G.more,
      label: money(words.more),
      format: 'money',
      value: (own) => `${fixed(own, G.pay)}-${first()}`,
    },
    {
      at: G.ofMore,
      label: words.ofMore,
      format: 'share',
      value: (own) =>
        `IF(${fixed(own, G.turnover)}<=${turnover()};"";${fixed(own, G.more)}/(${fixed(own, G.turnover)}-${turnover()}))`,
    },
  ]);
  start = row - GROWTHS.length;
  page.name('growths.share', start, G.share, GROWTHS.length);
  for (const [name, column] of Object.entries(G)) {
    if (name !== 'share') page.name(`growths.${name}`, start, column, GROWTHS.length);
  }
  return placeRepeatCheck(page, view, row);
}

/** Says whether pay grows from repeat orders that nobody sells, and who lives on them. */
function placeRepeatCheck(page: Page, view: View, row: number): number {
  page.formula(row, R.sign, 'checkSign', () => `IF(${repeatOff(page, view)};"⚠";"✓")`);
  page.formula(row, R.name, 'text', () => repeatSentence(page, view));
  page.rule([{ row, column: R.sign, rows: 1, columns: 1 }], 'attention', () => `$A$${row}="⚠"`);
  page.name('check.repeat', row, R.name);
  return row + 1;
}

/** Managers over the limit who are not order operators. */
function livingOnRepeats(page: Page, view: View): string {
  if (view.managers.length === 0) return '0';
  const roles = page.ref('keys.roles');
  return `SUMPRODUCT((${roles}<>3)*(${roles}<>4)*(${page.ref('trial.repeat')}>N(${page.ref('limit.repeat')})))`;
}

export function repeatOff(page: Page, view: View): string {
  if (view.managers.length === 0) return 'FALSE';
  return `AND(ISNUMBER(${page.ref('limit.repeat')});${livingOnRepeats(page, view)}>0;INDEX(${page.ref('growths.more')};${TELLING_GROWTH + 1})>0)`;
}

export function repeatSentence(page: Page, view: View): string {
  const words = view.text.checks.repeat;
  if (view.managers.length === 0) return said(words.none);
  const more = `INDEX(${page.ref('growths.more')};${TELLING_GROWTH + 1})`;
  const parts = {
    growth: rateText(`INDEX(${page.ref('growths.share')};${TELLING_GROWTH + 1})`, view),
    more: moneyText(more, view),
    count: `${livingOnRepeats(page, view)}&""`,
    all: `SUMPRODUCT((${page.ref('keys.roles')}<>3)*(${page.ref('keys.roles')}<>4))&""`,
    limit: rateText(page.ref('limit.repeat'), view),
  };
  return `IF(${repeatOff(page, view)};${said(words.off, parts)};${said(words.holds, parts)})`;
}
