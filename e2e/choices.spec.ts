/** Every choice the settings offer trains: some steps on the backend the machine gets, with a finite loss and no complaint. */
import { expect, test } from '@playwright/test';
import { lossEntry, lossIds } from '../src/ranking/catalogue';
import { opened, read, trained } from './playground';

const choices = [
  'net=lenet&steps=4',
  'net=mlp&size=64&normalise&margin=0.2',
  'net=mlp&size=3',
  'net=mlp&optimiser=sgd&rate=0.01',
  'net=mlp&optimiser=sgd&rate=0.01&loss=cross-entropy',
  'net=mlp&swap&soft&average=all',
  'net=mlp&loss=contrastive-linear&posmargin=0.2&mining=pairs-margin',
  'net=mlp&loss=nt-xent&temperature=0.5&size=16',
  'net=mlp&loss=multi-similarity&alpha=1&beta=20&base=0.7',
  'net=mlp&loss=n-pairs&similarity=cosine',
  'net=mlp&classes=2&samples=2',
  'net=mlp&backend=cpu&steps=3',
  'net=mlp&backend=webgl&steps=3&shown=500',
];

for (const choice of choices)
  test(choice, async ({ page }) => {
    const steps = Number(/steps=(\d+)/.exec(choice)?.[1] ?? 30);
    await trained(page, `?autoplay&${/steps=/.test(choice) ? '' : `steps=${steps}&`}${choice}`, steps);
    const loss = await read(page, 'loss');
    expect(loss).toBeGreaterThan(0);
    expect(loss).toBeLessThan(20);
    await expect(page.getByTestId('notices')).toBeEmpty();
    const asked = /backend=(\w+)/.exec(choice)?.[1] ?? 'wasm';
    await expect(page.getByTestId('backend')).toHaveAttribute('data-value', asked);
  });

/** Each loss, and each mining and distance of a loss over triplets and of one over pairs, as the catalogue lists them. */
const fromCatalogue = [
  ...lossIds.map((loss) => ({ loss })),
  ...(['triplet', 'contrastive'] as const).flatMap((loss) => {
    const { minings, distances } = lossEntry(loss);
    return [
      ...minings.slice(1).map((mining) => ({ loss, mining })),
      ...distances.slice(1).map((distance) => ({ loss, distance })),
    ];
  }),
];

test('each loss, mining and distance of the catalogue, chosen on the page, takes a step', async ({ page }) => {
  await opened(page, '?net=mlp&shown=500');
  const steps = async (count: number) => {
    for (let step = 1; step <= count; step++) {
      await page.getByTestId('step-button').click();
      await expect.poll(() => read(page, 'step'), { intervals: [50] }).toBe(step);
    }
  };
  for (const choice of fromCatalogue) {
    for (const [key, value] of Object.entries(choice)) await page.getByTestId(`setting-${key}`).selectOption(value);
    await page.getByTestId('reset').click();
    await expect.poll(() => read(page, 'step'), { intervals: [50] }).toBe(0);
    await steps(2);
    const loss = await read(page, 'loss');
    expect(loss, JSON.stringify(choice)).toBeGreaterThan(0);
    expect(loss, JSON.stringify(choice)).toBeLessThan(20);
    await expect(page.getByTestId('notices'), JSON.stringify(choice)).toBeEmpty();
  }
});
