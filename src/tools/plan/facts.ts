import { fromMinor } from '../../analysis/money';
import type { FormFact } from '../../calls';
import type { Words } from '../../words/words';
import { beliefOf } from './belief';
import type { View } from './view';

/** Whether the plan is believable, said before it is built; the sheet says the same with its own formulas. */
export function factsOf(view: View, { belief: words }: Words['plan']): FormFact[] {
  const belief = beliefOf(view);
  const plan = fromMinor(view.plan);
  const { doubt, month } = view.selection;
  if (plan === 0) return [{ sign: 'attention', text: words.noPlan }];
  const against = (base: number | null, text: (base: number, over: number) => string): FormFact[] => {
    if (base === null || base <= 0) return [];
    const over = plan / base - 1;
    return [{ sign: over > doubt ? 'attention' : 'good', text: text(base, over) }];
  };
  const { outlook, leads, managers } = belief;
  const needed = leads && Math.ceil(plan * leads.perPlan - 1e-9);
  const tooFew = managers !== null && plan > managers.usual * managers.count * (1 + doubt);
  const heads = managers && Math.ceil(plan / managers.usual - 1e-9);
  return [
    ...against(belief.lastYear, (base, over) => words.fact.lastYear(month.first, base, over)),
    ...against(belief.trend, (base, over) => words.fact.trend(base, over)),
    ...(outlook
      ? [
          {
            sign: outlook.high < plan ? ('attention' as const) : ('good' as const),
            text: words.fact.outlook(outlook.expected, outlook.low, outlook.high),
          },
        ]
      : []),
    ...against(belief.bottomUp, (base, over) => words.fact.bottomUp(base, over)),
    ...(leads && needed !== null
      ? [
          {
            sign: needed > leads.usual * (1 + doubt) ? ('attention' as const) : ('good' as const),
            text: words.fact.leads(needed, Math.round(leads.usual)),
          },
        ]
      : []),
    ...(managers && heads !== null
      ? [
          {
            sign: tooFew ? ('attention' as const) : ('good' as const),
            text: words.fact.managers(heads, managers.count, managers.usual, tooFew),
          },
        ]
      : []),
  ];
}
