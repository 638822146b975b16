/**
 * `node bench/embedBytes.mjs`: how many bytes each kind of embed needs until its first picture, from the built page (`npm run build` first) in a cold cache, each file as gzip would send it
 * (what is smaller as it is counts as it is). Prints a table and fails where a budget is passed: 200 kB for the sandbox, 450 kB for a recorded run.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findOrInstallBrowser } from '../scripts/findBrowser.mjs';

const root = new URL('..', import.meta.url).pathname;
const still = '[data-testid="still"]';
/** What is embedded, what is there with its first picture, and how many bytes it may take by then. */
const kinds = [
  ['sandbox', 'embed=sandbox', '[data-testid="point-2"][data-x]', 200_000],
  ['recorded run', 'embed=recorded&recorded=collapse', '[data-testid="stage"][data-step="0"]', 450_000],
  ['map, its recording first', 'embed=map', '[data-testid="stage"][data-step="0"]', 450_000],
  ['map, a still first', 'embed=map&seed=2', still],
  ['curves, their recording first', 'embed=curves', '.chart canvas, .curves canvas'],
  ['distances', 'embed=distances', '.distances canvas'],
  ['compare', 'embed=compare&beside=losses', still],
  ['lesson on the sandbox', 'embed=lesson&lesson=one-triplet', '[data-testid="point-2"][data-x]'],
  ['lesson that trains', 'embed=lesson&lesson=collapse', still],
];

const site = await preview({ root, logLevel: 'error', preview: { port: 4193, host: 'localhost' } });
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
});

async function measure(query, picture) {
  const context = await browser.newContext({ viewport: { width: 640, height: 480 }, locale: 'es-ES' });
  const page = await context.newPage();
  const bodies = [];
  let shown = false;
  page.on('response', (response) => {
    if (!shown) bodies.push(response.body().catch(() => Buffer.alloc(0)));
  });
  await page.goto(`${site.resolvedUrls.local[0]}?${query}`);
  await page.waitForSelector(picture, { state: 'attached' });
  shown = true;
  const sizes = (await Promise.all(bodies)).map((body) => Math.min(body.length, gzipSync(body, { level: 9 }).length));
  await context.close();
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

let isOver = false;
try {
  console.log('| embed | files | kB until the first picture | at most |\n| --- | --- | --- | --- |');
  for (const [name, query, picture, budget] of kinds) {
    const { files, bytes } = await measure(query, picture);
    isOver ||= budget !== undefined && bytes > budget;
    console.log(`| ${name} | ${files} | ${(bytes / 1000).toFixed(0)} | ${budget === undefined ? '' : budget / 1000} |`);
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(isOver ? 1 : 0);
