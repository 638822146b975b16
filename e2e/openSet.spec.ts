/** A digit left out of training and wrong labels, on one page: marks and counts agree, numbers are there, and other minings are seen to take the wrong labels. */
import { expect, test } from '@playwright/test';
import { read, trained } from './playground';

test('leftout=4&flip=0.2: hollow dots, rings, both tables of metrics, the curve, and the matrix with other eyes', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await trained(page, '?autoplay&steps=60&net=mlp&shown=500&leftout=4&flip=0.2&views=triplet,matrix,curves', 60);
  const stage = page.getByTestId('stage');
  const count = async (name: string) => Number(await stage.getAttribute(`data-${name}`));

  // 55 of the first 500 test images of MNIST are a 4. Nine classes of 8 a batch.
  await expect(stage).toHaveAttribute('data-hollow', '55');
  expect(await read(page, 'images-seen')).toBe(60 * 72);
  await expect(page.getByTestId('setting-leftOut')).toHaveValue('4');
  await expect(page.getByTestId('setting-flippedShare')).toHaveValue('0.2');
  await expect(page.getByTestId('map-legend')).toHaveText('4: never trained on');

  // Rings come with the batch, as many as the matrix marks.
  expect(await count('ringed')).toBe(0);
  await page.getByTestId('show-batch').check();
  await expect(page.getByTestId('map-legend')).toContainText('wrong label');
  await expect.poll(() => count('ringed')).toBeGreaterThan(0);
  const ringed = await count('ringed');
  expect(ringed).toBeGreaterThan(3);
  expect(ringed).toBeLessThan(30);
  const matrix = page.getByTestId('matrix-canvas');
  await matrix.scrollIntoViewIfNeeded();
  await expect(matrix).toHaveAttribute('data-flipped', String(ringed));

  // Metrics: trained digits are gathered better than the one left out; more false negatives than by chance.
  await page.getByTestId('metrics').locator('summary').click();
  await expect.poll(() => read(page, 'metric-leftOutPrecision')).toBeGreaterThan(0);
  expect(await read(page, 'metric-trainedPrecision')).toBeGreaterThan(await read(page, 'metric-leftOutPrecision'));
  expect(await read(page, 'metric-trainedRecall')).toBeGreaterThan(await read(page, 'metric-leftOutRecall'));
  const [mined, chance] = [await read(page, 'metric-sameClass'), await read(page, 'metric-sameClassChance')];
  expect(mined).toBeGreaterThan(chance);
  expect(chance).toBeGreaterThan(0.005);
  expect(await read(page, 'metric-flipped')).toBeGreaterThan(mined);
  await page.getByTestId('metrics').locator('summary').click();

  // The same batch through the eyes of batch hard.
  const falseNegatives = async () => Number(await matrix.getAttribute('data-false-negatives'));
  expect(await falseNegatives()).toBeCloseTo(mined, 10);
  await page.getByTestId('matrix-eyes').selectOption('batch-hard');
  await expect.poll(falseNegatives).toBeGreaterThan(2 * mined);
  await expect(page.getByTestId('matrix-picked')).toContainText('by chance');

  // The triplet strip says of a batch image what it was told and what it is.
  await matrix.focus();
  const told = page.getByTestId('told-anchor');
  for (let row = 0; row < 40 && !(await told.isVisible()); row++) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
  }
  await expect(told).toHaveText(/^told \d, is \d$/);
  await expect(page.getByTestId('triplet-anchor')).toHaveAttribute('data-flipped', 'true');

  const curve = page.getByTestId('negatives-curve');
  await curve.scrollIntoViewIfNeeded();
  expect((await curve.boundingBox())!.height).toBeGreaterThan(40);
  await expect(curve).toHaveAttribute('aria-valuetext', /^Step 60: [\d.]+% of the negatives are false/);

  // Told the truth there is nothing of it.
  await page.getByTestId('setting-flippedShare').fill('0');
  await page.keyboard.press('Enter');
  await page.getByTestId('setting-leftOut').selectOption('none');
  await expect(page.getByTestId('map-legend')).toHaveCount(0);
  await expect(curve).toHaveCount(0);
  await expect(page.getByTestId('metric-leftOutPrecision')).toHaveCount(0);
  await expect.poll(() => new URL(page.url()).search).not.toMatch(/leftout|flip/);
  expect(problems).toEqual([]);
});
