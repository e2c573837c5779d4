import { en } from '../words/en';
import { ru } from '../words/ru';
import { CATALOGUE, type FunctionName } from './catalogue';

/** Parameters that take one value; all others take a range. */
const SINGLE = new Set(['detail', 'by', 'total', 'today', 'month', 'kind']);

/**
 * The comment that a cell's autocomplete reads, in both languages at once, since a script has one;
 * undefined for what is not a custom function. Line breaks and HTML would not be shown.
 */
export function functionDoc(name: string): string | undefined {
  if (!(name in CATALOGUE)) return undefined;
  const known = name as FunctionName;
  const [english, russian] = [en.functions.catalogue[known], ru.functions.catalogue[known]];
  const names = CATALOGUE[known][0]?.parameters.map((parameter) => parameter.name) ?? [];
  const texts = [english.parameters, russian.parameters] as readonly Readonly<Record<string, string>>[];
  const lines = [
    both(english.purpose, russian.purpose),
    '',
    ...names.map((parameter) => {
      const type = SINGLE.has(parameter) ? 'value' : 'range';
      return `@param {${type}} ${parameter} ${both(...texts.map((text) => text[parameter] ?? ''))}`;
    }),
    '@return {range}',
    '@customfunction',
  ];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

/** A comment would end at the sign that closes it. */
function both(...texts: string[]): string {
  return texts.join(' / ').replace(/\*\//g, '* /');
}
