// A web server that is all the web a test browser sees: it answers for any host by its Host header, stands in as an HTTP
// proxy, and remembers every request, those that it refuses too.
import { createServer } from 'node:http';

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', pdf: 'application/pdf' };

/**
 * `answer(host, path, search)` → the body (text or bytes), { status, headers, body, wait } or undefined. The type follows the path's
 * ending, HTML where it has none; `wait`: the answer never comes. `requests` holds { host, path, cookie, referer }, and `gone`
 * once nobody waits any more; a refused tunnel (https) has the path "CONNECT".
 */
export async function serve(answer) {
  const requests = [];
  const server = createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url, `http://${request.headers.host}`);
    const { cookie, referer } = request.headers;
    const seen = { host, path: pathname + search, ...cookie && { cookie }, ...referer && { referer } };
    requests.push(seen);
    const found = answer(host, pathname, search);
    const whole = found === undefined ? { status: 404 } : typeof found === 'string' || Buffer.isBuffer(found) ? { body: found } : found;
    const { status = 200, headers = {}, body = '', wait = false } = whole;
    if (wait) { response.on('close', () => { seen.gone = true; }); return; }
    const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1]] ?? TYPES.html;
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
    response.end(body);
  });
  server.on('connect', (request, socket) => {
    requests.push({ host: request.url, path: 'CONNECT' });
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', ({ rawPacket }, socket) => {
    // A browser that asks for https: its greeting names the host in the clear.
    requests.push({ host: rawPacket ? secureHost(rawPacket) : 'unnamed', path: 'https' });
    socket.destroy();
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise(resolve => { server.close(resolve); server.closeAllConnections(); });
  return { port: server.address().port, requests, close };
}

/** The host in a TLS greeting: the extension numbered 0, a list of one name, each with its length before it. */
function secureHost(greeting) {
  for (let at = 0; at + 9 < greeting.length; at++) {
    const [type, size, list, length] = [0, 2, 4, 7].map(offset => greeting.readUInt16BE(at + offset));
    if (type === 0 && list === size - 2 && length === list - 3 && length > 0) return greeting.toString('latin1', at + 9, at + 9 + length);
  }
  return 'unnamed';
}
