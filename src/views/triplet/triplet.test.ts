/** The strip's pure parts: the printed formula is worth the loss that trains, the words of the gradient say what the gradient does, the bars keep their scale. */

import { describe, expect, it } from 'vitest';
import { lossEntry, lossIds, parametersFor } from '../../ranking/catalogue';
import type { DistanceId, LossId, Objective } from '../../ranking/objective';
import type { MathNode } from '../../ui/mathml';
import { barsOf, goalOf } from './bars';
import { formulaOf } from './formula';
import { seeTriplet } from './seen';

/** The value of a formula as it is printed. */
function worth(node: MathNode): number {
  return Function(`return ${script(node)}`)();
}

const words: Record<string, string> = {
  '−': '-',
  '\u2062': '*',
  max: 'Math.max',
  min: 'Math.min',
  log: 'Math.log',
  e: 'Math.E',
};

function script(node: MathNode): string {
  if ('text' in node) return words[node.text] ?? (Number.isNaN(Number(node.text)) ? node.text : `(${node.text})`);
  const [first, second] = node.children.map(script);
  if (node.tag === 'mfrac') return `((${first})/(${second}))`;
  // A minus sign before the bracket keeps the power from standing alone with it.
  if (node.tag === 'msup') return `Math.pow(${first},${second})`;
  return node.children.map(script).join('');
}

const precise = { number: String, setting: String, separator: ',' };
/** anchor, a near negative, a positive, a far negative; then two that lie on the anchor. */
const points = {
  positions: Float32Array.from([1, 2, 0, 1.3, 2.4, 0, 0.4, 2.2, 0.9, 6, -2, 1, 1, 2, 0, 1, 2, 0]),
  size: 3,
  labels: [0, 1, 0, 1, 0, 1],
};
const head = { weights: Float64Array.of(0.3, -0.2, 0.5, -0.4, 0.1, 0.6), bias: Float64Array.of(0.1, -0.3) };
const hardOne = { points, anchor: 0, positive: 2, negative: 1 };
const easyOne = { points, anchor: 0, positive: 2, negative: 3 };
const collapsedOne = { points, anchor: 0, positive: 4, negative: 5 };

const objectiveOf = (loss: LossId, settings: Partial<Objective> = {}): Objective => ({
  ...parametersFor(loss),
  loss,
  distance: lossEntry(loss).distances[0],
  mining: 'batch-all',
  ...settings,
});

describe('formula', () => {
  const cases = lossIds.flatMap((loss) => lossEntry(loss).distances.map((distance): [LossId, DistanceId] => [loss, distance]));
  it.each(cases)('%s on %s: the numbers put in give the loss', (loss, distance) => {
    for (const margin of [0, 0.35, 1, 3])
      for (const average of ['active', 'all'] as const)
        for (const option of [{}, { swap: true }, { softMargin: true }, { positiveMargin: 0.4 }])
          for (const chosen of [hardOne, easyOne, { ...hardOne, anchor: 2, positive: 0 }]) {
            const objective = objectiveOf(loss, { distance, margin, average, ...option });
            const { terms } = seeTriplet(chosen, objective, head);
            if (!terms) throw new Error('no terms');
            const { swap = false, softMargin = false } = objective;
            const lines = formulaOf({ loss, swap, softMargin, average }, terms, precise);
            for (const line of lines) expect(worth(line.numbers)).toBeCloseTo(line.worth, 6);
            expect(lines[lines.length - 1].worth).toBe(terms.loss);
          }
  });
  it('separates with a semicolon where it is told to', () => {
    const objective = objectiveOf('triplet');
    const { terms } = seeTriplet(hardOne, objective);
    const format = { number: (value: number) => value.toFixed(2).replace('.', ','), setting: String, separator: ';' };
    const [line] = formulaOf({ loss: 'triplet', swap: false, softMargin: false, average: 'all' }, terms!, format);
    expect(script(line.numbers)).toBe('Math.max((0);1,10-0,50+(1))');
  });
});

describe('forces', () => {
  it('of an open triplet: the anchor to the positive and off the negative, each partner by the anchor alone', () => {
    for (const distance of ['euclidean', 'squared', 'cosine'] as const) {
      const [anchor, positive, negative] = seeTriplet(hardOne, objectiveOf('triplet', { distance })).forces;
      expect([anchor.towards, anchor.away]).toEqual([['positive'], ['negative']]);
      expect([positive.towards, positive.away]).toEqual([['anchor'], []]);
      expect([negative.towards, negative.away]).toEqual([[], ['anchor']]);
    }
    const [, positive, negative] = seeTriplet(hardOne, objectiveOf('triplet')).forces;
    expect(positive.size).toBeCloseTo(1, 12);
    expect(negative.size).toBeCloseTo(1, 12);
    // In the plane of the three the positive lies to the anchor's right and is drawn back, the negative above and goes on up.
    expect(Math.abs(positive.degrees)).toBeCloseTo(180, 6);
    expect(negative.degrees).toBeLessThan(0);
  });
  it('of an easy one: none', () => {
    for (const force of seeTriplet(easyOne, objectiveOf('triplet')).forces)
      expect(force).toMatchObject({ size: 0, towards: [], away: [] });
  });
  it('of a pair loss beyond the margin: only the positive pair', () => {
    const [anchor, positive, negative] = seeTriplet(easyOne, objectiveOf('contrastive')).forces;
    expect([anchor.towards, anchor.away]).toEqual([['positive'], []]);
    expect(positive.size).toBeCloseTo(anchor.size, 12);
    expect(negative).toMatchObject({ size: 0, towards: [], away: [] });
  });
  it('of NT-Xent: the positive too is pushed off the negative', () => {
    const [, positive] = seeTriplet(hardOne, objectiveOf('nt-xent')).forces;
    expect([positive.towards, positive.away]).toEqual([['anchor'], ['negative']]);
  });
  it('of points on one spot: none, although there is a loss', () => {
    const { terms, forces } = seeTriplet(collapsedOne, objectiveOf('triplet'));
    expect(terms?.loss).toBe(1);
    for (const force of forces) expect(force).toMatchObject({ size: 0, towards: [], away: [] });
  });
  it('in two dimensions point as on the map, y upwards', () => {
    const flat = { positions: Float32Array.of(0, 0, 2, 0, 0, 1), size: 2, labels: [0, 0, 1] };
    const objective = objectiveOf('triplet', { margin: 5 });
    const [anchor, positive, negative] = seeTriplet({ points: flat, anchor: 0, positive: 1, negative: 2 }, objective).forces;
    expect(anchor.degrees).toBeCloseTo(45, 9);
    expect(anchor.size).toBeCloseTo(Math.SQRT2, 9);
    expect(Math.abs(positive.degrees)).toBeCloseTo(180, 9);
    expect(negative.degrees).toBeCloseTo(-90, 9);
  });
});

describe('bars', () => {
  it('share one scale', () => {
    const bars = barsOf(1, 3, goalOf('triplets', 1, 0.5));
    expect(bars.anchorPositive.length / bars.anchorNegative.length).toBeCloseTo(1 / 3, 12);
    expect(bars.margin?.from).toBe(bars.anchorPositive.length);
    expect(bars.margin?.length).toBeCloseTo(bars.anchorNegative.length / 6, 12);
  });
  it('draw the margin from the anchor for pairs, not at all without one, and survive a collapse', () => {
    expect(barsOf(1, 3, goalOf('pairs', 1, 0.5)).margin?.from).toBe(0);
    expect(barsOf(1, 3, goalOf('batch', 1, 0.5)).margin).toBeNull();
    expect(barsOf(0, 0, goalOf('triplets', 0, 0)).anchorPositive.length).toBe(0);
  });
});
