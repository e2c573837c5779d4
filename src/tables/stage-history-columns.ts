import { emptyTexts, isEmptyCell } from './columns';
import type { Stage } from './deal';
import { findHeader, headersAt } from './header';
import { headerName } from './header-text';
import { crmProfiles, listProfile } from './profiles/registry';
import { cellText, foldText, isBlankRow, type RawCell, type RawRow, type RawTable } from './raw';
import { meaningOf } from './recognise';
import { fitsKind } from './values';

type Role = 'deal' | 'stage' | 'from' | 'entered' | 'left' | 'event';

/** Columns of a stage history by number, from 1; those that only some exports have may be null. */
export interface StageHistoryColumns {
  readonly headerRow: number;
  readonly deal: number;
  readonly stage: number;
  readonly entered: number;
  /** When the deal left the stage again. */
  readonly left: number | null;
  /** The stage the deal came from: the table is one of moves. */
  readonly from: number | null;
  /** What happened, in a log of events of every kind. */
  readonly event: number | null;
}

function names(text: string): readonly string[] {
  return text.split(',').map((name) => headerName(name));
}

/** Headers as CRMs and people write them, the best first. */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  deal: names(`
    id сделки, сделка id, номер сделки, № сделки, код сделки, id лида, номер лида, deal id, deal record id, record id,
    opportunity id, opp id, oppid, lead id, id объекта, object id, id элемента, id, номер, №, сделка, deal,
    opportunity, лид, lead, название сделки, deal name, opportunity name, объект, object, название, name`),
  stage: names(`
    новый этап, новая стадия, новый статус, to stage, new stage, stage to, этап после, стадия после, в этап, на этап,
    значение после, новое значение, new value, value after, стало, этап, стадия, этап сделки, стадия сделки,
    этап воронки, stage, deal stage, stage name, pipeline stage, sales stage, статус, статус сделки, status, после, after`),
  from: names(`
    старый этап, старая стадия, предыдущий этап, прошлый этап, предыдущая стадия, старый статус, предыдущий статус,
    from stage, old stage, previous stage, prior stage, stage from, этап до, стадия до, из этапа, с этапа,
    значение до, старое значение, old value, value before, previous value, было, до, before`),
  entered: names(`
    вошла, вошел, вошла в этап, дата входа, дата входа в этап, вход, вход в этап, дата перехода, перешла,
    дата изменения этапа, дата смены этапа, дата изменения стадии, дата изменения, изменен, изменена, изменено, когда,
    дата и время, дата события, время события, entered, entered at, entered on, date entered, entered stage,
    entered stage at, entry date, stage entered, changed at, changed on, change date, changed date, date changed,
    stage changed, stage change date, stage changed at, edit date, timestamp, date time, event date, event time,
    last modified, last modified date, дата, дата создания, создано, начало, date, created date, created at, created on,
    start, start date, started at, start time, time, время`),
  left: names(`
    вышла, вышел, дата выхода, дата выхода из этапа, выход, выход из этапа, ушла, окончание, конец, left, left at,
    left on, date left, exited, exited at, exited on, exit date, date exited, end, end date, ended at, end time`),
  event: names(`
    событие, тип события, вид события, поле, свойство, действие, event, event type, field, field event, property,
    property name, action, field name`),
};

/** Texts that stand for an empty cell in a stage history. */
export const EMPTY = emptyTexts(listProfile, listProfile);

const ROWS_TO_JUDGE = 200;

/**
 * Whether a table, or its first rows, is a history of stages by its headers and what stands under them: a deal, one of
 * the confirmed stages, and the day it was entered. Null for anything else: a table of deals has amounts and its stage
 * has none before it; orders, surveys and tasks do not speak of these stages.
 */
export function stageHistoryColumns(table: RawTable, stages: readonly Stage[]): StageHistoryColumns | null {
  const headerRow = findHeader(table);
  if (typeof headerRow !== 'number') return null;
  const headers = headersAt(table, headerRow);
  const found = columnsOf(headers);
  const { deal, stage, entered } = found;
  if (deal === null || stage === null || entered === null) return null;
  if (found.from === null && headers.some(isAmount)) return null;
  const columns = { headerRow, ...found, deal, stage, entered };
  return speaksOfStages(table, columns, stages) ? columns : null;
}

/** The column of the deal where a row of headers can be one of a stage history, whatever stands under it; else null. */
export function looksLikeMoves(headers: readonly string[]): number | null {
  const { deal, stage, entered } = columnsOf(headers);
  return stage === null || entered === null || headers.some(isAmount) ? null : deal;
}

function columnsOf(headers: readonly string[]): Record<Role, number | null> {
  const own = headers.map(headerName);
  const columnOf = (role: Role): number | null => {
    const name = HEADERS[role].find((known) => own.includes(known));
    return name === undefined ? null : own.indexOf(name) + 1;
  };
  return {
    deal: columnOf('deal'),
    stage: columnOf('stage'),
    from: columnOf('from'),
    entered: columnOf('entered'),
    left: columnOf('left'),
    event: columnOf('event'),
  };
}

function isAmount(header: string): boolean {
  return [listProfile, ...crmProfiles].some((profile) => meaningOf(header, profile)?.field === 'amount');
}

function filled(rows: readonly RawRow[], column: number): RawCell[] {
  return rows.flatMap((row) => {
    const cell = row[column - 1];
    return cell === undefined || isEmptyCell(cell, EMPTY) ? [] : [cell];
  });
}

function speaksOfStages(table: RawTable, columns: StageHistoryColumns, stages: readonly Stage[]): boolean {
  const known = new Set(stages.map(({ name }) => foldText(name)));
  const rows = table.rows
    .slice(columns.headerRow, columns.headerRow + ROWS_TO_JUDGE)
    .filter((row) => !isBlankRow(row));
  const days = filled(rows, columns.entered);
  const entries = filled(rows, columns.stage).map((cell) => foldText(cellText(cell)));
  const fitting = days.filter((cell) => fitsKind(cell, 'day', '')).length;
  const own = entries.filter((name) => known.has(name)).length;
  // A log of every kind of event holds other values between the stages.
  const enough = columns.event === null ? Math.max(1, entries.length / 2) : 1;
  return fitting > 0 && fitting >= days.length * 0.8 && own >= enough;
}

/** Whether an event of a log changes a stage: "Изменение этапа продажи", "Stage", "Deal stage changed". */
export function isStageEvent(text: string): boolean {
  return /этап|стади|статус|stage|status|pipeline/i.test(text);
}
