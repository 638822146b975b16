/** The axis of images forwarded is exact where a frame is known; the ruler is the margin where that is a length. */

import { expect, it } from 'vitest';
import { defaultsFor } from '../../state/experiment';
import { imagesAtStep } from './imagesAxis';
import { roundLength, rulerOf } from './rulers';

/** A run whose steps take 80 images, from step 10 on 81. */
const framesAt = (steps: readonly number[]) => {
  const frames = steps.map((step) => ({ step, imagesSeen: step <= 10 ? 80 * step : 800 + 81 * (step - 10) }));
  return {
    count: () => frames.length,
    frameAt: (index: number) => (frames[index] ?? null) as never,
    indexOfStep: (step: number) =>
      Math.max(
        0,
        frames.findLastIndex((frame) => frame.step <= step),
      ),
  };
};

it('imagesAtStep is exact at frames and even between them', () => {
  const frames = framesAt([0, 10, 20]);
  expect([0, 10, 20].map((step) => imagesAtStep(frames, step))).toEqual([0, 800, 1610]);
  expect(imagesAtStep(frames, 5)).toBe(400);
  expect(imagesAtStep(frames, 15)).toBe(1205);
  expect(imagesAtStep(frames, 30)).toBe(2420);
  expect(imagesAtStep(framesAt([10]), 5)).toBe(400);
  expect(imagesAtStep(framesAt([]), 5)).toBe(0);
});

it('roundLength is the greatest of 1, 2, 5 times a power of ten that fits', () => {
  expect([7.3, 0.034, 1, 19].map(roundLength)).toEqual([5, 0.02, 1, 10]);
});

it('rulerOf shows the margin where it is a length that can be seen', () => {
  const triplet = defaultsFor('triplet');
  expect(rulerOf(triplet, 10)).toEqual({ length: 1, of: 'margin' });
  expect(rulerOf({ ...triplet, distance: 'squared', margin: 4 }, 10)).toEqual({ length: 2, of: 'root-of-margin' });
  expect(rulerOf(triplet, 0.05).of).toBe('length');
  expect(rulerOf(triplet, 100).of).toBe('length');
  expect(rulerOf(defaultsFor('cross-entropy'), 40)).toEqual({ length: 10, of: 'length' });
  expect(rulerOf(defaultsFor('cosine-embedding'), 4).of).toBe('length');
});
