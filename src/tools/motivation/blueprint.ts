import type { SheetBlueprint } from '../../blueprint/blueprint';
import { Page, Places } from '../../blueprint/page';
import { keysSheetOf, readSheet, rowsSheetOf } from '../shared/sheets-of';
import type { ToolContext } from '../tool';
import { curveChart, gainsChart, payrollChart, placeChartKeys } from './charts';
import { placeChecks, placeRoleChecks } from './checks';
import { placeCurve } from './curve';
import { placeKeys } from './keys';
import { MOTIVATION_ROWS, placeSalesKeys } from './keys-sales';
import { C, heading, LAST, WIDTHS } from './layout';
import { placeLimits } from './limits-block';
import { placeReplay } from './replay';
import { builtAt, placeTitle, placeWarnings, replayWarnings, sourceOf } from './replay-head';
import { R, replayWidths } from './replay-layout';
import { placeRole } from './role-block';
import type { MotivationSettings } from './settings';
import { placeSummary } from './summary';
import { type View, viewOf } from './view';

/**
 * The scheme's sheets: the scheme with its checks, its trial on the last twelve months, the hidden one that other
 * tools read (published.ts), and one of the sales' rows. What is typed is typed into cells; everything else follows by formula.
 */
export function motivationSheets(settings: MotivationSettings, context: ToolContext): SheetBlueprint[] {
  const view = viewOf(settings, context);
  const places = new Places((id) => context.sheet(id));
  const scheme = new Page('motivation', places);
  const replay = new Page('motivation-replay', places);
  const keys = new Page('motivation-keys', places);
  const rows = new Page(MOTIVATION_ROWS, places);
  view.phrases.standOn(keys, view.text.keys.phrases);
  const charts = layScheme(scheme, view);
  placeReplay(replay, view);
  placeKeys(keys, view);
  placeSalesKeys(rows, view);
  placeChartKeys(keys, view);
  charts();
  return [
    readSheet(scheme, WIDTHS),
    readSheet(replay, replayWidths(view), R.name, [R.key]),
    keysSheetOf(keys),
    rowsSheetOf(rows, tablesOf(context)),
  ];
}

function tablesOf({ source, orders }: ToolContext): string[] {
  return [source.column('key'), ...(orders.source ? [orders.source.column('day')] : [])];
}

/** Answers with what draws the charts once the other sheets are laid out. */
function layScheme(page: Page, view: View): () => void {
  const { text, roles } = view;
  const [main, ...others] = roles;
  const top = placeWarnings(
    page,
    replayWarnings(view),
    placeTitle(page, text.title(main!.name), text.subtitle(sourceOf(view), builtAt(view)), LAST + 5),
  );
  let row = placeRole(page, view, main!, top) + 1;
  row = placeLimits(page, view, row) + 1;
  row = placeChecks(page, view, row) + 1;
  const curve = row;
  row = placeCurve(page, view, main!, row) + 1;
  const summary = row;
  row = placeSummary(page, view, row) + 1;
  for (const role of others) {
    row = heading(page, row, C.label, LAST, text.otherRole(role.name));
    row = placeRole(page, view, role, row) + 1;
    row = placeRoleChecks(page, view, role, row) + 1;
    row = placeCurve(page, view, role, row) + 1;
  }
  return () => {
    page.chart(curveChart(page, view, top));
    page.chart(payrollChart(page, view, curve));
    if (view.managers.length > 0) page.chart(gainsChart(page, view, summary));
  };
}
