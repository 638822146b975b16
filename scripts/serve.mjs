/**
 * Serves the folder it lies in, on this machine alone (or, with `node serve.mjs --lan`, to the room): `node serve.mjs`. It needs Node and nothing else, and sends what the file `_headers` says.
 * PORT picks the port.
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

const rules = [];
for (const line of readFileSync(`${folder}_headers`, 'utf8').split('\n')) {
  if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] });
  else if (line.trim())
    rules.at(-1).headers.push(
      line
        .trim()
        .split(/:\s*(.*)/s)
        .slice(0, 2),
    );
}
const matches = (rule, path) => (rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule);

/** The file of an address below the folder, or null. */
function fileOf(path) {
  const file = normalize(`${folder}${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!file.startsWith(normalize(folder + sep).replace(/[\\/]+$/, sep))) return null;
  try {
    return statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

const server = createServer((request, response) => {
  let path = '/';
  try {
    path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    // An address that cannot be read gets the 404 of an unknown one.
    path = '/unreadable';
  }
  const file = fileOf(path);
  for (const { path: rule, headers } of rules)
    if (matches(rule, path)) for (const [name, value] of headers) response.setHeader(name, value);
  if (!file || !['GET', 'HEAD'].includes(request.method)) {
    response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(file).size,
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
});
const port = Number(process.env.PORT ?? 8000);
server.on('error', (error) => {
  console.error(`Port ${port}: ${error.message}. Another one: PORT=8001 node serve.mjs`);
  process.exit(1);
});
server.listen(port, process.argv.includes('--lan') ? undefined : 'localhost', () => {
  console.log(`Open http://localhost:${port}/ in a browser. Stop with Ctrl+C.`);
});
