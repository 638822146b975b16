/**
 * `npm test`: everything that must hold: data; types, lint and production build, beside them the unit tests; browser tests. Finds or installs a browser.
 * `--thorough` also runs the long browser tests and further seeds. `--only=browser` skips to the build and the browser tests; words after `--` go to Playwright.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './findBrowser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const words = process.argv.slice(2);
const onlyBrowser = words.includes('--only=browser');
const thorough = words.includes('--thorough');
if (thorough) process.env.THOROUGH = '1';
const forPlaywright = words.includes('--')
  ? words.slice(words.indexOf('--') + 1)
  : words.filter((word) => !/^--(only|thorough)/.test(word));
const reports = `${root}.cache/reports`;
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const browser = findOrInstallBrowser();
const failed = [];

/** Whether it went well. With `quiet`, what it says is printed when it has ended: it runs beside another. */
async function stage(name, command, args, { env = {}, quiet = false } = {}) {
  if (!quiet) console.log(`\n=== ${name}`);
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
  const child = spawn(command, args, { cwd: root, stdio, env: { ...process.env, ...env } });
  const said = [];
  child.stdout?.on('data', (part) => said.push(part));
  child.stderr?.on('data', (part) => said.push(part));
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (quiet) console.log(`\n=== ${name}\n${Buffer.concat(said)}`);
  if (status !== 0) failed.push(name);
  return status === 0;
}

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));
  } catch {
    return null;
  }
};

const hasData = await stage('data', process.execPath, ['scripts/build-data.mjs', '--if-missing']);
const unitTests = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`];

/** Each needs little of the machine for long; whether there is a page to test. */
async function checksAndBuild(quiet) {
  if (!onlyBrowser) {
    await stage('types', 'npx', ['tsc', '--noEmit'], { quiet });
    await stage('lint', 'npx', ['biome', 'check', '.'], { quiet });
  }
  if (!hasData || !(await stage('build', 'npx', ['vite', 'build', '--logLevel', 'warn'], { quiet }))) return false;
  await stage('budget', process.execPath, ['scripts/checkBudget.mjs'], { quiet });
  return true;
}

const [isBuilt] = await Promise.all([checksAndBuild(!onlyBrowser), onlyBrowser || stage('unit tests', 'npx', unitTests)]);
if (isBuilt)
  await stage('browser tests', 'npx', ['playwright', 'test', ...forPlaywright], {
    env: { CHROMIUM_PATH: browser, E2E_REPORT: `${reports}/browser.json` },
  });

const unit = readReport('unit.json');
const inBrowser = readReport('browser.json');
/** Passed the second time only (playwright.config.ts): named in the list above. */
const flaky = inBrowser?.stats.flaky ?? 0;
const passed = (unit?.numPassedTests ?? 0) + (inBrowser?.stats.expected ?? 0) + flaky;
const broken = (unit?.numFailedTests ?? 0) + (inBrowser?.stats.unexpected ?? 0);
/** One may have met a busy moment; more of them are a fault of the page or of the tests. */
const mostFlaky = 1;
if (flaky > mostFlaky) failed.push(`${flaky} flaky browser tests`);
if (flaky > 0) console.log(`${flaky} of the browser tests passed the second time only: flaky, see above.`);
console.log(failed.length ? `\nFailed: ${failed.join(', ')}` : '\nAll stages passed.');
console.log(`${passed} passed, ${Math.max(broken, failed.length)} failed`);
process.exit(failed.length ? 1 : 0);
