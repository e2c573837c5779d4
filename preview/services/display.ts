import { numfmt } from '@univerjs/core';
import type { CellValue } from '../univer/cells';
import type { LocaleFacts } from './locale';

/** A value as the spreadsheet shows it, by its number format ('' is the automatic one) and locale. */
export function displayText(value: CellValue, format: string, facts: LocaleFacts): string {
  if (typeof value === 'boolean') return value ? facts.true : facts.false;
  if (typeof value === 'string') return value;
  const pattern = format === '' || format === '@' ? 'General' : format;
  return numfmt.format(inNominative(pattern, value, facts), value, { locale: facts.tag });
}

const RUSSIAN_MONTHS: Readonly<Record<number, readonly string[]>> = {
  3: ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  4: [
    ...['январь', 'февраль', 'март', 'апрель', 'май', 'июнь'],
    ...['июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'],
  ],
};

/** Whether a format names a month in words and no day: a Russian month is then «май», and «мая» beside a day. */
export function namesMonthAlone(format: string, { language }: LocaleFacts): boolean {
  const codes = format.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  return language === 'ru' && /m{3,4}/i.test(codes) && !/d/i.test(codes);
}

function inNominative(format: string, value: number, facts: LocaleFacts): string {
  if (!namesMonthAlone(format, facts)) return format;
  const month = numfmt.dateFromSerial(value)[1] ?? 1;
  return format.replace(/(?<!m)m{3,4}(?!m)/i, (code) => `"${RUSSIAN_MONTHS[code.length]![month - 1]}"`);
}
