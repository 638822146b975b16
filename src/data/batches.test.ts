/** The samplers: repeatable from (seed, step) alone, true to their classes, fair to the images. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { balancedBatch, type DrawnBatch, type OfflineMode, offlinePairBatch, offlineTripletBatch } from './batches';
import { createImageStore, type ImageStore } from './imageStore';
import { permutedIndex } from './permutation';
import { makePool, type TrainingPool } from './poolSchedule';
import { unpackShard } from './shard';
import { buildSynthetic } from './syntheticDataset';

let store: ImageStore;
let pool: TrainingPool;
let startPool: TrainingPool;

beforeAll(async () => {
  const { manifest, files } = await buildSynthetic();
  store = createImageStore(manifest);
  for (let shard = 0; shard < 6; shard++) {
    const descriptor = manifest.shards[shard];
    store.add(shard, await unpackShard(files.get(descriptor.file)!, descriptor, manifest));
  }
  pool = makePool(store, [0, 1, 2, 3, 4, 5], 100);
  startPool = makePool(store, [0], 0);
});

const MODES: OfflineMode[] = ['offline-fixed', 'offline-epoch'];
const anyDraw = fc.record({ seed: fc.integer({ min: 0, max: 2 ** 31 }), step: fc.integer({ min: 100, max: 5000 }) });

describe('permutedIndex', () => {
  it('is a permutation of any size, and another one for another seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer(), (size, seed) => {
        const places = Array.from({ length: size }, (_, position) => permutedIndex(position, size, seed));
        expect([...places].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
      }),
    );
    const order = (seed: number) => Array.from({ length: 240 }, (_, position) => permutedIndex(position, 240, seed));
    expect(order(1)).not.toEqual(order(2));
  });

  it('spreads: over many seeds every position reaches every place about equally often', () => {
    const hits = new Float64Array(100);
    for (let seed = 0; seed < 20_000; seed++)
      for (let from = 0; from < 10; from++) hits[from * 10 + permutedIndex(from, 10, seed)]++;
    // Expectation 2,000 a cell, standard deviation 42.
    for (const count of hits) expect(Math.abs(count - 2000)).toBeLessThan(260);
  });
});

describe('balancedBatch', () => {
  it('draws P distinct classes in ascending order and K distinct images of each, from the pool', () => {
    fc.assert(
      fc.property(anyDraw, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), (draw, classes, samples) => {
        const { images, labels, given } = balancedBatch({ pool, classes, samples, ...draw });
        expect(given).toBeNull();
        expect(images.length).toBe(classes * samples);
        expect(new Set(images).size).toBe(images.length);
        expect([...labels]).toEqual([...images].map((image) => store.labels[image]));
        const chosen = [...new Set(labels)];
        expect(chosen.length).toBe(classes);
        expect([...labels]).toEqual(chosen.sort((a, b) => a - b).flatMap((label) => Array<number>(samples).fill(label)));
      }),
    );
  });

  it('repeats from seed and step alone, and differs between steps and seeds', () => {
    const draw = (seed: number, step: number) => [...balancedBatch({ pool, classes: 4, samples: 5, seed, step }).images];
    expect(draw(7, 123)).toEqual(draw(7, 123));
    expect(draw(7, 123)).not.toEqual(draw(7, 124));
    expect(draw(7, 123)).not.toEqual(draw(8, 123));
  });

  it('draws the images of a class, and the classes, equally often', () => {
    const rounds = 4000;
    const hits = new Map<number, number>();
    const classHits = new Float64Array(4);
    for (let step = 0; step < rounds; step++) {
      const { images, labels } = balancedBatch({ pool, classes: 2, samples: 5, seed: 3, step });
      for (const image of images) hits.set(image, (hits.get(image) ?? 0) + 1);
      for (const label of labels) classHits[label] += 0.2;
    }
    for (const count of classHits) expect(Math.abs(count / rounds - 0.5)).toBeLessThan(0.04);
    for (const members of pool.byClass) {
      const expected = (rounds * 0.5 * 5) / members.length;
      for (const image of members) expect(Math.abs((hits.get(image) ?? 0) / expected - 1)).toBeLessThan(0.5);
    }
  });

  it('repeats images as evenly as it can where a class has too few', () => {
    const few = startPool.byClass[3].length;
    const samples = 2 * few + 1;
    const { images, labels } = balancedBatch({ pool: startPool, classes: 4, samples, seed: 1, step: 0 });
    const ofClass = [...images].filter((_, row) => labels[row] === 3);
    const times = [...startPool.byClass[3]].map((image) => ofClass.filter((other) => other === image).length);
    expect(ofClass.length).toBe(samples);
    expect(times.sort()).toEqual([...Array<number>(few - 1).fill(2), 3]);
  });

  it('takes all classes where fewer are there than asked, and refuses nonsense', () => {
    const context = { pool, seed: 1, step: 0 };
    expect(new Set(balancedBatch({ ...context, classes: 10, samples: 2 }).labels).size).toBe(4);
    expect(() => balancedBatch({ ...context, classes: 0, samples: 2 })).toThrow(RangeError);
    expect(() => balancedBatch({ ...context, classes: 2, samples: Number.NaN })).toThrow(RangeError);
    expect(() => balancedBatch({ ...context, pool: makePool(store, []), classes: 2, samples: 2 })).toThrow('the pool is empty');
  });
});

/** The T tuples of an offline batch as image numbers. */
function tuplesOf({ images, given }: DrawnBatch): number[][] {
  const width = given?.kind === 'triplets' ? 3 : 2;
  const rows = [...(given?.rows ?? [])].map((row) => images[row]);
  return Array.from({ length: rows.length / width }, (_, i) => rows.slice(i * width, (i + 1) * width));
}

describe.each(MODES)('offline batches, %s', (mode) => {
  it('hold valid triplets: another image of the class, an image of another class', () => {
    fc.assert(
      fc.property(anyDraw, fc.integer({ min: 1, max: 40 }), (draw, count) => {
        const batch = offlineTripletBatch({ pool, count, mode, ...draw });
        expect([...batch.labels]).toEqual([...batch.images].map((image) => store.labels[image]));
        expect([...(batch.given?.rows.subarray(0, 3) ?? [])]).toEqual([0, count, 2 * count]);
        for (const [anchor, positive, negative] of tuplesOf(batch)) {
          expect(positive).not.toBe(anchor);
          expect(store.labels[positive]).toBe(store.labels[anchor]);
          expect(store.labels[negative]).not.toBe(store.labels[anchor]);
        }
      }),
    );
  });

  it('hold pairs of which half are of one class', () => {
    let same = 0;
    for (let step = 100; step < 200; step++) {
      const pairs = tuplesOf(offlinePairBatch({ pool, count: 24, mode, seed: 5, step }));
      expect(pairs.length).toBe(24);
      expect(pairs.every(([first, second]) => first !== second)).toBe(true);
      const ofOneClass = pairs.filter(([first, second]) => store.labels[first] === store.labels[second]).length;
      if (mode === 'offline-epoch') expect(ofOneClass).toBe(12);
      same += ofOneClass;
    }
    expect(Math.abs(same / 2400 - 0.5)).toBeLessThan(0.15);
  });

  it('visit every image once an epoch, in another order each time', () => {
    const anchorsOf = (epoch: number) =>
      Array.from({ length: 12 }, (_, i) =>
        tuplesOf(offlineTripletBatch({ pool, count: 20, mode, seed: 9, step: 100 + epoch * 12 + i })),
      )
        .flat()
        .map(([anchor]) => anchor);
    const [first, second] = [anchorsOf(0), anchorsOf(1)];
    expect([...first].sort((a, b) => a - b)).toEqual([...pool.images]);
    expect([...second].sort((a, b) => a - b)).toEqual([...pool.images]);
    expect(first).not.toEqual(second);
  });

  it('repeat from seed and step alone', () => {
    for (const draw of [offlineTripletBatch, offlinePairBatch]) {
      const at = (seed: number, step: number) => draw({ pool, count: 20, mode, seed, step });
      expect(at(1, 300)).toEqual(at(1, 300));
      expect(at(1, 300)).not.toEqual(at(1, 301));
      expect(at(1, 300)).not.toEqual(at(2, 300));
    }
  });

  it('refuse an empty pool, a pool of one class and a count that rows cannot hold', () => {
    const context = { pool, mode, seed: 1, step: 0 };
    expect(() => offlineTripletBatch({ ...context, pool: makePool(store, []), count: 2 })).toThrow('the pool is empty');
    expect(() => offlineTripletBatch({ ...context, count: 0 })).toThrow(RangeError);
    expect(() => offlinePairBatch({ ...context, count: 32_768 })).toThrow(RangeError);
    const lone = {
      ...pool,
      classEnds: pool.classEnds.map(() => Int32Array.of(1, 0, 0, 0)),
      images: pool.byClass[0].slice(0, 1),
      size: 1,
    };
    expect(() => offlineTripletBatch({ ...context, pool: lone, count: 1 })).toThrow('one class only');
  });
});

describe('what is fixed and what is not', () => {
  /** The partners of every anchor over one epoch, by anchor. */
  function partnersIn(
    draw: typeof offlineTripletBatch,
    mode: OfflineMode,
    from: TrainingPool,
    step: number,
  ): Map<number, string> {
    const batch = draw({ pool: from, count: from.size, mode, seed: 4, step });
    return new Map(tuplesOf(batch).map(([anchor, ...partners]) => [anchor, partners.join()]));
  }

  it('in offline-fixed an image keeps its triplet and its pair from epoch to epoch and as the pool grows', () => {
    for (const draw of [offlineTripletBatch, offlinePairBatch]) {
      const first = partnersIn(draw, 'offline-fixed', pool, 100);
      expect(first.size).toBe(240);
      expect(partnersIn(draw, 'offline-fixed', pool, 101)).toEqual(first);
      for (const [anchor, partners] of partnersIn(draw, 'offline-fixed', startPool, 0)) {
        expect(first.get(anchor)).toBe(partners);
        expect(partners.split(',').every((partner) => Number(partner) < 40)).toBe(true);
      }
    }
  });

  it('in offline-epoch partners are renewed with the very anchor that begins an epoch, in the middle of a batch', () => {
    const turns = Array.from({ length: 10 }, (_, i) =>
      tuplesOf(offlineTripletBatch({ pool, count: 50, mode: 'offline-epoch', seed: 4, step: 100 + i })),
    ).flat();
    // 240 images: the fifth batch has the last 40 anchors of one epoch and the first 10 of the next.
    for (const epoch of [0, 1]) {
      const drawn = turns.slice(240 * epoch, 240 * (epoch + 1));
      const partners = new Map(drawn.map(([anchor, ...others]) => [anchor, others.join()]));
      expect(partners).toEqual(partnersIn(offlineTripletBatch, 'offline-epoch', pool, 100 + epoch));
    }
  });

  it('in offline-epoch partners are drawn anew, from the whole pool', () => {
    const first = partnersIn(offlineTripletBatch, 'offline-epoch', pool, 100);
    const second = partnersIn(offlineTripletBatch, 'offline-epoch', pool, 101);
    const kept = [...first].filter(([anchor, partners]) => second.get(anchor) === partners).length;
    expect(kept).toBeLessThan(12);
    const ofStart = [...first].filter(([anchor]) => anchor < 40).flatMap(([, partners]) => partners.split(',').map(Number));
    expect(ofStart.some((partner) => partner >= 40)).toBe(true);
  });
});
