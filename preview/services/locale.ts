/** What typing and showing values depends on in a locale. */
export interface LocaleFacts {
  readonly language: string;
  readonly decimal: '.' | ',';
  /** Between groups of three digits as people type them; a space is understood everywhere. */
  readonly group: '.' | ',';
  readonly dayFirst: boolean;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly true: string;
  readonly false: string;
  readonly currency: readonly string[];
  /** The tag numfmt knows the locale by. */
  readonly tag: string;
  /** Names of months, from January, in the forms people type; compared without case, by their start. */
  readonly months: readonly string[];
}

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RUSSIAN_MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** Languages that write fractions with a point. */
const POINT_LANGUAGES = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi']);
const DOTTED_DATES = new Set([
  'ru',
  'de',
  'uk',
  'pl',
  'tr',
  'cs',
  'fi',
  'no',
  'nb',
  'da',
  'kk',
  'be',
  'bg',
  'ro',
]);

/** The facts of a locale in Google's form (ru_RU). */
export function localeFacts(locale: string): LocaleFacts {
  const [language = 'en', country = ''] = locale.split(/[_-]/);
  const point = POINT_LANGUAGES.has(language) || locale === 'es_MX' || locale === 'de_CH';
  const russian = language === 'ru';
  const monthFirst = country === 'US' || locale === 'en';
  const separator = DOTTED_DATES.has(language) ? '.' : '/';
  return {
    language,
    decimal: point ? '.' : ',',
    group: point ? ',' : '.',
    dayFirst: !monthFirst,
    dateFormat: monthFirst ? 'm/d/yyyy' : ['dd', 'mm', 'yyyy'].join(separator),
    timeFormat: monthFirst ? 'h:mm:ss am/pm' : 'h:mm:ss',
    true: russian ? 'ИСТИНА' : 'TRUE',
    false: russian ? 'ЛОЖЬ' : 'FALSE',
    currency: russian ? ['₽', 'р.', 'руб.'] : language === 'en' ? ['$', '£'] : ['€'],
    tag: locale.replace('_', '-'),
    months: russian ? RUSSIAN_MONTHS : ENGLISH_MONTHS,
  };
}
