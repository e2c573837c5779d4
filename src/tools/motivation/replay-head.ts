import type { Page } from '../../blueprint/page';
import { momentText, titles } from '../shared/report-parts';
import { medianOf } from './people';
import { R, REPLAY_LAST } from './replay-layout';
import { partsAtPlan } from './role-cells';
import { salesOf } from './sales';
import { usualPlanOf, type View } from './view';

/** Title and the grey line under it. Answers with the next row. */
export function placeTitle(page: Page, title: string, subtitle: string, to: number): number {
  return titles(page, { from: R.name, to }, title, subtitle);
}

export function replayTitle(page: Page, view: View): number {
  const { text, facts } = view;
  const last = facts.months[facts.months.length - 1]!;
  const title = text.replay.title(facts.months[0]!, last);
  return placeTitle(page, title, text.replay.subtitle(sourceOf(view), builtAt(view)), REPLAY_LAST);
}

/** The sheets that sales come from. */
export function sourceOf({ context, facts }: View): string {
  const { tables } = facts;
  const names = new Set(
    [tables.revenue, tables.paid].map((table) =>
      table === 'orders' ? (context.orders.source?.sheetName ?? '') : context.source.sheetName,
    ),
  );
  return context.words.motivation.sheets([...names]);
}

/** "18 May 2026, 09:31" */
export function builtAt({ context, text }: View): string {
  return momentText(context.now, text.day);
}

/** What to know before trusting the trial; as of the build. Answers with the next row. */
export function placeWarnings(page: Page, warnings: readonly string[], from: number): number {
  let row = from;
  for (const warning of warnings) {
    page.text(row, R.sign, 'warningSign', '⚠');
    page.text(row, R.name, 'warning', warning);
    row += 1;
  }
  return row;
}

/** Whether nobody has said of any role what it is paid, here or elsewhere: the sums are then shares of the plan. */
function isGuessed({ roles, settings, facts, context, managers }: View): boolean {
  return roles.every(
    ({ role, cells }) =>
      settings.pay[role] === undefined &&
      cells.market === null &&
      cells.nowFixed === null &&
      medianOf(facts.people, role, 'currentPay') === null &&
      cells.fixed ===
        partsAtPlan(role, { settings, facts, context, usualPlan: usualPlanOf(managers, role) }).fixed,
  );
}

/** Whether the scheme takes back what was paid for returned sales, and there are some in the trial. */
function takesBonusBack({ roles, facts, context }: View): boolean {
  return (
    roles.some(({ scheme }) => scheme.returns === 'asPaid') &&
    salesOf(facts.tables.paid, context).some(({ amount, day }) => amount < 0 && day >= facts.months[0]!)
  );
}

export function replayWarnings(view: View): string[] {
  const { managers, text, facts, roles, context } = view;
  const words = text.warnings;
  const says = (applies: boolean, sentence: string) => (applies ? [sentence] : []);
  const names = (list: readonly { readonly person: { readonly name: string } }[]) =>
    list.map(({ person }) => person.name);
  const planless = managers.filter(({ plan }) => !((plan ?? 0) > 0));
  const unpaid = managers.filter(({ trial }) => trial.some(({ now }) => now === null));
  const gone = managers.filter(({ left }) => left !== null && left < context.today);
  const ofProfit = roles.some(({ scheme }) => scheme.bonus.base === 'profit');
  return [
    ...says(managers.length === 0, words.nobody),
    ...says(context.team.source === null, words.noTeam),
    ...says(planless.length > 0, words.noPlan(names(planless))),
    ...says(unpaid.length > 0 && unpaid.length < managers.length, words.noPay(names(unpaid))),
    ...says(gone.length > 0, words.gone(names(gone))),
    ...says(isGuessed(view), words.guess),
    ...says(takesBonusBack(view), words.returns),
    ...says(facts.currencies !== null, words.currencies(facts.currencies ?? [], facts.currency || text.none)),
    ...says(view.profit === null && ofProfit, words.noMarginBase),
    ...says(view.profit === null && !ofProfit, words.noMargin),
  ];
}
