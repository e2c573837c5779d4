import type { SheetModel } from '../univer/sheet-model';
import type { WorkbookModel } from '../univer/workbook-model';
import type { TabActions } from './shell/tabs';
import type { PageWords } from './words';

interface Ends {
  readonly book: () => WorkbookModel | null;
  readonly words: () => PageWords;
  readonly say: (title: string, text: string) => void;
}

const NEW_SHEET = { rows: 1000, columns: 26 };

/** What the tabs at the bottom do to the open workbook. */
export function sheetActions({ book, words, say }: Ends): TabActions {
  /** Another sheet is shown before one goes; the last visible one stays. */
  const leave = (name: string, then: (sheet: SheetModel, from: WorkbookModel) => void): void => {
    const open = book();
    const sheet = open?.byName(name);
    if (!open || !sheet) return;
    const next = open.sheets().find((one) => !one.hidden && one.name !== name);
    if (!next) {
      say(words().sheets, words().lastSheet);
      return;
    }
    if (open.active.name === name) open.activate(next);
    then(sheet, open);
  };
  return {
    show: (name) => {
      const sheet = book()?.byName(name);
      if (!sheet) return;
      if (sheet.hidden) sheet.setHidden(false);
      book()?.activate(sheet);
    },
    add: () => {
      const open = book();
      if (!open) return;
      let number = 1;
      while (open.byName(words().sheetName(number))) number += 1;
      const name = words().sheetName(number);
      open.activate(open.insert(name, open.sheets().length, NEW_SHEET.rows, NEW_SHEET.columns));
    },
    rename: (from, to) => {
      if (book()?.byName(to)) say(words().rename, words().sheetNameTaken(to));
      else book()?.byName(from)?.rename(to);
    },
    hide: (name) => leave(name, (sheet) => sheet.setHidden(true)),
    remove: (name) => leave(name, (sheet, from) => from.remove(sheet)),
  };
}
