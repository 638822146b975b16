/** A run leaves the page as a file and comes back as it was; what is no run is refused in words; views leave as pictures. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { checkRun } from '../src/state/savedRun/checkRun';
import { readContainer } from '../src/state/savedRun/container';
import { census, censusOf, opened, read, trained } from './playground';

async function saved(page: Page): Promise<{ name: string; path: string }> {
  await page.getByTestId('run-file').click();
  const download = page.waitForEvent('download');
  await page.getByTestId('save-run').click();
  const file = await download;
  return { name: file.suggestedFilename(), path: (await file.path()) ?? '' };
}

const frames = (page: Page) => page.getByTestId('timeline').evaluate((slider: HTMLInputElement) => Number(slider.max) + 1);
const notice = (page: Page) => page.getByTestId('saving-notice');

/** Opens bytes as a file of this name, as the chooser does. */
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByTestId('run-chooser').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** All that a file holds, read as the page reads it. */
const contentOf = async (path: string) => checkRun(await readContainer(new Uint8Array(await readFile(path)))).run;

test('save, load the page again, open: the same run, and the same next step', async ({ page }) => {
  await trained(page, '?autoplay&steps=40&samples=6', 40);
  await page.getByTestId('margin').fill('0.6');
  const file = await saved(page);
  expect(file.name).toBe('ranking-loss-step-40.rlp');
  const bytes = await readFile(file.path);
  const before = {
    frames: await frames(page),
    loss: await read(page, 'loss'),
    census: await census(page),
  };
  await page.getByTestId('step-button').click();
  await expect.poll(() => read(page, 'step')).toBe(41);
  const nextLoss = await read(page, 'loss');

  await opened(page, '?net=mlp');
  await choose(page, file.name, bytes);
  await expect(notice(page)).toHaveAttribute('data-kind', 'opened');
  await notice(page).getByRole('button').click();
  await expect.poll(() => read(page, 'step')).toBe(40);
  await censusOf(page, 40);
  await expect(page).toHaveURL(/margin=0\.6/);
  expect(page.url()).not.toContain('net=');
  await expect(page.getByTestId('step-button')).toBeEnabled({ timeout: 30_000 });
  expect(await frames(page)).toBe(before.frames);
  expect(await read(page, 'loss')).toBe(before.loss);
  expect(await census(page)).toEqual(before.census);
  await expect(page.getByTestId('events').getByRole('button')).toHaveAccessibleName('step 40: margin 1 → 0.6');
  // Every position of every frame, every weight and moment: as if it had never been away.
  const first = await contentOf(file.path);
  const again = await contentOf((await saved(page)).path);
  const placesOf = ({ timeline }: typeof first) =>
    timeline.frames.map(({ step, positions, batch }) => ({ step, positions, batch }));
  expect(placesOf(again)).toEqual(placesOf(first));
  expect(again.checkpoint).toEqual(first.checkpoint);
  expect(first.timeline.frames.length).toBe(before.frames);
  // The past came with it.
  await page.getByTestId('timeline').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => read(page, 'step')).toBe(0);
  await page.keyboard.press('End');

  await page.getByTestId('step-button').click();
  await expect.poll(() => read(page, 'step')).toBe(41);
  expect(await read(page, 'loss')).toBe(nextLoss);
});

test('saving while it trains pauses for a moment and trains on', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?autoplay&net=mlp');
  await expect.poll(() => read(page, 'step')).toBeGreaterThan(20);
  const file = await saved(page);
  expect(file.name).toMatch(/^ranking-loss-step-\d+\.rlp$/);
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'playing');
  const step = await read(page, 'step');
  await expect.poll(() => read(page, 'step')).toBeGreaterThan(step + 10);
});

test('a picture that is dropped on the page is refused in words, and the run stays', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=10&net=mlp', 10);
  const png = await page.screenshot();
  const transfer = await page.evaluateHandle((data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const dropped = new DataTransfer();
    dropped.items.add(new File([bytes], 'cat.png', { type: 'image/png' }));
    return dropped;
  }, png.toString('base64'));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a saved run to open it')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(notice(page)).toContainText('“cat.png” is not a run saved by this page');
  await expect(page.getByText('Drop a saved run to open it')).toBeHidden();
  expect(await read(page, 'step')).toBe(10);
  await page.getByTestId('step-button').click();
  await expect.poll(() => read(page, 'step')).toBe(11);
});

test('a file that is cut off or changed is refused in words, in Spanish too', async ({ page }) => {
  await trained(page, '?autoplay&steps=10&net=mlp&lang=es', 10);
  const bytes = await readFile((await saved(page)).path);
  await choose(page, 'corto.rlp', bytes.subarray(0, bytes.length - 100));
  await expect(notice(page)).toContainText('«corto.rlp» está incompleto');
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] ^= 1;
  await choose(page, 'otro.rlp', changed);
  await expect(notice(page)).toContainText('su suma de control no coincide');
  expect(await read(page, 'step')).toBe(10);
});

async function pictureFrom(page: Page, view: string, format: 'png' | 'svg') {
  await page.getByTestId(`picture-${view}`).click();
  const download = page.waitForEvent('download');
  await page.getByTestId(`picture-${view}-${format}`).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile((await file.path()) ?? '') };
}

/** Size of a PNG, and how many different colours are among its pixels. */
const lookAt = (page: Page, bytes: Buffer) =>
  page.evaluate(async (data) => {
    // Not by fetch: the page's policy lets nothing be fetched from data: addresses.
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4) colours.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
    return { width: image.width, height: image.height, colours: colours.size };
  }, bytes.toString('base64'));

for (const [view, place] of [
  ['map', '.map-stage'],
  ['curves', '.dock-view[data-view="curves"]'],
] as const) {
  test(`a picture of the ${view} has the view's size and shows it; its SVG stands alone`, async ({ page }) => {
    await trained(page, '?autoplay&steps=30', 30);
    const box = await page.locator(place).boundingBox();
    const png = await pictureFrom(page, view, 'png');
    expect(png.name).toBe(`${view}-step-30.png`);
    const seen = await lookAt(page, png.bytes);
    expect([seen.width, seen.height]).toEqual([Math.round(box?.width ?? 0), Math.round(box?.height ?? 0)]);
    expect(seen.colours).toBeGreaterThan(20);
    const svg = await pictureFrom(page, view, 'svg');
    expect(svg.name).toBe(`${view}-step-30.svg`);
    const parsed = await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml');
      const { documentElement: root } = document;
      const foreign = [...document.querySelectorAll('img')].filter((image) => !image.src.startsWith('data:'));
      return {
        name: root.localName,
        error: document.querySelector('parsererror') !== null,
        foreign: foreign.length,
        width: root.getAttribute('width'),
      };
    }, svg.bytes.toString('utf8'));
    expect(parsed).toEqual({ name: 'svg', error: false, foreign: 0, width: String(seen.width) });
  });
}
