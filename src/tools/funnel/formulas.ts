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
