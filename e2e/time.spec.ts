/** Going back in time: scrubbing shows a step as it was, playing back ends live, changes are marked, one step is taken apart. */
import { expect, type Page, test } from '@playwright/test';
import { census, censusOf, opened, read, trained, untilStep } from './playground';

/** Looks at the frame of exactly this step, by the keyboard. */
async function scrubTo(page: Page, step: number): Promise<void> {
  const timeline = page.getByTestId('timeline');
  await timeline.focus();
  await page.keyboard.press('End');
  for (let i = 0; i < 400 && (await read(page, 'timeline')) > step; i++) await page.keyboard.press('ArrowLeft');
  expect(await read(page, 'timeline')).toBe(step);
}

const stageStep = (page: Page, step: number) =>
  expect(page.getByTestId('stage')).toHaveAttribute('data-step', String(step), { timeout: 5000 });

test('scrubbing back to a step shows its loss, its right answers and its census exactly as they were live', async ({
  page,
}) => {
  await trained(page, '?autoplay&steps=30', 30);
  const live = { loss: await read(page, 'loss'), census: await census(page), knn5: await read(page, 'knn5') };
  await page.evaluate(() => history.replaceState(null, '', '?steps=60'));
  await page.getByTestId('play').click();
  await untilStep(page, 60);
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await scrubTo(page, 30);
  await stageStep(page, 30);
  await censusOf(page, 30);
  expect(await read(page, 'step')).toBe(30);
  expect(await read(page, 'loss')).toBe(live.loss);
  expect(await census(page)).toEqual(live.census);
  await expect.poll(() => read(page, 'knn5')).toBe(live.knn5);
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'past');
  await page.getByTestId('live').click();
  await expect.poll(() => read(page, 'step')).toBeGreaterThanOrEqual(60);
});

test('comma and full stop go from frame to frame, on the page and on a slider', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=20&net=mlp', 20);
  await page.locator('h1').click();
  await page.keyboard.press(',');
  await expect.poll(() => read(page, 'timeline')).toBeLessThan(20);
  const before = await read(page, 'timeline');
  await stageStep(page, before);
  await page.getByTestId('margin').focus();
  await page.keyboard.press(',');
  await expect.poll(() => read(page, 'timeline')).toBeLessThan(before);
  await page.keyboard.press('.');
  await expect.poll(() => read(page, 'timeline')).toBe(before);
  await page.keyboard.press('.');
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'live');
});

test('playing back goes through the run, can be stopped, and ends live', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=120', 120);
  await page.getByTestId('replay-speed').selectOption('0.5');
  await page.getByTestId('replay').click();
  await expect(page.getByTestId('replay')).toHaveAttribute('data-value', 'playing');
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'past');
  await expect.poll(() => read(page, 'timeline')).toBeGreaterThan(0);
  await page.getByTestId('replay').click();
  const stopped = await read(page, 'timeline');
  expect(stopped).toBeGreaterThan(0);
  expect(stopped).toBeLessThan(120);
  await page.waitForTimeout(400);
  expect(await read(page, 'timeline')).toBe(stopped);
  await stageStep(page, stopped);
  await page.getByTestId('replay-speed').selectOption('8');
  await page.locator('h1').click();
  await page.keyboard.press('w');
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'live');
  await expect(page.getByTestId('replay')).toHaveAttribute('data-value', 'stopped');
  expect(await read(page, 'step')).toBe(120);
});

test('playing back while the run goes on: the past moves, the run is not held up', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?autoplay');
  await untilStep(page, 80);
  await page.getByTestId('replay-speed').selectOption('0.5');
  await page.getByTestId('replay').click();
  const frames = () => page.getByTestId('timeline').evaluate((slider: HTMLInputElement) => Number(slider.max));
  const before = await frames();
  await expect.poll(frames).toBeGreaterThan(before + 5);
  await expect(page.getByTestId('live')).toHaveAttribute('data-value', 'past');
  expect(await read(page, 'timeline')).toBeGreaterThan(0);
});

test('changes during the run are marked at their step, merged when dragged, and lead there', async ({ page }) => {
  await trained(page, '?autoplay&steps=25', 25);
  await page.getByTestId('margin').focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
  await page.getByTestId('setting-mining').selectOption('batch-semi-hard');
  const events = page.getByTestId('events');
  await expect(events).toHaveAttribute('data-value', '2');
  await expect(events.getByRole('button')).toHaveCount(1);
  await expect(events.getByRole('button')).toHaveAccessibleName(
    /step 25: margin 1 → 0\.95\s+step 25: mining Batch all → Batch semi-hard/,
  );
  await page.getByTestId('step-button').click();
  await expect.poll(() => read(page, 'step')).toBe(26);
  // Moves with less than 0.8 s between them are one drag.
  await page.waitForTimeout(900);
  await page.getByTestId('margin').fill('0.5');
  await expect(events.getByRole('button')).toHaveCount(2);
  await events.getByRole('button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(events.getByRole('button').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await stageStep(page, 25);
  expect(await read(page, 'step')).toBe(25);
  await page.getByTestId('reset').click();
  await expect(events).toBeHidden();
});

test('a step is taken apart in five phases, with the numbers of its batch', async ({ page }) => {
  await trained(page, '?autoplay&steps=40', 40);
  await page.locator('h1').click();
  await page.keyboard.press('n');
  const panel = page.getByTestId('step-panel');
  await expect(panel).toHaveAttribute('data-phase', 'forward');
  await page.getByTestId('phase-auto').uncheck();
  await page.getByTestId('phase-forward').click();
  expect(await read(page, 'step')).toBe(41);
  const number = async (name: string) => Number(await panel.getAttribute(`data-${name}`));
  expect(await number('step')).toBe(41);
  expect(await number('images')).toBe(80);
  // 10 classes of 8: 80 anchors, 7 positives, 72 negatives.
  expect(await number('selected')).toBe(80 * 7 * 72);
  expect(await number('active')).toBeGreaterThan(0);
  expect(Math.fround(await number('loss'))).toBe(await read(page, 'loss'));
  expect(await number('largest-gradient')).toBeGreaterThan(0);
  expect(await number('mean-move')).toBeGreaterThan(0);
  await expect(panel).toContainText('80 training images of 10 classes');
  const seen = ['forward'];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('n');
    await expect(panel).not.toHaveAttribute('data-phase', seen[i]);
    seen.push((await panel.getAttribute('data-phase')) ?? '');
    if (seen.at(-1) === 'mining') await expect(panel).toContainText('40,320 triplets');
  }
  expect(seen).toEqual(['forward', 'mining', 'loss', 'backward', 'update']);
  await page.keyboard.press('Shift+N');
  await expect(panel).toHaveAttribute('data-phase', 'backward');
  await page.getByTestId('phase-update').click();
  await page.getByTestId('phase-next').click();
  await expect.poll(() => read(page, 'step')).toBe(42);
  await expect(panel).toHaveAttribute('data-phase', 'forward');
  expect(Math.fround(await number('loss'))).toBe(await read(page, 'loss'));
  await page.getByTestId('phase-leave').click();
  await expect(panel).toBeHidden();
});

test('step by step while it trains: it pauses, then the phases follow by themselves', { tag: '@thorough' }, async ({
  page,
}) => {
  await opened(page, '?autoplay&net=mlp');
  await untilStep(page, 20);
  await page.getByTestId('step-by-step').click();
  const panel = page.getByTestId('step-panel');
  await expect(panel).toHaveAttribute('data-phase', 'forward');
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  expect(Number(await panel.getAttribute('data-mean-move'))).toBeGreaterThan(0);
  await expect(panel).toHaveAttribute('data-phase', 'update', { timeout: 10_000 });
  expect(Number(await panel.getAttribute('data-step'))).toBe(await read(page, 'step'));
  await page.getByTestId('play').click();
  await expect(panel).toBeHidden();
});

test('with reduced motion the phases wait to be asked for', { tag: '@thorough' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await trained(page, '?autoplay&steps=5&net=mlp', 5);
  await page.getByTestId('step-by-step').click();
  await expect(page.getByTestId('step-panel')).toHaveAttribute('data-phase', 'forward');
  await expect(page.getByTestId('phase-auto')).not.toBeChecked();
  await page.waitForTimeout(1800);
  await expect(page.getByTestId('step-panel')).toHaveAttribute('data-phase', 'forward');
});
