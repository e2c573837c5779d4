/** The values google.script.run carries. Messages are localised there, so nothing may depend on their words. */

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function illegal(path: string): Error {
  return new Error(`Failed due to illegal value in property: ${path}`);
}

/**
 * The arguments of a call as JSON. Numbers, texts, booleans, null, plain objects and arrays are legal,
 * and undefined as a whole argument, which arrives as null; anything else fails the call.
 */
export function argumentsJson(args: readonly unknown[]): string {
  for (const [index, arg] of args.entries()) if (arg !== undefined) checkLegal(arg, String(index));
  return JSON.stringify(args.map((arg) => arg ?? null));
}

function checkLegal(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkLegal(item, String(index));
    return;
  }
  if (kindOf(value) !== 'Object' || !isPlain(value as object)) throw illegal(path);
  for (const [key, item] of Object.entries(value as object)) checkLegal(item, key);
}

/** Made by a literal in whatever realm, not by a class. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

class DateFound extends Error {}

/**
 * A function's result as the page gets it. A Date anywhere loses the whole result (null); Map, Set and
 * RegExp arrive as {}, functions as their source. What is not known to arrive is refused: NaN,
 * Infinity, typed arrays, symbols, promises.
 */
export function resultFor(value: unknown): unknown {
  try {
    return carried(value);
  } catch (error) {
    if (error instanceof DateFound) return null;
    throw error;
  }
}

function carried(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value !== 'object') throw new Error(`A result cannot carry ${String(value)}`);
  if (Array.isArray(value)) return value.map(carried);
  return carriedObject(value);
}

function carriedObject(value: object): unknown {
  const kind = kindOf(value);
  if (kind === 'Date') throw new DateFound();
  if (kind === 'Map' || kind === 'Set' || kind === 'RegExp') return {};
  if (kind !== 'Object') throw new Error(`A result cannot carry a ${kind}`);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, carried(item)]));
}
