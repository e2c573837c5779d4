import { quoteText } from '../../blueprint/formula';
import { wholeText } from '../../blueprint/sentence';
import type { View } from './view';

/**
 * A formula (without "=") that writes whole money of either sign as the language does: "50 536 ₽", "$50,536". `value`
 * is repeated, so give a cell.
 */
export function payText(value: string, view: View): string {
  const size = wholeText(`ABS(${value})`, view.text.style);
  return signed(`ROUND(${value};0)`, size, view);
}

/** The same to the kopeck or cent: "50 535,69 ₽". */
export function exactText(value: string, view: View): string {
  const { style } = view.text;
  const minor = `ROUND(ABS(${value})*100;0)`;
  const size = `${wholeText(`INT(${minor}/100)`, style)}&${quoteText(style.decimal)}&RIGHT("0"&MOD(${minor};100);2)`;
  return signed(`ROUND(${value};2)`, size, view);
}

function signed(value: string, size: string, { text, unit }: View): string {
  const minus = `IF(${value}<0;"−";"")`;
  if (unit === '') return `${minus}&${size}`;
  // A word ("USD") stands behind the figure in every language.
  if (text.signFirst && unit.length === 1) return `${minus}&${quoteText(unit)}&${size}`;
  return `${minus}&${size}&${quoteText(`\u00a0${unit}`)}`;
}
