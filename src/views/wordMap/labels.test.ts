import { describe, expect, it } from 'vitest';
import { type LabelledMark, placeLabels } from './labels';

const stage = { width: 400, height: 300 };
const mark = (x: number, y: number): LabelledMark => ({ x, y, width: 60, height: 16 });
const boxes = (marks: LabelledMark[]) =>
  placeLabels(marks, 5, stage).map(({ x, y }, i) => ({
    left: x - marks[i].width / 2,
    right: x + marks[i].width / 2,
    top: y - marks[i].height / 2,
    bottom: y + marks[i].height / 2,
  }));

describe('names beside marks', () => {
  it('stand at the right of a mark that is alone, without a line', () => {
    expect(placeLabels([mark(100, 100)], 5, stage)).toEqual([{ x: 138, y: 100, led: false }]);
  });

  it('stand on the other side at the edge of the stage', () => {
    const [{ x }] = placeLabels([mark(390, 100)], 5, stage);
    expect(x).toBeLessThan(390);
  });

  it('cover neither one another nor a mark where there is room, and say by a line which is whose', () => {
    const marks = [mark(200, 150), mark(204, 152), mark(198, 155), mark(207, 147), mark(201, 160)];
    const placed = boxes(marks);
    const meets = (a: (typeof placed)[0], b: (typeof placed)[0]) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) expect(meets(a, b)).toBe(false);
      for (const [j, { x, y }] of marks.entries())
        if (i !== j) expect(meets(a, { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 })).toBe(false);
    }
    expect(placeLabels(marks, 5, stage).some(({ led }) => led)).toBe(true);
  });

  it('has a place for each, whatever lies where', () => {
    const marks = Array.from({ length: 60 }, () => mark(200, 150));
    for (const { x, y } of placeLabels(marks, 5, stage)) expect(Number.isFinite(x + y)).toBe(true);
  });
});
