/** What the default settings promise, in the browser: on WASM, within 600 steps, 5-NN on the 2,000 shown test images of at least 90 % in 2-D. More seeds, and 16-D: src/quality.test.ts. */
import { expect, test } from '@playwright/test';
import { read, trained } from './playground';

test('2-D', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=600&shown=2000', 600);
  expect(await read(page, 'knn5')).toBeGreaterThanOrEqual(0.9);
});
