/** The strip's pure parts: the printed formula is worth the loss that trains, the words of the gradient say what the gradient does, the bars keep their scale. */

import { describe, expect, it } from 'vitest';
import type { DistanceId, LossId } from '../../ranking/objective';
import type { MathNode } from '../../ui/mathml';
import { barsOf } from './bars';
import { forcesOf } from './forces';
import { formulaOf } from './formula';
import { tripletTerms } from './terms';

/** The value of a formula as it is printed. */
function worth(node: MathNode): number {
  return Function(`return ${script(node)}`)();
}

function script(node: MathNode): string {
  if ('text' in node) return node.text === '−' ? '-' : node.text === 'max' ? 'Math.max' : node.text;
  const parts = node.children.map(script);
  if (node.tag === 'mfrac') return `((${parts[0]})/(${parts[1]}))*`;
  if (node.tag === 'msup') return `((${parts[0]})**(${parts[1]}))`;
  return parts.join('');
}

const precise = { number: String, setting: String, separator: ',' };
const losses: LossId[] = ['triplet', 'contrastive-linear', 'contrastive'];
const distances: DistanceId[] = ['euclidean', 'squared'];
/** anchor, a near negative, a positive, a far negative; then two that lie on the anchor. */
const positions = Float32Array.from([0, 0, 0, 0.3, 0.4, 0, -0.6, 0.2, 0.9, 5, -4, 1, 0, 0, 0, 0, 0, 0]);
const triplets = [
  [0, 2, 1],
  [0, 2, 3],
  [2, 0, 1],
] as const;

describe('formula', () => {
  for (const loss of losses)
    for (const distance of distances)
      it(`${loss} on ${distance}: the numbers put in give the loss`, () => {
        for (const margin of [0, 0.35, 1, 3])
          for (const rows of triplets) {
            const terms = tripletTerms({ loss, distance, margin }, positions, 3, rows);
            const lines = formulaOf(loss, terms, margin, precise);
            expect(lines.length).toBe(terms.losses.length);
            for (const [i, line] of lines.entries()) {
              expect(worth(line.numbers)).toBeCloseTo(terms.losses[i], 6);
              expect(worth(line.value)).toBe(terms.losses[i]);
            }
          }
      });
  it('separates with a semicolon where it is told to', () => {
    const terms = tripletTerms({ loss: 'triplet', distance: 'euclidean', margin: 1 }, positions, 3, [0, 2, 1]);
    const [line] = formulaOf('triplet', terms, 1, {
      number: (value) => value.toFixed(2).replace('.', ','),
      setting: String,
      separator: ';',
    });
    expect(script(line.numbers)).toBe('Math.max(0;1,10-0,50+1)');
  });
});

describe('forces', () => {
  const forces = (loss: LossId, distance: DistanceId, margin: number, rows: readonly [number, number, number]) => {
    const terms = tripletTerms({ loss, distance, margin }, positions, 3, rows);
    return forcesOf(terms.points, terms.gradient, 3);
  };
  it('of an open triplet: the anchor to the positive and off the negative, each partner by the anchor alone', () => {
    for (const distance of distances) {
      const [anchor, positive, negative] = forces('triplet', distance, 3, [0, 2, 1]);
      expect([anchor.towards, anchor.away]).toEqual([['positive'], ['negative']]);
      expect([positive.towards, positive.away]).toEqual([['anchor'], []]);
      expect([negative.towards, negative.away]).toEqual([[], ['anchor']]);
    }
    const [, positive, negative] = forces('triplet', 'euclidean', 3, [0, 2, 1]);
    expect(positive.size).toBeCloseTo(1, 12);
    expect(negative.size).toBeCloseTo(1, 12);
    expect(positive.degrees).toBeCloseTo(180, 6);
    // The negative lies to the right of the anchor or to its left, above it in this plane, and goes on up.
    expect(negative.degrees).toBeLessThan(0);
  });
  it('of an easy one: none', () => {
    for (const force of forces('triplet', 'euclidean', 0.5, [0, 2, 3]))
      expect(force).toMatchObject({ size: 0, towards: [], away: [] });
  });
  it('of a pair loss beyond the margin: only the positive pair', () => {
    const [anchor, positive, negative] = forces('contrastive', 'euclidean', 1, [0, 2, 3]);
    expect([anchor.towards, anchor.away]).toEqual([['positive'], []]);
    expect(positive.size).toBeCloseTo(anchor.size, 12);
    expect(negative).toMatchObject({ size: 0, towards: [], away: [] });
  });
  it('of points on one spot: none, although there is a loss', () => {
    const terms = tripletTerms({ loss: 'triplet', distance: 'euclidean', margin: 1 }, positions, 3, [0, 4, 5]);
    expect(terms.loss).toBe(1);
    for (const force of forcesOf(terms.points, terms.gradient, 3))
      expect(force).toMatchObject({ size: 0, towards: [], away: [] });
  });
  it('in two dimensions point as on the map, y upwards', () => {
    const [anchor, positive, negative] = forcesOf(Float64Array.of(0, 0, 0, 2, 1, 0), Float64Array.of(-1, -1, 0, 1, 1, 0), 2);
    expect([anchor.degrees, positive.degrees, Math.abs(negative.degrees)]).toEqual([-45, 90, 180]);
  });
});

describe('bars', () => {
  it('share one scale, and the goal is where the margin ends', () => {
    const bars = barsOf(1, 3, 0.5, false);
    expect(bars.anchorPositive.length / bars.anchorNegative.length).toBeCloseTo(1 / 3, 12);
    expect(bars.margin.from).toBe(bars.anchorPositive.length);
    expect(bars.goal).toBeCloseTo(bars.margin.from + bars.margin.length, 12);
    expect(barsOf(1, 3, 0.5, true)).toMatchObject({ margin: { from: 0 }, marginRow: 'negative' });
    expect(barsOf(0, 0, 0, false).goal).toBe(0);
  });
});
