/**
 * Fails when the built page is heavier than its budget (docs/architecture.md): script that the page itself loads, gzip, and data before training can start.
 * Follows the static imports of index.html's script; what loads in workers or on demand is listed, not counted.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET = { pageScript: 250_000, startData: 400_000 };
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

const gzipBytes = (file) => gzipSync(readFileSync(`${dist}${file}`), { level: 9 }).length;

/** The script files that a script loads before it runs, itself included. */
function withStaticImports(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(`${dist}${file}`, 'utf8');
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  for (const [, name] of source.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{][^'"()]*?from\s*)?["']\.\/([^"']+\.js)["']/g,
  ))
    withStaticImports(folder + name, seen);
  return seen;
}

const html = readFileSync(`${dist}index.html`, 'utf8');
const entries = [...html.matchAll(/<script[^>]+src="\.\/([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="\.\/([^"]+)"/g)].map(
  (match) => match[1] ?? match[2],
);
if (entries.length === 0) throw new Error('checkBudget: no script found in dist/index.html');
const page = new Set(entries.flatMap((entry) => [...withStaticImports(entry)]));
const pageScript = [...page].reduce((sum, file) => sum + gzipBytes(file), 0);
const startData = statSync(`${dist}data/mnist/start.bin`).size + statSync(`${dist}data/mnist/manifest.json`).size;

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
for (const file of readdirSync(`${dist}assets`).filter((name) => /\.(js|wasm)$/.test(name)))
  console.log(`${page.has(`assets/${file}`) ? 'page  ' : 'later '} ${kB(gzipBytes(`assets/${file}`)).padStart(9)}  ${file}`);
const lines = [
  ['script of the page, gzip', pageScript, BUDGET.pageScript],
  ['data before training can start', startData, BUDGET.startData],
];
for (const [name, bytes, budget] of lines)
  console.log(`${bytes <= budget ? 'ok  ' : 'OVER'} ${name}: ${kB(bytes)} of ${kB(budget)}`);
process.exit(lines.some(([, bytes, budget]) => bytes > budget) ? 1 : 0);
