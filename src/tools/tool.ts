import * as z from 'zod/mini';
import type { WorkCalendar } from '../analysis/calendar';
import type { Day } from '../analysis/day';
import type { Scalar, SheetBlueprint } from '../blueprint/blueprint';
import type { DayTime, Effect, FormStep, Settings, UnreadRows } from '../calls';
import { ProblemError } from '../problem';
import type { Activity, ActivityField, ActivityKind } from '../tables/activity';
import type { ClientKind, Deal, DealField, Outcome, Stage } from '../tables/deal';
import type { HolidayField, HolidayKind, HolidayList } from '../tables/holiday';
import type { InstalmentList } from '../tables/instalment';
import type { Order, OrderField } from '../tables/order';
import type { RawRow } from '../tables/raw';
import type { RecordedChange } from '../tables/recorded-changes';
import type { StageStay } from '../tables/stage-stays';
import type { StatusRecord } from '../tables/status-history';
import type { TeamField, TeamMember } from '../tables/team-member';
import type { Words } from '../words/words';

/** Where formulas find the imported deals. */
export interface DealsSource {
  readonly sheetName: string;
  readonly rows: number;
  /**
   * The absolute range of a column, rows 2 to the end of the grid: 'Deals'!$G$2:$G$9002. It has blank rows
   * at its end and grows with the table, because an import adds rows inside it.
   */
  column(field: DealField): string;
  /** The text that stands for an outcome in the sheet's cells. */
  outcome(outcome: Outcome): string;
  /** The text that stands for new or current client in the sheet's cells. */
  clientKind(kind: ClientKind): string;
}

/** Where formulas find an imported table other than the deals; the ranges are as those of the deals. */
export interface TableSource<Field extends string> {
  readonly sheetName: string;
  readonly rows: number;
  column(field: Field): string;
}

export interface ActivitiesSource extends TableSource<ActivityField> {
  /** The text that stands for a kind in the sheet's cells. */
  kind(kind: ActivityKind): string;
}

/** An imported table; no rows and no source before its first import. */
export interface ImportedTable<Row, Source> {
  readonly rows: readonly Row[];
  readonly source: Source | null;
}

/** Cells of keyed rows: by the row's key, then by column. */
export type KeyedCells = ReadonlyMap<string, Readonly<Record<string, Scalar>>>;

/** What other tools have built in this spreadsheet: a tool refers to it through the other's published.ts. */
export interface Elsewhere {
  /** The quoted name, for formulas, of a sheet in use, by its blueprint's id. */
  sheet(id: string): string | undefined;
  /** What stands in its input cells, by key. */
  inputs(id: string): ReadonlyMap<string, Scalar>;
  /** What stands in its keyed rows: by key, then by column. */
  rows?(id: string, name: string): KeyedCells;
  /** What stands in one cell, by its address. */
  cell?(id: string, a1: string): Scalar;
  /** What stands in its cells, from A1: for figures that a build needs and no formula can give it. */
  cells?(id: string): readonly RawRow[];
}

/** The Holidays sheet, which the owner edits: sheets of a build that asks for it follow it. */
export interface HolidaysSource extends TableSource<HolidayField> {
  /** The text that stands for a day off or a worked weekend day in the sheet's cells. */
  kind(kind: HolidayKind): string;
}

/** What stands on the Holidays sheet; no source before the first build that asks for it. */
export interface Holidays extends HolidayList {
  readonly source: HolidaysSource | null;
}

/** What stands on the Instalments sheet; no name before the first build that asks for it. */
export interface Instalments extends InstalmentList {
  readonly sheetName: string | null;
}

/** Tables that the owner keeps by hand. A build makes those its tool asks for where they are not there yet. */
export type OwnTableId = 'holidays' | 'instalments';

/** What imports wrote down of deals that changed. */
export interface DealHistory {
  readonly changes: readonly RecordedChange[];
  /** When it began, with the first import; null where an earlier version did not write it down. */
  readonly since: DayTime | null;
  readonly importedAt: DayTime;
  /** The absolute range of the moments on the History sheet, with blank rows at its end, for formulas. */
  readonly moments: string;
  readonly sheetName: string;
}

/** Where stays in stages are known from, with an account of what could not be used. */
export interface StageHistorySource {
  /** A sheet of the owner's with the CRM's own record, or the changes that imports wrote down. */
  readonly kind: 'export' | 'imports';
  readonly sheetName: string;
  /** Rows that speak of stages. */
  readonly rows: number;
  /** Those of them that could not be used, and why. */
  readonly unused: number;
  readonly unread: readonly UnreadRows[];
  /** Stays left out because nothing tells when they ended. */
  readonly endUnknown: number;
}

/** What a tool may know: the imported tables, the owner's inputs, and the day. Nothing of the host. */
export interface ToolContext {
  readonly deals: readonly Deal[];
  /** Those that the deals were counted by, at the last import. */
  readonly stages: readonly Stage[];
  /** The Stages sheet says something else by now. */
  readonly stagesEdited?: boolean;
  readonly source: DealsSource;
  readonly orders: ImportedTable<Order, TableSource<OrderField>>;
  readonly activities: ImportedTable<Activity, ActivitiesSource>;
  readonly team: ImportedTable<TeamMember, TableSource<TeamField>>;
  /** The days the company works: the Holidays sheet's, or those known for the locale. */
  readonly calendar: WorkCalendar;
  /** For formulas that follow the owner's edits of the list: see shared/work-days. */
  readonly holidays: Holidays;
  readonly instalments: Instalments;
  readonly elsewhere: Elsewhere;
  /** The quoted name, for formulas, that a sheet of this build has while it is being written. */
  sheet(id: string): string;
  /**
   * What the owner typed into the sheet that is being rebuilt, by input key. They win over settings,
   * so a build with settings chosen in the wizard leaves out the inputs that are named like a setting.
   */
  readonly inputs: ReadonlyMap<string, Scalar>;
  /**
   * What the owner wrote into keyed rows of the sheets that are being rebuilt: by the rows' name, then by
   * key, then by column.
   */
  readonly keyedRows?: ReadonlyMap<string, ReadonlyMap<string, Readonly<Record<string, Scalar>>>>;
  /** The spreadsheet's, Google's form: ru_RU. */
  readonly locale: string;
  /** Stays in stages, where they are known; without them no stage has a length. */
  readonly stageHistory?: readonly StageStay[];
  readonly stageHistorySource?: StageHistorySource;
  /** Read from the History sheet when a tool asks; null before the first import, or where the sheet was deleted. */
  dealHistory?(): DealHistory | null;
  /** The saved statuses of deals, in the order of their rows; none before the first. */
  savedStatuses?(): readonly StatusRecord[];
  /** The address HYPERLINK takes to get to a cell of one of our sheets; without it, the .xlsx form is used. */
  link?(id: string, a1: string): string | undefined;
  readonly today: Day;
  readonly now: DayTime;
  /** Texts of the sheet, in the spreadsheet's language. */
  readonly words: Words;
}

/** A tool of the sidebar. */
export interface Tool<S> {
  readonly id: string;
  /** The ids of the sheets it builds, in the order in which formulas may refer to them. */
  readonly sheets: readonly string[];
  /** The tables of the owner's that a build with these settings reads. */
  tables?(settings: S, context: ToolContext): readonly OwnTableId[];
  /** Checks what the wizard sends; its defaults come from the form. */
  readonly settings: z.ZodMiniType<S>;
  /** The settings of a build that nobody has answered the wizard for. */
  defaults(context: ToolContext): S;
  /**
   * The wizard's steps with defaults taken from the data; labels in the reader's language. The page asks again
   * at every step with what was chosen so far, so that a proposal can follow from earlier answers.
   */
  form(context: ToolContext, reader: Words, chosen: S): readonly FormStep[];
  /** What the settings come to, for the small live figure of the wizard. */
  effect(settings: S, context: ToolContext, reader: Words): Effect;
  /** The sheets, the one to open first; their names come from words.sheets by id. */
  build(settings: S, context: ToolContext): readonly SheetBlueprint[];
  /** "Funnel is ready: 1,204 deals, 6 stages." */
  ready(settings: S, context: ToolContext, reader: Words): string;
}

/** A tool whose settings come from outside and are checked on the way in. */
export type CheckedTool = Tool<Settings>;

/**
 * The tool for settings that come from outside; what its form had no need to ask (a choice of one pipeline) is
 * the default.
 * @throws ProblemError badQuery where settings do not fit, which only a page of another version can send
 */
export function checked<S extends Settings>(tool: Tool<S>): CheckedTool {
  const fitting = (settings: Settings, context: ToolContext): S => {
    const read = z.safeParse(tool.settings, { ...tool.defaults(context), ...settings });
    if (!read.success) throw new ProblemError('badQuery');
    return read.data;
  };
  return {
    id: tool.id,
    sheets: tool.sheets,
    tables: (settings, context) => tool.tables?.(fitting(settings, context), context) ?? [],
    settings: tool.settings,
    defaults: (context) => tool.defaults(context),
    form: (context, reader, chosen) => tool.form(context, reader, fitting(chosen, context)),
    effect: (settings, context, reader) => tool.effect(fitting(settings, context), context, reader),
    build: (settings, context) => tool.build(fitting(settings, context), context),
    ready: (settings, context, reader) => tool.ready(fitting(settings, context), context, reader),
  };
}
