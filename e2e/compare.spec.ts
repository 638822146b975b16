/** The compare page: presets show what their captions say, an image is found in every map, and one's own comparison is made from the playground. */
import { expect, type Page, test } from '@playwright/test';
import { opened, painted } from './playground';
import { column, numberIn, says, untilImages } from './presets';

const titles = (page: Page) => page.locator('.multiple figcaption b').allTextContents();

/** To the end of a recording, by the button. */
async function toEnd(page: Page): Promise<void> {
  await page.getByTestId('live').click();
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'live');
  await expect(page.getByTestId('compare-table')).toHaveAttribute('data-examined', 'true');
}

/** Scripts and data that only training needs. */
const trainingParts = /engine|tfjs|backend|tensorflow|\.wasm|data\/mnist/i;

test('recorded comparisons show what the captions say, without training code, and then the same is trained live', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/?page=compare&recorded=losses');
  const bar = page.getByTestId('recorded');
  await expect(bar).toContainText('Recorded');
  await expect(page.locator('.multiple-map').nth(2)).toHaveAttribute('data-step', '0');
  await expect(page.getByTestId('preset-losses')).toHaveAttribute('aria-pressed', 'true');
  await toEnd(page);
  await says.losses(page);
  // From one recording to the next without loading the page anew.
  for (const [preset, id] of Object.entries({ miners: 'miners', margins: 'margins', collapse: 'rescue' })) {
    await page.getByTestId(`preset-${preset}`).click();
    await expect(bar).toHaveAttribute('data-value', id);
    await expect(bar).toContainText('trained beforehand');
    await toEnd(page);
    await says[preset](page);
  }
  await page.getByTestId('reset').click();
  await expect(page.locator('.multiple-map').first()).toHaveAttribute('data-step', '0');
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'playing');
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  expect(await column(page, 'imagesSeen')).toEqual([24_000, 24_000, 24_000]);
  await expect.poll(() => new URL(page.url()).search).toBe('?page=compare&recorded=rescue');
  expect(asked.filter((path) => trainingParts.test(path))).toEqual([]);

  await page.getByTestId('train-live').click();
  await expect(bar).toBeHidden();
  await expect.poll(async () => (await column(page, 'imagesSeen'))[2]).toBeGreaterThan(0);
  await expect(page.getByTestId('preset-collapse')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => new URL(page.url()).searchParams.get('beside')).toBe('collapse');
  expect(asked.some((path) => trainingParts.test(path))).toBe(true);
  await page.getByTestId('show-recording').click();
  await expect(bar).toHaveAttribute('data-value', 'rescue');
  await expect(page.locator('.multiple-map').first()).toHaveAttribute('data-step', '0');
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
  const prints = async () => [await print(0), await print(1), await print(2)];
  // The frames of the maps still follow the last points for a moment.
  let before = await prints();
  await expect
    .poll(async () => {
      const last = before;
      await painted(page);
      before = await prints();
      return before.join() === last.join();
    })
    .toBe(true);
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
