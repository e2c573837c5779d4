import type { Role } from '../../blueprint/blueprint';
import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence } from '../../blueprint/sentence';
import { rateText } from '../shared/report-parts';
import { bases } from './base-words';
import { type Figure, figureOf } from './figures';
import { C } from './layout';
import { payText } from './money';
import { nearestText } from './nearest';
import { overAdds, overChunk, placeOver } from './over-step';
import type { View } from './view';

/** Pixels of the rows: the question, the number, and two lines on it. */
const HEIGHTS = [26, 46, 21, 25] as const;

/** The two large numbers: what is earned, and what the next step adds. Answers with the next row. */
export function placeTiles(page: Page, view: View, index: number, from: number): number {
  const { text } = view;
  const words = text.card;
  const figure = (name: Figure) => figureOf(page, index, name);
  const total = page.ref(`p.${index}.total`);
  placeOver(page, view, index, from);
  const over = overAdds(page, index);
  placeTile(
    page,
    from,
    C.name,
    C.attainment,
    ['tileLabel', 'tileNumber', 'tileNote'],
    [
      () => quoteText(words.earned),
      () => payText(total, view),
      () => {
        const base = page.ref(`p.${index}.bases`);
        const plain = { ...view, unit: '' };
        // The rest of the rounded total: each rounded by itself they may differ from it by one.
        const rest = `(ROUND(${total};0)-ROUND(${base};0))`;
        return sentence(words.parts, { base: payText(base, plain), bonus: payText(rest, plain) });
      },
      () => attained(view, figure),
    ],
  );
  placeTile(
    page,
    from,
    C.weight,
    C.earned,
    ['tileNextLabel', 'tileNextNumber', 'tileNextNote'],
    [
      () => nextLabel(view, figure),
      () => {
        const gain = `IF(${over}>0;"+"&${payText(over, view)};"+"&${payText(figure('gain'), view)})`;
        return `IF(NOT(ISNUMBER(${figure('gain')}));"—";${gain})`;
      },
      () => {
        const now = `${total}-${page.ref(`p.${index}.bases`)}`;
        const bonus = payText(`(${now}+${figure('gain')})`, { ...view, unit: '' });
        const said = sentence(words.becomes, { bonus });
        const beyond = sentence(words.beyond, { chunk: payText(overChunk(page, index), view) });
        return `IF(NOT(ISNUMBER(${figure('gain')}));"";IF(${over}>0;${beyond};${said}))`;
      },
      () => nearestText(page, view, index),
    ],
  );
  HEIGHTS.forEach((height, offset) => {
    page.height(from + offset, height);
  });
  return from + HEIGHTS.length;
}

type Roles = readonly [label: Role, number: Role, note: Role];

function placeTile(
  page: Page,
  row: number,
  from: number,
  to: number,
  [label, number, note]: Roles,
  lines: readonly (() => string)[],
): void {
  const roles = [label, number, note, note];
  lines.forEach((line, offset) => {
    const role = roles[offset]!;
    page.formula(row + offset, from, role, line);
    page.ground(row + offset, from, to, role);
    page.merge({ row: row + offset, column: from, rows: 1, columns: to - from + 1 });
  });
}

/** "178,660 more in payments, and you are on the step from 90%". */
function nextLabel(view: View, figure: (name: Figure) => string): string {
  const { text } = view;
  const need = sentence(text.card.next, {
    need: payText(figure('need'), view),
    what: bases(view, figure('base'), ({ more }) => more),
    step: rateText(figure('next'), text.style),
  });
  const top = quoteText(text.card.top);
  return `IF(N(${figure('plan')})<=0;${quoteText(text.card.noPlan)};IF(NOT(ISNUMBER(${figure('need')}));${top};${need}))`;
}

function attained(view: View, figure: (name: Figure) => string): string {
  const { text } = view;
  const said = sentence(text.card.attained, {
    share: rateText(`ROUND(MAX(0;N(${figure('attainment')}));3)`, text.style),
    actual: payText(figure('actual'), { ...view, unit: '' }),
    plan: payText(`N(${figure('plan')})`, view),
  });
  return `IF(NOT(ISNUMBER(${figure('attainment')}));"";${said})`;
}
