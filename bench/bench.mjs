/**
 * `npm run bench`: measures the production build in Chromium and the peers beside it, in one run, and writes bench/results/latest.json and a table.
 * Ratios are what counts: machines differ. Times nothing while anything else runs on the machine. `--quick` takes fewer rounds, `--only=steps,page,slider`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findOrInstallBrowser } from '../scripts/findBrowser.mjs';
import { measurePage } from './measurePage.mjs';
import { measureSteps } from './measureSteps.mjs';
import { measurePyTorch } from './pytorch.mjs';
import { formatTable, summarise } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const quick = process.argv.includes('--quick');
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice(7)
  .split(',');
const wants = (part) => !only || only.includes(part);

spawnSync(process.execPath, ['scripts/build-data.mjs', '--if-missing'], { cwd: root, stdio: 'inherit' });
await build({ root, logLevel: 'warn' });
const site = await preview({ root, logLevel: 'error', preview: { port: 4190, host: 'localhost' } });
const url = site.resolvedUrls.local[0];
const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: ['--no-sandbox', '--disable-background-networking'],
});

const results = {
  date: new Date().toISOString(),
  machine: {
    cpu: os.cpus()[0]?.model ?? '',
    cores: os.cpus().length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    platform: os.platform(),
  },
  browser: browser.version(),
  node: process.version,
};
try {
  if (wants('steps')) results.steps = await measureSteps(browser, quick);
  if (wants('pytorch')) results.pytorch = measurePyTorch(root, !quick);
  if (wants('page')) results.page = await measurePage(browser, url, quick);
} finally {
  await browser.close();
  await site.close();
}
results.ratios = summarise(results);
const folder = `${root}bench/results`;
if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/latest.json`, `${JSON.stringify(results, null, 2)}\n`);
const table = formatTable(results);
writeFileSync(`${folder}/latest.md`, table);
console.log(table);
console.log('Written: bench/results/latest.json, bench/results/latest.md');
process.exit(0);
