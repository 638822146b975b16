/** What the presets of the compare page claim, asked of the page by the numbers of its table. */
import { expect, type Page } from '@playwright/test';
import { read } from './playground';

export const numberIn = (page: Page, column: string, run: number) => read(page, `${column}-${run}`);

/** Of each run, in a column of the table. */
export async function column(page: Page, name: string): Promise<number[]> {
  const runs = Number(await page.getByTestId('compare').getAttribute('data-runs'));
  return Promise.all(Array.from({ length: runs }, (_, run) => numberIn(page, name, run)));
}

/** Until all runs have forwarded so many images, training stands still and the last frames are examined. */
export async function untilImages(page: Page, images: number): Promise<void> {
  await expect
    .poll(async () => Math.min(...(await column(page, 'imagesSeen'))), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(images);
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await expect(page.getByTestId('compare-table')).toHaveAttribute('data-examined', 'true', { timeout: 20_000 });
}

/** What captions say, by the numbers of the table; margins and losses as the runs have them. */
export const says: Record<string, (page: Page) => Promise<void>> = {
  async losses(page) {
    const [gathered, spread] = [await column(page, 'meanAveragePrecisionAtR'), await column(page, 'spread')];
    expect(Math.min(gathered[1], gathered[2])).toBeGreaterThan(gathered[0] + 0.05);
    expect(spread[0]).toBeGreaterThan(4 * Math.max(spread[1], spread[2]));
  },
  async miners(page) {
    const [losses, answers] = [await column(page, 'loss'), await column(page, 'knn5')];
    expect(losses[0]).toBe(Math.min(...losses));
    expect(answers[0]).toBe(Math.min(...answers));
    expect(await numberIn(page, 'spread', 3)).toBeLessThan(0.05 * 0.2);
    await expect(page.getByTestId('run-3')).toHaveAttribute('data-collapsed', 'true');
    await expect(page.getByTestId('collapsed-3')).toContainText('loss = margin');
  },
  async margins(page) {
    const spreads = await column(page, 'spread');
    [0.1, 1, 5].forEach((margin, run) => {
      expect(spreads[run] / margin).toBeGreaterThan(3);
      expect(spreads[run] / margin).toBeLessThan(4);
    });
  },
  async collapse(page) {
    const [all, hard, rescued] = await column(page, 'spread');
    expect(hard).toBeLessThan(0.05 * all);
    expect(rescued).toBeGreaterThan(0.5 * all);
    expect(Math.abs((await numberIn(page, 'loss', 1)) - 0.2)).toBeLessThan(0.02 * 0.2);
    expect(await numberIn(page, 'recallAt1', 1)).toBeGreaterThan(0.7);
    const gathered = await column(page, 'meanAveragePrecisionAtR');
    expect(gathered[1]).toBeLessThan(0.7 * gathered[0]);
    await expect(page.getByTestId('collapse-note')).toBeVisible();
  },
  async sizes(page) {
    const [two, three, sixteen, sixtyFour] = await column(page, 'meanAveragePrecisionAtR');
    expect(three).toBeGreaterThan(two + 0.03);
    expect(sixteen).toBeGreaterThan(three + 0.03);
    expect(Math.abs(sixtyFour - sixteen)).toBeLessThan(0.04);
  },
  async words(page) {
    const [taught, others] = [await column(page, 'wordPrecision'), await column(page, 'newWordPrecision')];
    expect(Math.max(...taught) - Math.min(...taught)).toBeLessThan(0.03);
    expect(Math.min(...taught)).toBeGreaterThan(0.85);
    expect(Math.max(...others)).toBeLessThan(Math.min(...taught) - 0.15);
    await expect(page.getByTestId('knn5-0')).toHaveCount(0);
  },
  async 'word-vectors'(page) {
    const [raw, centred] = await column(page, 'wordPrecision');
    expect(raw).toBeLessThan(0.5);
    expect(centred).toBeGreaterThan(0.9);
  },
  async offline(page) {
    const [fixed, renewed, online] = await column(page, 'knn5');
    expect(online).toBeGreaterThan(Math.max(fixed, renewed) + 0.1);
  },
  async 'open-set'(page) {
    const [entropy, contrastive, triplet] = await column(page, 'leftOutPrecision');
    expect(entropy).toBeGreaterThan(Math.max(contrastive, triplet));
    const trained = await column(page, 'trainedPrecision');
    expect(trained[0]).toBe(Math.min(...trained));
    await expect(page.getByTestId('falseNegatives-0')).toHaveCount(0);
  },
  async dirty(page) {
    const [all, random, semiHard] = await column(page, 'falseNegatives');
    expect(Math.min(random, semiHard)).toBeGreaterThan(1.5 * all);
    expect(await numberIn(page, 'spread', 3)).toBeLessThan(0.05 * 0.2);
    await expect(page.getByTestId('leftOutPrecision-0')).toHaveCount(0);
  },
};
