import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/words';

const SAMPLE = join(__dirname, '../../preview/sample');

/** How the sample's file of payments writes its day and its amount. */
const FILES = {
  ru: { separator: ';', inMonth: /^\d\d\.05\.2026$/, amount: (text: string) => text.replace(',', '.') },
  en: { separator: ',', inMonth: /^05\/\d\d\/2026$/, amount: (text: string) => text },
} as const;

/**
 * What each manager was paid in May 2026, counted line by line in the sample's file of payments and with nothing of the
 * product; the first sold the most.
 */
export function paidInMay(language: Language): (readonly [name: string, sum: number])[] {
  const { separator, inMonth, amount } = FILES[language];
  const text = readFileSync(join(SAMPLE, language, 'orders.csv'), 'utf8');
  const sums = new Map<string, number>();
  for (const line of text.trim().split(/\r?\n/).slice(1)) {
    const [, day = '', , sum = '', , , name = ''] = line.replace(/^"|"$/g, '').split(`"${separator}"`);
    if (!inMonth.test(day)) continue;
    const cents = Math.round(Number(amount(sum).replace(/[^\d.-]/g, '')) * 100);
    sums.set(name, (sums.get(name) ?? 0) + cents);
  }
  return [...sums].sort(([, one], [, other]) => other - one).map(([name, sum]) => [name, sum / 100]);
}
