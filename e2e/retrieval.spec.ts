/** Search: drawn digits land among their own on a trained map; picked ones find theirs; neighbours light up and can be taken as anchors. */
import { expect, type Page, test } from '@playwright/test';
import { drawDigit, handwriting } from './handwriting';
import { mapFingerprint, opened, read, trained, untilStep } from './playground';

const pad = (page: Page) => page.getByTestId('pad');
const reading = (page: Page) => page.getByTestId('reading');
const neighbours = (page: Page) =>
  page.getByTestId('neighbour').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { row, value, distance, verdict } = (button as HTMLElement).dataset;
      return { row: Number(row), digit: value, distance: Number(distance), verdict };
    }),
  );

async function draw(page: Page, digit: number): Promise<void> {
  if (await page.getByTestId('pad-clear').isEnabled()) await page.getByTestId('pad-clear').click();
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-found', 'false');
  await drawDigit(page, pad(page), handwriting[digit]);
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-found', 'true');
  // The last move of the pen has been answered as well.
  await page.waitForTimeout(250);
}

test('of ten digits drawn with the mouse at least eight are read right by their five nearest', { tag: '@thorough' }, async ({
  page,
}) => {
  await trained(page, '?autoplay&steps=400&views=retrieval&shown=2000', 400);
  const read: string[] = [];
  for (let digit = 0; digit < 10; digit++) {
    await draw(page, digit);
    read.push((await reading(page).getAttribute('data-value')) ?? '');
    // What is read is what the five neighbours shown vote for.
    const voices = (await neighbours(page)).map((neighbour) => neighbour.digit);
    expect(voices).toHaveLength(5);
    const most = Math.max(...voices.map((voice) => voices.filter((other) => other === voice).length));
    expect(voices.filter((voice) => voice === read[digit])).toHaveLength(most);
  }
  const right = read.filter((value, digit) => value === String(digit)).length;
  expect(right, `read as ${read.join(' ')}`).toBeGreaterThanOrEqual(8);
});

test('a drawn 3 lands on the map, is embedded anew while the net learns, and keeps its places in the past', {
  tag: '@thorough',
}, async ({ page }) => {
  await opened(page, '?views=retrieval&seed=2');
  const empty = await mapFingerprint(page);
  await draw(page, 3);
  expect(await mapFingerprint(page)).not.toBe(empty);
  const before = await neighbours(page);
  await page.getByTestId('play').click();
  await untilStep(page, 60);
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await expect
    .poll(async () => Number(await page.getByTestId('retrieval').getAttribute('data-step')) - (await read(page, 'step')))
    .toBe(0);
  const after = await neighbours(page);
  expect(after.map(({ distance }) => distance)).not.toEqual(before.map(({ distance }) => distance));
  expect(after.map(({ distance }) => distance)).toEqual(after.map(({ distance }) => distance).sort((a, b) => a - b));
  // At the first step shown it was there already.
  await page.getByTestId('timeline').focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-step', '0');
  expect(await neighbours(page)).toEqual(before);
  await page.keyboard.press('End');
  await page.getByTestId('meant-as').selectOption('3');
  const marked = await neighbours(page);
  expect(marked.map(({ verdict }) => verdict)).toEqual(marked.map(({ digit }) => (digit === '3' ? 'right' : 'wrong')));
  await page.getByTestId('pad-clear').click();
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-found', 'false');
});

test('what was drawn later has no place in the past, and the view says so', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=30&views=retrieval', 30);
  await draw(page, 7);
  await page.getByTestId('timeline').focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-found', 'false');
  await expect(page.getByTestId('retrieval')).toContainText('had not seen this drawing');
});

test('by keyboard: a test image of a digit, its neighbours right and wrong, one of them taken as anchor', async ({ page }) => {
  await trained(page, '?autoplay&steps=100&views=retrieval', 100);
  await page.getByTestId('retrieval-source').getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.getByTestId('another-4').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-found', 'true');
  const picked = Number(await page.getByTestId('pick-row').inputValue());
  const found = await neighbours(page);
  expect(found.every(({ digit, verdict }) => verdict === (digit === '4' ? 'right' : 'wrong'))).toBe(true);
  await page.getByTestId('neighbour-count').getByText('10').click();
  await expect(page.getByTestId('neighbour')).toHaveCount(10);
  await expect.poll(async () => (await neighbours(page)).slice(0, 5)).toEqual(found);
  const ten = await neighbours(page);
  expect(new Set(ten.map(({ row }) => row)).size).toBe(10);
  expect(ten.map(({ row }) => row)).not.toContain(picked);
  await page.getByTestId('neighbour').nth(1).focus();
  await expect(page.getByTestId('neighbour').nth(1)).toHaveAttribute('data-lit', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('pick-row')).toHaveValue(String(ten[1].row));
  for (const metric of ['retrieval-recall', 'retrieval-map']) {
    expect(await read(page, metric)).toBeGreaterThan(0.3);
    expect(await read(page, metric)).toBeLessThan(1);
  }
});

test('with a finger on a phone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await opened(page, '?views=retrieval');
  await pad(page).scrollIntoViewIfNeeded();
  const box = (await pad(page).boundingBox())!;
  const scrolled = () => page.evaluate(() => [scrollY, document.querySelector('main')?.scrollTop ?? 0].join());
  const before = await scrolled();
  const client = await context.newCDPSession(page);
  const at = (x: number, y: number) => [{ x: box.x + x * box.width, y: box.y + y * box.height }];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.5, 0.15) });
  for (let y = 0.2; y < 0.9; y += 0.05)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(0.5, y) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(page.getByTestId('retrieval')).toHaveAttribute('data-found', 'true');
  expect(await scrolled()).toBe(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await context.close();
});
