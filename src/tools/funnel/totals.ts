import type { Format } from '../../blueprint/blueprint';
import { a1 } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { decimalText, sentence, shareText, wholeText } from '../../blueprint/sentence';
import { keyColumn } from './key-columns';
import { dayInWords, heading, LAST, putMoneyLabel } from './layout';
import type { View } from './view';

const LABEL = 6;
const VALUE = 8;
const NOTE = 9;

interface Total {
  readonly label: string;
  readonly money?: true;
  readonly value: () => string;
  readonly format: Format;
  readonly note: () => string;
  readonly dated?: true;
  readonly hint?: string;
}

/** The department's figures beside the inputs. Answers with the next row. */
export function placeTotals(page: Page, view: View, from: number): number {
  let row = heading(page, from, LABEL, LAST, view.text.totals.heading);
  for (const total of totalsOf(page, view, row)) {
    if (total.money) putMoneyLabel(page, view, row, LABEL, total.label);
    else page.text(row, LABEL, 'label', total.label);
    const role = total.dated ? 'dated' : 'strong';
    const hint = total.hint ? { note: total.hint } : {};
    page.formula(row, VALUE, role, total.value, { format: total.format, ...hint });
    page.formula(row, NOTE, 'note', total.note);
    row += 1;
  }
  return row;
}

function totalsOf(page: Page, view: View, firstRow: number): Total[] {
  const { text } = view;
  const words = text.totals;
  const ref = (name: string) => page.ref(name);
  const whole = (name: string) => wholeText(ref(name), text.style);
  const lengths = keyColumn(view, 'length', page.id);
  const ifAny = (name: string, note: string) => `IF(N(${ref(name)})=0;"";${note})`;
  return [
    {
      label: words.closing,
      value: () => ref('closing'),
      format: 'share',
      note: () => {
        const ends = { low: shareText(ref('low'), text.style), high: shareText(ref('high'), text.style) };
        return `IF(ISNUMBER(${ref('closing')});${sentence(words.closingNote, ends)};"")`;
      },
    },
    {
      label: words.average,
      money: true,
      value: () => ref('average'),
      format: 'money',
      note: () => sentence(words.averageNote, { won: whole('won') }),
    },
    {
      label: words.revenue,
      money: true,
      value: () => ref('revenue'),
      format: 'money',
      note: () => sentence(words.revenueNote, { all: whole('all') }),
    },
    {
      label: words.length,
      value: () => `IF(COUNT(${lengths})=0;"";MEDIAN(${lengths}))`,
      format: 'integer',
      hint: words.lengthHint,
      note: () => {
        const mean = decimalText(`AVERAGE(${lengths})`, text.style);
        return `IF(ISNUMBER(${a1(firstRow + 3, VALUE)});${sentence(words.lengthNote, { mean })};"")`;
      },
    },
    {
      label: words.survival,
      value: () => `IF(AND(${ref('asBuilt')}=1;ISNUMBER(${ref('survival')}));${ref('survival')};"")`,
      format: 'integer',
      dated: true,
      hint: words.survivalHint,
      note: () => sentence(words.survivalNote(dayInWords(view, view.context.today)), {}),
    },
    {
      label: words.perWeek,
      value: () => `IF(${ref('weeks')}=0;"";${ref('created')}/${ref('weeks')})`,
      format: 'decimal',
      note: () => sentence(words.perWeekNote, { count: whole('created') }),
    },
    {
      label: words.open,
      value: () => ref('open'),
      format: 'integer',
      note: () => ifAny('openSum', sentence(words.openNote, { sum: whole('openSum') })),
    },
  ];
}
