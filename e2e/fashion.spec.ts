/** Clothes instead of digits: chosen in the settings, trained, and named by their names in all that is read, in English and once in Spanish. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read } from './playground';

/** The header says what the house is about, and the select that one can go back. */
const visibleText = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.innerText;
    const left = [...document.querySelectorAll<HTMLElement>('header, [data-testid="setting-dataset"]')];
    return left.reduce((text, element) => text.replace(element.innerText, ''), copy);
  });

test('chosen in the settings, trained, named: map, table, strip, search, what is left out; back to digits', async ({
  page,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await opened(page, '?net=mlp&shown=500&steps=60&views=triplet,matrix,retrieval,distances');
  const dataset = page.getByTestId('setting-dataset');
  await expect(dataset).toHaveValue('mnist');
  await dataset.selectOption('fashion');
  await expect(page).toHaveURL(/dataset=fashion/);
  await expect(page.locator('.first')).toContainText('one of 500 pictures of clothes, shoes and bags');
  await page.getByTestId('setting-leftOut').selectOption({ label: 'Trousers' });
  await expect(page).toHaveURL(/leftout=1/);
  await expect(page.getByTestId('map-legend')).toHaveText('Trousers: never trained on');
  await expect(page.locator('.first')).toContainText('pictures of clothes');
  await page.getByTestId('play').click();
  await expect.poll(() => read(page, 'step'), { timeout: 30_000 }).toBe(60);
  expect(await read(page, 'knn5')).toBeGreaterThan(0.55);

  // Test image 1 is a pullover, image 0 a boot.
  await page.getByTestId('retrieval-source').getByText('Pick').click();
  await page.getByTestId('another-Trousers').click();
  await expect(page.getByTestId('triplet-anchor')).toHaveAttribute('aria-label', /^anchor: trousers\./);
  await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /The anchor is image \d+, trousers\./);
  await page.getByTestId('another-Boot').click();
  await expect(page.getByTestId('map')).toHaveAttribute(
    'aria-label',
    /The anchor is image \d+, a boot\..*class trousers|class trousers.*a boot\./,
  );
  await expect(page.getByTestId('another-Trousers')).toHaveAttribute('title', 'Another pair of trousers of the test images');
  await expect(page.getByTestId('neighbour').first()).toHaveAttribute(
    'aria-label',
    /^Neighbour 1: (a [A-Za-z-]+|trousers), distance/,
  );
  await expect(page.getByTestId('reading')).toContainText(/The net says\s*[A-Za-z-]+/);
  const words = await visibleText(page);
  expect(words).toContain('Trousers');
  expect(words).not.toMatch(/digit/i);

  // The same in Spanish.
  await page.getByTestId('language').selectOption('es');
  await expect(page.getByTestId('map')).toHaveAttribute('aria-label', /El ancla es la imagen \d+, un botín\./);
  await expect(page.getByTestId('map-legend')).toHaveText('Pantalón: clase nunca entrenada');
  await expect(page.getByTestId('another-Shirt')).toHaveText('Camisa');
  expect(await visibleText(page)).not.toMatch(/cifra|dígito|digit/i);
  expect(problems).toEqual([]);
});

test('beside one another: one data set for all runs, its classes in the legend', async ({ page }) => {
  await page.goto('/?page=compare&net=mlp&shown=500&beside=loss:contrastive');
  const legend = page.locator('.compare-legend');
  await expect(legend.locator('li').nth(1)).toHaveText('1', { timeout: 30_000 });
  await page.getByTestId('edit-all').click();
  await page.getByTestId('edit-all-field').selectOption('dataset');
  await page.getByTestId('edit-all-value').selectOption('fashion');
  await page.getByTestId('edit-all-start').click();
  await expect(legend.locator('li').nth(1)).toHaveText('Trousers', { timeout: 30_000 });
  await expect(page).toHaveURL(/dataset=fashion/);
  await page.getByTestId('preset-losses').click();
  await expect(legend.locator('li').nth(1)).toHaveText('1', { timeout: 30_000 });
});
