/** What the sidebar may send, checked: one schema a call of calls.ts. */
import * as z from 'zod/mini';
import { settingsOfTool as settings } from '../sheets/own-sheets';
import { SOURCE_FIELDS, type SourceField } from '../tables/import-fields';
import { TABLE_KINDS } from '../tables/table-columns';

const id = z.int();
const fromOne = z.int().check(z.minimum(1));
/** "B2" or "B2:C9" */
const a1 = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,7}(?::[A-Z]{1,3}[1-9]\d{0,7})?$/));
const fields = TABLE_KINDS.reduce<SourceField[]>((all, kind) => all.concat(SOURCE_FIELDS[kind]), []);
const tableKind = z.enum(TABLE_KINDS);
const outcome = z.enum(['open', 'won', 'lost']);
const dateOrder = z.enum(['dayFirst', 'monthFirst']);
/** JSON has names where the mapping has column numbers. */
const columnNumber = z.string().check(z.regex(/^[1-9]\d*$/));

const mapping = z.object({
  kind: z.optional(tableKind),
  headerRow: fromOne,
  fields: z.partialRecord(z.enum([...new Set(fields)]), z.array(fromOne)),
  dateOrders: z.record(columnNumber, dateOrder),
});

export const queries = {
  nothing: z.object({}),
  inspectSheet: z.object({ sheetId: id, mapping: z.optional(mapping), kind: z.optional(tableKind) }),
  proposeStages: z.object({ sheetId: id, mapping }),
  importDeals: z.object({
    sheetId: id,
    mapping,
    stages: z.array(z.object({ pipeline: z.string(), name: z.string(), outcome, step: z.int() })),
  }),
  importTable: z.object({ sheetId: id, mapping }),
  tool: z.object({ tool: z.string() }),
  form: z.object({ tool: z.string(), settings: z.optional(settings) }),
  effect: z.object({ tool: z.string(), settings }),
  startBuild: z.object({ tool: z.string(), settings: z.optional(settings) }),
  job: z.object({ job: z.string() }),
  place: z.object({ sheetId: id, a1: z.optional(a1) }),
  draft: z.object({ draft: z.unknown() }),
  formula: z.object({ formula: z.string().check(z.startsWith('=')) }),
};
