import { foldText } from './raw';

/** Signs and words of a currency, Russian and English, by ISO code. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  RUB: [
    '₽',
    'р',
    'р.',
    'руб',
    'руб.',
    'рубль',
    'рублей',
    'рубли',
    'rur',
    'российский рубль',
    'russian ruble',
  ],
  USD: ['$', 'us$', 'долл', 'долл.', 'доллар', 'доллар сша', 'доллары сша', 'us dollar', 'dollar'],
  EUR: ['€', 'евро', 'euro'],
  GBP: ['£', 'фунт', 'pound sterling', 'british pound'],
  KZT: ['₸', 'тг', 'тг.', 'тенге', 'казахстанский тенге', 'tenge'],
  UAH: ['₴', 'грн', 'грн.', 'гривна', 'hryvnia'],
  BYN: ['br', 'бел. руб.', 'белорусский рубль', 'belarusian ruble'],
  UZS: ['сум', "so'm", 'узбекский сум'],
  AMD: ['֏', 'драм'],
  GEL: ['₾', 'лари'],
  KGS: ['сом', 'киргизский сом'],
  CNY: ['юань', 'китайский юань', 'chinese yuan', 'yuan'],
  TRY: ['₺', 'турецкая лира', 'turkish lira'],
  INR: ['₹', 'rs', 'rs.', 'indian rupee'],
  PLN: ['zł', 'злотый'],
  AED: ['дирхам'],
  CHF: [],
  JPY: [],
  CAD: ['c$', 'ca$'],
  AUD: ['a$', 'au$'],
};

const codes = new Map<string, string>();

function codeByName(): ReadonlyMap<string, string> {
  if (codes.size === 0) {
    for (const code of Object.keys(NAMES)) {
      codes.set(code.toLowerCase(), code);
      for (const name of NAMES[code] ?? []) codes.set(name, code);
    }
  }
  return codes;
}

/** The ISO code of a sign, a word or a code of a currency; null if it is none that is known. */
export function knownCurrency(text: string): string | null {
  const folded = foldText(text);
  return codeByName().get(folded) ?? codeByName().get(folded.replace(/[().,]/g, '').trim()) ?? null;
}

/** The currency an amount names beside its digits: a known one, or any three capital letters; null for another text. */
export function currencyBeside(text: string): string | null {
  const known = knownCurrency(text);
  if (known !== null) return known;
  return /^[A-Z]{3}$/.test(text) ? text : null;
}
