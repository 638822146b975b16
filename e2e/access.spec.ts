/**
 * WCAG 2.2 AA, a test a page: axe-core in both languages and all themes, which change in place, and what axe cannot see. Then states of the playground,
 * and a journey by keys alone.
 */
import { expect, type Page, test } from '@playwright/test';
import { axeFaults, reflowFaults, smallTargets, speechlessCanvases, unseenFocus } from './access/checks';
import { type TestedPage, testedPages } from './access/pages';
import { census, censusOf, painted, read, untilStep } from './playground';

/** In place, or where there is no header by another address. */
const choose = async (page: Page, { address, ready, bare }: TestedPage, theme: string, language: string) => {
  if (bare) {
    await page.goto(`/${address}&theme=${theme}&lang=${language}`);
    await ready(page);
  } else {
    await page.getByTestId('theme').selectOption(theme);
    await page.getByTestId('language').selectOption(language);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

for (const tested of testedPages)
  test(`${tested.name}: axe finds nothing, and neither do we`, { tag: tested.thorough ? '@thorough' : [] }, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (!tested.bare) {
      await page.goto(`/${tested.address}`);
      await tested.ready(page);
    }
    await choose(page, tested, 'light', 'en');
    expect(await axeFaults(page), 'light, English').toEqual([]);
    await choose(page, tested, 'projector', 'en');
    expect(await axeFaults(page, ['color-contrast']), 'projector').toEqual([]);
    await choose(page, tested, 'dark', 'es');
    expect(await axeFaults(page), 'dark, Spanish').toEqual([]);
    expect(await speechlessCanvases(page), 'canvases without words').toEqual([]);
    expect(await smallTargets(page), 'targets below 24 px').toEqual([]);
    const { reached, faults } = await unseenFocus(page);
    expect(reached).toBeGreaterThan(0);
    expect(faults, 'focus that is not seen').toEqual([]);
    // 1280 CSS px at 400 %.
    await page.setViewportSize({ width: 320, height: 640 });
    // Points and handles follow in the next frames.
    await painted(page);
    expect(await reflowFaults(page), 'at 400 %').toEqual([]);
  });

test('menus, dialogs, a step taken apart and a phone: axe finds nothing; the table has the numbers of the picture', async ({
  page,
}) => {
  await page.goto('/?net=mlp&backend=wasm&shown=500&autoplay&steps=12&views=triplet&nonsense=1');
  await untilStep(page, 12);
  await censusOf(page, 12);
  await page.getByTestId('picture-map').click();
  expect(await axeFaults(page), 'menu').toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByTestId('table-census').click();
  const dialog = page.getByTestId('table-census-dialog');
  await expect(dialog.locator('tbody tr')).toHaveCount(4);
  expect(await axeFaults(page), 'dialog').toEqual([]);
  const { hard, total } = await census(page);
  const cell = async (row: number) =>
    Number((await dialog.locator('tbody tr').nth(row).locator('td').first().innerText()).replace(/\D/g, ''));
  expect([await cell(0), await cell(3)]).toEqual([hard, total]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByTestId('table-census')).toBeFocused();

  await page.getByTestId('table-map').click();
  await expect(page.getByTestId('table-map-dialog').locator('tbody tr')).toHaveCount(500);
  await page.getByTestId('table-close').click();

  await page.getByTestId('step-by-step').click();
  await expect(page.getByTestId('step-panel')).toHaveAttribute('data-phase', 'forward');
  expect(await axeFaults(page), 'step by step').toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await axeFaults(page), 'phone').toEqual([]);
});

test('by keys alone: trains, selects a triplet, changes the margin, reads the census', async ({ page }) => {
  await page.goto('/?net=mlp&backend=wasm&shown=500&steps=15');
  await untilStep(page, 0);
  /** Goes on by Tab until this has the focus. */
  const tabTo = async (testId: string) => {
    const target = page.getByTestId(testId);
    for (let i = 0; i < 150; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${testId}`);
  };
  await tabTo('play');
  await page.keyboard.press('Enter');
  await untilStep(page, 15);
  await censusOf(page, 15);
  await tabTo('map');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('stage')).not.toHaveAttribute('data-anchor', '');
  await expect(page.getByTestId('triplet')).toHaveAttribute('data-state', 'shown');
  const before = await census(page);
  await tabTo('margin');
  await page.keyboard.press('End');
  await expect.poll(() => read(page, 'census-easy')).toBeLessThan(before.easy);
  await tabTo('table-census');
  await page.keyboard.press('Enter');
  const after = await census(page);
  const rows = page.getByTestId('table-census-dialog').locator('tbody tr');
  await expect(rows).toHaveCount(4);
  expect(Number((await rows.nth(2).locator('td').first().innerText()).replace(/\D/g, ''))).toBe(after.easy);
  expect(after.easy + after.semiHard + after.hard).toBe(after.total);
});
