import type { Home } from '../../src/calls';
import { type FunctionPage, functionPages, type Separators } from '../../src/functions/catalogue';
import { DEAL_COLUMNS } from '../../src/tables/deal';
import type { PageWords } from '../context';

/** How the server takes a formula, whatever the spreadsheet's locale. */
const NEUTRAL: Separators = { argument: ';', decimal: '.' };

const PLACEHOLDER = 'A2:A500';

/** A sheet's name as a formula has it; quotes are left out where they need not be. */
function sheetReference(name: string): string {
  return /^[\p{L}_][\p{L}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Where the outcome of each imported deal stands: an example that works as it is. */
function outcomesOf({ sheetName, count }: NonNullable<Home['deals']>): string {
  const letter = String.fromCharCode(65 + DEAL_COLUMNS.findIndex(({ field }) => field === 'outcome'));
  return `${sheetReference(sheetName)}!${letter}2:${letter}${count + 1}`;
}

export interface Example {
  readonly shown: string;
  readonly neutral: string;
}

export interface FunctionEntry extends Omit<FunctionPage, 'forms'> {
  readonly forms: readonly (FunctionPage['forms'][number] & { readonly formula: Example })[];
}

/** The functions with their examples: as this spreadsheet writes them, and as the server takes them. */
export function functionEntries(words: PageWords, home: Home): readonly FunctionEntry[] {
  const neutral = functionPages(words.functions, NEUTRAL);
  return functionPages(words.functions, home.separators).map((page, index) => ({
    ...page,
    forms: page.forms.map((form, place) => {
      const first = page.name === 'CONVERSION' && place === 0;
      const real = (formula: string) =>
        first && home.deals ? formula.replace(PLACEHOLDER, () => outcomesOf(home.deals!)) : formula;
      const formula = {
        shown: real(form.example),
        neutral: real(neutral[index]?.forms[place]?.example ?? form.example),
      };
      return { ...form, formula };
    }),
  }));
}
