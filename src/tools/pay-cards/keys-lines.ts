import type { BonusBase } from '../../analysis/scheme';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { nameKey } from '../motivation/published';
import { tableOf } from '../motivation/sales';
import { W } from './keys';
import { valueName } from './keys-sales';
import type { Person } from './people';
import type { View } from './view';

/** A sale of which somebody is credited a share, or all where it is not shared and in the person's name. */
export interface Credited {
  readonly key: string;
  readonly deal: string;
  readonly isReturn: boolean;
  readonly isOwner: boolean;
  readonly by: string;
}

/** Columns of a row, in the order in which they are counted. */
const AT = { amount: 0, share: 1, at: 2, left: 3, rest: 4, credit: 5, back: 6 } as const;

/** A row for each line of the payslips: what the sale counts, and what of it the manager is credited. */
export function placeLineKeys(page: Page, view: View): void {
  headCreditKeys(page, view, W.lines);
  let row = 2;
  view.people.forEach((person, index) => {
    row = placeLines(page, view, person, index, row);
  });
}

/** Answers with the next row. */
function placeLines(page: Page, view: View, person: Person, index: number, from: number): number {
  const { base, lines, backs, members } = person;
  let row = from;
  const put = (name: string, line: Credited) => {
    placeCreditKeys(page, view, { row, column: W.lines }, line, base);
    page.name(`${name}.amount`, row, W.lines);
    page.name(`${name}.credit`, row, W.lines + AT.credit);
    row += 1;
  };
  lines.forEach((line, at) => {
    put(`line.${index}.${at}`, line);
  });
  members.forEach((_, at) => {
    const sold = view.members[index]![at]!;
    page.formula(row, W.lines + AT.credit, 'formula', () => soldActual(page, person, sold));
    page.name(`member.${index}.${at}.credit`, row, W.lines + AT.credit);
    row += 1;
  });
  nameBlock(page, `lines.${index}`, from, row - from);
  const first = row;
  backs.forEach((line, at) => {
    put(`back.${index}.${at}`, line);
  });
  nameBlock(page, `backs.${index}`, first, row - first);
  // A head's own come first; those of the team are in the team's sums.
  nameBlock(page, `backs.${index}.own`, first, backs.filter(({ by }) => by === person.name).length);
  return row;
}

function nameBlock(page: Page, name: string, row: number, rows: number): void {
  if (rows === 0) return;
  page.name(`${name}.credit`, row, W.lines + AT.credit, rows);
  page.name(`${name}.whole`, row, W.lines + AT.share, rows);
  page.name(`${name}.back`, row, W.lines + AT.back, rows);
}

/** What a row of `sold` counts for whoever is paid for it: returns lower it, or are taken back as they were paid. */
export function soldActual(page: Page, { asPaid }: Pick<Person, 'asPaid'>, sold: number): string {
  const sales = page.ref(`sold.${sold}.sales`);
  return asPaid ? sales : `${sales}+${page.ref(`sold.${sold}.returns`)}`;
}

export function headCreditKeys(page: Page, { text }: View, column: number): void {
  const { amount, share, at, left, rest, credit, back } = text.keys.lines;
  [amount, share, at, left, rest, credit, back].forEach((label, index) => {
    page.text(1, column + index, 'header', label);
  });
}

/** A sale's row: its amount, the shares of its deal, and the credited part, split to the cent by largest remainders. */
export function placeCreditKeys(
  page: Page,
  view: View,
  { row, column }: { readonly row: number; readonly column: number },
  line: Credited,
  base: BonusBase,
): void {
  const table = tableOf(base, view.tables);
  const cell = (name: keyof typeof AT) => fixed(row, column + AT[name]);
  const [amount, whole, at, left, rest] = (['amount', 'share', 'at', 'left', 'rest'] as const).map(cell);
  const put = (name: keyof typeof AT, formula: () => string) =>
    page.formula(row, column + AT[name], 'formula', formula);
  const deal = () => nameKey(quoteText(line.deal));
  const ref = (range: string) => page.ref(`splits.${range}`);
  const own = () => `(${ref('key')}=${deal()})`;
  const cents = `ROUND(ABS(${amount})*100;0)`;
  const parts = () => `(${cents}*${ref('share')}/${whole})`;
  const rests = () => `ROUND(${parts()}-INT(ROUND(${parts()};6));6)`;
  const part = () => `(${cents}*INDEX(${ref('share')};${at})/${whole})`;
  put('amount', () => {
    const key = nameKey(quoteText(line.key));
    return `SUMIF(${page.ref(`${table}.key`)};${key};${page.ref(valueName(base, view))})`;
  });
  put('share', () => `SUMIF(${ref('key')};${deal()};${ref('share')})`);
  put('at', () => `IFERROR(MATCH(${deal()}&"#"&${nameKey(quoteText(line.by))};${ref('pair')};0);0)`);
  put('left', () => {
    return `IF(${at}=0;0;${cents}-SUMPRODUCT(${own()}*INT(ROUND(${parts()};6))))`;
  });
  put('rest', () => `IF(${at}=0;0;ROUND(${part()}-INT(ROUND(${part()};6));6))`);
  put('credit', () => {
    const above = `SUMPRODUCT(${own()}*(${rests()}>${rest}))`;
    const before = `SUMPRODUCT(${own()}*(${rests()}=${rest})*(${ref('number')}<${at}))`;
    const extra = `IF(${above}+${before}<${left};1;0)`;
    const share = `IF(${amount}<0;-1;1)*(INT(ROUND(${part()};6))+${extra})/100`;
    const unsplit = line.isOwner ? `${amount}` : '0';
    return `IF(${whole}=0;${unsplit};IF(${at}=0;0;${share}))`;
  });
  page.text(row, column + AT.back, 'formula', line.isReturn ? 1 : 0);
}
