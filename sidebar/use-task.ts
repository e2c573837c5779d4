import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../src/calls';
import { type CallName, call, type Query, type Result } from './server';

/** Shorter waits are not shown, so that nothing flickers. */
const SHOWN_AFTER_MS = 300;

export interface Task {
  /** Something has been under way long enough to be shown; its name. */
  readonly slow: CallName | null;
  readonly problem: Problem | null;
  /** Asks the server unless a question is under way: a second click does nothing. */
  run<N extends CallName>(name: N, query: Query<N>, done: (result: Result<N>) => void): void;
  /** Repeats the question that failed. */
  retry(): void;
  clear(): void;
}

/** One question to the server at a time, with its wait and its problem. */
export function useTask(): Task {
  const [slow, setSlow] = useState<CallName | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  const again = useRef<() => void>(() => {});
  const mounted = useRef(true);
  useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );

  async function run<N extends CallName>(name: N, query: Query<N>, done: (result: Result<N>) => void) {
    if (underWay.current) return;
    underWay.current = true;
    again.current = () => run(name, query, done);
    const timer = setTimeout(() => setSlow(name), SHOWN_AFTER_MS);
    const answer = await call(name, query);
    clearTimeout(timer);
    underWay.current = false;
    if (!mounted.current) return;
    setSlow(null);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) done(answer.value);
  }

  return { slow, problem, run, retry: () => again.current(), clear: () => setProblem(null) };
}
