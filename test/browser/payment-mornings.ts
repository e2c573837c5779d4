import type { WorkbookFile } from '../../preview/files/workbook-file';
import { dayOf } from '../../src/analysis/day';
import { beginning, type Owner } from './owner';

type Sheet = WorkbookFile['sheets'][number];

/** Two exports of a CRM: on the second morning a deal is won, one is new, one has another day, and the rows are in another order. */
const EXPORTS = {
  ru: {
    header: 'ID;Название;Клиент;Сумма;Этап;Ответственный;Дата создания;Дата закрытия;Ожидаемая дата оплаты',
    monday: [
      '101;Гавань;ООО «Гавань»;1000;Договор;Аня;01.04.2026;;20.05.2026',
      '102;Сад;ООО «Сад»;2000;КП;Боря;02.04.2026;;27.05.2026',
      '103;Поздно;ООО «Поздно»;500;КП;Боря;02.04.2026;;04.05.2026',
      '104;Без даты;ООО «Без даты»;700;КП;Аня;03.04.2026;;',
      '105;Оплата;ООО «Оплата»;300;Оплачено;Аня;03.03.2026;06.05.2026;',
      '106;Отказ;ООО «Отказ»;900;Отказ;Аня;03.03.2026;06.05.2026;',
    ],
    tuesday: [
      '107;Новая;ООО «Новая»;400;КП;Ева;18.05.2026;;29.05.2026',
      '104;Без даты;ООО «Без даты»;700;КП;Аня;03.04.2026;;',
      '101;Гавань;ООО «Гавань»;1000;Договор;Аня;01.04.2026;;25.05.2026',
      '102;Сад;ООО «Сад»;2000;Оплачено;Боря;02.04.2026;18.05.2026;27.05.2026',
      '103;Поздно;ООО «Поздно»;500;КП;Боря;02.04.2026;;04.05.2026',
      '105;Оплата;ООО «Оплата»;300;Оплачено;Аня;03.03.2026;06.05.2026;',
      '106;Отказ;ООО «Отказ»;900;Отказ;Аня;03.03.2026;06.05.2026;',
    ],
    typedDay: '28.05.2026',
    sheets: { monday: 'Понедельник', tuesday: 'Вторник' },
  },
  en: {
    header: 'Deal ID,Title,Client,Amount,Stage,Manager,Created,Closed,Expected payment date',
    monday: [
      '101,Harbour,Harbour Ltd,1000,Contract,Ann,2026-04-01,,2026-05-20',
      '102,Garden,Garden Ltd,2000,Offer,Bob,2026-04-02,,2026-05-27',
      '103,Late,Late Ltd,500,Offer,Bob,2026-04-02,,2026-05-04',
      '104,Undated,Undated Ltd,700,Offer,Ann,2026-04-03,,',
      '105,Won,Won Ltd,300,Won,Ann,2026-03-03,2026-05-06,',
      '106,Lost,Lost Ltd,900,Lost,Ann,2026-03-03,2026-05-06,',
    ],
    tuesday: [
      '107,New,New Ltd,400,Offer,Eve,2026-05-18,,2026-05-29',
      '104,Undated,Undated Ltd,700,Offer,Ann,2026-04-03,,',
      '101,Harbour,Harbour Ltd,1000,Contract,Ann,2026-04-01,,2026-05-25',
      '102,Garden,Garden Ltd,2000,Won,Bob,2026-04-02,2026-05-18,2026-05-27',
      '103,Late,Late Ltd,500,Offer,Bob,2026-04-02,,2026-05-04',
      '105,Won,Won Ltd,300,Won,Ann,2026-03-03,2026-05-06,',
      '106,Lost,Lost Ltd,900,Lost,Ann,2026-03-03,2026-05-06,',
    ],
    typedDay: '5/28/2026',
    sheets: { monday: 'Monday', tuesday: 'Tuesday' },
  },
} as const;

/** The cells of the calendar's rows by deal and heading, in a file taken away. */
class CalendarFile {
  private readonly sheet: Sheet;
  private readonly head: Map<string, number>;

  constructor(
    file: WorkbookFile,
    private readonly owner: Owner,
  ) {
    const { paymentCalendar, sheets } = owner.words;
    this.sheet = file.sheets.find(({ name }) => name === sheets.nameOf('payment-calendar'))!;
    const row = [...this.sheet.cells.values()].find(
      (cells) => cells.get(2)?.value === paymentCalendar.columns.client,
    )!;
    this.head = new Map([...row].map(([column, { value }]) => [String(value), column]));
  }

  private row(deal: string): number {
    const key = this.head.get(this.owner.words.paymentCalendar.columns.key)!;
    const found = [...this.sheet.cells].find(([, cells]) => String(cells.get(key)?.value) === deal);
    if (!found) throw new Error(`the calendar has no deal ${deal}`);
    return found[0];
  }

  private column(heading: string): number {
    const column = this.head.get(heading);
    if (!column) throw new Error(`the calendar has no column ${heading}`);
    return column;
  }

  address(deal: string, heading: string): string {
    const index = this.column(heading) - 1;
    const letter = (at: number) => String.fromCharCode(65 + at);
    const letters = index < 26 ? letter(index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
    return `${letters}${this.row(deal)}`;
  }

  value(deal: string, heading: string): unknown {
    return this.sheet.cells.get(this.row(deal))?.get(this.column(heading))?.value;
  }

  deals(): string[] {
    const key = this.column(this.owner.words.paymentCalendar.columns.key);
    return [...this.sheet.cells.values()].flatMap((cells) => {
      const value = String(cells.get(key)?.value ?? '');
      return /^\d+$/.test(value) ? [value] : [];
    });
  }
}

/** Two mornings with the payment calendar: statuses are written, a new export comes, nothing typed is lost. */
export function paymentMornings(owned: () => Owner): void {
  let owner: Owner;
  beforeAll(() => {
    owner = owned();
  });
  const said = () => EXPORTS[owner.language];
  const columns = () => owner.words.paymentCalendar.columns;
  const status = (index: number) => owner.words.paymentCalendar.rows.statuses[index]!;
  const comment = () => said().sheets.monday;
  const calendar = async () => new CalendarFile(await owner.download(), owner);
  const ready = () => beginning(owner.words.paymentCalendar.ready(dayOf(2026, 5, 1), 0, 0, 0));
  const sheet = () => owner.words.sheets.nameOf('payment-calendar');

  it('opens the export of Monday and builds the calendar of its payments', async () => {
    const { header, monday, sheets } = said();
    await owner.give(sheets.monday, [header, ...monday], 'openInstead');
    await owner.import(monday.length);
    await owner.home();
    await owner.wizard('payment-calendar');
    await owner.build(ready());
    await owner.tab(sheet()).waitFor();
    expect((await calendar()).deals().sort()).toEqual(['101', '102', '103', '104']);
  });

  it('writes statuses, a comment and a day of its own into the rows of deals', async () => {
    const rows = await calendar();
    await owner.type(rows.address('101', columns().morning), status(1));
    await owner.type(rows.address('103', columns().evening), status(4));
    await owner.type(rows.address('103', columns().comment), comment());
    await owner.type(rows.address('104', columns().date), said().typedDay);
  });

  it('imports the export of Tuesday and refreshes the calendar', async () => {
    const { header, tuesday, sheets } = said();
    await owner.give(sheets.tuesday, [header, ...tuesday], 'addHere');
    await owner.home();
    await owner.import(tuesday.length, sheets.tuesday);
    await owner.home();
    await owner.refresh(sheet(), ready());
  });

  it('finds everything that was typed beside its deal, and the news of the CRM around it', async () => {
    const rows = await calendar();
    expect(rows.deals().sort()).toEqual(['101', '103', '104', '107']);
    expect([rows.value('101', columns().morning), rows.value('103', columns().evening)]).toEqual([
      status(1),
      status(4),
    ]);
    expect(rows.value('103', columns().comment)).toBe(comment());
    expect(rows.value('104', columns().date)).toBe(dayOf(2026, 5, 28));
    expect(rows.value('101', columns().date)).toBe(dayOf(2026, 5, 25));
  });
}
