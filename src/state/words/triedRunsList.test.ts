/** Rows of tried runs: kept, repeated, forgotten; and which two may be compared. */
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../engine/protocol';
import { wordDefaultsFor } from '../experiment';
import { fileRun, mostRuns, type TriedRun, vectorsCompared } from './triedRunsList';

const run = (id: number, patch: Partial<Experiment> = {}, more: Partial<TriedRun> = {}): TriedRun => ({
  id,
  experiment: { ...wordDefaultsFor(), ...patch },
  wasChanged: false,
  step: 100,
  imagesSeen: 8000,
  meanAveragePrecision: 0.5,
  listedPrecision: Number.NaN,
  ...more,
});
const filed = (...all: TriedRun[]) => all.reduce<readonly TriedRun[]>(fileRun, []);
const ids = (runs: readonly TriedRun[]) => runs.map(({ id }) => id);

describe('tried runs', () => {
  it('updates a row while it trains and says so only when something changed', () => {
    const first = run(1);
    const runs = filed(first);
    expect(fileRun(runs, first)).toBe(runs);
    const further = fileRun(runs, { ...first, step: 200 });
    expect(further).toHaveLength(1);
    expect(further[0].step).toBe(200);
  });

  it('keeps what is known of never-trained words at a step, not at another', () => {
    const first = run(1, {}, { listedPrecision: 0.8 });
    const runs = filed(first);
    expect(fileRun(runs, { ...first, listedPrecision: Number.NaN })).toBe(runs);
    expect(fileRun(runs, { ...first, step: 101, listedPrecision: Number.NaN })[0].listedPrecision).toBeNaN();
  });

  it('has a repetition take the place of its like once it is as far', () => {
    const behind = filed(run(1), run(2, {}, { step: 40 }));
    expect(ids(behind)).toEqual([1, 2]);
    expect(ids(fileRun(behind, run(2, {}, { step: 100 })))).toEqual([2]);
    expect(ids(filed(run(1), run(2, { seed: 2 }), run(3, { wordVectors: 'raw' })))).toEqual([1, 2, 3]);
    expect(ids(filed(run(1, {}, { wasChanged: true }), run(2)))).toEqual([1, 2]);
  });

  it('forgets the oldest', () => {
    const runs = filed(...Array.from({ length: mostRuns + 3 }, (_, i) => run(i, { seed: i + 1 })));
    expect(runs).toHaveLength(mostRuns);
    expect(runs[0].id).toBe(3);
  });
});

describe('raw against centred', () => {
  it('wants the same settings and as many steps', () => {
    const centred = run(1);
    const raw = (patch: Partial<Experiment> = {}, more: Partial<TriedRun> = {}) =>
      run(2, { wordVectors: 'raw', ...patch }, more);
    expect(vectorsCompared([centred, raw()])).toEqual({ centred, raw: raw() });
    expect(vectorsCompared([raw(), centred])).toEqual({ centred, raw: raw() });
    expect(vectorsCompared([centred, raw({}, { step: 99 })])).toBeNull();
    expect(vectorsCompared([centred, raw({ seed: 2 })])).toBeNull();
    expect(vectorsCompared([centred, raw({}, { wasChanged: true })])).toBeNull();
    expect(vectorsCompared([centred])).toBeNull();
    expect(vectorsCompared([centred, raw({ backend: 'wasm' })])).not.toBeNull();
  });

  it('takes the newest that fit', () => {
    const runs = [run(1), run(2, { wordVectors: 'raw' }), run(3, { seed: 2 }), run(4, { seed: 2, wordVectors: 'raw' })];
    expect(vectorsCompared(runs)).toEqual({ centred: runs[2], raw: runs[3] });
    expect(vectorsCompared(runs.slice(0, 3))).toEqual({ centred: runs[0], raw: runs[1] });
  });
});
