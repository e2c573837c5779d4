import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './company';

/** Writes the sample company's files into the folder given, a folder a language. */
const folder = process.argv[2] ?? 'preview/sample';
for (const language of ['ru', 'en'] as const) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const [name, text] of sampleFiles(language)) writeFileSync(join(folder, language, name), text);
}
