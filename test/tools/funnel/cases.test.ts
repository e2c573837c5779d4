import { dayOf } from '../../../src/analysis/day';
import type { Deal, Stage } from '../../../src/tables/deal';
import { funnel } from '../../../src/tools/funnel';
import { wordsOf } from '../../../src/words';
import { type Company, contextOf, dealOf } from '../../helpers/deals-sheet';
import { type PlainWorkbook, recalculate } from '../../helpers/recalculate';
import { STAGES } from './company';
import { build, FunnelReader, inputPlace, workbook } from './read-funnel';

const TODAY = dayOf(2026, 5, 18);
const of = (deals: readonly Deal[], more: Partial<Company> = {}): Company => ({
  deals,
  stages: STAGES,
  today: TODAY,
  language: 'en',
  ...more,
});
const won = (key: string, said: Partial<Deal> = {}) =>
  dealOf(key, {
    outcome: 'won',
    reached: 4,
    created: dayOf(2026, 1, 5),
    closed: dayOf(2026, 1, 25),
    amount: 10_000,
    ...said,
  });
const lost = (key: string, said: Partial<Deal> = {}) =>
  dealOf(key, {
    outcome: 'lost',
    reached: 2,
    lostFrom: 'Offer',
    created: dayOf(2026, 1, 5),
    closed: dayOf(2026, 2, 1),
    ...said,
  });
const many = (count: number, make: (key: string) => Deal, name: string) =>
  Array.from({ length: count }, (_, index) => make(`${name}${index}`));

const oneOpen = of([dealOf('only', { created: dayOf(2026, 5, 1) })]);
const stepless = of([won('a', { owner: 'Kim', reached: 0 }), lost('b', { owner: 'Ray', reached: 0 })], {
  stages: [],
});
const twoCurrencies = of([
  won('r1', { currency: 'RUB' }),
  won('r2', { currency: 'RUB', amount: 30_000 }),
  won('u1', { currency: 'USD', amount: 700 }),
  dealOf('none', { created: dayOf(2026, 1, 5) }),
]);
const pipelineStages: Stage[] = [
  ...['Lead', 'Paid'].map(
    (name, index): Stage => ({ pipeline: 'Repeat', name, outcome: index ? 'won' : 'open', step: index + 1 }),
  ),
  ...STAGES.map((stage) => ({ ...stage, pipeline: 'Main' })),
];
const twoPipelines = of(
  [
    won('m1', { pipeline: 'Main' }),
    lost('m2', { pipeline: 'Main' }),
    won('p1', { pipeline: 'Repeat', reached: 2 }),
  ],
  { stages: pipelineStages },
);
/** Kim passes 45 of 50 on from the offer; the others together 30 of 100. */
const bestManager = of(
  [
    ...many(45, (key) => won(key, { owner: 'Kim' }), 'kw'),
    ...many(5, (key) => lost(key, { owner: 'Kim' }), 'kl'),
    ...many(30, (key) => won(key, { owner: 'Ray' }), 'rw'),
    ...many(70, (key) => lost(key, { owner: 'Ray' }), 'rl'),
    ...many(5, (key) => won(key, { owner: 'Few' }), 'fw'),
  ],
  { inputs: { goal: 0.75 } },
);
const warned = of([
  lost('vague', { lostFrom: '', reached: 1 }),
  won('unpriced', { amount: null }),
  won('undated', { created: null }),
  won('gone', { missingSince: TODAY }),
]);
const history = of([won('a'), lost('b'), dealOf('c', { reached: 2, created: dayOf(2026, 5, 1) })], {
  stageHistory: [
    { key: 'a', stage: 'Lead', entered: dayOf(2026, 1, 5), left: dayOf(2026, 1, 8) },
    { key: 'b', stage: 'Lead', entered: dayOf(2026, 1, 5), left: dayOf(2026, 1, 10) },
    { key: 'c', stage: 'Lead', entered: dayOf(2026, 5, 1), left: dayOf(2026, 5, 11) },
    { key: 'c', stage: 'Offer', entered: dayOf(2026, 5, 11), left: null },
  ],
});
const twoWins = of([won('a', { reached: 4 }), lost('b'), dealOf('c', { reached: 3 })], {
  stages: [
    ...STAGES.filter(({ name }) => name !== 'Offer'),
    { pipeline: '', name: 'Paid later', outcome: 'won', step: 4 },
  ],
  stageHistory: [
    { key: 'a', stage: 'Paid', entered: dayOf(2026, 5, 1), left: dayOf(2026, 5, 3) },
    { key: 'b', stage: 'Paid later', entered: dayOf(2026, 5, 1), left: dayOf(2026, 5, 5) },
  ],
});
const russian = of(
  [
    ...many(1204, (key) => won(key, { owner: 'Елена Ким', currency: 'RUB', amount: 42_685_500 }), 'w'),
    ...many(762, lost, 'l'),
  ],
  { language: 'ru' },
);

/** A build with a deal that was imported after it: a row put between the last deal and the empty rows. */
function withLaterDeal(company: Company, later: Deal): PlainWorkbook {
  const before = workbook(build(company));
  const after = workbook(build({ ...company, deals: [...company.deals, later] }));
  const [, ...built] = before.sheets;
  const range = (count: number) => new RegExp(`\\$${count + 21}(?!\\d)`, 'g');
  const grown = built.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'string' && cell.startsWith('=')
          ? cell.replace(range(company.deals.length), `$${company.deals.length + 22}`)
          : cell,
      ),
    ),
  }));
  return { ...before, sheets: [after.sheets[0]!, ...grown] };
}

const goneManager = of([won('a', { owner: 'Ray' })], { inputs: { manager: 'Kim' } });
const gonePipeline = of([won('m1', { pipeline: 'Main' }), lost('m2', { pipeline: 'Main' })], {
  stages: STAGES.map((stage) => ({ ...stage, pipeline: 'Main' })),
  inputs: { pipeline: 'Repeat' },
});
const turned = { from: dayOf(2026, 5, 1), to: dayOf(2026, 4, 1) };

const books = {
  oneOpen: [oneOpen, workbook(build(oneOpen))],
  stepless: [stepless, workbook(build(stepless))],
  twoCurrencies: [twoCurrencies, workbook(build(twoCurrencies))],
  dollars: [twoCurrencies, workbook(build(twoCurrencies), { currency: 'USD' })],
  main: [twoPipelines, workbook(build(twoPipelines, { pipeline: 'Main' }))],
  repeat: [twoPipelines, workbook(build(twoPipelines, { pipeline: 'Main' }), { pipeline: 'Repeat' })],
  bestManager: [bestManager, workbook(build(bestManager))],
  warned: [warned, workbook(build(warned))],
  warnedSince: [warned, workbook(build(warned), { from: dayOf(2026, 1, 1) })],
  history: [history, workbook(build(history))],
  twoWins: [twoWins, workbook(build(twoWins))],
  russian: [russian, workbook(build(russian))],
  warnedElsewhere: [warned, workbook(build(warned), { from: dayOf(2030, 1, 1), to: dayOf(2030, 2, 1) })],
  goneManager: [goneManager, workbook(build(goneManager))],
  goneManagerChanged: [goneManager, workbook(build(goneManager), { manager: 'Ray' })],
  gonePipeline: [gonePipeline, workbook(build(gonePipeline))],
  turned: [warned, workbook(build(warned), turned)],
  later: [oneOpen, withLaterDeal(oneOpen, won('later', { amount: 12_300 }))],
} satisfies Record<string, [Company, PlainWorkbook]>;

const readers = {} as Record<keyof typeof books, FunnelReader>;
beforeAll(() => {
  const names = Object.keys(books) as (keyof typeof books)[];
  recalculate(names.map((name) => books[name][1])).forEach((answer, index) => {
    readers[names[index]!] = new FunnelReader(answer, books[names[index]!][0]);
  });
}, 120_000);

test('without a closed deal, conversion, average deal and lengths are empty and not 0', () => {
  const sheet = readers.oneOpen;
  expect(['closing', 'average', 'length', 'survival'].map((name) => sheet.total(name as 'closing'))).toEqual([
    '',
    '',
    '',
    '',
  ]);
  expect(sheet.total('open')).toBe(1);
  expect(sheet.errors()).toEqual([]);
});

test('where no stage is a step, totals and managers are counted all the same', () => {
  const sheet = readers.stepless;
  expect(sheet.total('closing')).toBe(0.5);
  expect(sheet.groups('owner').map(({ name, won, lost }) => [name, won, lost])).toEqual([
    ['Kim', 1, 0],
    ['Ray', 0, 1],
    ['', 0, 0],
    ['Department', 1, 1],
  ]);
  expect(sheet.errors()).toEqual([]);
});

test('currencies are never added up: the most usual one is counted, and deals without an amount with it', () => {
  expect(readers.twoCurrencies.total('revenue')).toBe(400);
  expect(readers.twoCurrencies.stages()[0]!.cells[0]).toBe(3);
  expect(readers.twoCurrencies.warnings()[0]!.sentence).toContain('In other currencies: 1, not');
});

test('another currency is a matter of its input', () => {
  expect(readers.dollars.total('revenue')).toBe(7);
  expect(readers.dollars.total('average')).toBe(7);
});

test('each pipeline shows its own stages, also when it is chosen after the build', () => {
  expect(readers.main.stages().map(({ name }) => name)).toEqual(['Lead', 'Offer', 'Contract', 'Paid']);
  expect(readers.repeat.stages().map(({ name, cells }) => [name, cells[0]])).toEqual([
    ['Lead', 1],
    ['Paid', 1],
  ]);
  expect(readers.repeat.checks().map(({ sign }) => sign)).not.toContain('⚠');
});

test('the best manager is one whose interval lies above the department and who has enough deals', () => {
  expect(readers.bestManager.sentenceWith('As with the best')).toBe('As with the best: Kim');
});

test('the weak spot is the stage that loses the most, in words with its numbers', () => {
  expect(readers.bestManager.sentenceWith('Weak spot')).toBe('Weak spot: Offer');
  expect(readers.bestManager.sentenceWith('Most deals are lost here')).toBe(
    'Most deals are lost here: 75 of 75 (100.0%). Of the deals that go on from here, 100.0% are won.',
  );
});

test('the goal brings the deals at the weak step times the gain times the later steps', () => {
  const { deals, money } = readers.bestManager.goal();
  expect(deals).toBeCloseTo(155 * (0.75 - 80 / 155), 8);
  expect(money).toBeCloseTo(155 * (0.75 - 80 / 155) * 100, 6);
});

test('a verdict is said only of those whose interval leaves out the department', () => {
  const verdicts = readers.bestManager.groups('owner').map(({ name, verdict }) => [name, verdict]);
  expect(verdicts.slice(0, 3)).toEqual([
    ['Kim', '▲ above the department'],
    ['Ray', '▼ below the department'],
    ['Few', '▲ above the department'],
  ]);
});

test('each gap of the data has a warning with its count, and dates only once a period leaves deals out', () => {
  const told = readers.warned.warnings().map(({ sign, sentence }) => [sign, sentence.split('.')[0]]);
  expect(told).toEqual([
    ['⚠', 'Stage of loss unknown: 1 of 1, counted at the first stage only'],
    ['⚠', 'Won without an amount: 1 of 3'],
    ['⚠', 'No longer in the last export: 1'],
  ]);
});

test('a deal without a date is left out of a period, and the sheet says so', () => {
  const [, , undated] = readers.warnedSince.warnings();
  expect([undated!.sign, undated!.sentence]).toEqual([
    '⚠',
    'Outside the period for want of a date: 1. Empty the two period cells to count them.',
  ]);
  expect(readers.warnedSince.stages()[0]!.cells[0]).toBe(3);
});

test('another period mends nothing: what it leaves out is not ticked off', () => {
  const { warnings } = wordsOf('en').funnel;
  const told = readers.warnedElsewhere.warnings();
  expect(told.map(({ sign }) => sign)).toEqual(['⚠']);
  expect(told[0]!.sentence.split(':')[0]).toBe(warnings.undated.split(':')[0]);
});

test('a period that ends before it begins is told of beside its end', () => {
  expect(readers.turned.sentenceWith('⚠')).toBe('⚠ Ends before it begins');
  expect(readers.warnedSince.sentenceWith('⚠')).toBe('');
});

test('a chosen manager who is gone stays chosen, with nothing counted and a warning, until another is chosen', () => {
  expect(readers.goneManager.warnings().map(({ sign }) => sign)).toEqual(['⚠']);
  expect(readers.goneManager.sentenceWith('“Kim”')).toContain('nothing is counted');
  expect(readers.goneManager.stages()[0]!.cells[0]).toBe(0);
  expect(readers.goneManagerChanged.warnings()).toEqual([]);
  expect(readers.goneManagerChanged.stages()[0]!.cells[0]).toBe(1);
  const [report] = build(goneManager).sheets;
  const { row, column } = inputPlace(report!, 'manager');
  const rule = report!.validations.find(({ at }) => at.row === row && at.column === column);
  expect(rule).toMatchObject({ items: ['all', 'Ray', 'Kim'] });
});

test('where a chosen pipeline is gone, another is counted and the sheet says so', () => {
  expect(readers.gonePipeline.sentenceWith('“Repeat”')).toContain('another is counted');
  expect(readers.gonePipeline.stages()[0]!.cells[0]).toBe(2);
});

test('inputs typed in one language mean the same after the spreadsheet is set to the other', () => {
  const said = {
    en: { basis: 'finish', manager: 'all', pipeline: '(none)' },
    ru: { basis: 'завершения', manager: 'все', pipeline: '(не указано)' },
  };
  const deals = [won('a', { owner: 'Kim', pipeline: 'Main' }), won('b', { owner: 'Kim' })];
  for (const [language, typed] of [
    ['en', said.ru],
    ['ru', said.en],
  ] as const) {
    const { funnel: text } = wordsOf(language);
    const [report] = build(of(deals, { language, inputs: typed })).sheets;
    const contentOf = (key: string) => {
      const { row, column } = inputPlace(report!, key);
      return report!.rows[row - 1]![column - 1]!.content;
    };
    expect(['basis', 'manager', 'pipeline'].map(contentOf)).toEqual([
      text.inputs.basisPeriod,
      text.all,
      text.none,
    ]);
  }
});

test('with a history of stages, a stage has its Kaplan–Meier median and the mean of finished stays', () => {
  const [lead, offer] = readers.history.stages();
  expect(lead!.cells.slice(6)).toEqual([5, 6]);
  expect(offer!.cells.slice(6)).toEqual(['', '']);
});

test('won stages share the last step, and a step that lost its stage keeps its number', () => {
  const stages = readers.twoWins.stages();
  expect(stages.map(({ name, cells }) => [name, cells[0]])).toEqual([
    ['Lead', 3],
    ['2', 3],
    ['Contract', 2],
    ['Paid / Paid later', 1],
  ]);
  expect(stages[3]!.cells.slice(6)).toEqual([2, 3]);
  expect(readers.twoWins.checks().map(({ sign }) => sign)).not.toContain('⚠');
  const context = contextOf(twoWins);
  expect(funnel.ready(funnel.defaults(context), context, wordsOf('en'))).toContain('4 stages');
});

test('a deal imported after the build is counted without a refresh', () => {
  expect(readers.later.total('revenue')).toBe(123);
  expect(readers.later.total('closing')).toBe(1);
  expect(readers.later.stages()[0]!.cells[0]).toBe(2);
});

test('Russian sentences part thousands by a non-breaking space and fractions by a comma', () => {
  const nbsp = '\u00a0';
  expect(readers.russian.checks()[0]!.sentence).toBe(
    `Вошло 1${nbsp}966 = успешны 1${nbsp}204 + отказ 762 + в работе 0.`,
  );
  expect(readers.russian.totalNote('closing')).toBe(`95${nbsp}%: 59,1${nbsp}%–63,4${nbsp}%`);
  expect(readers.russian.checks()[2]!.sentence).toContain(`513${nbsp}933${nbsp}420`);
});

test('what the owner typed wins over settings, and what the owner never typed comes from them', () => {
  const context = contextOf(
    of([won('a', { owner: 'Kim' })], { inputs: { goal: 0.4, manager: 'Kim', minDeals: 7 } }),
  );
  const [report] = funnel.build({ ...funnel.defaults(context), goal: 0.9, basis: 'period' }, context);
  const contentOf = (key: string) => {
    const { row, column } = inputPlace(report!, key);
    return report!.rows[row - 1]![column - 1]!.content;
  };
  expect(['goal', 'manager', 'minDeals', 'basis'].map(contentOf)).toEqual([0.4, 'Kim', 7, 'finish']);
});

test('the wizard offers only columns that are filled, ticks those filled for half of the deals, and tells what a choice comes to', () => {
  const deals = [
    won('a', { owner: 'Kim', channel: 'site' }),
    won('b', { owner: 'Ray' }),
    lost('c', { owner: 'Ray' }),
  ];
  const context = contextOf(of(deals));
  const fields = funnel.form(context, wordsOf('en'), funnel.defaults(context)).flatMap((step) => step.fields);
  const slices = fields.find(({ key }) => key === 'slices')!;
  expect(slices.kind === 'checks' && slices.options.map(({ value, detail }) => [value, detail])).toEqual([
    ['owner', '100% filled, 2 values'],
    ['channel', '33% filled, 1 value'],
  ]);
  expect(slices.value).toEqual(['owner']);
  const effect = funnel.effect(funnel.defaults(context), context, wordsOf('en'));
  expect(effect.figures.map(({ value }) => value)).toEqual(['3', '2', '66.7%']);
  expect(funnel.ready(funnel.defaults(context), context, wordsOf('ru'))).toBe(
    'Воронка готова: 3\u00a0сделки, 4\u00a0этапа.',
  );
});
