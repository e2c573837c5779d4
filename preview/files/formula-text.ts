import { type FormulaToken, formulaTokens } from './formula-tokens';
import { knownFunctionName, storedFunctionName } from './future-functions';

/**
 * The one translator of formulas. The neutral form, which Google's setFormula takes in every locale:
 * leading "=", English names, ";" between arguments, ARRAYFORMULA(…) around a formula that fills
 * cells. Array constants, which our own formulas avoid, are "{1\2;3\4}" in it: "\" between columns.
 * Fractions, which only typed and read formulas have, are written with a point.
 */

type Locale = string;

/** Neutral → Univer: "," between arguments, without ARRAYFORMULA (Univer fills cells by itself). */
export function toUniver(neutral: string): string {
  return withCommas(withoutArrayMark(formulaTokens(neutral, '.')).tokens);
}

/**
 * Neutral → .xlsx: no leading "=" (the file format has none), "," between arguments, young functions
 * prefixed; `array` says that the formula was marked ARRAYFORMULA and needs an array reference.
 */
export function toXlsx(neutral: string): { readonly formula: string; readonly array: boolean } {
  const { tokens, marked } = withoutArrayMark(formulaTokens(neutral, '.'));
  const stored = tokens.map((token, index) =>
    isCall(tokens, index) ? { ...token, text: storedFunctionName(token.text) } : token,
  );
  return { formula: withCommas(stored).replace(/^=/, ''), array: marked };
}

/** A formula of an .xlsx file or of Univer, with or without its leading "=" → neutral. */
export function toNeutral(comma: string): string {
  const tokens = formulaTokens(`=${comma.replace(/^=/, '')}`, '.');
  return tokens
    .map((token, index) => (isCall(tokens, index) ? knownFunctionName(token.text) : withSemicolon(token)))
    .join('');
}

/**
 * What a person types into a cell, leading "=" included → neutral. Where the locale's fraction sign
 * is a comma, arguments are parted by ";" only; elsewhere by "," or ";". Function names, TRUE, FALSE
 * and cell addresses are put into capitals, as Sheets does. See typedProblem for what Sheets refuses.
 */
export function fromTyped(text: string, locale: Locale): string {
  const decimal = decimalOf(locale);
  const tokens = formulaTokens(text, decimal);
  return tokens
    .map((token, index) => {
      if (token.kind === 'number') return token.text.replace(',', '.');
      if (token.kind === 'name') return capitals(tokens, index);
      return decimal === '.' ? withSemicolon(token) : token.text;
    })
    .join('');
}

/** Neutral → the text of the formula bar in this locale. */
export function toTyped(neutral: string, locale: Locale): string {
  const comma = decimalOf(locale) === ',';
  const tokens = formulaTokens(neutral, '.');
  if (!comma) return withCommas(tokens);
  return tokens
    .map((token) => (token.kind === 'number' ? token.text.replace('.', ',') : token.text))
    .join('');
}

export interface FormulaProblem {
  readonly code: 'commaBetweenArguments' | 'pointInNumber' | 'textNotClosed' | 'bracketNotClosed';
  /** `at`: the character it is about, from 0; `text`: that part of the formula. */
  readonly details: { readonly at: number; readonly text: string };
}

/** Why Sheets would not take this typed formula in this locale, or null. */
export function typedProblem(text: string, locale: Locale): FormulaProblem | null {
  const comma = decimalOf(locale) === ',';
  const openAt: number[] = [];
  let at = 0;
  for (const token of formulaTokens(text, comma ? ',' : '.')) {
    const code = tokenProblem(token, comma);
    if (code) return { code, details: { at, text: token.text } };
    if (token.kind === 'sign' && '({'.includes(token.text)) openAt.push(at);
    if (token.kind === 'sign' && ')}'.includes(token.text) && openAt.pop() === undefined) {
      return { code: 'bracketNotClosed', details: { at, text: token.text } };
    }
    at += token.text.length;
  }
  const unclosed = openAt.pop();
  if (unclosed === undefined) return null;
  return { code: 'bracketNotClosed', details: { at: unclosed, text: text.charAt(unclosed) } };
}

/** The sign before the fraction of a number in a locale. */
export function decimalOf(locale: Locale): '.' | ',' {
  return POINT_LANGUAGES.test(locale) || POINT_PLACES.test(locale) ? '.' : ',';
}

const POINT_LANGUAGES =
  /^(?:en(?!_ZA)|zh|ja|ko|th|he|iw|hi|bn|ta|te|ml|mr|gu|kn|pa|ur|fil|ms|cy|ga|am|my)(?:_|$)/;
const POINT_PLACES = /^(?:es_(?:MX|US|PR|GT|HN|NI|PA|PE|SV|DO)|de_CH|it_CH|de_LI|ar_EG|ar_AE|ar_SA)$/;

function tokenProblem(token: FormulaToken, comma: boolean): FormulaProblem['code'] | null {
  const quoted = token.kind === 'text' || token.kind === 'quotedSheet';
  if (quoted && token.text.split(token.text.charAt(0)).length % 2 === 0) return 'textNotClosed';
  if (comma && token.kind === 'sign' && token.text === ',') return 'commaBetweenArguments';
  if (comma && token.kind === 'number' && token.text.includes('.')) return 'pointInNumber';
  return null;
}

function withCommas(tokens: readonly FormulaToken[]): string {
  return tokens
    .map((token) => {
      if (token.kind !== 'sign') return token.text;
      if (token.text === ';') return token.within === 'array' ? ';' : ',';
      return token.text === '\\' && token.within === 'array' ? ',' : token.text;
    })
    .join('');
}

function withSemicolon(token: FormulaToken): string {
  if (token.kind !== 'sign' || token.text !== ',') return token.text;
  return token.within === 'array' ? '\\' : ';';
}

/** Takes ARRAYFORMULA away: with its brackets where it holds the whole formula, else leaving "(…)". */
function withoutArrayMark(tokens: readonly FormulaToken[]): { tokens: FormulaToken[]; marked: boolean } {
  const kept = tokens.filter(
    (token, index) => !(isCall(tokens, index) && /^ARRAYFORMULA$/i.test(token.text)),
  );
  const marked = kept.length < tokens.length;
  if (!marked) return { tokens: kept, marked };
  return { tokens: isInBrackets(kept) ? [kept[0]!, ...kept.slice(2, lastSolid(kept))] : kept, marked };
}

/** Whether the formula is "=(…)" with the last bracket closing the first. */
function isInBrackets(tokens: readonly FormulaToken[]): boolean {
  if (tokens[0]?.text !== '=' || tokens[1]?.text !== '(') return false;
  const end = lastSolid(tokens);
  const close = tokens.findIndex((token, index) => index > 1 && token.text === ')' && token.within === 'top');
  return close === end;
}

function lastSolid(tokens: readonly FormulaToken[]): number {
  let last = tokens.length - 1;
  while (tokens[last]?.kind === 'space') last -= 1;
  return last;
}

function isCall(tokens: readonly FormulaToken[], index: number): boolean {
  if (tokens[index]?.kind !== 'name') return false;
  const next = tokens[index + 1]?.kind === 'space' ? tokens[index + 2] : tokens[index + 1];
  return next?.kind === 'sign' && next.text === '(';
}

function capitals(tokens: readonly FormulaToken[], index: number): string {
  const { text } = tokens[index]!;
  const next = tokens[index + 1]?.text;
  if (next === '!') return text;
  const address = /^\$?[a-z]{1,3}(?:\$?\d+)?$/i.test(text) && (/\d/.test(text) || inRange(tokens, index));
  return address || isCall(tokens, index) || /^(?:true|false)$/i.test(text) ? text.toUpperCase() : text;
}

function inRange(tokens: readonly FormulaToken[], index: number): boolean {
  return tokens[index + 1]?.text === ':' || tokens[index - 1]?.text === ':';
}
