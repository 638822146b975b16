/** The net as it is: shapes and numbers of parameters of each net, branches of each kind of loss, real images, activations that change as it learns. */
import { expect, type Page, test } from '@playwright/test';
import { opened, read, trained, untilStep } from './playground';

/** Name, output shape, weights and biases, worked out by hand from the nets' definitions. */
const nets = {
  mlp: [
    ['dense1', '128', 784 * 128 + 128],
    ['dense2', '64', 128 * 64 + 64],
    ['embedding', '2', 64 * 2 + 2],
  ],
  'small-cnn': [
    ['conv1', '14×14×8', 5 * 5 * 8 + 8],
    ['conv2', '7×7×16', 3 * 3 * 8 * 16 + 16],
    ['dense1', '64', 7 * 7 * 16 * 64 + 64],
    ['embedding', '2', 64 * 2 + 2],
  ],
  lenet: [
    ['conv1', '24×24×32', 5 * 5 * 32 + 32],
    ['prelu1', '24×24×32', 1],
    ['pool1', '12×12×32', 0],
    ['conv2', '8×8×64', 5 * 5 * 32 * 64 + 64],
    ['prelu2', '8×8×64', 1],
    ['pool2', '4×4×64', 0],
    ['dense1', '256', 1024 * 256 + 256],
    ['prelu3', '256', 1],
    ['dense2', '256', 256 * 256 + 256],
    ['prelu4', '256', 1],
    ['embedding', '2', 256 * 2 + 2],
  ],
} as const;

const layers = (page: Page) =>
  page.getByTestId('net-layer').evaluateAll((elements) =>
    elements.map((element) => {
      const { name, shape, parameters } = (element as HTMLElement).dataset;
      return [name, shape, Number(parameters)];
    }),
  );
/** What is painted of every layer in every branch, and of the filters. */
const pictures = (page: Page, testId: 'net-cell' | 'net-filters') =>
  page.getByTestId(testId).evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
const images = (page: Page) =>
  page.getByTestId('net-image').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { row, of, value } = (button as HTMLElement).dataset;
      return { row: Number(row), of, digit: value, picture: button.querySelector('canvas')?.toDataURL() };
    }),
  );
const distances = async (page: Page): Promise<number[]> =>
  page.getByTestId('net-distance').evaluateAll((all) => all.map((each) => Number((each as HTMLElement).dataset.value)));
const embeddings = async (page: Page): Promise<number[][]> =>
  page
    .getByTestId('net-embedding')
    .evaluateAll((all) => all.map((each) => ((each as HTMLElement).dataset.value ?? '').split(' ').map(Number)));

for (const [net, expected] of Object.entries(nets))
  test(`${net}: shapes and parameters, three branches`, async ({ page }) => {
    await opened(page, `?views=net&net=${net}&shown=500`);
    await expect(page.getByTestId('net')).toHaveAttribute('data-branches', '3');
    expect(await layers(page)).toEqual(expected.map((layer) => [...layer]));
    expect(await read(page, 'net-total')).toBe(expected.reduce((sum, [, , count]) => sum + count, 0));
    await expect(page.getByTestId('net-cell')).toHaveCount(3 * expected.length);
    await page.getByTestId('net-layer').nth(1).getByRole('button').focus();
    await expect(page.getByTestId('net-detail')).toContainText(expected[1][0]);
    await expect(page.getByTestId('net-detail')).toContainText(`${expected[0][1]} → ${expected[1][1]}`);
  });

test('activations, filters and embeddings change as it learns; the numbers at the end are made of one another', async ({
  page,
}) => {
  await opened(page, '?views=net');
  await expect(page.getByTestId('net')).toHaveAttribute('data-step', '0');
  const filters = await pictures(page, 'net-filters');
  const before = await pictures(page, 'net-cell');
  await page.getByTestId('play').click();
  await untilStep(page, 40);
  await page.getByTestId('play').click();
  await expect(page.getByTestId('play')).toHaveAttribute('data-value', 'paused');
  // The step that was under way when it was paused is shown a moment later, by both.
  await expect
    .poll(async () => (await page.getByTestId('net').getAttribute('data-step')) === String(await read(page, 'step')))
    .toBe(true);
  const after = await pictures(page, 'net-cell');
  expect(after).toHaveLength(before.length);
  // Every layer of the first branch.
  for (let i = 0; i < after.length; i += 3) expect(after[i]).not.toBe(before[i]);
  expect(await pictures(page, 'net-filters')).not.toEqual(filters);

  const [anchor, positive, negative] = await embeddings(page);
  const between = (a: number[], b: number[]) => Math.hypot(...a.map((value, k) => value - b[k]));
  const [ap, an] = await distances(page);
  expect(ap).toBeCloseTo(between(anchor, positive), 6);
  expect(an).toBeCloseTo(between(anchor, negative), 6);
  expect(await read(page, 'net-loss')).toBeCloseTo(Math.max(0, ap - an + 1), 5);
  const shown = await images(page);
  expect(shown.map(({ of }) => of)).toEqual(['batch', 'batch', 'batch']);
  expect(shown[0].digit).toBe(shown[1].digit);
  expect(shown[0].digit).not.toBe(shown[2].digit);
});

test('the images are those of the selection, lit and selected from here too', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=40&views=net', 40);
  await expect(page.getByTestId('net')).toHaveAttribute('data-from', 'batch');
  const ofBatch = await images(page);
  const map = page.getByTestId('map');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('net')).toHaveAttribute('data-from', 'selection');
  const selected = await images(page);
  expect(selected.map(({ of }) => of)).toEqual(['probe', 'probe', 'probe']);
  expect(selected.map(({ picture }) => picture)).not.toEqual(ofBatch.map(({ picture }) => picture));
  const [ap, an] = await distances(page);
  expect(await read(page, 'net-loss')).toBeCloseTo(Math.max(0, ap - an + 1), 5);
  await map.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('net')).toHaveAttribute('data-from', 'batch');
  await page.getByTestId('net-image').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('net')).toHaveAttribute('data-from', 'selection');
  expect((await images(page)).map(({ row, of }) => [row, of])).toEqual(ofBatch.map(({ row, of }) => [row, of]));
});

test('two branches for a loss on pairs, of the same and of different digits', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=20&views=net&net=mlp&loss=contrastive', 20);
  await expect(page.getByTestId('net')).toHaveAttribute('data-branches', '2');
  await expect(page.getByTestId('net-cell')).toHaveCount(2 * 3);
  const [first, second] = await images(page);
  expect(first.digit).toBe(second.digit);
  const [same] = await distances(page);
  expect(await read(page, 'net-loss')).toBeCloseTo(0.5 * same ** 2, 4);
  await page.getByTestId('net-pair').getByRole('radio').last().focus();
  await page.keyboard.press('Space');
  await expect.poll(async () => (await images(page))[1].digit).not.toBe((await images(page))[0].digit);
  const [different] = await distances(page);
  expect(await read(page, 'net-loss')).toBeCloseTo(0.5 * Math.max(0, 1 - different) ** 2, 4);
  // A loss on triplets has three again, while it runs.
  await page.getByTestId('setting-loss').selectOption('triplet');
  await expect(page.getByTestId('net')).toHaveAttribute('data-branches', '3');
  await expect(page.getByTestId('net-cell')).toHaveCount(3 * 3);
});

test('in the past it says that these weights are gone', { tag: '@thorough' }, async ({ page }) => {
  await trained(page, '?autoplay&steps=30&views=net', 30);
  await expect(page.getByTestId('net-origin')).toContainText('step 30');
  await page.getByTestId('timeline').focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('net-origin')).toContainText('weights of step 0 are gone');
  await expect(page.getByTestId('net')).toHaveAttribute('data-step', '30');
});
