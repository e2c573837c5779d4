/**
 * What a client brings over its life: S × C × P × t, in the units of the average deal.
 * The margin is a share of the deal (0.25), the life is in months.
 */
export function lifetimeValue(
  averageDeal: number,
  purchasesPerMonth: number,
  margin: number,
  lifetimeMonths: number,
): number {
  return averageDeal * purchasesPerMonth * margin * lifetimeMonths;
}
