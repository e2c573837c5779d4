import { quoteSheet, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import type { Deal, DealField } from '../../tables/deal';
import { isClientsAction } from '../../tables/stages';
import { addressText } from './formulas';
import { managerText } from './key-values';
import { FIRST, LAST, SIGN } from './layout';
import { isLossUnknown, placesOf, type View } from './view';

/** A sentence that a count decides, and the place to mend it. */
interface Counted {
  readonly kind: 'unknownLoss' | 'currencies' | 'noAmount' | 'undated' | 'missing';
  /** The named figure that is to be 0. */
  readonly count: string;
  readonly field: DealField;
  readonly applies: boolean;
  /** At the build it was none, so nothing can be ticked off: it comes and goes with the inputs. */
  readonly passing: boolean;
}

/**
 * What the owner should know before trusting the figures. Each line has its count as a formula, so
 * it turns into a tick once the data are mended. Answers with the next row; without warnings the same.
 */
export function placeWarnings(page: Page, view: View, from: number): number {
  let row = placeStageWarnings(page, view, from);
  row = placeGone(page, view, row);
  for (const counted of countedWarnings(view).filter(({ applies }) => applies)) {
    placeCounted(page, view, row, counted);
    row += 1;
  }
  if (row === from) return from;
  page.rule([{ row: from, column: SIGN, rows: row - from, columns: 1 }], 'good', () => `$A${from}="✓"`);
  return row + 1;
}

/** What is to be mended on the Stages sheet. */
function placeStageWarnings(page: Page, view: View, from: number): number {
  const { warnings } = view.text;
  const actions = placesOf(view.context, view.selection.pipeline).flat().filter(isClientsAction);
  const sentences = [
    ...(view.context.stagesEdited ? [warnings.stagesEdited] : []),
    ...(actions.length > 0 ? [warnings.clientsAction(actions.map(view.text.quoted).join(', '))] : []),
  ];
  sentences.forEach((text, index) => {
    page.text(from + index, SIGN, 'warningSign', '⚠');
    page.text(from + index, FIRST, 'warning', text);
    const name = view.words.sheets.nameOf('stages');
    placeLink(page, view, from + index, { id: 'stages', name, cell: 'A1' });
  });
  return from + sentences.length;
}

/** What was chosen and is gone; a line goes with the choice that the build made in its place. */
function placeGone(page: Page, view: View, from: number): number {
  const { selection, text } = view;
  selection.gone.forEach(({ input, name }, index) => {
    const now = input === 'manager' ? managerText(view) : selection[input] || text.none;
    const stands = () => `${page.ref(input)}=${quoteText(now)}`;
    const sentence = text.warnings[`${input}Gone`](text.quoted(name));
    page.formula(from + index, SIGN, 'warningSign', () => `IF(${stands()};"⚠";"")`);
    page.formula(from + index, FIRST, 'warning', () => `IF(${stands()};${quoteText(sentence)};"")`);
  });
  return from + selection.gone.length;
}

function countedWarnings(view: View): Counted[] {
  const { listed, selected, currencies, context } = view;
  const undated = context.deals.some(
    (deal) => deal.created === null || (deal.outcome !== 'open' && deal.closed === null),
  );
  const ofDeals = (
    kind: 'unknownLoss' | 'noAmount' | 'missing',
    field: DealField,
    is: (deal: Deal) => boolean,
  ): Counted => ({ kind, count: kind, field, applies: listed.some(is), passing: !selected.some(is) });
  return [
    ofDeals('unknownLoss', 'lostFrom', isLossUnknown),
    {
      kind: 'currencies',
      count: 'otherCurrencies',
      field: 'currency',
      applies: currencies !== null,
      passing: false,
    },
    ofDeals('noAmount', 'amount', (deal) => deal.outcome === 'won' && deal.amount === null),
    { kind: 'undated', count: 'undated', field: 'created', applies: undated, passing: true },
    ofDeals('missing', 'missingSince', (deal) => deal.missingSince !== null),
  ];
}

function placeCounted(page: Page, view: View, row: number, counted: Counted): void {
  const { kind, count, field, passing } = counted;
  const { text } = view;
  const problem = () => `${page.ref(count)}>0`;
  // Other inputs may leave out the deals in question, which mends nothing.
  const mended = (said: string) => (passing ? '""' : `IF(${page.ref('asBuilt')}=1;${said};"")`);
  page.formula(row, SIGN, 'warningSign', () => `IF(${problem()};"⚠";${mended('"✓"')})`);
  page.formula(row, FIRST, 'warning', () => {
    const number = (name: string) => wholeText(page.ref(name), text.style);
    const parts: Record<string, string> = {
      count: number(count),
      all: number(kind === 'noAmount' ? 'won' : 'lost'),
      column: quoteText(view.words.import.fields[field]),
      cell: page.places.has('currency') ? addressText(page.ref('currency')) : '""',
    };
    const fine = sentence(text.warnings.fine, { name: quoteText(text.warningNames[kind]) });
    return `IF(${problem()};${sentence(text.warnings[kind], parts)};${mended(fine)})`;
  });
  const { source } = view.context;
  const letter = /\$([A-Z]+)\$\d+$/.exec(source.column(field))?.[1] ?? 'A';
  const shown = passing ? problem : () => `OR(${problem()};${page.ref('asBuilt')}=1)`;
  placeLink(page, view, row, { id: 'deals', name: source.sheetName, cell: `${letter}1`, shown });
}

function placeLink(
  page: Page,
  { context }: View,
  row: number,
  target: {
    readonly id: string;
    readonly name: string;
    readonly cell: string;
    /** The condition under which there is a link; always without it. */
    readonly shown?: (() => string) | undefined;
  },
): void {
  const { id, name, cell, shown } = target;
  const address = context.link?.(id, cell) ?? `#${quoteSheet(name)}!${cell}`;
  const link = `HYPERLINK(${quoteText(address)};${quoteText(`${name}!${cell}`)})`;
  page.formula(row, LAST, 'link', () => (shown ? `IF(${shown()};${link};"")` : link));
}
