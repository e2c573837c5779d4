import type { Day } from '../analysis/day';
import type { DayTime } from '../calls';
import { type Language, languageOf } from '../words';
import { dayTimeIn, type ToDayTime } from './zone';

/** The open spreadsheet with what everything written to it depends on. */
export interface Document {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** Google's form: ru_RU */
  readonly locale: string;
  /** Of sheets, their texts and the functions' errors. */
  readonly language: Language;
  readonly toDayTime: ToDayTime;
  readonly now: DayTime;
  readonly today: Day;
}

/** The spreadsheet the add-on is open in, as it stands at this moment. */
export function openDocument(): Document {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const locale = spreadsheet.getSpreadsheetLocale();
  const toDayTime = dayTimeIn(spreadsheet.getSpreadsheetTimeZone());
  const now = toDayTime(new Date());
  return { spreadsheet, locale, language: languageOf(locale), toDayTime, now, today: Math.floor(now) };
}

/** The language of the person, for the menu and the page. */
export function readerLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}
