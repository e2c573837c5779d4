import { join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import type { WorkbookFile } from '../../preview/files/workbook-file';
import { pageWords } from '../../preview/page/words';
import { type Language, wordsOf } from '../../src/words';
import { bundled } from '../preview-files/bundled';
import { goTo, type OpenPage } from '../preview-page/open-page';

const { openFile } = bundled<typeof import('../../preview/files/open-file')>(
  join(resolve(__dirname, '../..'), 'preview/files/open-file.ts'),
);

/** Longer than any import or build, on a machine that does other things too. */
export const SLOW = { timeout: 60_000 };

type Tool = keyof ReturnType<typeof wordsOf>['sidebar']['tools'];

/** What a person does in the page and in the add-on's page beside the grid, by the words that they see. */
export class Owner {
  readonly page;
  readonly words;

  constructor(
    readonly open: OpenPage,
    readonly language: Language,
  ) {
    this.page = pageWords(language);
    this.words = wordsOf(language);
  }

  button(name: string | RegExp): Locator {
    return this.open.sidebar.getByRole('button', { name, exact: typeof name === 'string' });
  }

  tab(name: string): Locator {
    return this.open.page.getByRole('button', { name, exact: true });
  }

  async choose(menu: string, item: string): Promise<void> {
    await this.open.page.getByRole('menuitem', { name: menu, exact: true }).click();
    await this.open.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  goTo(address: string): Promise<void> {
    return goTo(this.open.page, this.page, address);
  }

  /** What the formula bar shows of the selected cell. */
  content(): Promise<string> {
    return this.open.page.getByLabel(this.page.cellContent).inputValue();
  }

  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    const field = this.open.page.getByLabel(this.page.cellContent);
    await field.fill(text);
    await field.press('Enter');
  }

  /** Types into the cell beside a label in column B of a sheet, which comes to the front. */
  async typeBeside(sheet: string, label: string, text: string): Promise<void> {
    await this.show(sheet);
    for (let row = 1; row <= 60; row += 1) {
      await this.goTo(`B${row}`);
      if (startingWith(label).test(await this.content())) return this.type(`C${row}`, text);
    }
    throw new Error(`${sheet} has no label ${label}`);
  }

  /** Brings a sheet to the front. */
  async show(sheet: string): Promise<void> {
    await this.tab(sheet).click();
    await this.open.page.locator('[aria-current=true]').getByText(sheet, { exact: true }).waitFor(SLOW);
  }

  /** The texts that a range from row 1 of a sheet shows, as copying gives them: a line a row, tabs between the cells. */
  async copied(sheet: string, range: string): Promise<string> {
    const { page } = this.open;
    const rows = Number(/\d+$/.exec(range)![0]);
    await this.show(sheet);
    // A sheet that has just come to the front may select its own first cell once more.
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      const field = page.getByLabel(this.page.cellAddress);
      await field.fill(range);
      await field.press('Enter');
      await page.keyboard.press('Control+c');
      await page.waitForFunction(async () => (await navigator.clipboard.readText()) !== '', null, SLOW);
      const text = await page.evaluate(() => navigator.clipboard.readText());
      if (text.split('\n').length >= rows) return text;
    }
    throw new Error(`${range} of ${sheet} cannot be copied`);
  }

  /** Gives the page a file of a CRM, in place of what is open or beside it. */
  async give(name: string, lines: readonly string[], how: 'addHere' | 'openInstead'): Promise<void> {
    const file = { name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) };
    await this.open.page.locator('input[type=file]').setInputFiles(file);
    await this.open.page.getByRole('button', { name: this.page[how] }).click();
    await this.tab(name).waitFor();
  }

  /** Agrees to all that the import proposes for the sheet, or for the one in front. */
  async import(deals: number, sheet?: string): Promise<void> {
    const { import: words, empty, general } = this.words.sidebar;
    await this.button(empty.import).click();
    if (sheet !== undefined) await this.sheetToImport(sheet);
    await this.button(general.next).click();
    await this.open.sidebar.getByText(words.steps[1]!, { exact: true }).waitFor();
    await this.button(general.next).click();
    await this.button(words.run).click();
    await this.open.sidebar.getByText(words.read(deals)).waitFor(SLOW);
  }

  /** At the import's first step. */
  async sheetToImport(name: string): Promise<void> {
    await this.button(this.words.sidebar.import.updateList).click();
    await this.open.sidebar.getByRole('radio', { name: startingWith(name) }).check();
  }

  /** A line of home by the question that it answers. */
  entry(question: string): Locator {
    return this.button(startingWith(question));
  }

  /** Home, whatever is open beside the grid. */
  async home(): Promise<void> {
    const back = this.button(this.words.sidebar.general.allTools);
    const import_ = this.button(this.words.sidebar.home.import);
    await back.or(import_).first().waitFor();
    if ((await back.count()) > 0) await back.first().click();
    await import_.first().waitFor();
  }

  /** From home through the steps of a tool's wizard, agreeing to all that it proposes; answers with their number. */
  async wizard(tool: Tool, atStep: (step: number) => Promise<void> = async () => {}): Promise<number> {
    const { general, tools } = this.words.sidebar;
    await this.entry(tools[tool].question).click();
    const list = this.open.sidebar.locator('ol.steps');
    await list.waitFor(SLOW);
    const steps = await list.locator('li').count();
    for (let step = 1; ; step += 1) {
      await this.open.sidebar.getByRole('list', { name: general.stepOf(step, steps) }).waitFor(SLOW);
      await atStep(step);
      if (step === steps) return steps;
      await this.button(general.next).click();
    }
  }

  /** Builds at the wizard's last step, and waits for the sentence that begins so. */
  async build(sentence: string | RegExp): Promise<void> {
    await this.button(this.words.sidebar.tool.build).click();
    await this.open.sidebar.getByText(sentence).waitFor(SLOW);
  }

  /** Refreshes a sheet from home, and waits for the sentence. */
  async refresh(sheet: string, sentence: string | RegExp): Promise<void> {
    await this.button(this.words.sidebar.home.refreshSheet(sheet)).click();
    await this.open.sidebar.getByText(sentence).waitFor(SLOW);
  }

  async download(): Promise<WorkbookFile> {
    const [started] = await Promise.all([
      this.open.page.waitForEvent('download'),
      this.choose(this.page.file, this.page.download),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await started.createReadStream()) chunks.push(chunk as Buffer);
    return openFile(new Uint8Array(Buffer.concat(chunks)), started.suggestedFilename(), 'en_US');
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

export function startingWith(text: string): RegExp {
  return new RegExp(`^${escaped(text)}`);
}

/** The part of a sentence before its figures. */
export function beginning(sentence: string): RegExp {
  return startingWith(sentence.split(/[:\d]/)[0]!.trim());
}
