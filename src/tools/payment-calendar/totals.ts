import type { Format, Role } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { stageLabels } from '../shared/stage-odds';
import { C, heading, withUnit } from './layout';
import { planFormula } from './plan-source';
import { GROUPS } from './rows';
import { pressRefresh } from './typed';
import type { View } from './view';

/** A formula holds no fraction: it divides whole numbers. */
const MINOR_PER_MAJOR = 100;
const MILLION = 1_000_000;

/** The inputs stand close to the labels. */
const INDENT = '\u00a0\u00a0';

interface Total {
  readonly name: string;
  readonly label: string;
  readonly value: () => string;
  readonly format: Format;
  readonly role?: Role;
  readonly note?: string;
}

/** The month's figures beside the inputs. Answers with the next row. */
export function placeTotals(page: Page, view: View, from: number): number {
  let row = heading(
    page,
    from,
    C.stage,
    C.weighted,
    `${INDENT}${view.text.totals.heading(view.month.first)}`,
  );
  for (const { name, label, value, format, role, note } of totalsOf(page, view)) {
    page.text(row, C.stage, role === 'strong' ? 'strong' : 'label', `${INDENT}${label}`);
    page.formula(row, C.weighted, role ?? 'formula', value, { format, ...(note && { note }) });
    page.name(name, row, C.weighted);
    row += 1;
  }
  page.formula(row, C.stage, 'note', () => toAdd(page, view));
  return row + 1;
}

function totalsOf(page: Page, view: View): Total[] {
  const words = view.text.totals;
  const ref = (name: string) => page.ref(name);
  const of = (group: number) => () => `SUMIF(${ref('keys.code')};${group};${ref('list.amount')})`;
  const { paid, outlook } = view;
  /** As of the build; says to press Refresh once the forecast is another. */
  const dated = (whole: number, parts: number) => () =>
    `IF(${ref('asBuilt')}=1;${whole}/${parts};${pressRefresh(view)})`;
  const sum = (minor: number) => dated(paid + minor, MINOR_PER_MAJOR);
  const { plan } = outlook;
  const left = () => `N(${ref('left')})`;
  const coverage = (ahead: string) => () => `IF(${left()}=0;"";${ahead}/${left()})`;
  const money = (label: string) => withUnit(view, label);
  const source = view.selection.planSource;
  const planned: Total[] = source
    ? [
        {
          name: 'plan',
          label: money(words.plan),
          value: () => planFormula(page, view, source),
          format: 'money',
          note: words.planNote,
        },
      ]
    : [];
  return [
    ...planned,
    {
      name: 'paid',
      label: money(words.paid),
      value: () => `SUM(${ref('keys.paid')})`,
      format: 'money',
      note: words.paidNote[view.payments.from](view.payments.sheetName),
    },
    { name: 'certain', label: money(words.certain), value: of(GROUPS.certain), format: 'money' },
    { name: 'probable', label: money(words.probable), value: of(GROUPS.probable), format: 'money' },
    {
      name: 'ahead',
      label: money(words.ahead),
      value: () => `SUM(${ref('keys.aheadWeighted')})`,
      format: 'money',
      note: words.aheadNote,
    },
    {
      name: 'forecast',
      label: money(words.forecast(view.month.last)),
      value: () => `${ref('paid')}+${ref('ahead')}`,
      format: 'money',
      role: 'strong',
    },
    {
      name: 'low',
      label: words.low,
      value: sum(outlook.low),
      format: 'money',
      role: 'dated',
      note: words.lowNote,
    },
    { name: 'middle', label: words.middle, value: sum(outlook.middle), format: 'money', role: 'dated' },
    {
      name: 'high',
      label: words.high,
      value: sum(outlook.high),
      format: 'money',
      role: 'dated',
      note: words.lowNote,
    },
    {
      name: 'chance',
      label: words.chance,
      value: () => {
        const known =
          plan === null ? pressRefresh(view) : dated(Math.round(plan.chance * MILLION), MILLION)();
        const same = `N(${ref('plan')})=N(${ref('built.plan')})`;
        return `IF(${ref('plan')}="";"";IF(${same};${known};${pressRefresh(view)}))`;
      },
      format: 'share',
      role: 'dated',
      note: words.chanceNote,
    },
    {
      name: 'left',
      label: money(words.left),
      value: () => `IF(${ref('plan')}="";"";MAX(0;${ref('plan')}-${ref('paid')}))`,
      format: 'money',
    },
    {
      name: 'coverage',
      label: words.coverage,
      value: coverage(ref('ahead')),
      format: 'hundredths',
      note: words.coverageNote,
    },
    {
      name: 'unweighted',
      label: words.unweighted,
      value: coverage(ref('ahead.full')),
      format: 'hundredths',
      note: words.unweightedNote,
    },
  ];
}

/** How many deals like those expected would bring what lacks; nothing where the limits are met. */
function toAdd(page: Page, view: View): string {
  const ref = (name: string) => page.ref(name);
  const { text } = view;
  const missing = ref('missing');
  const parts = {
    missing: wholeText(missing, text.style),
    deals: wholeText(ref('deals.missing'), text.style),
    average: wholeText(ref('average'), text.style),
  };
  const stage = view.usualStage;
  const add = stage
    ? sentence(text.totals.toAddAt, { ...parts, stage: quoteText(stageLabels(view.odds)(stage.key)) })
    : sentence(text.totals.toAdd, parts);
  const wide = `N(${ref('unweighted')})<${ref('leastUnweighted')}`;
  const few = `IF(${missing}>0;IF(${ref('deals.missing')}>0;${add};${sentence(text.totals.toAddNone, parts)});IF(${wide};${sentence(text.totals.thin, parts)};${sentence(text.totals.covered, parts)}))`;
  return `IF(N(${ref('left')})=0;"";${few})`;
}
