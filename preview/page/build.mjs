import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { univerSource } from '../univer-source.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = join(HERE, '../..');

/** The sample exports that open as sheets, and what the sheets are called. */
const SHEETS = {
  ru: {
    deals: 'Выгрузка amoCRM',
    'stage-history': 'История этапов',
    orders: 'Оплаты из 1С',
    activities: 'Звонки и встречи',
    survey: 'Опрос',
    team: 'Список менеджеров',
  },
  en: {
    deals: 'HubSpot export',
    'stage-history': 'Stage history',
    orders: 'Payments',
    activities: 'Calls and meetings',
    survey: 'Survey',
    team: 'List of managers',
  },
};

/**
 * Writes the page into dist-preview/page: static files with relative addresses, to be put on any web host or opened
 * from a disk. Needs dist/Code.js and dist/Sidebar.html.
 */
export async function buildPage() {
  const [dist, out] = [join(ROOT, 'dist'), join(ROOT, 'dist-preview/page')];
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const parts = {
    code: await readFile(join(dist, 'Code.js'), 'utf8'),
    html: { Sidebar: await readFile(join(dist, 'Sidebar.html'), 'utf8') },
    frameScript: await frameScript(),
    samples: { ru: await samples('ru'), en: await samples('en') },
  };
  await Promise.all([
    build({
      ...COMMON,
      entryPoints: { page: join(HERE, 'main.tsx'), look: join(HERE, 'page.css') },
      outdir: out,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [univerSource()],
    }),
    writeFile(join(out, 'parts.js'), `globalThis.voronkaParts = ${JSON.stringify(parts)};\n`),
    writeFile(join(out, 'index.html'), await readFile(join(HERE, 'index.html'))),
  ]);
}

const COMMON = {
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};

async function frameScript() {
  const { outputFiles } = await build({
    ...COMMON,
    entryPoints: [join(HERE, 'sidebar/in-frame.ts')],
    write: false,
  });
  return outputFiles[0].text.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}

async function samples(language) {
  const folder = join(ROOT, 'preview/sample', language);
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.csv'));
  const known = Object.entries(SHEETS[language]).flatMap(([table, sheet]) => {
    const file = files.find((name) => name.includes(table));
    return file ? [{ file, sheet }] : [];
  });
  return Promise.all(
    known.map(async ({ file, sheet }) => ({
      sheet,
      bytes: (await readFile(join(folder, file))).toString('base64'),
    })),
  );
}
