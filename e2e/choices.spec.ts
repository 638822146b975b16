/** Every choice the settings offer trains: some steps on the backend the machine gets, with a finite loss and no complaint. */
import { expect, type Page, test } from '@playwright/test';
import { lossEntry, lossIds } from '../src/ranking/catalogue';
import { opened, read, trained } from './playground';

/** What an address asks for; the rest is chosen on the page, below. */
const choices = [
  'net=lenet&steps=4',
  'net=mlp&optimiser=sgd&rate=0.01&loss=cross-entropy&size=64&normalise&steps=30',
  'net=mlp&backend=cpu&steps=3',
  'net=mlp&backend=webgl&steps=3',
];

for (const choice of choices)
  test(choice, async ({ page }) => {
    await trained(page, `?autoplay&shown=500&${choice}`, Number(/steps=(\d+)/.exec(choice)?.[1]));
    const loss = await read(page, 'loss');
    expect(loss).toBeGreaterThan(0);
    expect(loss).toBeLessThan(20);
    await expect(page.getByTestId('notices')).toBeEmpty();
    const asked = /backend=(\w+)/.exec(choice)?.[1] ?? 'wasm';
    await expect(page.getByTestId('backend')).toHaveAttribute('data-value', asked);
  });

type Choice = Record<string, string | number | boolean>;

/** Each loss, and each mining and distance of a loss over triplets and of one over pairs, as the catalogue lists them; then what else there is. */
const chosenOnThePage: Choice[] = [
  ...lossIds.map((loss) => ({ loss })),
  ...(['triplet', 'contrastive'] as const).flatMap((loss) => {
    const { minings, distances } = lossEntry(loss);
    return [
      ...minings.slice(1).map((mining) => ({ loss, mining })),
      ...distances.slice(1).map((distance) => ({ loss, distance })),
    ];
  }),
  { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', swap: true, softMargin: true, average: 'all' },
  { loss: 'contrastive-linear', mining: 'pairs-margin', positiveMargin: 0.2 },
  { loss: 'nt-xent', temperature: 0.5, embeddingSize: 16 },
  { loss: 'multi-similarity', alpha: 1, beta: 20, base: 0.7, embeddingSize: 3 },
  { loss: 'n-pairs', similarity: 'cosine', optimiser: 'sgd' },
  { loss: 'triplet', classesPerBatch: 2, samplesPerClass: 2, normalise: true },
];

async function choose(page: Page, key: string, value: string | number | boolean): Promise<void> {
  const control = page.getByTestId(`setting-${key}`);
  if (typeof value === 'boolean') await control.setChecked(value);
  else if (await control.evaluate((element) => element instanceof HTMLSelectElement)) await control.selectOption(String(value));
  else {
    await control.fill(String(value));
    await control.press('Enter');
  }
}

test('each loss, mining, distance and parameter, chosen on the page, takes a step', { tag: '@thorough' }, async ({ page }) => {
  await opened(page, '?net=mlp&shown=500');
  const steps = async (count: number) => {
    for (let step = 1; step <= count; step++) {
      await page.getByTestId('step-button').click();
      await expect.poll(() => read(page, 'step'), { intervals: [50] }).toBe(step);
    }
  };
  for (const choice of chosenOnThePage) {
    for (const [key, value] of Object.entries(choice)) await choose(page, key, value);
    await page.getByTestId('reset').click();
    await expect.poll(() => read(page, 'step'), { intervals: [50] }).toBe(0);
    await steps(1);
    const loss = await read(page, 'loss');
    expect(loss, JSON.stringify(choice)).toBeGreaterThan(0);
    expect(loss, JSON.stringify(choice)).toBeLessThan(20);
    await expect(page.getByTestId('notices'), JSON.stringify(choice)).toBeEmpty();
  }
});
