/** The distances and the loss of one pair or triplet are those of the formulas. */
import { expect, it } from 'vitest';
import { joinBranches } from './joined';

const embeddings = Float32Array.of(0, 0, 3, 4, 0, 2);
const experiment = { distance: 'euclidean', mining: 'batch-all', margin: 1 } as const;

it('of a triplet: max(0, d(a, p) - d(a, n) + m)', () => {
  const branches = { lookedAt: 'triplets', rows: [7, 3, 9], labels: [1, 1, 2] } as const;
  const joined = joinBranches({ ...branches, rows: [...branches.rows], labels: [...branches.labels] }, embeddings, 2, {
    ...experiment,
    loss: 'triplet',
  });
  expect(joined).toEqual({ distances: [5, 2], loss: 4 });
});

it('of a pair: d for the same digit, max(0, m - d) for different ones', () => {
  const pair = (labels: number[]) =>
    joinBranches({ lookedAt: 'pairs', rows: [4, 8], labels }, embeddings.slice(0, 4), 2, {
      ...experiment,
      margin: 7,
      loss: 'contrastive-linear',
    });
  expect(pair([3, 3])).toEqual({ distances: [5], loss: 5 });
  expect(pair([3, 4])).toEqual({ distances: [5], loss: 2 });
});

it('of a loss on a whole batch: the distances alone', () => {
  const joined = joinBranches({ lookedAt: 'triplets', rows: [0, 1, 2], labels: [1, 1, 2] }, embeddings, 2, {
    ...experiment,
    loss: 'nt-xent',
  });
  expect(joined).toEqual({ distances: [5, 2], loss: null });
});
