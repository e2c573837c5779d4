import type { Language } from '../../src/calls';
import { importWords as importEn } from '../../src/words/en/import';
import { sidebarWords as en } from '../../src/words/en/sidebar';
import { importWords as importRu } from '../../src/words/ru/import';
import { sidebarWords as ru } from '../../src/words/ru/sidebar';

export type Texts = typeof en;

export function textsOf(language: Language): Texts {
  return language === 'ru' ? ru : en;
}

export function importTextsOf(language: Language): typeof importEn {
  return language === 'ru' ? importRu : importEn;
}
