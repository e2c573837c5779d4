import type { FileProblem } from '../files/file-problem';
import { openFile } from '../files/open-file';
import type { WorkbookFile } from '../files/workbook-file';
import { withFittedColumns } from './fit-columns';
import { messageOf } from './sidebar/bridge';
import { fileWords, type PageLanguage, pageWords } from './words';

/** A file of the owner's as a workbook, its columns wide enough to be read. Rejects with FileProblem. */
export async function readFile(bytes: Uint8Array, name: string, locale: string): Promise<WorkbookFile> {
  return withFittedColumns(await openFile(bytes, name, locale));
}

/** Why a file was not opened, in a sentence. */
export function whyNot(error: unknown, language: PageLanguage): string {
  const known = error instanceof Error && error.name === 'FileProblem';
  return known ? fileWords(error as FileProblem, language) : pageWords(language).failed(messageOf(error));
}

/** Gives bytes to the browser as a download. */
export function save(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
