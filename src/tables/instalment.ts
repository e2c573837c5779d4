import type { Day } from '../analysis/day';
import { amountOfNumber, parseAmount } from './amount';
import { cellText, isBlankRow, isRawDay, type RawCell, type RawRow } from './raw';

/** Columns of the Instalments sheet, left to right; words/own-tables names them. Append, never insert. */
export const INSTALMENT_COLUMNS = ['deal', 'amount', 'day', 'comment'] as const;

export type InstalmentField = (typeof INSTALMENT_COLUMNS)[number];

/** A part of a deal that the owner has agreed on. */
export interface Instalment {
  /** Of the sheet, from 1. */
  readonly row: number;
  /** The deal's id or title, as typed. */
  readonly deal: string;
  /** Minor units; null is "what is left of the deal". */
  readonly amount: number | null;
  /** Null is not agreed yet. */
  readonly day: Day | null;
  readonly comment: string;
}

/** A cell that says nothing that can be used; `text` is what stands there. */
export interface InstalmentDoubt {
  readonly row: number;
  readonly code: 'noDeal' | 'badAmount' | 'badDay';
  readonly text: string;
}

export interface InstalmentList {
  readonly rows: readonly Instalment[];
  readonly doubts: readonly InstalmentDoubt[];
}

/** The parts on the Instalments sheet's rows, which begin with the sheet's second. A part whose amount cannot be read is left out. */
export function readInstalments(rows: readonly RawRow[]): InstalmentList {
  const read: Instalment[] = [];
  const doubts: InstalmentDoubt[] = [];
  rows.forEach((cells, index) => {
    if (isBlankRow(cells)) return;
    const [deal = '', amount = '', day = '', comment = ''] = cells;
    const row = index + 2;
    const doubt = (code: InstalmentDoubt['code'], cell: RawCell) =>
      doubts.push({ row, code, text: cellText(cell) });
    const sum = amountIn(amount);
    if (cellText(deal) === '') doubt('noDeal', amount);
    else if (sum === undefined) doubt('badAmount', amount);
    else {
      const when = dayIn(day);
      if (when === undefined) doubt('badDay', day);
      read.push({ row, deal: cellText(deal), amount: sum, day: when ?? null, comment: cellText(comment) });
    }
  });
  return { rows: read, doubts };
}

/** Minor units; null where the cell is empty, undefined where it holds no amount. */
function amountIn(cell: RawCell): number | null | undefined {
  if (cellText(cell) === '') return null;
  const read =
    typeof cell === 'number'
      ? amountOfNumber(cell)
      : typeof cell === 'string'
        ? parseAmount(cell, null)
        : undefined;
  return typeof read === 'object' ? read.minor : undefined;
}

/** Null where the cell is empty, undefined where it holds no date. */
function dayIn(cell: RawCell): Day | null | undefined {
  if (cellText(cell) === '') return null;
  return isRawDay(cell) ? Math.floor(cell.day) : undefined;
}
