/**
 * Functions younger than the .xlsx format: a file holds them with a prefix, or a spreadsheet shows
 * #NAME?. The first list was measured with LibreOffice; the rest are the functions of Excel 2010 and
 * later that Google Sheets has too. NETWORKDAYS.INTL and WORKDAY.INTL are older and take none.
 */
const MEASURED =
  'MAXIFS MINIFS IFS SWITCH IFNA XOR TEXTJOIN CONCAT DAYS ISOWEEKNUM UNICHAR NUMBERVALUE RANK.EQ RANK.AVG ' +
  'PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC CEILING.MATH FLOOR.MATH AGGREGATE';
const KNOWN =
  'QUARTILE.EXC PERCENTRANK.INC PERCENTRANK.EXC STDEV.S STDEV.P VAR.S VAR.P COVARIANCE.S COVARIANCE.P ' +
  'MODE.SNGL MODE.MULT NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV BINOM.DIST BINOM.INV POISSON.DIST ' +
  'EXPON.DIST BETA.DIST BETA.INV GAMMA.DIST GAMMA.INV T.DIST T.INV CHISQ.DIST CHISQ.INV F.DIST F.INV ' +
  'CONFIDENCE.NORM CONFIDENCE.T UNICODE FORMULATEXT ISFORMULA SHEET SHEETS ARABIC BASE DECIMAL COMBINA ' +
  'PERMUTATIONA GAMMA PHI SKEW.P IMTAN XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY VSTACK HSTACK ' +
  'TOROW TOCOL WRAPROWS WRAPCOLS CHOOSECOLS CHOOSEROWS';
const WORKSHEET_ONLY = 'FILTER SORT';

const PREFIXES = new Map([
  ...`${MEASURED} ${KNOWN}`.split(' ').map((name) => [name, '_xlfn.'] as const),
  ...WORKSHEET_ONLY.split(' ').map((name) => [name, '_xlfn._xlws.'] as const),
]);

/** The function's name as an .xlsx file holds it. */
export function storedFunctionName(name: string): string {
  return `${PREFIXES.get(name.toUpperCase()) ?? ''}${name}`;
}

/** The function's name as people know it. */
export function knownFunctionName(stored: string): string {
  return stored.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, '');
}
