/** The compare page: presets show what their captions say, an image is found in every map, and one's own comparison is made from the playground. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read } from './playground';

const numberIn = (page: Page, column: string, run: number) => read(page, `${column}-${run}`);

/** Of each run, in a column of the table. */
async function column(page: Page, name: string): Promise<number[]> {
  const runs = Number(await page.getByTestId('compare').getAttribute('data-runs'));
  return Promise.all(Array.from({ length: runs }, (_, run) => numberIn(page, name, run)));
}

/** Until all runs have forwarded so many images, training stands still and the last frames are examined. */
async function untilImages(page: Page, images: number): Promise<void> {
  await expect
    .poll(async () => Math.min(...(await column(page, 'imagesSeen'))), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(images);
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await expect(page.getByTestId('compare-table')).toHaveAttribute('data-examined', 'true', { timeout: 20_000 });
}

const titles = (page: Page) => page.locator('.multiple figcaption b').allTextContents();

test('presets: each shows what its caption says', async ({ page }) => {
  await page.goto('/?page=compare&beside=miners&backend=wasm&autoplay&steps=120');
  await untilImages(page, 120 * 80);
  await expect(page.getByTestId('preset-miners')).toHaveAttribute('aria-pressed', 'true');
  const [losses, answers] = [await column(page, 'loss'), await column(page, 'knn5')];
  expect(losses[0]).toBe(Math.min(...losses));
  expect(answers[0]).toBe(Math.min(...answers));
  expect(await numberIn(page, 'spread', 3)).toBeLessThan(0.05 * 0.2);
  await expect(page.getByTestId('run-3')).toHaveAttribute('data-collapsed', 'true');
  await expect(page.getByTestId('collapsed-3')).toContainText('loss = margin');

  // The others are opened from the menu, stop by themselves, and are in the address.
  await page.getByTestId('preset-collapse').click();
  await expect.poll(() => titles(page)).toHaveLength(3);
  await page.getByTestId('play').click();
  await untilImages(page, 300 * 80);
  const [all, hard, rescued] = await column(page, 'spread');
  expect(hard).toBeLessThan(0.05 * all);
  expect(rescued).toBeGreaterThan(0.5 * all);
  expect(Math.abs((await numberIn(page, 'loss', 1)) - 0.2)).toBeLessThan(0.02 * 0.2);
  expect(await numberIn(page, 'recallAt1', 1)).toBeGreaterThan(0.7);
  expect(await numberIn(page, 'meanAveragePrecisionAtR', 1)).toBeLessThan(
    0.7 * (await numberIn(page, 'meanAveragePrecisionAtR', 0)),
  );
  await expect(page.getByTestId('collapse-note')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('beside')).toBe('collapse');

  // Back in time, before the rescue: the third run is collapsed as well, and the table says the numbers of then.
  const slider = page.getByTestId('timeline');
  await slider.evaluate((input: HTMLInputElement) => {
    input.value = String(100 * 80);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.getByTestId('run-2')).toHaveAttribute('data-collapsed', 'true');
  expect(await numberIn(page, 'imagesSeen', 2)).toBeLessThanOrEqual(100 * 80);
  await page.getByTestId('live').click();
  await expect(page.getByTestId('run-2')).toHaveAttribute('data-collapsed', 'false');
});

test('presets: losses, margins, dimensions, offline or online', async ({ page }) => {
  await page.goto('/?page=compare&beside=losses&backend=wasm&seed=2&autoplay&steps=200');
  await untilImages(page, 200 * 80);
  const losses = { map: await column(page, 'meanAveragePrecisionAtR'), spread: await column(page, 'spread') };
  expect(Math.min(losses.map[1], losses.map[2])).toBeGreaterThan(losses.map[0] + 0.05);
  expect(losses.spread[0]).toBeGreaterThan(4 * Math.max(losses.spread[1], losses.spread[2]));

  const open = async (preset: string, images: number) => {
    await page.getByTestId(`preset-${preset}`).click();
    await expect.poll(async () => Math.max(...(await column(page, 'imagesSeen')))).toBe(0);
    await page.getByTestId('play').click();
    await untilImages(page, images);
  };
  await open('margins', 200 * 80);
  const spreads = await column(page, 'spread');
  [0.1, 1, 5].forEach((margin, run) => {
    expect(spreads[run] / margin).toBeGreaterThan(3);
    expect(spreads[run] / margin).toBeLessThan(4);
  });
  await open('sizes', 200 * 80);
  const [two, three, sixteen] = await column(page, 'meanAveragePrecisionAtR');
  expect(three).toBeGreaterThan(two);
  expect(sixteen).toBeGreaterThan(three);
  await expect(page.locator('.multiple-caption').nth(2)).toContainText('PCA');
  await open('offline', 200 * 80);
  const [fixed, renewed, online] = await column(page, 'knn5');
  expect(online).toBeGreaterThan(Math.max(fixed, renewed) + 0.1);
});

test('an image is marked in every map, by pointer and by keys', async ({ page }) => {
  await page.goto('/?page=compare&beside=losses&backend=wasm&autoplay&steps=10');
  await untilImages(page, 800);
  const print = (run: number) =>
    page
      .locator(`[data-testid="run-${run}"] canvas`)
      .nth(1)
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.reduce((hash, value) => (Math.imul(hash, 31) + value) | 0, 7);
      });
  const before = [await print(0), await print(1), await print(2)];
  await page.getByTestId('map-0').focus();
  await page.keyboard.press('ArrowRight');
  for (const run of [0, 1, 2]) await expect.poll(() => print(run)).not.toBe(before[run]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pinned')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('pinned')).toBeHidden();
  for (const run of [1, 2]) await expect.poll(() => print(run)).not.toBe(before[run]);

  // The page's own keys.
  await page.getByTestId('map-0').blur();
  for (const run of [0, 1, 2]) await expect.poll(() => print(run)).toBe(before[run]);
  await page.keyboard.press('s');
  await expect.poll(() => numberIn(page, 'imagesSeen', 2)).toBe(880);
  await page.keyboard.press(',');
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'past');
  await page.keyboard.press('.');
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'live');
});

test('from the playground to a comparison of one’s own', async ({ page }) => {
  await opened(page, '?net=mlp&shown=500&mining=batch-semi-hard&backend=wasm');
  await page.getByTestId('compare-with').click();
  await expect.poll(() => titles(page)).toEqual(['no difference yet', 'no difference yet']);

  await page.getByTestId('edit-1').click();
  await page.getByTestId('edit-1-field').selectOption('margin');
  await page.getByTestId('edit-1-value').fill('3');
  await page.getByTestId('edit-1-value').press('Enter');
  await page.getByTestId('edit-1-start').click();
  await expect.poll(() => titles(page)).toEqual(['margin 1', 'margin 3']);

  await page.getByTestId('add-run').click();
  await page.getByTestId('edit-2').click();
  await page.getByTestId('edit-2-field').selectOption('mining');
  await page.getByTestId('edit-2-value').selectOption('random-negative');
  await page.getByTestId('edit-2-start').click();
  await expect.poll(() => titles(page)).toEqual(['Batch semi-hard, margin 1', 'margin 3', 'Random negative']);

  await page.getByTestId('edit-all').click();
  await page.getByTestId('edit-all-field').selectOption('seed');
  await page.getByTestId('edit-all-value').fill('7');
  await page.getByTestId('edit-all-value').press('Enter');
  await page.getByTestId('edit-all-start').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('seed')).toBe('7');
  await page.getByTestId('step-button').click();
  await expect.poll(() => column(page, 'imagesSeen')).toEqual([80, 80, 80]);

  // The address brings the same runs back.
  await page.reload();
  await expect.poll(() => titles(page)).toEqual(['Batch semi-hard, margin 1', 'margin 3', 'Random negative']);
  await page.getByTestId('edit-1').click();
  await page.getByTestId('edit-1-remove').click();
  await expect.poll(() => titles(page)).toEqual(['Batch semi-hard', 'Random negative']);
});
