import { fromTyped, typedProblem } from '../files/formula-text';
import { formulaTokens } from '../files/formula-tokens';
import { ServiceError } from './service';

/**
 * The formula of setFormula, setFormulas and of a text with "=" in setValues, in the neutral form.
 * Which separators Google takes there in which locale is not known for sure: some report the
 * spreadsheet's own, some always the American ones. So everything that would break under either is
 * refused: "," between arguments, fractions, {…}, and names of functions that are not English.
 */
export function scriptFormula(text: string): string {
  const tokens = formulaTokens(text, '.');
  for (const [index, token] of tokens.entries()) {
    const problem = problemOf(token.kind, token.text, tokens[index + 1]?.text === '(');
    if (problem) throw new ServiceError(`Formula parse error: ${problem} in ${text}`);
  }
  const unclosed = typedProblem(text, 'en_US');
  if (unclosed) throw new ServiceError(`Formula parse error: ${unclosed.code} in ${text}`);
  return text;
}

function problemOf(kind: string, text: string, call: boolean): string | null {
  if (kind === 'number' && /[.,]/.test(text)) return `the fraction ${text} depends on the locale`;
  if (kind === 'sign' && text === ',') return 'a comma between arguments depends on the locale';
  if (kind === 'sign' && (text === '{' || text === '}'))
    return 'the separators inside {…} depend on the locale';
  if (call && kind === 'name' && /[^A-Za-z0-9._]/.test(text))
    return `${text} is not an English function name`;
  return null;
}

/** The formula a person typed, in the neutral form; in the page people type as their locale does. */
export function typedFormula(text: string, locale: string): string {
  const problem = typedProblem(text, locale);
  if (problem) throw new ServiceError(`Formula parse error: ${problem.code} in ${text}`);
  return fromTyped(text, locale);
}
