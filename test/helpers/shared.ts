/** A module in Node's own realm, one for all test files of a worker: see environment.cjs. Its objects are of that realm. */
declare const requireShared: ((path: string) => unknown) | undefined;

/** @param path absolute; a built CommonJS file. Outside the tests there is only one realm. */
export function shared<T>(path: string): T {
  return (typeof requireShared === 'function' ? requireShared(path) : require(path)) as T;
}
