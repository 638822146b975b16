import { afterEach, describe, expect, it, vi } from 'vitest';
import { recall, remember } from './storage';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('storage', () => {
  it('keeps what it was given on the device', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    remember('language', 'es');
    expect([...kept.values()]).toEqual(['es']);
    kept.set([...kept.keys()][0], 'en');
    expect(recall('language')).toBe('en');
  });

  it('remembers for the life of the page where storage is forbidden', () => {
    vi.stubGlobal('localStorage', undefined);
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    remember('theme', 'dark');
    expect(recall('theme')).toBe('dark');
    expect(recall('nothing')).toBeNull();
  });
});
