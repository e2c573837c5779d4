import { numfmt } from '@univerjs/core';
import type { CellValue } from '../univer/cells';
import type { LocaleFacts } from './locale';

/** A value as the spreadsheet shows it, by its number format ('' is the automatic one) and locale. */
export function displayText(value: CellValue, format: string, facts: LocaleFacts): string {
  if (typeof value === 'boolean') return value ? facts.true : facts.false;
  if (typeof value === 'string') return value;
  const pattern = format === '' || format === '@' ? 'General' : format;
  return numfmt.format(pattern, value, { locale: facts.tag });
}
