// Builds the local host: for Node (dist-preview/*.cjs) and, with the page's own build, for the browser.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

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
});

const page = new URL('./page/build.mjs', import.meta.url);
if (existsSync(page)) {
  const { buildPage } = await import(page);
  await buildPage();
}
