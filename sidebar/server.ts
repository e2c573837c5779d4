import type { Answer, Calls } from '../src/calls';

export type CallName = keyof Calls;
export type Query<N extends CallName> = Parameters<Calls[N]>[0];
export type Result<N extends CallName> = ReturnType<Calls[N]>;

/**
 * Asks the server and always answers: what Google reports by its failure handler (no permission, several
 * accounts, a lost connection) is the problem noAnswer. Its message is localised: it is shown, never matched.
 */
export function call<N extends CallName>(name: N, query: Query<N>): Promise<Answer<Result<N>>> {
  return new Promise((resolve) => {
    const fail = (error?: unknown) => resolve(noAnswer(error));
    if (typeof google === 'undefined') return fail();
    const runner = google.script.run
      .withSuccessHandler((text) => resolve(readAnswer<Result<N>>(text)))
      .withFailureHandler(fail) as unknown as Partial<Record<N, (text: string) => void>>;
    if (typeof runner[name] !== 'function') {
      resolve({ ok: false, problem: { code: 'badQuery', details: {} } });
    } else {
      runner[name](JSON.stringify(query));
    }
  });
}

function readAnswer<T>(text: unknown): Answer<T> {
  try {
    const answer: unknown = JSON.parse(String(text));
    if (isAnswer<T>(answer)) return answer;
  } catch {
    return noAnswer();
  }
  return noAnswer();
}

function isAnswer<T>(answer: unknown): answer is Answer<T> {
  return typeof answer === 'object' && answer !== null && typeof Reflect.get(answer, 'ok') === 'boolean';
}

function noAnswer(error?: unknown): Answer<never> {
  const message = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : '';
  return { ok: false, problem: { code: 'noAnswer', details: { message: String(message ?? '') } } };
}

/**
 * Sends only what is newest: while one question is under way, later ones replace each other, and
 * the last of them goes out when the answer has come. No timers, no answers out of order.
 */
export function latest<Q>(ask: (query: Q) => Promise<void>): (query: Q) => void {
  let underWay = false;
  let waiting: { readonly query: Q } | null = null;
  const next = (query: Q) => {
    underWay = true;
    ask(query).then(() => {
      underWay = false;
      const last = waiting;
      waiting = null;
      if (last) next(last.query);
    });
  };
  return (query) => {
    if (underWay) waiting = { query };
    else next(query);
  };
}
