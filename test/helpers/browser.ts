import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { shared } from './shared';

const CACHE = resolve(__dirname, '../../node_modules/.cache');
const PACKAGE = resolve(require.resolve('@sparticuz/chromium'), '../../..');

/** The packaged font first, so that pages measure alike everywhere; the machine's own for what it lacks. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="pattern">
    <test name="family"><string>monospace</string></test>
    <edit name="family" mode="append" binding="strong"><string>DejaVu Sans Mono</string></edit>
  </match>
  <match target="pattern">
    <test qual="all" name="family" compare="not_eq"><string>monospace</string></test>
    <edit name="family" mode="append" binding="strong"><string>Open Sans</string></edit>
  </match>
</fontconfig>
`;

/**
 * Unpacks the packaged Chromium once and answers with its folder. Safe when several test workers
 * come at the same time: each unpacks into a folder of its own and the first to finish gives it
 * its name. The package unpacks into the temporary folder of its process, and takes whatever lies
 * there for a finished copy; hence a process of its own. The environment variable makes it unpack
 * the shared libraries too, which a slim image lacks.
 */
export function unpackBrowser(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, 'chromium-unpacking-'));
  execFileSync(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], {
    cwd: __dirname,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(unfinished, 'fonts', 'fonts.conf'), FONTS);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** A headless Chromium with the packaged libraries and fonts, so that it looks alike on every machine. */
export async function launchBrowser(): Promise<Browser> {
  const folder = unpackBrowser();
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const { chromium } = shared<typeof import('playwright-core')>(require.resolve('playwright-core'));
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: libraries.join(delimiter),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  });
}
