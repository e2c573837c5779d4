/**
 * A place where the bundle runs: ECMAScript's own objects, the services, and nothing else (no timers,
 * no URL, no fetch, no process). A fresh one for each call, so that nothing survives between calls.
 */
export interface Realm {
  /** Makes a global before any code runs. */
  define(name: string, value: unknown): void;
  /** Runs a script and gives its completion value. */
  evaluate(code: string): unknown;
  /** Calls a top-level function declaration with values of this realm. */
  call(name: string, args: readonly unknown[]): unknown;
  dispose(): void;
}

export type RealmFactory = () => Realm;

/** Makes values inside a realm, so that `instanceof` and constructors there know them. */
export interface Intrinsics {
  date(instant: number): Date;
  array(items: readonly unknown[]): unknown[];
  object(): Record<string, unknown>;
  error(message: string): Error;
  parse(json: string): unknown;
}

const INTRINSICS = `(() => {
  const slice = Array.prototype.slice;
  return {
    date: (instant) => new Date(instant),
    array: (items) => slice.call(items),
    object: () => ({}),
    error: (message) => new Error(message),
    parse: (json) => JSON.parse(json),
  };
})()`;

export function intrinsicsOf(realm: Realm): Intrinsics {
  return realm.evaluate(INTRINSICS) as Intrinsics;
}
