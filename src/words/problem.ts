/** A problem as a person reads it. */
export interface ProblemText {
  /** What happened and where, one sentence. */
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

export type ProblemDetails = Readonly<Record<string, string | number>>;

/** Every problem the add-on may report, by code. A detail that is not given is ''. */
export type ProblemWriter = (detail: (name: string) => string) => ProblemText;

/**
 * The sentences for a problem. A code without sentences of its own is told as an unexpected one,
 * with the code as its message, so that nothing is ever shown as a bare code.
 */
export function problemText<T extends Readonly<Record<'unexpected', ProblemWriter>>>(
  words: T,
  problem: { readonly code: string; readonly details: ProblemDetails },
): ProblemText {
  const known: Readonly<Record<string, ProblemWriter | undefined>> = words;
  const write = Object.keys(words).includes(problem.code) ? known[problem.code] : undefined;
  const details = write ? problem.details : { message: problem.code, ...problem.details };
  return (write ?? words.unexpected)((name) => String(details[name] ?? ''));
}
