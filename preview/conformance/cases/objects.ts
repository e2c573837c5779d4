import { type Case, equal, holds, throws } from '../case';

export const objectCases: readonly Case[] = [
  {
    name: 'setConditionalFormatRules replaces the whole list, and the order is kept',
    source: 'Google reference, Sheet.setConditionalFormatRules',
    grade: 'documented',
    run({ sheet }) {
      const rule = (formula: string) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenFormulaSatisfied(formula)
          .setFontColor('#ff0000')
          .setRanges([sheet.getRange('A1:B5'), sheet.getRange('D1:D5')])
          .build();
      sheet.setConditionalFormatRules([rule('=A1>1'), rule('=A1>2')]);
      sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule('=A1>3')]);
      equal(sheet.getConditionalFormatRules().length, 3);
      const ranges = sheet.getConditionalFormatRules()[0]!.getRanges();
      equal(
        ranges.map((range) => range.getA1Notation()),
        ['A1:B5', 'D1:D5'],
      );
      sheet.setConditionalFormatRules([rule('=A1>4')]);
      equal(sheet.getConditionalFormatRules().length, 1);
    },
  },
  {
    name: 'A list validation can be set, read and cleared for a part of its range',
    source: 'Google reference, DataValidation',
    grade: 'documented',
    run({ sheet }) {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList(['one', 'two, three'], true)
        .setAllowInvalid(false)
        .setHelpText('help')
        .build();
      sheet.getRange('A1:A5').setDataValidation(rule);
      equal(sheet.getRange('A3').getDataValidation()!.getAllowInvalid(), false);
      equal(sheet.getRange('A3').getDataValidation()!.getHelpText(), 'help');
      sheet.getRange('A2:A3').clearDataValidations();
      equal(
        sheet
          .getRange('A1:A5')
          .getDataValidations()
          .map(([cell]) => cell !== null),
        [true, false, false, true, true],
      );
    },
  },
  {
    name: 'requireDate with a text is refused',
    source: 'gas-fakes notes/oddities.md',
    grade: 'live',
    run() {
      const builder = SpreadsheetApp.newDataValidation() as unknown as { requireDate(text: string): unknown };
      throws(() => builder.requireDate('=I1'), 'requireDate with a text');
    },
  },
  {
    name: 'Notes are set, read and cleared, and are not values',
    source: 'Google reference, Range.setNotes',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B1').setNotes([['one', 'two']]);
      equal(sheet.getRange('A1:B1').getNotes(), [['one', 'two']]);
      equal(sheet.getRange('A1:B1').isBlank(), true);
      sheet.getRange('A1').setValue('x');
      equal(sheet.getRange('A1').getNote(), 'one');
      sheet.getRange('A1:B1').clearNote();
      equal(sheet.getRange('A1:B1').getNotes(), [['', '']]);
    },
  },
  {
    name: 'A merged range keeps the value of its first cell',
    source: 'Google reference, Range.merge',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B2').setValues([
        ['first', 'b'],
        ['c', 'd'],
      ]);
      sheet.getRange('A1:B2').merge();
      equal(sheet.getRange('A1:B2').getValues(), [
        ['first', ''],
        ['', ''],
      ]);
      holds(sheet.getRange('B2').isPartOfMerge(), 'being part of the merge');
      sheet.getRange('A1:B2').breakApart();
      holds(!sheet.getRange('B2').isPartOfMerge(), 'being apart');
    },
  },
  {
    name: 'Cells covered by a merge take no values',
    source: 'Google help, merged cells',
    grade: 'inferred',
    run({ sheet }) {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
      equal(sheet.getRange('A1:C1').getValues(), [['a', '', 'c']]);
    },
  },
  {
    name: 'Looks are set for a list of ranges and cleared without the contents',
    source: 'Google reference, RangeList and Range.clearFormat',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1').setValue('x');
      sheet.getRangeList(['A1', 'C1:C2']).setFontWeight('bold').setBackground('#112233');
      equal(sheet.getRange('C2').getBackground(), '#112233');
      sheet.getRange('A1').clearFormat();
      equal([sheet.getRange('A1').getValue(), sheet.getRange('A1').getFontWeight()], ['x', 'normal']);
    },
  },
  {
    name: 'A chart is inserted, changed only by updateChart, and removed',
    source: 'Google reference, EmbeddedChartBuilder',
    grade: 'documented',
    run({ sheet }) {
      sheet.getRange('A1:B3').setValues([
        ['stage', 'deals'],
        ['new', 10],
        ['won', 4],
      ]);
      const chart = sheet
        .newChart()
        .setChartType(Charts.ChartType.BAR)
        .addRange(sheet.getRange('A1:A3'))
        .addRange(sheet.getRange('B1:B3'))
        .setNumHeaders(1)
        .setOption('title', 'Deals')
        .setPosition(5, 1, 0, 0)
        .build();
      sheet.insertChart(chart);
      equal(sheet.getCharts().length, 1);
      const changed = sheet.getCharts()[0]!.modify().setPosition(8, 2, 0, 0).build();
      equal(sheet.getCharts()[0]!.getContainerInfo().getAnchorRow(), 5);
      sheet.updateChart(changed);
      equal(sheet.getCharts()[0]!.getContainerInfo().getAnchorRow(), 8);
      sheet.removeChart(sheet.getCharts()[0]!);
      equal(sheet.getCharts().length, 0);
    },
  },
  {
    name: 'A rich text with a link keeps its text as the value',
    source: 'Google reference, RichTextValue',
    grade: 'documented',
    run({ sheet }) {
      const text = SpreadsheetApp.newRichTextValue()
        .setText('open')
        .setLinkUrl('https://example.com')
        .build();
      sheet.getRange('A1').setRichTextValue(text);
      equal(sheet.getRange('A1').getValue(), 'open');
    },
  },
  {
    name: 'A null number format is refused and "general" resets it',
    source: 'gas-fakes notes/oddities.md',
    grade: 'live',
    run({ sheet }) {
      sheet.getRange('A1').setNumberFormat('0.00').setValue(1.5);
      throws(() => sheet.getRange('A1').setNumberFormat(null as unknown as string), 'a null format');
      equal(sheet.getRange('A1').getDisplayValue().length, 4);
      sheet.getRange('A1').setNumberFormat('general');
      equal(sheet.getRange('A1').getDisplayValue().length, 3);
    },
  },
];
