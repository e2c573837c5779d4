/**
 * A same-origin frame whose globals are cut down to those of the language: what Apps Script lacks
 * (timers, fetch, URL, crypto, console, the document …) is deleted. A few names the browser does not
 * let go (window, document, location, top) stay; whoever evaluates code in the frame shadows them.
 */
export interface BareFrame {
  readonly window: Window & typeof globalThis;
  /** Names that could not be deleted, to be shadowed. */
  readonly undeletable: readonly string[];
  remove(): void;
}

/** The globals of ECMAScript that V8 has in Apps Script too, and nothing of the web. */
const LANGUAGE = new Set(
  (
    'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise ' +
    'RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis ' +
    'JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array ' +
    'Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap ' +
    'WeakSet WeakRef FinalizationRegistry Proxy Reflect SharedArrayBuffer WebAssembly decodeURI ' +
    'decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN'
  ).split(' '),
);

export function bareFrame(): BareFrame {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.title = 'Apps Script';
  document.body.append(frame);
  const window = frame.contentWindow as Window & typeof globalThis;
  return { window, undeletable: strip(window), remove: () => frame.remove() };
}

function strip(window: Window & typeof globalThis): string[] {
  const left = new Set<string>();
  for (
    let owner: object | null = window;
    owner && !isObjectPrototype(owner);
    owner = Object.getPrototypeOf(owner)
  ) {
    for (const name of Object.getOwnPropertyNames(owner)) {
      if (owner === window && LANGUAGE.has(name)) continue;
      if (!Reflect.deleteProperty(owner, name)) left.add(name);
    }
  }
  return [...left].filter((name) => !LANGUAGE.has(name) && /^[A-Za-z_$][\w$]*$/.test(name));
}

/** Of the frame's own realm, so it is told by its place, not by identity. */
function isObjectPrototype(owner: object): boolean {
  return Object.getPrototypeOf(owner) === null;
}
