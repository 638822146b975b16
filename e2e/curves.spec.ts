/** The learning curves: they are read and worked by pointer and keys, and a collapse is said in words. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read, trained, untilStep } from './playground';

const reading = async (page: Page, chart: string) =>
  Number(await page.getByTestId(`${chart}-curve`).getAttribute('aria-valuenow'));

/** So many single steps, so that there is a frame for each. */
async function stepped(page: Page, count: number): Promise<void> {
  await opened(page, '?shown=500');
  for (let step = 1; step <= count; step++) {
    await page.getByTestId('step-button').click();
    await untilStep(page, step);
  }
}

/** A fingerprint of what a chart shows. */
const drawn = (page: Page, chart: string) =>
  page.getByTestId(`${chart}-curve`).evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((hash, value) => (Math.imul(hash, 31) + value) | 0, 7);
  });

test('a click on the curve goes to that step, and Live comes back', async ({ page }) => {
  await stepped(page, 12);
  const curve = page.getByTestId('loss-curve');
  const box = (await curve.boundingBox())!;
  const before = await drawn(page, 'loss');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await expect.poll(() => reading(page, 'loss')).toBeLessThan(12);
  const step = await reading(page, 'loss');
  expect(step).toBeGreaterThan(0);
  // The other charts read the same step, and the loss in words is that of the step.
  expect(await reading(page, 'spread')).toBe(step);
  const words = await curve.getAttribute('aria-valuetext');
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => read(page, 'step')).toBe(step);
  expect(words).toContain((await read(page, 'loss')).toFixed(3));
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'past');
  await page.mouse.move(0, 0);
  // The playhead stays drawn where the pointer was.
  expect(await drawn(page, 'loss')).not.toBe(before);
  await page.getByTestId('live').click();
  await expect.poll(() => read(page, 'step')).toBe(12);
});

test('by keys: arrows read, Enter goes there, Escape keeps the anchor', { tag: '@thorough' }, async ({ page }) => {
  await stepped(page, 6);
  await page.getByTestId('pick-hard').click();
  const curve = page.getByTestId('loss-curve');
  await curve.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => reading(page, 'loss')).toBe(4);
  expect(await read(page, 'step')).toBe(6);
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page, 'step')).toBe(4);
  await page.keyboard.press('Home');
  await expect.poll(() => reading(page, 'quality')).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(() => reading(page, 'loss')).toBe(4);
  await expect(page.getByTestId('triplet')).toHaveAttribute('data-state', 'shown');
});

test('what is hovered elsewhere does not draw the charts again', { tag: '@thorough' }, async ({ page }) => {
  await stepped(page, 3);
  await page.getByTestId('pick-hard').click();
  await page.waitForTimeout(400);
  await page.evaluate(() => {
    const counted = window as unknown as { cleared: number };
    counted.cleared = 0;
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...rectangle) {
      if (this.canvas.dataset.testid?.endsWith('-curve')) counted.cleared++;
      clear.apply(this, rectangle);
    };
  });
  const cleared = () => page.evaluate(() => (window as unknown as { cleared: number }).cleared);
  for (const role of ['anchor', 'positive', 'negative']) {
    await page.getByTestId(`triplet-${role}`).hover();
    await expect(page.getByTestId(`triplet-${role}`)).toHaveAttribute('data-lit', 'true');
  }
  expect(await cleared()).toBe(0);
  await page.getByTestId('margin').fill('0.3');
  await expect.poll(cleared).toBeGreaterThan(0);
});

test('batch hard on a small net collapses, and the page says so; batch all does not', async ({ page }) => {
  await trained(page, '?autoplay&mining=batch-hard&net=mlp&steps=200', 200);
  expect(Math.abs((await read(page, 'loss')) - 1)).toBeLessThan(0.05);
  await expect(page.getByTestId('collapse')).toContainText('Collapsed');
  await expect(page.getByTestId('spread-curve')).toHaveAttribute('aria-valuetext', /spread 0\.0[0-4]/);
  await trained(page, '?autoplay&steps=60', 60);
  await expect(page.getByTestId('spread-curve')).toHaveAttribute('aria-valuetext', /spread [1-9]/);
  await expect(page.getByTestId('collapse')).toBeEmpty();
});

test('the labels fit into a narrow window', { tag: '@thorough' }, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await trained(page, '?autoplay&steps=40&theme=projector&shown=500', 40);
  const curve = page.getByTestId('loss-curve');
  await curve.scrollIntoViewIfNeeded();
  await expect.poll(() => curve.getAttribute('aria-valuemax')).toBe('40');
  // Nothing is drawn in the last two columns of pixels: no label runs out of the canvas.
  const atEdge = await curve.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(canvas.width - 2, 0, 2, canvas.height);
    return data.some((value) => value > 0);
  });
  expect(atEdge).toBe(false);
});
