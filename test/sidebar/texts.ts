import type { Language } from '../../src/calls';
import { sidebarWords as en } from '../../src/words/en/sidebar';
import { sidebarWords as ru } from '../../src/words/ru/sidebar';

export type Texts = typeof en;

export function textsOf(language: Language): Texts {
  return language === 'ru' ? ru : en;
}
