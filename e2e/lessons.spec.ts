/**
 * The lessons, walked from the list to the last one by keyboard alone on a phone: every claim holds for what the panel saw, once in English on one
 * seed and once in Spanish on another; and the ways in, out and back.
 */
import { expect, type Page, test } from '@playwright/test';
import type { GuideId } from '../src/lessons/lesson';
import { guides } from '../src/shell/lessons/guides';
import { opened } from './playground';

// Two long walks beside each other.
test.describe.configure({ mode: 'parallel' });

const panel = (page: Page) => page.getByTestId('lesson');
const phaseOf = (page: Page, phase: string) => expect(panel(page)).toHaveAttribute('data-phase', phase, { timeout: 60_000 });

/** The sheet lies over nothing of what it points at, as far as both fit on the screen. */
async function showsWhatItTalksAbout(page: Page, lesson: string): Promise<void> {
  const look = (await panel(page).getAttribute('data-look')) as GuideId;
  const hidden = await page.evaluate((selector) => {
    const sheet = document.querySelector('.lesson')?.getBoundingClientRect();
    const part = document.querySelector(selector);
    const target = part?.getBoundingClientRect();
    if (!part || !sheet || !target) return 'no part to look at';
    if (getComputedStyle(part, '::after').outlineStyle !== 'solid') return 'the part is not outlined';
    if (target.width === 0 || target.height === 0) return 'the part is not shown';
    return target.top < sheet.bottom - 2 ? `begins ${sheet.bottom - target.top} px under the sheet` : '';
  }, guides[look]);
  expect(hidden, lesson).toBe('');
}

async function walk(page: Page, language: 'en' | 'es', seed: number): Promise<string[]> {
  const walked: string[] = [];
  for (;;) {
    await phaseOf(page, 'intro');
    const lesson = (await panel(page).getAttribute('data-lesson')) ?? '';
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByTestId('lesson-on')).toBeFocused();
    await showsWhatItTalksAbout(page, lesson);
    await page.keyboard.press('Enter');
    await phaseOf(page, 'predict');
    // Each lesson another way: skipped, by its number, by arrows.
    if (walked.length % 3 === 0) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    } else if (walked.length % 3 === 1) await page.keyboard.press('3');
    else {
      await page.getByTestId('lesson-skip').focus();
      await page.keyboard.press('Enter');
    }
    await phaseOf(page, 'seen');
    const seen = page.getByTestId('lesson-seen');
    await expect(seen, `${lesson} on seed ${seed}: ${await seen.innerText()}`).toHaveAttribute('data-holds', 'true');
    await expect(seen).not.toHaveAttribute('data-outcome', '');
    await expect(page.getByTestId('lesson-on')).toBeFocused();
    await showsWhatItTalksAbout(page, lesson);
    await page.keyboard.press('Enter');
    await phaseOf(page, 'why');
    await expect(page.getByTestId('lesson-next')).toBeFocused();
    // Nothing is wider than the phone.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), lesson).toBeLessThanOrEqual(0);
    walked.push(lesson);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.search.includes(`lesson=${lesson}&`) && !url.search.endsWith(`lesson=${lesson}`));
    if (new URL(page.url()).searchParams.get('page') === 'lessons') return walked;
  }
}

for (const [language, seed] of [
  ['en', 1],
  ['es', 2],
] as const)
  test(`all lessons by keyboard at 390 px, language ${language}, seed ${seed}`, {
    tag: language === 'en' ? '@thorough' : [],
  }, async ({ browser }) => {
    test.setTimeout(300_000);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'de-DE', reducedMotion: 'reduce' });
    await page.goto(`/?page=lessons&lang=${language}&seed=${seed}`);
    const lessons = page.locator('[data-testid^="lesson-"] a');
    await expect(lessons.first()).toBeVisible();
    const count = await lessons.count();
    expect(count).toBeGreaterThanOrEqual(12);
    await lessons.first().focus();
    await page.keyboard.press('Enter');
    const walked = await walk(page, language, seed);
    expect(walked).toHaveLength(count);
    // All of them are marked as done.
    await expect(page.locator('[data-done="true"]')).toHaveCount(count);
    await page.close();
  });

test('from the front page one link leads to the first lesson', async ({ page }) => {
  await opened(page, '?net=mlp&shown=500');
  await page.getByTestId('first-lesson').click();
  await phaseOf(page, 'intro');
  await expect(panel(page)).toHaveAttribute('data-lesson', 'one-triplet');
  await expect(page).toHaveURL(/page=sandbox/);
});

test('a reload comes back to the question and its answer, and to what was seen by seeing it again; Escape closes', async ({
  page,
}) => {
  await page.goto('/?lesson=shared-weights');
  await phaseOf(page, 'intro');
  await page.keyboard.press('Enter');
  await phaseOf(page, 'predict');
  await page.reload();
  await phaseOf(page, 'predict');
  await page.getByTestId('choice-margin').click();
  await phaseOf(page, 'seen');
  const seen = await page.getByTestId('lesson-seen').innerText();
  await page.reload();
  await phaseOf(page, 'seen');
  expect(await page.getByTestId('lesson-seen').innerText()).toBe(seen);
  await page.getByTestId('lesson-back').click();
  await expect(page.getByTestId('choice-margin')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/lesson=/);
});

test('an unknown lesson is named, and the page works without it', async ({ page }) => {
  await opened(page, '?lesson=nonsense&net=mlp&shown=500');
  await expect(page.getByTestId('notices')).toContainText('nonsense');
  await expect(panel(page)).toHaveCount(0);
});
