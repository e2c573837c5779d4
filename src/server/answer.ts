import * as z from 'zod/mini';
import type { Answer, Problem } from '../calls';
import { ProblemError } from '../problem';

/**
 * Answers one call of the sidebar: JSON text in, JSON text out. A problem that we know travels as
 * its code; one that we do not know travels with the host's own words, for a report to the makers.
 */
export function answer<Query, Value>(
  text: string,
  schema: z.ZodMiniType<Query>,
  reply: (query: Query) => Value,
): string {
  return JSON.stringify(attempt(() => reply(queryOf(text, schema))));
}

/** @throws ProblemError badQuery: only a page of another version sends what its schema does not have */
function queryOf<Query>(text: string, schema: z.ZodMiniType<Query>): Query {
  const query = z.safeParse(schema, jsonOf(text));
  if (!query.success) throw new ProblemError('badQuery');
  return query.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError('badQuery');
  }
}

function attempt<Value>(reply: () => Value): Answer<Value> {
  try {
    return { ok: true, value: reply() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The problem that an error stands for. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', details: { message } };
}
