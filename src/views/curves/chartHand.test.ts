/** Keys move the step that is read, within the run; charts share it and the room for their labels. */

import { describe, expect, it } from 'vitest';
import { stepAfterKey } from './chartHand';
import { createCursor } from './cursor';
import { roomFor } from './series';

describe('stepAfterKey', () => {
  it('moves by a hundredth of the run, at least one step', () => {
    expect(stepAfterKey('ArrowRight', 5, 12)).toBe(6);
    expect(stepAfterKey('ArrowLeft', 500, 1000)).toBe(490);
    expect(stepAfterKey('PageUp', 500, 1000)).toBe(600);
  });
  it('stays within the run', () => {
    expect(stepAfterKey('ArrowLeft', 0, 12)).toBe(0);
    expect(stepAfterKey('PageUp', 11, 12)).toBe(12);
    expect(stepAfterKey('Home', 7, 12)).toBe(0);
    expect(stepAfterKey('End', 7, 12)).toBe(12);
  });
  it('leaves other keys alone', () => {
    expect(stepAfterKey('Enter', 7, 12)).toBeNull();
    expect(stepAfterKey('toString', 7, 12)).toBeNull();
  });
});

it('the cursor tells of each new step, and of room only when the widest changes', () => {
  const cursor = createCursor();
  let told = 0;
  cursor.subscribe(() => told++);
  cursor.move(3);
  cursor.move(3);
  expect([cursor.step(), told]).toEqual([3, 1]);
  expect(cursor.claimRoom('loss', 80)).toBe(80);
  expect(cursor.claimRoom('spread', 40)).toBe(80);
  expect(told).toBe(2);
  expect(cursor.claimRoom('loss', 30)).toBe(40);
  expect(told).toBe(3);
});

it('roomFor leaves little room above', () => {
  for (const value of [0.0012, 0.07, 1, 1.2, 9.9, 640]) {
    expect(roomFor(value)).toBeGreaterThanOrEqual(value);
    expect(roomFor(value)).toBeLessThanOrEqual(2 * value);
  }
});
