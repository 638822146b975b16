/** A software WebGPU adapter: never taken by itself, taken when asked for. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read, untilStep } from './playground';

const notices = (page: Page) => page.getByTestId('notices');

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'],
  },
});
test('WASM is taken, and the panel says why', async ({ page }) => {
  await opened(page);
  await expect(page.getByTestId('backend')).toHaveAttribute('data-value', 'wasm');
  await page.getByTestId('backend').click();
  await expect(page.locator('body')).toContainText(/software/i);
});
test('asked for, WebGPU trains a few steps of a small net', async ({ page }) => {
  await page.goto('/?backend=webgpu&net=mlp&autoplay&steps=3');
  await expect(page.getByTestId('backend')).toHaveAttribute('data-value', 'webgpu', { timeout: 60_000 });
  await untilStep(page, 3, 100_000);
  const loss = await read(page, 'loss');
  expect(loss).toBeGreaterThan(0);
  expect(loss).toBeLessThan(10);
  await expect(notices(page)).toBeEmpty();
});
