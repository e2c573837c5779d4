import { Z95 } from '../../analysis/interval';
import { lengthsOf, spanOf, stageLengths } from '../../analysis/survival';
import type { Scalar } from '../../blueprint/blueprint';
import { fixed, quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { averageOf, shareOf, wilson } from './formulas';
import { countCode, dealColumn, keyColumn, keyRows, LOST_UNKNOWN, sumOfName, total } from './key-columns';
import { placesOf, type View } from './view';

/** Single figures that both sheets use, a row each: name and value. */
export function placeKeyValues(page: Page, view: View, column: number): number {
  let row = 2;
  page.text(1, column, 'header', view.text.keys.note);
  const add = (name: string, content: Scalar | (() => string)) => {
    page.text(row, column, 'label', name);
    if (typeof content === 'function') page.formula(row, column + 1, 'formula', content);
    else page.text(row, column + 1, 'dated', content);
    page.name(name, row, column + 1);
    row += 1;
  };
  placeSelection(page, view, add);
  placeTotals(page, view, add);
  placeDoubts(page, view, add);
  placeWeak(page, view, add);
  return column + 3;
}

type Add = (name: string, content: Scalar | (() => string)) => void;

/** What the input cells say, in the form the key columns compare with. */
function placeSelection(page: Page, view: View, add: Add): void {
  const { text, column } = view;
  const [from, to] = [() => page.ref('from'), () => page.ref('to')];
  const given = (name: string) => `IF(${page.ref(name)}=${quoteText(text.none)};"";${page.ref(name)})`;
  add('z', Z95);
  add('today', view.context.today);
  add('perFinish', () => `IF(${page.ref('basis')}=${quoteText(text.inputs.basisPeriod)};1;0)`);
  add('lowDay', () => `IF(AND(${from()}="";${to()}="");0;IF(${from()}="";1;${from()}))`);
  add('highDay', () => `IF(${to()}="";2958466;${to()}+1)`);
  if (view.pipelines) add('pipelineText', () => given('pipeline'));
  if (view.managers.length > 0) {
    const manager = () => page.ref('manager');
    add('allManagers', () => `IF(OR(${manager()}=${quoteText(text.all)};${manager()}="");1;0)`);
    add('managerText', () => given('manager'));
  }
  if (view.currencies) add('currencyText', () => given('currency'));
  add('pipelineNumber', () =>
    view.pipelines
      ? `SUMPRODUCT((${page.ref('pipelineNames')}=${page.ref('pipelineText')})*${page.ref('pipelineNumbers')})`
      : '1',
  );
  add('steps', () => `N(INDEX(${page.ref('stepCounts')};1;${page.ref('pipelineNumber')}))`);
  add('firstDay', () => `MIN(${column('created')})`);
  add('lastDay', () => `MAX(${column('created')};${column('closed')})`);
}

function placeTotals(page: Page, view: View, add: Add): void {
  const { column } = view;
  add('all', () => countCode(view, '">0"', page.id));
  add('won', () => total(view, 'won', page.id));
  add('lost', () => total(view, 'lost', page.id));
  add('open', () => total(view, 'open', page.id));
  add('revenue', () => total(view, 'revenue', page.id));
  add('openSum', () => `SUMIF(${keyColumn(view, 'open', page.id)};1;${dealColumn(view, 'amount')})`);
  add('closing', () => shareOf(page.ref('won'), `(${page.ref('won')}+${page.ref('lost')})`));
  add('low', () => wilson('low', page.ref('won'), page.ref('lost'), page.ref('z')));
  add('high', () => wilson('high', page.ref('won'), page.ref('lost'), page.ref('z')));
  // Without a single amount the average deal is unknown, not 0.
  add('average', () => averageOf(page.ref('revenue'), page.ref('won')));
  add('created', () => {
    const days = column('created');
    const within = `(${days}>0)*(${days}>=${page.ref('lowDay')})*(${days}<${page.ref('highDay')})`;
    return `SUMPRODUCT(${keyRows(view, 'scope', page.id)}*${within})`;
  });
  add('weeks', () => {
    const end = `MIN(${page.ref('highDay')}-1;${page.ref('lastDay')})`;
    return `MAX(0;${end}-MAX(${page.ref('lowDay')};${page.ref('firstDay')})+1)/7`;
  });
  const monthOf = (day: string) => `YEAR(${day})*12+MONTH(${day})-1`;
  add('lastPeriodDay', () => `MIN(${page.ref('highDay')}-1;MAX(${keyColumn(view, 'day', page.id)}))`);
  add('lastMonth', () => `IF(${page.ref('lastPeriodDay')}<1;0;${monthOf(page.ref('lastPeriodDay'))})`);
  add('firstPeriodDay', () => {
    const first = `IF(${page.ref('perFinish')}=1;MIN(${column('closed')});${page.ref('firstDay')})`;
    return `MAX(${page.ref('lowDay')};${first})`;
  });
  add('firstMonth', () => `IF(${page.ref('firstPeriodDay')}<1;0;${monthOf(page.ref('firstPeriodDay'))})`);
}

/** Counts behind the warnings. */
function placeDoubts(page: Page, view: View, add: Add): void {
  const { column } = view;
  const scope = () => keyRows(view, 'scope', page.id);
  add('unknownLoss', () => countCode(view, `${10 + LOST_UNKNOWN}`, page.id));
  add('noAmount', () => `SUMPRODUCT((${keyRows(view, 'won', page.id)}=1)*(${column('amount')}=""))`);
  add('missing', () => `SUMPRODUCT((${keyRows(view, 'code', page.id)}>0)*(${column('missingSince')}<>""))`);
  add('undated', () => {
    const uncreated = `SUMPRODUCT(${scope()}*(${column('created')}=""))`;
    const closed = `(${column('outcome')}<>${quoteText(view.outcome('open'))})`;
    const unclosed = `SUMPRODUCT(${scope()}*${closed}*(${column('closed')}=""))`;
    return `IF(${page.ref('lowDay')}=0;0;IF(${page.ref('perFinish')}=1;${unclosed};${uncreated}))`;
  });
  if (view.currencies) {
    const other = `(${column('currency')}<>${page.ref('currencyText')})*(${column('amount')}<>"")`;
    add('otherCurrencies', () => `SUMPRODUCT((${column('key')}<>"")*${other})`);
  }
}

/** The step that loses the most deals: 0 where most losses have no known stage. */
function placeWeak(page: Page, view: View, add: Add): void {
  if (view.steps === 0) {
    add('weak', 0);
    return;
  }
  const at = (step: string) => `N(INDEX(${page.ref('stage.reached')};${step}))`;
  const weak = () => page.ref('weak');
  add('weak', () => {
    const most = `MAX(${page.ref('stage.lost')})`;
    const vague = `${page.ref('unknownLoss')}*2>${page.ref('lost')}`;
    return `IF(OR(${most}=0;${vague});0;MATCH(${most};${page.ref('stage.lost')};0))`;
  });
  add('weakReached', () => `IF(${weak()}=0;0;${at(weak())})`);
  add('weakPassed', () => `IF(OR(${weak()}=0;${weak()}>=${page.ref('steps')});0;${at(`${weak()}+1`)})`);
  add('weakStep', () => shareOf(page.ref('weakPassed'), page.ref('weakReached')));
  add('weakAfter', () => shareOf(at(page.ref('steps')), page.ref('weakPassed')));
  add('bestStep', () => (view.managers.length > 0 ? `MAX(${page.ref('best.step')})` : '0'));
  add('bestName', () =>
    view.managers.length > 0
      ? `IF(${page.ref('bestStep')}=0;"";INDEX(${page.ref('best.name')};MATCH(${page.ref('bestStep')};${page.ref('best.step')};0))&"")`
      : '""',
  );
}

/** Each manager at the weak step; a conversion only of one whose interval lies above the department. */
export function placeBest(page: Page, view: View, column: number): number {
  const names = view.managers.filter((name) => name !== '');
  // Without steps there is no weak one, and the sheet has no limit to ask for.
  if (view.managers.length === 0 || view.steps === 0) return column;
  names.forEach((name, index) => {
    const row = index + 2;
    const cell = (offset: number) => fixed(row, column + offset);
    const sum = (key: 'arrived' | 'passed') =>
      sumOfName(view, key, 'owner', { name, cell: cell(0) }, page.id);
    page.text(row, column, 'label', name);
    page.formula(row, column + 1, 'formula', () => sum('arrived'));
    page.formula(row, column + 2, 'formula', () => sum('passed'));
    page.formula(row, column + 3, 'formula', () => {
      const [arrived, passed] = [cell(1), cell(2)];
      const enough = `${arrived}>=MAX(1;${page.ref('minDeals')})`;
      const low = wilson('low', passed, `(${arrived}-${passed})`, page.ref('z'));
      const above = `IF(${low}>${page.ref('weakStep')};${passed}/${arrived};0)`;
      return `IF(${page.ref('weak')}=0;0;IF(${enough};${above};0))`;
    });
  });
  const rows = Math.max(1, names.length);
  page.name('best.name', 2, column, rows);
  page.name('best.step', 2, column + 3, rows);
  return column + 5;
}

/** The steps of every pipeline, a column each, with their numbers and counts above. */
export function placeStages(page: Page, view: View, column: number): number {
  view.stages.forEach((names, index) => {
    page.text(2, column + index, 'formula', view.pipelines?.[index] ?? null);
    page.text(3, column + index, 'formula', index + 1);
    page.text(4, column + index, 'formula', names.length);
    names.forEach((name, step) => {
      page.text(step + 5, column + index, 'label', name);
    });
  });
  const width = view.stages.length;
  page.name('pipelineNames', 2, column, 1, width);
  page.name('pipelineNumbers', 3, column, 1, width);
  page.name('stepCounts', 4, column, 1, width);
  if (view.steps > 0) page.name('stageNames', 5, column, view.steps, width);
  return column + width + 1;
}

/**
 * Lengths that no native formula gives, counted at the build, and beside them the inputs of that
 * moment: once an input is changed they no longer hold, and the funnel shows them empty.
 */
export function placeDated(page: Page, view: View, column: number): number {
  const { selection, text } = view;
  const built: Record<string, Scalar> = {
    basis: selection.basis === 'period' ? text.inputs.basisPeriod : text.inputs.basisCohort,
    from: selection.from,
    to: selection.to,
    ...(view.pipelines && { pipeline: selection.pipeline || text.none }),
    ...(view.managers.length > 0 && { manager: managerText(view) }),
    ...(view.currencies && { currency: selection.currency || text.none }),
  };
  const names = Object.keys(built);
  names.forEach((name, index) => {
    page.text(index + 3, column, 'label', name);
    page.text(index + 3, column + 1, 'dated', built[name] ?? null);
    page.name(`built.${name}`, index + 3, column + 1);
  });
  page.formula(2, column + 1, 'formula', () => {
    const same = names.map((name) => `${page.ref(name)}=${page.ref(`built.${name}`)}`);
    return `IF(AND(${same.join(';')});1;0)`;
  });
  page.name('asBuilt', 2, column + 1);
  const { median } = lengthsOf(spansOf(view));
  page.text(2, column + 2, 'dated', median);
  page.name('survival', 2, column + 2);
  const stages = stageDays(view);
  stages.forEach((lengths, index) => {
    page.text(index + 3, column + 2, 'dated', lengths?.median ?? null);
    page.text(index + 3, column + 3, 'dated', lengths?.meanOfEnded ?? null);
  });
  page.name('stageMedians', 3, column + 2, Math.max(1, stages.length));
  page.name('stageMeans', 3, column + 3, Math.max(1, stages.length));
  return column + 5;
}

/** What the manager's input shows. */
export function managerText({ selection, text }: View): string {
  return selection.manager === null ? text.all : selection.manager || text.none;
}

function spansOf({ selected, context }: View): ReturnType<typeof spanOf>[] {
  return selected.flatMap(({ created, closed, outcome }) => {
    if (created === null || (outcome !== 'open' && closed === null)) return [];
    return [spanOf(created, outcome === 'open' ? null : closed, context.today)];
  });
}

function stageDays(view: View): (ReturnType<typeof lengthsOf> | null)[] {
  const { context, selection } = view;
  const places = placesOf(context, selection.pipeline);
  if (!context.stageHistory) return places.map(() => null);
  const selected = new Set(view.selected.map((deal) => deal.key));
  // Days in stages that share a step are the step's.
  const stepOf = new Map(places.flatMap((names, step) => names.map((name) => [name, `${step}`])));
  const stays = context.stageHistory
    .filter((stay) => selected.has(stay.key))
    .map((stay) => ({ ...stay, stage: stepOf.get(stay.stage) ?? '' }));
  const lengths = stageLengths(stays, context.today);
  return places.map((_, step) => lengths.get(`${step}`) ?? null);
}
