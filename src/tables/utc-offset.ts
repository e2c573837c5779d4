import type { UtcOffset } from './date';

/**
 * The same offsets with few questions to the host: two for each day of the data, more only on the days
 * when the clocks change.
 */
export function rememberedOffset(utcOffset: UtcOffset): UtcOffset {
  const starts = new Map<number, number>();
  const atStart = (day: number) => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const asked = utcOffset(day);
    starts.set(day, asked);
    return asked;
  };
  return (utc) => {
    const day = Math.floor(utc);
    const offset = atStart(day);
    return offset === atStart(day + 1) ? offset : utcOffset(utc);
  };
}
