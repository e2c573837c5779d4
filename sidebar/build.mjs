import { build } from 'esbuild';

const here = new URL('.', import.meta.url).pathname;

async function bundle(entry, options) {
  const result = await build({
    entryPoints: [`${here}${entry}`],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    ...options,
  });
  return result.outputFiles[0].text.trim();
}

/** Text that may stand inside a script element: neither ends it nor opens a comment in it. */
export function insideScript(code) {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** The sidebar as one HTML text with its script and style inside; it loads nothing. */
export async function buildSidebar() {
  const [script, style] = await Promise.all([
    bundle('main.tsx', {
      format: 'iife',
      target: 'es2020',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    bundle('sidebar.css', { target: ['chrome100', 'firefox100', 'safari15'] }),
  ]);
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<base target="_top">
<title>Voronka</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<script>${insideScript(script)}</script>
</body>
</html>
`;
}
