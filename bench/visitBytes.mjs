/**
 * Bytes a visit takes from the host: `node bench/visitBytes.mjs`, after `npm run build`. Serves dist with the project's own headers and gzip, as a CDN does, and counts what its
 * sockets have written (heads too). Prints one line a visit: until what was asked for is shown, then what comes behind it (the first visit goes on until nothing has come for six seconds, so the copy for offline use is in it), then a second visit.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { findOrInstallBrowser } from '../scripts/findBrowser.mjs';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const { headersFor } = (await runnerImport(fileURLToPath(new URL('../scripts/headers.ts', import.meta.url)))).module;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};
const compressed = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.webmanifest']);

const sockets = new Set();
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const file = `${dist}${path.endsWith('/') ? `${path}index.html` : path}`;
  if (!existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
  const tag = `"${statSync(file).mtimeMs}-${statSync(file).size}"`;
  const headers = { ...headersFor(path), ETag: tag, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' };
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
  const zipped = compressed.has(extname(file));
  const body = zipped ? gzipSync(readFileSync(file), { level: 6 }) : readFileSync(file);
  response
    .writeHead(200, { ...headers, ...(zipped ? { 'Content-Encoding': 'gzip' } : {}), 'Content-Length': body.length })
    .end(body);
});
server.on('connection', (socket) => sockets.add(socket));
await new Promise((resolve) => server.listen(0, 'localhost', resolve));
const port = server.address().port;
const sent = () => [...sockets].reduce((bytes, socket) => bytes + socket.bytesWritten, 0);

/** Another site, whose page holds a frame; what it sends is not counted. */
const other = createServer((request, response) => {
  const address = new URL(request.url, 'http://localhost').searchParams.get('of') ?? '';
  response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<iframe width="700" height="500" src="${address}"></iframe>`);
});
await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));

const number = (name) => `Number(document.querySelector('[data-testid="${name}"]')?.getAttribute('data-value') ?? -1)`;
const trains = (step) => `${number('step')} >= ${step}`;
const visits = [
  { name: 'sandbox', query: '?page=sandbox', until: `document.querySelector('[data-testid="point-2"]') !== null` },
  { name: 'recorded run', query: '?recorded=triplet', until: `${number('step')} >= 0` },
  { name: 'playground, to the first step', query: '?backend=wasm&autoplay&steps=1', until: trains(1) },
  { name: 'lessons', query: '?page=lessons', until: `document.querySelector('main a') !== null` },
  { name: 'reference', query: '?page=reference', until: `document.querySelector('math') !== null` },
];
const kB = (bytes) => `${(bytes / 1000).toFixed(0).padStart(6)} kB`;

/** Bytes until `until` holds in the page's (or the frame's) document, and until nothing more has come for six seconds. */
async function measure(page, address, until) {
  const before = sent();
  await page.goto(address);
  const frame = page.frames().at(-1);
  // Not waitForFunction: the security policy lets nobody evaluate text again and again from within the page.
  while (!(await frame.evaluate(until).catch(() => false))) await page.waitForTimeout(50);
  const shown = sent() - before;
  for (let last = -1; last !== sent(); ) {
    last = sent();
    await page.waitForTimeout(6000);
  }
  return { shown, all: sent() - before };
}

const browser = await chromium.launch({
  executablePath: findOrInstallBrowser() || undefined,
  args: ['--no-sandbox', '--disable-background-networking'],
});
console.log(
  'shown: until the page shows it; behind: what comes after (data, offline copy); again: the whole second visit; framed: in another site’s page, shown and whole',
);
for (const { name, query, until } of visits) {
  const address = `http://localhost:${port}/${query}`;
  const visitor = await browser.newContext();
  const first = await measure(await visitor.newPage(), address, until);
  const again = await measure(await visitor.newPage(), address, until);
  await visitor.close();
  const reader = await browser.newContext();
  const host = `http://127.0.0.1:${other.address().port}/?of=${encodeURIComponent(address)}`;
  const framed = await measure(await reader.newPage(), host, until);
  await reader.close();
  console.log(
    `${name.padEnd(32)} shown ${kB(first.shown)}  behind ${kB(first.all - first.shown)}  again ${kB(again.all)}  framed ${kB(framed.shown)} ${kB(framed.all)}`,
  );
}
await browser.close();
server.close();
server.closeAllConnections();
other.close();
other.closeAllConnections();
