/** The losses of images against words, and average precision, against values of PyTorch and scikit-learn (../golden/README.md). */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { averagePrecision } from '../metrics/averagePrecision';
import type { DistanceId } from '../objective';
import { relativeError } from '../testing/batches';
import { evaluateWords } from './evaluateWords';
import type { WordLossId, WordObjective } from './wordObjective';
import { createWordSpace } from './wordSpace';

interface Golden {
  inputs: { size: number; words: number[][]; labels: number[]; embeddings: number[][] }[];
  cases: {
    input: number;
    loss: WordLossId;
    distance: DistanceId;
    margin?: number;
    average?: WordObjective['average'];
    temperature?: number;
    expected: { loss: number; activeCount?: number; gradient: number[][] };
  }[];
  averagePrecision: { distances: number[]; relevant: number[]; expected: number }[];
}

const golden: Golden = JSON.parse(readFileSync(new URL('../golden/word-losses.json', import.meta.url), 'utf8'));

it.each(golden.cases)(
  '$loss on $distance distances, input $input, margin $margin, temperature $temperature, $average',
  (one) => {
    const { size, words, labels, embeddings } = golden.inputs[one.input];
    const space = createWordSpace(Float32Array.from(words.flat()), size, 'raw');
    const objective: WordObjective = { margin: 1, average: 'all', temperature: 1, mining: 'all', ...one };
    const { loss, gradient, activeCount } = evaluateWords(objective, {
      embeddings: Float64Array.from(embeddings.flat()),
      labels,
      space,
    });
    expect(Math.abs(loss - one.expected.loss)).toBeLessThan(1e-12 * Math.max(1, loss));
    expect(relativeError(gradient, one.expected.gradient.flat())).toBeLessThan(1e-12);
    if (one.expected.activeCount !== undefined) expect(activeCount).toBe(one.expected.activeCount);
  },
);

it('has cases of every loss and distance', () => {
  const kinds = new Set(golden.cases.map(({ loss, distance }) => (loss === 'regression' ? loss : `${loss} ${distance}`)));
  expect(kinds.size).toBe(7);
});

it.each(golden.averagePrecision)('average precision $expected', ({ distances, relevant, expected }) => {
  expect(averagePrecision(distances, (image) => relevant[image] === 1)).toBeCloseTo(expected, 12);
});
