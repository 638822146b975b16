/** A recorded run: shown without any training code, scrubbed and recounted as a live one, then trained live; what cannot be shown is told. */
import { expect, type Page, test } from '@playwright/test';
import { census, censusOf, mapFingerprint, read, untilStep } from './playground';

/** Scripts and data that only training needs. */
const trainingParts = /engine|tfjs|backend|tensorflow|\.wasm|data\/mnist/i;

function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

test('the first picture waits for nothing that it does not need', async ({ page }) => {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('[data-testid="stage"][data-step="0"]')) return requestAnimationFrame(look);
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      Object.assign(window, { askedAtFirstPicture: asked });
    };
    requestAnimationFrame(look);
  });
  await page.goto('/?recorded=triplet');
  await censusOf(page, 0);
  const asked = await page.evaluate(() => (window as unknown as { askedAtFirstPicture: string[] }).askedAtFirstPicture);
  const scripts = asked.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
  expect(asked.some((url) => url.endsWith('/runs/triplet.rlr'))).toBe(true);
  expect(scripts.length).toBeGreaterThan(5);
  // Training never, counting after it.
  expect(scripts.filter((path) => trainingParts.test(path) || /census/.test(path))).toEqual([]);
  // Settings and views come of themselves.
  await expect(page.getByTestId('setting-mining')).toBeVisible();
  await expect(page.locator('[data-view="curves"]')).toBeVisible();
});

test('shows its first picture without training code, plays, recounts, and then trains the same live', async ({ page }) => {
  const asked = requestsOf(page);
  await page.goto('/?recorded=collapse');
  const bar = page.getByTestId('recorded');
  await expect(bar).toContainText('Recorded run');
  await expect(bar).toContainText('Batch hard');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '0');
  await censusOf(page, 0);
  const atStart = await mapFingerprint(page);
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-hard');
  // 500 images, ten classes: as many ordered triplets as their labels allow.
  const { total } = await census(page);
  expect(total).toBeGreaterThan(10_000_000);

  const timeline = page.getByTestId('timeline');
  await timeline.focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '200');
  await censusOf(page, 200);
  await expect(bar).toHaveAttribute('data-state', 'end');
  // Collapsed: the loss at the margin, everything within the margin of everything.
  expect(Math.abs((await read(page, 'loss')) - 1)).toBeLessThan(0.02);
  expect((await census(page)).easy).toBe(0);
  expect(await mapFingerprint(page)).not.toBe(atStart);

  await page.keyboard.press('Home');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '0');
  await censusOf(page, 0);
  const wide = await census(page);
  await page.getByTestId('margin').fill('0');
  // Without a margin nothing is semi-hard: what is not hard is easy.
  await expect.poll(async () => (await census(page)).semiHard).toBe(0);
  expect(await census(page)).toEqual({ easy: total - wide.hard, semiHard: 0, hard: wide.hard, total });
  await expect(page).toHaveURL(/\?margin=0&recorded=collapse$/);

  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'playing');
  await expect(bar).toHaveAttribute('data-state', 'end');
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await page.getByTestId('margin').fill('1');
  expect(asked.filter((url) => trainingParts.test(new URL(url).pathname))).toEqual([]);

  await page.getByTestId('train-live').click();
  await expect(bar).toBeHidden();
  await untilStep(page, 5);
  expect(asked.some((url) => trainingParts.test(new URL(url).pathname))).toBe(true);
  await expect(page).toHaveURL(/\?mining=batch-hard&shown=500$/);
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-hard');
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
});

test('a setting that is moved asks first; views say what a recording lacks; the rescue is marked', async ({ page }) => {
  await page.goto('/?recorded=collapse-and-rescue&autoplay&views=matrix,net,retrieval');
  const bar = page.getByTestId('recorded');
  await expect(bar).toHaveAttribute('data-state', 'end', { timeout: 30_000 });
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-all');
  await expect(page.locator('[data-view="net"]')).toContainText('not the net');
  await expect(page.locator('[data-view="matrix"]')).toContainText('keeps no training batches');
  await expect(page.locator('[data-view="retrieval"]')).toContainText('could place your drawing');
  const events = page.getByTestId('events').getByRole('button');
  await expect(events).toHaveAccessibleName(/step 100: mining Batch hard → Batch all/);
  await events.click();
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '100');
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-hard');
  await page.getByTestId('setting-mining').selectOption('batch-semi-hard');
  await expect(bar).toHaveAttribute('data-state', 'changed');
  await expect(bar).toContainText('mining → Batch semi-hard');
  await page.getByTestId('keep-recording').click();
  await expect(bar).toHaveAttribute('data-state', 'shown');
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-hard');
});

test('a recording that does not exist or arrives damaged is told, and the page trains', { tag: '@thorough' }, async ({
  page,
}) => {
  await page.route('**/runs/triplet.rlr', (route) => route.fulfill({ body: Buffer.alloc(400, 7) }));
  for (const [id, code] of [
    ['nothing-here', 'unknown'],
    ['triplet', 'broken'],
  ]) {
    await page.goto(`/?recorded=${id}&net=mlp&shown=500`);
    await expect(page.getByTestId('recorded-notice')).toHaveAttribute('data-code', code);
    await expect(page.getByTestId('recorded-notice')).toContainText(id);
    await expect(page).toHaveURL(/\?net=mlp&shown=500$/);
  }
  await page.getByTestId('step-button').click();
  await untilStep(page, 1);
});

test('where nothing can be trained a recorded run is offered and shown', async ({ page }) => {
  await page.route('**/*engine.worker*', (route) => route.abort());
  await page.goto('/');
  await page.getByTestId('offer-recorded').first().click({ timeout: 60_000 });
  await expect(page.getByTestId('recorded')).toHaveAttribute('data-value', 'triplet');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '0');
  await censusOf(page, 0);
});
