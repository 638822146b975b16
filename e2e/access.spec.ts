/** WCAG 2.2 AA on every page: axe-core in both languages and all themes, and what axe cannot see. One context; language and theme change in place. */
import { expect, type Page, test } from '@playwright/test';
import { axeFaults, reflowFaults, smallTargets, speechlessCanvases, unseenFocus } from './access/checks';
import { testedPages } from './access/pages';

const choose = async (page: Page, theme: string, language: string) => {
  await page.getByTestId('theme').selectOption(theme);
  await page.getByTestId('language').selectOption(language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
};

test('axe finds nothing, on any page, in either language, in any theme', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { name, address, ready } of testedPages) {
    await page.goto(`/${address}`);
    await ready(page);
    const faults: string[] = [];
    await choose(page, 'light', 'en');
    faults.push(...(await axeFaults(page)));
    // Of another theme the colours are other, of the projector the sizes; of another language the words.
    await choose(page, 'projector', 'en');
    faults.push(...(await axeFaults(page, ['color-contrast', 'target-size'])));
    await choose(page, 'dark', 'es');
    faults.push(...(await axeFaults(page, ['color-contrast', 'aria-allowed-attr', 'label', 'button-name', 'html-has-lang'])));
    expect(faults, name).toEqual([]);
    expect(await speechlessCanvases(page), `${name}: canvases`).toEqual([]);
    expect(await smallTargets(page), `${name}: targets of 24 px`).toEqual([]);
  }
});

test('at 400 % nothing is cut off and nothing scrolls sideways', async ({ page }) => {
  // 1280 CSS px at 400 %.
  await page.setViewportSize({ width: 320, height: 640 });
  for (const { name, address, ready } of testedPages) {
    await page.goto(`/${address}`);
    await ready(page);
    expect(await reflowFaults(page), name).toEqual([]);
  }
  expect(await axeFaults(page)).toEqual([]);
});

test('whoever tabs through a page sees where they are', async ({ page }) => {
  for (const { name, address, ready } of testedPages.filter(({ name }) =>
    ['sandbox', 'compare', 'playground'].includes(name),
  )) {
    await page.goto(`/${address}`);
    await ready(page);
    const { reached, faults } = await unseenFocus(page);
    expect(reached, name).toBeGreaterThan(10);
    expect(faults, name).toEqual([]);
  }
});
