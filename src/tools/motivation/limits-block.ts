import type { Format } from '../../blueprint/blueprint';
import type { Page } from '../../blueprint/page';
import { C, type Check, FACTOR, heading, LAST, MONEY, placeInput, SHARE, withUnit } from './layout';
import { LIMITS, type LimitName, limitKey } from './limits';
import type { View } from './view';

const SHAPES: Readonly<Record<LimitName, { readonly format: Format; readonly check: Check }>> = {
  payroll: { format: 'share', check: SHARE },
  mix: { format: 'percent', check: SHARE },
  mixGap: { format: 'percent', check: SHARE },
  jump: { format: 'money', check: MONEY },
  headPay: { format: 'money', check: MONEY },
  indicators: { format: 'integer', check: FACTOR },
  leastParts: { format: 'integer', check: FACTOR },
  mostParts: { format: 'integer', check: FACTOR },
  repeat: { format: 'percent', check: SHARE },
  cycle: { format: 'decimal', check: FACTOR },
  softScore: { format: 'percent', check: FACTOR },
  margin: { format: 'share', check: SHARE },
};

/** Where the two columns of limits stand: label and cell. */
const PLACES = [
  { label: C.label, cell: C.first },
  { label: C.from, cell: LAST },
] as const;

/** The limits of the checks in two columns. Answers with the next row. */
export function placeLimits(page: Page, view: View, from: number): number {
  const { text, limits } = view;
  const first = heading(page, from, C.label, LAST, text.limits.heading);
  const half = Math.ceil(LIMITS.length / 2);
  LIMITS.forEach((name, index) => {
    const { label, cell } = PLACES[index < half ? 0 : 1]!;
    const row = first + (index % half);
    const { format, check } = SHAPES[name];
    const isMoney = format === 'money';
    page.text(
      row,
      label,
      'label',
      isMoney ? withUnit(view, text.limits.labels[name]) : text.limits.labels[name],
    );
    placeInput(page, view, {
      row,
      column: cell,
      value: limits[name],
      note: text.limits.notes[name],
      format,
      key: limitKey(name),
      check,
    });
    page.name(`limit.${name}`, row, cell);
  });
  return first + half;
}
