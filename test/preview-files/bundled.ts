import { buildSync } from 'esbuild';

/**
 * A module of preview/files bundled the way the page's bundle is, for a browser: jest's CommonJS cannot
 * load the ESM-only file library, and a module that needs Node would not bundle.
 */
export function bundled<T>(path: string): T {
  const built = buildSync({
    entryPoints: [path],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  const module = { exports: {} };
  new Function('module', 'exports', built.outputFiles[0]!.text)(module, module.exports);
  return module.exports as T;
}
