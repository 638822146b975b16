/**
 * 500 addresses, random and crafted: whatever they say the page stands, works, names what it did not understand, and nothing throws. Most are gone to as
 * in the history of one page, which reads its address anew each time; some load the document. (The codec has its thousands in experimentUrl.test.ts.)
 */
import { expect, type Page, test } from '@playwright/test';
import { readUrl } from '../src/state/experimentUrl';

const keys = ['margin', 'loss', 'distance', 'mining', 'size', 'seed', 'steps', 'points', 'views', 'colour', 'swap', 'soft'];
const others = [
  'anchor',
  'at',
  'metric',
  'scene',
  'scenes',
  'beside',
  'theme',
  'lang',
  'autoplay',
  'batch',
  'margni',
  '__proto__',
  'x[]',
  'ñ',
];
const values = [
  '',
  '0',
  '1',
  '-1',
  '1e999',
  'NaN',
  'triplet',
  'contrastive',
  'nt-xent',
  'squared',
  'cosine',
  'batch-hard',
  'es',
  'dark',
  'auto',
  'none',
];
const odd = [
  '0,0;1,1;2,2',
  '9e9,1;;',
  '%00',
  '%E0%A4%A',
  '<script>alert(1)</script>',
  '😀',
  'page*sandbox!zzz',
  'lecture',
  "'",
  '%2525',
  '\u202e',
  'x'.repeat(3000),
];

/** Numbers between 0 and 1 that are the same in each run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomQueries(count: number, next: () => number): string[] {
  const one = (list: readonly string[]) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(next() * 5) }, () => {
      const value = one([...values, ...odd]);
      return `${encodeURIComponent(one([...keys, ...others]))}=${next() < 0.7 ? encodeURIComponent(value) : value.replace(/[#<>]/g, '')}`;
    }).join('&'),
  );
}

const crafted = [
  '',
  '&',
  '&&&==',
  '=',
  '?',
  'margin',
  'margin=0.5&margin=0.7',
  'points=',
  'scenes=!!!&scene=9',
  'page=nowhere',
  'toString=1',
  '%',
  '%%%',
  'a=%FF',
];

/** Follows one address after the other as the history does, and says what was not right. Browsers take about 20 entries a second. */
const followAll = (page: Page, cases: { query: string; wrong: string[] }[]) =>
  page.evaluate(async (all) => {
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const failed: string[] = [];
    for (const { query, wrong } of all) {
      history.pushState(null, '', `?page=sandbox&${query}`);
      dispatchEvent(new PopStateEvent('popstate'));
      let words = '';
      const isNamed = () => {
        words = document.querySelector('.notices')?.textContent ?? '';
        return wrong.every((key) => words.includes(key)) && document.querySelector('[data-testid="point-0"]') !== null;
      };
      await rest(55);
      for (let tries = 0; tries < 60 && !isNamed(); tries++) await rest(50);
      if (!isNamed()) failed.push(`${query}: ${wrong} in ${words}`);
    }
    return failed;
  }, cases);

/** All of them where all browser tests are run; the codec alone takes thousands in src/state/experimentUrl.test.ts. */
const count = process.env.THOROUGH ? 500 : 120;

test(`${count} addresses`, async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const queries = [...crafted, ...randomQueries(count - crafted.length, chance(8))];
  const loaded = queries.filter((_, i) => i % 20 === 0);
  const followed = queries.filter((_, i) => i % 20 !== 0);
  const named = (query: string) => readUrl(`?page=sandbox&${query}`).problems.map(({ key }) => key);
  for (const query of loaded) {
    await page.goto(`/?page=sandbox&${query}`);
    await expect(page.getByTestId('point-0')).toBeVisible();
    const words = page.locator('.notices');
    for (const key of named(query)) await expect(words).toContainText(key);
  }
  expect(
    await followAll(
      page,
      followed.map((query) => ({ query, wrong: named(query) })),
    ),
  ).toEqual([]);
  // And it can still be worked.
  await page.evaluate(() => {
    history.pushState(null, '', '?page=sandbox');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.locator('.notices')).toBeEmpty();
  await page.getByTestId('margin').fill('0.4');
  await expect(page).toHaveURL(/\?margin=0\.4&page=sandbox$/);
  expect(loaded.length + followed.length).toBe(count);
  expect(errors).toEqual([]);
});
