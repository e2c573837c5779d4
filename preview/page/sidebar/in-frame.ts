/**
 * What HtmlService gives the sidebar's page: google.script.run and google.script.host. Built into a
 * text of its own and put into the frame before the page's scripts.
 */

interface Runner {
  readonly success?: Callback;
  readonly failure?: (error: Error, userObject?: unknown) => void;
  readonly userObject?: unknown;
}

type Callback = (value: unknown, userObject?: unknown) => void;

type Message =
  | { readonly kind: 'answer'; readonly call: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly call: number; readonly message: string };

const waiting = new Map<number, Runner>();
let calls = 0;

function tell(message: object): void {
  parent.postMessage(message, '*');
}

/** The place of the first value that may not travel, counted as Google's message counts: the argument's key. */
function illegalPlace(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return false;
  if (typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.some(illegalPlace);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return true;
  return Object.values(value).some(illegalPlace);
}

function call(runner: Runner, functionName: string, args: unknown[]): void {
  const wrong = args.findIndex(illegalPlace);
  if (wrong >= 0) throw new TypeError(`Failed due to illegal value in property: ${wrong}`);
  calls += 1;
  waiting.set(calls, runner);
  tell({ kind: 'run', call: calls, functionName, args });
}

/** A runner is never changed: each with… gives a new one. */
function runnerOf(runner: Runner): object {
  const methods: Record<string, unknown> = {
    withSuccessHandler: (success: Callback) => runnerOf({ ...runner, success }),
    withFailureHandler: (failure: Runner['failure']) => runnerOf({ ...runner, failure }),
    withUserObject: (userObject: unknown) => runnerOf({ ...runner, userObject }),
  };
  return new Proxy(methods, {
    get: (known, name) =>
      typeof name !== 'string' || name in known
        ? known[String(name)]
        : (...args: unknown[]) => call(runner, name, args),
  });
}

addEventListener('message', (event: MessageEvent<Message>) => {
  if (event.source !== parent) return;
  const message = event.data;
  const runner = waiting.get(message.call);
  if (!runner) return;
  waiting.delete(message.call);
  if (message.kind === 'answer') runner.success?.(message.value, runner.userObject);
  else if (runner.failure) runner.failure(new Error(message.message), runner.userObject);
  else throw new Error(message.message);
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ kind: 'focus' });
  if (event.key === 'F6') tell({ kind: 'move', backwards: event.shiftKey });
});

Object.assign(globalThis, {
  google: {
    script: {
      run: runnerOf({}),
      host: {
        close: () => tell({ kind: 'close' }),
        editor: { focus: () => tell({ kind: 'focus' }) },
        setWidth: () => undefined,
        setHeight: () => undefined,
        origin: 'https://docs.google.com',
      },
    },
  },
});
