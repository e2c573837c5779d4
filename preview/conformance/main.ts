import type { Case, Scratch } from './case';
import { dateCases } from './cases/dates';
import { formulaCases } from './cases/formulas';
import { functionCases, kindsOf } from './cases/functions';
import { gridCases } from './cases/grid';
import { nameCases } from './cases/names';
import { objectCases } from './cases/objects';
import { sheetCases } from './cases/sheets';
import { storeCases } from './cases/stores';
import { valueCases } from './cases/values';
import { outcome, QUESTIONS, returned } from './questions';

const CASES: readonly Case[] = [
  ...valueCases,
  ...dateCases,
  ...formulaCases,
  ...gridCases,
  ...nameCases,
  ...sheetCases,
  ...objectCases,
  ...storeCases,
  ...functionCases,
];

const TABLE = 'Conformance';
const ANSWERS = 'Answers';
const HEADER = ['case', 'grade', 'source', 'passed', 'message'];

function scratchName(index: number): string {
  return `check ${index + 1}`;
}

function questionName(index: number): string {
  return `question ${index + 1}`;
}

/** A table on a sheet of its own, as texts. */
function writeTable(name: string, rows: readonly (readonly (string | boolean)[])[]): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getSheetByName(name) ?? spreadsheet.insertSheet(name, 0);
  sheet.clear();
  const range = sheet.getRange(1, 1, rows.length, rows[0]!.length);
  range.setNumberFormat('@').setValues(rows.map((row) => row.map(asText)));
}

/** A text that begins like a formula stays a text. */
function asText(value: string | boolean): string | boolean {
  return typeof value === 'string' && /^[=+'-]/.test(value) ? `'${value}` : value;
}

function attempt(act: () => void): string {
  try {
    act();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message || 'an error without a message' : String(error);
  }
}

/** Runs every case on a sheet of its own, and leaves the sheets whose formulas are still to be looked at. */
export function prepare(): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const rows = CASES.map((one, index) => {
    const sheet = spreadsheet.insertSheet(scratchName(index));
    const message = attempt(() => one.run({ spreadsheet, sheet }));
    if (!one.after || message !== '') spreadsheet.deleteSheet(spreadsheet.getSheetById(sheet.getSheetId())!);
    return [one.name, one.grade, one.source, message === '', message];
  });
  writeTable(TABLE, [HEADER, ...rows]);
  const answers = QUESTIONS.map((question, index) => {
    const sheet = spreadsheet.insertSheet(questionName(index));
    const answer = outcome(() => question.ask({ spreadsheet, sheet }));
    if (!question.later) spreadsheet.deleteSheet(sheet);
    return [question.name, JSON.stringify(answer), ''];
  });
  writeTable(ANSWERS, [['question', 'answer', 'later'], ...answers]);
}

function answersOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string[][] {
  const rows = spreadsheet
    .getSheetByName(ANSWERS)!
    .getRange(2, 1, QUESTIONS.length, 3)
    .getValues() as string[][];
  for (const [index, question] of QUESTIONS.entries()) {
    const sheet = spreadsheet.getSheetByName(questionName(index));
    if (!question.later || !sheet) continue;
    rows[index]![2] = JSON.stringify(outcome(() => question.later!({ spreadsheet, sheet })));
    spreadsheet.deleteSheet(sheet);
  }
  writeTable(ANSWERS, [['question', 'answer', 'later'], ...rows]);
  return rows;
}

/** Looks at the calculated formulas and completes the table; gives it as JSON too, for keeping. */
export function check(): string {
  const spreadsheet = SpreadsheetApp.getActive();
  const table = spreadsheet.getSheetByName(TABLE)!;
  const range = table.getRange(2, 1, CASES.length, HEADER.length);
  const rows = range.getValues();
  for (const [index, one] of CASES.entries()) {
    const sheet = spreadsheet.getSheetByName(scratchName(index));
    if (!one.after || !sheet) continue;
    const scratch: Scratch = { spreadsheet, sheet };
    const message = attempt(() => one.after!(scratch));
    rows[index]![3] = message === '';
    rows[index]![4] = message;
    spreadsheet.deleteSheet(sheet);
  }
  writeTable(TABLE, [HEADER, ...rows]);
  const results = rows.map(([name, grade, source, passed, message]) => ({
    name,
    grade,
    source,
    passed,
    message,
  }));
  const json = JSON.stringify({
    locale: spreadsheet.getSpreadsheetLocale(),
    timeZone: spreadsheet.getSpreadsheetTimeZone(),
    results,
    answers: answersOf(spreadsheet).map(([question, answer, later]) => ({ question, answer, later })),
  });
  Logger.log(json);
  return json;
}

export function menu(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('1. Write the cases', 'prepareConformance')
    .addItem('2. Check the results', 'checkConformance')
    .addToUi();
}

export function doubled(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map((row: unknown[]) => row.map((value) => Number(value) * 2));
  return Number(argument) * 2;
}

/** Whether a custom function may do what is asked. */
export function may(action: string): string {
  const message = attempt(() => {
    if (action === 'write') SpreadsheetApp.getActive().getSheets()[0]!.getRange('Z1').setValue(1);
    else SpreadsheetApp.getActive().getSheets()[0]!.getRange('Z1').getValue();
  });
  return message === '' ? 'yes' : 'no';
}

export { kindsOf, returned };
