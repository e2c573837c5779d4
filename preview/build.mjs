// Builds the local host: for Node (dist-preview/*.cjs) and, with the page's own build, for the browser.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { univerSource } from './univer-source.mjs';

const entries = ['host', 'host-cli', 'book'].filter((name) => existsSync(`preview/${name}.ts`));

await build({
  entryPoints: entries.map((name) => `preview/${name}.ts`),
  outdir: 'dist-preview',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  logLevel: 'warning',
  plugins: [univerSource({ noGathering: true })],
});

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
