/**
 * `npm test`: everything that must hold, in order: data, types, lint, unit tests, production build, browser tests. Finds or installs a browser.
 * `--thorough` also runs the long browser tests and further seeds. `--only=browser` skips to the build and the browser tests; words after `--` go to Playwright.
 */
import { spawnSync } from 'node:child_process';
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

function stage(name, command, args, env = {}) {
  console.log(`\n=== ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
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

const hasData = stage('data', process.execPath, ['scripts/build-data.mjs', '--if-missing']);
if (!onlyBrowser) {
  stage('types', 'npx', ['tsc', '--noEmit']);
  stage('lint', 'npx', ['biome', 'check', '.']);
  stage('unit tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports}/unit.json`,
  ]);
}
if (hasData && stage('build', 'npx', ['vite', 'build', '--logLevel', 'warn'])) {
  stage('budget', process.execPath, ['scripts/checkBudget.mjs']);
  stage('browser tests', 'npx', ['playwright', 'test', ...forPlaywright], {
    CHROMIUM_PATH: browser,
    E2E_REPORT: `${reports}/browser.json`,
  });
}

const unit = readReport('unit.json');
const inBrowser = readReport('browser.json');
const passed = (unit?.numPassedTests ?? 0) + (inBrowser?.stats.expected ?? 0);
const broken = (unit?.numFailedTests ?? 0) + (inBrowser?.stats.unexpected ?? 0) + (inBrowser?.stats.flaky ?? 0);
console.log(failed.length ? `\nFailed: ${failed.join(', ')}` : '\nAll stages passed.');
console.log(`${passed} passed, ${Math.max(broken, failed.length)} failed`);
process.exit(failed.length ? 1 : 0);
