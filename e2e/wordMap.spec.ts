/** The map of images and words and its strip: words stay while images move, a chosen image's numbers agree with one another, and the margin says of what kind it is. */
import { expect, type Page, test } from '@playwright/test';
import { read, untilStep } from './playground';

const stage = (page: Page) => page.getByTestId('stage');
const told = async (page: Page, name: string) => (await stage(page).getAttribute(`data-${name}`)) ?? '';
const kindAt = (own: number, other: number, margin: number) =>
  other <= own ? 'hard' : other <= own + margin ? 'semi-hard' : 'easy';

/** A fingerprint of the dots alone. */
const dots = (page: Page) =>
  stage(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height);
      let hash = 7;
      for (let i = 0; i < data.length; i += 4) hash = (Math.imul(hash, 31) + data[i]) | 0;
      return hash;
    });

test('words stand still while images come to them; a chosen image is told in numbers that agree', async ({ page }) => {
  await page.goto('/?page=words&net=mlp&shown=500&seed=1&steps=40');
  await expect.poll(() => told(page, 'images'), { timeout: 30_000 }).toBe('500');
  const words = await told(page, 'words');
  expect(words.split(' ')).toHaveLength(10);
  expect(words).toContain('t-shirt:');
  const before = await dots(page);
  await page.getByTestId('play').click();
  await untilStep(page, 40);
  await expect.poll(() => told(page, 'step')).toBe('40');
  expect(await told(page, 'words')).toBe(words);
  expect(await dots(page)).not.toBe(before);

  // By keys: to an image, and chosen.
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('word-triplet')).toHaveAttribute('data-state', 'shown');
  await expect(page).toHaveURL(/anchor=\d/);
  const [row, own, other] = [await read(page, 'triplet-image'), await read(page, 'd-own'), await read(page, 'd-other')];
  expect(String(row)).toBe(await told(page, 'chosen'));
  expect(await read(page, 'word-verdict')).toBeCloseTo(Math.max(0, own + 0.5 - other), 9);
  await expect(page.getByTestId('word-verdict')).toHaveAttribute('data-kind', kindAt(own, other, 0.5));
  await expect(page.getByTestId('map-pair')).toContainText(own.toFixed(3));

  // The margin alone makes it another kind: without any it is easy or hard, with the largest it has a loss.
  const margin = page.getByTestId('margin');
  for (const key of ['Home', 'End']) {
    await margin.focus();
    await page.keyboard.press(key);
    const now = Number(await margin.getAttribute('data-value'));
    await expect(page.getByTestId('word-verdict')).toHaveAttribute('data-kind', kindAt(own, other, now));
    expect(await read(page, 'word-verdict')).toBeCloseTo(Math.max(0, own + now - other), 9);
    expect(await read(page, 'd-own')).toBe(own);
  }

  // Another word than the nearest is no nearer.
  const last = (await read(page, 'own-word')) === 9 ? 9 : 10;
  await page.getByTestId('choose-other').selectOption({ index: last });
  expect(await read(page, 'd-other')).toBeGreaterThanOrEqual(other);
  // The regression has no margin and no kinds.
  await page.getByTestId('setting-wordLoss').selectOption('regression');
  await expect(page.getByTestId('word-verdict')).toHaveAttribute('data-kind', '');

  // A click on a word asks for it; Escape lets the image go.
  const [, x, y] = /boot:([\d.]+),([\d.]+)/.exec(await told(page, 'words')) ?? [];
  await page.getByTestId('map').click({ position: { x: Number(x), y: Number(y) } });
  await expect(page).toHaveURL(/query=boot/);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('word-triplet')).toHaveAttribute('data-state', 'none');

  // The same words stand in the table.
  await page.getByTestId('table-word-map').click();
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(11);
});

test('in an embed words are there before anything trains, and images after a click', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 640, height: 460 });
  await page.goto('/?embed=words&query=gown&net=mlp&shown=500&steps=1');
  await expect.poll(() => told(page, 'words')).toContain('gown:');
  expect(asked.filter((url) => /engine|start\.bin/.test(url))).toEqual([]);
  await page.getByTestId('train-here').click();
  await expect.poll(() => told(page, 'images'), { timeout: 30_000 }).toBe('500');
  expect(await told(page, 'query')).toBe('gown');
});
