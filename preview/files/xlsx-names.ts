import { quotedSheet } from './a1';
import { toXlsx } from './formula-text';
import { formulaTokens } from './formula-tokens';

const MAX_NAME = 31;

/** Names as an .xlsx file allows them, and formulas that speak of the sheets by these names. */
export interface FileNames {
  readonly sheet: (name: string) => string;
  /** Neutral → as stored: no "=", "," between arguments, young functions prefixed. */
  readonly formula: (neutral: string) => { readonly formula: string; readonly array: boolean };
}

/** Excel refuses sheet names over 31 characters, with []:*?/\ or an apostrophe at an end, and two that differ by case. */
export function fileNames(sheets: readonly string[]): FileNames {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const name of sheets) {
    const allowed = freeName(name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '’'), taken);
    taken.add(allowed.toLowerCase());
    names.set(name, allowed);
  }
  const sheet = (name: string) => names.get(name) ?? name;
  const renamed = [...names].some(([name, allowed]) => name !== allowed);
  return { sheet, formula: (neutral) => toXlsx(renamed ? withSheets(neutral, sheet) : neutral) };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name.slice(0, MAX_NAME);
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
    const ending = ` (${number})`;
    candidate = name.slice(0, MAX_NAME - ending.length) + ending;
  }
  return candidate;
}

function withSheets(formula: string, sheet: (name: string) => string): string {
  const tokens = formulaTokens(formula, '.');
  return tokens
    .map(({ kind, text }, index) => {
      if (kind === 'quotedSheet') return quotedSheet(sheet(text.slice(1, -1).replace(/''/g, "'")));
      return kind === 'name' && tokens[index + 1]?.text === '!' && sheet(text) !== text
        ? quotedSheet(sheet(text))
        : text;
    })
    .join('');
}
