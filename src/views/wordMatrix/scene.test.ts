/** Cells of the matrix: ink by nearness, dots by how many images had a loss, what is struck out; and the keys that lead from cell to cell. */
import { describe, expect, it } from 'vitest';
import { nearWords, wordConfusions } from '../../ranking/words/wordConfusions';
import type { WordObjective } from '../../ranking/words/wordObjective';
import { createWordSpace, distancesOfWords } from '../../ranking/words/wordSpace';
import { moved } from './hand';
import { allowedPairs, cellOf, mostMistaken, rankOf, type WordMatrixScene } from './scene';

const count = 4;
const space = createWordSpace(Float32Array.of(1, 0, 0.9, 0.3, 0, 1, -1, 0.2), 2, 'raw');
const objective: WordObjective = {
  loss: 'triplet',
  mining: 'all',
  distance: 'euclidean',
  margin: 0.5,
  average: 'active',
  temperature: 1,
};

function sceneOf(patch: Partial<WordObjective> = {}): WordMatrixScene {
  const distances = distancesOfWords(space, 'euclidean');
  const embeddings = Float32Array.of(1, 0.1, 0.95, 0.2, 0, 0.9);
  return {
    words: ['a', 'b', 'c', 'd'],
    count,
    step: 3,
    distances,
    greatest: Math.max(...distances),
    near: nearWords(distances, count),
    confusions: wordConfusions({ ...objective, ...patch }, { embeddings, labels: [0, 0, 2], space }),
    nearest: Uint32Array.of(3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0),
    images: Uint32Array.of(4, 0, 5, 0),
    retrieval: null,
  };
}

describe('a cell', () => {
  it('has ink for nearness, none for a word and itself, and an outline where the meaning is near', () => {
    const scene = sceneOf();
    expect(cellOf(scene, 'words', 0, 0)).toEqual({ ink: 0, dot: 0, isNear: false, isBarred: false, percent: null });
    const [near, far] = [cellOf(scene, 'words', 0, 1), cellOf(scene, 'words', 0, 3)];
    expect(near.ink).toBeGreaterThan(far.ink);
    expect([near.isNear, far.isNear]).toEqual([true, false]);
    expect(rankOf(scene, 0, 1)).toBe(1);
    expect(rankOf(scene, 0, 3)).toBe(3);
  });

  it('has a dot for the share of the images of its row that had a loss with it', () => {
    const scene = sceneOf();
    expect(scene.confusions?.active[1]).toBe(2);
    expect(cellOf(scene, 'words', 0, 1).dot).toBe(1);
    expect(cellOf(scene, 'words', 0, 3).dot).toBe(0);
    expect(cellOf(scene, 'words', 1, 0).dot).toBe(0);
  });

  it('is struck out where the selection may not use the word, and never where there are no negatives', () => {
    const far = sceneOf({ mining: 'far' });
    expect(cellOf(far, 'words', 0, 1).isBarred).toBe(true);
    expect(cellOf(far, 'words', 0, 3).isBarred).toBe(false);
    expect(cellOf(far, 'words', 0, 0).isBarred).toBe(false);
    expect(cellOf(sceneOf({ loss: 'regression' }), 'words', 0, 1).isBarred).toBe(false);
    const pairs = far.confusions && allowedPairs(far.confusions);
    expect(pairs).toBeLessThan(6);
    const all = sceneOf().confusions;
    expect(all && allowedPairs(all)).toBe(6);
  });

  it('tells where images lie in percent of their class', () => {
    const scene = sceneOf();
    expect(cellOf(scene, 'images', 0, 0).percent).toBe(75);
    expect(cellOf(scene, 'images', 0, 1).percent).toBe(25);
    expect(cellOf(scene, 'images', 0, 2).percent).toBeNull();
    expect(cellOf(scene, 'images', 1, 1).ink).toBe(0);
    expect(mostMistaken(scene)).toEqual({ own: 0, other: 1, share: 0.25 });
    expect(mostMistaken({ ...scene, nearest: Uint32Array.of(4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0) })).toBeNull();
  });
});

describe('keys', () => {
  it('lead from cell to cell and stay inside', () => {
    expect(moved(null, 'ArrowDown', 10)).toEqual({ own: 0, other: 0 });
    expect(moved({ own: 0, other: 9 }, 'ArrowRight', 10)).toEqual({ own: 0, other: 9 });
    expect(moved({ own: 3, other: 9 }, 'ArrowUp', 10)).toEqual({ own: 2, other: 9 });
    expect(moved({ own: 3, other: 4 }, 'End', 10)).toEqual({ own: 3, other: 9 });
    expect(moved({ own: 3, other: 4 }, 'Escape', 10)).toBeNull();
    expect(moved(null, 'Escape', 10)).toBeUndefined();
    expect(moved({ own: 3, other: 4 }, 'x', 10)).toBeUndefined();
  });
});
