import type { FileProblem } from '../../files/file-problem';
import { enWords, type PageWords } from './en';
import { ruWords } from './ru';

export type { PageWords } from './en';

export type PageLanguage = 'ru' | 'en';

export function pageWords(language: PageLanguage): PageWords {
  return language === 'ru' ? ruWords : enWords;
}

/** Why a file was not opened and what to do, in a sentence. */
export function fileWords(problem: FileProblem, language: PageLanguage = 'en'): string {
  return pageWords(language).fileProblems[problem.code](String(problem.details.fileName ?? ''));
}
