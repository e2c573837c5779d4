/** Links within the workbook: Google names a sheet by its number, a file by its name. */
const LINK = /"#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)"/g;

export interface LinkTarget {
  /** Google's number of the sheet. */
  readonly sheetId: number;
  readonly a1: string;
}

/** Where a formula with HYPERLINK leads in this workbook; null where it does not. */
export function linkTarget(formula: string): LinkTarget | null {
  if (!/\bHYPERLINK\(/i.test(formula)) return null;
  const [match] = formula.matchAll(LINK);
  return match ? { sheetId: Number(match[1]), a1: match[2]! } : null;
}

/** The formula with its links in the form a file takes: "#'Deals'!A1". A sheet that is gone keeps its number. */
export function fileLinks(formula: string, nameOf: (sheetId: number) => string | undefined): string {
  return formula.replace(LINK, (link, sheetId: string, a1: string) => {
    const name = nameOf(Number(sheetId));
    return name === undefined ? link : `"#'${name.replace(/'/g, "''").replace(/"/g, '""')}'!${a1}"`;
  });
}
