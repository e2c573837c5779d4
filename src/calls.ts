/**
 * What the sidebar and the server say to each other. Only types: the page imports this file and
 * nothing else of the server. Every call takes one JSON text and answers with one (a Date or an
 * undefined inside a plain object would be lost on the way, so nothing but JSON travels).
 */
import type { Day } from './analysis/day';
import type { Outcome } from './tables/deal';
import type { SourceField } from './tables/import-fields';
import type { Required } from './tables/lacking';
import type { TableKind } from './tables/table-columns';
import type { Language } from './words/language';

export type { Language } from './words/language';

/** An error as data; words/problems turns its code into a sentence in the reader's language. */
export interface Problem {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
  /** The cell that the sentence is about, where there is one: the page offers to go there. */
  readonly cell?: CellPlace;
}

export interface CellPlace {
  readonly sheetId: number;
  readonly a1: string;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

/** A point in time in the spreadsheet's zone: a day number with the time as its fraction. */
export type DayTime = number;

export interface SheetEntry {
  readonly id: number;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** Made by the add-on. */
  readonly own: boolean;
}

export interface BuiltSheet {
  readonly tool: string;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly builtAt: DayTime;
  /** The deals were imported after the sheet was built: whole days between them, at least 0; null if not. */
  readonly behindDays: number | null;
}

export interface Home {
  readonly language: Language;
  /** Of this spreadsheet: how a formula is typed here. */
  readonly separators: { readonly argument: ';' | ','; readonly decimal: ',' | '.' };
  readonly now: DayTime;
  readonly deals: {
    readonly count: number;
    readonly profile: string;
    readonly importedAt: DayTime;
    readonly sheetName: string;
  } | null;
  /** The other imported tables. */
  readonly tables: readonly HomeTable[];
  readonly built: readonly BuiltSheet[];
  readonly sheets: readonly SheetEntry[];
  readonly activeSheetId: number;
  /** The selected cell, "D4". */
  readonly activeCell: string;
  /** The sheet the last build replaced or made. */
  readonly undo: { readonly tool: string; readonly sheetName: string } | null;
  /** What the page left with saveDraft, to resume a wizard. */
  readonly draft: unknown;
}

/** An imported table beside the deals. */
export interface HomeTable {
  readonly kind: Exclude<TableKind, 'deals'>;
  readonly count: number;
  readonly importedAt: DayTime;
  readonly sheetName: string;
}

/** A day-first or month-first reading of dates such as 03/04/2026. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/**
 * Where a field is read from: columns by number, the first filled one wins.
 * Fields that are not in the mapping are not imported.
 */
export interface Mapping {
  /** The table that the rows go to; the deals where it is not said. */
  readonly kind?: TableKind;
  readonly headerRow: number;
  readonly fields: Readonly<Partial<Record<SourceField, readonly number[]>>>;
  /** The owner's word on columns whose dates read two ways, or were read by the spreadsheet in another order. */
  readonly dateOrders: Readonly<Record<number, DateOrder>>;
}

export type Confidence = 'sure' | 'likely' | 'unsure';

export interface FoundColumn {
  /** From 1 */
  readonly column: number;
  readonly letter: string;
  readonly header: string;
  /** The first filled value, as the sheet shows it. */
  readonly sample: string;
  readonly field: SourceField | null;
  readonly confidence: Confidence | null;
}

/** What the owner should look at before importing; none stops the import by itself. */
export type Doubt =
  | {
      readonly kind: 'repeatedHeader';
      readonly header: string;
      readonly field: SourceField | null;
      readonly columns: readonly number[];
    }
  | {
      readonly kind: 'ambiguousDates';
      readonly column: number;
      readonly header: string;
      readonly sample: string;
      readonly count: number;
      readonly order: DateOrder;
      readonly dayFirst: Day;
      readonly monthFirst: Day;
      /** A column whose dates settle the order, where there is one. */
      readonly settledBy: number | null;
    }
  | {
      /** Date cells whose day and month the spreadsheet took for each other when it read the file. */
      readonly kind: 'exchangedDates';
      readonly column: number;
      readonly header: string;
      /** A date cell as the file had it, "01/05/2022", and how many there are. */
      readonly sample: string;
      readonly count: number;
      /** How they are read now: as `told` with day and month put back, else as the spreadsheet shows them. */
      readonly order: DateOrder;
      /** The order that the texts of the column tell, and one of them. */
      readonly told: DateOrder;
      readonly proof: string;
      readonly dayFirst: Day;
      readonly monthFirst: Day;
    }
  | { readonly kind: 'oneCloseDate'; readonly column: number; readonly header: string }
  | { readonly kind: 'repeatedDeals'; readonly count: number }
  /** A sheet that no import takes: tools read a history of stages themselves, and a survey has a function. */
  | { readonly kind: 'otherSheet'; readonly holds: 'stageHistory' | 'survey' }
  | { readonly kind: 'severalCurrencies'; readonly currencies: readonly string[] };

export interface Inspection {
  readonly sheetId: number;
  readonly sheetName: string;
  /** What the sheet holds: told by its headers, by an earlier import of such a sheet, or by the owner. */
  readonly kind: TableKind;
  /** Of deals: amocrm, bitrix24, 1c, hubspot, pipedrive, salesforce, zoho or list; of another table its kind. */
  readonly profile: string;
  readonly dataRows: number;
  readonly columns: readonly FoundColumn[];
  readonly mapping: Mapping;
  readonly doubts: readonly Doubt[];
  /** Required fields without a column. */
  readonly lacking: readonly Required[];
  /** The mapping is the one the owner confirmed for this header row before. */
  readonly remembered: boolean;
}

export interface ProposedStage {
  readonly pipeline: string;
  readonly name: string;
  readonly deals: number;
  readonly outcome: Outcome;
  /** Its place among the pipeline's steps, from 1; 0 for a lost stage. */
  readonly step: number;
  readonly because: 'remembered' | 'profile' | 'words' | 'order';
  /** Named after what the client does, not the seller (DOMAIN §2). */
  readonly clientsAction: boolean;
}

export interface StageProposal {
  readonly stages: readonly ProposedStage[];
  readonly readable: number;
  readonly unreadable: number;
}

export interface UnreadRows {
  /** A key of words/import's reasons. */
  readonly reason: string;
  readonly column: number | null;
  readonly letter: string;
  readonly header: string;
  readonly sample: string;
  readonly count: number;
  /** Row numbers of the raw sheet, at most the first ten. */
  readonly rows: readonly number[];
}

/** How something in the file was read; a key of words/import's notes with its figures. */
export interface ReadingNote {
  readonly code: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What an import did. */
interface AnyReport {
  /** The table's sheet. */
  readonly sheetId: number;
  /** Rows of data in the raw sheet, and how many of them were read. */
  readonly rows: number;
  readonly rowsRead: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** In the table before, not in this file; kept, and deals are marked. */
  readonly missing: number;
  readonly unread: readonly UnreadRows[];
  /** Cells that could not be read, of rows that were: there is nothing there. */
  readonly unreadCells: readonly UnreadRows[];
  readonly notes: readonly ReadingNote[];
}

export interface ImportReport extends AnyReport {
  readonly kind: 'deals';
  readonly deals: number;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
}

export interface TableReport extends AnyReport {
  readonly kind: Exclude<TableKind, 'deals'>;
  /** Orders, activities or people in the file. */
  readonly records: number;
  /** The days they are of; null where they have none. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
}

/** What one click sets. */
export interface Mend {
  readonly label: string;
  readonly settings: Settings;
}

/** A sentence about the answers, with what mends it where one click can. */
export interface Finding {
  readonly text: string;
  readonly mend: Mend | null;
}

/** What any field of a form may have. */
interface AnyField {
  /** Why the wizard does not go on with what is answered here: the page stays on the step and says it at the field. */
  readonly problem?: Finding & {
    /** The row of a `steps` field that it is about, from 0. */
    readonly row?: number;
  };
  /** Other fields of the step propose something else after an answer: the page asks for the form again. */
  readonly asksAgain?: true;
}

export type FormField = AnyField & FieldOfKind;

type FieldOfKind =
  | {
      readonly key: string;
      readonly kind: 'choice';
      readonly label: string;
      readonly hint: string;
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        /** Under the label, where there is more to say. */
        readonly detail?: string;
      }[];
      readonly value: string;
      /** Shown as a list to open, where a row of choices would take the room of what matters more. */
      readonly folded?: true;
    }
  | {
      readonly key: string;
      readonly kind: 'day';
      readonly label: string;
      readonly hint: string;
      readonly value: Day;
    }
  | {
      readonly key: string;
      readonly kind: 'share';
      readonly label: string;
      readonly hint: string;
      /** 0…1 */
      readonly value: number | null;
    }
  | {
      readonly key: string;
      readonly kind: 'checks';
      readonly label: string;
      readonly hint: string;
      readonly options: readonly {
        readonly value: string;
        readonly label: string;
        readonly detail: string;
      }[];
      readonly value: readonly string[];
    }
  | {
      readonly key: string;
      readonly kind: 'number';
      readonly label: string;
      readonly hint: string;
      /** Money in major units; the page shows it with the unit. */
      readonly format: 'money' | 'integer' | 'decimal';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      /** Null is "not said". */
      readonly value: number | null;
      /** What is taken where nothing is said; the page shows it in the empty field. */
      readonly proposed?: number | null;
    }
  | {
      /** A number for each of several things; what is not typed is proposed. */
      readonly key: string;
      readonly kind: 'numbers';
      readonly label: string;
      readonly hint: string;
      readonly format: 'money' | 'share' | 'integer' | 'decimal';
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly rows: readonly NumbersRow[];
      /** What the numbers should come to: the page shows their sum and what is left to give out. */
      readonly total: number | null;
      /** Rows where nothing is typed share what those typed leave of the total, in proportion to their proposals. */
      readonly sharesRest?: true;
      /** What was typed, by row; a row that is not there is as proposed. */
      readonly value: Readonly<Record<string, number>>;
    }
  | {
      /** Steps that follow one another: each holds from its bound up to the next one's; the first begins at 0. */
      readonly key: string;
      readonly kind: 'steps';
      readonly label: string;
      readonly hint: string;
      /** The heading over the rates. */
      readonly rate: string;
      /** A rate is always typed in per cent; a share may be typed as 0.7 too. */
      readonly rateFormat: 'rate' | 'share';
      /** Steps there may be. */
      readonly most: number;
      /** What is taken where nothing was changed. */
      readonly proposed: readonly StepRow[];
      /** The steps as changed; null is as proposed. */
      readonly value: readonly StepRow[] | null;
    }
  | {
      /** Nothing to answer: what was found about the answers so far. */
      readonly key: string;
      readonly kind: 'facts';
      readonly label: string;
      readonly hint: string;
      readonly facts: readonly FormFact[];
      readonly value: null;
    };

/** A finding of a `facts` field. */
export interface FormFact {
  readonly sign: 'good' | 'attention' | 'plain';
  readonly text: string;
}

/** A row of a `steps` field; null is an empty cell. */
export interface StepRow {
  readonly from: number | null;
  readonly rate: number | null;
}

/** A row of a `numbers` field. */
export interface NumbersRow {
  /** The setting is a record by these keys. */
  readonly key: string;
  readonly label: string;
  /** What the number is compared with: "last May 3,120,000". '' where there is nothing to say. */
  readonly detail: string;
  /** What is taken where nothing is typed; null where there is no proposal. */
  readonly proposed: number | null;
}

export interface FormStep {
  readonly name: string;
  readonly fields: readonly FormField[];
}

export type SettingValue =
  | string
  | number
  | null
  | readonly string[]
  | Readonly<Record<string, number>>
  | readonly StepRow[];
export type Settings = Readonly<Record<string, SettingValue>>;

/** What a wizard's choice comes to: a few figures shown while the owner chooses. */
export interface Effect {
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  readonly sentence: string;
  readonly chart?: EffectChart;
  /** What most needs a look. */
  readonly warning?: Finding;
}

/** A small line chart of the effect; the texts are the tool's, the page only draws. */
export interface EffectChart {
  readonly title: string;
  /** What the line says, for those who do not see it. */
  readonly spoken: string;
  /** Pieces of the line, left to right; where one ends and the next begins higher, there is a jump. */
  readonly pieces: readonly (readonly ChartPoint[])[];
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly mark: { readonly at: ChartPoint; readonly text: string } | null;
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** An axis from 0. */
export interface ChartAxis {
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

export interface BuildProgress {
  readonly job: string;
  /** Names of the steps, in the reader's language. */
  readonly steps: readonly string[];
  /** How many of them are done. */
  readonly done: number;
  readonly result: BuildResult | null;
}

export interface BuildResult {
  readonly tool: string;
  readonly sheetId: number;
  readonly sheetName: string;
  /** "Funnel is ready: 1,204 deals, 6 stages." */
  readonly sentence: string;
}

/** What saving the statuses came to. */
export interface SavedStatuses {
  /** "Saved 12 statuses…", in the reader's language. */
  readonly sentence: string;
  /** The sheet they are saved on; null while there is none. */
  readonly sheetId: number | null;
}

/** The server's calls, each with what it takes and what it answers. */
export interface Calls {
  getHome(query: Record<string, never>): Home;
  /** With a mapping: what comes of it. With a kind: the sheet taken for such a table. */
  inspectSheet(query: {
    readonly sheetId: number;
    readonly mapping?: Mapping;
    readonly kind?: TableKind;
  }): Inspection;
  proposeStages(query: { readonly sheetId: number; readonly mapping: Mapping }): StageProposal;
  importDeals(query: {
    readonly sheetId: number;
    readonly mapping: Mapping;
    readonly stages: readonly Pick<ProposedStage, 'pipeline' | 'name' | 'outcome' | 'step'>[];
  }): ImportReport;
  /** Imports orders, activities or the team, as the mapping's kind says. */
  importTable(query: { readonly sheetId: number; readonly mapping: Mapping }): TableReport;
  /** Without settings: the form as a build without answers would take it. */
  getForm(query: { readonly tool: string; readonly settings?: Settings }): {
    readonly steps: readonly FormStep[];
  };
  getEffect(query: { readonly tool: string; readonly settings: Settings }): Effect;
  /** Without settings: those of the last build, else the defaults. */
  startBuild(query: { readonly tool: string; readonly settings?: Settings }): BuildProgress;
  continueBuild(query: { readonly job: string }): BuildProgress;
  stopBuild(query: { readonly job: string }): Record<string, never>;
  /** `back`: the sheet is as it was before; else the build had made it, and it is gone. */
  undoLastBuild(query: Record<string, never>): { readonly sheetName: string; readonly back: boolean };
  /** Notes down the statuses that stand on the payment calendar or the deal control now. */
  saveStatuses(query: Record<string, never>): SavedStatuses;
  /** Shows a sheet, and selects a range of it where one is given. */
  showPlace(query: { readonly sheetId: number; readonly a1?: string }): Record<string, never>;
  saveDraft(query: { readonly draft: unknown }): Record<string, never>;
  /** Writes a neutral formula into the selected cell if it is empty; answers with where it went. */
  insertFormula(query: { readonly formula: string }): { readonly sheetName: string; readonly a1: string };
  /** Adds a sheet with a sample export and answers with its id. */
  insertSample(query: Record<string, never>): { readonly sheetId: number };
}
