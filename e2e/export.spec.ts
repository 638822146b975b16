/** The present experiment as code: opened from the run's menu, four frameworks, the slider's margin in it, copied and saved as it is shown; and on the reference page. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { opened } from './playground';

const listing = (page: Page) => page.getByTestId('code-listing');
const target = (page: Page, name: string) => page.getByTestId('code-target').getByText(name, { exact: true });

test('a script follows the settings, is copied, saved, and left by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page, '?net=mlp&shown=500');
  await page.getByTestId('margin').fill('0.65');
  await page.getByTestId('run-file').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('experiment-code').focus();
  await page.keyboard.press('Enter');
  await expect(listing(page)).toContainText('MARGIN = 0.65');
  await expect(listing(page)).toContainText('nn.Linear(784, 128)');
  await expect(listing(page)).toContainText('terms = F.relu(d_ap - d_an + MARGIN)');

  await page.getByTestId('code-copy').click();
  await expect(page.getByTestId('code-said')).toHaveAttribute('data-value', 'copied');
  const shown = (await listing(page).textContent()) ?? '';
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);

  const saving = page.waitForEvent('download');
  await page.getByTestId('code-download').click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('triplet_pytorch.py');
  expect(await readFile((await file.path()) ?? '', 'utf8')).toBe(shown);

  // The choice of the framework is a row of radio buttons: arrow keys move it.
  await target(page, 'PyTorch').click();
  await page.keyboard.press('ArrowRight');
  await expect(listing(page)).toContainText('losses.TripletMarginLoss(');
  await expect(page.getByTestId('code-said')).toHaveAttribute('data-value', '');
  await target(page, 'Keras').click();
  await expect(listing(page)).toContainText('keras.layers.Dense(128');
  await target(page, 'TensorFlow.js').click();
  await expect(listing(page)).toContainText('const MARGIN = 0.65;');

  // Space belongs to the dialog, not to the run behind it.
  await page.locator('.code-listing').focus();
  await page.keyboard.press('Space');
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('code-dialog')).toHaveCount(0);
  await expect(page.getByTestId('run-file')).toBeFocused();
});

test('without a clipboard the code is selected, in the words of the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto('/?page=reference&lang=es&loss=cross-entropy#code');
  await expect(listing(page)).toContainText('F.cross_entropy(head(x), labels)');
  await page.getByTestId('code-copy').click();
  await expect(page.getByTestId('code-said')).toHaveAttribute('data-value', 'selected');
  expect(await page.evaluate(() => window.getSelection()?.toString().includes('F.cross_entropy(head(x), labels)'))).toBe(true);
  await target(page, 'pytorch-metric-learning').click();
  await expect(page.getByTestId('code-refused')).toContainText('NormalizedSoftmaxLoss');
  await page.getByTestId('code-loss').selectOption('nt-xent');
  await expect(listing(page)).toContainText('losses.NTXentLoss(temperature=TEMPERATURE');
});
