import type { Day } from '../analysis/day';
import { languageOf, type Words, wordsOf } from '../words';
import { dayTimeIn } from './zone';

/** What a custom function needs of the spreadsheet it is typed in; it may read nothing else. */
export interface FunctionEdge {
  readonly words: Words['functions'];
  /** The plain day of a date cell, in the spreadsheet's zone. */
  readonly toDay: (date: Date) => Day;
}

export function functionEdge(): FunctionEdge {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const toDayTime = dayTimeIn(spreadsheet.getSpreadsheetTimeZone());
  return {
    words: wordsOf(languageOf(spreadsheet.getSpreadsheetLocale())).functions,
    toDay: (date) => Math.floor(toDayTime(date)),
  };
}
