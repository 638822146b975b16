/** What the journeys share: reading the numbers that the page shows, and waiting for them. */
import { expect, type Page } from '@playwright/test';

export const read = async (page: Page, testId: string): Promise<number> => {
  const value = await page.getByTestId(testId).first().getAttribute('data-value');
  return value === null || value === '' ? Number.NaN : Number(value);
};

export const untilStep = (page: Page, step: number, timeout = 60_000): Promise<void> =>
  expect.poll(() => read(page, 'step'), { timeout, intervals: [100] }).toBeGreaterThanOrEqual(step);

/** Fewer shown images than the default where the journey does not ask for a number: they are embedded, drawn and counted in a quarter of the time or less. */
const thrifty = (query: string): string => (query.includes('shown=') ? query : `${query || '?'}&shown=500`);

export async function opened(page: Page, query = ''): Promise<void> {
  await page.goto(`/${thrifty(query)}`);
  await expect.poll(() => read(page, 'step'), { timeout: 30_000, intervals: [50] }).toBeGreaterThanOrEqual(0);
}

/** Trains to the step in the address's `steps` and waits until that last frame has been counted. */
export async function trained(page: Page, query: string, steps: number, timeout = 90_000): Promise<void> {
  await page.goto(`/${thrifty(query)}`);
  await untilStep(page, steps, timeout);
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  await censusOf(page, steps);
}

/** Waits until the census shown is of this step. */
export const censusOf = (page: Page, step: number): Promise<void> =>
  expect(page.locator('.census')).toHaveAttribute('data-step', String(step), { timeout: 15_000 });

export interface Census {
  easy: number;
  semiHard: number;
  hard: number;
  total: number;
}

export const census = async (page: Page): Promise<Census> => ({
  easy: await read(page, 'census-easy'),
  semiHard: await read(page, 'census-semi-hard'),
  hard: await read(page, 'census-hard'),
  total: await read(page, 'census-total'),
});

/** A fingerprint of the pixels of the map's canvases. */
export const mapFingerprint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let hash = 7;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>('[data-testid="stage"] canvas')) {
      const context = canvas.getContext('2d');
      if (!context || canvas.width === 0) continue;
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 16) hash = (Math.imul(hash, 31) + data[i]) | 0;
    }
    return hash;
  });

/** What was asked to be drawn so far is drawn: two frames have passed, and what waits longest between two of them (200 ms). */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), 250);
      }),
  );
