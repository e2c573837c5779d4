import type { Answer, Calls } from '../../src/calls';
import type { Words } from '../../src/words';
import { problemText } from '../../src/words/problem';
import type { Host } from '../host-api';
import { BookProblem } from './arguments';

/** The add-on's server as the sidebar sees it, called without a sidebar. */
export type Server = <Name extends keyof Calls>(
  name: Name,
  query: Parameters<Calls[Name]>[0],
) => ReturnType<Calls[Name]>;

/** Calls of a host's bundle; a problem comes out as one sentence in the reader's language. */
export function serverOf(host: Host, words: Words): Server {
  return <Name extends keyof Calls>(name: Name, query: Parameters<Calls[Name]>[0]) => {
    const answer = JSON.parse(String(host.run(name, JSON.stringify(query)))) as Answer<
      ReturnType<Calls[Name]>
    >;
    if (answer.ok) return answer.value;
    const { what, remedy } = problemText(words.problems, answer.problem);
    throw new BookProblem(`${what} ${remedy}`);
  };
}
