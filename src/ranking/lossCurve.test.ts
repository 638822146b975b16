/** The curves against the formulas written out by hand, and their slopes against finite differences. */
import { describe, expect, it } from 'vitest';
import { type LossId, lossIds, parametersFor } from './catalogue';
import { type CurveLine, lossCurveOf } from './lossCurve';

const softplus = (x: number) => Math.log1p(Math.exp(x));

/** Values at the losses' own defaults. */
const formulas: Record<LossId, (line: CurveLine, x: number, given: number) => number> = {
  triplet: (_, x, dAp) => Math.max(0, dAp - x + 1),
  'triplet-margin': (_, x, dAp) => Math.max(0, dAp - x + 1),
  'margin-ranking': (_, x, dAp) => Math.max(0, -(x - dAp) + 1),
  'contrastive-linear': (line, x) => (line === 'positive' ? x : Math.max(0, 1 - x)),
  contrastive: (line, x) => (line === 'positive' ? x * x : Math.max(0, 1 - x) ** 2) / 2,
  'hinge-embedding': (line, x) => (line === 'positive' ? x : Math.max(0, 1 - x)),
  'cosine-embedding': (line, s) => (line === 'positive' ? 1 - s : Math.max(0, s - 0.8)),
  'nt-xent': (_, s, sAp) => softplus((s - sAp) / 0.1),
  'n-pairs': (_, s, sAp) => softplus(s - sAp),
  'multi-similarity': (line, s) => (line === 'positive' ? softplus(-0.5 * (s - 0.9)) / 0.5 : softplus(10 * (s - 0.9)) / 10),
  'cross-entropy': (_, z) => softplus(-z),
};

describe.each(lossIds)('the curve of %s', (loss) => {
  const curve = lossCurveOf(loss);
  const settings = parametersFor(loss);
  const given = curve.given?.standard ?? 0;
  const places = Array.from({ length: 19 }, (_, i) => curve.from + ((curve.to - curve.from) * (i + 0.53)) / 19.7);

  it('is the formula', () => {
    for (const line of curve.lines)
      for (const x of places) expect(curve.at(line, x, settings, given).value).toBeCloseTo(formulas[loss](line, x, given), 5);
  });

  it('has the slope of its values', () => {
    const h = 1e-5;
    for (const line of curve.lines)
      for (const x of places) {
        const rise = curve.at(line, x + h, settings, given).value - curve.at(line, x - h, settings, given).value;
        expect(curve.at(line, x, settings, given).slope).toBeCloseTo(rise / (2 * h), 3);
      }
  });
});

it('follows the settings', () => {
  const triplet = lossCurveOf('triplet');
  expect(triplet.at('whole', 1, { ...parametersFor('triplet'), margin: 2 }, 0.5).value).toBeCloseTo(1.5, 12);
  expect(triplet.at('whole', 0.5, { ...parametersFor('triplet'), margin: 0, softMargin: true }, 0.5).value).toBeCloseTo(
    Math.LN2,
    12,
  );
  expect(lossCurveOf('nt-xent').at('whole', 0.8, { ...parametersFor('nt-xent'), temperature: 1 }, 0.8).value).toBeCloseTo(
    Math.LN2,
    9,
  );
});
