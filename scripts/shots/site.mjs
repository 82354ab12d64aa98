// Serves the bundled sample under http://demo.kz/, as a web server and as the HTTP proxy that Firefox is sent to. Nothing else is answered.
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEMO = fileURLToPath(new URL('../../demo/', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8' };

export async function site() {
  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url, `http://${request.headers.host}`);
    const file = hostname === 'demo.kz' && fileOf(pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  server.on('connect', (_, socket) => socket.destroy());
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { port: server.address().port, close: () => server.close() };
}

function fileOf(pathname) {
  const file = join(DEMO, decodeURIComponent(pathname));
  if (!file.startsWith(DEMO) || !existsSync(file)) return null;
  return statSync(file).isDirectory() ? fileOf(join(pathname, 'index.html')) : file;
}
