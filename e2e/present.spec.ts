/** Presenter mode, the list of keys, one's own scenes, and links to what is shown: by mouse and keyboard, in the address and as a file. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { read } from './playground';

test.use({ viewport: { width: 1280, height: 720 } });

test('scenes are made, named, ordered, saved, opened and stepped; a bad one is named and skipped', async ({ page }) => {
  await page.goto('/?page=sandbox&scenes=title*First~page*sandbox!nonsense&scene=1');
  await expect(page.getByTestId('scene-title')).toHaveText('First');
  await expect(page.locator('.notice')).toContainText('“nonsense” is no scene');

  await page.getByTestId('edit-scenes').click();
  await page.getByTestId('scene-editor-close').click();
  await page.getByTestId('margin').fill('0.5');
  await page.getByTestId('edit-scenes').click();
  await page.getByTestId('add-scene').click();
  const rows = page.getByTestId('scene-row');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByRole('textbox').fill('Half a margin');
  await rows.nth(1).getByRole('textbox').press('Enter');
  await rows.nth(1).getByRole('button', { name: 'Scene 2 earlier' }).click();
  await expect(rows.first().getByRole('textbox')).toHaveValue('Half a margin');
  await expect(page).toHaveURL(/scenes=title\*Half%20a%20margin~margin\*0\.5~page\*sandbox!title\*First~page\*sandbox&scene=1/);

  const download = page.waitForEvent('download');
  await page.getByTestId('save-scenes').click();
  const path = await (await download).path();
  expect(JSON.parse(readFileSync(path, 'utf8')).scenes).toHaveLength(2);
  await page.getByTestId('clear-scenes').click();
  await expect(rows).toHaveCount(0);
  await page
    .getByTestId('scene-chooser')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByTestId('scenes-said')).toContainText('x.json');
  await page.getByTestId('scene-chooser').setInputFiles(path);
  await expect(rows).toHaveCount(2);
  await rows.nth(1).getByRole('button', { name: 'Remove' }).click();
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('scene-editor')).toBeHidden();

  // Without scenes shown the first key leads to the first; presenter mode stays out of a scene's own words.
  await page.getByTestId('margin').fill('1');
  await page.keyboard.press('PageDown');
  await expect.poll(() => read(page, 'margin')).toBe(0.5);
});

test('presenter mode by key and button, full screen refused, the keys of the page; a link holds what is looked at', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
    const locks: string[] = [];
    Object.assign(window, { locks });
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async (kind: string) => {
          locks.push(kind);
          return { release: async () => locks.push('released') };
        },
      },
    });
  });
  const locks = () => page.evaluate(() => (window as unknown as { locks: string[] }).locks);
  await page.goto('/?recorded=triplet&at=99');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', '99');
  const stageHeight = async () => (await page.getByTestId('stage').boundingBox())?.height ?? 0;
  await page.locator('h1').click();
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect(page.locator('.column-settings')).toBeHidden();
  expect(await stageHeight()).toBeGreaterThan(280);
  expect(await locks()).toEqual(['screen']);
  await page.getByTestId('full-screen').click();
  await expect(page.getByTestId('scene-strip')).toContainText('no full screen');
  await page.getByTestId('leave-present').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await locks()).toEqual(['screen', 'released']);

  await page.keyboard.press('?');
  const keys = page.getByTestId('key-dialog');
  for (const key of [' ', 's', 'r', 'w', ',', '.', 'n', 'Shift+n', 'p', 'f', '?'])
    await expect(keys.locator(`[data-key="${key}"]`)).toBeVisible();
  // No scenes, no keys for them.
  await expect(keys.locator('[data-key="PageDown"]')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-present', 'false');
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  // Keys of one letter can be switched off; the button of the header still opens the list.
  await page.keyboard.press('?');
  await page.getByTestId('characters').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.keyboard.press('?');
  await expect(keys).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-present', 'false');
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByTestId('characters').check();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();

  // An anchor by keyboard, the frame before, the layers: all in the copied link.
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('stage')).toHaveAttribute('data-anchor', /\d/);
  await page.keyboard.press(',');
  const [anchor, step] = await Promise.all(
    ['data-anchor', 'data-step'].map((name) => page.getByTestId('stage').getAttribute(name)),
  );
  await expect(page).toHaveURL(new RegExp(`anchor=${anchor}&at=${step}`));
  await page.getByTestId('copy-link').click();
  await expect(page.locator('.copy-link')).toContainText('Link copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(page.getByTestId('stage')).toHaveAttribute('data-step', String(step));
  await expect(page.getByTestId('stage')).toHaveAttribute('data-anchor', String(anchor));
  // Where there is no clipboard the address stands there, chosen.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByTestId('copy-link').click();
  await expect(page.getByTestId('copied-address')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  await page.goto('/?recorded=triplet&anchor=600&positive=3&at=5000');
  await expect(page.locator('.notice')).toContainText('anchor=600');
  await expect(page.locator('.notice')).toContainText('at=5000');
});
