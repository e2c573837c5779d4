import type { Realm } from '../../runtime/realm';
import { bareFrame } from './bare-frame';

/** Finds a top-level function of a script that ran, by name. */
type Lookup = (name: string) => unknown;

/**
 * The bundle's realm in the browser: a bare frame. The four names a browser does not give up are
 * shadowed while a script with functions is evaluated; its functions are then found by their names.
 */
export function createFrameRealm(): Realm {
  const frame = bareFrame();
  const { window } = frame;
  const shadows = frame.undeletable.join(', ');
  const lookups: Lookup[] = [];
  return {
    define(name, value) {
      Object.defineProperty(window, name, { value, writable: true, configurable: true, enumerable: false });
    },
    evaluate(code) {
      if (!DECLARATION.test(code)) return window.eval(code);
      const script = window.eval(
        `(function (${shadows}) {${code}\n;return function () { return eval(arguments[0]); };})`,
      ) as () => Lookup;
      lookups.push(script());
      return undefined;
    },
    call(name, args) {
      const target = functionOf(lookups, name);
      if (!target) throw new Error(`Script function not found: ${name}`);
      return target(...args);
    },
    dispose: () => frame.remove(),
  };
}

const DECLARATION = /^\s*(?:async\s+)?function\b/m;

function functionOf(
  lookups: readonly Lookup[],
  name: string,
): ((...args: readonly unknown[]) => unknown) | null {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return null;
  for (const lookup of lookups) {
    const found = lookup(`typeof ${name} === 'function' ? ${name} : null`);
    if (typeof found === 'function') return (...args) => Reflect.apply(found, undefined, args);
  }
  return null;
}
