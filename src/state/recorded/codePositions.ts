/**
 * Positions of many frames in few bytes: each frame is laid on a grid of its own range, and what is kept is the difference to the frame before on that
 * grid. Low and high bytes lie apart, so that gzip finds the high ones nearly all zero. Decoding an encoded frame is exact and the same everywhere.
 */

/** Where a recording says nothing else: 2^bits - 1 steps from the least to the greatest value of an axis, and no position is off by more than half of one. */
export const gridBits = 11;
const levelsOf = (bits: number) => 2 ** bits - 1;

export interface CodedFrames {
  /** For each frame and axis the least and the greatest value. */
  ranges: Float32Array;
  /** For each frame first the low bytes of all differences, then the high ones; row-major. */
  differences: Uint8Array;
}

/** Signed to unsigned, small stays small: 0, -1, 1, -2 ... become 0, 1, 2, 3 ... */
const fold = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unfold = (value: number) => (value & 1 ? -(value + 1) / 2 : value / 2);

/** Place on the grid of an axis, whole and on it. */
function place(value: number, least: number, greatest: number, levels: number): number {
  if (greatest <= least) return 0;
  return Math.min(levels, Math.max(0, Math.round(((value - least) / (greatest - least)) * levels)));
}

/** Where the frame before would be on this frame's grid; the middle for the first. */
const expected = (before: Float32Array | null, i: number, least: number, greatest: number, levels: number) =>
  before ? place(before[i], least, greatest, levels) : levels >> 1;

const valueAt = (grid: number, least: number, greatest: number, levels: number) =>
  Math.fround(least + (grid / levels) * (greatest - least));

/** @param frames row-major positions, all of the same length, `size` numbers a row; finite. `bits` at most 15. */
export function encodePositions(frames: readonly Float32Array[], size: number, bits = gridBits): CodedFrames {
  const levels = levelsOf(bits);
  const length = frames[0]?.length ?? 0;
  const ranges = new Float32Array(frames.length * size * 2);
  const differences = new Uint8Array(frames.length * length * 2);
  let before: Float32Array | null = null;
  frames.forEach((positions, frame) => {
    const range = ranges.subarray(frame * size * 2, (frame + 1) * size * 2);
    for (let axis = 0; axis < size; axis++) {
      let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let i = axis; i < length; i += size) {
        least = Math.min(least, positions[i]);
        greatest = Math.max(greatest, positions[i]);
      }
      range.set([least, greatest], axis * 2);
    }
    const decoded = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const [least, greatest] = [range[(i % size) * 2], range[(i % size) * 2 + 1]];
      const grid = place(positions[i], least, greatest, levels);
      const folded = fold(grid - expected(before, i, least, greatest, levels));
      differences[frame * length * 2 + i] = folded & 255;
      differences[frame * length * 2 + length + i] = folded >> 8;
      decoded[i] = valueAt(grid, least, greatest, levels);
    }
    before = decoded;
  });
  return { ranges, differences };
}

/**
 * @param length numbers a frame. Both arrays must be of that many frames.
 * @returns the frames, or null where a difference leads off the grid: no encoder wrote that.
 */
export function decodePositions(
  { ranges, differences }: CodedFrames,
  length: number,
  size: number,
  bits = gridBits,
): Float32Array[] | null {
  const levels = levelsOf(bits);
  const frames: Float32Array[] = [];
  let before: Float32Array | null = null;
  for (let start = 0; start < differences.length; start += length * 2) {
    const axisAt = frames.length * size * 2;
    const positions = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const [least, greatest] = [ranges[axisAt + (i % size) * 2], ranges[axisAt + (i % size) * 2 + 1]];
      const folded = differences[start + i] | (differences[start + length + i] << 8);
      const grid = expected(before, i, least, greatest, levels) + unfold(folded);
      if (grid < 0 || grid > levels) return null;
      positions[i] = valueAt(grid, least, greatest, levels);
    }
    frames.push(positions);
    before = positions;
  }
  return frames;
}
