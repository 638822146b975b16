/** Things go wrong: the page says what, in words, and stays usable. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read, untilStep } from './playground';

const notices = (page: Page) => page.getByTestId('notices');

test('wrong values in the address are named, the rest is taken', async ({ page }) => {
  await opened(page, '?margin=much&loss=best&net=mlp&colour=blue&nonsense=1&rate=99');
  for (const word of ['margin', 'much', 'loss', 'best', 'nonsense', 'rate']) await expect(notices(page)).toContainText(word);
  await expect(page.getByTestId('setting-net')).toHaveValue('mlp');
  await page.getByTestId('play').click();
  await untilStep(page, 5);
});

test('a missing shard is named, and training goes on without it', async ({ page }) => {
  await page.route('**/train-01.bin', (route) => route.fulfill({ status: 404 }));
  await opened(page, '?autoplay&net=mlp');
  await expect(notices(page)).toContainText('train-01.bin', { timeout: 30_000 });
  await untilStep(page, 60);
});

test('a corrupted shard is refused in words, and training goes on without it', async ({ page }) => {
  await page.route('**/train-02.bin', async (route) => {
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length >> 1] ^= 0x55;
    await route.fulfill({ response, body });
  });
  await opened(page, '?autoplay&net=mlp');
  await expect(notices(page)).toContainText('train-02.bin', { timeout: 30_000 });
  await untilStep(page, 80);
});

test('without the first shard nothing can start: it says so, and trying again works', async ({ page }) => {
  let broken = true;
  await page.route('**/start.bin', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/');
  const again = notices(page).getByRole('button', { name: 'Load again' });
  await expect(again).toBeVisible({ timeout: 30_000 });
  await expect(notices(page)).toContainText(/start\.bin.*cannot start/);
  broken = false;
  await again.click();
  await expect.poll(() => read(page, 'step'), { timeout: 30_000 }).toBe(0);
  await page.getByTestId('play').click();
  await untilStep(page, 5);
});

test('a training worker that dies ends in a message, and training goes on', async ({ page }) => {
  await opened(page, '?autoplay&net=mlp');
  await untilStep(page, 50);
  const engine = page.workers().find((worker) => worker.url().includes('engine'));
  if (!engine) throw new Error('no engine worker');
  await engine.evaluate(() => {
    setTimeout(() => {
      throw new Error('killed by a test');
    });
  });
  await expect(notices(page)).toContainText('killed by a test');
  const step = await read(page, 'step');
  await untilStep(page, step + 50);
});

test('a training worker that falls silent is noticed and replaced', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?autoplay&net=mlp');
  await untilStep(page, 20);
  const engine = page.workers().find((worker) => worker.url().includes('engine'));
  await engine?.evaluate(() => self.close()).catch(() => undefined);
  await expect(notices(page)).not.toBeEmpty({ timeout: 40_000 });
  const step = await read(page, 'step');
  await untilStep(page, step + 50);
});
