/** A student opens the page in a tab: one click and a net learns; the margin recolours its triplets; a dot becomes the anchor. */
import { expect, test } from '@playwright/test';
import { census, censusOf, mapFingerprint, opened, read, trained, untilStep } from './playground';

test('one click, and the embedding of real digits moves and gets better', async ({ page }) => {
  await opened(page);
  await expect(page.getByTestId('backend')).toHaveAttribute('data-value', 'wasm');
  expect(await read(page, 'step')).toBe(0);
  const before = await mapFingerprint(page);
  await page.getByTestId('play').click();
  await untilStep(page, 60);
  const during = await mapFingerprint(page);
  expect(during).not.toBe(before);
  await expect.poll(() => read(page, 'knn5')).toBeGreaterThan(0.4);
  expect(await read(page, 'images-seen')).toBeGreaterThanOrEqual(60 * 60);
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  const step = await read(page, 'step');
  await page.waitForTimeout(700);
  const paused = await read(page, 'step');
  expect(paused - step).toBeLessThanOrEqual(60);
  await page.waitForTimeout(500);
  expect(await read(page, 'step')).toBe(paused);
});

test('one step is one step, and reset goes back to the start', async ({ page }) => {
  await opened(page);
  await censusOf(page, 0);
  const start = await census(page);
  await page.getByTestId('step-button').click();
  await expect.poll(() => read(page, 'step')).toBe(1);
  await page.getByTestId('step-button').click();
  await expect.poll(() => read(page, 'step')).toBe(2);
  expect(await read(page, 'loss')).toBeGreaterThan(0);
  await censusOf(page, 2);
  expect(await census(page)).not.toEqual(start);
  await page.getByTestId('reset').click();
  await expect.poll(() => read(page, 'step')).toBe(0);
  await censusOf(page, 0);
  expect(await census(page)).toEqual(start);
  expect(await read(page, 'loss')).toBeNaN();
});

test('moving the margin from 0 to 2 on a paused run changes the exact census every time', async ({ page }) => {
  await trained(page, '?autoplay&steps=40', 40);
  const slider = page.getByTestId('margin');
  await slider.focus();
  await page.keyboard.press('Home');
  const settled = (margin: number) => expect(page.locator('.census')).toHaveAttribute('data-margin', String(margin));
  await settled(0);
  const first = await census(page);
  expect(first.semiHard).toBe(0);
  let before = first;
  for (let i = 1; i <= 40; i++) {
    await slider.fill(String(i / 20));
    await settled(i / 20);
    const now = await census(page);
    expect(now.easy + now.semiHard + now.hard).toBe(now.total);
    expect(now.total).toBe(first.total);
    expect(now.hard).toBe(first.hard);
    expect(now.semiHard).toBeGreaterThan(before.semiHard);
    before = now;
  }
});

test('the census counts every ordered triplet of the 2,000 shown images', async ({ page }) => {
  await opened(page, '?shown=2000');
  await censusOf(page, 0);
  // 2,000 first test images: 175, 234, 219, 207, 217, 179, 178, 205, 192, 194 of the ten classes.
  const sizes = [175, 234, 219, 207, 217, 179, 178, 205, 192, 194];
  const valid = sizes.reduce((sum, size) => sum + size * (size - 1) * (2000 - size), 0);
  expect(sizes.reduce((a, b) => a + b)).toBe(2000);
  expect((await census(page)).total).toBe(valid);
});

test('a click makes a dot the anchor, with rings, counts and the triplet in pictures; Escape lets go', {
  tag: '@thorough',
}, async ({ page }) => {
  await trained(page, '?autoplay&steps=100', 100);
  const map = page.getByTestId('map');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('triplet-verdict')).not.toBeEmpty();
  const negatives = async () =>
    (await read(page, 'pair-easy')) + (await read(page, 'pair-semi-hard')) + (await read(page, 'pair-hard'));
  const total = await negatives();
  expect(total).toBeGreaterThan(420);
  const hard = await read(page, 'pair-hard');
  const semiHard = await read(page, 'pair-semi-hard');
  await page.getByTestId('margin').fill('2');
  await expect.poll(() => read(page, 'pair-semi-hard')).toBeGreaterThan(semiHard);
  expect(await negatives()).toBe(total);
  expect(await read(page, 'pair-hard')).toBe(hard);
  await map.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('pair-hard')).toBeHidden();
});

test('margin, learning rate and mining change while it runs; what restarts starts again from step 0', async ({ page }) => {
  await opened(page, '?autoplay');
  await untilStep(page, 30);
  await page.getByTestId('margin').fill('0.5');
  await page.getByTestId('setting-mining').selectOption('batch-semi-hard');
  const step = await read(page, 'step');
  await untilStep(page, step + 30);
  await expect(page).toHaveURL(/margin=0\.5/);
  await expect(page).toHaveURL(/mining=batch-semi-hard/);
  await page.getByTestId('play').click();
  await page.getByTestId('setting-embeddingSize').selectOption('16');
  await expect.poll(() => read(page, 'step'), { timeout: 30_000 }).toBe(0);
  await expect(page.getByTestId('map-caption')).toContainText('%');
});

test('fewer shown images: the census counts theirs', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?shown=500');
  await censusOf(page, 0);
  const { total, easy, semiHard, hard } = await census(page);
  expect(easy + semiHard + hard).toBe(total);
  expect(total).toBeGreaterThan(500 * 40 * 400);
  expect(total).toBeLessThan(500 * 60 * 470);
});

test('in Spanish', async ({ page }) => {
  await opened(page, '?lang=es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByTestId('play')).toContainText('Entrenar');
});

test('asks no other origin for anything', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(page.url() === 'about:blank' ? request.url() : page.url()).host)
      foreign.push(request.url());
  });
  await opened(page, '?autoplay');
  await untilStep(page, 40);
  expect(foreign).toEqual([]);
});
