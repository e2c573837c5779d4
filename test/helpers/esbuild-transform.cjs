// Turns a TypeScript test or source file into CommonJS for jest, with a source map so that
// stack traces and coverage name the original lines.
const { createHash } = require('node:crypto');
const esbuild = require('esbuild');

const options = {
  format: 'cjs',
  target: 'node20',
  platform: 'node',
  sourcemap: 'external',
  sourcesContent: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

module.exports = {
  getCacheKey(source, path) {
    return createHash('sha256')
      .update(esbuild.version)
      .update(JSON.stringify(options))
      .update(path)
      .update(source)
      .digest('hex');
  },
  process(source, path) {
    const result = esbuild.transformSync(source, {
      ...options,
      sourcefile: path,
      loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
    });
    return { code: result.code, map: JSON.parse(result.map) };
  },
};
