import type { functionsWords } from '../words/en/functions';

/** The words of the custom functions, in one of the languages. */
export type FunctionsWords = typeof functionsWords;

type Sentences = FunctionsWords['errors'];
export type IssueCode = keyof Sentences;
export type IssueDetails<C extends IssueCode> = Parameters<Sentences[C]>[0];

/** What a custom function shows in its cell. `message` is the whole sentence, in the sheet's language. */
export class FunctionError extends Error {
  readonly code: IssueCode;
  readonly details: unknown;

  constructor(code: IssueCode, details: unknown, message: string) {
    super(message);
    this.code = code;
    this.details = details;
  }
}

/** Throws the issue in words. */
export function fail<C extends IssueCode>(words: FunctionsWords, code: C, details: IssueDetails<C>): never {
  const sentence = words.errors[code] as (details: IssueDetails<C>) => string;
  throw new FunctionError(code, details, sentence(details));
}
