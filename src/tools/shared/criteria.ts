/** Names of the owner's data as criteria of COUNTIF and SUMIF. */

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
