/**
 * A share as people type it: "70 %", "70%", "0,7", "0.7", "70". With a per cent sign, or above 1, the number
 * is in per cent. Null where it is none, or over the most there may be, 100 % unless told.
 */
export function parseShare(text: string, most = 1): number | null {
  const match = /^(\d+(?:[.,]\d+)?)(%?)$/.exec(text.replace(/\s/g, ''));
  if (!match) return null;
  const number = Number((match[1] ?? '').replace(',', '.'));
  const share = match[2] || number > 1 ? number / 100 : number;
  return share <= most ? share : null;
}
