/** A ten-minute lecture in fast motion: scenes by clicker and number keys, a replay, the network cut after the first load, a reload in the middle, back in history. */
import { expect, type Page, test } from '@playwright/test';
import { censusOf, mapFingerprint, read } from './playground';

test.use({ serviceWorkers: 'allow', viewport: { width: 1920, height: 1080 } });

const shows = async (page: Page, scene: number, title: RegExp) => {
  await expect(page.getByTestId('scene-strip')).toHaveAttribute('data-value', String(scene));
  await expect(page.getByTestId('scene-title')).toHaveText(title);
  await expect(page).toHaveURL(new RegExp(`present=1&scenes=lecture&scene=${scene}\\b`));
};
const ended = async (page: Page) =>
  expect(page.getByTestId('recorded')).toHaveAttribute('data-state', 'end', { timeout: 30_000 });

test('the lecture of the house, without a network from its second scene on', async ({ page, context }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/?scenes=lecture&present=1');
  await shows(page, 1, /One triplet/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const loss = await read(page, 'scene-loss');
  await page.keyboard.press('s');
  await expect.poll(() => read(page, 'scene-loss')).toBeLessThan(loss);

  await expect(page.getByTestId('offline-page')).toHaveAttribute('data-value', 'here', { timeout: 40_000 });
  await context.setOffline(true);

  await page.keyboard.press('PageDown');
  await shows(page, 2, /squared/);
  await expect(page.getByTestId('point-1')).toHaveAttribute('data-x', '1.2');

  // A net learns; then again from its start.
  await page.keyboard.press('PageDown');
  await shows(page, 3, /600 steps/);
  await page.getByTestId('replay-speed').selectOption('8');
  await ended(page);
  await censusOf(page, 600);
  const learned = await mapFingerprint(page);
  await page.keyboard.press('r');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '0');
  await page.keyboard.press(' ');
  await ended(page);
  await expect.poll(() => mapFingerprint(page)).toBe(learned);

  await page.keyboard.press('PageDown');
  await shows(page, 4, /margin/);
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '99');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-anchor', '7');
  const hard = await read(page, 'pair-hard');
  await page.getByTestId('margin').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/margin=0\.9/);

  // The clicker works on whatever has the focus.
  await page.keyboard.press('PageDown');
  await shows(page, 5, /collapses/);
  await ended(page);
  expect(Math.abs((await read(page, 'loss')) - 1)).toBeLessThan(0.02);

  // The browser dies in the middle, without a network.
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await page.reload();
  await shows(page, 5, /collapses/);
  await expect(page.locator('html')).toHaveAttribute('data-present', 'true');
  await expect(page.getByTestId('recorded')).toHaveAttribute('data-value', 'collapse');

  // A question from the audience: back to the margin, as it was prepared.
  await page.keyboard.press('4');
  await shows(page, 4, /margin/);
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '99');
  expect(await read(page, 'pair-hard')).toBe(hard);
  expect(await read(page, 'margin')).toBe(1);
  await page.keyboard.press('6');
  await shows(page, 6, /rescue/);
  await page.goBack();
  await shows(page, 4, /margin/);

  await page.keyboard.press('7');
  await shows(page, 7, /side by side/);
  await expect(page.getByTestId('compare')).toHaveAttribute('data-runs', '3');
  await page.keyboard.press('PageDown');
  await shows(page, 8, /Draw/);
  await expect.poll(() => read(page, 'step'), { timeout: 30_000 }).toBeGreaterThan(0);
  await page.keyboard.press('PageDown');
  await shows(page, 8, /Draw/);
  await page.keyboard.press('1');
  await shows(page, 1, /One triplet/);
  await expect(page.getByTestId('point-2')).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'false');
  expect(errors).toEqual([]);
});
