import type { Format } from '../../blueprint/blueprint';
import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import { factOf, standingOf, standingsOf } from '../contest/published';
import { basisText } from '../shared/team-plans';
import { FUNNEL_DAYS } from './keys';
import { BAR_PIECES, C, H, rowHeight, scaledText, withScale } from './layout';
import type { View } from './view';

/** The page on the wall. */
export function placePage(page: Page, view: View): void {
  placeTitle(page, view);
  placeTiles(page, view, 4);
  page.height(7, H.gap);
  const end = placeRanking(page, view, 8);
  placeVerdicts(page, view, end);
  placeFunnel(page, view, 8);
}

function placeTitle(page: Page, view: View): void {
  const { text, month, context } = view;
  const ref = (name: string) => page.ref(name);
  page.text(1, C.rank, 'roomTitle', text.title(month.first));
  page.height(1, H.title);
  page.formula(2, C.rank, 'roomSubtitle', () =>
    sentence(text.subtitle(context.today), {
      elapsed: wholeText(ref('workdays.elapsed'), text.style),
      total: wholeText(ref('workdays.total'), text.style),
    }),
  );
  page.height(2, H.subtitle);
  page.height(3, H.gap);
}

interface Tile {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly number: () => string;
  readonly format: Format;
  readonly note: () => string;
}

function placeTiles(page: Page, view: View, row: number): void {
  for (const { from, to, label, number, format, note } of tilesOf(page, view)) {
    const columns = to - from + 1;
    page.text(row, from, 'tileLabel', label);
    page.formula(row + 1, from, 'tileNumber', number, { format, align: 'left' });
    page.formula(row + 2, from, 'tileNote', note);
    for (const offset of [0, 1, 2]) {
      page.ground(row + offset, from, to, 'tile');
      page.merge({ row: row + offset, column: from, rows: 1, columns });
    }
  }
  page.height(row, H.label);
  page.height(row + 1, H.number);
  page.height(row + 2, H.note);
}

function tilesOf(page: Page, view: View): Tile[] {
  const { text, large } = view;
  const words = text.tiles;
  const ref = (name: string) => page.ref(`fact.${name}`);
  const scaled = (name: string) => () => `IF(ISNUMBER(${ref(name)});${ref(name)}/${large.size};"")`;
  const money = (name: string) => scaledText(ref(name), large, view);
  const format: Format = large.decimals ? 'decimal' : 'money';
  const planned = (said: string) => `IF(${ref('plan')}=0;${quoteText(words.noPlan)};${said})`;
  return [
    {
      from: C.rank,
      to: C.name,
      label: withScale(view, words.actual, large),
      number: scaled('actual'),
      format,
      note: () => planned(sentence(words.ofPlan, { plan: money('plan') })),
    },
    {
      from: C.plan,
      to: C.actual,
      label: words.share,
      number: () => `IF(${ref('plan')}=0;"—";${ref('share')})`,
      format: 'share',
      note: () =>
        planned(
          `IF(ISNUMBER(${ref('pace')});${sentence(words.pace, { share: shareText(ref('pace'), text.style) })};"")`,
        ),
    },
    {
      from: C.share,
      to: C.bar + BAR_PIECES - 1,
      label: withScale(view, words.forecast, large),
      number: scaled('forecast'),
      format,
      note: () =>
        `IF(OR(${ref('plan')}=0;NOT(ISNUMBER(${ref('forecast')})));"";${sentence(words.forecastShare, { share: signedShare(`(${ref('forecast')}/${ref('plan')})`, view) })})`,
    },
    {
      from: C.stage,
      to: C.step,
      label: words.cover,
      number: () => `IF(ISNUMBER(${ref('cover')});${ref('cover')};"—")`,
      format: 'decimal',
      note: () => {
        const met = `IF(${ref('left')}=0;${quoteText(words.met)};${sentence(words.coverNote, { weighted: money('weighted'), left: money('left') })})`;
        const weighted = sentence(words.weighted, { weighted: money('weighted') });
        return `IF(${ref('plan')}=0;${weighted};${met})`;
      },
    },
  ];
}

function signedShare(value: string, { text }: View): string {
  return `IF(${value}<0;"−"&${shareText(`(-${value})`, text.style)};${shareText(value, text.style)})`;
}

/** People by place, the best first; ties share a rank. Answers with the next row. */
function placeRanking(page: Page, view: View, from: number): number {
  const { text, people, small } = view;
  const words = text.ranking;
  const end = C.bar + BAR_PIECES - 1;
  page.formula(
    from,
    C.rank,
    'roomHeading',
    () => `${quoteText(`${words.heading}: `)}&${basisText(view.team, text.basis)}`,
  );
  page.ground(from, C.rank, end, 'roomHeading');
  page.height(from, H.heading);
  const heads: readonly (readonly [number, string, 'left' | 'right'])[] = [
    [C.rank, words.rank, 'left'],
    [C.name, words.manager, 'left'],
    [C.plan, withScale(view, words.plan, small), 'right'],
    [C.actual, withScale(view, words.actual, small), 'right'],
    [C.share, words.share, 'right'],
  ];
  for (const [column, label, align] of heads) page.text(from + 1, column, 'roomHeader', label, { align });
  page.ground(from + 1, C.rank, end, 'roomHeader');
  page.height(from + 1, H.header);
  const first = from + 2;
  people.forEach((_, index) => {
    placePerson(page, view, first + index, index + 1);
  });
  const total = first + people.length;
  const ref = (name: string) => page.ref(`fact.${name}`);
  page.text(total, C.name, 'roomTotal', text.department);
  putMoney(page, view, total, C.plan, 'roomTotal', () => `IF(${ref('plan')}=0;"";${ref('plan')})`);
  putMoney(page, view, total, C.actual, 'roomTotal', () => ref('actual'));
  page.formula(total, C.share, 'roomTotal', () => ref('share'), { format: 'share' });
  page.ground(total, C.rank, end, 'roomTotal');
  page.height(total, rowHeight(people.length));
  placeBars(page, first, people.length);
  return total + 1;
}

function putMoney(
  page: Page,
  { small }: View,
  row: number,
  column: number,
  role: 'roomText' | 'roomTotal',
  value: () => string,
): void {
  const scaled = () =>
    small.size === 1 ? value() : `IF(ISNUMBER(${value()});(${value()})/${small.size};"")`;
  page.formula(row, column, role, scaled, { format: 'money' });
}

function placePerson(page: Page, view: View, row: number, place: number): void {
  const at = (column: string) =>
    `INDEX(${page.ref(`people.${column}`)};MATCH(${place};${page.ref('people.place')};0))`;
  page.formula(row, C.rank, 'roomAside', () => at('rank'), { format: 'integer', align: 'left' });
  page.formula(row, C.name, 'roomText', () => `${at('name')}&""`);
  putMoney(page, view, row, C.plan, 'roomText', () => at('plan'));
  putMoney(page, view, row, C.actual, 'roomText', () => at('actual'));
  page.formula(row, C.share, 'roomStrong', () => `IF(N(${at('plan')})=0;"";${at('actual')}/${at('plan')})`, {
    format: 'share',
  });
  page.ground(row, C.bar, C.bar + BAR_PIECES - 1, 'bar');
  page.height(row, rowHeight(view.people.length));
}

/** A bar of ten pieces beside each share; a piece is full from its middle on. */
function placeBars(page: Page, first: number, rows: number): void {
  if (rows === 0) return;
  const at = { row: first, column: C.bar, rows, columns: BAR_PIECES };
  const share = `$${a1(first, C.share)}`;
  const piece = `(COLUMN(${a1(first, C.bar)})-COLUMN($${a1(first, C.bar)}))`;
  page.rule([at], 'barFull', () => `AND(ISNUMBER(${share});N(${share})*20>=2*${piece}+1)`);
  page.rule([at], 'barRest', () => `ISNUMBER(${share})`);
}

/** Who leads and who lags, where that says something. */
function placeVerdicts(page: Page, view: View, row: number): void {
  const { text } = view;
  const words = text.verdicts;
  const ref = (name: string) => page.ref(name);
  const said = (template: string, place: 'best' | 'worst'): string => {
    const at = (column: string) => `INDEX(${ref(`people.${column}`)};${ref(`fact.${place}`)})`;
    const share = shareText(`(${at('score')})`, text.style);
    const signed = `IF(${at('score')}<0;"−"&${shareText(`(-${at('score')})`, text.style)};${share})`;
    return `IF(${ref(`fact.${place}`)}=0;"";${sentence(template, { name: at('name'), share: signed })})`;
  };
  [said(words.best, 'best'), said(words.worst, 'worst')].forEach((formula, index) => {
    page.formula(row + index, C.rank, 'roomText', () => formula);
    page.height(row + index, rowHeight(view.people.length));
  });
}

/** The stages with the share that goes on; below them what clients say of the company. */
function placeFunnel(page: Page, view: View, from: number): void {
  const { text, steps, nps } = view;
  const words = text.funnel;
  const ref = (name: string) => page.ref(name);
  page.text(from, C.stage, 'roomHeading', words.heading(FUNNEL_DAYS));
  page.ground(from, C.stage, C.step, 'roomHeading');
  page.text(from + 1, C.stage, 'roomHeader', words.stage);
  page.text(from + 1, C.count, 'roomHeader', words.count, { align: 'right' });
  page.text(from + 1, C.step, 'roomHeader', words.step, { align: 'right' });
  steps.forEach((name, index) => {
    const row = from + 2 + index;
    const next = () => ref(`funnel.${index + 1}`);
    page.text(row, C.stage, 'roomText', name);
    page.formula(row, C.count, 'roomText', () => ref(`funnel.${index}`), { format: 'integer' });
    if (index < steps.length - 1) {
      page.formula(
        row,
        C.step,
        'roomStrong',
        () => `IF(${ref(`funnel.${index}`)}=0;"";${next()}/${ref(`funnel.${index}`)})`,
        {
          format: 'share',
        },
      );
    }
    page.height(row, rowHeight(view.people.length));
  });
  const row = from + 2 + steps.length;
  placeContest(page, view, nps === null ? row : row + 1);
  if (nps === null) return;
  page.formula(row, C.stage, 'roomTotal', () => `IF(ISNUMBER(${ref('nps')});${quoteText(words.nps)};"")`);
  page.formula(row, C.count, 'roomTotal', () => `IF(ISNUMBER(${ref('nps')});${ref('nps')};"")`, {
    format: 'integer',
  });
  page.ground(row, C.stage, C.step, 'roomTotal');
  page.height(row, rowHeight(view.people.length));
}

/** Places of a contest that the page has room for. */
const STANDINGS = 3;

/** How the contest stands, where one is built. */
function placeContest(page: Page, { contest, people, text }: View, from: number): void {
  if (contest === undefined) return;
  for (let row = from; row <= from + STANDINGS + 2; row += 1) page.height(row, rowHeight(people.length));
  page.formula(from, C.stage, 'roomHeading', () => `${factOf(contest, 'name')}&""`);
  page.ground(from, C.stage, C.step, 'roomHeading');
  // Its sales may be of another table than those of the managers.
  page.formula(from + 1, C.stage, 'roomAside', () => `${factOf(contest, 'basis')}&""`);
  for (let line = 1; line <= STANDINGS; line += 1) {
    const row = from + 1 + line;
    const at = (column: 'place' | 'name' | 'shown') => standingOf(contest, column, line);
    const place = `IF(ISNUMBER(${at('place')});${at('place')}&". ";"")`;
    page.formula(row, C.stage, 'roomText', () => `${place}&${at('name')}`);
    page.formula(row, C.step, 'roomStrong', () => `${at('shown')}&""`, { align: 'right' });
  }
  const status = from + STANDINGS + 2;
  page.formula(
    status,
    C.stage,
    'roomAside',
    () => `${factOf(contest, 'status')}&${moreText(contest, text)}`,
    {
      wrap: true,
    },
  );
  page.merge({ row: status, column: C.stage, rows: 1, columns: C.step - C.stage + 1 });
  page.height(status, Math.max(H.twoLines, rowHeight(people.length)));
}

/** " 2 more share place 3.": those who stand where the last line does, and have no line of their own. */
function moreText(contest: string, { style, contest: words }: View['text']): string {
  const last = standingOf(contest, 'place', STANDINGS);
  const more = `(COUNTIF(${standingsOf(contest, 'place')};${last})-COUNTIF(${standingsOf(contest, 'place', STANDINGS)};${last}))`;
  const said = sentence(words.more, { count: wholeText(more, style), place: last });
  return `IF(ISNUMBER(${last});IF(${more}>0;" "&${said};"");"")`;
}
