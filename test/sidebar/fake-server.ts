import type { Page } from 'playwright-core';
import type { Answer, Calls } from '../../src/calls';

type Name = keyof Calls;
type Query<N extends Name> = Parameters<Calls[N]>[0];
type Handler<N extends Name> = (query: Query<N>) => Answer<ReturnType<Calls[N]>> | ReturnType<Calls[N]>;

export type Handlers = { [N in Name]?: Handler<N> };

export interface Asked {
  readonly name: string;
  readonly query: unknown;
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

/**
 * google.script.run for a page: immutable runners, one JSON text there and one back, answers later.
 * Calls can be held back and released, or made to fail the way Google fails.
 */
export class FakeServer {
  readonly asked: Asked[] = [];
  private readonly held = new Map<string, (() => void)[]>();
  private readonly failing = new Map<string, string>();

  constructor(private readonly handlers: Handlers) {}

  /** Answers of this call wait until released. */
  hold(name: Name): void {
    this.held.set(name, []);
  }

  release(name: Name): void {
    const waiting = this.held.get(name) ?? [];
    this.held.delete(name);
    for (const go of waiting) go();
  }

  /** The call ends in the failure handler with this message, until it is given none. */
  fail(name: Name, message: string | null): void {
    if (message === null) this.failing.delete(name);
    else this.failing.set(name, message);
  }

  set<N extends Name>(name: N, handler: Handlers[N]): void {
    this.handlers[name] = handler;
  }

  count(name: Name): number {
    return this.asked.filter((call) => call.name === name).length;
  }

  last<N extends Name>(name: N): Query<N> | undefined {
    return this.asked.filter((call) => call.name === name).pop()?.query as Query<N> | undefined;
  }

  private async answer(name: string, text: string): Promise<string> {
    const query: unknown = JSON.parse(text);
    this.asked.push({ name, query });
    const waiting = this.held.get(name);
    if (waiting) await new Promise<void>((go) => waiting.push(go));
    const message = this.failing.get(name);
    if (message !== undefined) throw new Error(message);
    const handler = this.handlers[name as Name] as ((query: unknown) => unknown) | undefined;
    if (!handler) throw new Error(`no such call: ${name}`);
    const value = handler(query);
    return JSON.stringify(isAnswer(value) ? value : { ok: true, value });
  }

  async install(page: Page): Promise<void> {
    await page.exposeFunction('answerOfServer', (name: string, text: string) => this.answer(name, text));
    await page.addInitScript(() => {
      type Ask = (name: string, text: string) => Promise<string>;
      type Handle = (value: unknown) => void;
      const runner = (success: Handle, failure: Handle): unknown =>
        new Proxy(
          {},
          {
            get: (_, name: string) => {
              if (name === 'withSuccessHandler') return (handler: Handle) => runner(handler, failure);
              if (name === 'withFailureHandler') return (handler: Handle) => runner(success, handler);
              return (text: unknown) => {
                if (typeof text !== 'string') throw new Error('only one JSON text travels');
                const ask = Reflect.get(window, 'answerOfServer') as Ask;
                ask(name, text).then(success, failure);
              };
            },
          },
        );
      Reflect.set(window, 'google', { script: { run: runner(console.error, console.error) } });
    });
  }
}
