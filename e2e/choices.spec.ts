/** Every choice the settings offer trains: some steps on the backend the machine gets, with a finite loss and no complaint. */
import { expect, test } from '@playwright/test';
import { read, trained } from './playground';

const choices = [
  'net=lenet&steps=4',
  'net=mlp&size=64&normalise&margin=0.2',
  'net=mlp&size=3',
  'net=mlp&optimiser=sgd&rate=0.01',
  'net=mlp&mining=batch-hard',
  'net=mlp&mining=batch-semi-hard',
  'net=mlp&mining=offline-fixed',
  'net=mlp&mining=offline-epoch',
  'net=mlp&loss=contrastive',
  'net=mlp&loss=contrastive-linear&mining=offline-epoch',
  'net=mlp&loss=contrastive&mining=batch-hard',
  'net=mlp&distance=squared',
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
