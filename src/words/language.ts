export type Language = 'ru' | 'en';

/** The language of a locale or language tag: Russian for ru_RU, ru and their kin, else English. */
export function languageOf(locale: string): Language {
  return /^ru(?:[_-]|$)/i.test(locale) ? 'ru' : 'en';
}
