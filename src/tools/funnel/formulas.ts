/** Formulas without their "=", over addresses. */

/** part / whole, empty where there is nothing to divide by. */
export function shareOf(part: string, whole: string): string {
  return `IF(N(${whole})=0;"";${part}/${whole})`;
}

/** The average of won deals: empty of none, and where no amount is known. */
export function averageOf(revenue: string, won: string): string {
  return `IF(N(${revenue})=0;"";${revenue}/${won})`;
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
 * Whether a name would be something else in a criterion: a pattern, a comparison, a number, a date,
 * TRUE. Engines differ in what they take for what, so only plain words are trusted.
 */
export function isHardName(name: string): boolean {
  return !/^\p{L}[^\d~*?]*$/u.test(name) || /^(?:true|false|истина|ложь)$/i.test(name);
}

/** The name as hard names' keys hold it: look-alikes for the signs that mean patterns in a criterion. */
export function safeName(name: string): string {
  return WILD.reduce((text, [sign, stand]) => text.split(sign).join(stand), name);
}

/** The formula that makes keys of a range of hard names; only the signs that occur cost anything. */
export function safeKeys(range: string, names: readonly string[]): string {
  const safe = WILD.filter(([sign]) => names.some((name) => name.includes(sign))).reduce(
    (formula, [sign, stand]) => `SUBSTITUTE(${formula};"${sign}";"${stand}")`,
    range,
  );
  return `IF(${range}="";"";"|"&${safe})`;
}
