import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence } from '../../blueprint/sentence';
import { Fills } from '../shared/sale-fills';
import { currencyText } from './keys';
import { payText } from './money';
import type { View } from './view';

/** More than any day or row: what is nearer or higher up has the larger rank. */
const MOST = '1000000';

/** Signs of a deal's title that a tile has room for. */
const TITLE = 26;

/**
 * A rank for each open deal with money and an expected day from today on: the nearest day ranks highest, of one day
 * the upper row. Beside them, for each person, the rank of the nearest, 0 for none.
 */
export function placeNearestKeys(page: Page, view: View): void {
  const { context, text, people, currencies } = view;
  const { source } = context;
  const fills = new Fills(page, source.column('key'));
  fills.put('open.rank', text.keys.nearest, () => {
    const [day, amount] = [source.column('expected'), source.column('amount')];
    const money = currencies ? `*(${source.column('currency')}=${currencyText(page, view)})` : '';
    const open = `(${source.column('outcome')}=${quoteText(source.outcome('open'))})`;
    const counts = `${open}*(${day}<>"")*(${day}>=${page.ref('today')})*(${amount}<>"")${money}`;
    return `IF(${counts}>0;(${MOST}-INT(${day}))*${MOST}+${MOST}-ROW(${day});0)`;
  });
  const own = (name: string) => `(${source.column('owner')}=${quoteText(name)})`;
  const column = page.lastColumn + 1;
  page.text(1, column, 'header', text.keys.nearestOf);
  people.forEach(({ name }, index) => {
    const best = () => `SUMPRODUCT(LARGE(${own(name)}*${fills.row('open.rank')};1))`;
    page.formula(index + 2, column, 'formula', best);
    page.name(`nearest.${index}`, index + 2, column);
  });
}

/** "Nearest payment: hotel Dune, 396,000, 26 May"; empty where no open deal has a day and an amount. */
export function nearestText(page: Page, view: View, index: number): string {
  const { context, text } = view;
  const rank = page.ref(`nearest.${index}`);
  // Ranks hold the row of the sheet; the ranges begin with row 2.
  const row = `(${MOST}-MOD(${rank};${MOST})-1)`;
  const of = (field: 'title' | 'client' | 'amount') => `INDEX(${context.source.column(field)};${row})`;
  // A long title would push the sum and the day out of the tile.
  const title = (of: string) => `IF(LEN(${of})>${TITLE};LEFT(${of};${TITLE - 1})&"…";${of}&"")`;
  const said = sentence(text.card.nearest, {
    title: `IF(${of('title')}&""="";${title(of('client'))};${title(of('title'))})`,
    amount: payText(of('amount'), view),
    day: dayText(`(${MOST}-INT(${rank}/${MOST}))`, text.dayTemplate, text.months),
  });
  return `IF(${rank}=0;"";${said})`;
}
