import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayOf } from '../../src/analysis/day';
import type { Mapping, ProposedStage } from '../../src/calls';
import type { Deal } from '../../src/tables/deal';
import { proposeStages, type Reading, readDeals } from '../../src/tables/deals';
import { inspect, type TableInspection } from '../../src/tables/inspect';
import type { RawTable } from '../../src/tables/raw';

/** Rows of a CSV text; only what the fixtures use: a separator, quotes, one line a row. */
export function csvTable(text: string, separator = ','): RawTable {
  const line = (row: string) => {
    const cells: string[] = [''];
    let quoted = false;
    for (let index = 0; index < row.length; index += 1) {
      const sign = row.charAt(index);
      if (sign === '"' && quoted && row.charAt(index + 1) === '"') {
        cells[cells.length - 1] += sign;
        index += 1;
      } else if (sign === '"' && (quoted || cells[cells.length - 1] === '')) quoted = !quoted;
      else if (sign === separator && !quoted) cells.push('');
      else cells[cells.length - 1] += sign;
    }
    return cells;
  };
  return {
    rows: text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map(line),
  };
}

/** An export of test/fixtures; its separator is the one its file name's neighbours use: ";" in most Russian files. */
export function fixture(name: string, separator = ','): RawTable {
  return csvTable(readFileSync(join(__dirname, '../fixtures', name), 'utf8'), separator);
}

export function inspected(table: RawTable, remembered?: Mapping, override?: Mapping): TableInspection {
  const answer = inspect(table, remembered, override);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

export interface Imported {
  readonly found: TableInspection;
  readonly stages: readonly ProposedStage[];
  readonly reading: Reading;
  readonly deals: readonly Deal[];
  deal(id: string): Deal;
}

/** The whole way of an import with everything left as proposed. */
export function imported(table: RawTable, mapping?: Mapping): Imported {
  const found = inspected(table, undefined, mapping);
  const proposal = proposeStages(table, found.mapping);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  const reading = readDeals(table, found.mapping, proposal.value.stages);
  if (!reading.ok) throw new Error(reading.problem.code);
  const { deals } = reading.value;
  const deal = (id: string) => {
    const match = deals.find((one) => one.key === id || one.title === id);
    if (match === undefined) throw new Error(`no deal ${id}`);
    return match;
  };
  return { found, stages: proposal.value.stages, reading: reading.value, deals, deal };
}

/** A day from "2026-03-12". */
export function day(iso: string): number {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  return dayOf(year, month, date);
}

/** The field each header was taken for, unmapped ones left out. */
export function fieldsByHeader({ columns }: TableInspection): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { letter, header, field } of columns) if (field !== null) fields[`${letter} ${header}`] = field;
  return fields;
}

/** Names of the steps in order, by outcome. */
export function steps({ stages }: Imported): string[] {
  return stages.map(({ name, outcome, step }) => `${step} ${name}: ${outcome}`);
}
