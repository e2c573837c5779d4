import { fromMinor } from '../../analysis/money';
import type { Words } from '../../words/words';
import type { Place } from './people';
import type { Slice } from './settings';
import type { Merit } from './thanks';
import type { View } from './view';

export interface Line {
  readonly text: string;
  readonly heading: boolean;
}

/** Characters that a line of thanks has at the most, where a piece is not longer. */
const LONGEST = 100;

/** The letter, a line a cell, in the words' language; '' parts sections. */
export function letterOf(view: View, words: Words['monthLetter']): Line[] {
  const sections = [
    departmentSection(view, words),
    ...view.lists.map(({ slice, places }) => listSection(view, words, slice, places)),
    firstSalesSection(view, words),
    recordsSection(view, words),
    thanksSection(view, words),
  ].filter((section) => section.length > 0);
  return sections.flatMap((section, index) => (index === 0 ? section : [plain(''), ...section]));
}

const plain = (text: string): Line => ({ text, heading: false });
const head = (text: string): Line => ({ text, heading: true });

function departmentSection(view: View, words: Words['monthLetter']): Line[] {
  const { month, over, department, before, team, context, leftOut } = view;
  const money = (minor: number) => words.money(fromMinor(minor), team.unit);
  const title = head(
    over ? words.letter.title(month.first) : words.letter.titleSoFar(month.first, context.today),
  );
  const { count, currencies } = leftOut;
  const apart =
    count === 0
      ? []
      : [
          plain(
            words.letter.leftOut(
              count,
              currencies.map((currency) => currency || words.none),
            ),
          ),
        ];
  if (department.count === 0 && department.revenue === 0)
    return [title, plain(words.letter.nothing), ...apart];
  const average = department.average === null ? null : money(department.average);
  return [
    title,
    plain(
      words.letter.department(money(department.revenue), countText(view, words, department.count), average),
    ),
    ...(department.attained === null || department.plan === null
      ? []
      : [plain(words.letter.plan(department.attained, money(department.plan)))]),
    ...(over && before !== null
      ? [plain(words.letter.before(month.first, department.revenue / before - 1))]
      : []),
    ...apart,
  ];
}

function listSection(
  view: View,
  words: Words['monthLetter'],
  slice: Slice,
  places: readonly Place[],
): Line[] {
  const text =
    view.team.sales.from === 'orders' ? { ...words.lists, ...words.ofOrders }[slice] : words.lists[slice];
  return [
    head(text),
    ...places.map(({ place, person, value }) =>
      plain(words.letter.place(place, person.name, figure(view, words, slice, value, person))),
    ),
  ];
}

/** "12 sales", or orders where revenue is of orders. */
function countText({ team }: View, { figures }: Words['monthLetter'], count: number): string {
  return team.sales.from === 'orders' ? figures.orders(count) : figures.sales(count);
}

function figure(
  { team }: View,
  words: Words['monthLetter'],
  slice: Slice,
  value: number,
  person: Place['person'],
): string {
  const { figures } = words;
  const money = words.money(fromMinor(value), team.unit);
  switch (slice) {
    case 'revenue':
    case 'average':
      return money;
    case 'count':
      return team.sales.from === 'orders' ? figures.orders(value) : figures.sales(value);
    case 'newClients':
      return figures.newClients(value);
    case 'conversion':
      return figures.conversion(value, person.won, person.won + person.lost);
    case 'growth':
      return figures.growth(value, words.money(fromMinor(person.usual ?? 0), team.unit));
    case 'attained':
      return figures.attained(value, words.money(fromMinor(person.plan ?? 0), team.unit));
  }
}

function firstSalesSection({ records, team }: View, words: Words['monthLetter']): Line[] {
  if (records.firstSales.length === 0) return [];
  return [
    head(words.letter.firstSales(records.firstSales.length)),
    ...records.firstSales.map(({ owner, client, amount }) =>
      plain(words.letter.sale(owner, words.money(fromMinor(amount), team.unit), client)),
    ),
  ];
}

function recordsSection({ records, team, department, month }: View, words: Words['monthLetter']): Line[] {
  const text = words.records;
  const money = (minor: number) => words.money(fromMinor(minor), team.unit);
  const { largest, largestEver, bestDay, bestDayEver, bestMonthEver, bestMonths, since } = records;
  if (largest === null || since === null) return [];
  const sale = words.letter.sale(largest.owner || words.nobody, money(largest.amount), largest.client);
  return [
    head(text.heading),
    plain(largestEver ? text.largestEver(sale, since) : text.largest(sale)),
    ...(bestDay
      ? [
          plain(
            bestDayEver
              ? text.bestDayEver(bestDay.day, money(bestDay.amount), since)
              : text.bestDay(bestDay.day, money(bestDay.amount)),
          ),
        ]
      : []),
    ...(bestMonthEver ? [plain(text.bestMonthEver(month.first, money(department.revenue), since))] : []),
    ...bestMonths.map(({ name, amount }) => plain(text.bestMonth(name, money(amount)))),
  ];
}

/** A person a line, or as many as the facts need. */
function thanksSection({ thanks, team }: View, words: Words['monthLetter']): Line[] {
  if (thanks.length === 0) return [];
  const money = (minor: number) => words.money(fromMinor(minor), team.unit);
  const lines = thanks.flatMap(({ name, merits }) =>
    broken(
      `${name}:`,
      merits.map((merit, index) => {
        const said = meritText(merit, words, money);
        return `${said}${index === merits.length - 1 ? '.' : ';'}`;
      }),
    ),
  );
  return [head(words.letter.thanks), ...lines.map(plain)];
}

function meritText(merit: Merit, { merits }: Words['monthLetter'], money: (minor: number) => string): string {
  switch (merit.kind) {
    case 'attained':
    case 'growth':
      return merits[merit.kind](merit.share);
    case 'newClients':
      return merits.newClients(merit.count);
    default:
      return merits[merit.kind](money(merit.amount));
  }
}

/** Pieces over lines of a length that is read at a glance. */
function broken(start: string, pieces: readonly string[]): string[] {
  const lines: string[] = [];
  let line = start;
  for (const piece of pieces) {
    if (line !== start && line.length + piece.length + 1 > LONGEST) {
      lines.push(line);
      line = piece;
    } else line = `${line} ${piece}`;
  }
  return [...lines, line];
}
