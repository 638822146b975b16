/** Without a network after the first visit: every page, training, recorded runs, the full data set on request; a new version that asks; nothing from elsewhere, and the policy that says so. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { read, untilStep } from './playground';

test.use({ serviceWorkers: 'allow' });

/** A host that can be taken away and brought a new version: a copy of the built page. */
async function startHost(folder: string, port: number): Promise<PreviewServer> {
  return preview({ logLevel: 'error', build: { outDir: folder }, preview: { port, strictPort: true, host: 'localhost' } });
}

const tooSmallNet = 'net=mlp&shown=500&backend=wasm';
const whenKept = (page: Page) =>
  expect(page.getByTestId('offline-page')).toHaveAttribute('data-value', 'here', { timeout: 40_000 });

/** What the page was refused, and what it says in the console of being broken. */
async function listenForTrouble(page: Page): Promise<string[]> {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  await page.exposeFunction('tellTrouble', (words: string) => trouble.push(words));
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { tellTrouble(words: string): void }).tellTrouble;
    document.addEventListener('securitypolicyviolation', (event) => tell(`${event.violatedDirective} ${event.blockedURI}`));
  });
  return trouble;
}

const visits = [
  { query: `?${tooSmallNet}&autoplay&steps=10`, shows: async (page: Page) => untilStep(page, 10) },
  { query: '?page=sandbox', shows: async (page: Page) => expect(page.getByTestId('point-2')).toBeVisible() },
  { query: '?page=reference', shows: async (page: Page) => expect(page.locator('math').first()).toBeVisible() },
  { query: '?page=lessons', shows: async (page: Page) => expect(page.locator('main a').first()).toBeVisible() },
  { query: `?page=compare&${tooSmallNet}`, shows: async (page: Page) => expect(page.locator('canvas').first()).toBeVisible() },
  {
    query: '?recorded=triplet',
    shows: async (page: Page) => expect.poll(() => read(page, 'step'), { timeout: 20_000 }).toBeGreaterThanOrEqual(0),
  },
];

test('every page under its security policy, with nothing from another origin, then without a network', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  cpSync('dist', folder, { recursive: true });
  const host = await startHost(folder, 4191);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    const trouble = await listenForTrouble(page);
    const origins = new Set<string>();
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http')) origins.add(origin);
    });
    const response = await page.goto('http://localhost:4191/?page=sandbox');
    const policy = response?.headers()['content-security-policy'];
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', policy as string);
    await whenKept(page);
    // What the policy is for: neither a script in the page nor one from text runs, and the listener hears of both.
    const ran = await page.evaluate(async () => {
      const mark = (word: string) => `document.documentElement.dataset.ran = '${word}'`;
      const inline = document.createElement('script');
      inline.textContent = mark('inline');
      document.body.append(inline);
      setTimeout(mark('text'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      return document.documentElement.dataset.ran ?? 'nothing';
    });
    expect(ran).toBe('nothing');
    // Header and <meta> each say so.
    const refused = new Set(trouble.filter((words) => words.startsWith('script-src')));
    expect([...refused]).toEqual(['script-src-elem inline', 'script-src eval']);
    trouble.length = 0;
    for (const visit of visits) {
      await page.goto(`http://localhost:4191/${visit.query}`);
      await visit.shows(page);
    }
    expect(trouble).toEqual([]);

    // On request: everything; a shard that breaks is named, asking again goes on. (Training shards may be in the browser's own cache by now.)
    await page.goto('http://localhost:4191/?page=sandbox');
    const broken = join(folder, 'data/mnist/test-02.bin');
    const shard = readFileSync(broken);
    writeFileSync(broken, shard.subarray(0, 1000));
    await page.getByTestId('offline').click();
    await expect(page.getByTestId('kept')).toHaveAttribute('data-value', '0');
    const total = Number(await page.getByTestId('kept').getAttribute('data-total'));
    expect(total).toBeGreaterThan(6e6);
    await page.getByTestId('keep').click();
    await expect(page.getByTestId('keep-failure')).toContainText('test-02.bin', { timeout: 30_000 });
    const part = Number(await page.getByTestId('kept').getAttribute('data-value'));
    expect(part).toBeGreaterThan(5e6);
    expect(part).toBeLessThan(total);
    writeFileSync(broken, shard);
    await page.getByTestId('keep').click();
    await expect(page.getByTestId('kept')).toHaveAttribute('data-value', String(total), { timeout: 30_000 });
    trouble.length = 0;

    // The host is gone.
    await host.close();
    await context.setOffline(true);
    for (const visit of visits) {
      await page.goto(`http://localhost:4191/${visit.query}`);
      await visit.shows(page);
    }
    // A shard behind the first, from what was kept and not from the browser's own cache; and it can be taken away again.
    const shardStatus = () =>
      page.evaluate(() =>
        fetch('data/mnist/train-29.bin', { cache: 'no-store' }).then(
          ({ ok }) => ok,
          () => false,
        ),
      );
    expect(await shardStatus()).toBe(true);
    await page.goto('http://localhost:4191/?page=sandbox&lang=es');
    await page.getByTestId('offline').click();
    await expect(page.getByTestId('kept')).toHaveAttribute('data-value', String(total));
    expect(trouble).toEqual([]);
    await page.getByTestId('keep-remove').click();
    await expect(page.getByTestId('kept')).toHaveAttribute('data-value', '0');
    expect(await shardStatus()).toBe(false);
    expect([...origins]).toEqual(['http://localhost:4191']);
  } finally {
    await context.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a new version waits until it is asked for', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  cpSync('dist', folder, { recursive: true });
  const host = await startHost(folder, 4192);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    await page.goto('http://localhost:4192/?page=sandbox');
    await whenKept(page);
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    writeFileSync(join(folder, 'index.html'), index.replace('<title>', '<meta name="version" content="two" /><title>'));
    const worker = readFileSync(join(folder, 'sw.js'), 'utf8');
    const renewed = worker.replace(/(url:[`"']index\.html[`"'],revision:[`"'])[0-9a-f]{16}/, `$1${'0'.repeat(16)}`);
    expect(renewed).not.toBe(worker);
    writeFileSync(join(folder, 'sw.js'), renewed);

    await page.reload();
    await expect(page.getByTestId('new-version')).toHaveAttribute('data-value', 'waiting', { timeout: 30_000 });
    await page.reload();
    await expect(page.getByTestId('new-version')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator('meta[name="version"]')).toHaveCount(0);
    await page.getByTestId('take-version').click();
    await expect(page.locator('meta[name="version"]')).toHaveCount(1, { timeout: 20_000 });
    await expect(page.getByTestId('new-version')).toHaveCount(0);
  } finally {
    await context.close();
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
