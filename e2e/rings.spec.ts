/** Moindrot's rings on real points: dragged by hand they are the margin, and a click, a key or a finger chooses anchor, positive and negative. */
import { expect, type Page, test } from '@playwright/test';
import { read, trained } from './playground';

interface Rings {
  x: number;
  y: number;
  inner: number;
  outer: number;
}

/** As drawn now, in CSS pixels of the page. */
async function rings(page: Page): Promise<Rings> {
  const box = await page.getByTestId('map').boundingBox();
  const data = await page.getByTestId('ring-handle').evaluate((element) => ({ ...element.dataset }));
  if (!box) throw new Error('no map');
  return { x: box.x + Number(data.x), y: box.y + Number(data.y), inner: Number(data.inner), outer: Number(data.outer) };
}

const counts = async (page: Page) => ({
  hard: await read(page, 'pair-hard'),
  semiHard: await read(page, 'pair-semi-hard'),
  easy: await read(page, 'pair-easy'),
});
const margin = (page: Page) => read(page, 'margin');

/** Goes by keys to some dot and makes it the anchor; waits until the picture stands still. */
async function anchored(page: Page, query: string, steps: number): Promise<Rings> {
  await trained(page, `${query}&margin=0.8`, steps);
  return takeAnchor(page);
}

async function takeAnchor(page: Page): Promise<Rings> {
  // The run's first event makes room for its mark in the timeline: it happens before anything is measured.
  await page.getByTestId('margin-number').fill('1');
  await page.keyboard.press('Tab');
  await page.getByTestId('map').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('ring-handle')).toBeVisible();
  return settled(page);
}

async function settled(page: Page): Promise<Rings> {
  let before = await rings(page);
  await expect(async () => {
    const now = await rings(page);
    const same = JSON.stringify(now) === JSON.stringify(before);
    before = now;
    expect(same).toBe(true);
  }).toPass({ intervals: [150] });
  return before;
}

/** Pulls the ring, taken at this angle (clockwise from the right), to this radius. */
async function pullRing(page: Page, { x, y, outer }: Rings, angle: number, radius: number): Promise<void> {
  await page.mouse.move(x + outer * Math.cos(angle), y + outer * Math.sin(angle));
  await page.mouse.down();
  await page.mouse.move(x + ((outer + radius) / 2) * Math.cos(angle), y + ((outer + radius) / 2) * Math.sin(angle), {
    steps: 4,
  });
  await page.mouse.move(x + radius * Math.cos(angle), y + radius * Math.sin(angle), { steps: 4 });
  await page.mouse.up();
}

for (const [distance, marginOf] of [
  ['euclidean', (radius: number, inner: number, perUnit: number) => (radius - inner) / perUnit],
  ['squared', (radius: number, inner: number, perUnit: number) => (radius ** 2 - inner ** 2) / perUnit ** 2],
] as const) {
  test(`pulling the outer ring is moving the margin: ${distance}`, async ({ page }) => {
    const before = await anchored(page, `?autoplay&steps=60&distance=${distance}`, 60);
    const was = await counts(page);
    expect(await margin(page)).toBe(1);
    // Pixels of one unit, from the ring of margin 1.
    const perUnit = distance === 'euclidean' ? before.outer - before.inner : Math.sqrt(before.outer ** 2 - before.inner ** 2);
    // From the side that lies on the stage.
    const box = await page.getByTestId('map').boundingBox();
    const angle = before.x > (box?.x ?? 0) + (box?.width ?? 0) / 2 ? Math.PI : 0;
    const radius = before.outer + 20;
    await pullRing(page, before, angle, radius);
    const present = await margin(page);
    expect(present).toBeGreaterThan(1);
    // As exact as two pixels are.
    const [low, high] = [radius - 2, radius + 2].map((at) => marginOf(at, before.inner, perUnit));
    expect(present).toBeGreaterThan(low);
    expect(present).toBeLessThan(high);
    expect(Math.abs((await settled(page)).outer - radius)).toBeLessThan(2);
    const pulled = await counts(page);
    expect(pulled.semiHard).toBeGreaterThan(was.semiHard);
    expect(pulled.hard).toBe(was.hard);
    expect(pulled.hard + pulled.semiHard + pulled.easy).toBe(was.hard + was.semiHard + was.easy);
    await expect(page.locator('.census')).toHaveAttribute('data-margin', String(present));
    // No dot was chosen by it, and the picture was not moved.
    expect((await settled(page)).x).toBeCloseTo(before.x, 3);
    // The number field gives the same counts for the same margin.
    await page.getByTestId('margin-number').fill('1');
    await page.keyboard.press('Tab');
    await expect.poll(() => counts(page)).toEqual(was);
    await page.getByTestId('margin-number').fill(String(present));
    await page.keyboard.press('Tab');
    await expect.poll(() => counts(page)).toEqual(pulled);
    // Inside the inner ring the margin is 0.
    const now = await settled(page);
    await pullRing(page, now, angle, Math.max(2, now.inner - 30));
    await expect.poll(() => margin(page)).toBe(0);
    expect((await counts(page)).semiHard).toBe(0);
  });
}

test('the ring answers to keys as a slider, and says its value', async ({ page }) => {
  await anchored(page, '?autoplay&steps=40', 40);
  const ring = page.getByRole('slider', { name: 'Margin: the outer ring' });
  await ring.focus();
  const before = await counts(page);
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => margin(page)).toBe(1.1);
  await expect(ring).toHaveAttribute('aria-valuetext', 'margin 1.1');
  await expect.poll(async () => (await counts(page)).semiHard).toBeGreaterThanOrEqual(before.semiHard);
  await page.keyboard.press('Home');
  await expect.poll(() => margin(page)).toBe(0);
  const { inner, outer } = await settled(page);
  expect(outer).toBeCloseTo(inner, 6);
});

test('in the anchor view radius is the distance in sixteen dimensions, and the ring is pulled there too', {
  tag: '@thorough',
}, async ({ page }) => {
  await trained(page, '?autoplay&steps=30&size=16&view=anchor&margin=0.8', 30);
  await expect(page.getByTestId('ring-handle')).toBeHidden();
  const before = await takeAnchor(page);
  const perUnit = before.outer - before.inner;
  await pullRing(page, before, 0, before.outer + perUnit / 2);
  expect(Math.abs((await margin(page)) - 1.5)).toBeLessThanOrEqual(2 / perUnit + 0.01);
  await page.getByText('Map', { exact: true }).click();
  await expect(page.getByTestId('ring-handle')).toBeHidden();
});

test('with an anchor a click on its class chooses the positive, on another the negative, with Shift the anchor', {
  tag: '@thorough',
}, async ({ page }) => {
  await anchored(page, '?autoplay&steps=150&views=triplet', 150);
  const map = page.getByTestId('map');
  const rowOf = (role: string) => page.getByTestId('stage').getAttribute(`data-${role}`);
  const verdict = page.locator('[data-testid="pair-verdict"], [data-testid="triplet-verdict"]');
  const hardest = { anchor: await rowOf('anchor'), positive: await rowOf('positive'), negative: await rowOf('negative') };
  const before = await settled(page);
  const total = await counts(page);
  await expect(verdict).not.toBeEmpty();
  const loss = await verdict.textContent();
  /** Walks away from the anchor and presses Enter on each dot until the role is another's. */
  const walk = async (role: 'positive' | 'negative', keys: readonly string[]) => {
    await map.focus();
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(100);
      // Over the anchor itself Enter lets go of it: take it up again.
      if ((await rowOf('anchor')) === '') await page.keyboard.press('Enter');
      else if ((await rowOf(role)) !== hardest[role]) return;
    }
  };
  // The nearest dots are mostly of the anchor's class: one of them becomes the positive, and the inner ring goes through it.
  await walk('positive', [
    'ArrowUp',
    'ArrowUp',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowDown',
    'ArrowDown',
    'ArrowRight',
    'ArrowRight',
  ]);
  expect(await rowOf('positive')).not.toBe(hardest.positive);
  expect(await rowOf('anchor')).toBe(hardest.anchor);
  const after = await settled(page);
  expect(after.inner).toBeLessThan(before.inner);
  expect(after.outer - after.inner).toBeCloseTo(before.outer - before.inner, 1);
  const now = await counts(page);
  expect(now.hard).toBeLessThan(total.hard);
  expect(now.hard + now.semiHard + now.easy).toBe(total.hard + total.semiHard + total.easy);
  // The strip shows the same triplet.
  await expect(verdict).not.toHaveText(loss ?? '');
  // Farther away are other classes: one of them becomes the negative, the anchor stays.
  await walk(
    'negative',
    Array.from({ length: 40 }, () => 'ArrowUp'),
  );
  expect(await rowOf('negative')).not.toBe(hardest.negative);
  expect(await rowOf('anchor')).toBe(hardest.anchor);
  // Shift makes whatever is looked at the anchor, with the hardest partners of its own.
  await page.keyboard.press('Shift+Enter');
  await expect.poll(() => rowOf('anchor')).not.toBe(hardest.anchor);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('pair-hard')).toBeHidden();
  await expect(page.getByTestId('ring-handle')).toBeHidden();
});

test('with the mouse a click on the anchor lets go of it, and a double click takes it up whatever it was', {
  tag: '@thorough',
}, async ({ page }) => {
  await anchored(page, '?autoplay&steps=60', 60);
  const anchor = page.getByTestId('stage');
  const row = (await anchor.getAttribute('data-anchor')) ?? '';
  const { x, y } = await settled(page);
  await page.mouse.click(x, y);
  await expect(anchor).toHaveAttribute('data-anchor', '');
  await page.mouse.click(x, y);
  await expect(anchor).toHaveAttribute('data-anchor', row);
  await page.mouse.dblclick(x, y);
  await expect(anchor).toHaveAttribute('data-anchor', row);
  await expect(anchor).not.toHaveAttribute('data-zoomed', 'true');
});

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a tap chooses and offers roles, and the handle is dragged without scrolling the page', async ({ page }) => {
    await trained(page, '?autoplay&steps=60', 60);
    const box = await page.getByTestId('map').boundingBox();
    if (!box) throw new Error('no map');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(page.getByTestId('ring-handle')).toBeVisible();
    await expect(page.getByTestId('make-anchor')).toHaveAttribute('aria-pressed', 'true');
    const before = await settled(page);
    const handle = await page.getByTestId('ring-handle').boundingBox();
    if (!handle) throw new Error('no handle');
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: x + (before.x - x) * share, y: y + (before.y - y) * share }],
      });
    const hard = await read(page, 'pair-hard');
    await touch('touchStart', 0);
    for (const share of [0.02, 0.05, 0.08, 0.1]) await touch('touchMove', share);
    await touch('touchEnd', 0);
    await expect.poll(() => margin(page)).toBeLessThan(1);
    expect(await read(page, 'pair-hard')).toBe(hard);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  test('two fingers zoom the picture; one that moves over it scrolls the page', async ({ page }) => {
    await trained(page, '?autoplay&steps=20', 20);
    const box = await page.getByTestId('map').boundingBox();
    if (!box) throw new Error('no map');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number; id: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    const pinch = (apart: number) => [
      { x: x - apart, y, id: 0 },
      { x: x + apart, y, id: 1 },
    ];
    await touch('touchStart', pinch(30));
    for (const apart of [40, 60, 80]) await touch('touchMove', pinch(apart));
    await touch('touchEnd', []);
    await expect(page.getByTestId('stage')).toHaveAttribute('data-zoomed', 'true');
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await touch('touchStart', [{ x, y: y + 60, id: 0 }]);
    for (const up of [40, 0, -40, -80]) await touch('touchMove', [{ x, y: y + up, id: 0 }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(20);
    await expect(page.getByTestId('pair-hard')).toBeHidden();
  });
});
