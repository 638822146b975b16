/** Every loss x distance x mining of images against words by central differences, away from kinks. */
import { expect, it } from 'vitest';
import { numericGradient, relativeError } from '../testing/batches';
import { everyWordObjective, randomWordBatch, type TestWordBatch } from '../testing/wordBatches';
import { evaluateWords } from './evaluateWords';
import type { WordObjective } from './wordObjective';

/** The gradient is right only where a small step changes neither what is selected nor what is active: the first such batch. */
function awayFromKinks(objective: WordObjective, size: number): TestWordBatch {
  for (let seed = 1; seed < 80; seed++) {
    const batch = randomWordBatch(seed, 6, 7, size);
    const signature = (embeddings: Float64Array) => {
      const { activeCount, sample } = evaluateWords(objective, { ...batch, embeddings });
      return `${activeCount} ${sample(1000)}`;
    };
    const base = signature(batch.embeddings);
    const stays = batch.embeddings.every((x, i) =>
      [-1e-5, 1e-5].every((step) => signature(batch.embeddings.with(i, x + step)) === base),
    );
    if (stays && evaluateWords(objective, batch).activeCount > 0) return batch;
  }
  throw new Error('no batch away from kinks');
}

it.each(everyWordObjective)('$loss with $mining on $distance distances', (objective) => {
  for (const average of ['active', 'all'] as const)
    for (const size of objective.distance === 'cosine' ? [2, 5] : [1, 2, 5]) {
      const asked: WordObjective = { ...objective, average };
      const batch = awayFromKinks(asked, size);
      const { gradient } = evaluateWords(asked, batch);
      const numeric = numericGradient(batch.embeddings, (embeddings) => evaluateWords(asked, { ...batch, embeddings }).loss);
      const name = `${average} ${size}`;
      expect(Math.max(...gradient.map(Math.abs)), name).toBeGreaterThan(1e-3);
      expect(relativeError(gradient, numeric), name).toBeLessThan(1e-6);
    }
});
