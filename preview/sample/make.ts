import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './company';
import { productSample } from './product-sample';

/** Writes the sample company's files, a folder a language, and the part of them that the add-on carries. */
const folder = process.argv[2] ?? 'preview/sample';
const product = process.argv[3] ?? 'src/server/sample';
for (const language of ['ru', 'en'] as const) {
  mkdirSync(join(folder, language), { recursive: true });
  for (const [name, text] of sampleFiles(language)) writeFileSync(join(folder, language, name), text);
  writeFileSync(join(product, `${language}.tsv`), productSample(language));
}
