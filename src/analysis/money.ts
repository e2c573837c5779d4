const MINOR_PER_MAJOR = 100;

/** Up to here (70 trillion major units) floats are dense enough to tell every minor unit. */
export const LARGEST_MINOR = 2 ** 46 * MINOR_PER_MAJOR;

/** Closer to a half than this, a product of floats does not say on which side the decimal number lies. */
const UNSURE = 1e-6;

/**
 * Minor units (kopecks, cents) of an amount in major ones, half a unit rounded away from zero.
 * The amount is taken as the decimal number a person reads: 1.005 is 101, though the nearest
 * float lies a little under it. Exact up to LARGEST_MINOR.
 */
export function toMinor(major: number): number {
  const size = Math.abs(major);
  const scaled = size * MINOR_PER_MAJOR;
  const rounded = Math.round(scaled);
  const nearHalf = Math.abs(scaled - Math.floor(scaled) - 0.5) < UNSURE * Math.max(1, scaled * 1e-9);
  const units = nearHalf ? roundDecimal(size) : rounded;
  return major < 0 && units !== 0 ? -units : units;
}

/** Major units of an amount in minor ones. */
export function fromMinor(minor: number): number {
  return minor / MINOR_PER_MAJOR;
}

/** Shifts the point in the number's shortest decimal text, where multiplying could err. */
function roundDecimal(size: number): number {
  const [digits, exponent] = String(size).split('e');
  return Math.round(Number(`${digits}e${Number(exponent ?? 0) + 2}`));
}
