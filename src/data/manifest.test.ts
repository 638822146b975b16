/** The manifest parser: takes what the builder writes, names every fault, throws on nothing. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, parseManifest } from './manifest';
import { buildSynthetic } from './syntheticDataset';

let good: Manifest;
beforeAll(async () => {
  good = (await buildSynthetic()).manifest;
});

type Draft = { [Field in keyof Manifest]: Manifest[Field] };

function problemsAfter(change: (draft: Draft & Record<string, unknown>) => void): string[] {
  const draft = structuredClone(good) as Draft & Record<string, unknown>;
  change(draft);
  const parsed = parseManifest(draft);
  return parsed.ok ? [] : parsed.problems.map(({ code, where }) => `${where}: ${code}`);
}

describe('parseManifest', () => {
  it('accepts what the builder writes', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it('names each fault by its place', () => {
    expect(problemsAfter((draft) => Object.assign(draft, { formatVersion: 2 }))).toEqual(['formatVersion: wrong-version']);
    expect(problemsAfter((draft) => Object.assign(draft, { width: -1, classNames: 'abc' }))).toEqual([
      'width: wrong-type',
      'classNames: wrong-type',
    ]);
    expect(problemsAfter((draft) => Object.assign(draft, { bitsPerPixel: 8 }))).toEqual(['bitsPerPixel: unsupported']);
    expect(problemsAfter((draft) => Object.assign(draft, { shards: [] }))).toEqual(['shards: wrong-type']);
    expect(problemsAfter((draft) => Object.assign(draft.shards[2], { sha256: 'xyz' }))).toEqual([
      'shards[2].sha256: wrong-type',
    ]);
    expect(problemsAfter((draft) => Object.assign(draft.counts, { train: 241 }))).toEqual(['counts.train: wrong-sum']);
    expect(problemsAfter((draft) => Object.assign(draft.shards[1], { payloadBytes: 1 }))).toEqual([
      'shards[1].payloadBytes: wrong-sum',
    ]);
    expect(problemsAfter((draft) => draft.shards.reverse())).toContain('shards[0]: no-start-shard');
    expect(problemsAfter((draft) => draft.shards.splice(2, 0, draft.shards.pop()!))).toContain('shards[3].train: wrong-order');
  });

  it('lets no file name lead out of the folder', () => {
    for (const file of ['../secret', 'a/b.bin', 'https://example.org/x', '//example.org/x', '.hidden', '', 'x?y', '\\x']) {
      expect(problemsAfter((draft) => Object.assign(draft.shards[1], { file }))).toEqual(['shards[1].file: unsafe-file-name']);
    }
  });

  it('never throws and accepts no stranger', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(parseManifest(json).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever one field holds', () => {
    const fields = Object.keys(good) as (keyof Manifest)[];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const parsed = parseManifest({ ...good, [field]: value });
        if (!parsed.ok) expect(parsed.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
