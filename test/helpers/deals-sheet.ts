import type { Scalar, SheetBlueprint } from '../../src/blueprint/blueprint';
import { columnLetter, quoteSheet } from '../../src/blueprint/formula';
import { DEAL_COLUMNS, type Deal, type DealField, type Stage } from '../../src/tables/deal';
import { readInstalments } from '../../src/tables/instalment';
import type { RawRow } from '../../src/tables/raw';
import type { DealsSource, ToolContext } from '../../src/tools/tool';
import { type Language, wordsOf } from '../../src/words';
import { type HolidayRows, holidaysIn, holidaysSheet } from './holidays-sheet';
import type { PlainCell, PlainSheet, PlainWorkbook } from './recalculate';
import { type Tables, tableSheets, tablesIn } from './tables-sheet';

/** A deal of which only what matters is said. */
export function dealOf(key: string, said: Partial<Deal> = {}): Deal {
  return {
    key,
    id: key,
    title: '',
    client: '',
    amount: null,
    currency: '',
    stage: '',
    outcome: 'open',
    pipeline: '',
    owner: '',
    created: null,
    closed: null,
    expected: null,
    probability: null,
    product: '',
    channel: '',
    region: '',
    audience: '',
    clientKind: '',
    lostReason: '',
    lostFrom: '',
    nextTask: null,
    changed: null,
    reached: 1,
    missingSince: null,
    ...said,
  };
}

const EMPTY_ROWS = 20;

/** The Deals sheet as the import writes it: a header, the deals, empty rows. */
export function dealsSheet(deals: readonly Deal[], language: Language): PlainSheet {
  const words = wordsOf(language);
  const cellOf = (deal: Deal, field: DealField): PlainCell => {
    if (field === 'outcome') return words.import.outcomes[deal.outcome];
    if (field === 'clientKind')
      return deal.clientKind === '' ? null : words.import.clientKinds[deal.clientKind];
    if (field === 'amount') return deal.amount === null ? null : deal.amount / 100;
    const value = deal[field];
    return typeof value === 'string' ? asText(value) : value;
  };
  const header = DEAL_COLUMNS.map(({ field }) => words.import.fields[field]);
  const rows = deals.map((deal) => DEAL_COLUMNS.map(({ field }) => cellOf(deal, field)));
  return {
    name: words.sheets.nameOf('deals'),
    rowCount: rows.length + 1 + EMPTY_ROWS,
    rows: [header, ...rows],
  };
}

/** Text that would be taken for a formula, marked as text. */
function asText(text: string): string {
  return text.startsWith('=') ? `'${text}` : text;
}

export function sourceOf(deals: readonly Deal[], language: Language): DealsSource {
  const words = wordsOf(language);
  const sheetName = words.sheets.nameOf('deals');
  return {
    sheetName,
    rows: deals.length,
    column: (field) => {
      const letter = columnLetter(DEAL_COLUMNS.findIndex((column) => column.field === field) + 1);
      return `${quoteSheet(sheetName)}!$${letter}$2:$${letter}$${deals.length + 1 + EMPTY_ROWS}`;
    },
    outcome: (outcome) => words.import.outcomes[outcome],
    clientKind: (kind) => (kind === '' ? '' : words.import.clientKinds[kind]),
  };
}

export interface Company extends Tables {
  readonly deals: readonly Deal[];
  readonly stages: readonly Stage[];
  readonly today: number;
  readonly language: Language;
  readonly inputs?: Readonly<Record<string, Scalar>>;
  readonly stageHistory?: ToolContext['stageHistory'];
  /** Rows of the Holidays sheet; as its first build makes it where they are not said. */
  readonly holidays?: HolidayRows;
  /** Rows of the Instalments sheet below its headings. */
  readonly instalments?: readonly RawRow[];
}

export function contextOf(company: Company): ToolContext {
  const words = wordsOf(company.language);
  return {
    deals: company.deals,
    stages: company.stages,
    source: sourceOf(company.deals, company.language),
    ...tablesIn(company, company.language),
    ...holidaysIn(company.holidays, company.language),
    instalments: {
      ...readInstalments(company.instalments ?? []),
      sheetName: company.instalments ? words.sheets.nameOf('instalments') : null,
    },
    elsewhere: { sheet: () => undefined, inputs: () => new Map() },
    sheet: (id) => quoteSheet(words.sheets.nameOf(id)),
    locale: company.language === 'ru' ? 'ru_RU' : 'en_US',
    inputs: new Map(Object.entries(company.inputs ?? {})),
    ...(company.stageHistory && { stageHistory: company.stageHistory }),
    today: company.today,
    now: company.today + 0.5,
    words,
  };
}

/** A blueprint as a sheet of literals and formulas. */
export function plainSheet(blueprint: SheetBlueprint, language: Language): PlainSheet {
  const rows = blueprint.rows.map((row) =>
    row.map((cell): PlainCell => {
      const content = cell?.content ?? null;
      if (content !== null && typeof content === 'object') return content.formula;
      return typeof content === 'string' ? asText(content) : content;
    }),
  );
  return {
    name: wordsOf(language).sheets.nameOf(blueprint.id),
    rowCount: Math.max(blueprint.minRows, rows.length),
    rows,
  };
}

/** The Deals sheet and those of the company's other tables, with sheets that were built over them. */
export function workbookOf(
  company: Company,
  built: readonly SheetBlueprint[],
  edits: PlainWorkbook['edits'] = [],
): PlainWorkbook {
  const sheets = built.map((blueprint) => plainSheet(blueprint, company.language));
  return {
    sheets: [
      dealsSheet(company.deals, company.language),
      ...tableSheets(company, company.language),
      holidaysSheet(company.holidays, company.language),
      ...sheets,
    ],
    edits,
    readRows: Math.max(...built.map(({ rows }) => rows.length)),
  };
}
