/**
 * Where the names of words stand on the map: beside their marks, or where that is taken a little off with a line to the mark. Greedy, in the order given,
 * so that the same words on the same picture always get the same places. Pure; CSS pixels.
 */

export interface LabelledMark {
  /** Centre of the mark. */
  x: number;
  y: number;
  /** Of the written name. */
  width: number;
  height: number;
}

export interface LabelPlace {
  /** Centre of the name. */
  x: number;
  y: number;
  /** The name stands so far off, or so near to another mark, that a line must say whose it is. */
  led: boolean;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const boxAt = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const overlap = (a: Box, b: Box) =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** From a place to the nearest edge of a box. */
const awayFrom = ({ left, right, top, bottom }: Box, { x, y }: { x: number; y: number }) =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));

/** Right, left, above, below, then the corners. */
const directions: readonly [number, number][] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
/** How far off, in heights of a name; the first is beside the mark. */
const rings = [0, 0.9, 1.8, 2.8, 4];

/**
 * @param markRadius half the side of a mark.
 * @param stage within which names stay.
 * A name without a free place takes the one where it covers least.
 */
export function placeLabels(
  marks: readonly LabelledMark[],
  markRadius: number,
  stage: { width: number; height: number },
): LabelPlace[] {
  const taken: Box[] = marks.map(({ x, y }) => boxAt(x, y, 2 * markRadius, 2 * markRadius));
  const own = marks.length;
  return marks.map((mark, index) => {
    let best: LabelPlace | null = null;
    let bestBox: Box | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [ring, heights] of rings.entries()) {
      for (const [across, down] of directions) {
        const gap = markRadius + 3 + heights * mark.height;
        // In a corner both parts count less, so that a ring is about round.
        const reach = across !== 0 && down !== 0 ? gap * 0.7 : gap;
        const x = mark.x + across * (reach + mark.width / 2);
        const y = mark.y + down * (reach + mark.height / 2);
        const box = boxAt(x, y, mark.width, mark.height);
        let covered = outside(box, stage);
        for (const [i, other] of taken.entries()) if (i !== index || i >= own) covered += overlap(box, other);
        if (covered >= least) continue;
        least = covered;
        best = {
          x,
          y,
          led: ring > 0 || marks.some((other, i) => i !== index && awayFrom(box, other) < awayFrom(box, mark) + 6),
        };
        bestBox = box;
        if (covered === 0) break;
      }
      if (least === 0) break;
    }
    if (bestBox) taken.push(bestBox);
    return best ?? { x: mark.x, y: mark.y, led: false };
  });
}

/** The part of a box that lies outside of the stage, counted as covered. */
function outside(box: Box, { width, height }: { width: number; height: number }): number {
  const whole = (box.right - box.left) * (box.bottom - box.top);
  return whole - overlap(box, { left: 2, right: width - 2, top: 2, bottom: height - 2 });
}
