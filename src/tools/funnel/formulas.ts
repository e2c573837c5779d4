import { quoteText } from '../../blueprint/formula';

/** Formulas without their "=", over addresses. */

/** part / whole, empty where there is nothing to divide by. */
export function shareOf(part: string, whole: string): string {
  return `IF(N(${whole})=0;"";${part}/${whole})`;
}

/** An end of Wilson's 95 % interval of won / (won + lost), empty of no closed deals; `z` is a cell. */
export function wilson(end: 'low' | 'high', won: string, lost: string, z: string): string {
  const all = `(${won}+${lost})`;
  const half = `${z}*SQRT(${z}*${z}+4*${won}*${lost}/${all})`;
  const value = `(2*${won}+${z}*${z}${end === 'low' ? '-' : '+'}${half})/(2*(${all}+${z}*${z}))`;
  const bounded = end === 'low' ? `MAX(0;${value})` : `MIN(1;${value})`;
  return `IF(${all}=0;"";${bounded})`;
}

/** "C12" of a cell among the first 26 columns, as text that follows it when rows are inserted. */
export function addressText(cell: string): string {
  return `CHAR(64+COLUMN(${cell}))&ROW(${cell})`;
}

/**
 * The criterion "equal to this name": from the cell that holds it, so that the owner may type another
 * name there. "~", "*" and "?" mean something else in a criterion, and engines do not agree on how a
 * "~" itself is written: "?", any sign, stands for it.
 */
export function nameCriterion(name: string, cell: string): string {
  if (!/[~*?]/.test(name)) return `"="&${cell}`;
  return quoteText(`=${name.replace(/[*?]/g, '~$&').replace(/~(?![*?])/g, '?')}`);
}
