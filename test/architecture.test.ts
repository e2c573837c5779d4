import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '..');

/**
 * The rooms of the code and those each may use. Types may be taken from further off: what is
 * forbidden by value and allowed as a type is listed apart. A new room is a decision: it fails here
 * until it has a line.
 */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'src/analysis': [],
  'src/blueprint': [],
  // A day becomes words by its calendar date.
  'src/words': ['src/analysis'],
  'src/problem': [],
  'src/calls': [],
  'src/tables': ['src/analysis'],
  // The words that mean won and lost are the import's.
  'src/functions': ['src/analysis', 'src/tables', 'src/words'],
  // Help lists the functions.
  'src/tools': ['src/analysis', 'src/blueprint', 'src/functions', 'src/problem', 'src/tables', 'src/words'],
  'src/sheets': ['src/blueprint', 'src/problem', 'src/tables', 'src/words'],
  'src/server': [
    'src/blueprint',
    'src/functions',
    'src/problem',
    'src/sheets',
    'src/tables',
    'src/tools',
    'src/words',
  ],
  'src/main': ['src/functions', 'src/server', 'src/sheets'],
  // The page shows the functions and the fields of a deal; it never reaches the server but by a call.
  sidebar: ['src/functions', 'src/tables', 'src/words'],
  // The host runs the built add-on. Only its command line speaks of fields and tools by name.
  preview: ['src/tables', 'src/tools', 'src/words'],
};

const AS_TYPES: Readonly<Record<string, readonly string[]>> = {
  'src/calls': ['src/analysis', 'src/tables', 'src/words'],
  'src/problem': ['src/calls'],
  'src/words': ['src/tables'],
  'src/tables': ['src/calls'],
  'src/tools': ['src/calls'],
  'src/sheets': ['src/analysis', 'src/calls', 'src/tools'],
  'src/server': ['src/calls'],
  sidebar: ['src/calls'],
  preview: ['src/calls'],
};

/** Only here may Google's services be named. */
const EDGE = ['src/sheets', 'src/server'];
const SERVICES =
  /\b(?:SpreadsheetApp|PropertiesService|LockService|CacheService|HtmlService|Session|Utilities|Charts)\./;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly type: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** "src/tables" of a file of that folder, "src/main" of a file beside the folders, "sidebar" of the page's. */
function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'src' ? `src/${second.replace(/\.ts$/, '')}` : first;
}

const FILES = ['src', 'sidebar', 'preview'].flatMap(sources);

/** Statements `import … from` and `export … from`; one whose every name is a type counts as of types. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s([^;'"]*?)\sfrom\s+'(\.[^']*)'/gm)].map((found) => {
    const [, names = '', target = ''] = found;
    const listed = names
      .replace(/[{}]/g, '')
      .split(',')
      .filter((name) => name.trim() !== '');
    const type = names.startsWith('type ') || listed.every((name) => name.trim().startsWith('type '));
    const to = relative(root, resolve(root, dirname(file), target));
    return { file, from: roomOf(file), to, type };
  });
}

const IMPORTS = FILES.flatMap(importsOf);

test('every room uses only the rooms it may', () => {
  const astray = IMPORTS.filter(({ from, to, type }) => {
    const room = roomOf(to);
    if (room === from) return false;
    const allowed = [...(MAY_USE[from] ?? []), ...(type ? (AS_TYPES[from] ?? []) : [])];
    return !allowed.includes(room);
  });
  expect(IMPORTS.length).toBeGreaterThan(500);
  expect(astray.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});

test("Google's services are named at the edge only", () => {
  const named = FILES.filter((file) => {
    if (!file.startsWith('src/') || EDGE.includes(roomOf(file))) return false;
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return SERVICES.test(code);
  });
  expect(named).toEqual([]);
});

test('no file of the add-on needs itself by way of others', () => {
  const known = new Set(FILES.map((file) => file.replace(/\.tsx?$/, '')));
  const fileOf = (to: string) => (known.has(to) ? to : `${to}/index`);
  const needs = new Map<string, string[]>();
  for (const { file, to, type } of IMPORTS) {
    if (type || !file.startsWith('src/')) continue;
    const name = file.replace(/\.ts$/, '');
    needs.set(name, [...(needs.get(name) ?? []), fileOf(to)]);
  }
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of needs.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of needs.keys()) walk(file, []);
  expect(circles).toEqual([]);
});
