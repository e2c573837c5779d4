import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import { type Belief, beliefOf } from './belief';
import { C, heading, LAST, moneyText, signedShare } from './layout';
import type { View } from './view';

interface Line {
  readonly label: string;
  /** What the plan is held against, as of the build. */
  readonly figure: number;
  readonly format: 'money' | 'integer';
  /** Where this holds the plan is doubted. */
  readonly doubted: (figure: string) => string;
  readonly said: (figure: string) => string;
  readonly saidDoubted: (figure: string) => string;
}

/** Between the figure, which ends at its column's right, and the sentence about it. */
const GAP = '\u00a0\u00a0';

/** Whether the plan is believable: against history, the pipeline, the clients, leads and managers. Answers with the next row. */
export function placeBelief(page: Page, view: View, from: number): number {
  const lines = linesOf(page, view, beliefOf(view));
  const words = view.text.belief;
  if (lines.length === 0) return from;
  let row = heading(page, from, C.name, LAST, words.heading, words.note);
  const first = row;
  lines.forEach((line, index) => {
    const own = `belief.${index}`;
    const noPlan = `N(${page.ref('plan')})=0`;
    page.name(own, row, C.first);
    page.text(row, C.name, 'label', line.label);
    page.text(row, C.first, 'dated', line.figure, { format: line.format });
    page.formula(
      row,
      C.sign,
      'checkSign',
      () => `IF(${noPlan};"";IF(${line.doubted(page.ref(own))};"⚠";"✓"))`,
    );
    page.formula(
      row,
      C.second,
      'text',
      () =>
        `IF(${noPlan};"";"${GAP}"&IF(${line.doubted(page.ref(own))};${line.saidDoubted(page.ref(own))};${line.said(page.ref(own))}))`,
    );
    row += 1;
  });
  page.rule(
    [{ row: first, column: C.sign, rows: lines.length, columns: 1 }],
    'attention',
    () => `$A${first}="⚠"`,
  );
  page.name('belief', first, C.sign, lines.length);
  return row;
}

function linesOf(page: Page, view: View, belief: Belief): Line[] {
  const { text, selection } = view;
  const words = text.belief;
  const plan = page.ref('plan');
  const doubt = page.ref('doubt');
  const over = (figure: string) => `(${plan}/${figure}-1)`;
  const compared = (
    figure: number | null,
    label: string,
    said: { readonly fits: string; readonly over: string },
  ): Line[] => {
    if (figure === null || figure <= 0) return [];
    const parts = (cell: string) => ({
      plan: moneyText(plan, view),
      signed: signedShare(over(cell), view),
      share: shareText(`ABS(${over(cell)})`, view.text.style),
    });
    return [
      {
        label,
        figure,
        format: 'money',
        doubted: (cell) => `${over(cell)}>${doubt}`,
        said: (cell) => sentence(said.fits, parts(cell)),
        saidDoubted: (cell) => sentence(said.over, parts(cell)),
      },
    ];
  };
  return [
    ...compared(belief.lastYear, words.labels.lastYear(selection.month.first), words.lastYear),
    ...compared(belief.trend, words.labels.trend, words.trend),
    ...outlookLine(page, view, belief),
    ...compared(belief.bottomUp, words.labels.bottomUp, words.bottomUp),
    ...needLines(page, view, belief),
  ];
}

/** The pipeline's ends are of the build; the plan beside them is live. */
function outlookLine(page: Page, view: View, { outlook }: Belief): Line[] {
  if (!outlook) return [];
  const words = view.text.belief;
  const plan = page.ref('plan');
  const said = (template: string) => sentence(template, { plan: moneyText(plan, view) });
  return [
    {
      label: words.labels.outlook,
      figure: outlook.expected,
      format: 'money',
      doubted: () => `${plan}*100>${Math.round(outlook.high * 100)}`,
      said: () => said(words.outlook.fits(outlook.low, outlook.high, view.ahead.deals)),
      saidDoubted: () => said(words.outlook.over(outlook.high, view.ahead.deals)),
    },
  ];
}

/** Leads and managers that the plan takes, against those there are. */
function needLines(page: Page, view: View, { leads, managers }: Belief): Line[] {
  const words = view.text.belief;
  const { style } = view.text;
  const plan = page.ref('plan');
  const doubt = page.ref('doubt');
  const up = (exact: string) => `ROUNDUP(ROUND(${exact};6);0)`;
  const lines: Line[] = [];
  if (leads) {
    const needed = page.ref('action.lead.needed');
    const parts = (cell: string) => ({
      needed: wholeText(`N(${needed})`, style),
      usual: wholeText(cell, style),
      more: wholeText(`MAX(0;N(${needed})-${cell})`, style),
    });
    lines.push({
      label: words.labels.leads,
      figure: Math.round(leads.usual * 10) / 10,
      format: 'integer',
      doubted: (cell) => `N(${needed})>${cell}*(1+${doubt})`,
      said: (cell) => sentence(words.leads.fits, parts(cell)),
      saidDoubted: (cell) => sentence(words.leads.over, parts(cell)),
    });
  }
  if (managers) {
    const heads = (cell: string) => up(`${plan}/${cell}`);
    const parts = (cell: string) => ({
      heads: wholeText(heads(cell), style),
      hire: wholeText(`MAX(0;${heads(cell)}-${managers.count})`, style),
    });
    lines.push({
      label: words.labels.managers,
      figure: managers.usual,
      format: 'money',
      doubted: (cell) => `${plan}>${cell}*${managers.count}*(1+${doubt})`,
      said: (cell) => sentence(words.managers.fits(managers.count), parts(cell)),
      saidDoubted: (cell) => sentence(words.managers.over(managers.count), parts(cell)),
    });
  }
  return lines;
}
