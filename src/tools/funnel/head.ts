import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { dayText, sentence } from '../../blueprint/sentence';
import { dayInWords, FIRST, LAST } from './layout';
import type { View } from './view';

/** Title and the grey line under it: which deals, from where, when. Answers with the next row. */
export function placeTitle(page: Page, view: View): number {
  const { text, context } = view;
  page.text(1, FIRST, 'title', text.title);
  page.height(1, 34);
  page.formula(2, FIRST, 'subtitle', () => {
    const rest = quoteText(text.subtitle.rest(context.source.sheetName, whenText(view)));
    const which = (template: string) => sentence(template, { period: periodText(page, view) });
    const basis = `IF(${page.ref('perFinish')}=1;${which(text.subtitle.period)};${which(text.subtitle.cohort)})`;
    return `${basis}&${rest}`;
  });
  page.ground(2, FIRST, LAST, 'subtitle');
  page.height(3, 8);
  return 4;
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
  const { now } = view.context;
  const minutes = Math.floor((now - Math.floor(now)) * 1440 + 1 / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayInWords(view, Math.floor(now))}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
