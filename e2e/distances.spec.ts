/** The distance histogram: every pair is in it, its margin is a handle on the real one, and the past is measured frame by frame. */
import { expect, type Page, test } from '@playwright/test';
import { census, read, trained } from './playground';

const view = (page: Page) => page.getByTestId('distances');
const line = (page: Page) => page.getByTestId('distances-histogram-margin');
const data = async (page: Page, name: string): Promise<number> => Number(await view(page).getAttribute(`data-${name}`));

test('holds all pairs of the 2,000 shown images, same and different', async ({ page }) => {
  await trained(page, '?autoplay&steps=40&views=distances&shown=2000', 40);
  await expect(view(page)).toHaveAttribute('data-step', '40');
  const sizes = [175, 234, 219, 207, 217, 179, 178, 205, 192, 194];
  const same = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  expect(await data(page, 'same')).toBe(same);
  expect(await data(page, 'other')).toBe((2000 * 1999) / 2 - same);
  const overlap = await read(page, 'distances-overlap');
  expect(overlap).toBeGreaterThan(0);
  expect(overlap).toBeLessThan(1);
});

test('dragging the line moves the margin and the census; the keys do as well', async ({ page }) => {
  await trained(page, '?autoplay&steps=40&views=distances', 40);
  await expect(view(page)).toHaveAttribute('data-from', 'median');
  const before = await census(page);
  await line(page).scrollIntoViewIfNeeded();
  const box = await line(page).boundingBox();
  const plot = await page.getByTestId('distances-histogram').boundingBox();
  if (!box || !plot) throw new Error('the histogram is not on the page');
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y, { steps: 5 });
  await page.mouse.up();
  // The axis runs from 0.2 rem to 0.2 rem before the end.
  const perPixel = (await data(page, 'upper')) / (plot.width - 6.4);
  const margin = await read(page, 'margin');
  expect(Math.abs(margin - (1 + 20 * perPixel))).toBeLessThan(perPixel + 0.01);
  await expect(page.locator('.census')).toHaveAttribute('data-margin', String(margin));
  const after = await census(page);
  expect(after.hard).toBe(before.hard);
  expect(after.semiHard).toBeGreaterThan(before.semiHard);
  await line(page).focus();
  await page.keyboard.press('Home');
  await expect(line(page)).toHaveAttribute('aria-valuenow', '0');
  expect((await census(page)).semiHard).toBe(0);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(line(page)).toHaveAttribute('aria-valuenow', '0.11');
  await expect(page).toHaveURL(/margin=0\.11/);
});

test('the ruler begins at d(a, p) of the selected triplet, and at 0 for a loss on pairs', { tag: '@thorough' }, async ({
  page,
}) => {
  await trained(page, '?autoplay&steps=60&views=triplet,distances', 60);
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(view(page)).toHaveAttribute('data-from', 'selected');
  await expect.poll(() => read(page, 'd-ap')).toBe(await data(page, 'base'));
  await page.getByTestId('setting-loss').selectOption('contrastive');
  await expect(view(page)).toHaveAttribute('data-from', 'fixed');
  await expect(view(page)).toHaveAttribute('data-base', '0');
});

test('over time: frames are measured, and a click or the keys go to one of them', async ({ page }) => {
  await trained(page, '?autoplay&steps=80&views=distances&shown=500', 80);
  const chart = page.getByTestId('distances-time');
  await expect.poll(async () => Number(await chart.getAttribute('data-frames'))).toBeGreaterThan(3);
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(chart).toHaveAttribute('aria-valuenow', '0');
  await expect(view(page)).toHaveAttribute('data-step', '0');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(view(page)).toHaveAttribute('data-step', '80');
  const [left, right] = [Number(await chart.getAttribute('data-left')), Number(await chart.getAttribute('data-right'))];
  await chart.scrollIntoViewIfNeeded();
  await chart.click({ position: { x: (left + right) / 2, y: 30 } });
  await expect.poll(() => data(page, 'step')).toBeLessThan(70);
  expect(await data(page, 'step')).toBeGreaterThan(10);
});
