/** The switches and the parts of a step decide what is drawn. */

import { describe, expect, it } from 'vitest';
import { frameOfPhase, layersOf } from './layers';
import { frameOf } from './scene.testing';

const off = { phase: null, showBatch: false, showForces: false, selectedOf: 'probe', anchor: null } as const;

describe('layersOf', () => {
  it('shows what is switched on, and the batch under forces and under a selection in it', () => {
    expect(layersOf(off)).toEqual({ batch: false, lines: 'none', movedOnly: false, forces: false });
    expect(layersOf({ ...off, showBatch: true })).toMatchObject({ batch: true, lines: 'kinds', forces: false });
    expect(layersOf({ ...off, showForces: true })).toMatchObject({ batch: true, lines: 'none', forces: true });
    expect(layersOf({ ...off, selectedOf: 'batch', anchor: 3 })).toMatchObject({ batch: true, lines: 'none' });
    expect(layersOf({ ...off, selectedOf: 'batch' }).batch).toBe(false);
  });
  it('follows the parts of a step whatever is switched on', () => {
    const on = { ...off, showBatch: true, showForces: true };
    expect(layersOf({ ...on, phase: 'forward' })).toMatchObject({ lines: 'none', forces: false });
    expect(layersOf({ ...on, phase: 'mining' }).lines).toBe('alike');
    expect(layersOf({ ...off, phase: 'loss' })).toMatchObject({ batch: true, lines: 'kinds' });
    expect(layersOf({ ...off, phase: 'backward' })).toMatchObject({ batch: true, forces: true });
  });
});

describe('frameOfPhase', () => {
  const before = frameOf(4, [0, 0, 1, 1]);
  const now = frameOf(5, [2, 2, 3, 3]);
  it('keeps the shown images where they were until the update', () => {
    for (const phase of ['forward', 'mining', 'loss', 'backward'] as const) {
      const shown = frameOfPhase(phase, now, before);
      expect(shown).toMatchObject({ step: 5, positions: before.positions });
      expect(frameOfPhase(phase, now, before)).toBe(shown);
    }
    expect(frameOfPhase('update', now, before)).toBe(now);
    expect(frameOfPhase(null, now, before)).toBe(now);
    expect(frameOfPhase('forward', now, null)).toBe(now);
    expect(frameOfPhase('forward', now, frameOf(3, [0, 0, 1, 1]))).toBe(now);
  });
});
