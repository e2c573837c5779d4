/** How a formula is typed in a spreadsheet. */
export interface Separators {
  readonly argument: ';' | ',';
  readonly decimal: ',' | '.';
}

const POINT_LANGUAGES = /^(?:en|zh|ja|ko|th|he|iw|hi|bn|ta|te|ms|fil|cy|ga|mn|my)(?:_|$)/;
const POINT_COUNTRIES = /_(?:MX|GT|HN|NI|PA|PE|PR|SV|DO|CH|LI)$/;
const COMMA_EXCEPTIONS = /^en_(?:ZA|DK|AT|BE|DE|FI|NL|SE|SI)$/;

/**
 * The separators of a spreadsheet's locale: where the decimal sign is a comma, arguments are
 * separated by a semicolon. Countries by CLDR's number symbols.
 */
export function separatorsOf(locale: string): Separators {
  const point = (POINT_LANGUAGES.test(locale) || POINT_COUNTRIES.test(locale)) && !COMMA_EXCEPTIONS.test(locale);
  return point ? { argument: ',', decimal: '.' } : { argument: ';', decimal: ',' };
}
