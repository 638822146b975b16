/** What a loss is worth on one spot, and when a run counts as collapsed. */

import { describe, expect, it } from 'vitest';
import { collapsedLoss, isCollapsed, marginLength } from './collapse';
import type { Objective } from './objective';

const objective: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-hard', margin: 0.7, average: 'active' };

describe('collapsedLoss', () => {
  it('is the margin for triplets and for linear pairs, whatever the mining', () => {
    for (const mining of ['batch-all', 'batch-hard', 'batch-semi-hard', 'offline-fixed'] as const)
      for (const loss of ['triplet', 'contrastive-linear'] as const)
        expect(collapsedLoss({ ...objective, mining, loss }, 4, 3)).toBeCloseTo(0.7, 12);
  });
  it('is half the squared margin for squared pairs', () => {
    expect(collapsedLoss({ ...objective, loss: 'contrastive' }, 4, 3)).toBeCloseTo(0.245, 12);
  });
});

describe('isCollapsed', () => {
  const collapsed = { loss: 0.71, spread: 0.01, level: 0.7, length: 0.7 };
  it('where points coincide and the loss sits at its level', () => {
    expect(isCollapsed(collapsed)).toBe(true);
  });
  it('not where points are spread, though the loss may pass that level, as it does when training begins', () => {
    expect(isCollapsed({ ...collapsed, spread: 0.3 })).toBe(false);
  });
  it('not where the loss is elsewhere, though a net may begin with all points close together', () => {
    expect(isCollapsed({ ...collapsed, loss: 0.5 })).toBe(false);
    expect(isCollapsed({ ...collapsed, loss: 0.9 })).toBe(false);
  });
  it('never with a margin of 0: nothing tells a collapse from a small picture', () => {
    expect(isCollapsed({ loss: 0, spread: 0, level: 0, length: marginLength(0, 'euclidean') })).toBe(false);
  });
  it('measures the spread in the unit of the margin', () => {
    expect(marginLength(0.25, 'squared')).toBe(0.5);
  });
});
