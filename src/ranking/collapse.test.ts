/** What a loss is worth on one spot, and when a run counts as collapsed. */

import { describe, expect, it } from 'vitest';
import { lossEntry, lossIds, parametersFor } from './catalogue';
import { collapsedLoss, isCollapsed, lengthUnit } from './collapse';
import { evaluate, type LossId, type Objective } from './objective';
import { createRandom } from './random';

const objectiveOf = (loss: LossId, settings: Partial<Objective> = {}): Objective => ({
  ...parametersFor(loss),
  loss,
  distance: lossEntry(loss).distances[0],
  mining: 'batch-all',
  margin: 0.7,
  ...settings,
});

/** Points around (3, 4), so far apart. */
function cloud(count: number, width: number, seed = 2): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 3 : 4) + width * random.normal());
}

describe('collapsedLoss', () => {
  it('is the margin for triplets, whatever the mining', () => {
    for (const mining of lossEntry('triplet').minings)
      expect(collapsedLoss(objectiveOf('triplet', { mining }), 4, 3)).toBeCloseTo(0.7, 6);
  });
  it('is what each formula gives for equal points', () => {
    const level = (loss: LossId, settings: Partial<Objective> = {}) => collapsedLoss(objectiveOf(loss, settings), 4, 3);
    // Of the 66 pairs 54 are negative; a mean over all or over those with a loss counts the positive ones too, at next to nothing.
    for (const average of ['active', 'all'] as const) {
      expect(level('contrastive-linear', { average })).toBeCloseTo((0.7 * 54) / 66, 6);
      expect(level('contrastive', { average })).toBeCloseTo((0.245 * 54) / 66, 6);
    }
    expect(level('contrastive-linear', { mining: 'offline-fixed' })).toBeCloseTo(0.35, 6);
    expect(level('triplet', { softMargin: true, margin: 0 })).toBeCloseTo(Math.LN2, 6);
    expect(level('nt-xent')).toBeCloseTo(Math.log(1 + 9), 6);
    expect(level('n-pairs')).toBeCloseTo(Math.log(4), 6);
    expect(level('cross-entropy')).toBeNull();
  });
  it('is what the loss of a small cloud comes to, wherever it lies', () => {
    const labels = Array.from({ length: 12 }, (_, i) => Math.floor(i / 3));
    for (const loss of lossIds.filter((id) => lossEntry(id).needs !== 'classes')) {
      const objective = objectiveOf(loss);
      const { loss: near } = evaluate(objective, { embeddings: cloud(12, 1e-4), size: 2, labels });
      expect(near).toBeCloseTo(collapsedLoss(objective, 4, 3) as number, 2);
    }
  });
});

describe('isCollapsed', () => {
  const objective = objectiveOf('triplet');
  it('where points coincide and the loss sits at its level', () => {
    expect(isCollapsed(objective, 0.7, 0.71, cloud(50, 0.01), 2)).toBe(true);
  });
  it('not where points are spread, though the loss may pass that level, as it does when training begins', () => {
    expect(isCollapsed(objective, 0.7, 0.7, cloud(50, 0.2), 2)).toBe(false);
  });
  it('not where the loss is elsewhere, though a net may begin with all points close together', () => {
    for (const loss of [0.5, 0.9, Number.NaN]) expect(isCollapsed(objective, 0.7, loss, cloud(50, 0.01), 2)).toBe(false);
  });
  it('never with a margin of 0', () => {
    expect(isCollapsed(objectiveOf('triplet', { margin: 0 }), 0, 0, cloud(50, 0), 2)).toBe(false);
  });
  it('looks at directions where the loss does', () => {
    // On one ray, far apart.
    const ray = Float64Array.from({ length: 100 }, (_, i) => (1 + (i >> 1)) * (i % 2 === 0 ? 3 : 4));
    const level = Math.log(10);
    expect(isCollapsed(objectiveOf('nt-xent'), level, level, ray, 2)).toBe(true);
    expect(isCollapsed(objective, 0.7, 0.7, ray, 2)).toBe(false);
  });
});

it('lengthUnit turns the margin back into a length', () => {
  expect(lengthUnit(objectiveOf('triplet', { distance: 'squared', margin: 0.25 }))).toBe(0.5);
  expect(lengthUnit(objectiveOf('triplet', { distance: 'cosine', margin: 0.5 }))).toBe(1);
  expect(lengthUnit(objectiveOf('triplet', { softMargin: true, margin: 0 }))).toBe(1);
});
