import { describe, expect, it } from 'vitest';
import { project } from './projection';
import { createRandom } from './random';

/** Independent normals with the given standard deviations, turned by a random orthonormal basis. */
function cloud(deviations: number[], count: number, seed: number) {
  const random = createRandom(seed);
  const size = deviations.length;
  const basis: number[][] = [];
  for (let r = 0; r < size; r++) {
    const row = Array.from({ length: size }, random.normal);
    for (const other of basis) {
      const overlap = row.reduce((sum, value, k) => sum + value * other[k], 0);
      for (let k = 0; k < size; k++) row[k] -= overlap * other[k];
    }
    const length = Math.hypot(...row);
    basis.push(row.map((value) => value / length));
  }
  const points = new Float32Array(count * size);
  for (let i = 0; i < count; i++)
    for (let r = 0; r < size; r++) {
      const along = deviations[r] * random.normal();
      for (let k = 0; k < size; k++) points[i * size + k] += along * basis[r][k] + 3 / size;
    }
  return { points, size, basis };
}

const product = (a: ArrayLike<number>, b: ArrayLike<number>) => Array.from(a).reduce((sum, value, k) => sum + value * b[k], 0);

describe('project', () => {
  it.each([3, 5, 16, 64])('finds the two directions of largest variance in %i dimensions', (size) => {
    const { points, basis } = cloud([5, 3, ...Array<number>(size - 2).fill(0.2)], 1500, size);
    const { axes, positions, varianceShown } = project(points, size);
    const first = axes.subarray(0, size);
    const second = axes.subarray(size);
    expect(Math.abs(product(first, basis[0]))).toBeGreaterThan(0.99);
    expect(Math.abs(product(second, basis[1]))).toBeGreaterThan(0.99);
    expect(product(first, first)).toBeCloseTo(1, 9);
    expect(product(second, second)).toBeCloseTo(1, 9);
    expect(product(first, second)).toBeCloseTo(0, 9);
    expect(Math.abs(varianceShown - 34 / (34 + 0.04 * (size - 2)))).toBeLessThan(0.02);
    const variance = (from: number) =>
      positions.reduce((sum, value, t) => (t % 2 === from ? sum + value * value : sum), 0) / 1500;
    expect(Math.abs(variance(0) - 25)).toBeLessThan(3);
    expect(Math.abs(variance(1) - 9)).toBeLessThan(1.5);
  });

  it('agrees with the eigenvalues of a known covariance', () => {
    // Points at +-3 on x, +-2 on y, +-1 on z: covariance diag(18, 8, 2).
    const { varianceShown, mean, positions } = project(
      Float32Array.of(3, 0, 0, -3, 0, 0, 0, 2, 0, 0, -2, 0, 0, 0, 1, 0, 0, -1),
      3,
    );
    expect(varianceShown).toBeCloseTo(26 / 28, 9);
    expect(Array.from(mean)).toEqual([0, 0, 0]);
    [3, 0, -3, 0, 0, 2, 0, -2, 0, 0, 0, 0].forEach((value, t) => {
      expect(positions[t]).toBeCloseTo(value, 5);
    });
  });

  it('does not flip or spin from picture to picture, also where the two variances cross', () => {
    let previous = project(cloud([2.5, 2, 0.3, 0.3, 0.3], 400, 9).points, 5);
    for (let step = 1; step <= 20; step++) {
      const { points } = cloud([2.5 - step / 20, 2, 0.3, 0.3, 0.3], 400, 9);
      const next = project(points, 5, previous);
      for (const from of [0, 5])
        expect(product(next.axes.subarray(from, from + 5), previous.axes.subarray(from, from + 5))).toBeGreaterThan(0.99);
      previous = next;
    }
  });

  it('follows a mirrored start as well', () => {
    const { points } = cloud([3, 2, 0.5], 300, 2);
    const first = project(points, 3);
    const mirrored = { ...first, axes: first.axes.map((value, k) => (k < 3 ? -value : value)) };
    const next = project(points, 3, mirrored);
    next.axes.forEach((value, k) => {
      expect(value).toBeCloseTo(mirrored.axes[k], 5);
    });
    expect(next.varianceShown).toBeCloseTo(first.varianceShown, 9);
  });

  it('shows collapse as one spot, with and without a past', () => {
    const spot = new Float32Array(160).fill(0.25);
    for (const previous of [null, project(cloud([3, 2, 1, 1], 50, 3).points, 4)]) {
      const { positions, axes, varianceShown } = project(spot, 4, previous);
      expect(positions.every((value) => value === 0)).toBe(true);
      expect(axes.every(Number.isFinite)).toBe(true);
      expect(product(axes.subarray(0, 4), axes.subarray(0, 4))).toBeCloseTo(1, 9);
      expect(varianceShown).toBe(1);
    }
  });

  it('handles points on a line, one point, none, huge ones, and a change of size', () => {
    const line = project(
      Float32Array.from({ length: 30 }, (_, t) => Math.floor(t / 3) * [1, 2, 2][t % 3]),
      3,
    );
    expect(line.varianceShown).toBeCloseTo(1, 9);
    expect(line.positions[2 * 9] - line.positions[0]).toBeCloseTo(27, 4);
    for (const points of [
      Float32Array.of(1, 2, 3),
      new Float32Array(0),
      Float32Array.from({ length: 30 }, (_, t) => (t % 7) * 1e30),
    ]) {
      const { positions, varianceShown } = project(points, 3, project(cloud([1, 1, 1, 1], 9, 1).points, 4));
      expect(positions.every(Number.isFinite)).toBe(true);
      expect(varianceShown).toBeGreaterThan(0);
      expect(varianceShown).toBeLessThanOrEqual(1);
    }
  });

  it('leaves flat points as they are', () => {
    const points = Float32Array.of(1, 2, 3, 4);
    expect(project(points, 2)).toMatchObject({ positions: points, varianceShown: 1 });
    expect(Array.from(project(Float32Array.of(1, 2), 1).positions)).toEqual([1, 0, 2, 0]);
  });
});
