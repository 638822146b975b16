/** Which files are put on the device after the first visit, and which are not. */
import { expect, it } from 'vitest';
import { isPrecached } from './serviceWorker';

it('takes what a page may ask for, not what only hosts and authors read', () => {
  for (const path of [
    'index.html',
    'assets/page-a.js',
    'assets/simd-b.wasm',
    'runs/triplet.rlr',
    'data/mnist/start.bin',
    'data/mnist/manifest.json',
    'data/fashion/manifest.json',
    'data/glove/manifest.json',
  ])
    expect(isPrecached(path), path).toBe(true);
  for (const path of [
    '.vite/manifest.json',
    '_headers',
    'sw.js',
    'embed.js',
    'data/mnist/train-01.bin',
    'data/fashion/start.bin',
    'data/glove/words.bin',
    'assets/threaded-simd-c.wasm',
  ])
    expect(isPrecached(path), path).toBe(false);
});
