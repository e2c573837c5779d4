import { dayOf } from '../../../src/analysis/day';
import { dashboard } from '../../../src/tools/dashboard';
import { PAGE } from '../../../src/tools/dashboard/layout';
import { monthLetter } from '../../../src/tools/month-letter';
import { standUp } from '../../../src/tools/stand-up';
import { checked } from '../../../src/tools/tool';
import { type Language, wordsOf } from '../../../src/words';
import { contextOf, dealOf } from '../../helpers/deals-sheet';
import { elsewhere, STAGES } from '../shared/company';

const TODAY = dayOf(2026, 5, 18);

const names = ['Ann', 'Bob', 'Eve', 'Kim', 'Lee', 'Mia', 'Ned', 'Pat', 'Zoe'];
const deals = names.map((owner, index) =>
  dealOf(`d${index}`, {
    outcome: 'won',
    owner,
    closed: TODAY - 3,
    amount: 100_000_000 + index,
    currency: 'RUB',
  }),
);
const context = (language: Language = 'en') => contextOf({ deals, stages: STAGES, today: TODAY, language });

describe.each([checked(standUp), checked(dashboard), checked(monthLetter)])('the wizard of $id', (tool) => {
  test.each<Language>(['ru', 'en'])(
    'has at most three steps in %s, each with an answer from the start',
    (language) => {
      const own = context(language);
      const defaults = tool.defaults(own);
      const steps = tool.form(own, wordsOf(language), defaults);
      expect(steps.length).toBeLessThanOrEqual(3);
      expect(steps.every(({ fields }) => fields.length > 0)).toBe(true);
      expect(tool.effect(defaults, own, wordsOf(language)).sentence).not.toBe('');
      expect(tool.ready(defaults, own, wordsOf(language))).not.toMatch(/undefined|NaN/);
    },
  );
});

test('plans are asked by manager, and not where a Plan sheet has them', () => {
  const own = context();
  const asked = standUp.form(own, wordsOf('en'), standUp.defaults(own)).flatMap(({ fields }) => fields);
  const plans = asked.find(({ key }) => key === 'plans');
  expect(plans?.kind === 'numbers' && plans.rows.map(({ key }) => key)).toEqual([...names].reverse());
  const planned = { ...own, ...elsewhere('en', { 'plan-keys': [[]] }).more };
  for (const tool of [checked(standUp), checked(dashboard)]) {
    const keys = tool
      .form(planned, wordsOf('en'), tool.defaults(planned))
      .flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys).not.toContain('plans');
  }
});

test('a plan given in the wizard stands in the cell of its manager', () => {
  const own = context();
  const [report] = standUp.build({ ...standUp.defaults(own), plans: { Kim: 5000 } }, own);
  const block = report!.keyedRows!.find(({ name }) => name === 'plans')!;
  const rows = report!.rows.slice(block.row - 1, block.row - 1 + block.rows);
  const typed = rows.map((row) => [row[1]?.content, row[block.columns.plan! - 1]?.content]);
  expect(typed.filter(([, plan]) => plan !== null)).toEqual([['Kim', 5000]]);
});

test('every manager has a column of full width in the table by day, and the keys of rows stand right of all', () => {
  const own = contextOf({
    deals: Array.from({ length: 14 }, (_, index) =>
      dealOf(`d${index}`, { ...deals[0], key: `d${index}`, owner: `P${index}` }),
    ),
    stages: STAGES,
    today: TODAY,
    language: 'en',
  });
  const [report] = standUp.build(standUp.defaults(own), own);
  const keys = report!.keyedRows!.map(({ key }) => key);
  const used = report!.rows.flatMap((row) =>
    row.slice(0, Math.min(...keys) - 1).flatMap((cell, column) => (cell ? [column] : [])),
  );
  const last = Math.max(...used);
  expect(last + 1).toBeGreaterThanOrEqual(17);
  expect(report!.columnWidths.slice(2, last + 1).every((pixels) => pixels > 60)).toBe(true);
});

const CONTEST = elsewhere('ru', { 'contest-keys': [[]] }).more;

describe('the dashboard', () => {
  const pages = [2, 9, 14].map((people) => {
    const own = contextOf({
      deals: Array.from({ length: people }, (_, index) =>
        dealOf(`d${index}`, { ...deals[0], key: `d${index}`, owner: `P${index}` }),
      ),
      stages: STAGES,
      today: TODAY,
      language: 'ru',
    });
    return {
      people,
      page: dashboard.build(
        { ...dashboard.defaults(own), theme: 'dark', nps: 42 },
        { ...own, ...CONTEST },
      )[0]!,
    };
  });

  test.each(pages)('of $people people is a landscape page of A4 in size', ({ page }) => {
    const width = page.columnWidths.reduce((sum, pixels) => sum + pixels, 0);
    const usual = 21;
    const height = page.rows.reduce((sum, _, index) => sum + (page.rowHeights.get(index + 1) ?? usual), 0);
    expect(width).toBeLessThanOrEqual(PAGE.width);
    expect(height).toBeLessThanOrEqual(PAGE.height);
  });

  test('is drawn in the theme that was chosen, and the sheet it is fed by stays light', () => {
    const own = context();
    const [page, input] = dashboard.build({ ...dashboard.defaults(own), theme: 'dark' }, own);
    expect([page!.theme, input!.theme]).toEqual(['dark', undefined]);
  });

  test('shows an NPS only where one was given', () => {
    const own = context();
    const has = (nps: number | null) =>
      dashboard
        .build({ ...dashboard.defaults(own), nps }, own)[0]!
        .rows.flat()
        .some((cell) => typeof cell?.content === 'object' && String(cell.content?.formula).includes('"NPS"'));
    expect([has(null), has(0)]).toEqual([false, true]);
  });
});
