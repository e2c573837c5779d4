import { en } from './en';
import type { Language } from './language';
import { ru } from './ru';
import type { Words } from './words';

export { type Language, languageOf } from './language';
export type { Words } from './words';

export function wordsOf(language: Language): Words {
  return language === 'ru' ? ru : en;
}
