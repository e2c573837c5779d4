import { parseArgs } from 'node:util';
import type { Outcome } from '../../src/tables/deal';
import { SOURCE_FIELDS, type SourceField } from '../../src/tables/import-fields';
import type { TableKind } from '../../src/tables/table-columns';
import { tools } from '../../src/tools/registry';

/** What the `book` command was asked for. */
export interface BookOrder {
  readonly deals: string;
  /** A file with the CRM's history of stages, put beside the export before the import. */
  readonly stageHistory: string | undefined;
  /** Files with the other tables. */
  readonly tables: Readonly<Record<OtherTable, string | undefined>>;
  readonly build: readonly string[];
  readonly locale: string;
  readonly timeZone: string;
  /** Milliseconds since 1970; the real clock where it is not given. */
  readonly now: (() => number) | undefined;
  /** Columns named by their headers, as the owner would choose them in the wizard. */
  readonly map: readonly NamedColumn[];
  /** Outcomes by the name of a stage. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly out: string;
}

/** A table beside the deals, in the order of their imports: orders and activities know the people by then. */
export const OTHER_TABLES = ['team', 'orders', 'activities'] as const;

export type OtherTable = (typeof OTHER_TABLES)[number];

/** What a column of a table is read as: "amount=Sum", of another table than the deals "orders.amount=Sum". */
export interface NamedColumn {
  readonly kind: TableKind;
  readonly field: SourceField;
  readonly header: string;
}

/** Bad input, as one sentence for the terminal. */
export class BookProblem extends Error {}

export const USAGE = `npm run book -- --deals FILE --out FILE.xlsx [--build funnel] [--locale ru_RU] [--time-zone Europe/Moscow]
  [--orders FILE] [--activities FILE] [--team FILE] [--stage-history FILE] [--today YYYY-MM-DD]
  [--map FIELD=HEADER …] [--map orders.FIELD=HEADER …] [--outcome STAGE=won|lost|open …]`;

const options = {
  deals: { type: 'string' },
  'stage-history': { type: 'string' },
  orders: { type: 'string' },
  activities: { type: 'string' },
  team: { type: 'string' },
  build: { type: 'string', default: '' },
  locale: { type: 'string', default: 'en_US' },
  'time-zone': { type: 'string', default: 'Etc/UTC' },
  today: { type: 'string' },
  map: { type: 'string', multiple: true },
  outcome: { type: 'string', multiple: true },
  out: { type: 'string' },
} as const;

/**
 * Reads the command line.
 * @throws BookProblem naming the option that is missing or wrong
 */
export function bookOrder(args: readonly string[]): BookOrder {
  const { values } = parsed(args);
  return {
    deals: required('deals', values.deals),
    stageHistory: values['stage-history'],
    tables: { orders: values.orders, activities: values.activities, team: values.team },
    out: workbookName(required('out', values.out)),
    build: toolIds(values.build),
    locale: matching('locale', values.locale, /^[a-z]{2}_[A-Z]{2}$/, 'ru_RU'),
    timeZone: timeZone(values['time-zone']),
    now: values.today === undefined ? undefined : noonOf(values.today),
    map: namedColumns(values.map ?? []),
    outcomes: outcomes(values.outcome ?? []),
  };
}

function toolIds(list: string): string[] {
  const ids = list.split(',').filter((id) => id !== '');
  const known = tools.map(({ id }) => id);
  for (const id of ids) {
    if (!known.includes(id))
      throw new BookProblem(`--build names the tool "${id}"; known are ${known.join(', ')}.`);
  }
  return ids;
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  } catch (error) {
    throw new BookProblem(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function required(name: string, value: string | undefined): string {
  if (!value) throw new BookProblem(`--${name} is missing.\n${USAGE}`);
  return value;
}

function matching(name: string, value: string, pattern: RegExp, example: string): string {
  if (!pattern.test(value)) throw new BookProblem(`--${name} is "${value}"; give it as ${example}.`);
  return value;
}

function workbookName(name: string): string {
  return matching('out', name, /\.xlsx$/i, 'result.xlsx');
}

function timeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    throw new BookProblem(`--time-zone is "${name}"; give a name such as Europe/Moscow.`);
  }
}

/** Noon in UTC, which is the same calendar day in almost every zone. */
function noonOf(day: string): () => number {
  matching('today', day, /^\d{4}-\d{2}-\d{2}$/, '2026-05-18');
  const ms = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day) {
    throw new BookProblem(`--today is "${day}", which is not a day of the calendar.`);
  }
  return () => ms;
}

function pairs(name: string, texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    texts.map((text): [string, string] => {
      const [, left, right] = /^(.+)=(.+)$/.exec(text) ?? [];
      if (!left || !right) throw new BookProblem(`--${name} is "${text}"; give it as NAME=VALUE.`);
      return [left.trim(), right.trim()];
    }),
  );
}

function namedColumns(texts: readonly string[]): readonly NamedColumn[] {
  return [...pairs('map', texts)].map(([name, header]) => {
    const kind = OTHER_TABLES.find((table) => name.startsWith(`${table}.`)) ?? 'deals';
    const wanted = kind === 'deals' ? name : name.slice(kind.length + 1);
    const field = SOURCE_FIELDS[kind].find((known) => known === wanted);
    if (field === undefined) {
      throw new BookProblem(
        `--map names the field "${wanted}"; known are ${SOURCE_FIELDS[kind].join(', ')}.`,
      );
    }
    return { kind, field, header };
  });
}

function outcomes(texts: readonly string[]): ReadonlyMap<string, Outcome> {
  const found = pairs('outcome', texts);
  for (const [stage, outcome] of found)
    matching(`outcome ${stage}=`, outcome, /^(?:won|lost|open)$/, 'won, lost or open');
  return found as ReadonlyMap<string, Outcome>;
}
