/** A browser without WebAssembly: slow, said so, usable. */
import { expect, type Page, test } from '@playwright/test';
import { opened, untilStep } from './playground';

const notices = (page: Page) => page.getByTestId('notices');

/** Chromium always has WebAssembly; taking the name away, in the page and in its worker, is what a browser without it looks like to the code. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.route('**/engine.worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete globalThis.WebAssembly;\n${await response.text()}` });
  });
});

test('it trains on plain JavaScript and says why it is slow', async ({ page }) => {
  await opened(page, '?net=mlp');
  await expect(page.getByTestId('backend')).toHaveAttribute('data-value', 'cpu');
  await expect(notices(page)).toContainText('WebAssembly');
  await page.getByTestId('step-button').click();
  await untilStep(page, 1);
});
