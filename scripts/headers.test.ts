/** The headers of the host: strict for scripts, one value for each file, and the file that hosts read says the same. */
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, headerRules, headersFile, headersFor } from './headers';

describe('the security policy', () => {
  const directives = new Map(contentSecurityPolicy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));

  it('lets scripts come from this site alone, none inline, none from text', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });

  it('names no other origin anywhere', () => {
    for (const sources of directives.values())
      for (const source of sources) expect(source).toMatch(/^('[a-z-]+'|data:|blob:)$/);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('default-src')).toEqual(["'self'"]);
  });
});

describe('the headers of a file', () => {
  it('keep what has a hash in its name for ever, and ask for what names the others', () => {
    expect(headersFor('/assets/page-abc.js')['Cache-Control']).toContain('immutable');
    for (const path of ['/', '/index.html', '/sw.js']) expect(headersFor(path)['Cache-Control']).toBe('no-cache');
    expect(headersFor('/data/mnist/train-01.bin')['Cache-Control']).toBe('public, max-age=86400');
  });

  it('come from at most one rule each, since some hosts join what several say', () => {
    for (const path of [
      '/',
      '/index.html',
      '/sw.js',
      '/assets/a.js',
      '/data/mnist/start.bin',
      '/runs/triplet.rlr',
      '/icons/192.png',
    ]) {
      const names = headerRules
        .filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))
        .flatMap((rule) => Object.keys(rule.headers));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('are all in the file', () => {
    for (const { headers } of headerRules)
      for (const [name, value] of Object.entries(headers)) expect(headersFile()).toContain(`  ${name}: ${value}\n`);
    expect(
      headersFile()
        .split('\n')
        .filter((line) => line.startsWith('/')),
    ).toEqual(headerRules.map((rule) => rule.path));
  });
});
