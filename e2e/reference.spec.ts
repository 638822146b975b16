/** The reference: a name leads to its formulas and layers, a mark on a curve reads ranking's numbers, four points change every layer, a trouble happens. */
import { expect, test } from '@playwright/test';
import { aboutLoss } from '../src/ranking/about';
import { lossIds, parametersFor } from '../src/ranking/catalogue';
import { layerLoss, libraryLayers } from '../src/ranking/libraryLayers';
import { lossCurveOf } from '../src/ranking/lossCurve';
import { firstPoints, pointLabels } from '../src/views/fourPoints/geometry';
import { read } from './playground';

test('names, curves, layers, troubles, in English', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/?page=reference#TripletMarginLoss');
  await expect(page.getByTestId('name')).toHaveAttribute('data-value', 'triplet-margin-loss');
  await page.goto('/?page=reference#siamese-net');
  await expect(page.getByTestId('name')).toHaveAttribute('data-value', 'siamese-net');
  for (const loss of lossIds) await expect(page.getByTestId(`card-${loss}`).locator('math')).toBeVisible();

  // A layer's name: found by a part of it, taken by Enter, with every formula it may mean.
  await page.getByTestId('name-search').fill('hingeembedding');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('name').locator('h3')).toHaveText('Hinge embedding loss');
  expect(page.url()).toContain('#hinge-embedding-loss');
  await expect(page.getByTestId('means-contrastive-linear')).toContainText('PyTorch');
  await expect(page.getByTestId('means-hinge-embedding').locator('.asked')).toHaveText('HingeEmbeddingLoss');
  await page.getByTestId('name-search').fill('max-margin');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('name')).toHaveAttribute('data-value', 'max-margin-loss');
  expect(await page.locator('.meaning').count()).toBeGreaterThan(5);
  await page.getByTestId('name-search').fill('no such name');
  await expect(page.getByTestId('names-found')).toHaveAttribute('data-value', '0');

  // Along a curve by keys and by hand: the numbers are ranking's.
  const expectCurve = async (loss: 'triplet' | 'cosine-embedding' | 'nt-xent', settings = parametersFor(loss)) => {
    const curve = lossCurveOf(loss);
    const x = await read(page, `curve-${loss}-mark`);
    for (const line of curve.lines) {
      const point = curve.at(line, x, settings, curve.given?.standard ?? 0);
      expect(await read(page, `value-${loss}-${line}`)).toBeCloseTo(point.value, 12);
      expect(await read(page, `slope-${loss}-${line}`)).toBeCloseTo(point.slope, 12);
    }
    return x;
  };
  const mark = page.getByTestId('curve-triplet-mark');
  await mark.focus();
  const before = await expectCurve('triplet');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowLeft');
  expect(await expectCurve('triplet')).toBeCloseTo(before - 0.33, 9);
  await page.getByTestId('margin-triplet').fill('0.4');
  await expectCurve('triplet', { ...parametersFor('triplet'), margin: 0.4 });
  await expect(page.getByTestId('train-triplet')).toHaveAttribute('href', /margin=0\.4/);
  const picture = page.getByTestId('curve-cosine-embedding');
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  await page.mouse.move(box.x + 0.3 * box.width, box.y + 0.4 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.9 * box.width, box.y + 0.4 * box.height, { steps: 4 });
  await page.mouse.up();
  expect(await expectCurve('cosine-embedding')).toBeGreaterThan(0.7);
  await expectCurve('nt-xent');

  // Four points: typing, keys and the hand change what every layer makes of them.
  const expectLayers = async (points: readonly number[], margin: number) => {
    const batch = { embeddings: Float64Array.from(points), size: 2, labels: pointLabels };
    for (const layer of libraryLayers) {
      expect(await read(page, `${layer.id}-own`), layer.id).toBeCloseTo(layerLoss(layer, batch), 9);
      if (layer.margin !== null)
        expect(await read(page, `${layer.id}-at-margin`)).toBeCloseTo(layerLoss(layer, batch, margin), 9);
    }
  };
  await expectLayers(firstPoints, 1);
  await page.getByTestId('layers-margin').fill('0.5');
  await page.getByTestId('point-1-x').fill('0.4');
  await expectLayers([0.4, ...firstPoints.slice(1)], 0.5);
  const plane = page.getByTestId('four-points');
  await plane.scrollIntoViewIfNeeded();
  await plane.locator('.four-point').nth(3).focus();
  await page.keyboard.press('Shift+ArrowRight');
  expect(Number(await page.getByTestId('point-4-x').inputValue())).toBeCloseTo(firstPoints[6] + 0.2, 9);

  // No other origin was asked for anything.
  expect(requests.filter((url) => !url.startsWith('data:') && new URL(url).hostname !== 'localhost')).toEqual([]);

  // A trouble happens in the playground: the loss comes to the margin and stays.
  await page.getByTestId('happen-margin').click();
  await expect.poll(() => read(page, 'step'), { timeout: 60_000 }).toBeGreaterThanOrEqual(60);
  await expect.poll(async () => Math.abs((await read(page, 'loss')) - 1)).toBeLessThan(0.02);
});

test('a narrow page in Spanish: nothing is wider than the page, words and numbers are Spanish', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?page=reference&lang=es#does-not-go-down');
  await expect(page.locator('h1').last()).toHaveText('Referencia');
  await expect(page.getByTestId('trouble-still')).toBeInViewport();
  await expect(page.getByTestId('trouble-still')).toContainText('Mi pérdida no baja');
  await expect(page.getByTestId('happen-still')).toHaveAttribute('href', /lang=es/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByTestId('name-search').fill('bisagra');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('name').locator('h3')).toHaveText('Pérdida de bisagra');
  await expect(page.getByTestId('value-triplet-whole')).toHaveText(/^\d,\d{3}$/);
  for (const loss of lossIds) await expect(page.getByTestId(`card-${loss}`)).toContainText(aboutLoss(loss).paper.title);
});
