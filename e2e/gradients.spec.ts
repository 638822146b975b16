/** Gradients in a real browser: WASM against `cpu` for every net, WebGPU (the software adapter) against `cpu` for mlp and a small batch of small-cnn. */
import { expect, type Page, test } from '@playwright/test';
import { build, preview } from 'vite';
import type { GradientAnswer, GradientRequest } from './gradients/main';

// Chromium's software WebGPU adapter: right, and far too slow to train a CNN on.
test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: ['--no-sandbox', '--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader', '--enable-features=Vulkan'],
  },
});

let address = '';
let close = async () => {};

test.beforeAll(async () => {
  const settings = {
    configFile: false as const,
    root: 'e2e/gradients',
    base: './',
    logLevel: 'error' as const,
    worker: { format: 'es' as const },
    build: { outDir: '../../.cache/e2e-gradients', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  };
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 4185, host: 'localhost' } });
  address = server.resolvedUrls?.local[0] ?? '';
  close = () => server.close();
});
test.afterAll(() => close());

const ask = (page: Page, request: GradientRequest): Promise<GradientAnswer> =>
  page.evaluate((asked) => window.gradientsOn(asked), request);

function relativeError(actual: number[], expected: number[]): number {
  expect(actual.length).toBe(expected.length);
  const largest = (values: number[]) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(largest(expected)).toBeGreaterThan(0);
  return largest(actual.map((value, i) => value - expected[i])) / largest(expected);
}

const cases: [GradientRequest['backend'], GradientRequest['net'], number][] = [
  ['wasm', 'mlp', 8],
  ['wasm', 'small-cnn', 8],
  ['wasm', 'lenet', 2],
  ['webgpu', 'mlp', 8],
  ['webgpu', 'small-cnn', 3],
];
for (const [backend, net, count] of cases)
  test(`${backend} agrees with cpu on every gradient of ${net}`, async ({ page }) => {
    await page.goto(address);
    const actual = await ask(page, { backend, net, count });
    expect(actual.failed).toBeUndefined();
    expect(actual.backend).toBe(backend);
    expect(actual.errors).toEqual([]);
    const expected = await ask(page, { backend: 'cpu', net, count });
    expect(relativeError(actual.embeddings, expected.embeddings)).toBeLessThan(1e-4);
    for (const name of Object.keys(expected.byName))
      expect(relativeError(actual.byName[name], expected.byName[name]), name).toBeLessThan(1e-4);
  });

// Counted, so that nobody adds one unseen: the embeddings are all that is read back, and Adam takes two dispatches a parameter.
const mostDispatches = { mlp: 28, 'small-cnn': 39 } as const;
for (const [net, count] of [
  ['mlp', 8],
  ['small-cnn', 4],
] as const)
  test(`webgpu takes the steps that cpu takes with ${net}, with one read-back and few dispatches`, async ({ page }) => {
    await page.goto(address);
    const actual = await ask(page, { backend: 'webgpu', net, count, steps: true });
    expect(actual.failed).toBeUndefined();
    expect(actual.errors).toEqual([]);
    const expected = await ask(page, { backend: 'cpu', net, count, steps: true });
    for (const name of Object.keys(expected.byName))
      expect(relativeError(actual.byName[name], expected.byName[name]), name).toBeLessThan(1e-5);
    expect(actual.gpuCalls?.readBacks).toBe(1);
    expect(actual.gpuCalls?.dispatches).toBeGreaterThan(0);
    expect(actual.gpuCalls?.dispatches).toBeLessThanOrEqual(mostDispatches[net]);
  });
