/** The curve's picture: samples are ranking's values, scales hold them, keys stay on the axis, bands cover it. */
import { expect, it } from 'vitest';
import { lossIds, parametersFor } from '../../ranking/catalogue';
import { lossCurveOf } from '../../ranking/lossCurve';
import { curvePicture, frame, kindBands, placeAfterKey } from './geometry';

it.each(lossIds)('%s: every sample is the loss there and lies within the frame', (loss) => {
  const curve = lossCurveOf(loss);
  const given = curve.given?.standard ?? 0;
  const { x, y, lines } = curvePicture(curve, parametersFor(loss), given);
  expect(lines.map(({ line }) => line)).toEqual(curve.lines);
  for (const { line, samples } of lines)
    for (const sample of samples) {
      expect(sample.y).toBe(curve.at(line, sample.x, parametersFor(loss), given).value);
      expect(x(sample.x)).toBeGreaterThanOrEqual(frame.left);
      expect(y(sample.y)).toBeGreaterThanOrEqual(frame.top - 1e-9);
      expect(y(sample.y)).toBeLessThanOrEqual(frame.height - frame.bottom + 1e-9);
    }
});

it('keys move by a hundredth or a tenth of the axis and stop at its ends', () => {
  const axis = { from: 0, to: 3 };
  expect(placeAfterKey('ArrowRight', 1, axis)).toBe(1.03);
  expect(placeAfterKey('PageDown', 1, axis)).toBe(0.7);
  expect(placeAfterKey('ArrowLeft', 0.01, axis)).toBe(0);
  expect(placeAfterKey('End', 1, axis)).toBe(3);
  expect(placeAfterKey('a', 1, axis)).toBeNull();
});

it('kinds part at the positive and at the margin beyond it', () => {
  expect(kindBands(0.5, 1, 3)).toEqual([
    { kind: 'hard', from: 0, to: 0.5 },
    { kind: 'semi-hard', from: 0.5, to: 1.5 },
    { kind: 'easy', from: 1.5, to: 3 },
  ]);
  expect(kindBands(0, 0, 3)).toEqual([{ kind: 'easy', from: 0, to: 3 }]);
  expect(kindBands(2, 2, 3).map(({ kind }) => kind)).toEqual(['hard', 'semi-hard']);
});
