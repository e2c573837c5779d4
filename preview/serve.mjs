/** The end of `npm start`: serves the built page on a free port of this computer. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'dist-preview/page');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Serves a folder on this computer only; resolves with the address and the way to stop. */
export async function serve(folder = FOLDER, port = 0) {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { url: `http://localhost:${server.address().port}/`, close: () => server.close() };
}

async function answer(folder, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const wanted = normalize(decodeURIComponent(pathname)).replace(/^([/\\]|\.\.)+/, '');
  const file = join(folder, wanted === '' ? 'index.html' : wanted);
  const type = TYPES[extname(file)];
  if (!type || !(await stat(file)).isFile()) throw new Error('Not found');
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
  createReadStream(file).pipe(response);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve();
  process.stdout.write(`Voronka is open at ${url}\nStop it with Ctrl+C.\n`);
}
