/** The census over time and over all margins: every number in it is the census's own. */
import { expect, type Page, test } from '@playwright/test';
import { census, censusOf, read, trained } from './playground';

const time = (page: Page) => page.getByTestId('kinds-time');
const margins = (page: Page) => page.getByTestId('kinds-margins');
const line = (page: Page) => page.getByTestId('kinds-margins-margin');
const of = async (page: Page, name: string): Promise<number> => Number(await time(page).getAttribute(`data-${name}`));
const list = async (page: Page, name: string): Promise<number[]> =>
  ((await margins(page).getAttribute(`data-${name}`)) ?? '').split(' ').map(Number);
const allCurrent = (page: Page) =>
  expect
    .poll(async () => (await of(page, 'frames')) - (await of(page, 'current')), { timeout: 60_000, intervals: [200] })
    .toBe(0);

test('the newest frame has the counts of the census; another margin is counted for the whole past', async ({ page }) => {
  await trained(page, '?autoplay&steps=60&views=kinds&shown=500', 60);
  const now = await census(page);
  await expect(time(page)).toHaveAttribute('data-step', '60');
  expect([await of(page, 'easy'), await of(page, 'semi-hard'), await of(page, 'hard')]).toEqual([
    now.easy,
    now.semiHard,
    now.hard,
  ]);
  await page.getByTestId('margin').fill('0.25');
  await expect(time(page)).toHaveAttribute('data-margin', '0.25');
  await allCurrent(page);
  expect(await of(page, 'frames')).toBeGreaterThan(3);
  await time(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(time(page)).toHaveAttribute('data-step', '0');
  await censusOf(page, 0);
  const first = await census(page);
  await expect(time(page)).toHaveAttribute('data-margin', '0.25');
  expect([await of(page, 'easy'), await of(page, 'semi-hard'), await of(page, 'hard')]).toEqual([
    first.easy,
    first.semiHard,
    first.hard,
  ]);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('kinds-history')).toContainText('0.25');
});

test('the curve over all margins has the census at each of them', async ({ page }) => {
  await trained(page, '?autoplay&steps=40&views=kinds', 40);
  await expect.poll(async () => (await list(page, 'margins')).length, { timeout: 60_000 }).toBe(65);
  await expect(margins(page)).toHaveAttribute('data-step', '40');
  const [at, easy] = [await list(page, 'margins'), await list(page, 'easy')];
  expect([at[0], at[64]]).toEqual([0, 2]);
  for (let i = 1; i < 65; i++) expect(easy[i]).toBeLessThanOrEqual(easy[i - 1]);
  for (const margin of [0, 0.25, 1.5, 2]) {
    await page.getByTestId('margin').fill(String(margin));
    await expect(page.locator('.census')).toHaveAttribute('data-margin', String(margin));
    expect((await census(page)).easy).toBe(easy[at.indexOf(margin)]);
  }
});

test('its cursor is the margin: dragged, by keys, and beyond 2', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=20&views=kinds&shown=500', 20);
  await expect.poll(async () => (await list(page, 'margins')).length).toBeGreaterThan(8);
  await line(page).scrollIntoViewIfNeeded();
  const box = await line(page).boundingBox();
  if (!box) throw new Error('the line is not on the page');
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 30, start.y, { steps: 4 });
  await page.mouse.up();
  const margin = await read(page, 'margin');
  expect(margin).toBeLessThan(1);
  await expect(page.locator('.census')).toHaveAttribute('data-margin', String(margin));
  await line(page).focus();
  await page.keyboard.press('End');
  await expect(line(page)).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('PageUp');
  await expect(line(page)).toHaveAttribute('aria-valuenow', '2.1');
  await expect(margins(page)).toHaveAttribute('data-upper', '5');
});

test('a click in the past moves the playhead there', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=60&views=kinds&shown=500', 60);
  await expect.poll(() => of(page, 'frames')).toBeGreaterThan(3);
  const left = await of(page, 'left');
  await time(page).scrollIntoViewIfNeeded();
  await time(page).click({ position: { x: left + 1, y: 40 } });
  await censusOf(page, 0);
});
