import { fromMinor } from '../../analysis/money';
import type { Words } from '../../words/words';
import type { Place } from './people';
import type { Slice } from './settings';
import type { View } from './view';

export interface Line {
  readonly text: string;
  readonly heading: boolean;
}

/** Characters that a line of names has at the most. */
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
  const { month, over, department, before, team, context } = view;
  const money = (minor: number) => words.money(fromMinor(minor), team.unit);
  const title = head(
    over ? words.letter.title(month.first) : words.letter.titleSoFar(month.first, context.today),
  );
  if (department.count === 0 && department.revenue === 0) return [title, plain(words.letter.nothing)];
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

/** Names over as many lines as they need. */
function thanksSection({ contributors }: View, words: Words['monthLetter']): Line[] {
  if (contributors.length === 0) return [];
  const lines: string[] = [];
  let line = words.letter.thanks;
  contributors.forEach((name, index) => {
    const piece = `${name}${index === contributors.length - 1 ? '.' : ','}`;
    if (line.length + piece.length + 1 > LONGEST) {
      lines.push(line);
      line = piece;
    } else line = `${line} ${piece}`;
  });
  return [...lines, line].map(plain);
}
