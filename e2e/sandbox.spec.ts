/** The sandbox: points under mouse, finger and keys, what is counted of them, steps down the gradient; light, without TensorFlow.js, data or another's server. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { painted, read } from './playground';

const opened = async (page: Page, query = '') => {
  await page.goto(`/?page=sandbox${query}`);
  await expect(page.getByTestId('point-2').or(page.getByTestId('classes'))).toBeVisible();
  await expect(page.getByTestId('point-0')).toHaveAttribute('data-x', /./);
};
const placeOf = async (page: Page, row: number) => {
  const point = page.getByTestId(`point-${row}`);
  return { x: Number(await point.getAttribute('data-x')), y: Number(await point.getAttribute('data-y')) };
};
const middleOf = async (page: Page, testId: string) => {
  const box = (await page.getByTestId(testId).boundingBox()) as { x: number; y: number; width: number; height: number };
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
/** CSS pixels a unit of the plane, from two points on the screen. */
const scaleOf = async (page: Page) => {
  const [a, b, from, to] = [
    await placeOf(page, 0),
    await placeOf(page, 1),
    await middleOf(page, 'point-0'),
    await middleOf(page, 'point-1'),
  ];
  return Math.hypot(from.x - to.x, from.y - to.y) / Math.hypot(a.x - b.x, a.y - b.y);
};
/** The built files that these sources are in and need, by Vite's list. */
function filesOf(...sources: string[]): Set<string> {
  const manifest: Record<string, { file: string; imports?: string[] }> = JSON.parse(
    readFileSync('dist/.vite/manifest.json', 'utf8'),
  );
  const follow = (name: string): string[] => [manifest[name].file, ...(manifest[name].imports ?? []).flatMap(follow)];
  return new Set(sources.flatMap(follow));
}
/** As the page's own numbers must be: the triplet loss at margin m. */
const tripletLoss = (points: { x: number; y: number }[], margin: number) => {
  const d = (i: number) => Math.hypot(points[i].x - points[0].x, points[i].y - points[0].y);
  return Math.max(0, d(1) - d(2) + margin);
};
const placesOf = async (page: Page) => [await placeOf(page, 0), await placeOf(page, 1), await placeOf(page, 2)];

test('a triplet under mouse and keys, rings, several negatives, steps, address', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await opened(page);

  // The first look: a semi-hard negative, its loss, an arrow on each of the three.
  await expect(page.getByTestId('point-2')).toHaveAttribute('data-kind', 'semi-hard');
  expect(await read(page, 'scene-loss')).toBeCloseTo(tripletLoss(await placesOf(page), 1), 12);
  for (const row of [0, 1, 2]) await expect(page.getByTestId(`point-${row}`)).not.toHaveAttribute('data-force', '0,0');
  await expect(page.getByTestId('point-2')).toHaveAttribute('aria-valuetext', /semi-hard/);

  // Light: no engine, no data, nobody else's server; the script's gzip sizes together.
  await page.waitForLoadState('networkidle');
  const { origin } = new URL(page.url());
  const scripts = new Set(requests.filter((url) => url.endsWith('.js')).map((url) => new URL(url).pathname));
  expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  expect(requests.filter((url) => /tfjs|engine\.worker|census\.worker|\.wasm|\/data\//.test(url))).toEqual([]);
  // What the page waits for, as scripts/checkBudget.mjs counts it; tools of the header (links, talks, offline use) come when it is there.
  const first = filesOf('index.html', 'src/shell/sandbox/page.tsx', 'src/text/en.house.ts', 'src/text/sandbox/en.ts');
  const needed = [...scripts].filter((path) => first.has(path.slice(1)));
  const bytes = needed.map((path) => gzipSync(readFileSync(`dist${path}`), { level: 9 }).length);
  expect(needed.length).toBeGreaterThan(3);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(120_000);

  // Dragged by mouse past the outer ring: easy, no loss, nothing pushed.
  const scale = await scaleOf(page);
  const start = await middleOf(page, 'point-2');
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + scale, start.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByTestId('point-2')).toHaveAttribute('data-kind', 'easy');
  expect((await placeOf(page, 2)).x).toBeCloseTo(3.2, 1);
  expect(await read(page, 'scene-loss')).toBe(0);
  await expect(page.getByTestId('point-0')).toHaveAttribute('data-force', '0,0');
  await expect.poll(() => page.url()).toContain('points=1,1;0.4,1.8;3.');

  // By keys into the inner ring: hard. Shift makes it fine.
  await page.getByTestId('point-2').focus();
  for (let i = 0; i < 36; i++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByTestId('point-2')).toHaveAttribute('data-kind', 'hard');
  await painted(page);
  const x = (await placeOf(page, 2)).x;
  await page.keyboard.press('Shift+ArrowUp');
  await painted(page);
  await expect.poll(async () => (await placeOf(page, 2)).x).toBe(x);
  expect(await read(page, 'scene-loss')).toBeCloseTo(tripletLoss(await placesOf(page), 1), 12);

  // The ring is the margin: dragged by its handle, and as a slider.
  const ring = await middleOf(page, 'ring-handle');
  const anchor = await middleOf(page, 'point-0');
  await page.mouse.move(ring.x, ring.y);
  await page.mouse.down();
  await page.mouse.move((ring.x + anchor.x) / 2, (ring.y + anchor.y) / 2, { steps: 4 });
  await page.mouse.up();
  // At half the radius of d(a, p) + 1 = 2 the margin is 0.
  await expect.poll(() => read(page, 'ring-handle')).toBeLessThan(0.05);
  await page.getByTestId('ring').fill('0.5');
  await expect.poll(() => read(page, 'margin')).toBe(0.5);
  expect(await read(page, 'scene-loss')).toBeCloseTo(tripletLoss(await placesOf(page), 0.5), 12);

  // Another negative by double click, one by its button; one goes by key, one by its button.
  const plane = (await page.getByTestId('plane').boundingBox()) as { x: number; y: number; width: number; height: number };
  await page.mouse.dblclick(plane.x + plane.width * 0.9, plane.y + plane.height * 0.7);
  await expect(page.getByTestId('negative-2')).toHaveAttribute('data-kind', 'easy');
  await page.getByTestId('add-negative').click();
  await expect(page.getByTestId('point-4')).toBeVisible();
  await expect(page.getByTestId('negative-3')).toHaveAttribute('data-chosen', 'true');
  await page.getByTestId('point-3').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('point-4')).toHaveCount(0);
  await page.getByTestId('remove-2').click();
  await expect(page.getByTestId('point-3')).toHaveCount(0);

  // The curve moves the point along its line; a step lowers the loss; the run ends where nothing moves; back is back.
  await page.getByTestId('curve-handle').focus();
  const before = await placeOf(page, 2);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await placeOf(page, 2)).x).toBeGreaterThan(before.x);
  const placed = await placesOf(page);
  const loss = await read(page, 'scene-loss');
  await page
    .getByTestId('plane')
    .locator('canvas')
    .click({ position: { x: 20, y: 120 } });
  await page.keyboard.press('s');
  await expect.poll(() => read(page, 'scene-loss')).toBeLessThan(loss);
  expect(await read(page, 'steps')).toBe(1);
  await page.keyboard.press(' ');
  await expect(page.getByTestId('steps')).toHaveAttribute('data-rest', 'still');
  expect(await read(page, 'scene-loss')).toBe(0);
  expect(await read(page, 'steps')).toBeGreaterThan(2);
  await page.keyboard.press('r');
  await expect.poll(() => placesOf(page)).toEqual(placed);

  // The surface and back, a squared distance; then the address opens the same again.
  await page.getByTestId('behind').getByText('Loss').click();
  await page.getByTestId('setting-distance').selectOption('squared');
  await expect(page.getByTestId('scene-formula')).toContainText('max');
  await expect.poll(() => page.url()).toContain('distance=squared');
  await page.reload();
  await expect(page.getByTestId('point-2')).toHaveAttribute('data-x', String(placed[2].x));
});

test('a pair in Spanish: one class or two, its curve, how a run ends; a wrong address is named', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await opened(page, '&loss=contrastive&lang=es&points=0,0;;0.63,0');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByTestId('meaning')).toHaveText('Dos clases dentro del margen: se apartan.');
  expect(await read(page, 'scene-loss')).toBeCloseTo(0.06845, 10);
  await expect(page.getByTestId('scene-formula').locator('mn', { hasText: '0,068' })).toBeVisible();
  await page.getByTestId('classes').getByText('Una clase').click();
  await expect(page.getByTestId('meaning')).toHaveText('Una clase: los dos se atraen.');
  await expect.poll(() => read(page, 'scene-loss')).toBeCloseTo(0.19845, 10);
  // At once, since motion is unwelcome.
  await page.getByTestId('run').click();
  await expect(page.getByTestId('steps')).toHaveAttribute('data-rest', 'still');
  await page.getByTestId('setting-loss').selectOption('hinge-embedding');
  await page.getByTestId('back').click();
  await page.getByTestId('run').click();
  await expect(page.getByTestId('steps')).toHaveAttribute('data-rest', 'to-and-fro');
  await expect(page.getByTestId('steps')).toContainText('saltan');

  await opened(page, '&points=1,2;3&loss=nt-xent&lang=es');
  await expect(page.locator('.notice')).toContainText('points');
  await expect(page.locator('.notice')).toContainText('nt-xent');
  await expect(page.getByTestId('point-2')).toHaveAttribute('data-kind', 'semi-hard');
});

test('on phones: the plane first, points under a finger, the page scrolls beside them; nothing too wide', async ({
  browser,
}) => {
  for (const [width, height] of [
    [390, 844],
    [320, 480],
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await opened(page);
    await expect(page.getByTestId('plane')).toBeInViewport({ ratio: 0.6 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const session = await context.newCDPSession(page);
    const drag = async (from: { x: number; y: number }, dx: number, dy: number) => {
      const at = (share: number) => [{ x: from.x + share * dx, y: from.y + share * dy }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (const share of [0.25, 0.5, 0.75, 1])
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const before = await placeOf(page, 2);
    await drag(await middleOf(page, 'point-2'), 0, -60);
    await expect.poll(async () => (await placeOf(page, 2)).y).toBeGreaterThan(before.y);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // Beside the points a finger scrolls the page.
    const anchor = await middleOf(page, 'point-0');
    await drag({ x: 30, y: anchor.y + 60 }, 0, -120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(30);
    await context.close();
  }
});
