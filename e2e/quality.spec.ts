/** What the default settings promise, in the browser: on WASM, within 600 steps, 5-NN on the 2,000 shown test images of at least 90 % in 2-D and 95 % in 16-D. More seeds: src/quality.test.ts. */
import { expect, test } from '@playwright/test';
import { read, trained } from './playground';

for (const [size, promised] of [
  [2, 0.9],
  [16, 0.95],
] as const)
  test(`${size}-D`, async ({ page }) => {
    await trained(page, `?autoplay&steps=600&size=${size}&shown=2000`, 600);
    expect(await read(page, 'knn5')).toBeGreaterThanOrEqual(promised);
  });
