import { type Case, equal, throws } from '../case';

export const nameCases: readonly Case[] = [
  {
    name: 'A named range follows inserted and deleted rows and the renaming of its sheet',
    source: 'Google help, named ranges; gas-fakes test/testsheetsrange.js',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      spreadsheet.setNamedRange('check_follow', sheet.getRange('B3:C4'));
      sheet.insertRowsBefore(1, 2);
      equal(spreadsheet.getRangeByName('check_follow')!.getA1Notation(), 'B5:C6');
      sheet.insertRowsBefore(6, 1);
      equal(spreadsheet.getRangeByName('check_follow')!.getA1Notation(), 'B5:C7');
      sheet.deleteRows(1, 1);
      sheet.insertColumnsBefore(1, 1);
      equal(spreadsheet.getRangeByName('check_follow')!.getA1Notation(), 'C4:D6');
      const name = sheet.getName();
      sheet.setName(`${name} x`);
      equal(spreadsheet.getRangeByName('check_follow')!.getSheet().getName(), `${name} x`);
      sheet.setName(name);
      spreadsheet.removeNamedRange('check_follow');
      equal(spreadsheet.getRangeByName('check_follow'), null);
    },
  },
  {
    name: 'Setting a named range again moves it, and bad names are refused',
    source: 'Google help, rules for names of ranges',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      spreadsheet.setNamedRange('check_again', sheet.getRange('A1'));
      spreadsheet.setNamedRange('check_again', sheet.getRange('B2'));
      equal(spreadsheet.getNamedRanges().filter((range) => range.getName() === 'check_again').length, 1);
      equal(spreadsheet.getRangeByName('check_again')!.getA1Notation(), 'B2');
      spreadsheet.removeNamedRange('check_again');
      for (const bad of ['1st', 'A1', 'R1C1', 'with space', 'TRUE']) {
        throws(() => spreadsheet.setNamedRange(bad, sheet.getRange('A1')), `the name ${bad}`);
      }
    },
  },
  {
    name: 'Developer metadata of a sheet is found by key, follows its renaming and goes with it',
    source: 'Google reference, DeveloperMetadata',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const project = SpreadsheetApp.DeveloperMetadataVisibility.PROJECT;
      sheet.addDeveloperMetadata('check_kind', 'funnel', project);
      sheet.setName(`${sheet.getName()} y`);
      const found = spreadsheet.createDeveloperMetadataFinder().withKey('check_kind').find();
      equal(found.length, 1);
      equal(found[0]!.getValue(), 'funnel');
      equal(found[0]!.getVisibility(), project);
      equal(found[0]!.getLocation().getSheet()!.getSheetId(), sheet.getSheetId());
      equal(
        sheet.getDeveloperMetadata().map((entry) => entry.getKey()),
        ['check_kind'],
      );
      found[0]!.setValue('other');
      equal(sheet.getDeveloperMetadata()[0]!.getValue(), 'other');
      found[0]!.remove();
      equal(sheet.getDeveloperMetadata().length, 0);
    },
  },
  {
    name: 'One search of the file finds the metadata of all its sheets, of those put in the same run too',
    source: 'Google reference, Spreadsheet.createDeveloperMetadataFinder',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      const project = SpreadsheetApp.DeveloperMetadataVisibility.PROJECT;
      const second = spreadsheet.insertSheet(`${sheet.getName()} m`);
      const values = () =>
        spreadsheet
          .createDeveloperMetadataFinder()
          .withKey('check_all')
          .find()
          .map((entry) => entry.getValue())
          .sort();
      equal(values(), []);
      sheet.addDeveloperMetadata('check_all', 'first', project);
      sheet.addDeveloperMetadata('check_other', 'x', project);
      second.addDeveloperMetadata('check_all', 'second', project);
      equal(values(), ['first', 'second']);
      second.getDeveloperMetadata()[0]!.setValue('changed');
      equal(values(), ['changed', 'first']);
      spreadsheet.deleteSheet(second);
      equal(values(), ['first']);
    },
  },
  {
    name: 'Developer metadata of the file is apart from that of sheets',
    source: 'Google reference, Spreadsheet.addDeveloperMetadata',
    grade: 'documented',
    run({ sheet, spreadsheet }) {
      spreadsheet.addDeveloperMetadata('check_file', 'f');
      sheet.addDeveloperMetadata('check_sheet', 's');
      equal(spreadsheet.getDeveloperMetadata().filter((entry) => entry.getKey() === 'check_sheet').length, 0);
      const own = spreadsheet.getDeveloperMetadata().filter((entry) => entry.getKey() === 'check_file');
      equal(own.length, 1);
      own[0]!.remove();
    },
  },
];
