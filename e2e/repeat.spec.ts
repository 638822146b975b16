/** The same seed repeats a run: after a reset and after a reload, to the last bit of the loss and the last triplet of the census. */
import { expect, test } from '@playwright/test';
import { census, censusOf, read, trained, untilStep } from './playground';

test('same seed, same run', { tag: '@thorough' }, async ({ page }) => {
  const outcome = async () => ({ loss: await read(page, 'loss'), ...(await census(page)) });
  await trained(page, '?autoplay&steps=50', 50);
  const first = await outcome();
  await page.getByTestId('reset').click();
  await expect.poll(() => read(page, 'step')).toBe(0);
  await censusOf(page, 0);
  await page.getByTestId('play').click();
  await untilStep(page, 50);
  await censusOf(page, 50);
  expect(await outcome()).toEqual(first);
  await trained(page, '?autoplay&steps=50', 50);
  expect(await outcome()).toEqual(first);
  await trained(page, '?autoplay&steps=50&seed=2', 50);
  expect(await outcome()).not.toEqual(first);
});
