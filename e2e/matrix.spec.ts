/** The batch matrix: its cells are the distances that every view shows, its marks what mining picks, and all of it works by mouse, finger and keys. */
import { expect, type Page, test } from '@playwright/test';
import { painted, read, trained } from './playground';

const canvas = (page: Page) => page.getByTestId('matrix-canvas');
const attribute = async (page: Page, name: string): Promise<string> => (await canvas(page).getAttribute(`data-${name}`)) ?? '';
const number = async (page: Page, name: string): Promise<number> => Number(await attribute(page, name));

/** The middle of a cell, from the canvas's corner. */
async function cell(page: Page, row: number, column: number): Promise<{ x: number; y: number }> {
  const [left, top, size] = [await number(page, 'left'), await number(page, 'top'), await number(page, 'cell')];
  return { x: left + (column + 0.5) * size, y: top + (row + 0.5) * size };
}

test('marks what batch hard picked: one positive and one negative for each of the 80 anchors', async ({ page }) => {
  await trained(page, '?autoplay&steps=5&views=matrix&mining=batch-hard', 5);
  await expect(canvas(page)).toHaveAttribute('data-step', '5');
  await expect(canvas(page)).toHaveAttribute('data-extent', 'some');
  expect([await number(page, 'picked'), await number(page, 'positives'), await number(page, 'negatives')]).toEqual([
    80, 80, 80,
  ]);
});

test('batch all marks nothing and says so; other eyes pick without touching the training', { tag: '@thorough' }, async ({
  page,
}) => {
  await trained(page, '?autoplay&steps=30&views=matrix', 30);
  await expect(canvas(page)).toHaveAttribute('data-extent', 'all');
  // 10 classes of 8: 80 anchors, 7 positives, 72 negatives.
  expect(await number(page, 'picked')).toBe(80 * 7 * 72);
  expect(await number(page, 'positives')).toBe(0);
  await page.getByTestId('matrix-eyes').selectOption('batch-hard');
  await expect(canvas(page)).toHaveAttribute('data-positives', '80');
  await page.getByTestId('matrix-eyes').selectOption('batch-semi-hard');
  await expect(canvas(page)).toHaveAttribute('data-extent', 'some');
  await page.getByTestId('margin').fill('0.3');
  const few = await number(page, 'picked');
  await page.getByTestId('margin').fill('2');
  await expect.poll(() => number(page, 'picked')).toBeGreaterThan(few);
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-all');
  expect(await read(page, 'step')).toBe(30);
});

test('a click takes the pair: the triplet view shows the very distance of the cell', async ({ page }) => {
  await trained(page, '?autoplay&steps=60&views=triplet,matrix', 60);
  await canvas(page).scrollIntoViewIfNeeded();
  const positive = await cell(page, 0, 3);
  await canvas(page).hover({ position: positive });
  await expect(page.getByTestId('matrix-distance')).toHaveAttribute('data-value', /./);
  const inner = await read(page, 'matrix-distance');
  expect(inner).toBeGreaterThan(0);
  await canvas(page).click({ position: positive });
  const outer = await cell(page, 0, 79);
  await canvas(page).click({ position: outer });
  await expect.poll(() => read(page, 'matrix-distance')).not.toBe(inner);
  await expect.poll(() => read(page, 'd-ap')).toBe(inner);
  await expect.poll(() => read(page, 'd-an')).toBe(await read(page, 'matrix-distance'));
  const loss = Math.max(0, inner - (await read(page, 'matrix-distance')) + 1);
  expect(Math.abs((await read(page, 'triplet-verdict')) - loss)).toBeLessThan(1e-6);
});

test('the keyboard alone: arrows move, Shift goes to the next class, Enter takes, and the button takes as well', async ({
  page,
}) => {
  await trained(page, '?autoplay&steps=20&views=triplet,matrix', 20);
  await canvas(page).focus();
  await page.keyboard.press('ArrowRight');
  await painted(page);
  await page.keyboard.press('ArrowRight');
  await painted(page);
  const inner = await read(page, 'matrix-distance');
  expect(inner).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page, 'd-ap')).toBe(inner);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => read(page, 'matrix-distance')).not.toBe(inner);
  const outer = await read(page, 'matrix-distance');
  await page.keyboard.press('Tab');
  await expect(page.getByTestId('matrix-take')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page, 'd-an')).toBe(outer);
  await expect.poll(() => read(page, 'd-ap')).toBe(inner);
});

test('a selected test image gets a row of its own, and loses it when it is let go', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=20&views=matrix', 20);
  await expect(canvas(page)).toHaveAttribute('data-probe-row', 'false');
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toHaveAttribute('data-probe-row', 'true');
  await page.keyboard.press('Escape');
  await expect(canvas(page)).toHaveAttribute('data-probe-row', 'false');
});

test('losses on pairs: semi-hard mining marks pairs on both sides of the diagonal', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=20&views=matrix&loss=contrastive&mining=batch-semi-hard', 20);
  await expect(canvas(page)).toHaveAttribute('data-extent', 'some');
  expect(await number(page, 'positives')).toBe(80 * 7);
  expect((await number(page, 'negatives')) % 2).toBe(0);
});

test('a loss on the whole batch picks nothing, and the matrix says so', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=10&views=matrix&loss=nt-xent', 10);
  await expect(canvas(page)).toHaveAttribute('data-extent', 'whole');
  await expect(page.getByTestId('matrix-picked')).toContainText('whole batch');
});

test('a mining that draws at random: the triplets that the loss was given are marked, not others', {
  tag: '@thorough',
}, async ({ page }) => {
  await trained(page, '?autoplay&steps=10&views=matrix&mining=random-negative', 10);
  await expect(canvas(page)).toHaveAttribute('data-extent', /some|sample/);
  expect(await number(page, 'picked')).toBeGreaterThan(80);
  expect(await number(page, 'negatives')).toBeGreaterThan(80);
});

test.describe('by finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });
  test('the first tap goes to a cell, the second takes it', async ({ page }) => {
    await trained(page, '?autoplay&steps=5&views=triplet,matrix', 5);
    await page.getByTestId('matrix').scrollIntoViewIfNeeded();
    await canvas(page).scrollIntoViewIfNeeded();
    const at = await cell(page, 0, 4);
    await canvas(page).tap({ position: at });
    await expect(page.getByTestId('matrix-distance')).toHaveAttribute('data-value', /./);
    await expect(page.getByTestId('d-ap')).toHaveCount(0);
    const inner = await read(page, 'matrix-distance');
    await canvas(page).tap({ position: at });
    await expect.poll(() => read(page, 'd-ap')).toBe(inner);
  });
});
