/** Forces are minus the gradient under one scale with a key; the last batch can be looked at and chosen from. */
import { expect, type Page, test } from '@playwright/test';
import { mapFingerprint, opened, read, trained } from './playground';

const stage = (page: Page) => page.getByTestId('stage').evaluate((element) => ({ ...(element as HTMLElement).dataset }));

test('arrows come with the first step, under a round scale whose key measures the longest of them', async ({ page }) => {
  await opened(page);
  await page.getByTestId('show-forces').check();
  await expect(page.getByTestId('map-caption')).toContainText('first step');
  expect((await stage(page)).forceScale).toBe('');
  await page.getByTestId('step-button').click();
  await expect.poll(async () => Number((await stage(page)).forceLongest)).toBeGreaterThan(0);
  const box = await page.getByTestId('map').boundingBox();
  const { forceScale, forceLongest, forceKey, forceKeyPixels } = await stage(page);
  const [scale, longest, key, pixels] = [forceScale, forceLongest, forceKey, forceKeyPixels].map(Number);
  for (const round of [scale, key]) expect(round.toExponential()).toMatch(/^[125]e/);
  expect(pixels).toBeCloseTo(key * scale, 9);
  // The longest arrow takes between a quarter and a little more than all of its room, 22 % of the stage's shorter side.
  const room = 0.22 * Math.min(Math.floor(box?.width ?? 0), Math.floor(box?.height ?? 0));
  expect(longest * scale).toBeGreaterThan(0.25 * room);
  expect(longest * scale).toBeLessThanOrEqual(1.15 * room);
  const withArrows = await mapFingerprint(page);
  await page.getByTestId('show-forces').uncheck();
  await expect.poll(async () => (await stage(page)).forceScale).toBe('');
  expect(await mapFingerprint(page)).not.toBe(withArrows);
});

test('the arrows are those of the step: the margin of today does not change them, nor does zooming', {
  tag: '@thorough',
}, async ({ page }) => {
  await trained(page, '?autoplay&steps=20', 20);
  await page.getByTestId('show-forces').check();
  await expect.poll(async () => Number((await stage(page)).forceLongest)).toBeGreaterThan(0);
  const before = await stage(page);
  await page.getByTestId('margin').fill('0.2');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(300);
  expect(await stage(page)).toMatchObject({ forceScale: before.forceScale, forceLongest: before.forceLongest });
});

test('above two dimensions the page says that arrows are flattened, and in the anchor view that there are none', {
  tag: '@thorough',
}, async ({ page }) => {
  await trained(page, '?autoplay&steps=10&size=16', 10);
  await page.getByTestId('show-forces').check();
  await expect(page.getByTestId('map-caption')).toContainText('minus the gradient, as far as this plane shows it');
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Anchor', { exact: true }).click();
  await expect(page.getByTestId('map-caption')).toContainText('drawn on the map');
  await expect.poll(async () => (await stage(page)).forceScale).toBe('');
});

test('an image of the batch becomes the anchor: its negatives of the batch are counted, and the strip shows it', async ({
  page,
}) => {
  await trained(page, '?autoplay&steps=60', 60);
  await page.getByTestId('show-batch').check();
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('b');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-testid="pair-verdict"], [data-testid="triplet-verdict"]')).not.toBeEmpty();
  // Ten classes of eight: 72 negatives for each image of the batch.
  const total = async () =>
    (await read(page, 'pair-hard')) + (await read(page, 'pair-semi-hard')) + (await read(page, 'pair-easy'));
  await expect.poll(total).toBe(72);
  await expect(page.locator('.map-kinds-of')).toContainText('in the batch');
  const hard = await read(page, 'pair-hard');
  await page.getByTestId('margin').fill('2');
  await expect.poll(() => read(page, 'pair-hard')).toBe(hard);
  expect(await total()).toBe(72);
  // The batch stays on the stage while something in it is chosen.
  await page.getByTestId('show-batch').uncheck();
  await expect(page.getByTestId('stage')).toHaveAttribute('data-batch', 'true');
  await page.getByTestId('map').focus();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-batch', 'false');
});

test('what is recomputed is what was trained, so there are arrows, whatever the loss and the mining', {
  tag: '@thorough',
}, async ({ page }) => {
  await opened(page);
  await page.getByTestId('show-forces').check();
  const choices: Record<string, string>[] = [
    { loss: 'contrastive', mining: 'batch-hard' },
    { loss: 'triplet', mining: 'offline-epoch' },
    { loss: 'triplet', mining: 'random-negative' },
    { loss: 'triplet', mining: 'batch-all', distance: 'cosine' },
    { loss: 'multi-similarity' },
    { loss: 'nt-xent' },
    { loss: 'n-pairs' },
    { loss: 'cross-entropy' },
  ];
  for (const choice of choices) {
    for (const [key, value] of Object.entries(choice)) await page.getByTestId(`setting-${key}`).selectOption(value);
    await page.getByTestId('reset').click();
    await expect.poll(() => read(page, 'step')).toBe(0);
    for (const step of [1, 2]) {
      await page.getByTestId('step-button').click();
      await expect.poll(() => read(page, 'step')).toBe(step);
      await expect
        .poll(async () => Number((await stage(page)).forceLongest), { message: JSON.stringify(choice) })
        .toBeGreaterThan(0);
    }
  }
});
