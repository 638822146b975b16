/** What the default settings promise: on WASM, within 600 steps, 5-NN on the 2,000 shown test images of at least 90 % in 2-D and 95 % in 16-D. */
import { expect, test } from '@playwright/test';
import { read, trained } from './playground';

for (const seed of [1, 2, 3]) {
  test(`2-D, seed ${seed}`, async ({ page }) => {
    await trained(page, `?autoplay&steps=600&seed=${seed}`, 600);
    expect(await read(page, 'knn5')).toBeGreaterThanOrEqual(0.9);
  });
  test(`16-D, seed ${seed}`, async ({ page }) => {
    await trained(page, `?autoplay&steps=600&size=16&seed=${seed}`, 600);
    expect(await read(page, 'knn5')).toBeGreaterThanOrEqual(0.95);
  });
}
