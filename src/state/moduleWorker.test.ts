import { describe, expect, it } from 'vitest';
import { workerScript } from './moduleWorker';

const base = 'https://example.org/playground/assets/index.js';

describe('the worker script', () => {
  it('is the absolute address where the page may start it', () => {
    expect(workerScript('./engine-1.js', base, 'https://example.org')).toBe(
      'https://example.org/playground/assets/engine-1.js',
    );
    expect(workerScript('/src/engine.ts?worker_file', base, 'https://example.org')).toBe(
      'https://example.org/src/engine.ts?worker_file',
    );
  });

  it('is a data: module that imports it where the origin is opaque', async () => {
    const script = workerScript('./a b"c.js', base, 'null');
    expect(script.startsWith('data:text/javascript,')).toBe(true);
    const source = decodeURIComponent(script.slice(script.indexOf(',') + 1));
    expect(source).toBe('import "https://example.org/playground/assets/a%20b%22c.js";');
  });
});
