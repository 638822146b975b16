/** Choosing losses and minings on the page: what is offered, what is said, and that training goes on. */
import { expect, test } from '@playwright/test';
import { aboutLoss } from '../src/ranking/about';
import { lossEntry, lossIds } from '../src/ranking/catalogue';
import { censusOf, opened, read, trained, untilStep } from './playground';

test('another loss is taken on the way: its formula, its settings, its distance, its address', async ({ page }) => {
  await trained(page, '?net=mlp&shown=500&autoplay&steps=20&mining=batch-semi-hard', 20);
  await expect(page.getByTestId('setting-swap')).toBeVisible();
  await page.getByTestId('setting-loss').selectOption('nt-xent');
  await expect(page.getByTestId('formula')).toHaveAttribute('data-value', 'nt-xent');
  await expect(page.getByTestId('formula').locator('math')).toContainText('log');
  await expect(page.getByTestId('setting-temperature')).toBeVisible();
  await expect(page.getByTestId('setting-swap')).toHaveCount(0);
  await expect(page.getByTestId('setting-distance').locator('option')).toHaveCount(1);
  await expect(page.getByTestId('setting-mining').locator('option')).toHaveCount(1);
  await expect.poll(() => page.url()).toContain('loss=nt-xent');
  expect(page.url()).not.toContain('mining');
  // No restart: the steps go on from where they were.
  await page.getByTestId('step-button').click();
  await untilStep(page, 21);
  await censusOf(page, 21);
  await page.getByTestId('setting-loss').selectOption('cross-entropy');
  await page.getByTestId('step-button').click();
  await untilStep(page, 22);
  await page.getByTestId('setting-loss').selectOption('triplet');
  await expect(page.getByTestId('setting-mining').locator('option')).toHaveCount(lossEntry('triplet').minings.length);
  await page.getByTestId('setting-mining').selectOption('distance-weighted');
  await page.getByTestId('step-button').click();
  await untilStep(page, 23);
  await expect(page.getByTestId('notices')).toBeEmpty();
});

test('every loss has its formula, its names and its libraries', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?net=mlp&shown=500');
  await page.getByTestId('loss-details').locator('summary').click();
  for (const loss of lossIds) {
    await page.getByTestId('setting-loss').selectOption(loss);
    const { aliases, paper } = aboutLoss(loss);
    await expect(page.getByTestId('formula').locator('math')).toBeVisible();
    await expect(page.getByTestId('loss-details')).toContainText(aliases[0]);
    await expect(page.getByTestId('loss-details')).toContainText(paper.title);
    await expect(page.getByTestId('loss-details')).toContainText('pytorch-metric-learning');
  }
});

test('an address that asks for a mining the loss cannot have says so and trains with what it can', {
  tag: '@thorough',
}, async ({ page }) => {
  await trained(page, '?net=mlp&shown=500&autoplay&steps=8&loss=nt-xent&mining=offline-fixed', 8);
  await expect(page.getByTestId('notices')).toContainText('offline-fixed');
  await expect(page.getByTestId('setting-mining')).toHaveValue('batch-all');
  expect(await read(page, 'loss')).toBeGreaterThan(0);
});

test('more metrics are there on demand, of the frame that is shown', async ({ page }) => {
  await trained(page, '?net=mlp&shown=500&autoplay&steps=60', 60);
  await page.getByTestId('metrics').locator('summary').click();
  for (const name of ['knn5', 'recallAt1', 'meanAveragePrecisionAtR', 'rPrecision', 'activeShare']) {
    await expect.poll(() => read(page, `metric-${name}`)).toBeGreaterThan(0);
    expect(await read(page, `metric-${name}`)).toBeLessThanOrEqual(1);
  }
  await expect.poll(() => read(page, 'metric-spread')).toBeGreaterThan(0);
  await expect.poll(() => read(page, 'metric-alignment')).toBeGreaterThan(0);
  await expect.poll(() => read(page, 'metric-uniformity')).toBeLessThan(0);
  const silhouette = await read(page, 'metric-silhouette');
  expect(Math.abs(silhouette)).toBeLessThan(1);
  expect(await read(page, 'metric-meanAveragePrecisionAtR')).toBeLessThanOrEqual(await read(page, 'metric-rPrecision'));
});
