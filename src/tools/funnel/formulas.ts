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

const WILD: readonly (readonly [string, string])[] = [
  ['~', '\u2248'],
  ['*', '\u2217'],
  ['?', '\uff1f'],
];

/**
 * Names are matched by criteria, in which "~", "*" and "?" mean something else, and engines differ
 * in how they are written: keys hold look-alikes instead.
 */
export function safeName(name: string): string {
  return WILD.reduce((text, [sign, stand]) => text.split(sign).join(stand), name);
}

/** The formula that makes the names of a range safe; only the signs that occur cost anything. */
export function safeNames(range: string, names: readonly string[]): string {
  return WILD.filter(([sign]) => names.some((name) => name.includes(sign))).reduce(
    (formula, [sign, stand]) => `SUBSTITUTE(${formula};"${sign}";"${stand}")`,
    range,
  );
}
