/**
 * `node bench/firstPicture.mjs`: milliseconds from the start of a navigation until a page has drawn its first picture, from the built page (`npm run build` first), each in a fresh context without a cache
 * or a service worker. Prints a table: least, median and worst. `--rounds=7`, `--only=recorded` (words of the first column). Times nothing while anything else runs on the machine.
 */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findOrInstallBrowser } from '../scripts/findBrowser.mjs';

const root = new URL('..', import.meta.url).pathname;
const word = (name) => process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;
const rounds = Number(word('rounds') ?? 7);
const only = word('only') ?? '';

const stage = '[data-testid="stage"][data-step="0"]';
/** What is opened, and what stands on the page with its first picture. */
const pages = [
  ['recorded run', 'recorded=triplet', stage],
  ['recorded comparison', 'page=compare&recorded=losses', '[data-testid="run-0"] [data-step="0"]'],
  ['sandbox', 'page=sandbox', '[data-testid="point-2"][data-x]'],
  ['embedded recorded run', 'embed=recorded&recorded=triplet', stage],
  ['embedded map, its recording first', 'embed=map', stage],
  ['embedded sandbox', 'embed=sandbox', '[data-testid="point-2"][data-x]'],
  ['embedded comparison, a still', 'embed=compare&beside=losses', '[data-testid="still"]'],
].filter(([name]) => name.includes(only));

/** Runs in the page before its scripts: looks in each animation frame, at no cost of the driver's. */
function watch(picture) {
  const look = () => {
    if (document.querySelector(picture)) window.firstPictureMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const site = await preview({ root, logLevel: 'error', preview: { port: 4194, host: 'localhost' } });
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
});

async function measure(query, picture) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(watch, picture);
  await page.goto(`${site.resolvedUrls.local[0]}?${query}`, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(() => window.firstPictureMs, null, { polling: 100 });
  const ms = await handle.jsonValue();
  await context.close();
  return ms;
}

try {
  console.log(`Chromium ${browser.version()}, ${rounds} rounds; milliseconds\n`);
  console.log('| first picture | least | median | worst |\n| --- | --- | --- | --- |');
  for (const [name, query, picture] of pages) {
    const times = [];
    for (let i = 0; i < rounds; i++) times.push(await measure(query, picture));
    times.sort((a, b) => a - b);
    const [least, median, worst] = [times[0], times[rounds >> 1], times[rounds - 1]].map(Math.round);
    console.log(`| ${name} | ${least} | ${median} | ${worst} |`);
  }
} finally {
  await browser.close();
  await site.close();
}
process.exit(0);
