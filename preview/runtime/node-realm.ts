import vm from 'node:vm';
import type { Realm } from './realm';

const compiled = new Map<string, vm.Script>();

/** The bundle is compiled once and run in every realm. */
function scriptOf(code: string): vm.Script {
  const known = compiled.get(code);
  if (known) return known;
  const script = new vm.Script(code, { filename: 'Code.js' });
  if (compiled.size > 20) compiled.clear();
  compiled.set(code, script);
  return script;
}

/** A bare V8 context. */
export function createNodeRealm(): Realm {
  const context = vm.createContext(Object.create(null) as vm.Context);
  const global = vm.runInContext('globalThis', context) as Record<string, unknown>;
  return {
    define(name, value) {
      Object.defineProperty(global, name, { value, writable: true, configurable: true, enumerable: false });
    },
    evaluate: (code) => scriptOf(code).runInContext(context),
    call(name, args) {
      const target = global[name];
      if (typeof target !== 'function') throw new Error(`Script function not found: ${name}`);
      return target.apply(undefined, args);
    },
    dispose() {},
  };
}
