/** The compare page: presets show what their captions say, an image is found in every map, and one's own comparison is made from the playground. */
import { expect, type Page, test } from '@playwright/test';
import { opened, painted, read } from './playground';

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

/** To the end of a recording, by the button. */
async function toEnd(page: Page): Promise<void> {
  await page.getByTestId('live').click();
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'live');
  await expect(page.getByTestId('compare-table')).toHaveAttribute('data-examined', 'true');
}

/** What captions say, by the numbers of the table; margins and losses as the runs have them. */
const says: Record<string, (page: Page) => Promise<void>> = {
  async losses(page) {
    const [gathered, spread] = [await column(page, 'meanAveragePrecisionAtR'), await column(page, 'spread')];
    expect(Math.min(gathered[1], gathered[2])).toBeGreaterThan(gathered[0] + 0.05);
    expect(spread[0]).toBeGreaterThan(4 * Math.max(spread[1], spread[2]));
  },
  async miners(page) {
    const [losses, answers] = [await column(page, 'loss'), await column(page, 'knn5')];
    expect(losses[0]).toBe(Math.min(...losses));
    expect(answers[0]).toBe(Math.min(...answers));
    expect(await numberIn(page, 'spread', 3)).toBeLessThan(0.05 * 0.2);
    await expect(page.getByTestId('run-3')).toHaveAttribute('data-collapsed', 'true');
    await expect(page.getByTestId('collapsed-3')).toContainText('loss = margin');
  },
  async margins(page) {
    const spreads = await column(page, 'spread');
    [0.1, 1, 5].forEach((margin, run) => {
      expect(spreads[run] / margin).toBeGreaterThan(3);
      expect(spreads[run] / margin).toBeLessThan(4);
    });
  },
  async collapse(page) {
    const [all, hard, rescued] = await column(page, 'spread');
    expect(hard).toBeLessThan(0.05 * all);
    expect(rescued).toBeGreaterThan(0.5 * all);
    expect(Math.abs((await numberIn(page, 'loss', 1)) - 0.2)).toBeLessThan(0.02 * 0.2);
    expect(await numberIn(page, 'recallAt1', 1)).toBeGreaterThan(0.7);
    const gathered = await column(page, 'meanAveragePrecisionAtR');
    expect(gathered[1]).toBeLessThan(0.7 * gathered[0]);
    await expect(page.getByTestId('collapse-note')).toBeVisible();
  },
  async offline(page) {
    const [fixed, renewed, online] = await column(page, 'knn5');
    expect(online).toBeGreaterThan(Math.max(fixed, renewed) + 0.1);
  },
  async 'open-set'(page) {
    const [entropy, contrastive, triplet] = await column(page, 'leftOutPrecision');
    expect(entropy).toBeGreaterThan(Math.max(contrastive, triplet));
    const trained = await column(page, 'trainedPrecision');
    expect(trained[0]).toBe(Math.min(...trained));
    await expect(page.getByTestId('falseNegatives-0')).toHaveCount(0);
  },
  async dirty(page) {
    const [all, random, semiHard] = await column(page, 'falseNegatives');
    expect(Math.min(random, semiHard)).toBeGreaterThan(1.5 * all);
    expect(await numberIn(page, 'spread', 3)).toBeLessThan(0.05 * 0.2);
    await expect(page.getByTestId('leftOutPrecision-0')).toHaveCount(0);
  },
};

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

test('presets trained live from another seed show what their captions say', { tag: '@thorough' }, async ({ page }) => {
  await page.goto('/?page=compare&beside=miners&seed=2&backend=wasm&autoplay&steps=120');
  await untilImages(page, 120 * 80);
  await says.miners(page);
  const open = async (preset: string, images: number) => {
    await page.getByTestId(`preset-${preset}`).click();
    await expect.poll(async () => Math.max(...(await column(page, 'imagesSeen')))).toBe(0);
    await page.getByTestId('play').click();
    await untilImages(page, images);
    expect(new URL(page.url()).searchParams.get('beside')).toBe(preset);
  };
  await open('offline', 200 * 80);
  await says.offline(page);
  await open('open-set', 200 * 72);
  await says['open-set'](page);
  await open('dirty', 200 * 80);
  await says.dirty(page);
  await open('collapse', 300 * 80);
  await says.collapse(page);

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
  await painted(page);
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
