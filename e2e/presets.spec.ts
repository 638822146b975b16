/**
 * Every preset of the compare page trained live in the browser: what its caption says holds for the numbers of the table. On seed 2 always; on seed 1, which recordings (compare.spec.ts)
 * and Node (src/comparePresets.test.ts) hold as well, where all browser tests are run.
 */
import { expect, test } from '@playwright/test';
import { type PresetId, presetIds, presetOf } from '../src/state/compare/presets';
import { column, numberIn, says, untilImages } from './presets';

test.describe.configure({ mode: 'parallel' });

/** Images that each run of a preset has forwarded at its end: 80 a batch, of nine classes 72, of offline triplets one more. */
const imagesOf = (id: PresetId) => presetOf(id).steps * (id === 'open-set' ? 72 : 80);

/** Two halves, so that both workers have one. */
const halves = [presetIds.filter((_, i) => i % 2 === 0), presetIds.filter((_, i) => i % 2 === 1)];

for (const seed of [2, 1])
  for (const presets of halves)
    test(`from seed ${seed}: ${presets.join(', ')}`, { tag: seed === 1 ? '@thorough' : [] }, async ({ page }) => {
      test.setTimeout(300_000);
      const [first] = presets;
      await page.goto(`/?page=compare&beside=${first}&seed=${seed}&backend=wasm&autoplay&steps=${presetOf(first).steps}`);
      await untilImages(page, imagesOf(first));
      await says[first](page);
      for (const preset of presets.slice(1)) {
        await page.getByTestId(`preset-${preset}`).click();
        await expect.poll(async () => Math.max(...(await column(page, 'imagesSeen')))).toBe(0);
        await page.getByTestId('play').click();
        await untilImages(page, imagesOf(preset));
        expect(new URL(page.url()).searchParams.get('beside')).toBe(preset);
        await says[preset](page);
        if (preset !== 'collapse') continue;
        // Back in time, before the rescue: the third run is collapsed as well, and the table says the numbers of then.
        await page.getByTestId('timeline').evaluate((input: HTMLInputElement) => {
          input.value = String(100 * 80);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await expect(page.getByTestId('run-2')).toHaveAttribute('data-collapsed', 'true');
        expect(await numberIn(page, 'imagesSeen', 2)).toBeLessThanOrEqual(100 * 80);
        await page.getByTestId('live').click();
        await expect(page.getByTestId('run-2')).toHaveAttribute('data-collapsed', 'false');
      }
    });
