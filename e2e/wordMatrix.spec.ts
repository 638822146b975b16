/** The matrix of class words, raw against centred vectors with the reader's own runs, and the table of class words: one short run, its like with raw vectors, another word. */
import { expect, type Page, test } from '@playwright/test';
import { read, untilStep } from './playground';

const steps = 12;

/** Of every cell in order of rows. */
const cells = (page: Page, name: 'distance' | 'active' | 'near' | 'nearest') =>
  page
    .getByTestId('word-matrix-grid')
    .locator('[data-own]')
    .evaluateAll((groups, key) => groups.map((group) => Number((group as SVGElement).dataset[key])), name);

const sum = (numbers: number[]) => numbers.reduce((total, value) => total + value, 0);

test('the matrix counts the last batch, runs are compared, words are changed', async ({ page }) => {
  await page.goto(`/?page=words&net=mlp&shown=500&seed=1&autoplay&steps=${steps}`);
  await untilStep(page, steps);
  const matrix = page.getByTestId('word-matrix');
  await matrix.scrollIntoViewIfNeeded();
  await expect(matrix).toHaveAttribute('data-step', String(steps));

  // Distances are those that the other view tells; outlines are thirds; dots are the negatives with a loss.
  const distances = await cells(page, 'distance');
  expect(distances).toHaveLength(100);
  const apart = distances.filter((_, at) => at % 11 !== 0);
  expect(Math.min(...apart)).toBe(await read(page, 'closest-centred'));
  expect(sum(await cells(page, 'near'))).toBe(30);
  const active = sum(await cells(page, 'active'));
  expect(active).toBe(Number(await matrix.getAttribute('data-active-count')));
  expect(active).toBeGreaterThan(0);
  await expect(page.getByTestId('word-matrix-near')).toContainText(`Of ${active} negatives`);
  await expect(page.getByTestId('word-matrix-near')).toContainText('by chance it would be 33%');
  await expect(page.getByTestId('word-matrix-pair')).toContainText('of its loss');

  // Every shown image lies nearest to one word.
  expect(sum(await cells(page, 'nearest'))).toBe(500);
  await page.getByTestId('word-matrix-side').getByText('Images to words').click();
  await expect(page.getByTestId('word-matrix-near')).toContainText('lie nearest to');

  // By keyboard from cell to cell; what is under the cursor is said below.
  await page.getByTestId('word-matrix-grid').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('word-matrix-cell')).toContainText('t-shirt: the own word');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('word-matrix-cell')).toContainText(`t-shirt → shirt: distance ${distances[6].toFixed(2)}`);

  // One run, told as the readouts tell it; then the same with raw vectors.
  const row = page.getByTestId('tried-run');
  await expect(row).toHaveCount(1);
  await expect(row.locator('[data-part="mean"]')).toHaveAttribute('data-value', String(await read(page, 'word-precision')));
  await expect(row.locator('[data-part="listed"]')).not.toHaveAttribute('data-value', '');
  await expect(page.getByTestId('same-with-centred')).toBeDisabled();
  await page.getByTestId('same-with-raw').click();
  await expect(page).toHaveURL(/vectors=raw/);
  await expect(row).toHaveCount(2, { timeout: 30_000 });
  await expect(row.nth(1)).toHaveAttribute('data-step', String(steps), { timeout: 30_000 });
  await expect(row.nth(1)).toHaveAttribute('data-vectors', 'raw');
  await expect(page.getByTestId('vectors-difference')).toContainText(`after ${steps} steps`);

  // Another class word: address and matrix follow. One that cannot be had is refused, and the old one stays.
  await page.getByTestId('class-words').locator('summary').click();
  const dress = page.getByTestId('class-word-3');
  await dress.fill('gown');
  await dress.press('Enter');
  await expect(page).toHaveURL(/classwords=\.\.\.gown/);
  await expect(page.getByTestId('word-matrix-grid')).toContainText('gown');
  await expect(page.getByTestId('word-matrix-grid')).not.toContainText('dress');
  for (const [typed, said] of [
    ['gownnn', 'There is no vector for “gownnn”'],
    ['coat', '“coat” already stands for Coat'],
  ]) {
    await dress.fill(typed);
    await dress.press('Enter');
    await expect(page.getByTestId('class-words-refused')).toContainText(said);
    await expect(dress).toHaveValue('gown');
  }
  await expect(page).toHaveURL(/classwords=\.\.\.gown/);
  await page.getByTestId('class-words-own').click();
  await expect(page).not.toHaveURL(/classwords/);
  await expect(dress).toHaveValue('dress');
});
