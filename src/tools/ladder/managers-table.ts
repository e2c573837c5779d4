import { quoteText } from '../../blueprint/formula';
import type { Page } from '../../blueprint/page';
import { sentence, wholeText } from '../../blueprint/sentence';
import { header, heading, limit, withUnit } from '../shared/report-parts';
import { fold } from '../shared/texts';
import { type Figure, figureOf } from './keys';
import { ALL, C, M } from './layout';
import type { View } from './view';

/** Who stands where, and in a sentence what is missing to the next level. Answers with the next row. */
export function placeManagers(page: Page, view: View, from: number): number {
  const { text, people, team } = view;
  const words = text.managers;
  let row = heading(page, from, ALL, words.heading, words.note);
  row = header(page, row, ALL, [
    { at: M.name, label: words.manager, left: true },
    { at: M.grade, label: words.grade, left: true, note: words.gradeNote },
    { at: M.turnover, label: withUnit(team.unit, words.turnover), note: words.turnoverNote },
    { at: M.profit, label: withUnit(team.unit, words.profit), note: words.profitNote },
    { at: M.level, label: words.level, left: true, note: words.levelNote },
    { at: M.leading, label: words.leading, note: words.markNote },
    { at: M.skills, label: words.skills, note: words.markNote },
    { at: M.missing, label: words.missing, left: true, note: words.missingNote },
  ]);
  people.forEach((_, index) => {
    placeManager(page, view, row + index, index);
  });
  if (people.length > 0) {
    const at = { row, column: M.leading, rows: people.length, columns: 2 };
    limit(page, at, { kind: 'list', items: [text.yes, text.no] }, text.help);
    page.keep({
      name: 'marks',
      row,
      rows: people.length,
      key: C.key,
      columns: { leading: M.leading, skills: M.skills },
    });
  }
  return row + people.length;
}

function placeManager(page: Page, view: View, row: number, index: number): void {
  const { text, people, marks } = view;
  const words = text.managers;
  const { name, grade } = people[index]!;
  const figure = (of: Figure) => figureOf(page, index, of);
  const mark = marks.get(fold(name));
  page.text(row, M.name, 'text', name, { format: 'text' });
  page.text(row, M.grade, 'dated', grade || null, { format: 'text' });
  page.formula(row, M.turnover, 'formula', () => figure('turnover'), { format: 'money' });
  page.formula(row, M.profit, 'formula', () => figure('profit'), { format: 'money' });
  page.formula(row, M.level, 'strong', () => {
    const reached = `INDEX(${page.ref('levels.name')};${figure('level')})&""`;
    return `IF(${figure('enough')}=0;"—";IF(${figure('level')}=0;${quoteText(words.under)};${reached}))`;
  });
  for (const [column, word] of [
    [M.leading, mark?.leading],
    [M.skills, mark?.skills],
  ] as const) {
    page.text(row, column, 'entry', word || null, { format: 'text', align: 'center' });
  }
  page.name(`mark.${index}.leading`, row, M.leading);
  page.name(`mark.${index}.skills`, row, M.skills);
  page.formula(row, M.missing, 'text', () => missingText(page, view, index), { wrap: true });
  page.text(row, C.key, 'dated', fold(name), { format: 'text' });
  page.height(row, 50);
}

/** "To «Lead»: 120,000 ₽ of turnover a month. Sells below the own grade." */
function missingText(page: Page, view: View, index: number): string {
  const { text, levels, people } = view;
  const words = text.managers;
  const figure = (of: Figure) => figureOf(page, index, of);
  const few = sentence(words.few, {
    months: wholeText(figure('months'), text.style),
    fewest: wholeText(page.ref('fewest'), text.style),
  });
  const next = `INDEX(${page.ref('levels.name')};${figure('level')}+1)`;
  const said = sentence(words.to, { next, lack: `MID(${figure('lack')};3;500)` });
  const toNext = `IF(${figure('lack')}="";${sentence(words.noBound, { next })};${said})`;
  const money = `IF(${figure('level')}>=${levels.length};${quoteText(words.top)};${toNext})`;
  const graded = people[index]!.grade.trim() !== '';
  return `IF(${figure('enough')}=0;${few};${money}${graded ? `&${besideGrade(page, view, index)}` : ''})`;
}

/** Whether the sales are those of another level than the grade in Team names; '' where no level is called so. */
function besideGrade(page: Page, { text, people }: View, index: number): string {
  const words = text.managers;
  const level = figureOf(page, index, 'level');
  const names = page.ref('levels.name');
  const numbers = `(ROW(${names})-ROW(${page.ref('levels.first')})+1)`;
  const own = `SUMPRODUCT(MAX((${names}=${quoteText(people[index]!.grade.trim())})*${numbers}))`;
  const beside = `IF(${level}>${own};${quoteText(words.above)};IF(${level}<${own};${quoteText(words.below)};""))`;
  return `IF(${own}=0;"";${beside})`;
}
