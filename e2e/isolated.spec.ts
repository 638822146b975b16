/** On a host that isolates its pages (COOP and COEP) training is as everywhere: one thread, since TensorFlow.js's thread pool makes these nets slower. */
import { expect, test } from '@playwright/test';
import { preview } from 'vite';
import { read, untilStep } from './playground';

let address = '';
let close = async () => {};

test.beforeAll(async () => {
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
  const server = await preview({ logLevel: 'error', preview: { port: 4187, host: 'localhost', headers } });
  address = server.resolvedUrls?.local[0] ?? '';
  close = () => server.close();
});
test.afterAll(() => close());

test('training on an isolated page', async ({ page }) => {
  const binaries: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.wasm')) binaries.push(request.url());
  });
  await page.goto(`${address}?autoplay&steps=150`);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await untilStep(page, 150);
  await expect(page.getByTestId('backend')).toHaveAttribute('data-value', 'wasm');
  await expect.poll(() => read(page, 'knn5')).toBeGreaterThan(0.7);
  expect(binaries).toHaveLength(1);
  expect(binaries[0]).not.toContain('threaded');
  await expect(page.getByTestId('notices')).toBeEmpty();
});
