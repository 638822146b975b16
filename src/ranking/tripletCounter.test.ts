import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countTriplets, sortDistances } from './census';
import type { DistanceId } from './objective';
import { gridBatch, randomBatch } from './testing/batches';
import { createTripletCounter } from './tripletCounter';

it('gives the counts of the census for any walk of the margin, ties and all', () => {
  const margin = fc.oneof(fc.constantFrom(0, 0.125, 0.5, 1, 2, 1000), fc.double({ min: 0, max: 3, noNaN: true }));
  fc.assert(
    fc.property(
      gridBatch,
      fc.constantFrom<DistanceId[]>('euclidean', 'squared'),
      fc.array(margin, { maxLength: 12 }),
      (batch, kind, walk) => {
        const sorted = sortDistances(Float32Array.from(batch.embeddings), batch.size, batch.labels, kind);
        const counter = createTripletCounter(sorted);
        for (const at of walk) expect(counter.count(at)).toEqual(countTriplets(sorted, at));
      },
    ),
    { numRuns: 300 },
  );
});

it('counts every step of the slider from 0 to 2, and back', () => {
  const batch = randomBatch(4, 200, 2, 5);
  const sorted = sortDistances(Float32Array.from(batch.embeddings), 2, batch.labels, 'euclidean');
  const counter = createTripletCounter(sorted);
  const walk = Array.from({ length: 201 }, (_, i) => i / 100);
  let before = counter.count(0);
  expect(before.semiHard).toBe(0);
  for (const margin of walk.slice(1)) {
    const counts = counter.count(margin);
    expect(counts).toEqual(countTriplets(sorted, margin));
    expect(counts.hard).toBe(before.hard);
    expect(counts.semiHard).toBeGreaterThan(before.semiHard);
    before = counts;
  }
  for (const margin of walk.toReversed()) expect(counter.count(margin)).toEqual(countTriplets(sorted, margin));
});
