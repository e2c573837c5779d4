import { dayOf } from '../../src/analysis/day';
import type {
  BuildProgress,
  Effect,
  FormStep,
  FoundColumn,
  Home,
  ImportReport,
  Inspection,
  Language,
  ProposedStage,
} from '../../src/calls';
import type { Outcome } from '../../src/tables/deal';
import type { SourceField } from '../../src/tables/import-fields';
import type { Handlers } from './fake-server';

/** 2026-05-18 09:14 */
const NOW = dayOf(2026, 5, 18) + (9 * 60 + 14) / 1440;

const RU = {
  raw: 'Выгрузка amoCRM',
  deals: 'Сделки',
  funnel: 'Воронка',
  profile: 'amocrm',
  columns: [
    ['ID', '28447555', 'id', 'sure'],
    ['Название сделки', 'Клиника «Ладонь»', 'title', 'sure'],
    ['Ответственный', 'Анна Белова', 'owner', 'sure'],
    ['Этап сделки', 'Счёт', 'stage', 'sure'],
    ['Бюджет', '742000', 'amount', 'sure'],
    ['Дата создания сделки', '06.04.2026 12:22', 'created', 'sure'],
    ['Источник', 'Сайт', 'channel', 'likely'],
    ['Дата оплаты', '19.05.2026', 'expected', 'likely'],
    ['Источник', 'Партнёры', 'channel', 'likely'],
    ['Дата договора', '04/05/2026', 'closed', 'unsure'],
    ['Компания', 'ООО «Ладонь»', 'client', 'sure'],
    ['Товар', 'Вентиляция', 'product', 'sure'],
    ['Теги', 'vip', null, null],
    ['Комментарий', 'перезвонить', null, null],
  ],
  stages: [
    ['Квалификация', 204, 'open', 1],
    ['Осмотр', 129, 'open', 2],
    ['КП', 263, 'open', 3],
    ['Изучает КП', 88, 'open', 4],
    ['Счёт', 36, 'open', 5],
    ['Успешно реализовано', 1004, 'won', 6],
    ['Закрыто и не реализовано', 1580, 'lost', 0],
  ],
  pipeline: 'Основная',
  ready: 'Воронка готова: 3\u00a0304 сделки, 6 этапов.',
  buildSteps: ['Прочитать сделки', 'Записать лист', 'Нарисовать графики', 'Поставить на место прежнего'],
  effect: {
    figures: [
      { label: 'Сделок в периоде', value: '1\u00a0204' },
      { label: 'Закрывающая конверсия', value: '32,0\u00a0%' },
    ],
    sentence: 'Когорта: сделки, созданные с 01.11.2025 по 30.04.2026.',
  },
  form: {
    steps: ['Воронка', 'Период', 'Срезы'],
    pipeline: 'Какая воронка',
    all: 'Все воронки',
    kind: 'Как считать',
    cohort: 'По дате создания (когорта)',
    period: 'По событиям периода',
    from: 'Созданы с',
    to: 'Созданы по',
    goal: 'Цель слабого шага',
    goalHint: 'Что будет, если конверсия шага вырастет до этой',
    slices: 'По чему разложить',
    byOwner: 'По менеджерам',
    owners: '9 менеджеров',
    byChannel: 'По каналам',
    channels: '6 каналов',
  },
} as const;

const EN: { readonly [K in keyof typeof RU]: unknown } & Record<string, unknown> = {
  raw: 'HubSpot export',
  deals: 'Deals',
  funnel: 'Funnel',
  profile: 'hubspot',
  columns: [
    ['Record ID', '28447555', 'id', 'sure'],
    ['Deal Name', 'Palm Clinic', 'title', 'sure'],
    ['Deal owner', 'Anna White', 'owner', 'sure'],
    ['Deal Stage', 'Contract Sent', 'stage', 'sure'],
    ['Amount', '742000', 'amount', 'sure'],
    ['Create Date', '2026-04-06 12:22', 'created', 'sure'],
    ['Source', 'Site', 'channel', 'likely'],
    ['Close Date', '2026-05-19', 'expected', 'likely'],
    ['Source', 'Partners', 'channel', 'likely'],
    ['Signed', '04/05/2026', 'closed', 'unsure'],
    ['Company', 'Palm Ltd', 'client', 'sure'],
    ['Product', 'Ventilation', 'product', 'sure'],
    ['Tags', 'vip', null, null],
    ['Note', 'call back', null, null],
  ],
  stages: [
    ['Qualified', 204, 'open', 1],
    ['Visited', 129, 'open', 2],
    ['Proposal', 263, 'open', 3],
    ['Client is thinking', 88, 'open', 4],
    ['Invoice', 36, 'open', 5],
    ['Closed Won', 1004, 'won', 6],
    ['Closed Lost', 1580, 'lost', 0],
  ],
  pipeline: 'Sales',
  ready: 'Funnel is ready: 3,304 deals, 6 stages.',
  buildSteps: ['Read the deals', 'Write the sheet', 'Draw the charts', 'Put it in place of the old one'],
  effect: {
    figures: [
      { label: 'Deals in the period', value: '1,204' },
      { label: 'Closing conversion', value: '32.0%' },
    ],
    sentence: 'Cohort: deals created from Nov 1, 2025 to Apr 30, 2026.',
  },
  form: {
    steps: ['Pipeline', 'Period', 'Slices'],
    pipeline: 'Which pipeline',
    all: 'All pipelines',
    kind: 'How to count',
    cohort: 'By creation date (cohort)',
    period: 'By events of the period',
    from: 'Created from',
    to: 'Created to',
    goal: 'Goal of the weak step',
    goalHint: 'What would come if the step converted at this rate',
    slices: 'Broken down by',
    byOwner: 'By manager',
    owners: '9 managers',
    byChannel: 'By channel',
    channels: '6 channels',
  },
};

type Sample = {
  readonly raw: string;
  readonly deals: string;
  readonly funnel: string;
  readonly profile: string;
  readonly columns: readonly (readonly [
    string,
    string,
    SourceField | null,
    'sure' | 'likely' | 'unsure' | null,
  ])[];
  readonly stages: readonly (readonly [string, number, Outcome, number])[];
  readonly pipeline: string;
  readonly ready: string;
  readonly buildSteps: readonly string[];
  readonly effect: Effect;
  readonly form: Readonly<Record<Exclude<keyof (typeof RU)['form'], 'steps'>, string>> & {
    readonly steps: readonly string[];
  };
};

export function sampleOf(language: Language): Sample {
  return (language === 'ru' ? RU : EN) as Sample;
}

export const RAW_ID = 11;
export const DEALS_ID = 12;
export const FUNNEL_ID = 13;

export function emptyHome(language: Language): Home {
  const { raw } = sampleOf(language);
  return {
    language,
    separators: language === 'ru' ? { argument: ';', decimal: ',' } : { argument: ',', decimal: '.' },
    now: NOW,
    deals: null,
    tables: [],
    built: [],
    sheets: [
      { id: 10, name: language === 'ru' ? 'Лист1' : 'Sheet1', rows: 0, columns: 26, own: false },
      { id: RAW_ID, name: raw, rows: 3317, columns: 14, own: false },
    ],
    activeSheetId: RAW_ID,
    activeCell: 'D4',
    undo: null,
    draft: null,
  };
}

export function fullHome(language: Language): Home {
  const { deals, funnel, profile } = sampleOf(language);
  const home = emptyHome(language);
  return {
    ...home,
    deals: { count: 3304, profile, importedAt: NOW - 9 / 1440, sheetName: deals },
    built: [{ tool: 'funnel', sheetId: FUNNEL_ID, sheetName: funnel, builtAt: NOW - 14, behindDays: 14 }],
    undo: { tool: 'funnel', sheetName: funnel },
    sheets: [
      ...home.sheets,
      { id: DEALS_ID, name: deals, rows: 3305, columns: 25, own: true },
      { id: FUNNEL_ID, name: funnel, rows: 60, columns: 20, own: true },
    ],
  };
}

export function inspection(language: Language): Inspection {
  const { raw, profile, columns } = sampleOf(language);
  const found = columns.map(([header, sample, field, confidence], index): FoundColumn => {
    return { column: index + 1, letter: String.fromCharCode(65 + index), header, sample, field, confidence };
  });
  const fields: Partial<Record<SourceField, number[]>> = {};
  for (const { field, column } of found) if (field) fields[field] = [...(fields[field] ?? []), column];
  const day = { dayFirst: dayOf(2026, 5, 4), monthFirst: dayOf(2026, 4, 5) };
  return {
    sheetId: RAW_ID,
    sheetName: raw,
    kind: 'deals',
    profile,
    dataRows: 3316,
    columns: found,
    mapping: { headerRow: 1, fields, dateOrders: {} },
    doubts: [
      { kind: 'repeatedHeader', header: found[6]!.header, field: 'channel', columns: [7, 9] },
      {
        kind: 'ambiguousDates',
        column: 10,
        header: found[9]!.header,
        sample: '04/05/2026',
        count: 6,
        order: 'dayFirst',
        ...day,
        settledBy: 6,
      },
    ],
    lacking: [],
    remembered: false,
  };
}

export function proposedStages(language: Language): ProposedStage[] {
  const { stages, pipeline } = sampleOf(language);
  return stages.map(([name, deals, outcome, step], index) => ({
    pipeline,
    name,
    deals,
    outcome,
    step,
    because: outcome === 'open' ? 'order' : 'profile',
    clientsAction: index === 3,
  }));
}

export function report(language: Language): ImportReport {
  const { columns } = sampleOf(language);
  const header = (column: number) => columns[column - 1]![0];
  return {
    kind: 'deals',
    sheetId: DEALS_ID,
    rows: 3316,
    rowsRead: 3304,
    deals: 3304,
    added: 41,
    changed: 87,
    same: 3176,
    missing: 3,
    open: 171,
    won: 1004,
    lost: 2129,
    unread: [
      {
        reason: 'noAmount',
        column: 5,
        letter: 'E',
        header: header(5),
        sample: '',
        count: 8,
        rows: [318, 1042, 1050, 1077, 1101, 1300, 1301, 2200],
      },
      {
        reason: 'dayImpossible',
        column: 6,
        letter: 'F',
        header: header(6),
        sample: '31.02.2026',
        count: 3,
        rows: [77, 905, 2207],
      },
      {
        reason: 'totals',
        column: null,
        letter: '',
        header: '',
        sample: language === 'ru' ? 'Итого' : 'Total',
        count: 1,
        rows: [3317],
      },
    ],
    unreadCells: [
      {
        reason: 'dayText',
        column: 8,
        letter: 'H',
        header: header(8),
        sample: language === 'ru' ? 'скоро' : 'soon',
        count: 2,
        rows: [12, 40],
      },
    ],
    notes: [
      { code: 'severalColumns', details: { header: header(7), first: 'G', others: 'I' } },
      { code: 'dateOrder', details: { header: header(10), order: 'dayFirst', count: 6 } },
      { code: 'missing', details: { count: 3 } },
    ],
  };
}

export function form(language: Language): readonly FormStep[] {
  const { form: text, pipeline } = sampleOf(language);
  const hint = '';
  const [first, second, third] = text.steps as [string, string, string];
  return [
    {
      name: first,
      fields: [
        {
          key: 'pipeline',
          kind: 'choice',
          label: text.pipeline,
          hint,
          value: '',
          options: [
            { value: '', label: text.all },
            ...['A', 'B', 'C', 'D'].map((value) => ({ value, label: `${pipeline} ${value}` })),
          ],
        },
        {
          key: 'kind',
          kind: 'choice',
          label: text.kind,
          hint,
          value: 'cohort',
          options: [
            { value: 'cohort', label: text.cohort },
            { value: 'period', label: text.period },
          ],
        },
      ],
    },
    {
      name: second,
      fields: [
        { key: 'from', kind: 'day', label: text.from, hint, value: dayOf(2025, 11, 1) },
        { key: 'to', kind: 'day', label: text.to, hint, value: dayOf(2026, 4, 30) },
        { key: 'goal', kind: 'share', label: text.goal, hint: text.goalHint, value: 0.72 },
      ],
    },
    {
      name: third,
      fields: [
        {
          key: 'slices',
          kind: 'checks',
          label: text.slices,
          hint,
          value: ['owner'],
          options: [
            { value: 'owner', label: text.byOwner, detail: text.owners },
            { value: 'channel', label: text.byChannel, detail: text.channels },
          ],
        },
      ],
    },
  ];
}

/** A build of four steps, one a call. */
export function buildHandlers(
  language: Language,
): Pick<Handlers, 'startBuild' | 'continueBuild' | 'stopBuild'> {
  const { buildSteps: steps, ready, funnel } = sampleOf(language);
  let done = 0;
  const progress = (): BuildProgress => ({
    job: 'job-1',
    steps,
    done,
    result:
      done < steps.length ? null : { tool: 'funnel', sheetId: FUNNEL_ID, sheetName: funnel, sentence: ready },
  });
  return {
    startBuild: () => {
      done = 0;
      return progress();
    },
    continueBuild: () => {
      done += 1;
      return progress();
    },
    stopBuild: () => ({}),
  };
}

/** A server that does what the real one does, for one spreadsheet of these texts. */
export function sampleHandlers(language: Language, home: Home): Handlers {
  return {
    getHome: () => home,
    inspectSheet: ({ mapping }) => ({ ...inspection(language), ...(mapping ? { mapping } : {}) }),
    proposeStages: () => ({ stages: proposedStages(language), readable: 3304, unreadable: 12 }),
    importDeals: () => report(language),
    getForm: () => ({ steps: form(language) }),
    getEffect: () => sampleOf(language).effect,
    undoLastBuild: () => ({ sheetName: sampleOf(language).funnel, back: true }),
    showPlace: () => ({}),
    saveDraft: () => ({}),
    insertFormula: () => ({ sheetName: sampleOf(language).raw, a1: 'D4' }),
    insertSample: () => ({ sheetId: RAW_ID }),
    ...buildHandlers(language),
  };
}
