import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence } from '../../blueprint/sentence';
import { momentText, titles } from '../shared/report-parts';
import { dayInWords, FIRST, LAST } from './layout';
import type { View } from './view';

/** Title and the grey line under it: which deals, from where, when. Answers with the next row. */
export function placeTitle(page: Page, view: View): number {
  const { text, context } = view;
  const under = () => {
    const rest = quoteText(text.subtitle.rest(context.source.sheetName, whenText(view)));
    const which = (template: string) => sentence(template, { period: periodText(page, view) });
    const basis = `IF(${page.ref('perFinish')}=1;${which(text.subtitle.period)};${which(text.subtitle.cohort)})`;
    return `${basis}&${rest}`;
  };
  return titles(page, { from: FIRST, to: LAST }, text.title, under);
}

/** "01.11.2025–30.04.2026" of the period's cells, as a formula. */
export function periodText(page: Page, view: View): string {
  const { text } = view;
  const [from, to] = [page.ref('from'), page.ref('to')];
  const parts = {
    from: dayText(from, text.dayTemplate, text.monthsShort),
    to: dayText(to, text.dayTemplate, text.monthsShort),
  };
  const { all, between } = text.subtitle;
  const open = `IF(${from}="";${sentence(text.subtitle.to, parts)};${sentence(text.subtitle.from, parts)})`;
  const bounded = `IF(OR(${from}="";${to}="");${open};${sentence(between, parts)})`;
  return `IF(AND(${from}="";${to}="");${quoteText(all)};${bounded})`;
}

/** The moment of the build in words. */
function whenText(view: View): string {
  return momentText(view.context.now, (day) => dayInWords(view, day));
}
