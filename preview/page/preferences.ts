import type { PageLanguage } from './words';

/** What a person chooses once for the page. */
export interface Preferences {
  readonly language: PageLanguage;
  /** Google's form: ru_RU */
  readonly locale: string;
  /** IANA name */
  readonly timeZone: string;
}

/** The page's address says what it opens with: ?lang=en&sample=ru&locale=de_DE&zone=Europe/Berlin&today=2026-05-18. */
export interface Start extends Preferences {
  /** The sample company to open with; null for an empty spreadsheet. */
  readonly sample: PageLanguage | null;
  /** A fixed clock, for pictures and tests. */
  readonly now?: () => number;
}

const PLACES = {
  ru: { locale: 'ru_RU', timeZone: 'Europe/Moscow' },
  en: { locale: 'en_US', timeZone: 'America/New_York' },
} as const;

export function startOf(search: string, browserLanguage: string): Start {
  const query = new URLSearchParams(search);
  const language = languageOf(query.get('lang') ?? browserLanguage);
  const sample = query.get('sample');
  const today = query.get('today');
  return {
    language,
    locale: query.get('locale') ?? PLACES[language].locale,
    timeZone: query.get('zone') ?? PLACES[language].timeZone,
    sample: sample === 'none' ? null : languageOf(sample ?? language),
    ...(today && /^\d{4}-\d{2}-\d{2}$/.test(today) ? { now: noonOf(today) } : {}),
  };
}

function languageOf(tag: string): PageLanguage {
  return tag.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

function noonOf(day: string): () => number {
  const noon = Date.parse(`${day}T09:00:00Z`);
  return () => noon;
}

/** The places of the settings; a file's own locale is added where it is another one. */
export const LOCALES = [
  'ru_RU',
  'en_US',
  'en_GB',
  'de_DE',
  'es_ES',
  'fr_FR',
  'it_IT',
  'kk_KZ',
  'pl_PL',
  'pt_BR',
  'tr_TR',
  'uk_UA',
] as const;
