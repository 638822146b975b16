import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUrl } from '../experimentUrl';
import { addressOfScene, meantAddress } from './sceneAddress';
import { readSceneFile, writeSceneFile } from './sceneFile';
import { readScenes, type Scene, sceneOf, sceneProblems, tidyTitle, writeScenes } from './sceneList';

const queries = [
  '',
  'page=sandbox',
  'margin=0.5&recorded=collapse&at=40',
  'page=compare&beside=losses&metric=map',
  'net=mlp&anchor=7',
];
const anyScene: fc.Arbitrary<Scene> = fc.record({
  title: fc.string({ unit: 'binary', maxLength: 90 }).map(tidyTitle),
  query: fc.constantFrom(...queries),
});
const pageNow = (search: string) => readUrl(search).page;

describe('scenes in the address', () => {
  it('come back as they were written, whatever their titles', () => {
    fc.assert(
      fc.property(fc.array(anyScene, { minLength: 1, maxLength: 12 }), (scenes) => {
        const word = writeScenes(scenes);
        const { page, problems } = readUrl(`?${new URLSearchParams({ scenes: word ?? '' })}`);
        expect(problems).toEqual([]);
        expect(readScenes(page.scenes)).toEqual({ scenes, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('are readable', () => {
    const word = writeScenes([
      { title: 'Collapse', query: 'recorded=collapse&autoplay=1' },
      { title: null, query: '' },
    ]);
    expect(word).toBe('title*Collapse~recorded*collapse~autoplay*1!page*playground');
  });

  it('that are no scenes are named and skipped', () => {
    const { scenes, problems } = readScenes('page*sandbox!nonsense!margin*abc!scenes*lecture!!recorded*collapse');
    expect(scenes.map(({ query }) => query)).toEqual(['page=sandbox', 'recorded=collapse']);
    expect(problems.map(({ value }) => value)).toEqual(['nonsense', 'margin*abc', 'scenes*lecture', '']);
    expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set(['not-a-scene']));
  });

  it('take whatever they are given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const { scenes } = readScenes(word);
        for (const { query } of scenes) expect(readUrl(query).problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('too many for an address are refused, and a scene beyond the last is named', () => {
    const long = { title: 'x'.repeat(80), query: 'page=sandbox' };
    expect(writeScenes(Array.from({ length: 60 }, () => long))).not.toBeNull();
    expect(writeScenes(Array.from({ length: 61 }, () => long))).toBeNull();
    expect(sceneProblems(pageNow('?scenes=lecture&scene=12'))).toEqual([
      { key: 'scene', value: '12', reason: 'out-of-range', used: '8' },
    ]);
  });
});

describe('the lecture', () => {
  it('has eight scenes, each a whole address', () => {
    const { scenes, problems } = readScenes('lecture');
    expect(problems).toEqual([]);
    expect(scenes).toHaveLength(8);
    for (const { query } of scenes) expect(sceneOf(null, query)).not.toBeNull();
  });

  it('begins with its first scene and keeps talk, presenter mode, language and theme from scene to scene', () => {
    const meant = meantAddress('?scenes=lecture&present=1&lang=es&theme=dark');
    expect(pageNow(meant)).toMatchObject({
      page: 'sandbox',
      scene: 1,
      scenes: 'lecture',
      present: true,
      language: 'es',
      theme: 'dark',
    });
    const fifth = pageNow(addressOfScene(pageNow(meant), 5) ?? '');
    expect(fifth).toMatchObject({
      recorded: 'collapse',
      autoplay: true,
      scene: 5,
      scenes: 'lecture',
      present: true,
      language: 'es',
    });
    // Reloaded, a scene stays what it is.
    const address = `${addressOfScene(pageNow(meant), 5)}&margin=0.4`;
    expect(meantAddress(address)).toBe(address);
  });
});

describe('a file of scenes', () => {
  it('is read as it was written; what is no scene is counted', () => {
    const scenes = [
      { title: 'A & b', query: 'page=sandbox' },
      { title: null, query: 'recorded=collapse' },
    ];
    expect(readSceneFile(writeSceneFile(scenes))).toEqual({ scenes, leftOut: 0 });
    const mixed = {
      format: 'ranking-loss-playground/scenes',
      version: 1,
      scenes: [{ query: '?seed=3' }, { query: 'x=1' }, 5, null, {}],
    };
    expect(readSceneFile(JSON.stringify(mixed))).toEqual({ scenes: [{ title: null, query: 'seed=3' }], leftOut: 4 });
  });

  it.each(['', '{', '[]', 'null', '{"format":"other","version":1,"scenes":[]}'])('%s is none', (content) => {
    expect(readSceneFile(content)).toBeNull();
  });
});
