import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** Google ignores a misspelt key and refuses others only on push, so unknown keys fail here. */
const Manifest = z.strictObject({
  timeZone: z.literal('Etc/UTC'),
  runtimeVersion: z.literal('V8'),
  exceptionLogging: z.enum(['STACKDRIVER', 'NONE']),
  oauthScopes: z.array(z.string()),
});

function manifest(path: string) {
  return Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
}

describe('the manifest that goes to Google', () => {
  it('has only keys that an editor add-on may have', () => {
    expect(() => manifest('dist/appsscript.json')).not.toThrow();
  });

  it('asks for the open spreadsheet and the sidebar, and for nothing else', () => {
    expect(manifest('dist/appsscript.json').oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  it.each(['addOns', '$schema', 'dependecies'])('is refused by its schema with the key %s', (key) => {
    const text = JSON.parse(readFileSync('dist/appsscript.json', 'utf8')) as object;
    expect(Manifest.safeParse({ ...text, [key]: {} }).success).toBe(false);
  });
});
