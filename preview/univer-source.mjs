// Univer's source as it goes into our bundles: the same but for what costs seconds over thousands of cells.
import { readFile } from 'node:fs/promises';

const SOURCE = /[\\/]@univerjs[\\/](core|engine-formula|sheets-formula)[\\/]lib[\\/]es[\\/].+\.js$/;

/**
 * Fields of Univer's classes are set through a helper that looks for each in the whole chain of prototypes, and
 * redefines it where a parent class has it too; engines make that many times slower than an assignment. No field of
 * Univer's hides a setter of a parent, so the two mean the same.
 */
const FIELD = /^(\s*)_defineProperty\(this, "([A-Za-z_$][\w$]*)", (.*)\);$/gm;
const HELPER =
  /return \(r = toPropertyKey\(r\)\) in e \? Object\.defineProperty\(e, r, \{[^}]*\}\) : e\[r\] = t, e;/;

/** Thousands of lines when rows are inserted above formulas, though the values stay right. */
const CHATTER = 'console.error("Dependency tree not found for treeId:", parentTreeId);';

/** Univer gathers changes for this long before it calculates. Where nobody types, waiting is all it does. */
const GATHERING = /(this\._waitingCommandQueue = \[\];\s*\}, )100\)/;

/**
 * Parsed formulas are kept for as many as this; a workbook of all tools has more than Univer's five thousand, and going
 * round them it then finds none and parses all again at every change. Univer knows a long formula by a hash of 32 bits,
 * which two of so many may share: here by the formula itself.
 */
const PARSED = 'const FORMULA_CACHE_LRU_COUNT = 5e3;';
const HASHED = 'return hashAlgorithm(formulaString).toString();';

/** @param noGathering calculate at once: for a host without a screen */
export function univerSource({ noGathering = false } = {}) {
  return {
    name: 'univer-source',
    setup(build) {
      build.onLoad({ filter: SOURCE }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const contents = source
          .replace(HELPER, 'return e[r] = t, e;')
          .replace(FIELD, '$1this.$2 = $3;')
          .replace(CHATTER, '')
          .replace(PARSED, 'const FORMULA_CACHE_LRU_COUNT = 1e5;')
          .replace(HASHED, 'return formulaString;')
          .replace(GATHERING, noGathering ? '$10)' : '$&');
        return { contents, loader: 'js' };
      });
    },
  };
}
