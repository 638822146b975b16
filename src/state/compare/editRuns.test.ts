/** Whatever is changed, each run goes on differing from the first in one thing. */
import { describe, expect, it } from 'vitest';
import { changed, defaultExperiment } from '../experiment';
import { changesFrom } from './beside';
import { leastRuns, mostRuns } from './compareStore';
import { withChange, withChangeForAll, withCopy, withoutRun } from './editRuns';

const hard = changed(defaultExperiment, { mining: 'batch-hard' });
const wide = changed(defaultExperiment, { margin: 5 });
const runs = [defaultExperiment, hard, wide];

describe('changing what is compared', () => {
  it('a run beside the first takes one change in the place of another', () => {
    const [first, second, third] = withChange(runs, 1, { margin: 2 });
    expect(changesFrom(first, second)).toEqual(['margin']);
    expect(second.mining).toBe(defaultExperiment.mining);
    expect(third).toBe(wide);
  });

  it('the others follow the first, except in what makes their difference', () => {
    const [first, second, third] = withChange(runs, 0, { margin: 0.2 });
    expect(first.margin).toBe(0.2);
    expect(second.margin).toBe(0.2);
    expect(changesFrom(first, second)).toEqual(['mining']);
    expect(third.margin).toBe(5);
  });

  it('a change for all makes no difference between them', () => {
    const all = withChangeForAll(runs, { seed: 7, margin: 3 });
    expect(all.map(({ seed, margin }) => [seed, margin])).toEqual([
      [7, 3],
      [7, 3],
      [7, 3],
    ]);
    expect(changesFrom(all[0], all[1])).toEqual(['mining']);
  });

  it('never more than four, never fewer than two', () => {
    expect(withCopy(runs)).toHaveLength(4);
    expect(withCopy(withCopy(runs))).toHaveLength(mostRuns);
    expect(withoutRun(runs, 0)).toEqual([hard, wide]);
    expect(withoutRun(withoutRun(runs, 0), 0)).toHaveLength(leastRuns);
  });
});
