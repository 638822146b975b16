/**
 * Fails when a built page is heavier than its budget (docs/architecture.md): script that it needs before it shows anything, gzip, and data before training can
 * start. Follows the static imports of the entry and of the page's chunk, and counts the words of the longer language; what loads in workers or on demand is
 * listed, not counted. Fails as well where files import one another in a circle.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const BUDGET = {
  pageScript: {
    playground: 250_000,
    compare: 250_000,
    sandbox: 120_000,
    lessons: 250_000,
    reference: 250_000,
    embed: 250_000,
    words: 250_000,
  },
  /** Manifest and first shard; the 2,000 shown images of fashion alone take 394 kB. Words are loaded for a run that is drawn to them. */
  startData: { mnist: 400_000, fashion: 500_000 },
  words: 400_000,
};
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

const gzipBytes = (file) => gzipSync(readFileSync(`${dist}${file}`), { level: 9 }).length;

/** Vite's own list of what imports what; the first script, `src/main.ts`, is under the name of the page's frame. */
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));

/** What the first script starts (scripts/houseChunk.ts). */
const house = Object.keys(manifest).find((name) => manifest[name].name === 'house');

/** Those that do not carry the words of the playground (src/shell/pages.ts). */
const lightPages = ['sandbox'];

/** The chunk of some words in the language whose chunk is heavier: `file('en')` is their file; none where they are part of the page's chunk. */
function wordsIn(file) {
  const chunks = ['en', 'es'].map((language) => `src/text/${file(language)}.ts`).filter((name) => name in manifest);
  return chunks.sort((a, b) => gzipBytes(manifest[b].file) - gzipBytes(manifest[a].file)).slice(0, 1);
}

/** The script files that must be there before a page shows anything: the entry, what it starts, the page's chunk, what these import statically, and the words. */
function scriptOf(page) {
  const chunk = Object.keys(manifest).find((name) => name.startsWith(`src/shell/${page}/page.`));
  if (!chunk) throw new Error(`checkBudget: no chunk of the page ${page} in the build`);
  const words = [
    ...wordsIn((language) => `${language}.house`),
    ...(lightPages.includes(page) ? [] : wordsIn((language) => language)),
    ...wordsIn((language) => `${page}/${language}`),
  ];
  const files = new Set();
  const follow = (name) => {
    const { file, imports = [] } = manifest[name];
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(follow);
  };
  ['index.html', house, chunk, ...words].forEach(follow);
  return files;
}

const pages = Object.keys(BUDGET.pageScript).map((page) => ({ page, files: scriptOf(page) }));
const sum = (files) => [...files].reduce((bytes, file) => bytes + gzipBytes(file), 0);
const dataBytes = (folder, ...files) =>
  files.reduce((bytes, file) => bytes + statSync(`${dist}data/${folder}/${file}`).size, 0);

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
/** Which pages wait for it; nothing for what loads in workers or on demand. */
const pagesWith = (file) =>
  pages
    .filter(({ files }) => files.has(file))
    .map(({ page }) => page)
    .join(' ');
for (const file of readdirSync(`${dist}assets`).filter((name) => /\.(js|wasm)$/.test(name)))
  console.log(`${kB(gzipBytes(`assets/${file}`)).padStart(9)}  ${file}`, pagesWith(`assets/${file}`));
const lines = [
  ...pages.map(({ page, files }) => [`script of the page ${page}, gzip`, sum(files), BUDGET.pageScript[page]]),
  ...Object.entries(BUDGET.startData).map(([name, budget]) => [
    `data of ${name} before training can start`,
    dataBytes(name, 'manifest.json', 'start.bin'),
    budget,
  ]),
  ['word vectors', dataBytes('glove', 'manifest.json', 'words.bin'), BUDGET.words],
];
for (const [name, bytes, budget] of lines)
  console.log(`${bytes <= budget ? 'ok  ' : 'OVER'} ${name}: ${kB(bytes)} of ${kB(budget)}`);

/** Files that import one another, which would run before what they need is there; the groups of houseChunk.ts must not make any. */
function circleFrom(name, way = [], known = new Set()) {
  if (way.includes(name)) return [...way.slice(way.indexOf(name)), name];
  if (known.has(name)) return null;
  known.add(name);
  for (const next of manifest[name].imports ?? []) {
    const circle = circleFrom(next, [...way, name], known);
    if (circle) return circle;
  }
  return null;
}
/** Each file is a way to the host before the first picture. */
const mostFiles = 20;
const manyFiles = pages.filter(({ files }) => files.size > mostFiles);
for (const { page, files } of pages)
  console.log(`${files.size > mostFiles ? 'OVER' : 'ok  '} script files of the page ${page}: ${files.size} of ${mostFiles}`);
const circles = Object.keys(manifest)
  .map((name) => circleFrom(name))
  .filter(Boolean);
console.log(circles.length === 0 ? 'ok   no files that import one another' : `CIRCLE ${circles[0].join(' > ')}`);
process.exit(circles.length + manyFiles.length > 0 || lines.some(([, bytes, budget]) => bytes > budget) ? 1 : 0);
