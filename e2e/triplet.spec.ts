/** The triplet strip: what it shows adds up, and its pictures choose other triplets, by mouse and by keyboard alone. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read, trained } from './playground';

/** The numbers of the formula as they stand in the MathML of its nth line: those put in, and the result. */
const formula = (page: Page, line = 0) =>
  page.getByTestId('triplet-formula').evaluate((host, nth) => {
    const [, , numbers, result] = host.children[nth].children;
    const read = (math: Element) => [...math.querySelectorAll('mn')].map((number) => Number(number.textContent));
    return { put: read(numbers), result: read(result)[0] };
  }, line);

const width = async (page: Page, testId: string) => (await page.getByTestId(testId).boundingBox())?.width ?? 0;

async function picked(page: Page, query = '?autoplay&steps=60', steps = 60): Promise<void> {
  await trained(page, query, steps);
  await page.getByTestId('pick-hard').click();
  await expect(page.getByTestId('triplet')).toHaveAttribute('data-state', 'shown');
}

test('a hard triplet is found, and distances, bars, formula, kind and loss say the same', async ({ page }) => {
  await picked(page);
  const dAp = await read(page, 'd-ap');
  const dAn = await read(page, 'd-an');
  expect(dAn).toBeLessThanOrEqual(dAp);
  await expect(page.getByTestId('triplet-verdict')).toHaveAttribute('data-kind', 'hard');
  const loss = await read(page, 'triplet-verdict');
  expect(loss).toBeCloseTo(dAp - dAn + 1, 5);
  const { put, result } = await formula(page);
  expect(put.length).toBe(4);
  expect(Math.max(put[0], put[1] - put[2] + put[3])).toBeCloseTo(result, 2);
  expect(result).toBeCloseTo(loss, 3);
  const unit = (await width(page, 'bar-ap')) / dAp;
  expect((await width(page, 'bar-an')) / dAn).toBeCloseTo(unit, 0);
  expect(Math.abs((await width(page, 'bar-margin')) - unit)).toBeLessThan(2);
});

test('moving the margin changes the loss by the same amount, until the triplet is easy and nothing moves', async ({ page }) => {
  await picked(page);
  const before = await read(page, 'triplet-verdict');
  await page.getByTestId('margin').fill('1.5');
  await expect.poll(() => read(page, 'triplet-verdict')).toBeCloseTo(before + 0.5, 5);
  expect(await read(page, 'bar-margin')).toBe(1.5);
  for (const role of ['positive', 'negative'])
    expect(
      Number(await page.getByTestId(`force-${role}`).locator('[data-part="strength"]').getAttribute('data-value')),
    ).toBeCloseTo(1, 5);
  await page.getByTestId('margin').fill('0');
  await page.getByTestId('triplet-negative').focus();
  await page.keyboard.press('End');
  await expect(page.getByTestId('triplet-verdict')).toHaveAttribute('data-kind', 'easy');
  expect(await read(page, 'triplet-verdict')).toBe(0);
  await expect(page.getByTestId('triplet-forces')).toHaveAttribute('data-moving', 'false');
  await expect(page.getByTestId('triplet-forces').locator('[data-part="still"]')).toBeVisible();
});

test('next positive comes nearer each time, next negative goes farther, and back to the hardest', { tag: '@thorough' }, async ({
  page,
}) => {
  await picked(page);
  const start = { ap: await read(page, 'd-ap'), an: await read(page, 'd-an') };
  for (const [role, distance, sign] of [
    ['positive', 'd-ap', -1],
    ['negative', 'd-an', 1],
  ] as const) {
    let before = await read(page, distance);
    for (let place = 1; place <= 6; place++) {
      await page.getByTestId(`easier-${role}`).click();
      await expect(page.getByTestId(`rank-${role}`)).toHaveAttribute('data-value', String(place));
      const now = await read(page, distance);
      expect(sign * (now - before)).toBeGreaterThanOrEqual(0);
      before = now;
    }
    await page.getByTestId(`harder-${role}`).click();
    await expect(page.getByTestId(`rank-${role}`)).toHaveAttribute('data-value', '5');
    await page.getByTestId(`rank-${role}`).click();
    await expect(page.getByTestId(`rank-${role}`)).toHaveAttribute('aria-pressed', 'true');
  }
  expect(await read(page, 'd-ap')).toBe(start.ap);
  expect(await read(page, 'd-an')).toBe(start.an);
});

test('by keyboard alone: find one, step, make the positive the anchor, let go', async ({ page }) => {
  await trained(page, '?autoplay&steps=40', 40);
  await page.getByTestId('pick-hard').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('triplet')).toHaveAttribute('data-state', 'shown');
  await page.getByTestId('triplet-positive').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('rank-positive')).toHaveAttribute('data-value', '2');
  await page.keyboard.press('Home');
  await expect(page.getByTestId('rank-positive')).toHaveAttribute('data-value', '0');
  const positive = await read(page, 'triplet-positive');
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page, 'triplet-anchor')).toBe(positive);
  await page.getByTestId('triplet-anchor').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pick-hard')).toBeVisible();
});

test('another one is another anchor; a picture under the pointer lights its point on the map', { tag: '@thorough' }, async ({
  page,
}) => {
  await picked(page);
  const anchor = await read(page, 'triplet-anchor');
  await page.getByTestId('triplet-another').click();
  await expect.poll(() => read(page, 'triplet-anchor')).not.toBe(anchor);
  const hoverLayer = () =>
    page.getByTestId('map').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return data.reduce((drawn, value, i) => (i % 4 === 3 && value > 0 ? drawn + 1 : drawn), 0);
    });
  expect(await hoverLayer()).toBe(0);
  await page.getByTestId('triplet-negative').hover();
  await expect.poll(hoverLayer).toBeGreaterThan(100);
  await expect(page.getByTestId('triplet-negative')).toHaveAttribute('data-lit', 'true');
  await page.getByTestId('play').hover();
  await expect.poll(hoverLayer).toBe(0);
});

test('follows the training, and Spanish separates with semicolons', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?lang=es');
  await page.getByTestId('pick-hard').click();
  const before = await read(page, 'd-ap');
  await page.getByTestId('play').click();
  await expect.poll(() => read(page, 'd-ap')).not.toBe(before);
  await expect(page.getByTestId('triplet-formula').locator('mo', { hasText: ';' }).first()).toBeAttached();
});

test('a pair loss has a line for each pair and one for both', { tag: '@thorough' }, async ({ page }) => {
  await picked(page, '?autoplay&loss=contrastive-linear&steps=40', 40);
  const dAp = await read(page, 'd-ap');
  const dAn = await read(page, 'd-an');
  expect((await formula(page, 0)).result).toBeCloseTo(dAp, 2);
  expect((await formula(page, 1)).result).toBeCloseTo(Math.max(0, 1 - dAn), 2);
  const { put, result } = await formula(page, 2);
  expect((put[0] + put[1]) / put[2]).toBeCloseTo(result, 2);
  expect(await read(page, 'triplet-verdict')).toBeCloseTo(result, 3);
});
