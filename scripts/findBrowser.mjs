/** Finds a Chromium to test with: CHROMIUM_PATH, an installed one, Playwright's own; else installs one (Debian's package as root, Playwright's download elsewhere). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | null} path of an executable */
export function findBrowser() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is set to ${asked}, but there is no file.`);
  }
  const own = chromium.executablePath();
  return [own, ...PLACES].find((place) => place && existsSync(place)) ?? null;
}

function run(command, words) {
  console.log(`$ ${command} ${words.join(' ')}`);
  return (
    spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  );
}

/** @returns {string} path of an executable; exits with words when none can be had */
export function findOrInstallBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium found; installing one.');
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot) run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium']);
  if (!findBrowser()) run('npx', ['playwright', 'install', 'chromium']);
  const installed = findBrowser();
  if (installed) return installed;
  console.error(
    [
      'The browser tests need Chromium, and none could be found or installed. Do one of these, then run `npm test` again:',
      '  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install -y chromium',
      '  elsewhere:       npx playwright install --with-deps chromium',
      '  or set CHROMIUM_PATH to a Chromium or Chrome you have.',
    ].join('\n'),
  );
  process.exit(1);
}
