// Builds the local host: for Node (dist-preview/*.cjs) and, with the page's own build, for the browser.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { univerSource } from './univer-source.mjs';

const NODE = {
  outdir: 'dist-preview',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
};

/** The commands load the host when they need it: its fourteen megabytes take longer than to say what is wrong with an option. */
const hostBeside = {
  name: 'host-beside',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/host$/ }, () => ({ path: 'host', namespace: 'beside' }));
    build.onLoad({ filter: /.*/, namespace: 'beside' }, () => ({
      contents: `export const createHost = (options) => require('./host.cjs').createHost(options);`,
    }));
  },
};

await Promise.all([
  build({ ...NODE, entryPoints: ['preview/host.ts'], plugins: [univerSource({ noGathering: true })] }),
  build({
    ...NODE,
    entryPoints: ['preview/host-cli.ts', 'preview/book.ts'],
    external: ['./host.cjs'],
    plugins: [hostBeside],
  }),
]);

// The conformance cases as an Apps Script project of their own.
const cases = new URL('./conformance/', import.meta.url);
await mkdir('dist-check', { recursive: true });
await build({
  entryPoints: ['preview/conformance/main.ts'],
  outfile: 'dist-check/Code.js',
  bundle: true,
  format: 'iife',
  globalName: 'Check_',
  target: 'es2019',
  charset: 'utf8',
  footer: { js: await readFile(new URL('footer.js', cases), 'utf8') },
  logLevel: 'warning',
});
await copyFile(new URL('appsscript.json', cases), 'dist-check/appsscript.json');

const page = new URL('./page/build.mjs', import.meta.url);
if (existsSync(page)) {
  const { buildPage } = await import(page);
  await buildPage();
}
