import type { Page } from '../../blueprint/page';
import { sentence, shareText, wholeText } from '../../blueprint/sentence';
import type { View } from './view';

/**
 * What the chart of stages draws (a label with the count and the step, the weak stage apart from the
 * others), and by how much each stage fails to add up. Answers with the next free column.
 */
export function placeStageKeys(page: Page, view: View, column: number): number {
  if (view.steps === 0) return column;
  for (let step = 1; step <= view.steps; step += 1) {
    const row = step + 1;
    const at = (name: string, index = `${step}`) => `INDEX(${page.ref(name)};${index})`;
    const isLast = () => `${page.ref('steps')}=${step}`;
    page.formula(row, column, 'formula', () => `IF(${at('stage.names')}="";"";${labelOf(page, view, step)})`);
    const value = () => `N(${at('stage.reached')})`;
    page.formula(row, column + 1, 'formula', () => `IF(${page.ref('weak')}=${step};${value()};0)`);
    page.formula(row, column + 2, 'formula', () => `IF(${page.ref('weak')}=${step};0;${value()})`);
    page.formula(row, column + 3, 'formula', () => {
      const next =
        step < view.steps
          ? `IF(${isLast()};${page.ref('won')};N(${at('stage.reached', `${step + 1}`)}))`
          : page.ref('won');
      const unknown = step === 1 ? `-${page.ref('unknownLoss')}` : '';
      const gap = `${value()}-${next}-N(${at('stage.lost')})-N(${at('stage.open')})${unknown}`;
      return `IF(${at('stage.names')}="";0;ABS(${gap}))`;
    });
  }
  page.name('chart.stages', 2, column, view.steps, 3);
  page.name('stage.gaps', 2, column + 3, view.steps);
  return column + 5;
}

function labelOf(page: Page, view: View, step: number): string {
  const { text } = view;
  const at = (name: string) => `INDEX(${page.ref(name)};${step})`;
  const reached = at('stage.reached');
  const all = `N(INDEX(${page.ref('stage.reached')};1))`;
  const stepShare = at('stage.step');
  const parts = { stage: at('stage.names'), count: wholeText(reached, text.style) };
  const plain = sentence(text.charts.plainLabel, parts);
  const share = (value: string) => shareText(value, text.style);
  const last = sentence(text.charts.lastLabel, { ...parts, share: share(`(${reached}/${all})`) });
  const inner = sentence(text.charts.stageLabel, { ...parts, share: share(stepShare) });
  return `IF(${page.ref('steps')}=${step};IF(${all}=0;${plain};${last});IF(ISNUMBER(${stepShare});${inner};${plain}))`;
}
