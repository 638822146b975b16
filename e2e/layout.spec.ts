/** The page fits its screens: nothing essential needs scrolling on a laptop, nothing is wider than a phone. */
import { expect, test } from '@playwright/test';
import { opened } from './playground';

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
])
  test(`${width}x${height}: picture, margin, census and controls without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await opened(page);
    for (const testId of [
      'map',
      'margin',
      'play',
      'step-button',
      'reset',
      'census-easy',
      'census-semi-hard',
      'census-hard',
      'step',
      'loss',
      'knn5',
      'backend',
    ])
      await expect(page.getByTestId(testId).first(), testId).toBeInViewport({ ratio: 0.9 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('390x844: embedding, margin and play first, nothing wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await opened(page);
  for (const testId of ['map', 'margin', 'play'])
    await expect(page.getByTestId(testId).first(), testId).toBeInViewport({ ratio: 0.9 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const tabs = page.locator('[data-testid^="tab-"]');
  for (let i = 0; i < (await tabs.count()); i++) {
    await tabs.nth(i).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
});
