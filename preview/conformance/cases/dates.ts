import { type Case, equal, isDate, near } from '../case';

export const dateCases: readonly Case[] = [
  {
    name: 'A Date is written as the wall clock of the spreadsheet and read back as the same instant',
    source: 'tanaikech 2023/09/03: dates are instants, cells are local',
    grade: 'live',
    run({ sheet, spreadsheet }) {
      const instant = new Date(Date.UTC(2026, 5, 15, 12, 34, 56));
      const zone = spreadsheet.getSpreadsheetTimeZone();
      sheet.getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm:ss').setValue(instant);
      equal(sheet.getRange('A1').getValue().getTime(), instant.getTime());
      equal(
        sheet.getRange('A1').getDisplayValue(),
        Utilities.formatDate(instant, zone, 'yyyy-MM-dd HH:mm:ss'),
      );
    },
  },
  {
    name: 'A number under a date format is read as a Date',
    source: 'Google reference, Range.getValues',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      sheet.getRange('A1').setNumberFormat('dd.mm.yyyy').setValue(46_023);
      const value = sheet.getRange('A1').getValue();
      equal(isDate(value), true, 'being a date');
      equal(Utilities.formatDate(value, spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd'), '2026-01-01');
    },
  },
  {
    name: 'A duration is read as a Date, a percent as a fraction',
    source: 'Google guide, custom functions: date, time and duration become Date',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setNumberFormat('[h]:mm:ss').setValue(1.5);
      sheet.getRange('B1').setNumberFormat('0.0%').setValue(0.25);
      equal(isDate(sheet.getRange('A1').getValue()), true, 'the duration being a date');
      near(sheet.getRange('B1').getValue(), 0.25);
    },
  },
  {
    name: 'A Date in a cell without a format gets a date format',
    source: 'Google reference, Range.setValue',
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1').setValue(new Date(Date.UTC(2026, 0, 10, 12)));
      equal(isDate(sheet.getRange('A1').getValue()), true, 'being a date');
    },
  },
  {
    name: 'formatDate follows the patterns of SimpleDateFormat',
    source: 'Google reference, Utilities.formatDate',
    grade: 'documented',
    run() {
      const instant = new Date(Date.UTC(2026, 0, 5, 21, 7, 9, 45));
      const moscow = (pattern: string) => Utilities.formatDate(instant, 'Europe/Moscow', pattern);
      equal(moscow("yyyy-MM-dd'T'HH:mm:ss.SSS"), '2026-01-06T00:07:09.045');
      equal(moscow('Z'), '+0300');
      equal(moscow('XXX'), '+03:00');
      equal(moscow('d MMM yy, EEEE, h:mm a'), '6 Jan 26, Tuesday, 12:07 AM');
      equal(Utilities.formatDate(instant, 'Etc/UTC', 'XXX'), 'Z');
    },
  },
];
