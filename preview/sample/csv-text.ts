/** Rows of texts → a CSV: every field in quotes, as CRMs write them. */
export function csvText(
  rows: readonly (readonly string[])[],
  separator: ',' | ';',
  lineEnd: '\n' | '\r\n',
): string {
  const quoted = (field: string) => `"${field.replace(/"/g, '""')}"`;
  return rows.map((row) => row.map(quoted).join(separator) + lineEnd).join('');
}

/** Minor units as a CRM writes an amount: "146000", "146000.50". */
export function plainAmount(minor: number): string {
  return minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2);
}

/** "24 800,00" with a non-breaking space between thousands, as 1C writes it. */
export function russianAmount(minor: number): string {
  const [whole = '', cents = ''] = (minor / 100).toFixed(2).split('.');
  return `${grouped(whole, '\u00a0')},${cents}`;
}

/** "$24,800.00" */
export function dollarAmount(minor: number): string {
  const [whole = '', cents = ''] = (minor / 100).toFixed(2).split('.');
  return `$${grouped(whole, ',')}.${cents}`;
}

function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, separator);
}
