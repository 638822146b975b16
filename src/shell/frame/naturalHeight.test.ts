import { describe, expect, it } from 'vitest';
import { pictureHeight, squareShape, wideShape } from './naturalHeight';

describe('how high a picture would like to be', () => {
  it('follows the width within limits', () => {
    expect([240, 320, 640, 2000].map((width) => pictureHeight(width, squareShape))).toEqual([180, 230, 461, 560]);
    expect([320, 700, 2000].map((width) => pictureHeight(width, wideShape))).toEqual([200, 350, 420]);
  });
});
