import { a1, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import { addressText } from './formulas';
import { FIRST, header, heading, LAST } from './layout';
import type { View } from './view';

const STEP = 4;
const DEALS = 6;
const MONEY = 8;
const NOTE = 9;

/** The step that loses the most, and what the department would earn if it lost less. Answers with the next row. */
export function placeWeakSpot(page: Page, view: View, from: number): number {
  const words = view.text.weak;
  const title = () => {
    const weak = page.ref('weak');
    const stage = `INDEX(${page.ref('stage.names')};${weak})`;
    return `IF(${weak}=0;${quoteText(words.headingNone)};${sentence(words.heading, { stage })})`;
  };
  const row = heading(page, from, FIRST, LAST, title, words.note);
  page.formula(row, FIRST, 'text', () => weakSentence(page, view));
  const first = header(page, view, row + 1, [
    { text: words.scenario, left: true },
    null,
    { text: words.step },
    null,
    { text: words.deals },
    null,
    { text: words.money, money: true },
  ]);
  placeNow(page, view, first);
  if (view.managers.length > 0) placeBestRow(page, view, first + 1);
  const goalRow = first + (view.managers.length > 0 ? 2 : 1);
  placeGoal(page, view, goalRow);
  return goalRow + 1;
}

function weakSentence(page: Page, view: View): string {
  const { text } = view;
  const ref = (name: string) => page.ref(name);
  const whole = (value: string) => wholeText(value, text.style);
  const lost = `INDEX(${ref('stage.lost')};${ref('weak')})`;
  const worst = sentence(text.weak.sentence, {
    lost: whole(lost),
    all: whole(ref('lost')),
    share: shareText(`(${lost}/${ref('lost')})`, text.style),
    after: shareText(`N(${ref('weakAfter')})`, text.style),
  });
  const vague = sentence(text.weak.tooFewKnown, {
    unknown: whole(ref('unknownLoss')),
    all: whole(ref('lost')),
  });
  return `IF(${ref('weak')}>0;${worst};IF(${ref('unknownLoss')}>0;${vague};${quoteText(text.weak.noLosses)}))`;
}

function placeNow(page: Page, view: View, row: number): void {
  page.text(row, FIRST, 'label', view.text.weak.now);
  page.formula(row, STEP, 'formula', () => page.ref('weakStep'), { format: 'share' });
}

function placeBestRow(page: Page, view: View, row: number): void {
  const words = view.text.weak;
  const unlessBest = (none: string, best: () => string) => () =>
    `IF(${page.ref('bestName')}="";${quoteText(none)};${best()})`;
  const label = unlessBest(words.bestNone, () => sentence(words.best, { name: page.ref('bestName') }));
  page.formula(row, FIRST, 'label', label);
  const step = unlessBest('', () => page.ref('bestStep'));
  page.formula(row, STEP, 'formula', step, { format: 'share' });
  placeGain(page, row, 'formula');
  page.formula(
    row,
    NOTE,
    'note',
    unlessBest(words.bestNoneNote, () => '""'),
  );
}

function placeGoal(page: Page, view: View, row: number): void {
  const words = view.text.weak;
  const cell = () => addressText(page.ref('goal'));
  page.formula(row, FIRST, 'strong', () => sentence(words.goal, { cell: cell() }));
  const step = () => `IF(AND(ISNUMBER(${page.ref('goal')});${page.ref('weak')}>0);${page.ref('goal')};"")`;
  page.formula(row, STEP, 'strong', step, { format: 'share' });
  placeGain(page, row, 'strong');
  const missing = () => `IF(ISNUMBER(${page.ref('goal')});"";${sentence(words.goalEmpty, { cell: cell() })})`;
  page.formula(row, NOTE, 'note', missing);
}

/** More deals = deals at the step × (conversion − the present one) × the share of those beyond it that are won. */
function placeGain(page: Page, row: number, role: 'formula' | 'strong'): void {
  const deals = () => {
    const [step, now, after] = [a1(row, STEP), page.ref('weakStep'), page.ref('weakAfter')];
    // ISNUMBER, not ="": Univer finds 0 and "" equal.
    const known = `AND(ISNUMBER(${step});ISNUMBER(${now});ISNUMBER(${after}))`;
    return `IF(${known};${page.ref('weakReached')}*(${step}-${now})*${after};"")`;
  };
  const money = () => {
    const [more, average] = [a1(row, DEALS), page.ref('average')];
    return `IF(AND(ISNUMBER(${more});ISNUMBER(${average}));${more}*${average};"")`;
  };
  page.formula(row, DEALS, role, deals, { format: 'integer' });
  page.formula(row, MONEY, role, money, { format: 'money' });
}
