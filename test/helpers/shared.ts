/** A module in Node's own realm, one for all test files of a worker: see environment.cjs. Its objects are of that realm. */
declare const requireShared: (path: string) => unknown;

/** @param path absolute; a built CommonJS file */
export function shared<T>(path: string): T {
  return requireShared(path) as T;
}
