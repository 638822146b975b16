/** Browser journeys on the production build (`vite preview`), in the Chromium that scripts/findBrowser.mjs found. Two workers: a page that trains also waits, and no test asserts a time. */
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 4180);

export default defineConfig({
  testDir: 'e2e',
  // Long repetitions of what other tests hold as well (in Node, in another language, on another page) are for `npm run test:thorough`: 15 minutes are the limit.
  grepInvert: process.env.THOROUGH ? undefined : /@thorough/,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  // Once more on a machine whose cores others take; what passed only then is listed as flaky, and more than one of these fail `npm test` (scripts/test.mjs).
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.E2E_REPORT ? [['list'], ['json', { outputFile: process.env.E2E_REPORT }]] : [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // A trace takes pictures and the DOM at every action, of tests that pass as well: for finding out, with E2E_TRACE=1.
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    // Each test has a browser of its own: it would fetch the whole page for offline use, beside what it tests. offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort --host localhost`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env.CI,
    stdout: 'ignore',
  },
});
