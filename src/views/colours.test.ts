/** Dots stay visible on every paper: their outlines reach 3:1 against it. */

import { expect, it } from 'vitest';
import { classColours, contrast, outlineFor, parseColour } from './colours';

it('reads hexadecimal and computed colours', () => {
  expect(parseColour('#0e1116')).toEqual([14, 17, 22]);
  expect(parseColour('#fff')).toEqual([255, 255, 255]);
  expect(parseColour('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
});

it('has the contrast of black on white right', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});

it('gives each class an outline of at least 3:1 on light and dark paper', () => {
  for (const [paper, ink] of [
    ['#ffffff', '#14171c'],
    ['#0e1116', '#eceff3'],
  ].map((pair) => pair.map(parseColour))) {
    for (const colour of classColours.map(parseColour)) {
      expect(contrast(outlineFor(colour, paper, ink), paper)).toBeGreaterThanOrEqual(3);
    }
  }
});
