/** Images and words: what a text query finds after training, also with words that no image was drawn to, and what an image finds among the words; words that there are none of; words that do not arrive. */
import { expect, type Page, test } from '@playwright/test';
import { read, untilStep } from './playground';

const thrifty = 'page=words&net=mlp&shown=500';
const view = (page: Page) => page.getByTestId('word-query');
const line = (page: Page) => page.getByTestId('query-word');
const address = (page: Page) => new URL(page.url()).searchParams;

/** Waits until what this word finds is shown, of the frame that a run of so many steps ends with. */
async function foundBy(page: Page, word: string, step?: number) {
  await expect(view(page)).toHaveAttribute('data-word', word);
  await expect(view(page)).toHaveAttribute('data-found', 'true');
  if (step !== undefined) await expect(view(page)).toHaveAttribute('data-step', String(step));
  return page.locator('[data-testid="found"] button:not([hidden])').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { value, distance, verdict } = (button as HTMLElement).dataset;
      return { className: value, distance: Number(distance), verdict };
    }),
  );
}

const ofClass = (found: readonly { className?: string }[], name: string) =>
  found.filter(({ className }) => className === name).length;

const isAscending = (values: readonly number[]) => values.every((value, i) => i === 0 || value >= values[i - 1]);

test('choose fashion, train, find trousers by "jeans" and dresses by "gown", and the words of an image', async ({ page }) => {
  const steps = 150;
  await page.goto(`/?${thrifty}&dataset=mnist&steps=${steps}`);
  await expect(view(page)).toHaveAttribute('data-word', 'nil');
  await page.getByTestId('setting-dataset').selectOption('fashion');
  await expect(view(page)).toHaveAttribute('data-word', 'jeans');
  await expect(page.getByTestId('taught-words')).toContainText('trousers');
  await foundBy(page, 'jeans', 0);
  const untrained = await read(page, 'query-precision');
  await page.getByTestId('play').click();

  // While it trains: a word is typed, a suggestion is chosen by keys.
  await line(page).click();
  await line(page).fill('gow');
  await expect(page.getByTestId('query-suggestion').first()).toHaveText('gown');
  await line(page).press('ArrowDown');
  await expect(line(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await line(page).press('Enter');
  await expect(line(page)).toHaveValue('gown');
  await untilStep(page, steps);
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  const dresses = await foundBy(page, 'gown', steps);
  expect(ofClass(dresses.slice(0, 10), 'Dress'), JSON.stringify(dresses)).toBeGreaterThanOrEqual(6);
  await expect.poll(() => address(page).get('query')).toBe('gown');

  await line(page).fill('jeans');
  await line(page).press('Enter');
  const trousers = await foundBy(page, 'jeans', steps);
  expect(trousers.length).toBeGreaterThanOrEqual(12);
  expect(trousers.length).toBeLessThanOrEqual(24);
  expect(ofClass(trousers.slice(0, 10), 'Trousers'), JSON.stringify(trousers)).toBeGreaterThanOrEqual(8);
  expect(isAscending(trousers.map(({ distance }) => distance))).toBe(true);
  expect(trousers.every(({ className, verdict }) => (className === 'Trousers') === (verdict === 'right'))).toBe(true);
  const precision = await read(page, 'query-precision');
  expect(precision).toBeGreaterThan(untrained);
  expect(precision).toBeGreaterThan(4 * (await read(page, 'query-chance')));

  // An image as the query.
  await page.locator('[data-testid="found"] [data-verdict="right"]').first().click();
  await expect(view(page)).toHaveAttribute('data-words', 'true');
  const near = await page
    .getByTestId('near-words')
    .locator('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => {
        const { value, distance, verdict } = (button as HTMLElement).dataset;
        return { word: value, distance: Number(distance), verdict };
      }),
    );
  expect(near).toHaveLength(10);
  expect(isAscending(near.map(({ distance }) => distance))).toBe(true);
  expect(near.slice(0, 3)).toContainEqual(expect.objectContaining({ word: 'trousers', verdict: 'right' }));
  await expect(page.getByTestId('class-order').locator('[data-part]')).toHaveAttribute('data-value', /^trousers /);
  await expect.poll(() => address(page).get('anchor')).not.toBeNull();
  const row = Number(address(page).get('anchor'));
  await page.getByTestId('next-image').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => Number(address(page).get('anchor'))).toBe(row + 1);

  // The numbers of all words agree with one another and with those of the run.
  const words = page.getByTestId('word-precision-view');
  await words.scrollIntoViewIfNeeded();
  await expect(words).toHaveAttribute('data-step', String(steps));
  const mean = await read(page, 'precision-taught');
  expect(mean).toBeGreaterThan(0.75);
  expect(mean).toBeCloseTo(await read(page, 'word-precision'), 10);
  const values = await words.locator('[data-group="taught"] [data-word]').evaluateAll((rows) => {
    return rows.map((element) => Number((element as HTMLElement).dataset.value));
  });
  expect(values).toHaveLength(10);
  expect(values.reduce((sum, value) => sum + value, 0) / 10).toBeCloseTo(mean, 10);
  await expect(words.locator('[data-word="jeans"]')).toHaveAttribute('data-value', String(precision));
  expect(await read(page, 'precision-listed')).toBeGreaterThan(3 * (await read(page, 'precision-chance-listed')));
  expect(await read(page, 'precision-baseline')).toBeGreaterThan(0);
  await words.locator('[data-word="sandal"]').click();
  await foundBy(page, 'sandal', steps);

  // The curve leads back to the beginning.
  const curve = page.getByTestId('word-precision-curve');
  await curve.scrollIntoViewIfNeeded();
  await expect(curve).toHaveAttribute('aria-valuenow', String(steps));
  await curve.focus();
  await curve.press('Home');
  await curve.press('Enter');
  await expect(words).toHaveAttribute('data-step', '0');
  expect(await read(page, 'precision-taught')).toBeLessThan(mean);
});

test('a word that there is no vector of is answered with words that may have been meant', async ({ page }) => {
  await page.goto(`/?${thrifty}&query=jeens`);
  const unknown = page.getByTestId('query-unknown');
  await expect(unknown).toContainText('no vector for “jeens”');
  await expect(page.getByTestId('notices')).toHaveAttribute('data-value', '0');
  await expect(view(page)).toHaveAttribute('data-found', 'false');
  await unknown.getByRole('button', { name: 'jeans' }).click();
  await foundBy(page, 'jeans');
  await expect(unknown).toBeHidden();

  await line(page).fill('Qwrtzpfg');
  await expect(page.locator('.query-suggestions')).toContainText('No word');
  await line(page).press('Enter');
  await expect(unknown).toContainText('no vector for “qwrtzpfg”');
  await expect.poll(() => address(page).get('query')).toBe('qwrtzpfg');

  // Who reads Spanish may ask in Spanish.
  await page.goto(`/?${thrifty}&lang=es`);
  await line(page).fill('vestid');
  await expect(page.getByTestId('query-suggestion').first()).toHaveText(/dress\s*vestido/);
  await line(page).fill('Pantalón');
  await line(page).press('Enter');
  await foundBy(page, 'trousers');
  await expect.poll(() => address(page).get('query')).toBe('trousers');
  await page.reload();
  await expect(line(page)).toHaveValue('trousers');
});

test('word vectors that do not arrive, or arrive damaged, are named, and loading again works', async ({ page }) => {
  let fate: 'missing' | 'damaged' | 'whole' = 'missing';
  await page.route('**/glove/words.bin', async (route) => {
    if (fate === 'missing') return route.fulfill({ status: 404 });
    if (fate === 'whole') return route.continue();
    const response = await route.fetch();
    const body = Buffer.from(await response.body());
    body[body.length >> 1] ^= 0x55;
    return route.fulfill({ response, body });
  });
  await page.goto(`/?${thrifty}`);
  const notices = page.getByTestId('notices');
  const again = notices.getByRole('button', { name: 'Load again' });
  await expect(again.first()).toBeVisible({ timeout: 30_000 });
  await expect(notices).toContainText('words.bin');
  await expect(view(page).getByRole('alert')).toContainText('could not be loaded');
  // The rest of the page can be worked.
  await page.getByTestId('setting-net').selectOption('small-cnn');
  await page.getByTestId('setting-net').selectOption('mlp');

  fate = 'damaged';
  await again.first().click();
  await expect(view(page).getByRole('alert')).toBeHidden();
  await expect(view(page).getByRole('alert')).toBeVisible({ timeout: 30_000 });
  await expect(notices).toContainText('damaged');

  fate = 'whole';
  await view(page).getByRole('button', { name: 'Load again' }).click();
  await foundBy(page, 'jeans', 0);
  await page.getByTestId('play').click();
  await untilStep(page, 3);
});
