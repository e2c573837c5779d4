// Builds dist/: Code.js (one bundle and a documented top-level function for each export of
// src/main.ts), Sidebar.html (one file, everything inlined) and the manifest.
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';
import { buildSidebar } from './sidebar/build.mjs';

const MAIN = 'src/main.ts';
/** Ends with "_", so that neither google.script.run nor a cell can reach it. */
const BUNDLE = 'Voronka_';

/** Bundles a module for a bare realm: no modules, no class fields, nothing but the language itself. */
export async function bundle(entry, globalName) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    minifySyntax: true,
    loader: { '.tsv': 'text' },
  });
  return result.outputFiles[0].text;
}

/** The texts of the custom functions in both languages, from the product's own dictionary. */
async function functionDocs() {
  const result = await build({
    stdin: {
      contents: `export { functionDoc } from './src/functions/doc';`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const module = { exports: {} };
  new Function('module', 'exports', result.outputFiles[0].text)(module, module.exports);
  return module.exports.functionDoc;
}

/** The exported functions of a source file: name, parameter names, and the comment above. */
export function exportedFunctions(path) {
  const source = readFileSync(path, 'utf8');
  const { program, comments, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  return program.body
    .filter(
      (node) => node.type === 'ExportNamedDeclaration' && node.declaration?.type === 'FunctionDeclaration',
    )
    .map((node) => ({
      name: node.declaration.id.name,
      parameters: node.declaration.params.map((parameter) => (parameter.left ?? parameter).name),
      comment: commentBefore(node, comments, source),
    }));
}

function commentBefore(node, comments, source) {
  const comment = comments.findLast(({ end }) => end <= node.start);
  const adjoins = comment && source.slice(comment.end, node.start).trim() === '';
  return adjoins ? `/*${comment.value}*/\n` : '';
}

/** Top-level functions that call the bundle's; Apps Script and a cell's autocomplete see only these. */
export function stubs(functions, globalName, docOf) {
  return functions
    .map(({ name, parameters, comment }) => {
      const list = parameters.join(', ');
      return `${docOf(name) ?? comment}function ${name}(${list}) {\n  return ${globalName}.${name}(${list});\n}\n`;
    })
    .join('\n');
}

async function buildProduct() {
  const [code, docOf, sidebar] = await Promise.all([bundle(MAIN, BUNDLE), functionDocs(), buildSidebar()]);
  await rm('dist', { recursive: true, force: true });
  await mkdir('dist', { recursive: true });
  await Promise.all([
    writeFile('dist/Code.js', `${code}\n${stubs(exportedFunctions(MAIN), BUNDLE, docOf)}`),
    writeFile('dist/Sidebar.html', sidebar),
    copyFile('appsscript.json', 'dist/appsscript.json'),
  ]);
}

if (import.meta.url === `file://${process.argv[1]}`) await buildProduct();
