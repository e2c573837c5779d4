import type { Format, Role } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { monthNumber } from './fills';
import { heading, ratioOf, TOTALS, withUnit } from './layout';
import type { View } from './view';

interface Total {
  readonly name: string;
  readonly label: string;
  readonly value: () => string;
  readonly format: Format;
  readonly role?: Role;
  readonly note?: string;
}

/** The month by today, beside the inputs. Answers with the next row. */
export function placeTotals(page: Page, view: View, from: number): number {
  const { month } = view.selection;
  let row = heading(page, from, TOTALS.label, TOTALS.value, view.text.totals.heading(month.first));
  for (const { name, label, value, format, role, note } of totalsOf(page, view)) {
    page.text(row, TOTALS.label, role === 'strong' ? 'strong' : 'label', label);
    page.formula(row, TOTALS.value, role ?? 'formula', value, { format, ...(note && { note }) });
    page.name(name, row, TOTALS.value);
    row += 1;
  }
  return row;
}

/** The column of amounts that the plan is in. */
export function measured({ selection }: View): string {
  return `keys.${selection.measure}`;
}

function totalsOf(page: Page, view: View): Total[] {
  const { text, months, selection } = view;
  const words = text.totals;
  const ref = (name: string) => page.ref(name);
  const at = months.findIndex(({ month }) => month.first === selection.month.first);
  const money = (label: string) => withUnit(view, label);
  const shown = monthNumber(selection.month.first);
  return [
    {
      name: 'plan',
      label: money(words.plan),
      value: () => (months.length === 1 ? `N(${ref('goal')})` : `N(INDEX(${ref('months.plan')};${at + 1}))`),
      format: 'money',
      role: 'strong',
    },
    {
      name: 'actual',
      label: money(words.actual),
      value: () => `SUMIF(${ref('keys.month')};${shown};${ref(measured(view))})`,
      format: 'money',
      role: 'strong',
    },
    {
      name: 'attainment',
      label: words.attainment,
      value: () => ratioOf(ref('actual'), ref('plan')),
      format: 'share',
      role: 'strong',
    },
    {
      name: 'due.share',
      label: words.dueShare,
      value: () => ratioOf(ref('elapsed'), ref('workingDays')),
      format: 'share',
      note: words.dueNote,
    },
    {
      name: 'due',
      label: money(words.due),
      value: () => `IF(${ref('workingDays')}=0;"";${ref('plan')}*${ref('elapsed')}/${ref('workingDays')})`,
      format: 'money',
    },
    {
      name: 'gap',
      label: money(words.gap),
      value: () => `IF(${ref('due')}="";"";${ref('actual')}-${ref('due')})`,
      format: 'money',
      note: words.gapNote,
    },
    {
      name: 'runRate',
      label: money(words.runRate),
      value: () =>
        `IF(${ref('elapsed')}=0;"";${ref('actual')}*${ref('workingDays')}/MAX(1;${ref('elapsed')}))`,
      format: 'money',
      role: 'strong',
      note: words.runRateNote,
    },
    {
      name: 'runRate.share',
      label: words.runRateShare,
      value: () =>
        `IF(OR(${ref('runRate')}="";${ref('plan')}=0);"";N(${ref('runRate')})/MAX(${ref('plan')};1/100))`,
      format: 'share',
    },
    {
      name: 'left',
      label: money(words.left),
      value: () => `MAX(0;${ref('plan')}-${ref('actual')})`,
      format: 'money',
    },
    {
      name: 'needed',
      label: money(words.needed),
      value: () => `IF(${ref('remaining')}=0;"";${ref('left')}/MAX(1;${ref('remaining')}))`,
      format: 'money',
      note: words.neededNote,
    },
    {
      name: 'workingDays',
      label: words.workingDays,
      value: () => `SUM(${ref('days.worked')})`,
      format: 'integer',
    },
    {
      name: 'elapsed',
      label: words.elapsed,
      value: () => `SUMIF(${ref('days.day')};"<="&${ref('today')};${ref('days.worked')})`,
      format: 'integer',
      note: words.elapsedNote,
    },
    {
      name: 'remaining',
      label: words.remaining,
      value: () => `${ref('workingDays')}-${ref('elapsed')}`,
      format: 'integer',
    },
    {
      name: 'evenness',
      label: words.evenness,
      value: () => evennessOf(page),
      format: 'share',
      note: words.evennessNote,
    },
  ];
}

/** As src/analysis/evenness, over the weeks' working days that have gone by. */
function evennessOf(page: Page): string {
  const [actual, days] = [page.ref('weeks.actual'), page.ref('weeks.elapsed')];
  const all = `SUM(${actual})`;
  const astray = `SUMPRODUCT(ABS(${actual}-${all}*${days}/MAX(1;SUM(${days}))))`;
  return `IF(OR(${all}<=0;SUM(${days})=0);"";MAX(0;1-${astray}/(2*MAX(${all};1/100))))`;
}
