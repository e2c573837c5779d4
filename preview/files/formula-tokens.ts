/**
 * A formula cut into the smallest parts that a change of separators may touch. Joining the texts of
 * all tokens gives the formula back, character for character.
 */
export interface FormulaToken {
  readonly kind: 'text' | 'quotedSheet' | 'bracketed' | 'error' | 'number' | 'name' | 'space' | 'sign';
  readonly text: string;
  /** What the token stands directly in: the arguments of a call, an array constant, or neither. */
  readonly within: 'call' | 'array' | 'top';
}

const RULES: readonly [FormulaToken['kind'], RegExp][] = [
  ['text', /"(?:[^"]|"")*(?:"|$)/y],
  ['quotedSheet', /'(?:[^']|'')*(?:'|$)/y],
  ['error', /#(?:N\/A|DIV\/0!|[A-Z]+[!?])/iy],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy],
  ['name', /[\p{L}_$][\p{L}\p{M}\p{N}_.$]*/uy],
  ['space', /\s+/y],
];
const COMMA_NUMBER = /\d+(?:[.,]\d+)?(?:E[+-]?\d+)?/iy;

/** Cuts a formula, its leading "=" included. `decimal` says how a fraction is written in it. */
export function formulaTokens(formula: string, decimal: '.' | ','): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  const open: ('call' | 'array')[] = [];
  let at = 0;
  while (at < formula.length) {
    const { kind, text } = nextToken(formula, at, decimal);
    if (kind === 'sign' && (text === ')' || text === '}')) open.pop();
    tokens.push({ kind, text, within: open[open.length - 1] ?? 'top' });
    if (kind === 'sign' && text === '(') open.push('call');
    if (kind === 'sign' && text === '{') open.push('array');
    at += text.length;
  }
  return tokens;
}

function nextToken(formula: string, at: number, decimal: '.' | ','): Pick<FormulaToken, 'kind' | 'text'> {
  for (const [kind, rule] of RULES) {
    const pattern = kind === 'number' && decimal === ',' ? COMMA_NUMBER : rule;
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0] };
  }
  const bracketed = formula[at] === '[' ? bracketedAt(formula, at) : null;
  return bracketed ? { kind: 'bracketed', text: bracketed } : { kind: 'sign', text: formula.charAt(at) };
}

/** A table's column or another workbook's number, "[…]" with nested brackets; null where it never closes. */
function bracketedAt(formula: string, from: number): string | null {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    if (formula[at] === '[') depth += 1;
    if (formula[at] === ']') depth -= 1;
    if (depth === 0) return formula.slice(from, at + 1);
  }
  return null;
}
